"""What the second look is given: a plan as the search found it, and what quiet may cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.milp.compiled import Compiled
from gridshare.parts import Floats, Ints, Stamp


@dataclass(frozen=True, slots=True)
class Terms:
    """What quiet may cost.

    Attributes:
        budget_eur: What the plan may cost more than the cheapest.
        least_gain_eur_per_kwh: What a kWh that goes in and out of a store has to earn.
    """

    budget_eur: float
    least_gain_eur_per_kwh: float

    @property
    def start_eur(self) -> float:
        """Price of a start: all that may be spent, since fewer starts come before all else."""
        return max(self.budget_eur, 1.0)


@dataclass(frozen=True, slots=True)
class Given:
    """A plan as the search found it: the problem, its columns' values, the stamps it is made of, hours in a step."""

    compiled: Compiled
    x: Floats
    stamps: Sequence[Stamp]
    step_h: float

    def columns(self, stamp: Stamp, name: str) -> Ints:
        """Columns of a variable of a stamp's units, -1 where left out, shape (unit, step)."""
        columns = self.compiled.placements[stamp.name].columns_at(name)
        return np.zeros((stamp.n_units, 0), dtype=np.int64) if columns is None else columns
