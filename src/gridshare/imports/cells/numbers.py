"""Numbers of a column: which mark comes before the decimals, what is missing, what is no number.

A cell like ``1.234`` can be 1234 or 1 and a bit; what it is follows from other cells of the file: one with other than
three digits behind the mark, with a zero before it, or with both marks. Where no cell shows it, it has to be asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from gridshare.imports.channel import unit_of
from gridshare.imports.limits import MOST_VALUE
from gridshare.parts import Bools, Floats
from gridshare.tables.cells import floats_of

Mark = Literal[",", "."]
MARK_OF: Mapping[str, Mark] = {"comma": ",", "point": "."}
NAME_OF: Mapping[str, str] = {",": "comma", ".": "point"}

_WORDS = "- -- --- . n/a na n.a. nb n/b n.b. nvt n.v.t. null none nan unknown unavailable missing onbekend ontbreekt"
_MISSING = frozenset(_WORDS.split())
"""Texts that mean a missing value."""
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009'\u2019](?=\d{3}(?!\d))")
_GLUED = re.compile(r"([+\-−]?[\d.,]+(?:e[+-]?\d+)?)\s*([a-z€°µ%][\w/³²*·. €]*)", re.IGNORECASE)
_PLAIN = {mark: rf"^[+-]?([0-9]+(\{mark}[0-9]*)?|\{mark}[0-9]+)([eE][+-]?[0-9]+)?$" for mark in ",."}
_GROUPED = {
    mark: re.compile(rf"[+-]?[1-9]\d{{0,2}}(\{other}\d{{3}})+(\{mark}\d*)?", re.ASCII)
    for mark, other in ((",", "."), (".", ","))
}
_FULL = {mark: re.compile(pattern[1:-1], re.ASCII) for mark, pattern in _PLAIN.items()}

_SHOWS = {
    mark: (
        rf"^[+-]?[0-9]{{1,3}}(\{other}[0-9]{{3}})+\{mark}[0-9]+$"  # both marks
        rf"|^[+-]?[0-9]*\{mark}([0-9]{{0,2}}|[0-9]{{4,}})([eE].*)?$"  # other than three digits behind
        rf"|^[+-]?(0*|[0-9]{{4,}})\{mark}[0-9]+$"  # a zero, or four digits, before it
        rf"|^[+-]?[0-9]{{1,3}}(\{other}[0-9]{{3}}){{2,}}$"  # the other mark is there twice
    )
    for mark, other in ((",", "."), (".", ","))
}
_IN_DOUBT = r"^[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}$"
_UNIT_BEHIND = r"[ \x{00a0}]*[A-Za-z€°µ%][^0-9]*$"
_SAMPLE = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """The numbers of a column.

    Attributes:
        values: Numbers, NaN where there is none, shape (row,).
        missing: Text that means a missing value -> how often; blank cells under "".
        odd: Indices of cells that are no number and do not mean a missing one.
        odd_texts: Their texts.
        units: Units behind numbers in the cells.
        thousands: Indices of cells like ``1.234`` read as 1234 among others with decimals and none like ``1.234,5``:
            they may be decimals with another mark.
    """

    values: Floats
    missing: Mapping[str, int] = field(default_factory=dict)
    odd: tuple[int, ...] = ()
    odd_texts: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    thousands: tuple[int, ...] = ()

    @property
    def n_read(self) -> int:
        """How many numbers there are."""
        return int(np.isfinite(self.values).sum())


@dataclass(frozen=True, slots=True)
class Evidence:
    """What cells show of the decimal mark.

    Attributes:
        shows: Mark -> index of the column and of a cell that can only be read with it.
        doubt: Index of the column and of a cell that can be read either way.
    """

    shows: Mapping[Mark, tuple[int, int]]
    doubt: tuple[int, int] | None


def evidence(columns: Sequence[Any]) -> Evidence:
    """What the columns of a file show together: a first stretch of each, and all of them where that shows nothing."""
    first = _evidence([column[:_SAMPLE] for column in columns])
    return first if first.shows or not any(len(c) > _SAMPLE for c in columns) else _evidence(columns)


def _evidence(columns: Sequence[Any]) -> Evidence:
    from pyarrow import compute

    shows: dict[Mark, tuple[int, int]] = {}
    doubt = None
    for i, column in enumerate(columns):
        cells = compute.replace_substring_regex(column, _UNIT_BEHIND, "")
        marks: tuple[Mark, Mark] = (",", ".")
        for mark in marks:
            where = compute.index(compute.match_substring_regex(cells, _SHOWS[mark]), value=True).as_py()
            if where >= 0:
                shows.setdefault(mark, (i, where))
        where = compute.index(compute.match_substring_regex(cells, _IN_DOUBT), value=True).as_py()
        if where >= 0 and doubt is None:
            doubt = (i, where)
    return Evidence(shows, doubt)


def numbers(column: Any, mark: Mark, typed: Floats | None = None) -> Numbers:
    """The numbers of a column of text, with a decimal mark; ``typed`` holds those that need no reading."""
    from pyarrow import compute

    blank = int(compute.sum(compute.is_null(column)).as_py() or 0)
    if typed is None:
        whole = floats_of(column, decimal_comma=mark == ",")
        if whole is not None and not _too_large(whole).any():
            return Numbers(whole, {"": blank} if blank else {})
        values, todo = _plain(column, mark)
    else:
        values = typed.copy()
        todo = np.isnan(typed) & ~_nulls(column)
    large = _too_large(values)
    values[large], todo = np.nan, todo | large
    return _one_by_one(column, values, todo, mark, blank)


def _too_large(values: Floats) -> Bools:
    """Which numbers measure nothing."""
    large: Bools = np.abs(values) >= MOST_VALUE
    return large


def _nulls(column: Any) -> Bools:
    from pyarrow import compute

    nulls: Bools = compute.is_null(column).to_numpy(zero_copy_only=False)
    return nulls


def _plain(column: Any, mark: Mark) -> tuple[Floats, Bools]:
    """The plain numbers of a column, and which cells have still to be looked at."""
    import pyarrow as pa
    from pyarrow import compute

    fits = compute.match_substring_regex(column, _PLAIN[mark])
    plain = compute.replace_substring(compute.if_else(fits, column, None), mark, ".")
    values: Floats = compute.cast(plain, pa.float64()).to_numpy(zero_copy_only=False).copy()
    todo: Bools = compute.fill_null(compute.invert(fits), fill_value=False).to_numpy(zero_copy_only=False)
    return values, todo


def _one_by_one(column: Any, values: Floats, todo: Bools, mark: Mark, blank: int) -> Numbers:
    """Each text that is left, parsed once."""
    indices = np.flatnonzero(todo)
    texts = column.take(indices).to_pylist()
    parsed = {text: number_of(text, mark) for text in set(texts)}
    missing: dict[str, int] = {"": blank} if blank else {}
    odd: list[int] = []
    for i, text in zip(indices.tolist(), texts, strict=True):
        found = parsed[text]
        if found is not None and abs(found[0]) < MOST_VALUE:
            values[i] = found[0]
        elif is_missing(text):
            missing[text] = missing.get(text, 0) + 1
        else:
            odd.append(i)
    units = sorted({unit for found in parsed.values() if found is not None and (unit := found[1])})
    odd_texts = tuple(column[i].as_py() for i in odd)
    grouped = {text for text in parsed if _GROUPED[mark].fullmatch(text)}
    is_doubtful = bool(grouped) and not any(mark in text for text in grouped) and _has_decimals(values)
    thousands = [i for i, text in zip(indices.tolist(), texts, strict=True) if is_doubtful and text in grouped]
    return Numbers(values, missing, tuple(odd), odd_texts, tuple(units), tuple(thousands))


def _has_decimals(values: Floats) -> bool:
    """Whether some numbers are not whole."""
    there = values[np.isfinite(values)]
    return bool((there != np.round(there)).any())


def is_missing(text: str) -> bool:
    """Whether a text means a missing value: ``-``, ``n/a``, or an error of a spreadsheet."""
    return text.startswith("#") or text.strip().casefold() in _MISSING


def number_of(text: str, mark: Mark) -> tuple[float, str] | None:
    """The number in a text and the unit behind it; None where there is none."""
    text, unit = _SPACES.sub("", text.strip()).replace("−", "-"), ""
    if (match := _GLUED.fullmatch(text)) and unit_of(match[2]) is not None:
        text, unit = match[1], match[2].strip()
    if _GROUPED[mark].fullmatch(text):
        text = text.replace("." if mark == "," else ",", "")
    if not _FULL[mark].fullmatch(text):
        return None
    number = float(text.replace(mark, "."))
    return (number, unit) if np.isfinite(number) else None
