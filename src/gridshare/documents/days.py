"""Days as they are written: one, or a range, by date or as today and tomorrow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from gridshare.errors import GridshareError, Problem

MOST_DAYS = 4000
DUTCH = ZoneInfo("Europe/Amsterdam")
"""The clock on which it is today, where no site says another."""

_NAMED = {"today": 0, "vandaag": 0, "tomorrow": 1, "morgen": 1}
_DAY_FIRST = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")


class DaysError(GridshareError):
    """What was given is no day and no range of days."""

    code: ClassVar[str] = "days"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The days cannot be read"


def day_of(text: str, zone: ZoneInfo = DUTCH) -> date:
    """A day by its date, or what ``today`` or ``tomorrow`` (or the same in Dutch) means on a clock.

    Raises:
        ValueError: If it is none.
    """
    named = _NAMED.get(text.strip().lower())
    return date.fromisoformat(text.strip()) if named is None else datetime.now(zone).date() + timedelta(days=named)


def given_day(day: date | str, where: str = "day") -> date:
    """A day as a caller in Python gives it.

    Raises:
        DaysError: If it is none, or is a moment within a day.
    """
    if isinstance(day, datetime):
        if day.time() != time():
            raise DaysError(Problem(where, "day", str(day), "a day, not a moment of one", "Give its date()."))
        return day.date()
    try:
        return day_of(day) if isinstance(day, str) else day
    except ValueError:
        raise DaysError(_problem(str(day), where, "a day like 2026-01-15")) from None


def given_days(days: tuple[date | str, date | str], where: str = "days") -> tuple[date, date]:
    """The first day and the last, as a caller in Python gives them.

    Raises:
        DaysError: If one is none, or the last comes before the first.
    """
    first, last = (given_day(day, f"{where}[{k}]") for k, day in enumerate(days))
    if last < first:
        raise DaysError(Problem(where, "days", f"{first} to {last}", "the first day and the last", "Exchange them."))
    return first, last


def days_of(given: Sequence[str] | None, where: str = "--day", zone: ZoneInfo = DUTCH) -> list[date]:
    """The days, each once, in the order in which they were given.

    Args:
        given: Each a day or a range.
        where: What they are called in messages.
        zone: The clock on which it is today.

    Raises:
        DaysError: With everything that is no day or range.
    """
    found: list[date] = []
    problems = []
    for text in given or ():
        try:
            found += _range(text, zone)
        except ValueError:
            problems.append(_problem(text, where))
    if len(set(found)) > MOST_DAYS:
        problems.append(Problem(where, "too_many_days", f"{len(set(found))} days", f"at most {MOST_DAYS}"))
    if problems:
        raise DaysError(problems)
    return list(dict.fromkeys(found))


def _range(text: str, zone: ZoneInfo) -> list[date]:
    first, dots, last = text.partition("..")
    begin = day_of(first, zone)
    length = (day_of(last, zone) - begin).days + 1 if dots else 1
    if length < 1:
        raise ValueError(text)
    return [begin + timedelta(days=k) for k in range(length)]


_EXPECTED = "a day like 2026-01-15 or tomorrow, or a range like 2026-01-12..2026-01-18"


def _problem(text: str, where: str, expected: str = _EXPECTED) -> Problem:
    remedy = ""
    if match := _DAY_FIRST.fullmatch(text.strip()):
        remedy = f"Write the year first: {match[3]}-{match[2]:0>2}-{match[1]:0>2}."
    elif ".." in text and all(re.fullmatch(r"\d{4}-\d\d-\d\d", part.strip()) for part in text.split("..")):
        remedy = "The first day comes first, and both are days of the calendar."
    return Problem(where, "day", repr(text), expected, remedy)
