"""The content of a file, as layouts see it: a table of cells, a JSON value, an XML document, or lines of text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np

from gridshare.parts import Bools, Floats, Ints

Form = Literal["table", "json", "xml"]
"""What a layout takes. KNMI's text files are tables: lines of cells."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Which file something comes from.

    Attributes:
        name: Name of the file, for messages; with ``archive.zip/`` before it or `` (sheet)`` after it where that fits.
        sha256: Hash of the file's bytes, of the archive's member where it lies in one.
        size: Its size [bytes].
    """

    name: str
    sha256: str
    size: int

    @property
    def stem(self) -> str:
        """The bare name without folder, archive and suffix."""
        return self.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A table of cells: a text file, or a sheet of a workbook.

    Attributes:
        origin: The file.
        above: The lines before the names: titles, facts like ``EAN: 8716...``; cells of each, row 1 first.
        names: Names of the columns as written, white space trimmed; two header rows joined with `` / ``.
        columns: Text of the cells of each column, Arrow arrays of strings, null where blank.
        typed: Column index -> its cells as numbers where a workbook holds numbers (NaN elsewhere), so that no decimal
            mark is in doubt; dates of a workbook are in ``columns`` as ``2026-01-15 00:15:00``.
        first_row: Number of the first row below the names, as a person counts.
        separator: What separates cells; empty for a workbook.
        row_numbers: Number of each row, shape (row,); None where they simply follow ``first_row`` (no blank lines).
        notes: What was met on the way that a reader should know, in words: ``encoding cp1252``, ``2 title lines``.
        cut: Number of the row in the middle of which the file ends; None where it ends well.
    """

    origin: Origin
    above: tuple[tuple[str, ...], ...]
    names: tuple[str, ...]
    columns: tuple[Any, ...]
    first_row: int
    separator: str = ";"
    typed: Mapping[int, Floats] = field(default_factory=dict)
    row_numbers: Ints | None = None
    notes: tuple[str, ...] = ()
    cut: int | None = None

    @property
    def n_rows(self) -> int:
        """Number of rows below the names."""
        return len(self.columns[0]) if self.columns else 0

    def index(self, *names: str) -> int | None:
        """Index of the first column with one of these names, whatever their case; None where there is none."""
        folded = [n.casefold() for n in self.names]
        return next((folded.index(n.casefold()) for n in names if n.casefold() in folded), None)

    def has(self, *names: str) -> bool:
        """Whether there is a column of each of these names."""
        return all(self.index(n) is not None for n in names)


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """A JSON value or an XML document.

    Attributes:
        origin: The file.
        form: ``json`` or ``xml``.
        root: The parsed value: of JSON plain Python values with numbers as written (text stays text), of XML the root
            element as `defusedxml.ElementTree` gives it.
    """

    origin: Origin
    form: Form
    root: Any


Content = Sheet | Tree


def emptied(content: Content) -> Content:
    """The same file without its cells: of a large one they are most of what the memory holds."""
    if isinstance(content, Sheet):
        return replace(content, columns=(), typed={}, row_numbers=None)
    return replace(content, root=None)


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
