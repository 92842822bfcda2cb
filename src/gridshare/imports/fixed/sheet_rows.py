"""Rows of a sheet that are no measurements: totals below a table, and rows of another kind of meter."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.imports.content import Sheet
from gridshare.parts import Bools, Ints


def row_numbers(sheet: Sheet) -> Ints:
    """Number of each row as a person counts, shape (row,)."""
    if sheet.row_numbers is not None:
        return sheet.row_numbers
    return sheet.first_row + np.arange(sheet.n_rows, dtype=np.int64)


def only(sheet: Sheet, keep: Bools) -> Sheet:
    """The sheet without rows, shape of ``keep`` (row,); the others keep their numbers.

    A row in the middle of which the file ends stays, so that it is asked about.
    """
    import pyarrow as pa

    numbers = row_numbers(sheet)
    keep = keep | (numbers == sheet.cut) if sheet.cut is not None else keep
    return replace(
        sheet,
        columns=tuple(column.filter(pa.array(keep)) for column in sheet.columns),
        typed={index: cells[keep] for index, cells in sheet.typed.items()},
        row_numbers=numbers[keep],
    )


def without_total(sheet: Sheet, start: str, end: str) -> tuple[Sheet, tuple[str, ...]]:
    """The sheet without a last row that spans all rows before it: from the first start to the last end."""
    first, last = sheet.index(start), sheet.index(end)
    if first is None or last is None or sheet.n_rows < 3:  # noqa: PLR2004 - two rows, and one that spans them
        return sheet, ()
    starts, ends = sheet.columns[first], sheet.columns[last]
    if (starts[-1].as_py(), ends[-1].as_py()) != (starts[0].as_py(), ends[len(ends) - 2].as_py()):
        return sheet, ()
    keep = np.arange(sheet.n_rows) < sheet.n_rows - 1
    said = f"row {row_numbers(sheet)[-1]}: from {starts[-1].as_py()} to {ends[-1].as_py()}, the total of all rows above"
    return only(sheet, keep), (said,)
