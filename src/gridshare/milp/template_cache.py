"""The folder in which compiled templates are kept, so that the next start need not compile (nor import Pyomo).

Whatever is wrong with it costs a compile and nothing else: what cannot be read is compiled anew.
"""

from __future__ import annotations

import hashlib
import io
import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gridshare.kept_files import KeptFiles, folder_of_user
from gridshare.milp import template_file
from gridshare.milp.template import Template

MOST_BYTES = 200_000_000
"""Size of the folder; beyond it, what was used longest ago goes. A template of a day takes 0.1 MB, of a month 3."""

_log = logging.getLogger(__name__)


def cache_of_user() -> TemplateCache | None:
    """The user's cache; None where there is to be none."""
    folder = folder_of_user("templates")
    return None if folder is None else TemplateCache.at(folder)


@dataclass(slots=True)
class TemplateCache:
    """Templates in a folder."""

    files: KeptFiles

    @staticmethod
    @cache
    def at(folder: Path, most_bytes: int = MOST_BYTES) -> TemplateCache:
        """The cache in a folder, one for this process."""
        return TemplateCache(KeptFiles(folder, most_bytes))

    def read(self, key: str) -> Template | None:
        """The template that is kept under a key; None where none is, or none that can be read."""
        path = self.files.folder / name_of(key)
        try:
            with path.open("rb") as file:
                template = template_file.read(file, key)
        except FileNotFoundError:
            return None
        except Exception as error:  # noqa: BLE001 - a file in a cache can be damaged in any way
            _log.debug("%s cannot be read (%s); compiled anew", path, error)
            return None
        self.files.used(path.name)
        return template

    def write(self, key: str, template: Template) -> None:
        """Keep a template, if that can be."""
        content = io.BytesIO()
        try:
            template_file.write(content, key, template)
        except TypeError as error:
            _log.debug("a template is not kept (%s)", error)
            return
        self.files.write(name_of(key), content.getvalue())


def name_of(key: str) -> str:
    """The file of a key."""
    return f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.npz"
