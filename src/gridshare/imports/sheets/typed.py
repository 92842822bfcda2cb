"""Workbooks and Parquet files as sheets: text of each cell, and numbers that need no decimal mark.

Formulas, macros and links to other files are never evaluated. Instants of Parquet have their offset where the file
knows the zone.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

import numpy as np

from gridshare.errors import ImportedError, Problem
from gridshare.imports.content import Origin, Sheet
from gridshare.imports.limits import Limits
from gridshare.imports.sheets.separators import HEAD_LINES
from gridshare.imports.sheets.shape import names_of, shape_of
from gridshare.parts import Floats
from gridshare.tables.archive_limits import pieces_of
from gridshare.tables.parquet import read_parquet
from gridshare.tables.refusal import RefusedError
from gridshare.tables.rows import text_array
from gridshare.tables.workbook import read_workbook

_MOST_EXACT = 2**53


_MOST_FACT_CELLS = 2000


def sheet_of(rows: Sequence[Sequence[Any]], origin: Origin, notes: tuple[str, ...]) -> Sheet | None:
    """The table in rows of cells; None where they hold no instants and numbers below each other."""
    head = [list(texts_of(row)) for row in rows[:HEAD_LINES]]
    shape = shape_of(head)
    if not shape.has_instants:
        return None
    names = names_of(head, shape)
    below = rows[shape.first :]
    blank = [""] * len(names)
    columns = list(zip(*([*row, *blank][: len(names)] for row in below), strict=True))
    texts = [[text_of(cell) or None for cell in column] for column in columns]
    filled = np.array([any(cells) for cells in zip(*texts, strict=True)], dtype=np.bool_)
    kept = np.flatnonzero(filled)
    used = [i for i, name in enumerate(names) if any(texts[i]) or not name.startswith("column ")]
    typed = {k: numbers for k, i in enumerate(used) if (numbers := _numbers(columns[i])) is not None}
    follows = len(kept) == 0 or int(kept[-1]) - int(kept[0]) == len(kept) - 1
    return Sheet(
        origin=origin,
        above=tuple(tuple(row) for i, row in enumerate(head[: shape.first]) if i not in shape.header),
        names=tuple(names[i] for i in used),
        columns=tuple(text_array([texts[i][k] for k in kept.tolist()]) for i in used),
        first_row=shape.first + 1 + (int(kept[0]) if len(kept) else 0),
        separator="",
        typed={k: numbers[kept] for k, numbers in typed.items()},
        row_numbers=None if follows else kept + shape.first + 1,
        notes=notes,
    )


def texts_of(row: Sequence[Any]) -> tuple[str, ...]:
    """The text of each cell of a row."""
    return tuple(map(text_of, row))


def text_of(cell: Any) -> str:
    """A cell as text: instants like ``2026-01-15 00:15:00``, numbers with a decimal point."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _MOST_EXACT else repr(cell)
    return "" if cell is None else _instant_text(cell)


def _instant_text(cell: Any) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    if isinstance(cell, time):
        return f"{cell:%H:%M:%S}" if not cell.microsecond else _span_text(_seconds(cell))
    if isinstance(cell, timedelta):
        return _span_text(cell.total_seconds())
    return str(cell)


def _seconds(cell: time) -> float:
    return 3600 * cell.hour + 60 * cell.minute + cell.second + cell.microsecond / 1e6


def _span_text(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 3600:02d}:{whole % 3600 // 60:02d}:{whole % 60:02d}"


def _numbers(column: Sequence[Any]) -> Floats | None:
    """The numbers of a column, NaN elsewhere; None where there is none."""
    kinds = set(map(type, column))
    if not kinds & {float, int}:
        return None
    numbers = [float(c) if isinstance(c, float | int) and not isinstance(c, bool) else float("nan") for c in column]
    return np.array(numbers)


@dataclass(frozen=True, slots=True)
class Book:
    """What was read of a workbook: its tables, and which of its sheets are none, in words."""

    sheets: tuple[Sheet, ...]
    left_out: tuple[str, ...]


def read_book(content: bytes, origin: Origin, limits: Limits) -> Book:
    """The sheets of a workbook that hold tables.

    Where one sheet holds a table and others hold a few facts (a meter, a year, a unit), the facts are above it.

    Raises:
        ImportedError: If it cannot be read, unpacks to too much, or holds no table.
    """
    try:
        book = read_workbook(content, limits.file_bytes, limits.workbook_cells)
    except RefusedError as refused:
        raise ImportedError(refused.problem(origin.name)) from None
    notes = _notes(content)
    named = {name: f"{origin.name} ({name})" if len(book.names) > 1 else origin.name for name in book.cells}
    tables: list[Sheet] = []
    facts: dict[str, tuple[tuple[str, ...], ...]] = {}
    left_out = [f"{origin.name}: sheet {n!r} holds no cells" for n in book.names if n not in book.cells]
    for name, rows in book.cells.items():
        table = sheet_of(rows, replace(origin, name=named[name]), notes)
        if table is None:
            left_out.append(f"{origin.name}: sheet {name!r} holds no rows of instants and numbers")
            if sum(map(len, rows)) <= _MOST_FACT_CELLS:
                facts[name] = tuple(texts_of(row) for row in rows)
        else:
            tables.append(table)
    if not tables:
        raise ImportedError(_no_table(origin.name, left_out))
    return Book(tuple(_with_facts(tables, facts)), tuple(left_out))


def _with_facts(tables: Sequence[Sheet], facts: dict[str, tuple[tuple[str, ...], ...]]) -> Sequence[Sheet]:
    """The only table of a workbook with the facts of its other sheets below the lines above it."""
    filled = {name: rows for name, rows in facts.items() if any(map(any, rows))}
    if len(tables) != 1 or not filled:
        return tables
    above = tables[0].above + tuple(row for rows in filled.values() for row in rows)
    notes = tables[0].notes + tuple(f"facts in sheet {name!r} are about this table" for name in filled)
    return [replace(tables[0], above=above, notes=notes)]


def _notes(content: bytes) -> tuple[str, ...]:
    """What in a workbook is not evaluated."""
    if not content.startswith(b"PK"):
        return ()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        sheets = [n for n in names if n.startswith("xl/worksheets/") and n.endswith(".xml")]
        found = {
            "formulas are not evaluated, their stored results are read": any(_has_formulas(archive, n) for n in sheets),
            "macros are not run": any(n.endswith("vbaProject.bin") for n in names),
            "links to other workbooks are not followed": any(n.startswith("xl/externalLinks/") for n in names),
        }
    return tuple(text for text, is_there in found.items() if is_there)


def _has_formulas(archive: zipfile.ZipFile, name: str) -> bool:
    return any(b"<f>" in xml or b"<f " in xml for xml in pieces_of(archive, name))


def _no_table(name: str, left_out: Sequence[str]) -> Problem:
    return Problem(
        name,
        "no_table",
        f"no sheet holds a table of instants and numbers ({'; '.join(left_out) or 'there is no sheet'})",
        "a sheet with an instant and numbers in each row",
        "Export the table anew; charts and summaries cannot be read.",
    )


def parquet_sheet(content: bytes, origin: Origin, limits: Limits) -> Sheet:
    """The table in a Parquet file.

    Raises:
        ImportedError: If it cannot be read or holds too many cells.
    """
    try:
        names, columns = read_parquet(content, limits.cells)
    except RefusedError as refused:
        raise ImportedError(refused.problem(origin.name)) from None
    return Sheet(
        origin=origin,
        above=(),
        names=tuple(names),
        columns=tuple(_column_text(column) for column in columns),
        first_row=1,
        separator="",
        typed={i: _floats(column) for i, column in enumerate(columns) if _is_number(column.type)},
    )


def _is_number(kind: Any) -> bool:
    from pyarrow import types

    return any(test(kind) for test in (types.is_integer, types.is_floating, types.is_decimal))


def _floats(column: Any) -> Any:
    import pyarrow as pa

    return column.cast(pa.float64(), safe=False).to_numpy(zero_copy_only=False)


def _column_text(column: Any) -> Any:
    """The cells as text; instants with a zone as UTC."""
    import pyarrow as pa
    from pyarrow import compute, types

    if types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if types.is_timestamp(column.type):
        zoned = column.type.tz is not None
        seconds = compute.floor_temporal(column.cast(pa.timestamp("us", column.type.tz), safe=False), unit="second")
        text = compute.strftime(seconds.cast(pa.timestamp("s", "UTC" if zoned else None)), format="%Y-%m-%d %H:%M:%S")
        return compute.binary_join_element_wise(text, "+00:00", "") if zoned else text
    if types.is_nested(column.type) or types.is_binary(column.type):
        return pa.nulls(len(column), pa.string())
    return column.cast(pa.string())
