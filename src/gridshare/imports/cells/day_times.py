"""Times of day of a column: all its texts together say whether numbers are parts of a day, or hours and minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gridshare.imports.cells.encoded import encoded
from gridshare.imports.cells.times import DAY_S, Time, bare_time_of, time_of

_BARE_FROM = 3
"""A time of day without a mark has three digits or more, but for the first hour of the day."""
_HOUR_S = 3600
_NO_DAYS = ("1899-12-30 ", "1899-12-31 ", "1904-01-01 ")
_NEXT_DAY = "1900-01-01 00:00:00"
"""What a workbook makes of 24:00: the day after its first."""


def times_of(texts: Sequence[str | None]) -> list[Time | None]:
    """The time of day of each text; numbers where all are: parts of a day, or hours and minutes without a mark."""
    found = [None if t is None else _one_time(t) for t in texts]
    if any(t is not None for t in found):
        return found
    digits = [t for t in texts if t is not None and t.isdigit()]
    if any(len(t) >= _BARE_FROM for t in digits):
        bare = [None if t is None or not t.isdigit() else bare_time_of(t.zfill(4)) for t in texts]
        if any(b is not None and b.second >= _HOUR_S for b in bare):
            return bare
    return [None if t is None else _part_of_day(t) for t in texts]


def _one_time(text: str) -> Time | None:
    """The time of day in a text, which may have the date of an empty instant before it, as workbooks give it."""
    if text == _NEXT_DAY:
        return Time(DAY_S)
    if not any(mark in text for mark in ":uh"):
        return None
    return time_of(text.rsplit(" ", 1)[-1] if text.startswith(_NO_DAYS) else text)


def _part_of_day(text: str) -> Time | None:
    try:
        part = float(text.replace(",", "."))
    except ValueError:
        return None
    return Time(round(part * DAY_S)) if 0 <= part <= 1 and ("." in text or "," in text or part in (0, 1)) else None


def is_time_of_day(column: Any) -> bool:
    """Whether the cells of a column are times of day without a date."""
    texts, _ = encoded(column[:1000])
    times = [t for t in texts if t]
    return bool(times) and all(time_of(t) is not None for t in times)
