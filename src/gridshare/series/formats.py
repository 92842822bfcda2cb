"""Files of a site's series as tables, read strictly: CSV, Excel, Parquet. Names are in the first row.

Cells of CSV are separated by comma, semicolon or tab, with a decimal point or comma; a decimal comma is
known only where another mark separates cells.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from gridshare.errors import Problem, SiteError
from gridshare.series.contents import FileTable, table_of
from gridshare.tables.cells import has_decimal_comma, is_blank
from gridshare.tables.parquet import read_parquet
from gridshare.tables.refusal import RefusedError
from gridshare.tables.rows import Rows, Stretch, rows_in
from gridshare.tables.text import utf8_of
from gridshare.tables.workbook import read_workbook

MOST_CELLS = 50_000_000
"""A file that unpacks to more is refused: a year of minutes in 95 columns."""

_FIRST_ROW = 2
_LINE_END = re.compile(rb"\r\n|\n|\r")


def delimited(content: bytes, name: str, where: str) -> FileTable:
    """The table in the bytes of a CSV file.

    Raises:
        SiteError: If it is not text, has no rows, or rows of different lengths.
    """
    if not content.removeprefix(b"\xef\xbb\xbf").strip():
        raise SiteError(
            Problem(where, "empty_file", f"{name} is empty", "a row of names and rows of values", "Export it anew.")
        )
    try:
        text = utf8_of(content, strict=True)[0].rstrip(b"\r\n") + b"\n"
        delimiter = _delimiter(_LINE_END.split(text, maxsplit=1)[0].decode())
        names, start = _names(text, delimiter)
        rows = rows_in(Stretch(text, start, len(text)), len(names), delimiter, strict=True)
    except RefusedError as refused:
        raise SiteError(refused.problem(where, name)) from None
    if rows.ragged:
        raise SiteError(_ragged(rows, len(names), name, where))
    comma = delimiter != "," and b"," in text and any(map(has_decimal_comma, rows.columns[1:]))
    return table_of(name, names, rows.columns, where, first_row=_FIRST_ROW, decimal_comma=comma)


def _delimiter(line: str) -> str:
    """What separates the names, outside quotes; a comma where nothing does."""
    outside = "".join(line.split('"')[::2])
    return max((",", ";", "\t"), key=outside.count)


def _names(text: bytes, delimiter: str) -> tuple[list[str], int]:
    """The names in the first row, and where the next begins."""
    reader = csv.reader(io.TextIOWrapper(io.BytesIO(text), "utf-8", newline=""), delimiter=delimiter, strict=True)
    try:
        names = next(reader)
    except csv.Error as error:
        remedy = "Export it anew, without line breaks in cells."
        raise RefusedError("unreadable_file", f"no CSV file ({error})", "a CSV file", remedy) from None
    ends = _LINE_END.finditer(text)
    return names or [""], [next(ends).end() for _ in range(reader.line_num)][-1]


def _ragged(rows: Rows, width: int, name: str, where: str) -> Problem:
    (first, cells), *more = rows.ragged
    others = f", and {len(more)} more rows differ" if more else ""
    return Problem(
        where,
        "ragged_rows",
        f"{name}, row {first + _FIRST_ROW} has {len(cells)} cells{others}",
        f"{width} in each row, one for each name in row 1",
        "Where numbers have a decimal comma, separate cells with a semicolon.",
    )


def excel(content: bytes, name: str, sheet: str | None, where: str, most_bytes: int) -> FileTable:
    """The table in a sheet of a workbook; a workbook with one sheet needs no choice.

    Raises:
        SiteError: If it cannot be read, unpacks to too much, or its sheet is not chosen or not there.
    """
    try:
        book = read_workbook(content, most_bytes, MOST_CELLS, lambda names: [_sheet(names, sheet, name, where)])
    except RefusedError as refused:
        raise SiteError(refused.problem(where, name)) from None
    ((chosen, rows),) = book.cells.items()
    while rows and all(map(is_blank, rows[-1])):
        rows.pop()
    shown = f"{name} ({chosen})" if len(book.names) > 1 else name
    names, *below = rows or [[]]
    return table_of(shown, names, [list(column) for column in zip(*below, strict=True)], where, first_row=_FIRST_ROW)


def _sheet(sheets: Sequence[str], chosen: str | None, name: str, where: str) -> str:
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


def parquet(content: bytes, name: str, where: str) -> FileTable:
    """The table in a Parquet file.

    Raises:
        SiteError: If it cannot be read or holds too much.
    """
    try:
        names, columns = read_parquet(content, MOST_CELLS)
    except RefusedError as refused:
        raise SiteError(refused.problem(where, name)) from None
    return table_of(name, names, columns, where, first_row=1)
