"""Names of files, meters and lists as people say them."""

from __future__ import annotations

import re
from collections.abc import Collection

_WORDS_OF_FILES = frozenset(
    (
        "kwartierwaarden", "kwartierwaarde", "kwartier", "quarter", "quarters", "hour", "uur", "verbruik", "afname",
        "levering", "teruglevering", "meter", "meetdata", "meterdata", "meterstanden", "standen", "export", "data",
        "elektra", "elektriciteit", "electricity", "energie", "energy", "kwh", "kw", "csv", "laadsessies", "sessies",
        "sessions", "charging", "laadpunten", "cdr", "cdrs", "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug",
        "sep", "okt", "nov", "dec", "enexis", "liander", "stedin", "p1", "laden", "laad",
    )
)  # fmt: skip
_SHORT = 4


def spoken(text: str, layouts: Collection[str] = ()) -> str:
    """A name of a file or a meter as people say it: ``smederij_kwartierwaarden_2026`` is Smederij.

    Args:
        text: The name.
        layouts: Layouts of its files: who gave the export is no part of a firm's name.
    """
    unsaid = _WORDS_OF_FILES.union(layouts)
    words = [word for word in re.split(r"[\W_]+", text) if word and word.casefold() not in unsaid]
    kept = [word for word in words if not (word.isdigit() and len(word) >= _SHORT)]
    return " ".join(word if word != word.lower() else word.capitalize() for word in kept)


def alike(one: str, other: str) -> bool:
    """Whether two names are the same, or have a word of some length in common."""
    return one.casefold() == other.casefold() or bool(_long_words(one) & _long_words(other))


def _long_words(text: str) -> set[str]:
    return {word for word in re.split(r"[\W_]+", text.casefold()) if len(word) >= _SHORT} - _WORDS_OF_FILES
