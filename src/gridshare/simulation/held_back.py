"""What to hold back under the contract for what a forecast of the group may miss, learned from what it missed so far.

The level of the quantile follows how often it was kept: adaptive conformal inference (Gibbs and Candès 2021), for
import and export apart, on errors in units of their usual size at that hour.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.parts import Floats
from gridshare.simulation.foresight import KNOWN_DAYS_BEFORE, Foresight

STEP = 0.03
"""How far a day that kept too little, or too much, moves the level."""

_DAYS = 28
_FEW_DAYS = 7
_UNKNOWN = 0.25
"""Part of what is expected that it may be off by, as long as no day has shown it."""

_BESIDE = 4
"""Slots of the clock on either side that are like a slot."""


@dataclass(frozen=True, slots=True)
class HeldBack:
    """On either side of what is expected of the group [kW], by slot of the clock."""

    import_kw: Floats
    export_kw: Floats


class GroupMargins:
    """What to hold back, day after day; asked for a day it looks at what was known at that day's gate."""

    def __init__(self, foresight: Foresight, probability: float, first: int) -> None:
        """Of a foresight.

        Args:
            foresight: What is expected of the group.
            probability: With which the contract is to be kept in each step.
            first: The first day of which there is anything to expect.
        """
        self.foresight, self.probability, self.first = foresight, probability, first
        self._levels = {first: (probability, probability)}
        self._errors: dict[int, Floats] = {}

    def of_day(self, day: int) -> HeldBack:
        """What to hold back on a day."""
        up, down = self._level(day)
        scale, units = self._past(day)
        return HeldBack(
            scale * max(float(np.quantile(units, up)), 0.0), scale * max(float(np.quantile(-units, down)), 0.0)
        )

    def kept(self, day: int) -> tuple[float, float]:
        """The share of a day's steps in which what was held back was enough, on import and on export."""
        error, held = self._error(day), self.of_day(day)
        return float((error <= held.import_kw).mean()), float((-error <= held.export_kw).mean())

    def _level(self, day: int) -> tuple[float, float]:
        for d in range(max(self._levels) + 1, day + 1):
            known = d - KNOWN_DAYS_BEFORE
            levels = self._levels[d - 1]
            if known >= self.first:
                kept = self.kept(known)
                levels = (_moved(levels[0], kept[0], self.probability), _moved(levels[1], kept[1], self.probability))
            self._levels[d] = levels
        return self._levels[day]

    def _past(self, day: int) -> tuple[Floats, Floats]:
        """The usual size of an error at each slot, and past errors in units of it."""
        known = range(
            max(day - KNOWN_DAYS_BEFORE - _DAYS + 1, self.first), max(day - KNOWN_DAYS_BEFORE + 1, self.first)
        )
        errors = np.array([self._error(d) for d in known])
        if not errors.size:
            return _UNKNOWN * np.abs(self.foresight.group_expected(day)), np.array([-1.0, 1.0])
        size = np.sqrt(np.mean(errors**2, axis=0))
        kernel = np.ones(2 * _BESIDE + 1) / (2 * _BESIDE + 1)
        wide = np.concatenate([size[-_BESIDE:], size, size[:_BESIDE]])
        scale = np.maximum(np.convolve(wide, kernel, mode="valid"), 1e-3)
        if len(errors) < _FEW_DAYS:  # so few say little: as if each had been half as large again
            scale = 1.5 * scale
        return scale, (errors / scale).ravel()

    def _error(self, day: int) -> Floats:
        if day not in self._errors:
            self._errors[day] = self.foresight.group_error(day)
        return self._errors[day]


def _moved(level: float, kept: float, probability: float) -> float:
    """The level after a day."""
    return float(np.clip(level + STEP * (probability - kept), 0.5, 1.0))
