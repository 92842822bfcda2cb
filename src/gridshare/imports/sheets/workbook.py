"""Workbooks as sheets: values only. Formulas, macros and links to other files are never evaluated."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gridshare.errors import ImportedError, Problem
from gridshare.imports.content import Origin, Sheet
from gridshare.imports.limits import Limits
from gridshare.imports.sheets.cell_rows import sheet_of, texts_of
from gridshare.tables.archive_limits import pieces_of
from gridshare.tables.refusal import RefusedError
from gridshare.tables.workbook import read_workbook

_MOST_FACT_CELLS = 2000


@dataclass(frozen=True, slots=True)
class Book:
    """What was read of a workbook: its tables, and which of its sheets are none, in words."""

    sheets: tuple[Sheet, ...]
    left_out: tuple[str, ...]


def read_book(content: bytes, origin: Origin, limits: Limits) -> Book:
    """The sheets of a workbook that hold tables.

    Where one sheet holds a table and others hold a few facts (a meter, a year, a unit), the facts stand above it.

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
