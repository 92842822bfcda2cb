"""What stands in cells of instants: days under each order, times of day, offsets, and the ends of ranges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.imports.cells.dates import days_of, is_year_first
from gridshare.imports.cells.day_times import times_of
from gridshare.imports.cells.encoded import encoded, text_array
from gridshare.imports.cells.times import DAY_S, Time, bare_time_of, time_of
from gridshare.parts import Bools, Floats, Ints

_SPLIT = r"^(?P<date>.+?)[ \x{00a0}T_,]+(?P<time>\d{1,2}[:.uh]\d\d.*)$"
_COMPACT = r"^(?P<date>\d{8})[ T]?(?P<time>\d{4}(?:\d{2})?)$"
_SERIAL_FROM, _SERIAL_TO = 36000, 73000
"""Serial numbers of a spreadsheet from 1998 to 2099."""
_SERIAL_1970 = 25569


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What the cells of instants hold.

    Attributes:
        days: Days since 1970 under each of `dates.ORDERS`, NaN where there is none, shape (order, row).
        second: Seconds since midnight, NaN where there is none, shape (row,).
        offset_s: Offset from UTC [s], NaN where none stands, shape (row,).
        year_first: Whether the date begins with its year, shape (row,).
        until: Texts behind times of day that say when the interval ends; empty where none stands.
        until_index: Which of ``until`` each row has, shape (row,).
    """

    days: Floats
    second: Floats
    offset_s: Floats
    year_first: Bools
    until: tuple[str, ...]
    until_index: Ints


def parts_of(columns: Sequence[Any]) -> Parts:
    """What stands in a column of instants, or in one of dates and one of times of day."""
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
