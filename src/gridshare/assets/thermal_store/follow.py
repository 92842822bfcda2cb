"""Thermal store: what its machine really does when it is asked for a power.

It does as it is asked while the store stays within its band. A thermostat takes over where it would not: the machine
runs as much as keeps the band, full power from then on if need be, and no more than the far side of the band allows.
Temperatures count upwards where the machine is needed, as in the baseline.
"""

from __future__ import annotations

import numpy as np
from typing_extensions import override

from gridshare.assets.thermal_store.arrays import ThermalStoreArrays
from gridshare.commitment import Running
from gridshare.followers import Asked, Done, Follower, asked_of, off_or_least
from gridshare.parts import Bools, Floats


class Follow(Follower[ThermalStoreArrays]):
    """Stores as steps pass.

    Attributes:
        running: On and off of the machines.
        temperature_c: Now, shape (asset,).
    """

    def __init__(self, arrays: ThermalStoreArrays) -> None:
        """Begin before the first step."""
        super().__init__(arrays)
        self.running = Running(arrays.commitment)
        self.temperature_c = arrays.start_c.copy()
        self._sign = np.where(arrays.heating, -1.0, 1.0)
        self._far = np.where(arrays.heating[:, None], -arrays.high_c, arrays.low_c)
        self._safe, self._rest_safe = _safe(arrays)

    @override
    def follow(self, t: int, asked: Asked) -> Done:
        """The power asked, or what the thermostat makes of it; shape (asset,)."""
        a = self.arrays
        least_kw, limit = a.least_kw[:, t], a.limit_kw[:, t]
        needed, most = self._power_to(t, self._safe[:, t + 1]), self._power_to(t, self._far[:, t])
        needed = np.where(self._has_to_run(t), np.maximum(needed, least_kw), needed)
        wanted = np.minimum(asked_of(asked, "power_kw", self.temperature_c), np.clip(most, 0.0, limit))
        power = np.minimum(np.maximum(off_or_least(wanted, least_kw), needed), limit)
        power = np.where(power > 0, np.maximum(power, least_kw), 0.0)
        may, must = ~a.commits | self.running.may(t), a.commits & self.running.must(t)
        return {"power_kw": np.where(must, np.maximum(power, least_kw), np.where(may, power, 0.0))}

    def _up_after(self, t: int, power: Floats) -> Floats:
        every = slice(None)
        return np.asarray(self._sign * self.arrays.after(every, t, self.temperature_c, power))

    def _power_to(self, t: int, goal: Floats) -> Floats:
        """The power that ends step t at a temperature, at least zero, at most the limit; infinite goals give these."""
        limit = self.arrays.limit_kw[:, t]
        rest, full = self._up_after(t, np.zeros_like(limit)), self._up_after(t, limit)
        fall = rest - full
        share = np.divide(rest - goal, fall, out=np.where(rest > goal, np.inf, 0.0), where=fall > 0)
        return np.where(limit > 0, np.clip(share, 0.0, 1.0) * limit, 0.0)

    def _has_to_run(self, t: int) -> Bools:
        """Where resting now would last, by least rests and windows, until the band cannot be kept."""
        was = self.running.is_on
        bound = np.where(was, self._rest_safe[0][:, t], self._rest_safe[1][:, t])
        warmer: Bools = self._sign * self.temperature_c > bound
        return warmer

    @override
    def net_kw(self, t: int, done: Done) -> Floats:
        """The machine and what defrosts it."""
        return done["power_kw"] + self.arrays.defrost_kw[:, t]

    @override
    def advance(self, t: int, done: Done) -> None:
        """Temperature and state after the step."""
        a, power = self.arrays, done["power_kw"]
        self.temperature_c = np.asarray(a.after(slice(None), t, self.temperature_c, power))
        everywhere = a.least_kw.max(axis=1, initial=0.0)
        self.running.advance(t, power > np.where(a.least_kw[:, t] > 0, a.least_kw[:, t], everywhere) / 2)


def _safe(a: ThermalStoreArrays) -> tuple[Floats, tuple[Floats, Floats]]:
    """From where full power keeps the band, and from where a rest does: one that begins, one that goes on.

    Returns:
        Highest temperatures, counted upwards: at points 0..n, and at the start of each step, shape (asset, ..).
    """
    size, n = len(a.names), a.n_steps
    sign = np.where(a.heating, -1.0, 1.0)
    top = np.where(a.heating[:, None], -a.low_c, a.high_c)
    kept = 1 - a.step_h * a.conductance_kw_per_k / a.capacity_kwh_per_k
    full = np.array([sign * a.after(slice(None), t, np.zeros(size), a.limit_kw[:, t]) for t in range(n)])
    rest = np.array([sign * a.after(slice(None), t, np.zeros(size), np.zeros(size)) for t in range(n)])
    safe = np.empty((size, n + 1))
    safe[:, n] = np.minimum(top[:, n - 1], np.where(a.heating, -a.end_low_c, a.end_high_c))
    for t in range(n - 1, -1, -1):
        before = top[:, t - 1] if t else np.full(size, np.inf)
        safe[:, t] = np.minimum(before, (safe[:, t + 1] - full[t]) / kept)
    starts = _may_start(a)
    begins, goes_on = np.empty((size, n)), np.empty((size, n))
    for k in range(size):
        for t in range(n):
            for bounds, first in ((begins, t + int(a.commitment.least_off[k])), (goes_on, t + 1)):
                until = next((s for s in range(min(first, n), n) if starts[k, s]), n)
                bound = safe[k, until]
                for s in range(until - 1, t - 1, -1):
                    bound = min((bound - rest[s, k]) / kept[k], safe[k, s] if s > t else np.inf)
                bounds[k, t] = bound
    return safe, (begins, goes_on)


def _may_start(a: ThermalStoreArrays) -> Bools:
    """Where a run may begin that lasts its least time, shape (asset, step)."""
    return np.where(a.commits[:, None], Running(a.commitment).startable, a.limit_kw > 0)
