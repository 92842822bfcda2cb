"""The files of a site's folder, and no others: read once, never beyond the folder, never without a limit."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PureWindowsPath

from gridshare.errors import Problem, SiteError
from gridshare.plain import plain
from gridshare.series.contents import FileTable
from gridshare.series.formats import delimited, excel, parquet
from gridshare.series.measured import MeasuredSeries, read_all

MOST_BYTES = 50_000_000
CSV = (".csv", ".tsv", ".txt")
EXCEL = (".xlsx", ".xlsm", ".xls")
PARQUET = (".parquet",)
_READABLE = (*CSV, *EXCEL, *PARQUET)
_SHOWN = 10
_SAVE_AS = "Save it as one of these."

_State = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """A folder whose files a document may name.

    Attributes:
        root: The folder.
        most_bytes: Files above this size are refused before they are read.
        tables: What was read so far, each with the size and the time of its file.
    """

    root: Path
    most_bytes: int = MOST_BYTES
    tables: dict[tuple[str, str | None], tuple[_State, FileTable]] = field(default_factory=dict)

    def table(self, name: str, sheet: str | None = None, *, where: str) -> FileTable:
        """The table in a file; read once, and again where the file has changed.

        Args:
            name: Name of the file, relative to the folder.
            sheet: Sheet of a workbook.
            where: Path of the field that names it, for messages.

        Raises:
            SiteError: If it lies outside the folder, is not there, is too large or cannot be read.
        """
        path = self.path(name, where=where)
        state = _state_of(path)
        known = self.tables.get((name, sheet))
        if known is None or state is None or known[0] != state:
            known = self.tables[name, sheet] = state, self._read(path, name, sheet, where)
        return known[1]

    def _read(self, path: Path, name: str, sheet: str | None, where: str) -> FileTable:
        suffix = path.suffix.lower()
        if suffix not in _READABLE:
            raise SiteError(
                Problem(where, "file_format", name, f"a file that ends with {', '.join(_READABLE)}", _SAVE_AS)
            )
        if sheet is not None and suffix not in EXCEL:
            raise SiteError(Problem(where, "sheet_missing", f"{name} has no sheets", "no sheet", "Leave out `sheet`."))
        content = self._content(path, name, where)
        if suffix in EXCEL:
            return excel(content, name, sheet, where, self.most_bytes)
        return parquet(content, name, where) if suffix in PARQUET else delimited(content, name, where)

    def measured(self, name: str, *, where: str) -> list[MeasuredSeries] | None:
        """The clean series of a folder within this one; None where the name is that of no such folder.

        Raises:
            SiteError: If it holds none, or one that cannot be read.
        """
        root, path = self.root.resolve(), _resolved(self.root / name)
        if path is None or not path.is_relative_to(root) or not path.is_dir():
            return None
        if found := read_all(path):
            return found
        raise SiteError(
            Problem(
                where,
                "no_clean_series",
                f"the folder {name!r} without clean series",
                "a folder that `gridshare import` wrote, within the site's folder",
                "Import the measurements: gridshare import FILES --site FOLDER.",
            )
        )

    def path(self, name: str, *, where: str) -> Path:
        """Where a file is, once it is sure that it lies in the folder.

        Raises:
            SiteError: If it lies outside the folder or is not there.
        """
        root = self.root.resolve()
        absolute = Path(name).is_absolute() or PureWindowsPath(name).anchor
        path = None if absolute or "\0" in name else _resolved(root / name)
        if path is None or not path.is_relative_to(root):
            raise SiteError(
                Problem(
                    where,
                    "path_outside",
                    repr(name),
                    "the name of a file in the site's folder",
                    "Copy the file into the folder, and name it relative to the folder.",
                )
            )
        if not os.path.isfile(path):  # noqa: PTH113 - says no where Path.is_file raises: a name that is too long
            raise SiteError(self._missing(name, path, root, where))
        return path

    def _content(self, path: Path, name: str, where: str) -> bytes:
        try:
            size, content = path.stat().st_size, b""
            if size <= self.most_bytes:
                with path.open("rb") as file:
                    content = file.read(self.most_bytes + 1)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise SiteError(
                Problem(where, "unreadable_file", f"{name} cannot be opened ({reason})", "a file that may be read")
            ) from None
        if max(size, len(content)) <= self.most_bytes:
            return content
        raise SiteError(
            Problem(
                where,
                "file_too_large",
                f"{name} has {size / 1e6:.1f} MB",
                f"at most {plain(self.most_bytes / 1e6)} MB",
                "Give the part that is planned, or a Parquet file.",
            )
        )

    def _missing(self, name: str, path: Path, root: Path, where: str) -> Problem:
        """What there is instead."""
        folder = path.parent if path.parent.is_dir() else root
        there = sorted(str(p.relative_to(root)) for p in folder.iterdir() if p.suffix.lower() in _READABLE)
        more = f" and {len(there) - _SHOWN} more" if len(there) > _SHOWN else ""
        close = get_close_matches(name, there, 1)
        return Problem(
            where,
            "file_missing",
            f"no file {name!r} in the site's folder",
            f"one of {', '.join(map(repr, there[:_SHOWN]))}{more}" if there else "a file in it; it has none to read",
            f"Did you mean {close[0]!r}?" if close else "",
        )


def _state_of(path: Path) -> _State:
    """What changes when a file does; None where it cannot be known."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns, stat.st_ino


def _resolved(path: Path) -> Path | None:
    """The path with links followed; None where they go round in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return None
