"""Excel and Parquet files as columns of cells. The packages that read them are loaded when they are needed."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

from gridshare.errors import Problem, SiteError
from gridshare.series.bombs import bomb_in
from gridshare.series.contents import ArrowCells, FileTable, PlainCells, is_blank, table_of

MOST_CELLS = 50_000_000
"""A file that unpacks to more is refused: a year of minutes in 95 columns."""


def read_excel(content: bytes, name: str, sheet: str | None, where: str, most_bytes: int) -> FileTable:
    """The table in a sheet of a workbook; a workbook with one sheet needs no choice.

    Raises:
        SiteError: If it cannot be read, unpacks to too much, or its sheet is not chosen or not there.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        raise SiteError(_extra_missing(name, "python-calamine", "excel", where)) from None
    try:
        _refuse_bomb(content, name, where, most_bytes)
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        chosen = _sheet(book.sheet_names, sheet, name, where)
        rows = book.get_sheet_by_name(chosen).to_python(skip_empty_area=False)
    except (CalamineError, zipfile.BadZipFile, OSError) as error:
        raise SiteError(_unreadable(name, "workbook", str(error), where)) from None
    while rows and all(map(is_blank, rows[-1])):
        rows.pop()
    shown = f"{name} ({chosen})" if len(book.sheet_names) > 1 else name
    names, *below = rows or [[]]
    columns = [PlainCells([_cell(cell) for cell in column]) for column in zip(*below, strict=True)]
    return table_of(shown, names, columns, where, first_row=2)


def read_parquet(content: bytes, name: str, where: str) -> FileTable:
    """The table in a Parquet file; an index that pandas wrote comes first.

    Raises:
        SiteError: If it cannot be read or holds too much.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise SiteError(_extra_missing(name, "pyarrow", "parquet", where)) from None
    try:
        file = parquet.ParquetFile(pa.BufferReader(content))
        cells = file.metadata.num_rows * file.metadata.num_columns
        if cells > MOST_CELLS:
            raise SiteError(
                Problem(
                    where,
                    "file_too_large",
                    f"{name} holds {cells} cells",
                    f"at most {MOST_CELLS}",
                    "Give the part that is planned.",
                )
            )
        table = file.read(use_threads=False)
    except (pa.ArrowException, OSError) as error:
        raise SiteError(_unreadable(name, "Parquet file", str(error), where)) from None
    index = [n for n in (table.schema.pandas_metadata or {}).get("index_columns", []) if n in table.column_names]
    names = index + [n for n in table.column_names if n not in index]
    # pandas calls an index without a name like this; a first column needs no name of its own
    labels = ["instant" if n.startswith("__index_level_") else n for n in names]
    return table_of(name, labels, [ArrowCells(table.column(n)) for n in names], where, first_row=1)


def _refuse_bomb(content: bytes, name: str, where: str, most_bytes: int) -> None:
    """Refuse a zipped workbook that unpacks to far more than it may."""
    bomb = bomb_in(content, most_bytes, MOST_CELLS)
    if bomb:
        found, expected = bomb
        remedy = "Delete cells that stand far from the table, or give the part that is planned."
        raise SiteError(Problem(where, "file_too_large", f"{name} {found}", expected, remedy))


def _sheet(sheets: list[str], chosen: str | None, name: str, where: str) -> str:
    """The sheet to read."""
    there = ", ".join(map(repr, sheets))
    if chosen is None and len(sheets) == 1:
        return sheets[0]
    if chosen is None:
        raise SiteError(
            Problem(where, "sheet_missing", f"{name} has {len(sheets)} sheets", f"sheet: one of {there}", "Choose one.")
        )
    if chosen not in sheets:
        raise SiteError(Problem(where, "sheet_missing", f"{name} has no sheet {chosen!r}", f"one of {there}"))
    return chosen


def _cell(cell: Any) -> Any:
    """A cell with midnight as an instant and instants on whole seconds: a workbook counts days in fractions."""
    if isinstance(cell, datetime):
        return (cell + timedelta(milliseconds=500)).replace(microsecond=0)
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    return cell


def _extra_missing(name: str, package: str, extra: str, where: str) -> Problem:
    return Problem(
        where,
        "extra_missing",
        f"{name} is read with {package}, which is not installed",
        f"{package}, or the same table as CSV",
        f'pip install "gridshare[{extra}]"',
    )


def _unreadable(name: str, what: str, reason: str, where: str) -> Problem:
    first = reason.splitlines()[0] if reason else "no reason given"
    return Problem(
        where, "unreadable_file", f"{name} is no {what} that can be read ({first})", f"a {what}", "Save it anew."
    )
