"""Decisions that are made already: columns held where a plan before has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from gridshare.milp.compiled import Compiled
from gridshare.parts import Floats

NEAR = 1e-3
"""How far from what it is held at a column may be [kW, kWh, K]: what is published of it is no finer, and the solver
finds its own plan again although its whole numbers are whole to 1e-6 only."""


@dataclass(frozen=True, slots=True)
class Held:
    """What some stamps were decided to be; slack that they needed is no decision.

    Attributes:
        values: Name of stamp -> value of each unit's columns, shape (unit, column); NaN where it had none.
        start: The plan in which they were decided, to begin from, and the problem that it is of.
    """

    values: Mapping[str, Floats]
    start: tuple[Compiled, Floats] | None = None

    @classmethod
    def of(cls, compiled: Compiled, x: Floats, stamps: Iterable[str]) -> Held:
        """What these stamps are in a plan."""
        at = np.append(x, np.nan)
        return cls({name: at[compiled.placements[name].column_of] for name in stamps}, (compiled, x))

    def begins(self, compiled: Compiled) -> tuple[Compiled, Floats] | None:
        """The plan in which they were decided, where it has all of this problem; None where it is of other things."""
        if self.start is None:
            return None
        known = self.start[0].placements
        has_all = all(
            name in known and known[name].column_of.shape == place.column_of.shape
            for name, place in compiled.placements.items()
        )
        return self.start if has_all else None

    def applied(self, compiled: Compiled) -> Compiled:
        """The problem in which that is so."""
        if not self.values:
            return compiled
        lower, upper = compiled.lower.copy(), compiled.upper.copy()
        for name, values in self.values.items():
            place = compiled.placements[name]
            slack = np.array([c.is_slack for c in place.columns for _ in c.index], dtype=bool)
            here = (place.column_of >= 0) & ~np.isnan(values) & ~slack
            columns, value = place.column_of[here], values[here]
            whole, low, high = compiled.integer[columns], lower[columns], upper[columns]
            lower[columns] = np.where(whole, np.rint(value), np.clip(value - NEAR, low, high))
            upper[columns] = np.where(whole, np.rint(value), np.clip(value + NEAR, low, high))
        return replace(compiled, lower=lower, upper=upper)


NOTHING_HELD = Held({})
"""Everything is still to be decided."""
