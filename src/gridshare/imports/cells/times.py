"""Times of day as they are written: ``0:15``, ``00:15:00.000``, ``24:00``, ``1900``, ``9:15 PM``; offsets and ranges.

``00:15-00:30`` is a range; ``00:15:00-05:00``, directly after seconds, is an offset west of Greenwich. Without seconds
nobody writes one, and the Netherlands lie east. All texts of a column together say whether numbers are parts of a day,
or hours and minutes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gridshare.tables.cells import encoded

DAY_S = 86400
_NOON = 12

_OFFSETS = {"z": 0, "utc": 0, "gmt": 0, "cet": 3600, "met": 3600, "wet": 0, "cest": 7200, "mest": 7200, "mezt": 7200}
_TIME = r"(\d{1,2})\s*(?::|\.|u|h)\s*(\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?"
_CLOCK = re.compile(
    _TIME + r"\s*(?:u|uur|h)?\s*([ap])?\.?(?(5)m)\.?"
    r"\s*(z|utc|gmt|cet|met|wet|cest|mest|mezt|(?:utc|gmt)?\s*[+−]\d{1,2}(?::?\d{2})?|-\d{2}:?\d{2})?",
    re.ASCII | re.IGNORECASE,
)
_BARE = re.compile(r"(\d{1,2})(\d{2})(\d{2})?", re.ASCII)
_TO = "-|\u2013|\u2014|\\s/\\s|\\s?t/m\\s?|\\s?tot\\s?|\\s?to\\s?|\\s?until\\s?"
_RANGE = re.compile(rf"(.*?\d(?:\s*[ap]\.?m\.?)?)\s*(?:{_TO})\s*(\S.*)", re.IGNORECASE)


_BARE_FROM = 3
"""A time of day without a mark has three digits or more, but for the first hour of the day."""

_HOUR_S = 3600
_NO_DAYS = ("1899-12-30 ", "1899-12-31 ", "1904-01-01 ")
_NEXT_DAY = "1900-01-01 00:00:00"
"""What a workbook makes of 24:00: the day after its first."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day.

    Attributes:
        second: Seconds since midnight; 86400 is the next midnight.
        offset_s: Offset from UTC after it [s]; None where none does.
        until: What comes after it in a range: a time of day, or an instant; empty where it is no range.
    """

    second: int
    offset_s: int | None = None
    until: str = ""


def time_of(text: str) -> Time | None:
    """The time of day in a text; None where there is none."""
    text = text.strip()
    if match := _CLOCK.fullmatch(text):
        has_seconds = match[3] is not None
        zone = match[6] or ""
        if not (zone.startswith("-") and not has_seconds):
            return _clock(match)
    if match := _RANGE.fullmatch(text):
        start = time_of(match[1])
        return None if start is None or start.until else Time(start.second, start.offset_s, match[2].strip())
    return None


def bare_time_of(text: str) -> Time | None:
    """The time of day in a text without any mark, like ``1900`` or ``015``; None where there is none."""
    match = _BARE.fullmatch(text.strip())
    return _time(int(match[1]), int(match[2]), int(match[3] or 0), None) if match else None


def _clock(match: re.Match[str]) -> Time | None:
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if match[4]:
        second += round(float(f"0.{match[4]}"))
    if match[5]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if match[5].casefold() == "p" else 0)
    return _time(hour, minute, second, _offset(match[6]))


def _time(hour: int, minute: int, second: int, offset_s: int | None) -> Time | None:
    seconds = 3600 * hour + 60 * minute + second
    fits = minute < 60 and second <= 60 and seconds <= DAY_S  # noqa: PLR2004
    return Time(seconds, offset_s) if fits else None


def _offset(text: str | None) -> int | None:
    if not text:
        return None
    text = text.casefold().replace("−", "-")
    if text in _OFFSETS:
        return _OFFSETS[text]
    digits = re.sub(r"\D", "", text)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > len("01") else (digits, "0")
    return (-1 if "-" in text else 1) * (3600 * int(hours) + 60 * int(minutes))


_DIGITS = re.compile(r"\d{1,9}", re.ASCII)


def times_of(texts: Sequence[str | None]) -> list[Time | None]:
    """The time of day of each text; numbers where all are: parts of a day, or hours and minutes without a mark."""
    found = [None if t is None else _one_time(t) for t in texts]
    if any(t is not None for t in found):
        return found
    digits = [t for t in texts if t is not None and _DIGITS.fullmatch(t)]
    if any(len(t) >= _BARE_FROM for t in digits):
        bare = [None if t is None or not _DIGITS.fullmatch(t) else bare_time_of(t.zfill(4)) for t in texts]
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
