"""Dates as people and programs write them, under every order of day, month and year that a text allows.

A text gives a day number for each order in `ORDERS`. Where it can only mean one day (``2024-01-15``, ``15 jan 2024``)
the three are the same; where an order makes no date of it (``13/01/2024`` as month-day-year) it gives None. Which order
a file has follows from all its dates together.

A spreadsheet of another country reads 03-02-2024 as the second of March and leaves 13-02-2024 as text. What it writes
then has dates in two styles, or dates that jump until the swapped ones are turned back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import numpy as np

from gridshare.parts import Bools, Floats

ORDERS = ("day-month-year", "month-day-year", "year-month-day")
"""Orders that the numbers of a date can have, as questions about them are answered."""

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


_MOST_BACK_S = 3600
"""Clocks go back by an hour in autumn."""


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


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """The order of the dates of a column.

    Attributes:
        chosen: Index into `ORDERS`.
        others: Other orders under which as many dates make sense.
        is_certain: Whether the dates can only be read in one way.
        proof: Index of a row whose date makes sense in the chosen order and not in another; None where there is none.
        mixed: Which rows do not go with the others: no date in the chosen order, or written in another style.
        is_swapped: Whether rows jump back and forth, and would follow each other if day and month of some were swapped.
    """

    chosen: int
    others: tuple[int, ...]
    is_certain: bool
    proof: int | None
    mixed: Bools
    is_swapped: bool


def order_of(walls: Floats, year_first: Bools, answered: str | None) -> Order:
    """The order of dates whose seconds under each of `ORDERS` are ``walls``, shape (order, row)."""
    valid = np.isfinite(walls)
    chosen, others = _chosen(walls, valid, answered)
    there = valid[chosen]
    differs = [there & ~valid[k] for k in range(2) if k != chosen]
    return Order(
        chosen=chosen,
        others=others,
        is_certain=all(np.array_equal(walls[k][there], walls[chosen][there]) for k in range(2)),
        proof=next((int(np.argmax(d)) for d in differs if d.any()), None),
        mixed=(valid.any(axis=0) & ~there) | _other_style(there, year_first),
        is_swapped=1 - chosen not in others and _is_swapped(walls, valid, chosen),
    )


def _chosen(walls: Floats, valid: Bools, answered: str | None) -> tuple[int, tuple[int, ...]]:
    """The order under which most dates make sense, and others that do as well and read differently."""
    if answered in ORDERS:
        return ORDERS.index(answered), ()
    counts = valid.sum(axis=1)
    chosen = int(np.argmax(counts))
    others: list[int] = []
    for k in range(chosen + 1, len(ORDERS)):
        seen = [chosen, *others]
        if counts[k] == counts[chosen] and not any(np.array_equal(walls[k], walls[j], equal_nan=True) for j in seen):
            others.append(k)
    return chosen, tuple(others)


def _other_style(there: Bools, year_first: Bools) -> Bools:
    """Dates that begin with the year among others that do not, or the other way about: the fewer of them."""
    first, last = there & year_first, there & ~year_first
    none: Bools = np.zeros_like(there)
    if not first.any() or not last.any():
        return none
    return first if first.sum() < last.sum() else last


def _is_swapped(walls: Floats, valid: Bools, chosen: int) -> bool:
    if chosen > 1:
        return False
    there = valid[chosen]
    wall = walls[chosen][there]
    turned = np.where(valid[1 - chosen], walls[1 - chosen], walls[chosen])[there]
    return not np.array_equal(wall, turned) and not _follows(wall) and _follows(turned)


def _follows(wall: Floats) -> bool:
    """Whether rows follow each other, the newest last or first."""
    steps = np.diff(wall)
    return bool((steps >= -_MOST_BACK_S).all() or (steps <= _MOST_BACK_S).all())
