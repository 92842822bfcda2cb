"""Names of sheets that Excel and LibreOffice take."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MOST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_RESERVED = {"history", "geschiedenis"}  # Excel keeps these for itself


class SheetNames:
    """Gives each thing that has a sheet a name of its own, whatever it is called."""

    def __init__(self) -> None:
        """Nothing is taken yet."""
        self._taken = set(_RESERVED)

    def keep(self, names: Iterable[str]) -> None:
        """Names that nothing else gets."""
        self._taken.update(name.casefold() for name in names)

    def of(self, name: str) -> str:
        """A name without what is forbidden, short enough, with a number where another is the same but for case."""
        whole = _FORBIDDEN.sub("-", name).strip().strip("'").strip() or "-"
        found, number = _cut(whole, _MOST), 1
        while found.casefold() in self._taken:
            number += 1
            ending = f" ({number})"
            found = _cut(whole, _MOST - len(ending)) + ending
        self._taken.add(found.casefold())
        return found


def _cut(text: str, most: int) -> str:
    """As much of a text as fits, in the units of UTF-16 that Excel counts."""
    while len(text.encode("utf-16-le")) > 2 * most:
        text = text[:-1]
    return text.rstrip("' ")
