"""Deferrable load: what it does when nothing is planned: every process as early as it can.

Least times make "as early as it can" a small search for an interruptible process: a run that begins now must be long
enough, must be allowed all along, and must leave steps that can hold what is still missing. Counting backwards, the
fewest starts that place exactly c more steps are known for every step and state; walking forwards, it is on whenever
that can still end well.
"""

from __future__ import annotations

import numpy as np

from gridshare.assets.deferrable_load.arrays import DeferrableLoadArrays
from gridshare.assets.deferrable_load.splits import SplitArrays
from gridshare.parts import Bools, Decisions, Floats

_TOLERANCE_KWH = 1e-6
_NEVER = 10**6


def baseline(a: DeferrableLoadArrays) -> Decisions:
    """Every run starts as early as it may, whatever the price; what pauses takes its energy as early as it can.

    Processes are placed one by one, those with fixed times first. What finds no place any more is left out.
    """
    n = a.n_steps
    decisions = {name: np.zeros((len(a.names), n)) for name in ("starts", "is_on", "power_kw")}
    unit_of_run = {int(k): i for i, k in enumerate(a.runs.owner)}
    unit_of_split = {int(k): i for i, k in enumerate(a.splits.owner)}
    taken = np.zeros((len(a.groups), n))
    for g, group in enumerate(a.groups):
        for k in group.members:
            taken[g] += a.runs.running_on[unit_of_run[k]] if k in unit_of_run else 0
            taken[g] += a.splits.commitment.on_least[unit_of_split[k]] if k in unit_of_split else 0
    behind: dict[int, Floats] = {}
    for k in _line(a, unit_of_run):
        groups = [g for g, group in enumerate(a.groups) if k in group.members]
        full = np.zeros(n, dtype=bool)
        for g in groups:
            full |= taken[g] >= a.groups[g].at_most
        held = _held(a, k, behind)
        if k in unit_of_run:
            busy, behind[k] = _run(a, unit_of_run[k], full, held, decisions["starts"][k])
        else:
            i = unit_of_split[k]
            decided = decisions["is_on" if a.splits.on_off[i] else "power_kw"][k]
            busy, behind[k] = _split(a, i, full, held, decided)
        for g in groups:
            taken[g] += busy
    return decisions


def _held(a: DeferrableLoadArrays, k: int, behind: dict[int, Floats]) -> Bools:
    """Where a process must not start yet, since what it comes after has not all behind it, shape (step,)."""
    held = np.zeros(a.n_steps, dtype=bool)
    for order in a.orders:
        if order.later == k:
            held |= behind[order.earlier] < order.needed - _TOLERANCE_KWH
    return held


def _line(a: DeferrableLoadArrays, unit_of_run: dict[int, int]) -> list[int]:
    """Processes in the order in which they are placed: behind what they come after, fixed times first."""

    def is_free(k: int) -> bool:
        i = unit_of_run.get(k)
        return i is None or a.runs.starts_most[i].sum() > a.runs.new_runs[i].sum()

    waiting, found = sorted(range(len(a.names)), key=is_free), list[int]()
    while waiting:
        ready = next(k for k in waiting if not {o.earlier for o in a.orders if o.later == k} & set(waiting))
        waiting.remove(ready)
        found.append(ready)
    return found


def _run(a: DeferrableLoadArrays, i: int, full: Bools, held: Bools, starts: Floats) -> tuple[Floats, Floats]:
    """Start the runs of each horizon; where they are busy, and how many of them have ended before each step."""
    r, n, length = a.runs, a.n_steps, int(a.runs.length[i])
    busy, behind, free_from = np.zeros(n), r.running_done[i].copy(), 0
    for ask, wanted in zip(r.asks[i], r.new_runs[i], strict=True):
        placed = 0
        for t in ask:
            may = r.starts_most[i, t] > 0 and not held[t] and not full[t : t + length].any()
            if may and placed < wanted and t >= free_from:
                starts[t], busy[t : t + length] = 1, 1
                behind[t + length : ask.stop] += 1
                placed, free_from = placed + 1, t + length + int(r.rest[i])
    return busy, behind


def _split(a: DeferrableLoadArrays, i: int, full: Bools, held: Bools, decided: Floats) -> tuple[Floats, Floats]:
    """Take the energy as early as can be; where it is on beyond what must be, and what it has before each step."""
    s = a.splits
    must: Bools = s.commitment.on_least[i] > 0
    may = (s.commitment.on_most[i] > 0) & (must | ~(full | held))
    power, behind, state = np.zeros(a.n_steps), np.zeros(a.n_steps), None
    for j, ask in enumerate(s.asks[i]):
        walk = _Walk(s, (i, j), may, state)
        on, state = _earliest_on(s, (i, j), walk, a.step_h)
        power[ask] = _energy_in(s, (i, j), on, a.step_h)
        behind[ask] = a.step_h * (np.cumsum(power[ask]) - power[ask])
    decided[:] = power > 0 if s.on_off[i] else power
    return ((power > 0) & ~must).astype(np.float64), behind


def _energy_in(s: SplitArrays, which: tuple[int, int], on: Bools, step_h: float) -> Floats:
    """Power in the steps of a horizon that are on: least power in all, the rest as early as can be, shape (step,)."""
    i, j = which
    ask = s.asks[i][j]
    power: Floats = np.where(on, s.least_power_kw[i, ask], 0.0)
    room = np.where(on, s.power_limit_kw[i, ask] - power, 0.0) * step_h
    missing = max(s.energy_kwh[i][j] - step_h * float(power.sum()), 0.0)
    before: Floats = np.concatenate([[0.0], np.cumsum(room)[:-1]])
    added: Floats = np.clip(missing - before, 0.0, room)
    return power + added / step_h


def _earliest_on(s: SplitArrays, which: tuple[int, int], walk: _Walk, step_h: float) -> tuple[Bools, int]:
    """Steps of a horizon in which a process is on, and its state after them.

    They are as many as can be where its energy is out of reach.
    """
    i, j = which
    ask = s.asks[i][j]
    best: tuple[float, tuple[Bools, int]] | None = None
    for count in walk.counts():
        on, state = walk.on(count)
        most = step_h * float(s.power_limit_kw[i, ask][on].sum())
        least = step_h * float(s.least_power_kw[i, ask][on].sum())
        if least > s.at_most_kwh[i][j] + _TOLERANCE_KWH:
            continue
        if most >= s.energy_kwh[i][j] - _TOLERANCE_KWH:
            return on, state
        if best is None or most > best[0]:
            best = (most, (on, state))
    return (np.zeros(len(ask), dtype=bool), walk.rested) if best is None else best[1]


class _Walk:
    """States 0 .. L-1: on for so many steps, L-1 for long enough; L .. L+O-1: off likewise."""

    def __init__(self, s: SplitArrays, which: tuple[int, int], may: Bools, first: int | None) -> None:
        i, j = which
        rules, ask = s.commitment, s.asks[i][j]
        n = len(ask)
        self.least_on, self.least_off = int(rules.least_on[i]), int(rules.least_off[i])
        self.may, self.must = may[ask], rules.on_least[i, ask] > 0
        self.may_start = np.arange(n) + self.least_on <= n
        self.most_starts = min(float(s.most_starts[i][j]), _NEVER - 1.0)
        self.rested = self.least_on + self.least_off - 1
        self.first = (self.least_on - 1 if rules.was_on[i] else self.rested) if first is None else first
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

    def on(self, count: int) -> tuple[Bools, int]:
        """The earliest steps that place ``count`` in all, and the state after them."""
        found = np.zeros_like(self.may)
        state, left, starts = self.first, count, 0
        for t in range(len(self.may)):
            for is_on, after, started in self.moves(t, state):
                rest = left - is_on
                if rest >= 0 and starts + started + self.fewest[t + 1, after, rest] <= self.most_starts:
                    found[t], state, left, starts = is_on, after, rest, starts + started
                    break
        return found, state
