"""Amounts as people read them in questions: 2,960,743 and 145.5, never 2.96e+06."""

from __future__ import annotations

from typing import SupportsFloat

_WHOLE_FROM = 1000.0


def figure(number: SupportsFloat) -> str:
    """A number without decimals from a thousand on, with four digits that count below."""
    value = float(number)
    return f"{value:,.0f}" if abs(value) >= _WHOLE_FROM else f"{value:.4g}"
