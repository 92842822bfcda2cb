"""Battery: documents to arrays; what a battery could not do even with the grid to itself is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.battery.arrays import BatteryArrays
from gridshare.assets.battery.document import BatteryDocument
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Floats, rank_of
from gridshare.plain import plain
from gridshare.timegrid import mask_of

_TOLERANCE_KWH = 1e-6


def resolve(placed: Sequence[Placed[BatteryDocument]], context: Context) -> BatteryArrays:
    """Stack the documents; what cannot be, even if the battery were alone, is refused."""
    arrays = _stacked(placed, context)
    reach = _envelope(arrays)
    for k, p in enumerate(placed):
        doc = p.document
        if doc.start_kwh > doc.energy_kwh + _TOLERANCE_KWH:
            most = f"at most energy_kwh ({plain(doc.energy_kwh)} kWh)"
            context.refuse(f"{p.path}.start_kwh", "out_of_range", f"{plain(doc.start_kwh)} kWh", most)
        else:
            _refuse(arrays, k, p, context, tuple(bound[k] for bound in reach))
    return arrays


def _stacked(placed: Sequence[Placed[BatteryDocument]], context: Context) -> BatteryArrays:
    """Stack the documents."""
    grid, docs = context.grid, [p.document for p in placed]
    days = max(grid.day_of_step) + 1
    limits = [_limits(p, context) for p in placed]
    asked = [_asked(p, context) for p in placed]
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
        least_kwh=stack([one.firm.least for one in asked]),
        most_kwh=stack([one.firm.most for one in asked]),
        wanted_least_kwh=stack([one.wanted.least for one in asked]),
        wanted_most_kwh=stack([one.wanted.most for one in asked]),
        final_value_eur_per_kwh=np.array([_final_value(p, context) for p in placed]),
        valued_from_kwh=np.array([d.start_kwh if context.goes_on else 0.0 for d in docs]),
        wear_charge_eur_per_kwh=np.array([d.charge_wear_eur_per_kwh for d in docs]),
        wear_discharge_eur_per_kwh=np.array([d.wear_eur_per_kwh for d in docs]),
        daily_discharge_kwh=stack([_a_day(d, days) for d in docs]),
        may_charge_from_grid=np.array([d.may_charge_from_grid for d in docs], dtype=bool),
        may_discharge_to_grid=np.array([d.may_discharge_to_grid for d in docs], dtype=bool),
        firm_rank=np.array([rank_of(d.priority, firm=True) for d in docs], dtype=np.int64),
        wish_rank=np.array([rank_of(d.priority, firm=False) for d in docs], dtype=np.int64),
    )


def _final_value(placed: Placed[BatteryDocument], context: Context) -> float:
    """What a kWh stored at the end is worth [EUR/kWh].

    Where time goes on and nobody wrote it, it is what a kWh costs on average, with no efficiency in it: what is lost by
    charging and by discharging is then a loss of the day on which it is lost.
    """
    written = placed.document.final_value_eur_per_kwh
    return max(placed.energy_value_eur_per_kwh, 0.0) if context.goes_on and not written else written


def _a_day(doc: BatteryDocument, days: int) -> Floats:
    """Energy that may be discharged on each day, of the first what is left of it, shape (day,)."""
    if doc.cycles_per_day is None:
        return np.full(days, np.inf)
    most = np.full(days, doc.cycles_per_day * doc.energy_kwh)
    most[0] = max(most[0] - doc.discharged_today_kwh, 0.0)
    return most


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


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Least and most energy at points 1..n, infinite where nothing is asked; narrowed by one wish after the other."""

    least: Floats
    most: Floats

    @classmethod
    def none(cls, n: int) -> _Bounds:
        return cls(np.full(n, -np.inf), np.full(n, np.inf))

    def narrow(self, at: int | slice, least: Floats | float | None, most: Floats | float | None) -> None:
        if least is not None:
            self.least[at] = np.maximum(self.least[at], least)
        if most is not None:
            self.most[at] = np.minimum(self.most[at], most)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of the energy: what is firm, and what gives way like other demand."""

    firm: _Bounds
    wanted: _Bounds


def _asked(placed: Placed[BatteryDocument], context: Context) -> _Asked:
    """Window and reserved energy, targets and the end."""
    doc, grid, path = placed.document, context.grid, placed.path
    asked = _Asked(_Bounds.none(grid.n_steps), _Bounds.none(grid.n_steps))
    window = asked.firm if doc.window_is_firm else asked.wanted
    least = context.series(doc.least_kwh, f"{path}.least_kwh")
    most = context.series(doc.most_kwh, f"{path}.most_kwh", default=doc.energy_kwh)
    for reserve in doc.reserves:
        least = np.where(mask_of(reserve.when, grid, without=True), np.maximum(least, reserve.energy_kwh), least)
    # A window no narrower than the battery itself asks for nothing.
    window.narrow(slice(None), np.where(least > 0, least, -np.inf), np.where(most < doc.energy_kwh, most, np.inf))
    for i, target in enumerate(doc.targets):
        at = grid.position(target.at)
        point = round(at)
        if not (1 <= point <= grid.n_steps and abs(at - point) < 1e-9):  # noqa: PLR2004 - instants are exact
            context.refuse(
                f"{path}.targets[{i}].at",
                "off_grid",
                f"{target.at:%Y-%m-%d %H:%M}",
                f"the end of a step within the horizon ({grid.step_minutes} min steps)",
            )
        else:
            (asked.firm if target.firm else asked.wanted).narrow(point - 1, target.at_least_kwh, target.at_most_kwh)
    if not context.goes_on:
        asked.wanted.narrow(grid.n_steps - 1, doc.end_kwh_at_least, doc.end_kwh_at_most)
    return asked


def _envelope(a: BatteryArrays) -> tuple[Floats, Floats]:
    """Energy at points 1..n at full charging and at full discharging, before the ends of the battery cut it off."""
    top, bottom = np.empty_like(a.charge_limit_kw), np.empty_like(a.charge_limit_kw)
    high = low = a.initial_kwh
    for t in range(top.shape[1]):
        gain, drawn = a.internal_gain_kw[:, t], a.discharge_limit_kw[:, t] / a.discharge_efficiency
        top[:, t] = a.kept_per_step * high + a.step_h * (a.charge_efficiency * a.charge_limit_kw[:, t] + gain)
        bottom[:, t] = a.kept_per_step * low + a.step_h * (gain - drawn)
        high, low = np.minimum(top[:, t], a.capacity_kwh), np.maximum(bottom[:, t], 0.0)
    return top, bottom


def _refuse(
    a: BatteryArrays, k: int, placed: Placed[BatteryDocument], context: Context, reach: tuple[Floats, ...]
) -> None:
    """Note the first moment at which the battery is out of reach of itself or of a firm wish."""
    doc, path = placed.document, placed.path
    top, bottom = reach
    capacity = a.capacity_kwh[k]
    bounds = _Bounds(a.least_kwh[k].copy(), a.most_kwh[k].copy())
    crossed = np.flatnonzero(bounds.least > bounds.most + _TOLERANCE_KWH)
    if len(crossed):
        t = int(crossed[0])
        context.refuse(
            f"{path}.{_field(doc, is_last=False)}",
            "window_crossed",
            f"'{doc.name}': at least {plain(bounds.least[t])} kWh and at most {plain(bounds.most[t])} kWh "
            f"at {context.grid.local[t]:%Y-%m-%d %H:%M} (end of step {t})",
            "a least that is no more than the most, of all that is firm",
        )
        return
    if doc.window_is_firm and not context.has_tomorrow:
        bounds.narrow(-1, doc.end_kwh_at_least, doc.end_kwh_at_most)
    least, most = bounds.least, bounds.most
    empty, full = top < -_TOLERANCE_KWH, bottom > capacity + _TOLERANCE_KWH
    high, low = np.minimum(top, capacity), np.maximum(bottom, 0.0)
    asked = not context.underway
    above, below = asked & (least > high + _TOLERANCE_KWH), asked & (most < low - _TOLERANCE_KWH)
    wrong = np.flatnonzero(empty | full | above | below)
    if not len(wrong):
        return
    t = int(wrong[0])
    at = f"{context.grid.local[t]:%Y-%m-%d %H:%M} (end of step {t})"
    if empty[t] or full[t]:
        left = (
            f"{plain(top[t], 3)} kWh at full charging" if empty[t] else f"{plain(bottom[t], 3)} kWh at full discharging"
        )
        context.refuse(
            f"{path}.internal_gain_kw",
            "out_of_reach",
            f"'{doc.name}' cannot hold its energy at {at}: {left}",
            f"0 to {plain(doc.energy_kwh)} kWh",
            "Lower the gain or the drain, or raise the power or the capacity.",
        )
        return
    wish, expected, remedy = (
        (
            f"{plain(least[t])} kWh",
            f"at most {plain(high[t])} kWh, which it reaches from {plain(doc.start_kwh)} kWh at full power",
            "Lower the target, allow more time or power, or begin fuller.",
        )
        if above[t]
        else (
            f"at most {plain(most[t])} kWh",
            f"at least {plain(low[t])} kWh, which is left at full discharging from {plain(doc.start_kwh)} kWh",
            "Raise the target, or allow more time or power.",
        )
    )
    where = f"{path}.{_field(doc, is_last=t == len(top) - 1)}"
    context.refuse(where, "target_out_of_reach", f"'{doc.name}': target of {wish} at {at}", expected, remedy)


def _field(doc: BatteryDocument, *, is_last: bool) -> str:
    """The field that most likely asks for the energy."""
    if is_last and (doc.end_kwh_at_least is not None or doc.end_kwh_at_most is not None):
        return "end_kwh_at_least" if doc.end_kwh_at_least is not None else "end_kwh_at_most"
    return "targets" if doc.targets else "least_kwh"
