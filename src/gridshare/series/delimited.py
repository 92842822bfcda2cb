"""CSV files as columns of text: separated by comma, semicolon or tab, with a decimal point or comma.

Arrow reads the plain ones, where it is installed; whatever it does not take goes through Python's own reader, which
also says what is wrong. Both give the same cells. A decimal comma is known only where another mark separates cells.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import replace

from gridshare.errors import Problem, SiteError
from gridshare.series.contents import ArrowCells, Cells, FileTable, PlainCells, has_decimal_comma, table_of

_BOM = b"\xef\xbb\xbf"
_FIRST_ROW = 2
_LINE_END = re.compile(r"\r\n|\n|\r")
_COMMA_NUMBER = r"^[ \t]*[+-]?([0-9]+(,[0-9]*)|,[0-9]+)([eE][+-]?[0-9]+)?[ \t]*$"


def read_delimited(content: bytes, name: str, where: str) -> FileTable:
    """The table in the bytes of a CSV file.

    Raises:
        SiteError: If it is not text, has no rows, or rows of different lengths.
    """
    body = content.removeprefix(_BOM).rstrip(b"\r\n")
    if not body.strip():
        raise SiteError(
            Problem(where, "empty_file", f"{name} is empty", "a row of names and rows of values", "Export it anew.")
        )
    text = _text(body, name, where)
    line = _LINE_END.split(text, maxsplit=1)[0]
    delimiter = _delimiter(line)
    names = line.split(delimiter)
    columns = _by_arrow(body, len(names), delimiter)
    if not columns:
        names, columns = _by_python(text, delimiter, name, where)
    comma = delimiter != "," and "," in text and any(_speaks_comma(cells) for cells in columns[1:])
    if comma:
        columns = _with_decimal_comma(columns)
    return table_of(name, names, columns, where, first_row=_FIRST_ROW, decimal_comma=comma)


def _text(body: bytes, name: str, where: str) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        row = body.count(b"\n", 0, error.start) + 1
        raise SiteError(
            Problem(
                where,
                "encoding",
                f"{name} is no UTF-8 text (byte {body[error.start]:#04x} in row {row})",
                "a CSV file in UTF-8",
                'Save it as "CSV UTF-8".',
            )
        ) from None


def _delimiter(line: str) -> str:
    """What separates the names, outside quotes; a comma where nothing does."""
    outside = "".join(line.split('"')[::2])
    return max((",", ";", "\t"), key=outside.count)


def _by_arrow(body: bytes, width: int, delimiter: str) -> list[Cells]:
    """Columns of a plain file: no quotes, all rows of one length; empty where Arrow is absent or does not take it."""
    try:
        import pyarrow as pa
        from pyarrow import csv as arrow
    except ImportError:
        return []
    if b'"' in body or b"\n" not in body:
        return []
    names = [str(i) for i in range(width)]
    try:
        table = arrow.read_csv(
            pa.BufferReader(body),
            read_options=arrow.ReadOptions(use_threads=False, column_names=names, skip_rows=1),
            parse_options=arrow.ParseOptions(delimiter=delimiter, quote_char=False, ignore_empty_lines=False),
            convert_options=arrow.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()), null_values=[""], strings_can_be_null=True
            ),
        )
    except pa.ArrowInvalid:
        return []
    return [ArrowCells(column) for column in table.columns]


def _by_python(text: str, delimiter: str, name: str, where: str) -> tuple[list[str], list[Cells]]:
    """Names and columns of any file; an empty row is a row of blank cells."""
    try:
        names, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    except csv.Error as error:
        raise SiteError(
            Problem(
                where,
                "unreadable_file",
                f"{name}: {error}",
                "a CSV file",
                "Export it anew, without line breaks in cells.",
            )
        ) from None
    width = len(names)
    ragged = [i for i, row in enumerate(rows) if row and len(row) != width]
    if ragged:
        raise SiteError(_ragged(ragged, rows, width, name, where))
    blank = [""] * width
    return names, [PlainCells(cells) for cells in zip(*(row or blank for row in rows), strict=True)]


def _ragged(ragged: Sequence[int], rows: Sequence[Sequence[str]], width: int, name: str, where: str) -> Problem:
    first = ragged[0]
    more = f", and {len(ragged) - 1} more rows differ" if len(ragged) > 1 else ""
    return Problem(
        where,
        "ragged_rows",
        f"{name}, row {first + _FIRST_ROW} has {len(rows[first])} cells{more}",
        f"{width} in each row, one for each name in row 1",
        "Where numbers have a decimal comma, separate cells with a semicolon.",
    )


def _with_decimal_comma(columns: Sequence[Cells]) -> list[Cells]:
    return [replace(c, decimal_comma=True) if isinstance(c, ArrowCells | PlainCells) else c for c in columns]


def _speaks_comma(cells: Cells) -> bool:
    """Whether any cell of a column is a number with a decimal comma."""
    if isinstance(cells, ArrowCells):
        from pyarrow import compute

        return bool(compute.any(compute.match_substring_regex(cells.column, _COMMA_NUMBER)).as_py())
    return any(has_decimal_comma(cell) for cell in cells.values())
