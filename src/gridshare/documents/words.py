"""Words for what a document contains: its place, its value, and the number in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from gridshare.documents.places import Part, either
from gridshare.plain import plain

MOST_SHOWN = 60
"""Characters of a value in a message."""

_THOUSANDS = re.compile(r"-?\d{1,3}(\.\d{3})+,\d+", re.ASCII)
_NUMBER_WITH_MORE = re.compile(r"\s*([-+]?\d+(?:[.,]\d+)?)\s*([A-Za-z%€].*)?")


def path_of(parts: Sequence[Part], prefix: str = "") -> str:
    """``members[2].assets[0].name``."""
    path = prefix
    for part in parts:
        path += f"[{part}]" if isinstance(part, int) else f".{on_one_line(part)}" if path else on_one_line(part)
    return path


def on_one_line(text: str) -> str:
    """A text with its line breaks and other control characters written out."""
    return text if text.isprintable() else repr(text)[1:-1]


def shown(value: Any) -> str:
    """A value in words, shortened."""
    if value is None:
        return "nothing (null)"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"the text {shortened(repr(value))}" if value else "an empty text"
    if isinstance(value, dict):
        return f"fields ({shortened(on_one_line(', '.join(map(str, value))))})" if value else "no fields"
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}" if value else "an empty list"
    return f"{plain(value)}" if isinstance(value, float) else shortened(str(value))


def shortened(text: str, most: int = MOST_SHOWN) -> str:
    """The beginning of a text."""
    return text if len(text) <= most else f"{text[:most]}.."


def number_remedy(value: str, units: Sequence[str]) -> str:
    """How to write a number that a text contains; empty where it contains none.

    Args:
        value: The text.
        units: Units that the number may have.
    """
    match = _NUMBER_WITH_MORE.fullmatch(value)
    if match is None:
        thousands = _THOUSANDS.fullmatch(value)
        written = value.replace(".", "").replace(",", ".")
        return f"Write it with a decimal point, and nothing between thousands: {written}." if thousands else ""
    number, unit = match[1].replace(",", "."), match[2]
    if unit is None:
        return f"Write it with a decimal point and without quotes: {number}."
    if unit in units:
        return f"The unit is known already; write {number}."
    return f"Write the number in {either(units)}, without the unit." if units else "Write the number only."
