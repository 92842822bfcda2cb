"""A site as the store keeps it: its document and the files that it names, in numbered versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Self


@dataclass(frozen=True, slots=True)
class Bundle:
    """The folder that a person would have, as bytes.

    Attributes:
        document: Its site document.
        document_name: ``site.yaml``, ``site.yml`` or ``site.json``.
        files: Path within the folder -> content.
    """

    document: bytes
    document_name: str = "site.json"
    files: Mapping[str, bytes] = field(default_factory=dict)

    def lay_out(self, folder: Path) -> Path:
        """Write it below ``folder``, which is made; the folder.

        Raises:
            ValueError: If a file would lie outside it.
        """
        folder.mkdir(parents=True, exist_ok=True)
        (folder / self.document_name).write_bytes(self.document)
        for name, content in self.files.items():
            path = folder / _within(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return folder

    @classmethod
    def of_folder(cls, folder: Path, document_name: str) -> Self:
        """The folder as it is, hidden files left out."""
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        }
        return cls(files.pop(document_name), document_name, files)


def _within(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts or "\\" in name or "\0" in name:
        raise ValueError(name)
    return path
