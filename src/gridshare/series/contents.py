"""What stands in a file: named columns of cells, whatever the format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol

import numpy as np

from gridshare.errors import Problem, SiteError
from gridshare.parts import Floats

_NUMBER = {
    mark: re.compile(rf"[+-]?(\d+({re.escape(mark)}\d*)?|{re.escape(mark)}\d+)([eE][+-]?\d+)?", re.ASCII)
    for mark in (".", ",")
}


class Cells(Protocol):
    """The cells of a column."""

    def __len__(self) -> int:
        """Number of cells."""
        ...

    def values(self) -> Sequence[Any]:
        """Each cell as it stands: text, number, date; None where it is blank."""
        ...

    def floats(self) -> Floats | None:
        """The cells as numbers, NaN where blank; None where that is not plain and each cell has to be looked at."""
        ...


@dataclass(frozen=True, slots=True)
class PlainCells:
    """Cells as Python objects."""

    cells: Sequence[Any]
    decimal_comma: bool = False

    def __len__(self) -> int:
        """Number of cells."""
        return len(self.cells)

    def values(self) -> Sequence[Any]:
        """Each cell; None or empty text where it is blank."""
        return self.cells

    def floats(self) -> Floats | None:
        """The cells as numbers where all of them are plain numbers."""
        kinds, cells = set(map(type, self.cells)), self.cells
        if kinds == {str}:
            text = "\n".join(cells)
            if not _plain(text, decimal_comma=self.decimal_comma):
                return None
            cells = text.replace(",", ".").split("\n")
        elif not kinds <= {float, int}:
            return None
        try:
            numbers = np.array(list(map(float, cells)))
        except ValueError:
            return None
        return numbers if len(numbers) == len(self) and np.isfinite(numbers).all() else None


@dataclass(frozen=True, slots=True)
class ArrowCells:
    """Cells of an Arrow column: text of a CSV file, or what a Parquet file holds."""

    column: Any
    decimal_comma: bool = False

    def __len__(self) -> int:
        """Number of cells."""
        return len(self.column)

    def values(self) -> Sequence[Any]:
        """Each cell; None where it is blank."""
        cells: list[Any] = self.column.to_pylist()
        return cells

    def floats(self) -> Floats | None:
        """The cells as numbers where all of them are numbers or blank."""
        import pyarrow as pa
        from pyarrow import compute

        column = self.column
        if not self._may_be_numbers(column.type):
            return None
        try:
            if self.decimal_comma:
                if compute.any(compute.match_substring(column, ".")).as_py():
                    return None
                column = compute.replace_substring(column, ",", ".")
            numbers: Floats = compute.cast(column, pa.float64()).to_numpy(zero_copy_only=False)
        except pa.ArrowInvalid:
            return None
        blank = compute.is_null(column).to_numpy(zero_copy_only=False)
        return numbers if np.isfinite(numbers[~blank]).all() else None

    @staticmethod
    def _may_be_numbers(kind: Any) -> bool:
        from pyarrow import types

        return any(test(kind) for test in (types.is_string, types.is_integer, types.is_floating, types.is_decimal))


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
    cells: tuple[Cells, ...]
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
            self.memo["first"] = self.cells[0].values()
        return self.memo["first"]  # type: ignore[no-any-return]

    def row_number(self, index: int) -> int:
        """Number of a row as a person counts it in the file."""
        return index + self.first_row

    def numbers(self, column: str) -> tuple[Floats, dict[int, str]]:
        """The numbers of a column, NaN where there is none, and what stands where there is no number.

        Blank cells are NaN and stand not among the latter.
        """
        cells = self.cells[self.columns.index(column)]
        plain = cells.floats()
        if plain is not None:
            return plain, {}
        numbers, odd = np.full(self.n_rows, np.nan), {}
        for i, cell in enumerate(cells.values()):
            number = as_number(cell, decimal_comma=self.decimal_comma)
            if number is not None:
                numbers[i] = number
            elif not is_blank(cell):
                odd[i] = shown(cell)
        return numbers, odd


def is_blank(cell: Any) -> bool:
    """Whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def as_number(cell: Any, *, decimal_comma: bool) -> float | None:
    """The finite number in a cell, None where there is none."""
    if isinstance(cell, str):
        text = cell.strip()
        if not _NUMBER["," if decimal_comma else "."].fullmatch(text):
            return None
        number = float(text.replace(",", "."))
    elif isinstance(cell, bool) or not isinstance(cell, int | float | Decimal):
        return None
    else:
        number = float(cell)
    return number if np.isfinite(number) else None


def _plain(text: str, *, decimal_comma: bool) -> bool:
    """Whether Python takes for numbers only what a person does."""
    wrong = "." if decimal_comma else ","
    return text.isascii() and "_" not in text and wrong not in text


def has_decimal_comma(cell: str) -> bool:
    """Whether a cell holds a number with a decimal comma."""
    return "," in cell and _NUMBER[","].fullmatch(cell.strip(" \t")) is not None


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
    cells: Sequence[Cells],
    where: str,
    *,
    first_row: int,
    decimal_comma: bool = False,
) -> FileTable:
    """A table whose columns have names that differ; a column without a name and without values is left out.

    Raises:
        SiteError: If there are no rows, or a name is missing or stands twice.
    """
    labels = ["" if n is None else str(n).strip() for n in names]
    if not cells or not len(cells[0]):
        raise SiteError(
            Problem(where, "empty_file", f"{name} has names and no rows", "a row of names and rows of values")
        )
    kept = [i for i, label in enumerate(labels) if label or not all(map(is_blank, cells[i].values()))]
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
