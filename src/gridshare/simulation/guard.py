"""The guard: takes back power within a step, as a last resort, so that its mean keeps a limit.

It sees the load of the open quarter as it unfolds, and acts once, after its reaction time: what was drawn until then
was drawn. It only cuts. Demand of the highest rank gives way first (`gridshare.parts.rank_of`: what is not firm before
what is), of one rank the largest power first, so that few are stopped. What has a least power is lowered to it, or off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.followers import Relief
from gridshare.parts import Floats, Ints

_NOTHING_KW = 1e-9


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels that can be lowered, of all kinds in one row after the other; shape (row,) each, as in `Relief`."""

    level_kw: Floats
    least_kw: Floats
    step_kw: Floats
    may_rest: Floats
    rank: Floats

    @classmethod
    def of(cls, reliefs: Sequence[Relief]) -> Levels:
        """The rows of some reliefs, one after the other."""

        def all_of(name: str) -> Floats:
            return np.concatenate([np.zeros(0), *(getattr(relief, name) for relief in reliefs)])

        return cls(*(all_of(name) for name in ("level_kw", "least_kw", "step_kw", "may_rest", "rank")))

    def rows(self, rows: Ints) -> Levels:
        """Some of the rows."""
        return Levels(
            self.level_kw[rows], self.least_kw[rows], self.step_kw[rows], self.may_rest[rows], self.rank[rows]
        )


def taken_back(levels: Levels, excess_kw: float, left: float = 1.0) -> Floats:
    """By how much each level is lowered for the rest of the step, so that its mean falls by an excess, shape (row,).

    Args:
        levels: What can be lowered.
        excess_kw: How far the mean of the step would be above its limit.
        left: Share of the step that is left when the levels are lowered.
    """
    taken = np.zeros_like(levels.level_kw)
    for k in np.lexsort((-levels.level_kw, -levels.rank)).tolist():
        if excess_kw <= _NOTHING_KW:
            break
        taken[k] = _lowered(levels, k, excess_kw / left)
        excess_kw -= left * float(taken[k])
    return taken


def _lowered(levels: Levels, k: int, by_kw: float) -> float:
    """The least by which level k can be lowered to take back so much, or all that it can be [kW]."""
    level, least, step = float(levels.level_kw[k]), float(levels.least_kw[k]), float(levels.step_kw[k])
    lowest = 0.0 if levels.may_rest[k] else min(least, level)
    goal = max(level - by_kw, lowest)
    if step > 0:
        goal = step * np.floor(goal / step + 1e-9)
    if goal < least:
        goal = lowest
    return float(max(level - goal, 0.0))
