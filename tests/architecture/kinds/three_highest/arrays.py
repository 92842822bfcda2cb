"""Three highest: the charge as numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ThreeHighest:
    """Its price, and the day of each step."""

    eur_per_kw: float
    days: tuple[int, ...]
