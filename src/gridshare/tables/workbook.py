"""Workbooks as rows of cells: values only. Formulas, macros and links to other files are never evaluated."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from gridshare.tables.archive_limits import ZIP_FAULTS, excess_of
from gridshare.tables.refusal import RefusedError, first_line, package_missing

_OLD = b"\xd0\xcf\x11\xe0"
_HALF = timedelta(milliseconds=500)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook that was read.

    Attributes:
        names: All its sheets.
        cells: Sheets that were chosen -> their rows from A1 on, all of one length: text, numbers, truths, instants on
            whole seconds (a workbook counts days in fractions), times of day, lengths of time; empty text where blank.
    """

    names: tuple[str, ...]
    cells: dict[str, list[list[Any]]]


def read_workbook(
    content: bytes, most_bytes: int, most_cells: int, chosen: Callable[[Sequence[str]], Sequence[str]] | None = None
) -> Workbook:
    """The sheets of a workbook: those that ``chosen`` takes of their names, without it all that hold cells.

    Raises:
        RefusedError: If it cannot be read, or unpacks to too much.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum
    except ImportError:
        raise package_missing("python-calamine", "excel") from None
    try:
        if excess := excess_of(content, most_bytes, most_cells):
            remedy = "Delete cells that are far from the table, or export the table as CSV."
            raise RefusedError("file_too_large", *excess, remedy)
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        with_cells = [m.name for m in book.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
        taken = with_cells if chosen is None else chosen(book.sheet_names)
        cells = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in taken}
    except (CalamineError, *ZIP_FAULTS) as error:
        raise _unreadable(content, error) from None
    for rows in cells.values():
        for row in rows:
            for i, cell in enumerate(row):
                if isinstance(cell, date):
                    row[i] = _on_a_second(cell)
    return Workbook(tuple(book.sheet_names), cells)


def _on_a_second(cell: date) -> datetime:
    """An instant on its whole second; a date as its midnight."""
    if isinstance(cell, datetime):
        return (cell + _HALF).replace(microsecond=0)
    return datetime.combine(cell, time())


def _unreadable(content: bytes, reason: Exception) -> RefusedError:
    if content.startswith(_OLD) and "EncryptedPackage".encode("utf-16-le") in content:
        found, remedy = "a workbook with a password", "Save it without a password."
    else:
        found = f"no workbook that can be read ({first_line(reason)})"
        remedy = "Open it and save it anew as .xlsx, or export it as CSV."
    return RefusedError("unreadable_file", found, "a workbook", remedy)
