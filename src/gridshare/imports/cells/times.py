"""Times of day as they are written: ``0:15``, ``00:15:00.000``, ``24:00``, ``1900``, ``9:15 PM``; offsets and ranges.

``00:15-00:30`` is a range; ``00:15:00-05:00``, directly after seconds, is an offset west of Greenwich. Without seconds
nobody writes one, and the Netherlands lie east.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day.

    Attributes:
        second: Seconds since midnight; 86400 is the next midnight.
        offset_s: Offset from UTC that stands beside it [s]; None where none does.
        until: What stands after it in a range: a time of day, or an instant; empty where it is no range.
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
