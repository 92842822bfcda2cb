"""Names of files that are about one member each: readable, safe on any disk, and no two the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{k}" for port in ("com", "lpt") for k in range(1, 10))}
"""No files on Windows."""


def file_names(members: Iterable[str], others: Iterable[str] = ()) -> dict[str, str]:
    """Member -> name of its file, without the suffix: ``bakkerij-nieuwleusen``; none of those of ``others``."""
    found: dict[str, str] = {}
    reserved = {*_DEVICES, *others}
    for member in members:
        plain = unicodedata.normalize("NFKD", member).encode("ascii", "ignore").decode().casefold()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "member"
        taken, name, number = reserved | set(found.values()), slug, 2
        while name in taken:
            name, number = f"{slug}-{number}", number + 1
        found[member] = name
    return found
