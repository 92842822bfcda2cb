"""Files that are kept for the next time in a folder of the user, which may be lost at any time.

A file appears whole or not at all, so that any number of processes may share the folder; what cannot be written is not
kept, and what was used longest ago makes place. ``GRIDSHARE_CACHE`` names another folder, or is ``off``.
"""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gridshare.outputs import OutputError, made, write

VARIABLE = "GRIDSHARE_CACHE"
"""Environment variable: a folder to keep files in, or `OFF`."""

OFF = "off"

_log = logging.getLogger(__name__)


def folder_of_user(name: str, *, within: str = "") -> Path | None:
    """A folder of the user's cache; None where there is to be none, or the user has no home.

    Args:
        name: Its name where the system says where caches are.
        within: Its name in the folder that `VARIABLE` names; that folder itself where left out.
    """
    named = os.environ.get(VARIABLE, "")
    if named.lower() == OFF:
        return None
    if named:
        return Path(named).absolute() / within
    found = _cache_of_system()
    return None if found is None else found / name


@dataclass(slots=True)
class KeptFiles:
    """Files in a folder.

    Attributes:
        folder: Where; made when something is to be kept.
        most_bytes: How large it may become.
        size: Bytes in it, as far as this process knows; None before it has looked.
    """

    folder: Path
    most_bytes: int
    size: int | None = None

    def used(self, name: str) -> None:
        """Say that a file was used now."""
        with suppress(OSError):
            os.utime(self.folder / name)

    def write(self, name: str, content: bytes) -> None:
        """Keep a file, if that can be."""
        path = self.folder / name
        try:
            made(self.folder)
            write(path, content, lasting=False)
            self._bound(len(content))
        except (OSError, OutputError) as error:
            _log.debug("%s is not kept (%s)", path, error)

    def _bound(self, more: int) -> None:
        """Remove what was used longest ago while the folder is too large."""
        if self.size is not None and self.size + more <= self.most_bytes:
            self.size += more
            return
        with os.scandir(self.folder) as found:
            files = sorted(((entry.stat(), entry.path) for entry in found if entry.is_file()), key=_last_use)
        self.size = sum(stat.st_size for stat, _ in files)
        for stat, path in files:
            if self.size <= self.most_bytes:
                break
            with suppress(OSError):
                Path(path).unlink()
                self.size -= stat.st_size


def _last_use(file: tuple[os.stat_result, str]) -> float:
    return file[0].st_mtime


@cache
def _cache_of_system() -> Path | None:
    """The folder that the system foresees; None for a user without a home."""
    from platformdirs import user_cache_path

    folder = user_cache_path("gridshare", appauthor=False)
    return folder if folder.is_absolute() else None
