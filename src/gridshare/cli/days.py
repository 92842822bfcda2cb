"""Days on the command line: one, or a range, as often as wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

import typer

from gridshare.errors import GridshareError, Problem


def named_day(text: str, zone: ZoneInfo) -> date | None:
    """The day that ``today`` or ``tomorrow`` (or the same in Dutch) means on a clock; None for any other text."""
    days = {"today": 0, "vandaag": 0, "tomorrow": 1, "morgen": 1}.get(text.strip().lower())
    return None if days is None else datetime.now(zone).date() + timedelta(days=days)


def day_of(text: str) -> date:
    """A day as it is written, or ``today`` or ``tomorrow`` on the Dutch clock."""
    named = named_day(text, ZoneInfo("Europe/Amsterdam"))
    if named is not None:
        return named
    try:
        return datetime.strptime(text.strip(), "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
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
        help="A day (2026-01-15) or a range (2026-01-12..2026-01-18); may be given more than once. "
        "The document's own horizon where left out.",
    ),
]

MOST_DAYS = 4000
_DAY_FIRST = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")


class DaysError(GridshareError):
    """What was given is no day and no range of days."""

    code: ClassVar[str] = "days"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The days cannot be read"


def days_of(given: Sequence[str] | None) -> list[date]:
    """The days, each once, in the order in which they were given.

    Raises:
        DaysError: With everything that is no day or range.
    """
    found: list[date] = []
    problems = []
    for text in given or ():
        try:
            found += _range(text)
        except ValueError:
            problems.append(_problem(text))
    if len(set(found)) > MOST_DAYS:
        problems.append(Problem("--day", "too_many_days", f"{len(set(found))} days", f"at most {MOST_DAYS}"))
    if problems:
        raise DaysError(problems)
    return list(dict.fromkeys(found))


def one_day(text: str, option: str, zone: ZoneInfo) -> date:
    """The day that is meant.

    Raises:
        DaysError: If it is none.
    """
    named = named_day(text, zone)
    if named is not None:
        return named
    found = days_of([text])
    if len(found) != 1:
        raise DaysError(Problem(option, "day", repr(text), "one day"))
    return found[0]


def _range(text: str) -> list[date]:
    first, dots, last = (part.strip() for part in text.partition(".."))
    begin = date.fromisoformat(first)
    length = (date.fromisoformat(last) - begin).days + 1 if dots else 1
    if length < 1:
        raise ValueError(text)
    return [begin + timedelta(days=k) for k in range(length)]


def _problem(text: str) -> Problem:
    remedy = ""
    if match := _DAY_FIRST.fullmatch(text.strip()):
        remedy = f"Write the year first: {match[3]}-{match[2]:0>2}-{match[1]:0>2}."
    elif ".." in text and all(re.fullmatch(r"\d{4}-\d\d-\d\d", part.strip()) for part in text.split("..")):
        remedy = "The first day comes first, and both are days of the calendar."
    return Problem("--day", "day", repr(text), "a day like 2026-01-15, or a range like 2026-01-12..2026-01-18", remedy)
