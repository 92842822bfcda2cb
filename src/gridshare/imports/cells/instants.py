"""Instants of one or two columns, as the clock of the file writes them.

Cells are split into a date and a time of day; each text of either is parsed once (a year has 365 dates and 96 times),
and rows are put together from the numbers. Dates that can be read in more than one order are kept in each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gridshare.imports.cells.dates import ORDERS
from gridshare.imports.cells.day_times import times_of
from gridshare.imports.cells.encoded import encoded, text_array
from gridshare.imports.cells.orders import order_of
from gridshare.imports.cells.parts import Parts, parts_of
from gridshare.imports.cells.times import DAY_S, time_of
from gridshare.parts import Bools, Floats, Ints

_MILLISECONDS_FROM = 1e11


@dataclass(frozen=True, slots=True, eq=False)
class Instants:
    """The instants of rows.

    Attributes:
        wall: Seconds since 1970 that the clock of the file shows, shape (row,); 0 where ``there`` is False.
        there: Whether the row has an instant, shape (row,).
        offset_s: Offset beside it [s], NaN where none stands; None where no row has one.
        until: The end of the interval where cells hold a range; None where they do not.
        order: The order in which ``wall`` reads dates; empty where the dates can only be read in one way.
        readings: Other orders in which as many dates make sense, and ``wall`` under them.
        proof: Index of a row whose date makes sense in ``order`` and not in another; None where there is none.
        mixed: Indices of rows whose dates make sense only in another order than the rest, or have another style.
        is_swapped: Whether some dates seem to have day and month swapped.
    """

    wall: Ints
    there: Bools
    offset_s: Floats | None = None
    until: Ints | None = None
    order: str = ""
    readings: Mapping[str, Ints] = field(default_factory=dict)
    proof: int | None = None
    mixed: tuple[int, ...] = ()
    is_swapped: bool = False


def instants(columns: Sequence[Any], order: str | None = None, *, is_epoch: bool = False) -> Instants:
    """The instants in a column, or in one of dates and one of times of day; ``order`` where it was answered."""
    if is_epoch:
        return _epoch(columns[0])
    parts = parts_of(columns)
    walls = parts.days * DAY_S + parts.second
    found = order_of(walls, parts.year_first, order)
    wall = walls[found.chosen]
    return Instants(
        wall=_whole(wall),
        there=np.isfinite(wall),
        offset_s=parts.offset_s if np.isfinite(parts.offset_s).any() else None,
        until=_ends(parts, parts.days[found.chosen], _whole(wall), ORDERS[found.chosen]),
        order="" if found.is_certain else ORDERS[found.chosen],
        readings={ORDERS[k]: _whole(walls[k]) for k in found.others},
        proof=found.proof,
        mixed=tuple(np.flatnonzero(found.mixed).tolist()),
        is_swapped=found.is_swapped,
    )


def after(wall: Ints, column: Any) -> Instants:
    """The instants of a column of times of day alone, on the date of ``wall`` or the next where that is not later."""
    texts, index = encoded(column)
    second = np.array([float("nan") if t is None else float(t.second) for t in times_of(texts)])[index]
    midnight = wall - wall % DAY_S
    end = midnight + second
    end = np.where(end <= wall, end + DAY_S, end)
    return Instants(_whole(end), np.isfinite(end))


def _epoch(column: Any) -> Instants:
    import pyarrow as pa
    from pyarrow import compute

    fits = compute.match_substring_regex(column, r"^\d{9,14}([.,]\d*)?$")
    text = compute.replace_substring(compute.if_else(fits, column, None), ",", ".")
    numbers: Floats = compute.cast(text, pa.float64()).to_numpy(zero_copy_only=False)
    wall = np.round(np.where(numbers >= _MILLISECONDS_FROM, numbers / 1000, numbers))
    there = np.isfinite(wall)
    return Instants(_whole(wall), there, np.where(there, 0.0, np.nan))


def _ends(parts: Parts, day: Floats, wall: Ints, order: str) -> Ints | None:
    """The ends of ranges that stand in one cell."""
    if not any(parts.until):
        return None
    end = np.full(len(parts.until), np.nan)
    has_date = np.zeros(len(parts.until), dtype=np.bool_)
    for i, text in enumerate(parts.until):
        time = time_of(text)
        if time is not None:
            end[i] = time.second
        elif text:
            whole = instants([text_array([text])], order)
            has_date[i], end[i] = True, whole.wall[0] if whole.there[0] else np.nan
    rows = parts.until_index
    found = np.where(has_date[rows], end[rows], day * DAY_S + end[rows])
    return _whole(np.where(~has_date[rows] & (found <= wall), found + DAY_S, found))


def _whole(seconds: NDArray[Any]) -> Ints:
    return np.where(np.isfinite(seconds), seconds, 0).astype(np.int64)
