"""Thermal store: all stores of a site, stacked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np

from gridshare.commitment import CommitmentArrays
from gridshare.parts import Bools, Floats, Ints

DAY_H = 24.0
"""One kelvin outside the band for so long counts as the energy of one kelvin."""


@dataclass(frozen=True, slots=True)
class ThermalStoreArrays:
    """All thermal stores of a site; shape (asset,), (asset, step) or (asset, point 1..n).

    Attributes:
        names: Name of each store.
        step_h: Length of a step [h].
        moments: Points 0..n on the local clock.
        heating: Whether the machine heats; else it cools.
        capacity_kwh_per_k: Heat per kelvin.
        conductance_kw_per_k: Heat through the shell per kelvin of difference.
        outside_c: Temperature around the store, shape (asset, step).
        heat_kw: Heat from elsewhere and from defrosting, shape (asset, step).
        cop: Heat or cold per kWh electric, shape (asset, step).
        defrost_kw: Electric power of defrosting, shape (asset, step).
        least_kw, limit_kw: Off, or between these; both 0 where the machine may not run, shape (asset, step).
        start_c: Temperature at point 0.
        band_low_c, band_high_c: The band as asked for, infinite on an open side, shape (asset, point 1..n).
        low_c, high_c: The band as far as any plan can keep it, shape (asset, point 1..n).
        end_low_c, end_high_c: Wish for point n, as far as any plan can keep it; infinite where there is none.
        switching_k: Switching difference of the thermostat; infinite where it uses the whole band.
        start_cost_eur: Wear of a start.
        value_eur_per_k: What a kelvin at the end above the start is worth, negative where cold is stored; 0 where the
            end is that of the document.
        commits: Whether on and off are decisions of their own: the machine has a least power.
        commitment: Least times, starts, and where it must or may run.
        band_rank, end_rank: Of the band, which may be firm, and of the wish for the end.
        starts_anywhere: Whether point 0 is a decision, anywhere in the band that point 1 has, in place of ``start_c``.
    """

    names: tuple[str, ...]
    step_h: float
    moments: tuple[datetime, ...]
    heating: Bools
    capacity_kwh_per_k: Floats
    conductance_kw_per_k: Floats
    outside_c: Floats
    heat_kw: Floats
    cop: Floats
    defrost_kw: Floats
    least_kw: Floats
    limit_kw: Floats
    start_c: Floats
    band_low_c: Floats
    band_high_c: Floats
    low_c: Floats
    high_c: Floats
    end_low_c: Floats
    end_high_c: Floats
    switching_k: Floats
    start_cost_eur: Floats
    value_eur_per_k: Floats
    commits: Bools
    commitment: CommitmentArrays
    band_rank: Ints
    end_rank: Ints
    starts_anywhere: bool = False

    @property
    def n_steps(self) -> int:
        """Number of steps."""
        return int(self.limit_kw.shape[1])

    @property
    def heat_ratio(self) -> Floats:
        """Heat into the store per kWh electric; negative for a chiller, shape (asset, step)."""
        return np.where(self.heating[:, None], self.cop, -self.cop)

    def after(self, k: int | slice, t: int, temperature_c: Any, power_kw: Any) -> Any:
        """Temperature of store k (or of a slice of stores) at the end of step t [degC]."""
        shell = self.conductance_kw_per_k[k] * (self.outside_c[k, t] - temperature_c)
        ratio = np.where(self.heating[k], self.cop[k, t], -self.cop[k, t])
        return temperature_c + self.step_h / self.capacity_kwh_per_k[k] * (
            ratio * power_kw + self.heat_kw[k, t] + shell
        )
