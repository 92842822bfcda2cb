"""How much an import takes at most, so that no file fills the memory or the disk."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gridshare.errors import Problem

MOST_VALUE = 1e18
"""No measurement reaches this number, in whatever unit; sums and squares of smaller ones stay finite."""

_SMALLEST = 1_000_000

MOST_COLUMNS = 2_000
"""Columns of a table: a site with more meters exports them one below the other, or in several files."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read.

    Attributes:
        file_bytes: Size of a file, and of a member of an archive when unpacked.
        total_bytes: Size of all members of an archive together when unpacked.
        members: Members of an archive.
        ratio: Unpacked to packed size of a member; measurements in text come to 10 to 100.
        cells: Cells of a Parquet file.
        workbook_cells: Cells of all sheets of a workbook; its reader needs some 200 bytes for each.
        tree_bytes: Size of a file of JSON or XML, of which the whole is parsed: some 10 times its size in memory.
        tree_marks: Braces and brackets of JSON, or tags of XML; each takes some 100 bytes, however little is in it.
    """

    file_bytes: int = 500_000_000
    total_bytes: int = 2_000_000_000
    members: int = 1000
    ratio: int = 500
    cells: int = 50_000_000
    workbook_cells: int = 20_000_000
    tree_bytes: int = 200_000_000
    tree_marks: int = 20_000_000


OVER_A_WIRE = Limits(
    file_bytes=100_000_000, total_bytes=200_000_000, cells=10_000_000, workbook_cells=7_100_000,
    tree_bytes=50_000_000, tree_marks=5_000_000,
)  # fmt: skip
"""What a service reads: a year of quarters of two hundred meters (35,040 rows of 201 cells are 7,043,040 cells)."""


def too_wide(name: str, columns: int) -> Problem:
    """The problem of a table with more columns than measurements have."""
    remedy = "Export fewer meters at once, or one below the other."
    return Problem(name, "too_many_columns", f"a table of {columns} columns", f"at most {MOST_COLUMNS}", remedy)


def megabytes(size: int) -> str:
    """A size for people, rounded up, so that what is above a limit also reads so."""
    return f"{math.ceil(size / 1e5) / 10:,.1f} MB" if size >= _SMALLEST else f"{size:,} bytes"
