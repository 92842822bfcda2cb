"""The table in a file of a site: named columns of cells, whatever the format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import numpy as np

from gridshare.errors import Problem, SiteError
from gridshare.names import composed
from gridshare.parts import Floats
from gridshare.tables.cells import Column, as_number, floats_of, is_blank, values_of


@dataclass(frozen=True, eq=False, slots=True)
class FileTable:
    """A file that was read.

    Attributes:
        name: Name as it was written, with the sheet where one was chosen.
        columns: Names of the columns; the first holds the instants of a series.
        cells: Their cells.
        first_row: Number of the first row below the names as a person counts it in the file.
        decimal_comma: Whether numbers in text have a decimal comma.
        memo: What was worked out of it so far.
    """

    name: str
    columns: tuple[str, ...]
    cells: tuple[Column, ...]
    first_row: int
    decimal_comma: bool = False
    memo: dict[Any, Any] = field(default_factory=dict)

    @property
    def n_rows(self) -> int:
        """Number of rows below the names."""
        return len(self.cells[0])

    @property
    def first_cells(self) -> Sequence[Any]:
        """The cells of the first column."""
        if "first" not in self.memo:
            self.memo["first"] = values_of(self.cells[0])
        return self.memo["first"]  # type: ignore[no-any-return]

    def row_number(self, index: int) -> int:
        """Number of a row as a person counts it in the file."""
        return index + self.first_row

    def numbers(self, column: str) -> tuple[Floats, dict[int, str]]:
        """The numbers of a column, NaN where there is none, and what is in the cells that hold none.

        Blank cells are NaN, and not among the latter.
        """
        cells = self.cells[self.columns.index(column)]
        plain = floats_of(cells, decimal_comma=self.decimal_comma)
        if plain is not None:
            return plain, {}
        numbers, odd = np.full(self.n_rows, np.nan), {}
        for i, cell in enumerate(values_of(cells)):
            number = as_number(cell, decimal_comma=self.decimal_comma)
            if number is not None:
                numbers[i] = number
            elif not is_blank(cell):
                odd[i] = shown(cell)
        return numbers, odd


def shown(cell: Any) -> str:
    """A cell in a message."""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d}"
    text = cell.strip() if isinstance(cell, str) else cell
    return repr(text)[:60]


def table_of(
    name: str,
    names: Sequence[Any],
    cells: Sequence[Column],
    where: str,
    *,
    first_row: int,
    decimal_comma: bool = False,
) -> FileTable:
    """A table whose columns have names that differ; a column without a name and without values is left out.

    Raises:
        SiteError: If there are no rows, or a name is missing or there twice.
    """
    labels = ["" if n is None else composed(str(n).strip()) for n in names]
    if not cells or not len(cells[0]):
        raise SiteError(
            Problem(where, "empty_file", f"{name} has names and no rows", "a row of names and rows of values")
        )
    kept = [i for i, label in enumerate(labels) if label or not all(map(is_blank, values_of(cells[i])))]
    problems = [
        Problem(where, "column_unnamed", f"{name}, column {i + 1} has values and no name", "a name in row 1")
        for i in kept
        if not labels[i]
    ]
    counts = Counter(label for label in labels if label)
    problems += [
        Problem(where, "column_twice", f"{name} has {count} columns {label!r}", "names that differ")
        for label, count in counts.items()
        if count > 1
    ]
    if problems:
        raise SiteError(problems)
    columns = tuple(labels[i] for i in kept)
    return FileTable(name, columns, tuple(cells[i] for i in kept), first_row, decimal_comma)
