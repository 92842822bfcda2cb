"""One sentence in English and in Dutch, with numbers as people of each language write them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from math import isfinite
from typing import Any

Both = tuple[str, str]
"""The same in English and in Dutch."""

_WHOLE_KW = 100
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400


def both(templates: Both, values: Mapping[str, Any]) -> Both:
    """The sentence in both languages; what stands in ``values`` is never read as a template."""
    english, dutch = ({name: _text(value, k) for name, value in values.items()} for k in (0, 1))
    return templates[0].format(**english), templates[1].format(**dutch)


def figure(value: float) -> Both:
    """A number with three figures or so, in English and in Dutch."""
    if not isfinite(value):
        return ("∞", "∞")
    decimals = 0 if value == int(value) or abs(value) >= _WHOLE_KW else 1 if abs(value) >= 10 else 3  # noqa: PLR2004
    english = f"{value:,.{decimals}f}"
    if decimals:
        english = english.rstrip("0").rstrip(".")
    return english, english.translate(str.maketrans(",.", ".,"))


def percent(share: float) -> Both:
    """A share as a percentage; a small one keeps its first figures."""
    english, dutch = figure(round(100 * share, 1 if abs(share) >= 0.001 else 3))  # noqa: PLR2004 - a tenth of a per cent
    return f"{english}%", f"{dutch}%"


def duration(seconds: float) -> Both:
    """A length of time in its two largest units: ``3 days 4 h``, ``3 dagen 4 uur``."""
    whole = round(seconds)
    days, hours, minutes = whole // _DAY_S, whole % _DAY_S // _HOUR_S, whole % _HOUR_S // _MINUTE_S
    day, dag = ("day", "dag") if days == 1 else ("days", "dagen")
    parts = [(days, day, dag), (hours, "h", "uur"), (minutes, "min", "min")]
    there = [p for p in parts if p[0]][:2] or [(whole, "s", "s")]
    return " ".join(f"{n} {en}" for n, en, _ in there), " ".join(f"{n} {nl}" for n, _, nl in there)


def _text(value: Any, language: int) -> str:
    if isinstance(value, tuple):
        return str(value[language])
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, str):
        return value
    return figure(float(value))[language]
