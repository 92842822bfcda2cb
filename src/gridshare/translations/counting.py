"""Texts that are filled in: braces that count, and numbers as another language writes them."""

from __future__ import annotations

import re
from string import Formatter
from typing import Any

from typing_extensions import override

_FIGURE = re.compile(r"(-?\d[\d,]*(?:\.\d+)?)(|%| \S+)")
_SWAPPED = str.maketrans(",.", ".,")


def is_figure(text: str, *, with_unit: bool = True) -> bool:
    """Whether a text is a number, and nothing but its unit."""
    found = _FIGURE.fullmatch(text)
    return found is not None and (with_unit or not found[2])


def swapped(figure: str) -> str:
    """An English figure, 1,234.5 kW, as Dutch has it, 1.234,5 kW; what is none stays."""
    found = _FIGURE.fullmatch(figure)
    return found[1].translate(_SWAPPED) + found[2] if found else figure


class _Counting(Formatter):
    """Fills ``{n:day|days}`` with "1 day" or "2 days", ``{n:the day|all # days}`` with "the day" or "all 2 days".

    ``{x:n}`` is a number that was written in English, as Dutch writes it.
    """

    @override
    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec == "n" and isinstance(value, str):
            return swapped(value)
        one, is_counted, more = format_spec.partition("|")
        if not is_counted:
            return str(super().format_field(value, format_spec))
        noun = one if str(value) == "1" else more
        return noun.replace("#", str(value)) if "#" in format_spec else f"{value} {noun}"


COUNTING = _Counting()
