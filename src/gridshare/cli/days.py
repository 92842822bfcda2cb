"""Days on the command line: which of them, and today or tomorrow."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from gridshare.documents.days import DaysError, days_of
from gridshare.documents.days import day_of as read_day
from gridshare.errors import Problem


def day_of(text: str) -> date:
    """A day as it is written, or ``today`` or ``tomorrow`` on the Dutch clock."""
    try:
        return read_day(text)
    except ValueError:
        message = f"{text!r} is no day; expected one like 2026-01-15, today or tomorrow"
        raise typer.BadParameter(message) from None


Day = Annotated[
    date | None,
    typer.Option(
        "--day",
        parser=day_of,
        metavar="YYYY-MM-DD",
        help="Plan this day (or: today, tomorrow) instead of the document's; what is not measured yet is forecast.",
    ),
]


Days = Annotated[
    list[str] | None,
    typer.Option(
        "--day",
        metavar="D or D1..D2",
        help="A day (2026-01-15, tomorrow) or a range (2026-01-12..2026-01-18); may be given more than once. "
        "The document's own horizon where left out.",
    ),
]


def one_day(text: str, option: str, zone: ZoneInfo) -> date:
    """The day that is meant.

    Raises:
        DaysError: If it is none.
    """
    found = days_of([text], zone=zone)
    if len(found) != 1:
        raise DaysError(Problem(option, "day", repr(text), "one day"))
    return found[0]
