"""Amounts in a letter: no more digits than somebody can set or read off."""

from __future__ import annotations

from gridshare.reports.words import Words

_WHOLE = 20.0


def amount(value: float, words: Words) -> str:
    """A power or an energy: one decimal where it is small."""
    is_whole = abs(value) >= _WHOLE or abs(value - round(value)) < 0.05  # noqa: PLR2004 - what rounds to 0.0
    return words.number(value, 0 if is_whole else 1)


def listed(items: list[str], words: Words) -> str:
    """``a, b and c``."""
    if len(items) < 2:  # noqa: PLR2004 - nothing to put a word between
        return "".join(items)
    return f"{', '.join(items[:-1])} {words.of(('and', 'en'))} {items[-1]}"
