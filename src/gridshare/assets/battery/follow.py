"""Battery: what it really does when it is asked to charge or discharge.

It keeps its firm window and the energy reserved in it, as far as its powers allow: where waiting any longer would make
that impossible it charges (or discharges) by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from typing_extensions import override

from gridshare.assets.battery.arrays import BatteryArrays
from gridshare.followers import ASKED_KW, Asked, Done, Follower, Relief, asked_of, eased_at, relief
from gridshare.parts import Floats, Ints


class Follow(Follower[BatteryArrays]):
    """Batteries as steps pass.

    Attributes:
        energy_kwh: Stored now, shape (asset,).
        given_kwh: Discharged on each day, shape (asset, day).
    """

    def __init__(self, arrays: BatteryArrays) -> None:
        """Begin before the first step."""
        super().__init__(arrays)
        self.energy_kwh = arrays.initial_kwh.copy()
        self.given_kwh = np.zeros_like(arrays.daily_discharge_kwh)
        self._low, self._high = _held(arrays)

    @override
    def follow(self, t: int, asked: Asked) -> Done:
        """The net power asked, within power, energy and cycles; off or at least its least."""
        a = self.arrays
        net = asked_of(asked, "charge_kw", self.energy_kwh) - asked_of(asked, "discharge_kw", self.energy_kwh)
        least, most = self._rates(t)
        stored = np.clip(np.where(net > 0, net * a.charge_efficiency, net / a.discharge_efficiency), least, most)
        charge = np.maximum(stored, 0.0) / a.charge_efficiency
        below = (charge > 0) & (charge < a.least_charge_kw[:, t] - ASKED_KW)
        lifted = np.where(least > 0, a.least_charge_kw[:, t], 0.0)  # what it must have, it takes at its least power
        charge = np.where(below, np.where(lifted * a.charge_efficiency <= most, lifted, 0.0), charge)
        return {"charge_kw": charge, "discharge_kw": np.maximum(-stored, 0.0) * a.discharge_efficiency}

    def _rates(self, t: int) -> tuple[Floats, Floats]:
        """Least and most that may be stored, per hour; below zero it is taken out, shape (asset,)."""
        a, kept = self.arrays, self.arrays.kept_per_step * self.energy_kwh
        day_left = (a.daily_discharge_kwh[:, a.day[t]] - self.given_kwh[:, a.day[t]]) / a.step_h
        most_out = np.maximum(np.minimum(a.discharge_limit_kw[:, t], day_left), 0.0) / a.discharge_efficiency
        most_in = a.charge_limit_kw[:, t] * a.charge_efficiency

        def rate(energy: Floats) -> Floats:
            return np.clip((energy - kept) / a.step_h - a.internal_gain_kw[:, t], -most_out, most_in)

        empty, full = rate(np.zeros_like(kept)), rate(a.capacity_kwh)
        least = np.clip(rate(self._low[:, t]), empty, full)
        return least, np.maximum(np.clip(rate(self._high[:, t]), empty, full), least)

    @override
    def net_kw(self, t: int, done: Done) -> Floats:
        """Charging less discharging."""
        return done["charge_kw"] - done["discharge_kw"]

    @override
    def reliefs(self, t: int, done: Done) -> Sequence[Relief]:
        """Charging that it can do without, and discharging likewise; what it has no right to it does without."""
        a = self.arrays
        least, most = self._rates(t)
        rests = ~a.may_charge_from_grid, ~a.may_discharge_to_grid
        charge = np.where((least <= 0) | rests[0], done["charge_kw"], 0.0)
        discharge = np.where((most >= 0) | rests[1], done["discharge_kw"], 0.0)
        return (
            relief("charge_kw", -1, "import", level_kw=charge, least_kw=a.least_charge_kw[:, t], rests=rests[0]),
            relief("discharge_kw", -1, "export", level_kw=discharge, rests=rests[1]),
        )

    @property
    @override
    def heeds_member(self) -> bool:
        """Where it may not charge from the grid, or not discharge into it."""
        return not (self.arrays.may_charge_from_grid.all() and self.arrays.may_discharge_to_grid.all())

    @override
    def advance(self, t: int, done: Done) -> None:
        """Energy after the step."""
        a, charge, discharge = self.arrays, done["charge_kw"], done["discharge_kw"]
        stored = a.charge_efficiency * charge - discharge / a.discharge_efficiency + a.internal_gain_kw[:, t]
        self.energy_kwh = a.kept_per_step * self.energy_kwh + a.step_h * stored
        self.given_kwh[:, a.day[t]] += a.step_h * discharge


def eased(a: BatteryArrays, rows: Ints, steps: Ints) -> BatteryArrays:
    """The same where some were switched within some steps."""
    return replace(a, least_charge_kw=eased_at(a.least_charge_kw, rows, steps))


def _held(a: BatteryArrays) -> tuple[Floats, Floats]:
    """Energies at the end of each step from which capacity and firm window can still be kept, shape (asset, step)."""
    low, high = np.maximum(a.least_kwh, 0.0), np.minimum(a.most_kwh, a.capacity_kwh[:, None])
    most_in = a.step_h * (a.charge_limit_kw * a.charge_efficiency[:, None] + a.internal_gain_kw)
    most_out = a.step_h * (a.discharge_limit_kw / a.discharge_efficiency[:, None] - a.internal_gain_kw)
    for t in range(low.shape[1] - 2, -1, -1):
        kept = np.maximum(a.kept_per_step, 1e-9)
        low[:, t] = np.maximum(low[:, t], (low[:, t + 1] - most_in[:, t + 1]) / kept)
        high[:, t] = np.minimum(high[:, t], (high[:, t + 1] + most_out[:, t + 1]) / kept)
    return low, high
