"""Dates as people and programs write them, under every order of day, month and year that a text allows.

A text gives a day number for each order in `ORDERS`. Where it can only mean one day (``2024-01-15``, ``15 jan 2024``)
the three are the same; where an order makes no date of it (``13/01/2024`` as month-day-year) it gives None. Which order
a file has follows from all its dates together.
"""

from __future__ import annotations

import re
from datetime import date

ORDERS = ("day-month-year", "month-day-year", "year-month-day")
"""Orders in which numbers of a date can stand, as questions about them are answered."""

Days = tuple[int | None, int | None, int | None]
"""Days since 1970 under each of `ORDERS`; None where the text is no date in that order."""

NO_DATE: Days = (None, None, None)

_FIRST_YEAR, _LAST_YEAR = 1970, 2100
_PIVOT = 70
"""Years of two digits from here on lie in the last century."""

_NAMES = {
    1: "januari january jan",
    2: "februari february feb",
    3: "maart march mrt mar",
    4: "april apr",
    5: "mei may",
    6: "juni june jun",
    7: "juli july jul",
    8: "augustus august aug",
    9: "september sept sep",
    10: "oktober october okt oct",
    11: "november nov",
    12: "december dec",
}
_MONTHS = {name: month for month, names in _NAMES.items() for name in names.split()}
_WEEKDAY = re.compile(
    r"^(?:ma|di|wo|do|vr|za|zo|mo|tu|we|th|fr|sa|su|mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+", re.IGNORECASE
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_BARE = re.compile(r"(\d{2})(\d{2})(\d{2})(\d{2})", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})[-/. ]*([a-z]+)\.?[-/., ]*(\d{4}|\d{2})", re.ASCII)
_NAME_FIRST = re.compile(r"([a-z]+)\.?[- ]*(\d{1,2})(?:st|nd|rd|th)?[-, ]+(\d{4})", re.ASCII)


def days_of(text: str) -> Days:
    """The days since 1970 that a text means under each of `ORDERS`."""
    text = _WEEKDAY.sub("", text.strip().rstrip(",").casefold())
    if match := _ISO.fullmatch(text):
        return _certain(*match.groups())
    if match := _NUMBERS.fullmatch(text):
        return _ordered(*match.groups())
    if match := _BARE.fullmatch(text):
        a, b, c, d = match.groups()
        certain = _certain(a + b, c, d)
        return certain if certain != NO_DATE else _ordered(a, b, c + d)
    return _with_name(text)


def is_year_first(text: str) -> bool:
    """Whether a date begins with its year, as programs write it and people rarely do."""
    return _ISO.match(text.strip()) is not None


def _with_name(text: str) -> Days:
    if (match := _NAMED.fullmatch(text)) and match[2] in _MONTHS:
        return _certain(match[3], _MONTHS[match[2]], match[1])
    if (match := _NAME_FIRST.fullmatch(text)) and match[1] in _MONTHS:
        return _certain(match[3], _MONTHS[match[1]], match[2])
    return NO_DATE


def _certain(year: str, month: str | int, day: str) -> Days:
    number = _day(year, month, day)
    return (number, number, number)


def _ordered(a: str, b: str, c: str) -> Days:
    """Three numbers of which the last is the year, or has two digits and can be the day."""
    return (_day(c, b, a), _day(c, a, b), _day(a, b, c) if len(c) == len(a) == len("24") else None)


def _day(year: str, month: str | int, day: str) -> int | None:
    number = int(year)
    if len(year) == len("24"):
        number += 1900 if number >= _PIVOT else 2000
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    try:
        return (date(number, int(month), int(day)) - date(1970, 1, 1)).days
    except ValueError:
        return None
