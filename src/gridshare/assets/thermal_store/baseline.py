"""Thermal store: what its thermostat does when nothing is planned.

A chiller starts at full power when the store would otherwise get warmer than its band, and stops when it would get
colder (or when it is its switching difference below the top). A band that is open below has no such point: then the
chiller runs in the steps that need it. The thermostat knows the windows in which it may not run and the temperature
that the store should end with: it starts as late as full power still allows, least times and starts a day kept, and
stops once resting is enough until the end, so that no more is carried over the horizon's end than a plan carries.
Heaters are the same with warm and cold exchanged.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from gridshare.assets.thermal_store.arrays import ThermalStoreArrays
from gridshare.parts import Decisions, Floats

_FAR_K = 1e-9
"""Differences of temperature below this are rounding."""


def baseline(a: ThermalStoreArrays) -> Decisions:
    """Thermostat control; ``power_kw``, shape (asset, step)."""
    power = np.zeros_like(a.limit_kw)
    for k in range(len(a.names)):
        power[k] = _Thermostat(a, k).run()
    return {"power_kw": power}


@dataclass(slots=True)
class _Thermostat:
    """The thermostat of store k as it goes through the horizon. Temperatures count upwards where the machine is needed.

    For a chiller that is as they are; for a heater their negative, so that one logic serves both.
    """

    a: ThermalStoreArrays
    k: int
    is_on: bool = False
    since: int = -(10**9)
    starts_left: Floats = field(default_factory=lambda: np.zeros(0))
    startable: list[bool] = field(default_factory=list)
    safe: Floats = field(default_factory=lambda: np.zeros(0))

    def run(self) -> Floats:
        """Power per step [kW], shape (step,)."""
        a, k, c = self.a, self.k, self.a.commitment
        self.is_on = bool(a.commits[k] and c.was_on[k])
        self.starts_left = c.most_starts[k].copy()
        self.startable = [self._may_start(t) for t in range(a.n_steps)]
        self.safe = self._latest_safe()
        temperature, power = float(a.start_c[k]), np.zeros(a.n_steps)
        for t in range(a.n_steps):
            on = self._wants_to_run(t, temperature)
            if on != self.is_on:
                self.is_on, self.since = on, t
                if on:
                    self.starts_left[c.day[t]] -= 1
            power[t] = self._power(t, temperature) if on else 0.0
            temperature = float(a.after(k, t, temperature, power[t]))
        return power

    def _up(self, temperature_c: float) -> float:
        return -temperature_c if self.a.heating[self.k] else temperature_c

    def _top(self, t: int) -> float:
        """The side that the machine keeps, at the end of step t."""
        return float(-self.a.low_c[self.k, t] if self.a.heating[self.k] else self.a.high_c[self.k, t])

    def _bottom(self, t: int) -> float:
        """Where the thermostat stops, at the end of step t; minus infinity where the band has no such side."""
        far = float(-self.a.high_c[self.k, t] if self.a.heating[self.k] else self.a.low_c[self.k, t])
        near = self._top(t) - float(self.a.switching_k[self.k])
        return max(far, near if np.isfinite(near) else -np.inf)

    def _latest_safe(self) -> Floats:
        """From where full power still keeps band and end until the horizon's end, shape (point 0..n,)."""
        a, k, n = self.a, self.k, self.a.n_steps
        safe = np.empty(n + 1)
        end = -a.end_low_c[k] if a.heating[k] else a.end_high_c[k]
        safe[n] = min(self._top(n - 1), end)
        kept = 1 - a.step_h * a.conductance_kw_per_k[k] / a.capacity_kwh_per_k[k]
        for t in range(n - 1, -1, -1):
            from_zero = self._up(float(a.after(k, t, 0.0, a.limit_kw[k, t])))
            top = self._top(t - 1) if t else np.inf
            safe[t] = min(top, (safe[t + 1] - from_zero) / kept)
        return safe

    def _may_start(self, t: int) -> bool:
        """Whether a run that begins here can reach its least length."""
        a, k, c = self.a, self.k, self.a.commitment
        if not a.commits[k]:
            return bool(a.limit_kw[k, t] > 0)
        return bool(c.starts_most[k, t] > 0 and (c.on_most[k, t : t + int(c.least_on[k])] > 0).all())

    def _wants_to_run(self, t: int, temperature: float) -> bool:
        a, k, c = self.a, self.k, self.a.commitment
        if a.limit_kw[k, t] == 0 or (a.commits[k] and c.on_most[k, t] == 0):
            return False
        if a.commits[k] and c.on_least[k, t] > 0:
            return True
        return self._goes_on(t, temperature) if self.is_on else self._starts(t, temperature)

    def _starts(self, t: int, temperature: float) -> bool:
        c = self.a.commitment
        rested = t - self.since >= c.least_off[self.k]
        if not (rested and self.startable[t] and self.starts_left[c.day[t]] > 0):
            return False
        return not self._rest_is_safe(t, temperature, self._next_start(t + 1))

    def _goes_on(self, t: int, temperature: float) -> bool:
        c = self.a.commitment
        if t - self.since < c.least_on[self.k]:
            return True
        done = self._passes_bottom(t, temperature)
        until = self._next_start(t + int(c.least_off[self.k])) if done else self.a.n_steps
        return not self._rest_is_safe(t, temperature, until)

    def _passes_bottom(self, t: int, temperature: float) -> bool:
        """Whether a step at full power would end below the point where the thermostat stops."""
        bottom = self._bottom(t)
        full = self._up(float(self.a.after(self.k, t, temperature, self.a.limit_kw[self.k, t])))
        return full < bottom - _FAR_K if np.isfinite(bottom) else True

    def _next_start(self, first: int) -> int:
        """First step from ``first`` on in which a run may begin; n where none may."""
        days = self.a.commitment.day
        for t in range(first, self.a.n_steps):
            if self.startable[t] and self.starts_left[days[t]] > 0:
                return t
        return self.a.n_steps

    def _rest_is_safe(self, t: int, temperature: float, until: int) -> bool:
        """Whether resting from step t to the start of step ``until`` leaves time to keep band and end."""
        for step in range(t, until):
            temperature = float(self.a.after(self.k, step, temperature, 0.0))
            if self._up(temperature) > self.safe[step + 1] + _FAR_K:
                return False
        return True

    def _power(self, t: int, temperature: float) -> float:
        """Full power, throttled where it would pass the far side of the band or, in the last step, the wish for it."""
        a, k = self.a, self.k
        rest = self._up(float(a.after(k, t, temperature, 0.0)))
        full = self._up(float(a.after(k, t, temperature, a.limit_kw[k, t])))
        far = float(-a.high_c[k, t] if a.heating[k] else a.low_c[k, t])
        if t == a.n_steps - 1:
            far = max(far, float(self.safe[-1]))
        most, least = float(a.limit_kw[k, t]), float(a.least_kw[k, t])
        if full >= far or rest <= full:
            return most
        return float(np.clip((rest - far) / (rest - full) * most, least, most))
