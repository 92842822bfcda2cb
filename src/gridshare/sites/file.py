"""The file of a site's document: ``site.yaml`` in a folder of its own, or any file that is named."""

from __future__ import annotations

from pathlib import Path

from gridshare.documents.file import Wanted, Written
from gridshare.documents.file import read as read_file

NAMES = ("site.yaml", "site.yml", "site.json")

SITE = Wanted("a site document", NAMES, "It begins with `gridshare: 1`, then name, time_zone, horizon and members.")
"""What is looked for."""


def read(path: Path) -> Written:
    """The document in a file, or in the ``site.yaml``, ``site.yml`` or ``site.json`` of a folder.

    Raises:
        SiteError: If there is none, or it is too large or cannot be read as YAML or JSON.
    """
    return read_file(path, SITE)
