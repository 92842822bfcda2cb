"""Battery: all batteries of a site, stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.battery.document import BatteryDocument
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Bools, Floats, Ints
from gridshare.timegrid import mask_of


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
        least_kwh, most_kwh: Window and reserved energy, shape (asset, point 1..n).
        wanted_least_kwh, wanted_most_kwh: Targets and the end; infinite where nothing is wanted.
        final_value_eur_per_kwh, wear_charge_eur_per_kwh, wear_discharge_eur_per_kwh: Money.
        daily_discharge_kwh: Most discharged a day, shape (asset, day); infinite where not limited.
        may_charge_from_grid, may_discharge_to_grid: Rights.
        priority: 1 is served first.
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
    wear_charge_eur_per_kwh: Floats
    wear_discharge_eur_per_kwh: Floats
    daily_discharge_kwh: Floats
    may_charge_from_grid: Bools
    may_discharge_to_grid: Bools
    priority: Ints


def stacked(placed: Sequence[Placed[BatteryDocument]], context: Context) -> BatteryArrays:
    """Stack the documents."""
    grid, docs = context.grid, [p.document for p in placed]
    days = max(grid.day_of_step) + 1
    limits = [_limits(p, context) for p in placed]
    windows = [_window(p, context) for p in placed]
    wishes = [wanted(p, context, firm_only=False) for p in placed]
    efficiency = [
        (d.round_trip_efficiency**0.5,) * 2
        if d.round_trip_efficiency is not None
        else (d.charge_efficiency or 1.0, d.discharge_efficiency or 1.0)
        for d in docs
    ]

    def stack(values: Sequence[Floats]) -> Floats:
        return np.array(values, dtype=float).reshape(len(docs), -1)

    return BatteryArrays(
        names=tuple(d.name for d in docs),
        step_h=grid.step_h,
        day=grid.day_of_step,
        capacity_kwh=np.array([d.energy_kwh for d in docs]),
        charge_limit_kw=stack([c for c, _ in limits]),
        discharge_limit_kw=stack([d for _, d in limits]),
        least_charge_kw=stack(
            [context.series(p.document.least_charge_kw, f"{p.path}.least_charge_kw") for p in placed]
        ),
        internal_gain_kw=stack(
            [context.series(p.document.internal_gain_kw, f"{p.path}.internal_gain_kw") for p in placed]
        ),
        charge_efficiency=np.array([c for c, _ in efficiency]),
        discharge_efficiency=np.array([d for _, d in efficiency]),
        kept_per_step=np.array([(1 - d.self_discharge_per_day) ** (grid.step_h / 24) for d in docs]),
        initial_kwh=np.array([d.start_kwh for d in docs]),
        least_kwh=stack([least for least, _ in windows]),
        most_kwh=stack([most for _, most in windows]),
        wanted_least_kwh=stack([least for least, _ in wishes]),
        wanted_most_kwh=stack([most for _, most in wishes]),
        final_value_eur_per_kwh=np.array([d.final_value_eur_per_kwh for d in docs]),
        wear_charge_eur_per_kwh=np.array([d.charge_wear_eur_per_kwh for d in docs]),
        wear_discharge_eur_per_kwh=np.array([d.wear_eur_per_kwh for d in docs]),
        daily_discharge_kwh=stack(
            [np.full(days, np.inf if d.cycles_per_day is None else d.cycles_per_day * d.energy_kwh) for d in docs]
        ),
        may_charge_from_grid=np.array([d.may_charge_from_grid for d in docs], dtype=bool),
        may_discharge_to_grid=np.array([d.may_discharge_to_grid for d in docs], dtype=bool),
        priority=np.array([d.priority for d in docs], dtype=np.int64),
    )


def _limits(placed: Placed[BatteryDocument], context: Context) -> tuple[Floats, Floats]:
    """Charging and discharging limits after availability, quiet hours and reserved power, shape (step,)."""
    doc, grid = placed.document, context.grid
    charge = context.series(doc.charge_kw, f"{placed.path}.charge_kw")
    discharge = context.series(doc.discharge_kw, f"{placed.path}.discharge_kw")
    for reserve in doc.reserves:
        during = mask_of(reserve.when, grid, without=True)
        charge = np.where(during, np.maximum(charge - reserve.charge_kw, 0), charge)
        discharge = np.where(during, np.maximum(discharge - reserve.discharge_kw, 0), discharge)
    for quiet in doc.quiet_hours:
        during = mask_of(quiet.when, grid, without=True)
        charge = np.where(during, np.minimum(charge, quiet.most_kw), charge)
        discharge = np.where(during, np.minimum(discharge, quiet.most_kw), discharge)
    away = mask_of(doc.unavailable, grid, without=False)
    return np.where(away, 0.0, charge), np.where(away, 0.0, discharge)


def _window(placed: Placed[BatteryDocument], context: Context) -> tuple[Floats, Floats]:
    """Least and most energy at points 1..n: window and reserved energy."""
    doc, grid, path = placed.document, context.grid, placed.path
    least = context.series(doc.least_kwh, f"{path}.least_kwh")
    most = context.series(doc.most_kwh, f"{path}.most_kwh", default=doc.energy_kwh)
    for reserve in doc.reserves:
        during = mask_of(reserve.when, grid, without=True)
        least = np.where(during, np.maximum(least, reserve.energy_kwh), least)
    return least, most


def wanted(placed: Placed[BatteryDocument], context: Context, *, firm_only: bool) -> tuple[Floats, Floats]:
    """Least and most energy wanted at points 1..n: targets and the end, infinite where nothing is; all or the firm."""
    doc, grid = placed.document, context.grid
    least, most = np.full(grid.n_steps, -np.inf), np.full(grid.n_steps, np.inf)
    for i, target in enumerate(doc.targets):
        at = grid.position(target.at)
        point = round(at)
        if not (1 <= point <= grid.n_steps and abs(at - point) < 1e-9):  # noqa: PLR2004 - instants are exact
            context.refuse(
                f"{placed.path}.targets[{i}].at",
                "off_grid",
                f"{target.at:%Y-%m-%d %H:%M}",
                f"the end of a step within the horizon ({grid.step_minutes} min steps)",
            )
        elif target.firm or not firm_only:
            _wish(least, most, point - 1, target.at_least_kwh, target.at_most_kwh)
    if doc.window_is_firm or not firm_only:
        _wish(least, most, grid.n_steps - 1, doc.end_kwh_at_least, doc.end_kwh_at_most)
    return least, most


def _wish(least: Floats, most: Floats, t: int, at_least: float | None, at_most: float | None) -> None:
    if at_least is not None:
        least[t] = max(least[t], at_least)
    if at_most is not None:
        most[t] = min(most[t], at_most)
