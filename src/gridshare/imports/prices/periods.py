"""Periods of an ENTSO-E publication document: prices by position, filled or exact as the type of the curve says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.trees.cells import instants, length_s
from gridshare.imports.trees.xml import children, text_of
from gridshare.parts import Floats, Ints

_CURVE_OF_BLOCKS = "A03"
_LONGEST_S = 3600


@dataclass(frozen=True, slots=True, eq=False)
class Period:
    """A period of prices.

    Attributes:
        start: Its start, seconds since 1970 in UTC.
        step_s: Length of its intervals [s].
        prices: Price of each interval in the unit of its series, shape (interval,).
        rows: Number of the point that gives it, counted over the document from 1, shape (interval,).
    """

    start: int
    step_s: int
    prices: Floats
    rows: Ints


def period_of(element: Any, curve: str, file: str, first: int) -> Period | Problem:
    """The prices of a Period element, whose first point is the point ``first`` of the document; or what is wrong."""
    begin, end = text_of(element, "timeInterval", "start"), text_of(element, "timeInterval", "end")
    where = f"{file}, period {begin or '?'}"
    moments, bad = instants([begin, end])
    step_s = length_s(text_of(element, "resolution"))
    if bad or moments.offset_s is None or step_s is None or step_s > _LONGEST_S:
        found = f"from {begin!r} to {end!r} in steps of {text_of(element, 'resolution')!r}"
        expected = "two instants in UTC, and steps of at most an hour (PT15M, PT60M)"
        return Problem(where, "price_period", found, expected, "Download the day-ahead prices again.")
    start, stop = (int(s) for s in moments.wall - np.nan_to_num(moments.offset_s).astype(np.int64))
    count = (stop - start) // step_s
    points = list(children(element, "Point"))
    cells = [(text_of(point, "position"), text_of(point, "price.amount")) for point in points]
    prices, rows = np.full(max(count, 0), np.nan), np.zeros(max(count, 0), dtype=np.int64)
    for n, (position, price) in enumerate(cells):
        place = int(position) - 1 if position.isdecimal() else -1
        amount = _number(price)
        if not 0 <= place < count or amount is None or rows[place]:
            found = f"a point with position {position!r} and price {price!r}"
            return Problem(where, "price_point", found, f"each position from 1 to {count} once, with a number", _AGAIN)
        prices[place], rows[place] = amount, first + n
    return _filled(Period(start, step_s, prices, rows), curve, where)


_AGAIN = "The document is damaged: download it again."


def _filled(period: Period, curve: str, where: str) -> Period | Problem:
    """The period with positions that are left out filled, where its curve says so."""
    there = period.rows > 0
    if there.all() and len(there):
        return period
    if curve != _CURVE_OF_BLOCKS or not len(there) or not there[0]:
        missing = ", ".join(str(i + 1) for i in np.flatnonzero(~there)[:5])
        found = f"{np.count_nonzero(~there)} positions without a price: {missing}" if len(there) else "no positions"
        why = (
            "the first of each period"
            if curve == _CURVE_OF_BLOCKS
            else f"every position (curve type {curve or 'not said'})"
        )
        return Problem(where, "price_missing", found, why, _AGAIN)
    last = np.maximum.accumulate(np.where(there, np.arange(len(there)), 0))
    return Period(period.start, period.step_s, period.prices[last], period.rows[last])


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if np.isfinite(number) else None
