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
    ends: dict[int, int] = {}
    for k in _line(a, unit_of_run):
        groups = [g for g, group in enumerate(a.groups) if k in group.members]
        full = np.zeros(n, dtype=bool)
        for g in groups:
            full |= taken[g] >= a.groups[g].at_most
        ready = max((ends[o.earlier] for o in a.orders if o.later == k), default=0)
        if k in unit_of_run:
            busy, ends[k] = _run(a, unit_of_run[k], full, ready, decisions["starts"][k])
        else:
            i = unit_of_split[k]
            busy, ends[k] = _split(a, i, full, ready, decisions["is_on" if a.splits.on_off[i] else "power_kw"][k])
        for g in groups:
            taken[g] += busy
    return decisions


def _line(a: DeferrableLoadArrays, unit_of_run: dict[int, int]) -> list[int]:
    """Processes in the order in which they are placed: behind what they come after, fixed times first."""

    def is_free(k: int) -> bool:
        i = unit_of_run.get(k)
        return i is None or a.runs.starts_most[i].sum() > a.runs.new_runs[i]

    waiting, found = sorted(range(len(a.names)), key=is_free), list[int]()
    while waiting:
        ready = next(k for k in waiting if not {o.earlier for o in a.orders if o.later == k} & set(waiting))
        waiting.remove(ready)
        found.append(ready)
    return found


def _run(a: DeferrableLoadArrays, i: int, full: Bools, ready: int, starts: Floats) -> tuple[Floats, int]:
    """Start the runs; where they are busy, and the point at which all have ended, n+1 for never."""
    r, n, length = a.runs, a.n_steps, int(a.runs.length[i])
    busy, placed, free_from = np.zeros(n), 0, ready
    for t in np.flatnonzero(r.starts_most[i] > 0).tolist():
        if placed < r.new_runs[i] and t >= free_from and not full[t : t + length].any():
            starts[t], busy[t : t + length] = 1, 1
            placed, free_from = placed + 1, t + length + int(r.rest[i])
    last = int(np.flatnonzero(busy)[-1]) + 1 if placed else 0
    return busy, max(last, int(r.running_left[i])) if placed == r.new_runs[i] else n + 1


def _split(a: DeferrableLoadArrays, i: int, full: Bools, ready: int, decided: Floats) -> tuple[Floats, int]:
    """Take the energy as early as can be; where it is on beyond what must be, and the point at which it has all."""
    s, n = a.splits, a.n_steps
    must: Bools = s.commitment.on_least[i] > 0
    may = (s.commitment.on_most[i] > 0) & (must | ~(full | (np.arange(n) < ready)))
    power = _energy_in(a, i, _earliest_on(s, i, may, a.step_h))
    decided[:] = power > 0 if s.on_off[i] else power
    have = np.flatnonzero(a.step_h * np.cumsum(power) >= s.energy_kwh[i] - _TOLERANCE_KWH)
    end = n + 1 if not len(have) else int(have[0]) + 1 if s.energy_kwh[i] > 0 else 0
    return ((power > 0) & ~must).astype(np.float64), end


def _energy_in(a: DeferrableLoadArrays, i: int, on: Bools) -> Floats:
    """Power in the steps that are on: least power in all, the rest as early as can be, shape (step,)."""
    s = a.splits
    power: Floats = np.where(on, s.least_power_kw[i], 0.0)
    room = np.where(on, s.power_limit_kw[i] - power, 0.0) * a.step_h
    missing = max(s.energy_kwh[i] - a.step_h * float(power.sum()), 0.0)
    before: Floats = np.concatenate([[0.0], np.cumsum(room)[:-1]])
    added: Floats = np.clip(missing - before, 0.0, room)
    return power + added / a.step_h


def _earliest_on(s: SplitArrays, i: int, may: Bools, step_h: float) -> Bools:
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
