"""How much an import takes at most, so that no file fills the memory or the disk."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read.

    Attributes:
        file_bytes: Size of a file, and of a member of an archive when unpacked.
        total_bytes: Size of all members of an archive together when unpacked.
        members: Members of an archive.
        ratio: Unpacked to packed size of a member; measurements in text come to 10 to 100.
        cells: Cells of a workbook's sheet or of a Parquet file.
    """

    file_bytes: int = 500_000_000
    total_bytes: int = 2_000_000_000
    members: int = 1000
    ratio: int = 500
    cells: int = 50_000_000
