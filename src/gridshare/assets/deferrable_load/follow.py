"""Deferrable load: what processes really do when they are asked to start or to run.

A run that has begun goes on. One begins where it is asked to, if its windows, rests, order and groups let it; what may
pause takes no more energy than it may have, and never begins what its least time would take beyond that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from typing_extensions import override

from gridshare.assets.deferrable_load.arrays import DeferrableLoadArrays
from gridshare.assets.deferrable_load.asking import Asks, on_steps
from gridshare.commitment import Running
from gridshare.followers import ASKED_KW, Asked, Done, Follower, asked_of
from gridshare.parts import Bools, Floats

_HALF = 0.5
_TOLERANCE_KWH = 1e-6


class Follow(Follower[DeferrableLoadArrays]):
    """Processes as steps pass; runs and what may pause are units of their own, as in the arrays.

    Attributes:
        begun: Step at which each unit's last run began, far before the first for none, shape (unit of runs,).
        started: How many of the runs that its horizon asks for have begun, shape (unit of runs,).
        running: On and off of what may pause.
        behind: Runs, or energy [kWh], that the horizon asks for and are complete, shape (asset,).
        starts: Starts of what may pause within its horizon, shape (unit of splits,).
    """

    def __init__(self, arrays: DeferrableLoadArrays) -> None:
        """Begin before the first step."""
        super().__init__(arrays)
        self.begun = np.full(len(arrays.runs.owner), -(10**9))
        self.started = np.zeros(len(arrays.runs.owner), dtype=np.int64)
        self.running = Running(arrays.splits.commitment)
        self.behind = np.zeros(len(arrays.names))
        self.starts = np.zeros(len(arrays.splits.owner))
        self._length = arrays.runs.length
        self._ask = np.full((len(arrays.names), arrays.n_steps), -1.0)
        for unit in (arrays.runs, arrays.splits):
            for k, asks in zip(unit.owner.tolist(), unit.asks, strict=True):
                for j, ask in enumerate(asks):
                    self._ask[k, ask] = j
        runs = arrays.runs
        self._running_done = runs.running_done if len(runs.owner) else np.zeros((0, arrays.n_steps))
        self._new_runs = _on_steps(runs.asks, runs.new_runs, arrays.n_steps)
        self._at_most_kwh = _on_steps(arrays.splits.asks, arrays.splits.at_most_kwh, arrays.n_steps)
        self._most_starts = _on_steps(arrays.splits.asks, arrays.splits.most_starts, arrays.n_steps)
        self._groups_of = [[g for g in arrays.groups if k in g.members] for k in range(len(arrays.names))]
        self._orders_of = [[o for o in arrays.orders if o.later == k] for k in range(len(arrays.names))]

    @override
    def follow(self, t: int, asked: Asked) -> Done:
        """What begins, what is on, and what is drawn by what has more than one power; shape (asset,)."""
        a, s = self.arrays, self.arrays.splits
        none = np.zeros(len(a.names))
        busy = np.zeros(len(a.names), dtype=bool)
        busy[a.runs.owner] = self._runs_on(t)
        on, power = self._splits(t, asked, busy)
        starts = self._starts(t, asked, busy)
        is_on, power_kw = none.copy(), none.copy()
        is_on[s.owner] = on & s.on_off
        power_kw[s.owner] = np.where(s.on_off, 0.0, power)
        return {"starts": starts, "is_on": is_on, "power_kw": power_kw}

    def _runs_on(self, t: int) -> Bools:
        """Where a run goes on that has begun before, shape (unit of runs,)."""
        on: Bools = (t < self.arrays.runs.running_left) | (t < self.begun + self._length)
        return on

    def _let(self, t: int, k: int, busy: Bools) -> bool:
        """Whether order and groups let asset k begin in step t."""
        room = all(busy[list(g.members)].sum() < g.at_most for g in self._groups_of[k])
        return room and self._in_order(t, k)

    def _in_order(self, t: int, k: int) -> bool:
        """Whether what asset k comes after has, in step t, all behind it that the horizon asks of it."""
        behind = self.behind.copy()
        behind[self.arrays.runs.owner] += self._running_done[:, t]
        return all(behind[o.earlier] >= o.needed[t] - _TOLERANCE_KWH for o in self._orders_of[k])

    def _starts(self, t: int, asked: Asked, busy: Bools) -> Floats:
        """Runs that begin, shape (asset,); ``busy`` grows by them."""
        a, r = self.arrays, self.arrays.runs
        wanted = asked_of(asked, "starts", self.behind)
        free = (
            (self.started < self._new_runs[:, t])
            & (t >= self.begun + self._length + r.rest)
            & (r.starts_most[:, t] > 0)
        )
        starts = np.zeros(len(a.names))
        for i in np.flatnonzero(free & ~self._runs_on(t) & (wanted[r.owner] > _HALF)).tolist():
            k = int(r.owner[i])
            if self._let(t, k, busy):
                starts[k], busy[k] = 1.0, True
        return starts

    def _splits(self, t: int, asked: Asked, busy: Bools) -> tuple[Bools, Floats]:
        """What may pause: where it is on, and its power, shape (unit of splits,); ``busy`` grows by them."""
        s, h = self.arrays.splits, self.arrays.step_h
        least, full = s.least_power_kw[:, t], s.power_limit_kw[:, t]
        switch = asked_of(asked, "is_on", self.behind)[s.owner] > _HALF
        wanted = np.where(s.on_off, np.where(switch, full, 0.0), asked_of(asked, "power_kw", self.behind)[s.owner])
        left, reserve = self._at_most_kwh[:, t] - self.behind[s.owner], self._reserve_kwh(t)
        fits: Bools = h * least + reserve <= left + _TOLERANCE_KWH
        asks: Bools = (wanted > 0) & (wanted >= least - ASKED_KW)
        must, may = self.running.must(t), self.running.may(t)
        ordered = np.array([self._in_order(t, k) for k in s.owner.tolist()], dtype=bool)
        goes_on: Bools = must | (self.running.is_on & may & asks & fits & ordered)
        busy[s.owner] |= goes_on
        on = goes_on.copy()
        for i in np.flatnonzero(~goes_on & ~self.running.is_on & may & asks & fits).tolist():
            k = int(s.owner[i])
            if self.starts[i] < self._most_starts[i, t] and self._fits_later(i, t) and self._let(t, k, busy):
                on[i], busy[k] = True, True
        most = np.maximum(np.minimum(full, (left - reserve) / h), least)
        return on, np.where(on, np.clip(wanted, least, most), 0.0)

    def _reserve_kwh(self, t: int) -> Floats:
        """Energy that what runs in step t must have in later steps of its horizon, shape (unit of splits,)."""
        s, m = self.arrays.splits, np.maximum(self.running.must_for(t), 1)
        ask = self._ask[s.owner, t:]
        ahead = (np.arange(ask.shape[1]) < m[:, None]) & (ask == ask[:, :1])
        ahead[:, :1] = False
        return np.asarray(self.arrays.step_h * np.where(ahead, s.least_power_kw[:, t:], 0.0).sum(axis=1))

    def _fits_later(self, i: int, t: int) -> bool:
        """Whether the next horizon lets unit i go on in it, as it must if it begins in step t."""
        s, last = self.arrays.splits, t + int(self.running.must_for(t)[i])
        ask = self._ask[s.owner[i], t:last]
        if self._orders_of[s.owner[i]] and (ask != ask[0]).any():
            return False  # what it comes after would have nothing behind it there
        least, most = self.arrays.step_h * s.least_power_kw[i, t:last], self._at_most_kwh[i, t:last]
        return all(
            least[ask == j].sum() <= most[ask == j].min() + _TOLERANCE_KWH for j in np.unique(ask) if j != ask[0]
        )

    @override
    def net_kw(self, t: int, done: Done) -> Floats:
        """Runs by their course, and what may pause by its power."""
        a, r, s = self.arrays, self.arrays.runs, self.arrays.splits
        net = done["power_kw"].copy()
        net[s.owner] += np.where(s.on_off, done["is_on"][s.owner] * s.power_limit_kw[:, t], 0.0)
        begun = np.where(done["starts"][r.owner] > _HALF, t, self.begun)
        for i in np.flatnonzero((begun <= t) & (t < begun + self._length)).tolist():
            net[r.owner[i]] += a.runs.phases_kw[i][t - begun[i]]
        net[r.owner] += r.running_kw[:, t]
        return net

    @override
    def advance(self, t: int, done: Done) -> None:
        """What has begun and what is behind, after the step."""
        a, r, s = self.arrays, self.arrays.runs, self.arrays.splits
        net = self.net_kw(t, done)
        began = done["starts"][r.owner] > _HALF
        self.begun = np.where(began, t, self.begun)
        self.started += began
        begun_ask = self._ask[r.owner, np.clip(self.begun, 0, t)]
        self.behind[r.owner] += (t + 1 == self.begun + self._length) & (begun_ask == self._ask[r.owner, t])
        self.behind[s.owner] += a.step_h * net[s.owner]
        on = np.where(s.on_off, done["is_on"][s.owner] > _HALF, net[s.owner] > 0)
        self.starts += on & ~self.running.is_on
        self.running.advance(t, on)
        if t + 1 < a.n_steps:
            other = self._ask[:, t + 1] != self._ask[:, t]
            self.behind[other], self.started[other[r.owner]], self.starts[other[s.owner]] = 0.0, 0, 0.0


def _on_steps(asks: Sequence[Asks], values: Sequence[Any], n: int) -> Floats:
    """What each horizon asks of each unit, on its steps, shape (unit, step)."""
    rows = [on_steps(a, v, n) for a, v in zip(asks, values, strict=True)]
    return np.array(rows).reshape(len(rows), n)
