"""Curtailable load: what it really does when it is asked to give up power, or to take back what it owes.

What is due is taken back in time, whatever is asked: a cut ends where waiting any longer would make that impossible,
and no more is cut than can still be taken back.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from typing_extensions import override

from gridshare.assets.curtailable_load.arrays import CurtailableLoadArrays
from gridshare.commitment import Running
from gridshare.followers import PAID_FOR, Asked, Done, Follower, Relief, asked_of, relief
from gridshare.parts import Bools, Floats, Ints

_NOTHING_KW = 1e-9


class Follow(Follower[CurtailableLoadArrays]):
    """Loads as steps pass.

    Attributes:
        running: Whether a cut lasts; on is cut.
        owed_kwh: Owed by the point at which it is due, shape (asset, point); the last is for what is due at no point.
    """

    def __init__(self, arrays: CurtailableLoadArrays) -> None:
        """Begin before the first step."""
        super().__init__(arrays)
        self.running = Running(arrays.commitment)
        a, n = arrays, arrays.profile_kw.shape[1]
        dues = [due for debts in a.debts for due, _ in debts if np.isfinite(due)]
        self._never = n + 1 + int(max([0, *a.within.tolist(), *dues]))
        self._within = np.where(a.within > 0, a.within, self._never)
        self.owed_kwh = np.zeros((len(a.names), self._never + 1))
        for k, debts in enumerate(a.debts):
            for due, kwh in debts:
                self.owed_kwh[k, int(min(due, a.end, self._never))] += kwh

    @override
    def follow(self, t: int, asked: Asked) -> Done:
        """The cut, or the payback, that is asked and possible; shape (asset,)."""
        a = self.arrays
        wanted, payback = asked_of(asked, "cut_kw", a.initial_kwh), asked_of(asked, "payback_kw", a.initial_kwh)
        must_pay, most_cut = self._must_pay_kw(t), self._most_cut_kw(t)
        cut = np.where(must_pay > _NOTHING_KW, 0.0, np.minimum(wanted, most_cut))
        cut = np.where(cut > _NOTHING_KW, cut, 0.0)
        owed = self.owed_kwh.sum(axis=1) / a.step_h
        payback = np.minimum(np.maximum(payback, must_pay), np.minimum(owed, a.payback_limit_kw))
        return {"cut_kw": cut, "payback_kw": np.where(cut > 0, 0.0, payback), "is_cut": (cut > 0).astype(np.float64)}

    def _due(self, t: int) -> Ints:
        """The point at which what is cut in step t is due, shape (asset,)."""
        due = np.minimum(t + 1 + self._within, self._never)
        return np.asarray(np.minimum(due, self.arrays.end), dtype=np.int64)

    def _slack_kwh(self, t: int) -> Floats:
        """What full payback from step t+1 on brings by each point beyond what is due then, shape (asset, point)."""
        a = self.arrays
        steps_after = np.maximum(np.arange(self._never) - t - 1, 0)
        slack = steps_after * a.step_h * a.payback_limit_kw[:, None] - np.cumsum(self.owed_kwh[:, :-1], axis=1)
        return np.hstack([slack, np.full((len(a.names), 1), np.inf)])

    def _must_pay_kw(self, t: int) -> Floats:
        """What has to be taken back in step t so that all that is owed is taken back in time, shape (asset,)."""
        return np.asarray(np.maximum(-self._slack_kwh(t).min(axis=1), 0.0) / self.arrays.step_h)

    def _most_cut_kw(self, t: int) -> Floats:
        """What may be cut in step t and still be taken back in time, shape (asset,)."""
        a = self.arrays
        may = np.where(a.counts_cuts, self.running.may(t), a.commitment.on_most[:, t] > 0)
        from_due = np.arange(self.owed_kwh.shape[1]) >= self._due(t)[:, None]
        room_kwh = np.where(from_due, self._slack_kwh(t), np.inf).min(axis=1)
        share = a.step_h * a.payback_share
        payable = np.divide(room_kwh, share, out=np.full_like(room_kwh, np.inf), where=share > 0)
        return np.where(may, np.clip(payable, 0.0, a.cut_limit_kw[:, t]), 0.0)

    @override
    def net_kw(self, t: int, done: Done) -> Floats:
        """Its profile, less what is cut, with what is taken back."""
        return self.arrays.profile_kw[:, t] - done["cut_kw"] + done["payback_kw"]

    @override
    def reliefs(self, t: int, done: Done) -> Sequence[Relief]:
        """Payback that can wait; and where nothing is taken back, what may still be cut, at its price."""
        must_pay, most_cut = self._must_pay_kw(t), self._most_cut_kw(t)
        free: Bools = (must_pay <= _NOTHING_KW) & (done["payback_kw"] == 0)
        return (
            relief("payback_kw", -1, "import", level_kw=np.maximum(done["payback_kw"] - must_pay, 0.0)),
            relief(
                "cut_kw",
                1,
                "import",
                level_kw=np.where(free, np.maximum(most_cut - done["cut_kw"], 0.0), 0.0),
                rank=np.full(len(must_pay), PAID_FOR),
            ),
        )

    @override
    def relieved(self, t: int, done: Done, relief: Relief, taken_kw: Floats) -> Done:
        """A cut that begins within the step lasts it."""
        less = super().relieved(t, done, relief, taken_kw)
        return less | {"is_cut": (less["cut_kw"] > 0).astype(np.float64)}

    @override
    def advance(self, t: int, done: Done) -> None:
        """What is owed after the step; what is taken back pays the oldest."""
        a, every = self.arrays, np.arange(len(self.arrays.names))
        self.owed_kwh[every, self._due(t)] += a.step_h * a.payback_share * done["cut_kw"]
        paid = np.cumsum(self.owed_kwh, axis=1) - a.step_h * done["payback_kw"][:, None]
        self.owed_kwh = np.diff(np.maximum(paid, 0.0), axis=1, prepend=0.0)
        self.running.advance(t, a.counts_cuts & (done["cut_kw"] > 0))
