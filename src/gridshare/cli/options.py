"""Options that several commands share."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Tongue(StrEnum):
    """Languages of what is said to people."""

    nl = "nl"
    en = "en"


Site = Annotated[
    Path, typer.Argument(metavar="SITE", help="A folder with site.yaml, or a site document.", show_default=False)
]
Day = Annotated[
    datetime | None,
    typer.Option("--day", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Plan this day instead of the document's."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON on standard output, and nothing else.")]
Language = Annotated[
    Tongue | None, typer.Option("--language", help="Language of the summary; LANG says it where left out.")
]
