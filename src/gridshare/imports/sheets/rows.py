"""Rows of a text file as columns: Arrow for the long plain middle, Python's reader for the rest.

Both give the same: text without white space around it, null where blank, one entry for each line of the file.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.errors import ImportedError, Problem
from gridshare.parts import Ints

_PADDED = r"^[\s\x{00a0}]|[\s\x{00a0}]$"
_MOST_BY_PYTHON = 100_000_000
"""Python's reader needs some thirty times a file's size in memory."""


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
        columns: Arrow arrays of text, null where blank.
        lines: Number of lines before each row.
        ragged: (index of the row, its cells) of rows that have fewer or more cells than there are columns.
    """

    columns: tuple[Any, ...]
    lines: Ints
    ragged: tuple[tuple[int, tuple[str, ...]], ...] = ()


def odd_rows(stretch: Stretch, width: int, separator: str, name: str) -> Rows:
    """The rows in a stretch of text that is not plain.

    Raises:
        ImportedError: If it is too large for what is wrong with it.
    """
    if stretch.stop - stretch.start > _MOST_BY_PYTHON:
        raise ImportedError(
            Problem(
                name,
                "unreadable_file",
                f"{len(stretch.content) / 1e6:.0f} MB with rows of different lengths or line breaks inside cells",
                f"at most {_MOST_BY_PYTHON / 1e6:.0f} MB of such rows",
                "Split the file, or export it without them.",
            )
        )
    return by_python(stretch, width, separator)


def by_python(stretch: Stretch, width: int, separator: str) -> Rows:
    """The rows in a short stretch of text, whatever its quotes."""
    text = stretch.content[stretch.start : stretch.stop].decode()
    if not separator:
        return of_cells([[line.strip().strip('"')] for line in text.splitlines()], width)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=separator != "\t")
    rows: list[list[str]] = []
    places: list[int] = []
    before = 0
    for row in reader:
        rows.append(row)
        places.append(before)
        before = reader.line_num
    return of_cells(rows, width, places)


def of_cells(rows: Sequence[Sequence[str]], width: int, places: Sequence[int] | None = None) -> Rows:
    """Rows of cells as columns; blank cells behind the last column do no harm."""
    even: list[Sequence[str]] = []
    ragged: list[tuple[int, tuple[str, ...]]] = []
    for i, row in enumerate(rows):
        is_short = len(row) < width and any(cell.strip() for cell in row)
        if is_short or any(cell.strip() for cell in row[width:]):
            ragged.append((i, tuple(row)))
        even.append([*row[:width], *[""] * (width - len(row))])
    columns = zip(*even, strict=True) if even else [()] * width
    arrays = tuple(text_array([cell.strip() or None for cell in column]) for column in columns)
    return Rows(arrays, np.arange(len(rows)) if places is None else np.array(places, dtype=np.int64), tuple(ragged))


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


def plain_rows(stretch: Stretch, width: int, separator: str) -> Rows | None:
    """The rows as Arrow reads them; None where it does not see one row in each line."""
    import pyarrow as pa
    from pyarrow import csv as arrow

    names = [f"f{i}" for i in range(width)]
    buffer = pa.py_buffer(stretch.content).slice(stretch.start, stretch.stop - stretch.start)
    uneven: list[Any] = []

    def skip(row: Any) -> str:
        uneven.append(row)
        return "skip"

    try:
        table = arrow.read_csv(
            pa.BufferReader(buffer),
            read_options=arrow.ReadOptions(column_names=names, block_size=1 << 22),
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
    return Rows(tuple(_trimmed(columns.pop(0)) for _ in names), np.arange(n_lines))


def _trimmed(column: Any) -> Any:
    """A column as one array, without white space around its cells."""
    from pyarrow import compute

    if not compute.any(compute.match_substring_regex(column, _PADDED)).as_py():
        return column.combine_chunks()
    cells = compute.utf8_trim_whitespace(column.combine_chunks())
    return compute.if_else(compute.equal(cells, ""), None, cells)
