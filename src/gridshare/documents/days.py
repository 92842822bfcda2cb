"""Days as they are written: one, or a range, as often as wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from gridshare.errors import GridshareError, Problem

MOST_DAYS = 4000
_DAY_FIRST = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")


class DaysError(GridshareError):
    """What was given is no day and no range of days."""

    code: ClassVar[str] = "days"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The days cannot be read"


def days_of(given: Sequence[str] | None, where: str = "--day") -> list[date]:
    """The days, each once, in the order in which they were given.

    Args:
        given: Each a day or a range.
        where: What they are called in messages.

    Raises:
        DaysError: With everything that is no day or range.
    """
    found: list[date] = []
    problems = []
    for text in given or ():
        try:
            found += _range(text)
        except ValueError:
            problems.append(_problem(text, where))
    if len(set(found)) > MOST_DAYS:
        problems.append(Problem(where, "too_many_days", f"{len(set(found))} days", f"at most {MOST_DAYS}"))
    if problems:
        raise DaysError(problems)
    return list(dict.fromkeys(found))


def _range(text: str) -> list[date]:
    first, dots, last = (part.strip() for part in text.partition(".."))
    begin = date.fromisoformat(first)
    length = (date.fromisoformat(last) - begin).days + 1 if dots else 1
    if length < 1:
        raise ValueError(text)
    return [begin + timedelta(days=k) for k in range(length)]


def _problem(text: str, where: str) -> Problem:
    remedy = ""
    if match := _DAY_FIRST.fullmatch(text.strip()):
        remedy = f"Write the year first: {match[3]}-{match[2]:0>2}-{match[1]:0>2}."
    elif ".." in text and all(re.fullmatch(r"\d{4}-\d\d-\d\d", part.strip()) for part in text.split("..")):
        remedy = "The first day comes first, and both are days of the calendar."
    return Problem(where, "day", repr(text), "a day like 2026-01-15, or a range like 2026-01-12..2026-01-18", remedy)
