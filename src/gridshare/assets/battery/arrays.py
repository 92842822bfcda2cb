"""Battery: all batteries of a site, stacked."""

from __future__ import annotations

from dataclasses import dataclass

from gridshare.parts import Bools, Floats, Ints


@dataclass(frozen=True, slots=True)
class BatteryArrays:
    """All batteries of a site; shape (asset,), (asset, step) or (asset, point 1..n).

    Attributes:
        names: Name of each battery.
        step_h: Length of a step [h].
        day: Local day of each step.
        capacity_kwh: Usable capacity.
        charge_limit_kw, discharge_limit_kw: Limits after windows and reserves, shape (asset, step).
        least_charge_kw: Off or at least so much, shape (asset, step).
        internal_gain_kw: From within, shape (asset, step).
        charge_efficiency, discharge_efficiency, kept_per_step: Losses.
        initial_kwh: At point 0.
        least_kwh, most_kwh: What is firm of window, reserved energy and targets, shape (asset, point 1..n).
        wanted_least_kwh, wanted_most_kwh: What is not, and the end; infinite where nothing is wanted.
        final_value_eur_per_kwh, wear_charge_eur_per_kwh, wear_discharge_eur_per_kwh: Money.
        valued_from_kwh: Energy at the end is valued as far as it is above this: what it begins with where time goes on
            after the grid, so that what days are charged adds up to what all of them are; else 0.
        daily_discharge_kwh: Most discharged a day, shape (asset, day); infinite where not limited.
        may_charge_from_grid, may_discharge_to_grid: Rights.
        firm_rank, wish_rank: Of what is firm, and of what is not.
        starts_anywhere: Whether point 0 is a decision, in place of ``initial_kwh``.
    """

    names: tuple[str, ...]
    step_h: float
    day: tuple[int, ...]
    capacity_kwh: Floats
    charge_limit_kw: Floats
    discharge_limit_kw: Floats
    least_charge_kw: Floats
    internal_gain_kw: Floats
    charge_efficiency: Floats
    discharge_efficiency: Floats
    kept_per_step: Floats
    initial_kwh: Floats
    least_kwh: Floats
    most_kwh: Floats
    wanted_least_kwh: Floats
    wanted_most_kwh: Floats
    final_value_eur_per_kwh: Floats
    valued_from_kwh: Floats
    wear_charge_eur_per_kwh: Floats
    wear_discharge_eur_per_kwh: Floats
    daily_discharge_kwh: Floats
    may_charge_from_grid: Bools
    may_discharge_to_grid: Bools
    firm_rank: Ints
    wish_rank: Ints
    starts_anywhere: bool = False
