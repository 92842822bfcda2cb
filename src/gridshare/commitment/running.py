"""On and off as steps pass: who may run and who must, after what has been."""

from __future__ import annotations

import numpy as np

from gridshare.commitment.arrays import CommitmentArrays
from gridshare.parts import Bools, Floats, Ints

_LONG = 10**6


class Running:
    """The state of all assets of a kind that run or rest, shape (asset,).

    Attributes:
        is_on: Whether each ran in the last step.
        lasts: Steps that each has been so; a run of before the first step with what it had run.
        began: Whether the run or rest began after the first step: only then its least time is counted here.
        starts: Starts on each day, shape (asset, day).
        startable: Where a run may begin that lasts its least time, shape (asset, step).
    """

    def __init__(self, a: CommitmentArrays) -> None:
        """Begin before the first step."""
        self.a = a
        self.is_on: Bools = a.was_on > 0
        self.lasts: Ints = np.where(self.is_on, a.served_on, _LONG)
        self.began = np.zeros(len(self.is_on), dtype=bool)
        self.starts: Floats = np.zeros_like(a.most_starts)
        self.startable = _startable(a)

    def must(self, t: int) -> Bools:
        """Who has to run in step t."""
        a = self.a
        begun: Bools = self.is_on & self.began & (self.lasts < a.least_on)
        return (begun | (a.on_least[:, t] > 0)) & (a.on_most[:, t] > 0)

    def must_for(self, t: int) -> Ints:
        """Steps that each that runs in step t has to run, this one with it; 0 for who may rest at once."""
        a = self.a
        lasts = np.where(self.is_on, self.lasts, 0)
        left = np.where(self.began | ~self.is_on, np.maximum(a.least_on - lasts, 0), 0)
        return np.asarray(np.maximum(left, (a.on_least[:, t:] > 0).sum(axis=1)), dtype=np.int64)

    def may(self, t: int) -> Bools:
        """Who may run in step t."""
        a = self.a
        rested: Bools = ~self.began | (self.lasts >= a.least_off)
        fresh = self.startable[:, t] & rested & (self.starts[:, a.day[t]] < a.most_starts[:, a.day[t]])
        goes_on: Bools = (a.most_on == 0) | (self.lasts < a.most_on)
        return (a.on_most[:, t] > 0) & np.where(self.is_on, goes_on, fresh)

    def advance(self, t: int, on: Bools) -> None:
        """Let step t pass, in which these ran."""
        changed = on != self.is_on
        self.starts[:, self.a.day[t]] += on & ~self.is_on
        self.lasts = np.where(changed, 1, self.lasts + 1)
        self.began |= changed
        self.is_on = on


def _startable(a: CommitmentArrays) -> Bools:
    """Where a run may begin that lasts its least time, shape (asset, step)."""
    n = a.on_most.shape[1]
    before = np.concatenate([np.zeros((len(a.least_on), 1)), np.cumsum(a.on_most > 0, axis=1)], axis=1)
    first = np.arange(n)[None, :]
    last = np.minimum(first + a.least_on[:, None], n)
    allowed: Bools = np.take_along_axis(before, last, axis=1) - before[:, :-1] == last - first
    return allowed & (a.starts_most > 0)
