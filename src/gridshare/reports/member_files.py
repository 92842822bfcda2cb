"""Names of files that are about one member each: readable, safe on any disk, and no two the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def file_names(members: Iterable[str]) -> dict[str, str]:
    """Member -> name of its file, without the suffix: ``bakkerij-nieuwleusen``."""
    found: dict[str, str] = {}
    for member in members:
        plain = unicodedata.normalize("NFKD", member).encode("ascii", "ignore").decode().casefold()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "member"
        taken, name, number = set(found.values()), slug, 2
        while name in taken:
            name, number = f"{slug}-{number}", number + 1
        found[member] = name
    return found
