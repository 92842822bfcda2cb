"""Workbooks as rows of cells: values only. Formulas, macros and links to other files are never evaluated."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from gridshare.tables.archive_limits import ZIP_FAULTS, excess_of, too_many_cells
from gridshare.tables.refusal import RefusedError, first_line, package_missing

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

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
            raise _too_large(excess)
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        with_cells = [m.name for m in book.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
        taken = with_cells if chosen is None else chosen(book.sheet_names)
        cells = _cells(book, taken, most_cells)
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


def _cells(book: CalamineWorkbook, taken: Sequence[str], most_cells: int) -> dict[str, list[list[Any]]]:
    """The rows of these sheets; what is not zipped XML shows only here how much that is."""
    cells, total = dict[str, list[list[Any]]](), 0
    for name in taken:
        sheet = book.get_sheet_by_name(name)
        row, column = sheet.end or (-1, -1)  # counted from 0
        total += (row + 1) * (column + 1)
        if total > most_cells:
            raise _too_large(too_many_cells(total, most_cells))
        cells[name] = sheet.to_python(skip_empty_area=False)
    return cells


def _too_large(excess: tuple[str, str]) -> RefusedError:
    remedy = "Export fewer meters or days at once, or as CSV; delete cells that are far from the table."
    return RefusedError("file_too_large", *excess, remedy)


def _unreadable(content: bytes, reason: Exception) -> RefusedError:
    if content.startswith(_OLD) and "EncryptedPackage".encode("utf-16-le") in content:
        found, remedy = "a workbook with a password", "Save it without a password."
    else:
        found = f"no workbook that can be read ({first_line(reason)})"
        remedy = "Open it and save it anew as .xlsx, or export it as CSV."
    return RefusedError("unreadable_file", found, "a workbook", remedy)
