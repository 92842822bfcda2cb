"""Limits of zipped workbooks: what they unpack to, and the cells that their sheets span."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import reduce

from gridshare.plain import plain

MOST_UNPACKED = 4
"""A workbook may unpack to so many times the size limit."""

ZIP_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(OSError, EOFError, RuntimeError, ValueError, LookupError),
)
"""What reading an archive may end with that is broken, cut off, packed otherwise or in need of a password."""

_PIECE = 1 << 22
_SEAM = 100
"""More than the place of a cell, or the mark of a formula, takes."""

_CELL = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})([0-9]{1,7})["']""")
"""The place of a cell in the XML of a sheet; a cell without one follows the cell before it."""


def excess_of(content: bytes, most_bytes: int, most_cells: int) -> tuple[str, str] | None:
    """What makes a workbook too large and what may be; None where it is not, or is not zipped.

    A single cell far from the others makes its reader fill all cells between, and more than memory can hold.

    Raises:
        ZIP_FAULTS: If it is no whole archive.
    """
    if not content.startswith(b"PK"):
        return None
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        unpacked = sum(info.file_size for info in archive.infolist())
        if unpacked > MOST_UNPACKED * most_bytes:
            return f"unpacks to {unpacked / 1e6:.1f} MB", f"at most {plain(MOST_UNPACKED * most_bytes / 1e6)} MB"
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/") and n.endswith(".xml")]
        cells = sum(_spanned(archive, sheet) for sheet in sheets)
    return too_many_cells(cells, most_cells) if cells > most_cells else None


def too_many_cells(cells: int, most_cells: int) -> tuple[str, str]:
    """That the sheets of a workbook hold too much, and what they may."""
    return f"has sheets that span {cells} cells", f"at most {most_cells}"


def pieces_of(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A member of an archive bit by bit, unpacked; what lies over a seam is in both pieces."""
    with archive.open(name) as member:
        before = b""
        while piece := member.read(_PIECE):
            yield before + piece
            before = piece[-_SEAM:]


def _spanned(archive: zipfile.ZipFile, name: str) -> int:
    """Cells of the rectangle from A1 to the last cell of a sheet, or those that it holds where these are more."""
    columns, last, marks = set[bytes](), 0, 0
    for sheet in pieces_of(archive, name):
        marks += sheet.count(b"<c") + sheet.count(b":c") // 2  # <c>; or <x:c> and </x:c>
        places = _CELL.findall(sheet)
        columns |= {column for column, _ in places}
        last = max(last, max((int(row) for row in {row for _, row in places}), default=0))
    return max(max(map(_number, columns), default=0) * last, marks)


def _number(column: bytes) -> int:
    """The number of a column: A is 1, Z 26, AA 27."""
    return reduce(lambda number, letter: number * 26 + letter - 64, column, 0)
