"""The folder in which compiled templates are kept, so that the next start need not compile (nor import Pyomo).

It belongs to the user and may be lost at any time. Whatever is wrong with it costs a compile and nothing else: what
cannot be read is compiled anew, what cannot be written is not kept. A file appears whole or not at all, so that any
number of processes may share the folder. ``GRIDSHARE_CACHE`` names another folder, or is ``off``.
"""

from __future__ import annotations

import hashlib
import io
import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gridshare.milp import template_file
from gridshare.milp.template import Template
from gridshare.outputs import OutputError, made, write

VARIABLE = "GRIDSHARE_CACHE"
"""Environment variable: a folder to keep templates in, or `OFF`."""

OFF = "off"

MOST_BYTES = 200_000_000
"""Size of the folder; beyond it, what was used longest ago goes. A template of a day takes 0.1 MB, of a month 3."""

_log = logging.getLogger(__name__)


def cache_of_user() -> TemplateCache | None:
    """The user's cache; None where there is to be none."""
    named = os.environ.get(VARIABLE, "")
    if named.lower() == OFF:
        return None
    folder = Path(named).absolute() if named else _folder_of_user()
    return None if folder is None else TemplateCache.at(folder)


@dataclass(slots=True)
class TemplateCache:
    """Templates in a folder.

    Attributes:
        folder: Where; made when something is to be kept.
        most_bytes: How large it may become.
        size: Bytes in it, as far as this process knows; None before it has looked.
    """

    folder: Path
    most_bytes: int = MOST_BYTES
    size: int | None = None

    @staticmethod
    @cache
    def at(folder: Path) -> TemplateCache:
        """The cache in a folder, one for this process."""
        return TemplateCache(folder)

    def read(self, key: str) -> Template | None:
        """The template that is kept under a key; None where none is, or none that can be read."""
        path = self._path(key)
        try:
            with path.open("rb") as file:
                template = template_file.read(file, key)
        except FileNotFoundError:
            return None
        except Exception as error:  # noqa: BLE001 - a file in a cache can be damaged in any way
            _log.debug("%s cannot be read (%s); compiled anew", path, error)
            return None
        with suppress(OSError):
            os.utime(path)  # used last now
        return template

    def write(self, key: str, template: Template) -> None:
        """Keep a template, if that can be."""
        path = self._path(key)
        try:
            content = io.BytesIO()
            template_file.write(content, key, template)
            made(self.folder)
            write(path, content.getvalue(), lasting=False)
            self._bound(content.tell())
        except (OSError, OutputError, TypeError) as error:
            _log.debug("%s is not kept (%s)", path, error)

    def _path(self, key: str) -> Path:
        return self.folder / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.npz"

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
def _folder_of_user() -> Path | None:
    """The folder that the system foresees; None for a user without a home."""
    from platformdirs import user_cache_path

    folder = user_cache_path("gridshare", appauthor=False) / "templates"
    return folder if folder.is_absolute() else None
