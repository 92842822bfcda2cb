"""Options that several commands share."""

from __future__ import annotations

import os
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer


class Tongue(StrEnum):
    """Languages of texts."""

    nl = "nl"
    en = "en"


Site = Annotated[
    Path, typer.Argument(metavar="SITE", help="A folder with site.yaml, or a site document.", show_default=False)
]


def named_day(text: str, zone: ZoneInfo) -> date | None:
    """The day that ``today`` or ``tomorrow`` (or the same in Dutch) means on a clock; None for any other text."""
    days = {"today": 0, "vandaag": 0, "tomorrow": 1, "morgen": 1}.get(text.strip().lower())
    return None if days is None else datetime.now(zone).date() + timedelta(days=days)


def day_of(text: str) -> datetime:
    """A day as it is written, or ``today`` or ``tomorrow`` on the Dutch clock."""
    named = named_day(text, ZoneInfo("Europe/Amsterdam"))
    if named is not None:
        return datetime.combine(named, time())
    try:
        return datetime.strptime(text.strip(), "%Y-%m-%d")  # noqa: DTZ007 - a day has no zone
    except ValueError:
        message = f"{text!r} is no day; expected one like 2026-01-15, today or tomorrow"
        raise typer.BadParameter(message) from None


Day = Annotated[
    datetime | None,
    typer.Option(
        "--day",
        parser=day_of,
        metavar="YYYY-MM-DD",
        help="Plan this day (or: today, tomorrow) instead of the document's; what is not measured yet is forecast.",
    ),
]


def _without_cache(asked: bool) -> None:
    """Said in the environment, which the worker processes that are started later share."""
    if asked:
        from gridshare.milp.template_cache import OFF, VARIABLE

        os.environ[VARIABLE] = OFF


NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        callback=_without_cache,
        help="Compile all mathematics anew, and keep nothing of it in the user's cache folder.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON on standard output, and nothing else.")]
Language = Annotated[
    Tongue | None, typer.Option("--language", help="Language of the summary; LANG says it where left out.")
]
