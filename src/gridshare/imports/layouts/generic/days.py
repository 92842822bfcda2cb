"""Tables with a row for each day and a column for each quarter or hour, made into tables with a row for each interval.

Those with a row for each time of day and a column for each day likewise.
Columns are called by times of day (``00:00`` .. ``23:45``, ``00:15`` .. ``24:00``) or by numbers (``1`` .. ``96``,
``U1`` .. ``U24``, one hour more for the autumn day). A column of numbers next to these holds one a day, its total or
its highest, and is no measurement of an interval, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from gridshare.imports.cells.row_totals import Total, row_total
from gridshare.imports.content import Sheet
from gridshare.imports.lexicon.senses import described
from gridshare.imports.roles.columns import kind_of, look_of

DATE, TIME, NUMBER, VALUE = "datum", "tijd", "kwartier nummer", "waarde"
"""Headings of the columns that are made; ``waarde`` where a row of names above the times names no other."""

_FEWEST = 20
_FEWEST_DAYS = 2
_NUMBERED = re.compile(r"(?:kwartier|kw|q|uur|u|h|hour|pte|p|k)?[ _.]?0*(\d{1,3})", re.IGNORECASE)
_CLOCKED = re.compile(r"(\d{1,2})[.uh ]?([0-5]\d)(?: ?u(?:ur)?)?", re.IGNORECASE)
_STEPS_MIN = (5, 10, 15, 30, 60)
_OF_DAY = (24, 96)  # so many numbers without names in a row of a date are its hours or quarters
_MIDNIGHT = re.compile(r"(?<=\d) 00:00:00$")  # behind a date, as a workbook holds it
_TWICE = re.compile(r"(?<=\d)\s*(?:[ab*]|\(\d\)|[._]\d)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Span:
    """The columns of a day: their indices, how each is called, under which heading, and what heads the numbers."""

    columns: tuple[int, ...]
    texts: tuple[str, ...]
    heading: str
    value: str


@dataclass(frozen=True, slots=True, eq=False)
class ByInterval:
    """A sheet with a row for each interval.

    Attributes:
        sheet: The sheet.
        of_days: Heading of a column that holds one number for all intervals of a row as it was -> what it is, in words.
        total: What the total of a day is of its numbers; None where there is none.
    """

    sheet: Sheet
    of_days: Mapping[str, str] = field(default_factory=dict)
    total: Total | None = None


_SAYS: Mapping[Total | None, str] = {
    "sum": "the sum of its row",
    "mean x 24": "the mean of its row times 24: energy of a day, next to power",
    None: "one number a row, no measurement of an interval",
}


def by_interval(sheet: Sheet) -> ByInterval:
    """The sheet with a row for each interval; the same sheet where it has no column for each."""
    span = _span(sheet) or _unnamed(sheet)
    if span is None or not sheet.n_rows:
        return ByInterval(sheet, {sheet.names[k]: _SAYS[total] for k, total in _totals(sheet).items()})
    looks = {k: look_of(sheet, k).kind for k in range(len(sheet.names)) if k not in span.columns}
    other, same = ("time", "date") if span.heading == DATE else ("date", "time")
    if other not in looks.values() or same in looks.values():
        return ByInterval(sheet, {sheet.names[k]: _SAYS[total] for k, total in _totals(sheet).items()})
    totals = {
        k: row_total(sheet.columns, span.columns, k, sheet.typed) for k, kind in looks.items() if kind == "number"
    }
    of_days = {sheet.names[k]: _SAYS[total] for k, total in totals.items()}
    found = None if span.heading == DATE else next((total for total in totals.values() if total), None)
    return ByInterval(_tall(sheet, span), of_days, found)


def _span(sheet: Sheet) -> _Span | None:
    """The columns of a day, where there are enough of them."""
    parts = [name.rsplit(" / ", 1) for name in sheet.names]
    last = _as_times([_MIDNIGHT.sub("", _TWICE.sub("", p[-1].strip())) for p in parts])
    times = tuple(k for k, text in enumerate(last) if kind_of(text) in {"time", "range"})
    if len(times) >= _FEWEST:
        return _Span(times, tuple(last[k] for k in times), TIME, _over(parts, times))
    days = tuple(k for k, text in enumerate(last) if kind_of(text) == "date")
    if len(days) >= _FEWEST_DAYS:
        return _Span(days, tuple(last[k] for k in days), DATE, _over(parts, days))
    matches = {k: int(m[1]) for k, p in enumerate(parts) if (m := _NUMBERED.fullmatch(p[-1].strip()))}
    numbers = tuple(matches.values())
    if len(numbers) >= _FEWEST and numbers == tuple(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 1:
        return _Span(tuple(matches), tuple(map(str, numbers)), NUMBER, _over(parts, tuple(matches)))
    return None


def _as_times(names: Sequence[str]) -> list[str]:
    """The names with a colon in those that are times of day: ``0015``, ``00.15`` and ``00u15``, in even steps."""
    minutes = {k: 60 * int(m[1]) + int(m[2]) for k, name in enumerate(names) if (m := _CLOCKED.fullmatch(name))}
    steps = set(np.diff(list(minutes.values())).tolist())
    if len(minutes) < _FEWEST or len(steps) > 1 or not steps <= set(_STEPS_MIN):
        return list(names)
    return [f"{minutes[k] // 60:02d}:{minutes[k] % 60:02d}" if k in minutes else name for k, name in enumerate(names)]


def _unnamed(sheet: Sheet) -> _Span | None:
    """The columns of a day that have no names, in the order of their intervals."""
    numbers = [k for k in range(len(sheet.names)) if look_of(sheet, k).kind == "number"]
    unnamed = [k for k in numbers if sheet.names[k] == f"column {k + 1}"]
    totals = _totals(sheet, numbers) if unnamed else {}
    parts = [k for k in unnamed if k not in totals]
    if len(parts) not in _OF_DAY or parts != list(range(parts[0], parts[0] + len(parts))):
        return None
    return _Span(tuple(parts), tuple(str(k) for k in range(1, len(parts) + 1)), NUMBER, VALUE)


def _totals(sheet: Sheet, numbers: Sequence[int] = ()) -> dict[int, Total]:
    """The first and the last column of numbers, and those that are called so, where they come to all others."""
    numbers = numbers or [k for k in range(len(sheet.names)) if look_of(sheet, k).kind == "number"]
    found: dict[int, Total] = {}
    for k in numbers if len(numbers) > _FEWEST else ():
        if k in {numbers[0], numbers[-1]} or described(sheet.names[k]).sense == "total":
            total = row_total(sheet.columns, [i for i in numbers if i != k], k, sheet.typed)
            found |= {} if total is None else {k: total}
    return found


def _over(parts: Sequence[Sequence[str]], columns: Sequence[int]) -> str:
    """What a row of names above the columns calls them, where it calls all of them the same."""
    over = {parts[k][0] if len(parts[k]) > 1 else "" for k in columns}
    return (over.pop() or VALUE) if len(over) == 1 else VALUE


def _tall(sheet: Sheet, span: _Span) -> Sheet:
    """A row for each cell that is not blank, in the order of days and columns."""
    import pyarrow as pa

    n, k = sheet.n_rows, len(span.columns)
    cells = pa.concat_arrays([_plain(sheet.columns[c]) for c in span.columns])
    place = (np.arange(k)[None, :] * n + np.arange(n)[:, None]).ravel()
    kept = ~_plain(cells).take(pa.array(place)).is_null().to_numpy(zero_copy_only=False)
    day, column = np.repeat(np.arange(n), k)[kept], np.tile(np.arange(k), n)[kept]
    rest = [c for c in range(len(sheet.names)) if c not in span.columns]
    at = pa.array(day)
    numbers = sheet.first_row + np.arange(n, dtype=np.int64) if sheet.row_numbers is None else sheet.row_numbers
    return replace(
        sheet,
        names=(*(sheet.names[c] for c in rest), span.heading, span.value),
        columns=(
            *(_plain(sheet.columns[c]).take(at) for c in rest),
            pa.array(span.texts).take(pa.array(column)),
            cells.take(pa.array(place[kept])),
        ),
        typed=_typed(sheet, span, rest, place[kept], day),
        row_numbers=numbers[day],
    )


def _typed(sheet: Sheet, span: _Span, rest: Sequence[int], place: Any, day: Any) -> dict[int, Any]:
    """Numbers of a workbook, in their new places."""
    typed = {new: sheet.typed[c][day] for new, c in enumerate(rest) if c in sheet.typed}
    if any(c in sheet.typed for c in span.columns):
        blank = np.full(sheet.n_rows, np.nan)
        typed[len(rest) + 1] = np.concatenate([sheet.typed.get(c, blank) for c in span.columns])[place]
    return typed


def _plain(column: Any) -> Any:
    """A column as one array of strings."""
    import pyarrow as pa

    whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    return whole.cast(pa.string()) if whole.type != pa.string() else whole
