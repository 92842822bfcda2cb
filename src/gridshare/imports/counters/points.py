"""Readings of a counter as points, and what they tell of the meter: its last digit, and what it counts at most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np

from gridshare.parts import Bools, Floats, Ints

_MOST_DECIMALS = 6
_WHOLE = 1e-3
"""How far from a whole number a reading may lie, in units of its last digit: doubles hold more than that."""


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The readings there are.

    Attributes:
        at: Number of the step at which each was taken, rising, shape (reading,).
        readings: What the counter showed, shape (reading,).
        rows: Row of each in its file, shape (reading,).
    """

    at: Ints
    readings: Floats
    rows: Ints

    @classmethod
    def of(cls, values: Floats, rows: Ints) -> Self:
        """The readings among equal steps, NaN where there is none."""
        at = np.flatnonzero(~np.isnan(values))
        return cls(at, values[at], rows[at])

    def only(self, keep: Bools) -> Points:
        """These readings without others."""
        return Points(self.at[keep], self.readings[keep], self.rows[keep])

    def pair(self, k: int, unit: str) -> str:
        """Reading k and the next, for people."""
        first, second = (f"row {self.rows[i]} reads {self.readings[i]:,.10g} {unit}".rstrip() for i in (k, k + 1))
        return f"{first}, {second}"


def last_digit(readings: Floats) -> float | None:
    """What the last digit of readings counts, in their unit; None where they have no last digit."""
    for decimals in range(_MOST_DECIMALS + 1):
        scaled = readings * 10**decimals
        if np.all(np.abs(scaled - np.round(scaled)) < _WHOLE):
            return float(10.0**-decimals)
    return None


def resolution(readings: Floats) -> float | None:
    """The step in which a counter counts, in its unit; None where its readings have no last digit or never differ."""
    digit = last_digit(readings)
    if digit is None:
        return None
    digits = np.round(readings / digit).astype(np.int64)
    step = int(np.gcd.reduce(np.diff(digits))) if len(digits) > 1 else 0
    return step * digit if step else None


def usual_most(points: Points) -> float:
    """The most that is usually counted in a step: nearly the highest rise over one step, 0 where nothing rises.

    Rises beside a fall are not looked at, nor one in a thousand others (and at least the highest): a fault shall not
    prove itself.
    """
    rises = np.diff(points.readings)
    falls = rises < 0
    beside = np.concatenate([[False], falls[:-1]]) | np.concatenate([falls[1:], [False]])
    single = (np.diff(points.at) == 1) & (rises > 0)
    usual = rises[single & ~beside] if (single & ~beside).any() else rises[single]
    return float(np.quantile(usual, 0.999, method="lower")) if len(usual) else 0.0
