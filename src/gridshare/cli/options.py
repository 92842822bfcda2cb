"""Options that several commands share."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Tongue(StrEnum):
    """Languages of texts."""

    nl = "nl"
    en = "en"


Site = Annotated[
    Path, typer.Argument(metavar="SITE", help="A folder with site.yaml, or a site document.", show_default=False)
]


def _without_cache(asked: bool) -> None:
    """Turn it off in the environment, which the worker processes that are started later share."""
    if asked:
        from gridshare.kept_files import OFF, VARIABLE

        os.environ[VARIABLE] = OFF


NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        callback=_without_cache,
        help="Compile all mathematics and work out all answers anew, and keep nothing in the user's cache folder.",
    ),
]

Json = Annotated[bool, typer.Option("--json", help="Print JSON on standard output, and nothing else.")]
Language = Annotated[
    Tongue | None, typer.Option("--language", help="Language of the summary; LANG says it where left out.")
]
