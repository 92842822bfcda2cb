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

from gridshare.imports.cells.dates import ORDERS, days_of
from gridshare.imports.cells.times import DAY_S, Time, bare_time_of, time_of
from gridshare.parts import Bools, Floats, Ints

_SPLIT = r"^(?P<date>.+?)[ T_,]+(?P<time>\d{1,2}[:.uh]\d\d.*)$"
_COMPACT = r"^(?P<date>\d{8})[ T]?(?P<time>\d{4}(?:\d{2})?)$"
_SERIAL_FROM, _SERIAL_TO = 36000, 73000
"""Serial numbers of a spreadsheet from 1998 to 2099."""
_SERIAL_1970 = 25569
_MILLISECONDS_FROM = 1e11
_BARE_FROM = 3
"""A time of day without a mark has three digits or more."""


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
        mixed: Indices of rows that make sense only in another order than the rest.
    """

    wall: Ints
    there: Bools
    offset_s: Floats | None = None
    until: Ints | None = None
    order: str = ""
    readings: Mapping[str, Ints] = field(default_factory=dict)
    proof: int | None = None
    mixed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Parts:
    """Days under each order, shape (order, row), and times of day of a column; NaN where there is none."""

    days: Floats
    second: Floats
    offset_s: Floats
    until: tuple[str, ...]
    until_index: Ints


def instants(columns: Sequence[Any], order: str | None = None, *, is_epoch: bool = False) -> Instants:
    """The instants in a column, or in one of dates and one of times of day; ``order`` where it was answered."""
    if is_epoch:
        return _epoch(columns[0])
    parts = _parts(columns[0])
    if len(columns) > 1:
        parts = _with_times(parts, columns[1])
    walls = parts.days * DAY_S + parts.second
    chosen, others = _orders(walls, order)
    wall, there = walls[chosen], np.isfinite(walls[chosen])
    rest = np.isfinite(walls).any(axis=0) & ~there
    differs = [np.isfinite(walls[chosen]) & ~np.isfinite(w) for k, w in enumerate(walls[:2]) if k != chosen]
    proof = next((int(np.argmax(d)) for d in differs if d.any()), None)
    certain = bool((walls[0][there] == wall[there]).all() and (walls[1][there] == wall[there]).all())
    return Instants(
        wall=_whole(wall),
        there=there,
        offset_s=parts.offset_s if np.isfinite(parts.offset_s).any() else None,
        until=_ends(parts, parts.days[chosen], _whole(wall), ORDERS[chosen]),
        order="" if certain else ORDERS[chosen],
        readings={ORDERS[k]: _whole(walls[k]) for k in others},
        proof=proof,
        mixed=tuple(np.flatnonzero(rest).tolist()),
    )


def after(wall: Ints, column: Any) -> Instants:
    """The instants of a column of times of day alone, on the date of ``wall`` or the next where that is not later."""
    texts, index = _encoded(column)
    second = np.array([float("nan") if t is None else float(t.second) for t in _times(texts)])[index]
    midnight = wall - wall % DAY_S
    end = midnight + second
    end = np.where(end <= wall, end + DAY_S, end)
    return Instants(_whole(end), np.isfinite(end))


def is_time_of_day(column: Any) -> bool:
    """Whether the cells of a column are times of day without a date."""
    texts, _ = _encoded(column[:1000])
    times = [t for t in texts if t]
    return bool(times) and all(time_of(t) is not None for t in times)


def _orders(walls: Floats, answered: str | None) -> tuple[int, list[int]]:
    """The order under which most dates make sense, and others that do as well and read differently."""
    if answered in ORDERS:
        return ORDERS.index(answered), []
    counts = np.isfinite(walls).sum(axis=1)
    chosen = int(np.argmax(counts))
    others: list[int] = []
    for k in range(chosen + 1, len(ORDERS)):
        seen = [chosen, *others]
        if counts[k] == counts[chosen] and not any(np.array_equal(walls[k], walls[j], equal_nan=True) for j in seen):
            others.append(k)
    return chosen, others


def _parts(column: Any) -> _Parts:
    """Dates and times of day of a column that holds both, or dates alone."""
    from pyarrow import compute

    texts, index = _encoded(column)
    serial = _serials(texts)
    if serial is not None:
        nothing = np.full(len(index), np.nan)
        return _Parts(np.tile(serial[0][index], (3, 1)), serial[1][index], nothing, (), index)
    cells = _array(texts)
    split = compute.extract_regex(cells, _SPLIT)
    other = compute.extract_regex(cells, _COMPACT)
    split = compute.if_else(compute.is_null(split), other, split)
    date = compute.coalesce(compute.struct_field(split, "date"), cells)
    time = compute.struct_field(split, "time")
    date_texts, date_index = _encoded(date)
    time_texts, time_index = _encoded(time)
    days = np.array([[np.nan if d is None else float(d) for d in days_of(t or "")] for t in date_texts])
    times = [Time(0) if t is None else time_of(t) or bare_time_of(t) for t in time_texts]
    second = np.array([np.nan if t is None else float(t.second) for t in times])[time_index][index]
    offset = np.array([np.nan if t is None or t.offset_s is None else float(t.offset_s) for t in times])
    until = tuple("" if t is None else t.until for t in times)
    return _Parts(days[date_index][index].T, second, offset[time_index][index], until, time_index[index])


def _with_times(parts: _Parts, column: Any) -> _Parts:
    """Dates of one column with the times of day of another."""
    texts, index = _encoded(column)
    times = _times(texts)
    second = np.array([np.nan if t is None else float(t.second) for t in times])[index]
    offset = np.array([np.nan if t is None or t.offset_s is None else float(t.offset_s) for t in times])[index]
    both = parts.second > 0  # a date that comes with a time of its own must not say another
    second = np.where(both & (parts.second != second), np.nan, second)
    return _Parts(parts.days, second, offset, tuple("" if t is None else t.until for t in times), index)


def _times(texts: Sequence[str | None]) -> list[Time | None]:
    """The time of day of each text; numbers where all are: parts of a day, or hours and minutes without a mark."""
    found = [None if t is None else _one_time(t) for t in texts]
    if any(t is not None for t in found):
        return found
    plain = [t for t in texts if t is not None]
    if plain and all(len(t) >= _BARE_FROM or t.strip("0") == "" or int(t) < 60 for t in plain if t.isdigit()):  # noqa: PLR2004
        bare = [None if t is None or not t.isdigit() else bare_time_of(t.zfill(4)) for t in texts]
        if any(b is not None and b.second >= 3600 for b in bare):  # noqa: PLR2004
            return bare
    return [None if t is None else _part_of_day(t) for t in texts]


def _one_time(text: str) -> Time | None:
    """The time of day in a text, which may have the date of an empty instant before it, as workbooks give it."""
    if not any(mark in text for mark in ":uh"):
        return None
    return time_of(text.rsplit(" ", 1)[-1] if text.startswith(("1899-", "1900-", "1904-")) else text)


def _part_of_day(text: str) -> Time | None:
    try:
        part = float(text.replace(",", "."))
    except ValueError:
        return None
    return Time(round(part * DAY_S)) if 0 <= part <= 1 and ("." in text or "," in text or part in (0, 1)) else None


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


def _epoch(column: Any) -> Instants:
    import pyarrow as pa
    from pyarrow import compute

    fits = compute.match_substring_regex(column, r"^\d{9,14}([.,]\d*)?$")
    text = compute.replace_substring(compute.if_else(fits, column, None), ",", ".")
    numbers: Floats = compute.cast(text, pa.float64()).to_numpy(zero_copy_only=False)
    wall = np.round(np.where(numbers >= _MILLISECONDS_FROM, numbers / 1000, numbers))
    there = np.isfinite(wall)
    return Instants(_whole(wall), there, np.where(there, 0.0, np.nan))


def _ends(parts: _Parts, day: Floats, wall: Ints, order: str) -> Ints | None:
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
            whole = instants([_array([text])], order)
            has_date[i], end[i] = True, whole.wall[0] if whole.there[0] else np.nan
    rows = parts.until_index
    found = np.where(has_date[rows], end[rows], day * DAY_S + end[rows])
    return _whole(np.where(~has_date[rows] & (found <= wall), found + DAY_S, found))


def _encoded(column: Any) -> tuple[list[str | None], Ints]:
    """The texts that differ, None as the last, and which of them each row has."""
    import pyarrow as pa
    from pyarrow import compute

    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    encoded = column.dictionary_encode()
    texts: list[str | None] = encoded.dictionary.to_pylist()
    index: Ints = compute.fill_null(encoded.indices, len(texts)).to_numpy(zero_copy_only=False).astype(np.int64)
    return [*texts, None], index


def _array(texts: Sequence[str | None]) -> Any:
    import pyarrow as pa

    return pa.array(texts, pa.string())


def _whole(seconds: NDArray[Any]) -> Ints:
    return np.where(np.isfinite(seconds), seconds, 0).astype(np.int64)
