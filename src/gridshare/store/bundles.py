"""A site as the store keeps it: its document and the files that it names."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

MOST_NAME = 200
"""The longest path of a file within a site [bytes of UTF-8]: file systems take 255 for each part."""


def unfit_name(name: str) -> str | None:
    """Why ``name`` cannot be the path of a file within a site; None where it can."""
    path = PurePosixPath(name)
    size = len(name.encode("utf-8", "replace"))
    if not 0 < size <= MOST_NAME:
        return f"{size} bytes"
    if name.startswith("/") or "\\" in name or ":" in name or ".." in path.parts:
        return "a path that leads out of the site's folder"
    if any(part.startswith(".") for part in path.parts) or str(path) != name:
        return "a path with hidden or empty parts"
    return None if name.isprintable() else "characters that cannot be printed"


def both_file_and_folder(names: Collection[str]) -> list[str]:
    """Names under which others lie: no folder can hold both."""
    folders = {str(folder) for name in names for folder in PurePosixPath(name).parents}
    return sorted(folders & set(names))


@dataclass(frozen=True, slots=True)
class Bundle:
    """The folder that a person would have, as bytes.

    Attributes:
        document: Its site document.
        document_name: ``site.yaml``, ``site.yml`` or ``site.json``.
        files: Path within the folder -> content; each is `unfit_name` of nothing.
    """

    document: bytes
    document_name: str = "site.json"
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return len(self.document) + sum(map(len, self.files.values()))

    def lay_out(self, folder: Path) -> Path:
        """Have it as ``folder``, whole or not at all; one that is there already stays as it is.

        Raises:
            ValueError: If a file would lie outside it.
        """
        if folder.is_dir():
            return folder
        making = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
        try:
            self._write(making)
            with suppress(OSError):  # another was quicker: what it laid out is the same
                making.rename(folder)
        finally:
            shutil.rmtree(making, ignore_errors=True)
        return folder

    def _write(self, folder: Path) -> None:
        for name, content in {self.document_name: self.document, **self.files}.items():
            if unfit_name(name):
                raise ValueError(name)
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
