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

from gridshare.imports.cells.dates import ORDERS, days_of, is_year_first, order_of
from gridshare.imports.cells.times import DAY_S, Time, bare_time_of, time_of, times_of
from gridshare.parts import Bools, Floats, Ints
from gridshare.tables.cells import encoded
from gridshare.tables.rows import text_array

_SPLIT = r"^(?P<date>.+?)[ \x{00a0}T_,]+(?P<time>\d{1,2}[:.uh]\d\d.*)$"
_COMPACT = r"^(?P<date>\d{8})[ T]?(?P<time>\d{4}(?:\d{2})?)$"
_SERIAL_FROM, _SERIAL_TO = 36000, 73000
"""Serial numbers of a spreadsheet from 1998 to 2099."""
_SERIAL_1970 = 25569


_MILLISECONDS_FROM = 1e11


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What the cells of instants hold.

    Attributes:
        days: Days since 1970 under each of `dates.ORDERS`, NaN where there is none, shape (order, row).
        second: Seconds since midnight, NaN where there is none, shape (row,).
        offset_s: Offset from UTC [s], NaN where there is none, shape (row,).
        year_first: Whether the date begins with its year, shape (row,).
        until: Texts behind times of day that say when the interval ends; empty where there is none.
        until_index: Which of ``until`` each row has, shape (row,).
    """

    days: Floats
    second: Floats
    offset_s: Floats
    year_first: Bools
    until: tuple[str, ...]
    until_index: Ints


def parts_of(columns: Sequence[Any]) -> Parts:
    """What is in a column of instants, or in one of dates and one of times of day."""
    parts = _parts(columns[0])
    return _with_times(parts, columns[1]) if len(columns) > 1 else parts


def _parts(column: Any) -> Parts:
    """Dates and times of day of a column that holds both, or dates alone."""
    from pyarrow import compute

    texts, index = encoded(column)
    serial = _serials(texts)
    if serial is not None:
        nothing = np.full(len(index), np.nan)
        return Parts(np.tile(serial[0][index], (3, 1)), serial[1][index], nothing, np.isnan(nothing), (), index)
    cells = text_array(texts)
    split = compute.extract_regex(cells, _SPLIT)
    other = compute.extract_regex(cells, _COMPACT)
    split = compute.if_else(compute.is_null(split), other, split)
    date = compute.coalesce(compute.struct_field(split, "date"), cells)
    time = compute.struct_field(split, "time")
    date_texts, date_index = encoded(date)
    time_texts, time_index = encoded(time)
    days = np.array([[np.nan if d is None else float(d) for d in days_of(t or "")] for t in date_texts])
    times = [Time(0) if t is None else time_of(t) or bare_time_of(t) for t in time_texts]
    second = np.array([np.nan if t is None else float(t.second) for t in times])[time_index][index]
    offset = np.array([np.nan if t is None or t.offset_s is None else float(t.offset_s) for t in times])
    until = tuple("" if t is None else t.until for t in times)
    first = np.array([is_year_first(t or "") for t in date_texts])
    return Parts(
        days[date_index][index].T, second, offset[time_index][index], first[date_index][index], until, time_index[index]
    )


def _with_times(parts: Parts, column: Any) -> Parts:
    """Dates of one column with the times of day of another."""
    texts, index = encoded(column)
    times = times_of(texts)
    second = np.array([np.nan if t is None else float(t.second) for t in times])[index]
    offset = np.array([np.nan if t is None or t.offset_s is None else float(t.offset_s) for t in times])[index]
    both = parts.second > 0  # a date that comes with a time of its own must not say another
    second = np.where(both & (parts.second != second), np.nan, second)
    return Parts(
        parts.days, second, offset, parts.year_first, tuple("" if t is None else t.until for t in times), index
    )


def _serials(texts: Sequence[str | None]) -> tuple[Floats, Floats] | None:
    """Days and seconds of a spreadsheet's serial numbers; None where the column holds anything else."""
    try:
        numbers = np.array([np.nan if t is None else float(t.replace(",", ".")) for t in texts])
    except ValueError:
        return None
    there = numbers[np.isfinite(numbers)]
    if not len(there) or there.min() < _SERIAL_FROM or there.max() > _SERIAL_TO:
        return None
    seconds = np.round((numbers - _SERIAL_1970) * DAY_S)
    return seconds // DAY_S, seconds % DAY_S


@dataclass(frozen=True, slots=True, eq=False)
class Instants:
    """The instants of rows.

    Attributes:
        wall: Seconds since 1970 that the clock of the file shows, shape (row,); 0 where ``there`` is False.
        there: Whether the row has an instant, shape (row,).
        offset_s: Offset next to it [s], NaN where there is none; None where no row has one.
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
    """The ends of ranges in one cell."""
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
