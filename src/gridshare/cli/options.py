"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from typer.core import TyperCommand


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


class Typed(TyperCommand):
    """A command whose numbers are read as all that people type: ``1.500`` is refused, and ``0,5`` is a half."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As any command."""
        super().__init__(*args, **kwargs)
        for option in cast("list[Any]", self.params):
            if option.type_descriptor.annotation in (float, int, list[float], list[int]):
                option.process_value = partial(_process, option, option.process_value)


def _process(option: Any, process: Callable[..., Any], context: Any, value: Any) -> Any:
    if isinstance(value, list | tuple):
        value = [_number(option, context, each) for each in value]
    return process(context, _number(option, context, value))


def _number(option: Any, context: Any, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    from gridshare.units import NumberError, number_of

    try:
        return number_of(value, option.name)
    except NumberError as error:
        (problem,) = error.problems
        said = f"{problem.found}: expected {problem.expected}. {problem.remedy}".strip()
        raise typer.BadParameter(said, ctx=context, param=option) from None
