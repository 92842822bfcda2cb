"""Rows of delimited text as columns: Arrow for the long plain part, Python's reader for the rest.

Both give the same: text without white space around it, null where blank, one entry for each row. Strict readers get
cells with the space around them, and those of Python's reader as lists: Arrow may not be installed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.parts import Ints
from gridshare.tables.refusal import RefusedError, no_csv

_PADDED = r"^[\s\x{00a0}]|[\s\x{00a0}]$"
_MOST_BY_PYTHON = 100_000_000
"""Python's reader needs some thirty times a file's size in memory."""

WORTH_ARROW = 2_000_000
"""Arrow (and pandas, which it brings) takes longer to import than Python takes to read a strict file of this size."""


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A part of a text in UTF-8 that starts and stops at line ends."""

    content: bytes
    start: int
    stop: int


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Rows of cells as columns.

    Attributes:
        columns: Arrow arrays of text, null where blank; lists of text where a strict reader has no use for Arrow.
        lines: Number of lines before each row.
        ragged: (index of the row, its cells) of rows that have fewer or more cells than there are columns.
    """

    columns: tuple[Any, ...]
    lines: Ints
    ragged: tuple[tuple[int, tuple[str, ...]], ...] = ()


def rows_in(stretch: Stretch, width: int, separator: str, *, strict: bool = False, plain: bool = True) -> Rows:
    """The rows in a stretch of text, by Arrow where it is plain.

    Args:
        stretch: The rows, without their names.
        width: Number of columns.
        separator: What separates cells; empty where each line is one cell.
        plain: Whether Arrow may be able to read it.
        strict: Whether quotes must pair, blank cells count as cells, and space before a cell belongs to it.

    Raises:
        RefusedError: If it is too large for what is wrong with it, or strict and its quotes do not pair.
    """
    has_quotes = stretch.content.find(b'"', stretch.start, stretch.stop) >= 0
    is_short = stretch.stop - stretch.start < WORTH_ARROW
    if plain and not (strict and (has_quotes or is_short)):
        by_arrow = plain_rows(stretch, width, separator, strict=strict)
        if by_arrow is not None:
            return by_arrow
    if stretch.stop - stretch.start > _MOST_BY_PYTHON:
        size = f"{len(stretch.content) / 1e6:.0f} MB with rows of different lengths or line breaks inside cells"
        expected = f"at most {_MOST_BY_PYTHON / 1e6:.0f} MB of such rows"
        raise RefusedError("unreadable_file", size, expected, "Split the file, or export it without them.")
    return by_python(stretch, width, separator, strict=strict)


def by_python(stretch: Stretch, width: int, separator: str, *, strict: bool = False) -> Rows:
    """The rows in a short stretch of text, whatever its quotes unless strict."""
    text = stretch.content[stretch.start : stretch.stop].decode()
    if not separator:
        return _as_columns([[line.strip().strip('"')] for line in text.splitlines()], width)
    skips = not strict and separator != "\t"
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=skips, strict=strict)
    try:
        if strict:
            return _as_columns(list(reader), width, strict=True)
        rows, places, before = [], [], 0
        for row in reader:
            rows.append(row)
            places.append(before)
            before = reader.line_num
    except csv.Error as error:
        raise no_csv(error) from None
    return _as_columns(rows, width, places)


def _as_columns(
    rows: Sequence[Sequence[str]], width: int, places: Sequence[int] | None = None, *, strict: bool = False
) -> Rows:
    """Rows of cells as columns; unless strict, blank cells behind the last column do no harm."""
    odd = [i for i, row in enumerate(rows) if len(row) != width]
    ragged = [(i, tuple(rows[i])) for i in odd if (bool(rows[i]) if strict else _differs(rows[i], width))]
    even = [*rows]
    for i in odd:
        even[i] = [*rows[i][:width], *[""] * (width - len(rows[i]))]
    columns = zip(*even, strict=True) if even else [()] * width
    of = list if strict else _stripped
    lines = np.arange(len(rows)) if places is None else np.array(places, dtype=np.int64)
    return Rows(tuple(map(of, columns)), lines, tuple(ragged))


def _stripped(cells: Sequence[str]) -> Any:
    return text_array([cell.strip() or None for cell in cells])


def _differs(row: Sequence[str], width: int) -> bool:
    """Whether a row has more cells than there are columns, or fewer, not counting blank ones behind the last."""
    return any(cell.strip() for cell in (row if len(row) < width else row[width:]))


def text_array(cells: Sequence[str | None]) -> Any:
    """An Arrow array of text."""
    import pyarrow as pa

    return pa.array(cells, pa.string())


def joined(parts: Sequence[tuple[int, Rows]]) -> Rows:
    """Stretches one below the other, each with the number of lines before it."""
    import pyarrow as pa

    ragged: list[tuple[int, tuple[str, ...]]] = []
    before = 0
    for _, part in parts:
        ragged += [(before + i, cells) for i, cells in part.ragged]
        before += len(part.lines)
    arrays = zip(*(part.columns for _, part in parts), strict=True)
    lines = np.concatenate([start + part.lines for start, part in parts])
    return Rows(tuple(pa.concat_arrays(column) for column in arrays), lines, tuple(ragged))


def plain_rows(stretch: Stretch, width: int, separator: str, *, strict: bool = False) -> Rows | None:
    """The rows as Arrow reads them; None where it is not installed or does not see one row in each line."""
    try:
        import pyarrow as pa
        from pyarrow import csv as arrow
    except ImportError:
        return None
    names = [f"f{i}" for i in range(width)]
    buffer = pa.py_buffer(stretch.content).slice(stretch.start, stretch.stop - stretch.start)
    uneven: list[Any] = []

    def skip(row: Any) -> str:
        uneven.append(row)
        return "skip"

    try:
        table = arrow.read_csv(
            pa.BufferReader(buffer),
            read_options=arrow.ReadOptions(column_names=names, block_size=1 << 22, use_threads=not strict),
            parse_options=arrow.ParseOptions(
                delimiter=separator or "\x1f",
                quote_char='"',
                ignore_empty_lines=False,
                invalid_row_handler=skip,
            ),
            convert_options=arrow.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                null_values=[""],
                strings_can_be_null=True,
                check_utf8=False,
            ),
        )
    except pa.ArrowInvalid:
        return None
    n_lines = stretch.content.count(b"\n", stretch.start, stretch.stop)
    if uneven or table.num_rows != n_lines:
        return None
    columns = table.columns
    del table  # each column is let go when it is copied: a large file needs its size once more, and not twice
    tidied = _whole if strict else _trimmed
    return Rows(tuple(tidied(columns.pop(0)) for _ in names), np.arange(n_lines))


def _whole(column: Any) -> Any:
    return column.combine_chunks()


def _trimmed(column: Any) -> Any:
    """A column as one array, without white space around its cells."""
    from pyarrow import compute

    if not compute.any(compute.match_substring_regex(column, _PADDED)).as_py():
        return column.combine_chunks()
    cells = compute.utf8_trim_whitespace(column.combine_chunks())
    return compute.if_else(compute.equal(cells, ""), None, cells)
