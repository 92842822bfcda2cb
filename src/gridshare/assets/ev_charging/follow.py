"""EV charging: what vehicles really draw when chargers are asked for a power.

Only while it is there; within its limits; off or at least its least, in whole steps; never beyond the room on board. A
shared limit goes to whoever comes first by rank, then by arrival.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from typing_extensions import override

from gridshare.assets.ev_charging.arrays import EvChargingArrays
from gridshare.assets.ev_charging.reach import stepped
from gridshare.followers import ASKED_KW, Asked, Done, Follower, Relief, asked_of, eased_at, off_or_least, relief
from gridshare.parts import Floats, Ints


class Follow(Follower[EvChargingArrays]):
    """Sessions as steps pass.

    Attributes:
        gain_kwh: On board above that at the start, shape (session,).
    """

    def __init__(self, arrays: EvChargingArrays) -> None:
        """Begin before the first step."""
        super().__init__(arrays)
        self.gain_kwh = np.zeros(arrays.n_sessions)
        self._line = sorted(range(arrays.n_sessions), key=lambda k: (arrays.least_rank[k], arrays.arrival[k]))
        self._contended = arrays.stations_that_bind

    @override
    def follow(self, t: int, asked: Asked) -> Done:
        """What each draws and gives back, shape (session,)."""
        a, h = self.arrays, self.arrays.step_h
        charge = np.minimum(asked_of(asked, "charge_kw", self.gain_kwh), a.limit_kw[:, t])
        discharge = np.minimum(asked_of(asked, "discharge_kw", self.gain_kwh), a.discharge_limit_kw[:, t])
        both = np.minimum(charge, discharge)
        room_kw = np.maximum(a.room_kwh - self.gain_kwh, 0.0) / (h * a.efficiency)
        above_floor = np.maximum(self.gain_kwh - a.floor_kwh, 0.0) * a.discharge_efficiency / h
        charge = self._possible(t, np.minimum(charge - both, room_kw))
        discharge = np.where(charge > 0, 0.0, np.minimum(discharge - both, above_floor))
        for station in np.flatnonzero(self._contended[:, t]).tolist():
            self._share(t, station, charge, discharge)
        return {"charge_kw": charge, "discharge_kw": discharge}

    def _possible(self, t: int, power: Floats, rows: Any = slice(None)) -> Floats:
        """The power at or below, in whole steps, off or at least the least."""
        least, step = self.arrays.least_kw[rows, t], self.arrays.step_kw[rows, t]
        whole = stepped(power + np.where(step > 0, ASKED_KW / 2, 0.0), step)
        return off_or_least(whole, least)

    def _share(self, t: int, station: int, charge: Floats, discharge: Floats) -> None:
        """Hold a station to its shared limit, in either direction; changes both in place."""
        here, limit = self.arrays.station == station, float(self.arrays.shared_limit_kw[station, t])
        for power, other in ((charge, discharge), (discharge, charge)):
            free = limit + float(other[here].sum())
            if float(power[here].sum()) <= free:
                continue
            for k in (k for k in self._line if here[k] and power[k] > 0):
                power[k] = min(power[k], max(free, 0.0))
                if power is charge:
                    power[k] = min(float(self._possible(t, power[k], k)), power[k])
                free -= float(power[k])

    @override
    def net_kw(self, t: int, done: Done) -> Floats:
        """What all sessions of each asset draw."""
        a = self.arrays
        net = done["charge_kw"] - done["discharge_kw"]
        return np.asarray(np.bincount(a.station, net, minlength=len(a.names)), dtype=np.float64)

    @override
    def reliefs(self, t: int, done: Done) -> Sequence[Relief]:
        """All charging, what is wished beyond the least first, and all that is given back."""
        a = self.arrays
        return (
            relief(
                "charge_kw",
                -1,
                "import",
                level_kw=done["charge_kw"],
                owner=a.station,
                least_kw=a.least_kw[:, t],
                step_kw=a.step_kw[:, t],
                rank=np.where(self.gain_kwh >= a.must_kwh, a.wish_rank, a.least_rank),
            ),
            relief("discharge_kw", -1, "export", level_kw=done["discharge_kw"], owner=a.station),
        )

    @override
    def advance(self, t: int, done: Done) -> None:
        """Energy on board after the step."""
        a = self.arrays
        self.gain_kwh += a.step_h * (a.efficiency * done["charge_kw"] - done["discharge_kw"] / a.discharge_efficiency)


def eased(a: EvChargingArrays, rows: Ints, steps: Ints) -> EvChargingArrays:
    """The same where some were switched within some steps."""
    return replace(a, least_kw=eased_at(a.least_kw, rows, steps), step_kw=eased_at(a.step_kw, rows, steps))
