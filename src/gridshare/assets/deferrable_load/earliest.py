"""Deferrable load: the earliest steps in which an interruptible process can have its energy.

Least times make "as early as it can" a small search: a run that begins now must be long enough, must be allowed all
along, and must leave steps that can hold what is still missing. Counting backwards, the fewest starts that place
exactly c more steps are known for every step and state; walking forwards, it is on whenever that can still end well.
"""

from __future__ import annotations

import numpy as np

from gridshare.assets.deferrable_load.splits import SplitArrays
from gridshare.parts import Bools, Floats

_TOLERANCE_KWH = 1e-6
_NEVER = 10**6


def earliest_on(s: SplitArrays, i: int, may: Bools, step_h: float) -> Bools:
    """Steps in which process i is on, shape (step,); as many as can be where its energy is out of reach."""
    walk = _Walk(s, i, may)
    best: tuple[float, Bools] | None = None
    for count in walk.counts():
        on = walk.on(count)
        most = step_h * float(s.power_limit_kw[i][on].sum())
        least = step_h * float(s.least_power_kw[i][on].sum())
        if least > s.at_most_kwh[i] + _TOLERANCE_KWH:
            continue
        if most >= s.energy_kwh[i] - _TOLERANCE_KWH:
            return on
        if best is None or most > best[0]:
            best = (most, on)
    return np.zeros_like(may) if best is None else best[1]


class _Walk:
    """States 0 .. L-1: on for so many steps, L-1 for long enough; L .. L+O-1: off likewise."""

    def __init__(self, s: SplitArrays, i: int, may: Bools) -> None:
        rules, n = s.commitment, len(may)
        self.least_on, self.least_off = int(rules.least_on[i]), int(rules.least_off[i])
        self.may, self.must = may, rules.on_least[i] > 0
        self.may_start = rules.starts_most[i] > 0
        self.most_starts = min(float(s.most_starts[i]), _NEVER - 1.0)
        self.first = self.least_on - 1 if rules.was_on[i] else self.least_on + self.least_off - 1
        states = self.least_on + self.least_off
        self.fewest: Floats = np.full((n + 1, states, n + 2), float(_NEVER))
        self.fewest[n, :, 0] = 0
        for t in range(n - 1, -1, -1):
            for state in range(states):
                for is_on, after, started in self.moves(t, state):
                    then = self.fewest[t + 1, after] + started
                    here = self.fewest[t, state]
                    if is_on:
                        np.minimum(here[1:], then[:-1], out=here[1:])
                    else:
                        np.minimum(here, then, out=here)

    def moves(self, t: int, state: int) -> list[tuple[bool, int, int]]:
        """What may come in step t: on or off, the state after it, and whether it starts; on first."""
        running = state < self.least_on
        free = state in (self.least_on - 1, self.least_on + self.least_off - 1)
        found: list[tuple[bool, int, int]] = []
        if self.may[t]:
            if running:
                found.append((True, min(state + 1, self.least_on - 1), 0))
            elif free and self.may_start[t]:
                found.append((True, 0, 1))
        if not self.must[t]:
            if not running:
                found.append((False, min(state + 1, self.least_on + self.least_off - 1), 0))
            elif free:
                found.append((False, self.least_on, 0))
        return found

    def counts(self) -> list[int]:
        """How many steps on can be placed, fewest first."""
        return [int(c) for c in np.flatnonzero(self.fewest[0, self.first] <= self.most_starts)]

    def on(self, count: int) -> Bools:
        """The earliest steps that place ``count`` in all."""
        found = np.zeros_like(self.may)
        state, left, starts = self.first, count, 0
        for t in range(len(self.may)):
            for is_on, after, started in self.moves(t, state):
                rest = left - is_on
                if rest >= 0 and starts + started + self.fewest[t + 1, after, rest] <= self.most_starts:
                    found[t], state, left, starts = is_on, after, rest, starts + started
                    break
        return found
