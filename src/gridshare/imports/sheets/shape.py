"""Where the names and the rows of a table are, found by what its first cells look like.

Rows begin where instants are below each other; the row of names is the last before them. Two rows of names (groups
over columns, or units under names) are joined. What is above is kept: it often says the meter and the unit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from gridshare.imports.cells.dates import NO_DATE, days_of
from gridshare.imports.cells.meters import is_ean
from gridshare.imports.cells.numbers import is_missing, number_of
from gridshare.imports.cells.times import time_of

Look = Literal["blank", "missing", "number", "instant", "time", "word"]

_SPLIT = re.compile(r"(.+?)[ \xa0T_,]+(\d{1,2}[:.uh]\d\d.*)")
_COMPACT = re.compile(r"(\d{8})[ T]?(\d{4}|\d{6})")
_SERIAL = re.compile(r"(3[6-9]|[4-6]\d|7[0-2])\d{3}[.,]\d{3,}")
_EPOCH = re.compile(r"1\d{9}(\d{3})?")
_WORDS = "kwh wh mwh kw w mw m3 m³ kvarh kvar kva var varh °c c eur €/mwh eur/mwh eur/kwh ct/kwh w/m2 m/s % -"
_UNITS = frozenset(_WORDS.split())


TOTALS = ("totaal", "total", "subtotaal", "som", "sum", "gemiddeld", "average", "max", "min", "eindtotaal")
"""How the first word of a row of totals begins."""

Row = Sequence[str]
_RUN = 3
"""So many rows below each other make the start of a table."""

_MOST_HEADER_ROWS = 3


def look(text: str) -> Look:
    """What a cell looks like."""
    text = text.strip()
    if not text:
        return "blank"
    if is_instant(text):
        return "instant"
    if ":" in text and time_of(text) is not None:
        return "time"
    if any(number_of(text, mark) is not None for mark in (",", ".")):
        return "number"
    return "missing" if is_missing(text) else "word"


def is_instant(text: str) -> bool:
    """Whether a cell holds a date, with or without a time of day."""
    if is_ean(text):
        return False
    if match := _SPLIT.fullmatch(text):
        return days_of(match[1]) != NO_DATE and time_of(match[2]) is not None
    if (match := _COMPACT.fullmatch(text)) and days_of(match[1]) != NO_DATE:
        return True
    return days_of(text) != NO_DATE or _SERIAL.fullmatch(text) is not None or _EPOCH.fullmatch(text) is not None


def is_unit(text: str) -> bool:
    """Whether a cell holds nothing but a unit."""
    return text.strip(" []()").casefold() in _UNITS


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a table is.

    Attributes:
        first: Index of the first row of values.
        header: Indices of the rows of names; empty where there are none.
        width: Number of columns.
        has_instants: Whether rows were found by their instants.
    """

    first: int
    header: tuple[int, ...]
    width: int
    has_instants: bool


def shape_of(rows: Sequence[Row]) -> Shape:
    """Where the table is in the first rows of a file."""
    looks = [[look(cell) for cell in row] for row in rows]
    column = _instant_column(looks)
    first = _first(looks, column)
    if first is None:
        return Shape(0, (), max((len(_bare(row)) for row in rows), default=0), has_instants=False)
    width = Counter(len(row) for row in rows[first:] if _bare(row)).most_common(1)[0][0]
    return Shape(first, _header(rows, looks, first), width, column is not None)


def names_of(rows: Sequence[Row], shape: Shape) -> tuple[str, ...]:
    """The names of the columns; rows of names joined, groups carried to the right."""
    header = [list(map(str.strip, rows[i])) for i in shape.header]
    width = max([shape.width, *(len(_bare(row)) for row in header)])
    header = [(row + [""] * width)[:width] for row in header]
    for upper, lower in reversed(list(pairwise(header))):
        _carry(upper, lower)
    joined = [" / ".join(dict.fromkeys(filter(None, cells))) for cells in zip(*header, strict=True)]
    return tuple(name or f"column {i + 1}" for i, name in enumerate(joined or [""] * width))


def _instant_column(looks: Sequence[Sequence[Look]]) -> int | None:
    """The column with most instants, or most times of day where dates are given once a day."""
    counts = Counter(
        c for row in looks for c, cell in enumerate(row) if cell == "instant" or (cell == "time" and _has_number(row))
    )
    return min(counts, key=lambda c: (-counts[c], c)) if counts else None


def _first(looks: Sequence[Sequence[Look]], column: int | None) -> int | None:
    """The first row of values: from here on a few rows have instants below each other, or nothing but numbers."""
    filled = [i for i, row in enumerate(looks) if any(cell != "blank" for cell in row)]
    fits = [_is_row(looks[i], column) for i in filled]
    starts = [k for k in range(len(filled)) if all(fits[k : k + _RUN]) and _long_enough(fits[k : k + _RUN], fits)]
    with_numbers = [k for k in starts if any(_has_number(looks[i]) for i in filled[k:])]
    if not starts:
        return None
    # a meter may have nothing to say in its first days: instants alone make rows where no numbers follow
    k = (with_numbers or starts)[0]
    while k > 0 and _is_midnight(looks[filled[k - 1]], column):
        k -= 1
    return filled[k]


def _is_midnight(row: Sequence[Look], column: int | None) -> bool:
    """Whether a row above the first may be one of values whose instant is a whole number: days a workbook counts."""
    return column is not None and len(row) > column and row[column] == "number" and "word" not in row


def _long_enough(run: Sequence[bool], fits: Sequence[bool]) -> bool:
    """A run of fewer rows counts only where the file has no more."""
    return len(run) == _RUN or sum(fits) <= len(run)


def _is_row(row: Sequence[Look], column: int | None) -> bool:
    if column is not None:
        return len(row) > column and row[column] in ("instant", "time")
    return _has_number(row) and all(cell != "word" for cell in row)


def _has_number(row: Sequence[Look]) -> bool:
    return any(cell in ("number", "missing") for cell in row)


def _header(rows: Sequence[Row], looks: Sequence[Sequence[Look]], first: int) -> tuple[int, ...]:
    """The rows of names above the first row of values; a lone remark may come between."""
    filled = [i for i in range(first) if _bare(rows[i])]
    width = len(_bare(rows[first]))
    while width > 1 and filled and (_is_remark(looks[filled[-1]]) or _is_total(rows[filled[-1]], looks[filled[-1]])):
        filled.pop()
    if not filled or not _may_be_names(rows[filled[-1]], looks[filled[-1]], width):
        return ()
    header = [filled[-1]]
    widest = max(width, len(_bare(rows[filled[-1]])))
    for i in reversed(filled[-_MOST_HEADER_ROWS:-1]):
        if len(_bare(rows[i])) > widest or not _is_over(rows[i], looks[i], rows[header[0]]):
            break
        header.insert(0, i)
    return tuple(header)


def _is_remark(looks: Sequence[Look]) -> bool:
    """Whether a row holds one cell, the first; a single name over the second column is that of the numbers."""
    return [i for i, cell in enumerate(looks) if cell != "blank"] == [0]


def _is_total(row: Row, looks: Sequence[Look]) -> bool:
    """Whether a row holds totals above the values: a word for them, and numbers that number no columns."""
    numbers = [row[i].strip() for i, cell in enumerate(looks) if cell == "number"]
    named = [row[i].strip().casefold() for i, cell in enumerate(looks) if cell == "word"]
    return bool(numbers) and len(named) == 1 and named[0].startswith(TOTALS) and not all(map(str.isdecimal, numbers))


def _may_be_names(row: Row, looks: Sequence[Look], width: int) -> bool:
    """A row of names has about as many cells as there are columns, and not only numbers in them."""
    filled = [cell for cell in looks if cell != "blank"]
    enough = len(filled) >= min(2, width) or looks[0] == "blank"
    return enough and len(_bare(row)) > width // 2 and any(c in ("word", "time") for c in filled)


def _is_over(upper: Row, looks: Sequence[Look], lower: Row) -> bool:
    """Whether a row holds groups over, or names above, the cells of the next."""
    words = [cell.strip() for cell in upper]
    below = [cell.strip() for cell in lower] + [""] * max(0, len(upper) - len(lower))
    if not any(words) or "instant" in looks:
        return False
    filled = [cell for cell in below if cell]
    gaps = [up for up, low in zip(words, below, strict=False) if not low]
    is_units = sum(map(is_unit, filled)) * 2 > len(filled)
    fills = bool(gaps) and all(gaps) and any(filled)
    return is_units or fills or not words[0]


def _carry(upper: list[str], lower: Sequence[str]) -> None:
    """Write a group over each of its columns, as merged cells leave it over the first only."""
    group = ""
    for i, (up, low) in enumerate(zip(upper, lower, strict=True)):
        group = (up if low else "") if up else group
        if not up and low:
            upper[i] = group


def _bare(row: Row) -> list[str]:
    """A row without the blank cells at its end."""
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells
