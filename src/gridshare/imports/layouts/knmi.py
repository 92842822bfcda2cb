"""Hourly weather of KNMI as text: comment lines, then a table of stations, dates and hours, blank where missing."""

from __future__ import annotations

from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Reading
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers
from gridshare.imports.gathering import Gathered
from gridshare.imports.layout import Layout
from gridshare.imports.sheet_rows import row_numbers
from gridshare.imports.weather import VARIABLES, hour_ends, take_hours
from gridshare.parts import Floats

_KEYS = ("STN", "YYYYMMDD", "HH")
_OLD_HOUR = "H"


def _recognises(content: Content) -> bool:
    return isinstance(content, Sheet) and set(_KEYS) <= set(_names(content))


def _names(sheet: Sheet) -> tuple[str, ...]:
    """Names of the columns, which may stand above a line of comment."""
    rows = [sheet.names, *reversed(sheet.above)]
    for row in rows:
        names = tuple(cell.strip(" #").upper() for cell in row)
        names = tuple("HH" if name == _OLD_HOUR else name for name in names)
        if len(names) == len(sheet.names) and set(_KEYS) <= set(names):
            return names
    return sheet.names


def _read(content: Content, answers: Answers) -> Reading:
    del answers  # nothing of these files is left open
    assert isinstance(content, Sheet)  # noqa: S101 - layouts of tables get sheets
    gathered, names = Gathered(content.origin.name), _names(content)
    read = {name: _numbers(content.columns[names.index(name)]) for name in (*_KEYS, *VARIABLES) if name in names}
    rows = row_numbers(content)
    ends, wrong = hour_ends(read["YYYYMMDD"][0], read["HH"][0])
    bad = dict.fromkeys(wrong, "date and hour") | {i: name for name, (_, places) in read.items() for i in places}
    if bad:
        first = min(bad)
        cells = ", ".join(f"{name} {content.columns[names.index(name)][first].as_py()!r}" for name in read)
        gathered.refuse(_problem(gathered.file, int(rows[first]), f"{bad[first]} of {cells}; {len(bad):,} such rows"))
        return gathered.reading()
    stations = content.columns[names.index("STN")].to_pylist()
    take_hours(gathered, stations, ends, {name: read[name][0] for name in VARIABLES if name in read}, rows)
    others = [name for name in names if name not in _KEYS and name not in VARIABLES]
    if others:
        gathered.leave_out("", f"columns {', '.join(others)}: not used")
    return gathered.reading()


def _problem(file: str, row: int, found: str) -> Problem:
    expected = "dates like 20240131, hours from 1 to 24, whole numbers or blanks"
    return Problem(f"{file}, row {row}", "knmi_cell", found, expected, "Download the file again and leave it as it is.")


def _numbers(column: Any) -> tuple[Floats, list[int]]:
    """Numbers of a column, NaN where blank, and the rows that are neither."""
    from pyarrow import compute

    trimmed = compute.utf8_trim_whitespace(column)
    blank = compute.fill_null(compute.equal(trimmed, ""), fill_value=True).to_numpy(zero_copy_only=False)
    is_number = compute.fill_null(compute.match_substring_regex(trimmed, r"^-?\d+(\.\d+)?$"), fill_value=False)
    good = is_number.to_numpy(zero_copy_only=False)
    values = np.full(len(column), np.nan)
    values[good] = trimmed.filter(is_number).cast("float64").to_numpy(zero_copy_only=False)
    return values, np.flatnonzero(~good & ~blank).tolist()


LAYOUT = Layout("knmi", "KNMI hourly weather, text", "table", _recognises, _read)
