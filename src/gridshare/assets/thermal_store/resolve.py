"""Thermal store: documents to arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.assets.kind import Placed
from gridshare.assets.thermal_store.arrays import ThermalStoreArrays
from gridshare.assets.thermal_store.cop import CopCurve
from gridshare.assets.thermal_store.document import Machine, ThermalStoreDocument
from gridshare.assets.thermal_store.reach import extremes, refuse_out_of_reach, within_reach
from gridshare.commitment import CommitmentArrays
from gridshare.commitment import resolve as resolve_commitment
from gridshare.context import Context
from gridshare.parts import Bools, Floats, rank_of
from gridshare.plain import plain
from gridshare.timegrid import mask_of

Store = Placed[ThermalStoreDocument]


def resolve(placed: Sequence[Store], context: Context) -> ThermalStoreArrays:
    """Stack the documents; what cannot be, even if the store had the grid to itself, is refused."""
    grid, docs = context.grid, [p.document for p in placed]
    faults: list[bool] = []
    parts: list[_Series] = []
    for p in placed:
        before = len(context.problems)
        parts.append(_series(p, context))
        faults.append(len(context.problems) > before)
    limits = np.array([s.limit_kw for s in parts]).reshape(len(docs), grid.n_steps)
    least = np.array([s.least_kw for s in parts]).reshape(len(docs), grid.n_steps)

    def stack(name: str) -> Floats:
        return np.array([getattr(s, name) for s in parts], dtype=float).reshape(len(docs), grid.n_steps)

    arrays = ThermalStoreArrays(
        names=tuple(d.name for d in docs),
        step_h=grid.step_h,
        moments=tuple(instant.astimezone(ZoneInfo(grid.time_zone)) for instant in (*grid.starts, grid.end)),
        heating=np.array([d.machine.mode == "heating" for d in docs], dtype=bool),
        capacity_kwh_per_k=np.array([d.capacity_kwh_per_k for d in docs], dtype=float),
        conductance_kw_per_k=np.array([d.heat_gain.conductance_kw_per_k for d in docs], dtype=float),
        outside_c=stack("outside_c"),
        heat_kw=stack("heat_kw"),
        cop=stack("cop"),
        defrost_kw=stack("defrost_kw"),
        least_kw=least,
        limit_kw=limits,
        start_c=np.array([d.start_c for d in docs], dtype=float),
        band_low_c=stack("low_c"),
        band_high_c=stack("high_c"),
        low_c=stack("low_c"),
        high_c=stack("high_c"),
        end_low_c=np.array([_end(p, s, "at_least", context) for p, s in zip(placed, parts, strict=True)], dtype=float),
        end_high_c=np.array([_end(p, s, "at_most", context) for p, s in zip(placed, parts, strict=True)], dtype=float),
        switching_k=np.array([_or_infinite(d.machine.switching_k) for d in docs], dtype=float),
        start_cost_eur=np.array([d.machine.start_cost_eur for d in docs], dtype=float),
        value_eur_per_k=np.array([_value(p, s, context) for p, s in zip(placed, parts, strict=True)], dtype=float),
        commits=np.array([d.machine.least_kw > 0 for d in docs], dtype=bool),
        commitment=_commitment([d.machine for d in docs], limits > 0, context),
        band_rank=np.array([rank_of(d.priority, firm=d.firm) for d in docs], dtype=np.int64),
        end_rank=np.array([d.priority for d in docs], dtype=np.int64),
    )
    reached = extremes(arrays)
    for k, p in enumerate(placed):
        if not faults[k]:
            refuse_out_of_reach(arrays, reached, k, p, context)
    return within_reach(arrays, reached)


@dataclass(frozen=True, slots=True)
class _Series:
    """The series of one store, shape (step,) or (point 1..n,)."""

    outside_c: Floats
    heat_kw: Floats
    cop: Floats
    defrost_kw: Floats
    least_kw: Floats
    limit_kw: Floats
    low_c: Floats
    high_c: Floats


def _series(p: Store, context: Context) -> _Series:
    doc, path, grid = p.document, p.path, context.grid
    gain = doc.heat_gain
    outside = context.series(gain.outside, f"{path}.heat_gain.outside")
    _refuse_contradictions(p, context)
    heat = context.series(gain.extra_kw, f"{path}.heat_gain.extra_kw")
    defrost_kw, defrosting = np.zeros(grid.n_steps), np.zeros(grid.n_steps, dtype=bool)
    for defrost in doc.defrost:
        during = mask_of(defrost.when, grid, without=True)
        defrosting |= during
        defrost_kw = defrost_kw + during * defrost.power_kw
        heat = heat + during * defrost.heat_kw
    least, limit = _limits(p, ~defrosting & ~mask_of(doc.unavailable, grid, without=False), context)
    cop = doc.machine.cop
    low, high = _band(p, context)
    return _Series(
        outside_c=outside,
        heat_kw=heat,
        cop=cop.at(outside) if isinstance(cop, CopCurve) else context.series(cop, f"{path}.machine.cop"),
        defrost_kw=defrost_kw,
        least_kw=least,
        limit_kw=limit,
        low_c=low,
        high_c=high,
    )


def _limits(p: Store, may_run: Bools, context: Context) -> tuple[Floats, Floats]:
    """Least and most power of the machine; both 0 where it may not run or not at its least power, shape (step,)."""
    machine, grid = p.document.machine, context.grid
    limit = np.full(grid.n_steps, machine.power_kw[1])
    if machine.limit_kw is not None:
        limit = np.minimum(limit, context.series(machine.limit_kw, f"{p.path}.machine.limit_kw"))
    for quiet in p.document.quiet_hours:
        during = mask_of(quiet.when, grid, without=True)
        limit = np.where(during, np.minimum(limit, quiet.most_kw), limit)
    least = np.full(grid.n_steps, machine.power_kw[0])
    runs = may_run & (limit >= least)
    least = limit if machine.on_off else least
    return np.where(runs, least, 0.0), np.where(runs, limit, 0.0)


def _band(p: Store, context: Context) -> tuple[Floats, Floats]:
    """Low and high side, infinite where open, shape (point 1..n,)."""
    band, where = p.document.band_c, f"{p.path}.band_c"
    low = context.series(band.low, f"{where}.low", default=-np.inf)
    high = context.series(band.high, f"{where}.high", default=np.inf)
    if (low > high).any():
        t = int(np.argmax(low > high))
        context.refuse(
            where,
            "band_crossed",
            f"low {plain(low[t])} C above high {plain(high[t])} C in step {t} ({context.grid.local[t]:%Y-%m-%d %H:%M})",
            "low at most high",
        )
    for field, value, wrong, side in (
        ("end_c_at_most", p.document.end_c_at_most, low[-1], "low"),
        ("end_c_at_least", p.document.end_c_at_least, high[-1], "high"),
    ):
        if value is None or value == p.document.start_c or context.has_tomorrow:
            continue
        if (value < wrong) if side == "low" else (value > wrong):
            context.refuse(
                f"{p.path}.{field}",
                "end_outside_band",
                f"{plain(value)} C",
                f"a temperature within the band, whose {side} side is {plain(wrong)} C at the end",
            )
    return low, high


def _refuse_contradictions(p: Store, context: Context) -> None:
    """Fields that need each other."""
    doc, machine, path = p.document, p.document.machine, p.path
    needs = [
        name
        for name, needed in (
            ("conductance_kw_per_k", doc.heat_gain.conductance_kw_per_k > 0),
            ("a cop by outside temperature", isinstance(machine.cop, CopCurve)),
        )
        if needed
    ]
    if doc.heat_gain.outside is None and needs:
        context.refuse(
            f"{path}.heat_gain.outside", "missing", "nothing", f"the outside temperature, for {' and '.join(needs)}"
        )
    committed = [
        name for name in ("least_on_minutes", "least_off_minutes", "start_cost_eur") if getattr(machine, name) > 0
    ] + (["most_starts"] if machine.most_starts is not None else [])
    if committed and machine.least_kw == 0:
        context.refuse(
            f"{path}.machine.power_kw",
            "least_power_missing",
            f"no least power, but {', '.join(committed)}",
            "power_kw as [least, most] with a least power above 0, or on_off: true",
            "Without a least power there is no difference between running and resting.",
        )
    lost = context.grid.step_h * doc.heat_gain.conductance_kw_per_k / doc.capacity_kwh_per_k
    if lost >= 1:
        hours = doc.capacity_kwh_per_k / doc.heat_gain.conductance_kw_per_k
        context.refuse(
            f"{path}.heat_gain.conductance_kw_per_k",
            "step_too_long",
            f"'{doc.name}' takes on the outside temperature within {plain(60 * hours, 3)} min, less than a step "
            f"({context.grid.step_minutes} min)",
            f"a conductance below {plain(doc.capacity_kwh_per_k / context.grid.step_h)} kW/K for this capacity "
            "and step",
            "Plan in shorter steps, or count in capacity_kwh_per_k all that is warmed or cooled.",
        )
    least, most = doc.end_c_at_least, doc.end_c_at_most
    if least is not None and most is not None and least > most:
        context.refuse(
            f"{path}.end_c_at_least", "end_crossed", f"{plain(least)} C", f"at most end_c_at_most ({plain(most)} C)"
        )


def _end(p: Store, s: _Series, side: str, context: Context) -> float:
    """Wish for the end, within the band where it is the start's temperature; infinite where there is none."""
    most, least = (None, None) if context.goes_on else (p.document.end_c_at_most, p.document.end_c_at_least)
    if side == "at_most":
        return np.inf if most is None else float(max(most, s.low_c[-1]))
    return -np.inf if least is None else float(min(least, s.high_c[-1]))


def _value(p: Store, s: _Series, context: Context) -> float:
    """What a kelvin above the start is worth at the end where time goes on [EUR/K].

    The electricity that its heat, or for a chiller its lack, takes at the mean price and COP. What of it leaks away
    before it is needed is not subtracted: a share of its hours in those that the store takes to lose its difference.
    """
    cop = float(s.cop.mean())
    if not context.goes_on or cop <= 0:
        return 0.0
    value = p.document.capacity_kwh_per_k * max(p.energy_value_eur_per_kwh, 0.0) / cop
    return value if p.document.machine.mode == "heating" else -value


def _or_infinite(value: float | None) -> float:
    return np.inf if value is None else value


def _commitment(machines: Sequence[Machine], allowed: Bools, context: Context) -> CommitmentArrays:
    """Rules of running; a window in which it may not run ends the least run it began in."""
    return resolve_commitment(
        context.grid,
        states=[m.state for m in machines],
        least_on_minutes=[m.least_on_minutes for m in machines],
        least_off_minutes=[m.least_off_minutes for m in machines],
        allowed=allowed,
        most_starts_a_day=[m.most_starts for m in machines],
        may_outlast=context.goes_on,
    ).within(allowed)
