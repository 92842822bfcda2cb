"""EV charging: its rules again, in numpy, from charging and discharging power alone."""

from __future__ import annotations

import numpy as np

from gridshare.assets.ev_charging.arrays import EvChargingArrays
from gridshare.findings import Outcome, Tolerance, Unserved, Violation, worst
from gridshare.parts import Decisions, Floats, Ints
from gridshare.plain import plain

_NOISE_KW = 1e-9
"""A power that is rounded up by exactly one unit is not above its limit for the last bit of a float."""

_LONGEST_DAY_H = 25
"""Up to so long a horizon, messages give a departure by its time of day alone [h]."""


def check(a: EvChargingArrays, decisions: Decisions, tolerance: Tolerance) -> Outcome:
    """What follows from ``charge_kw`` and ``discharge_kw``, shape (session, step)."""
    charge, discharge = decisions["charge_kw"], decisions["discharge_kw"]
    gain = simulate(a, charge, discharge)
    carried = np.where(a.ends_after, np.maximum(a.remaining_kwh - gain[:, -1], 0.0), 0.0)
    wear = a.step_h * a.wear_eur_per_kwh * discharge.sum(axis=1)
    return Outcome(
        net_load_kw=a.per_station(charge - discharge),
        cost_lines_eur={
            "wear": _per_asset(a, wear),
            "carried_over": _per_asset(a, a.carried_eur_per_kwh * carried - a.left_before_eur),
        },
        unserved=tuple(_unserved(a, gain[:, -1], tolerance)),
        violations=tuple(
            _power_rules(a, charge, discharge, tolerance)
            + _energy_rules(a, gain, tolerance)
            + _shared_limit(a, charge - discharge, tolerance)
        ),
        states={"delivered_kwh": a.delivered_kwh[:, None] + gain},
        postponed_kwh=_postponed(a, gain[:, -1], carried, tolerance),
        feed_in_kw=a.per_station(discharge),
        starts=starts_of(charge),
    )


def simulate(a: EvChargingArrays, charge: Floats, discharge: Floats) -> Floats:
    """Energy on board above that at the start, at points 0..n, shape (session, point)."""
    gained_kw = a.efficiency[:, None] * charge - discharge / a.discharge_efficiency[:, None]
    gain = np.zeros((a.n_sessions, charge.shape[1] + 1))
    np.cumsum(a.step_h * gained_kw, axis=1, out=gain[:, 1:])
    return gain


def starts_of(charge: Floats) -> Ints:
    """How often each session goes from rest to charging, shape (session,)."""
    on = charge > _NOISE_KW
    return np.asarray(on[:, :1].sum(axis=1) + (on[:, 1:] & ~on[:, :-1]).sum(axis=1), dtype=np.int64)


def _postponed(a: EvChargingArrays, gain: Floats, carried: Floats, tolerance: Tolerance) -> Floats:
    """What is left for after the horizon and can still be delivered then; the rest is unserved, shape (session,)."""
    later = carried - np.maximum(np.maximum(a.must_kwh, a.wish_kwh) - gain, 0.0)
    return np.where(later > tolerance.energy_kwh, later, 0.0)


def _per_asset(a: EvChargingArrays, per_session: Floats) -> Floats:
    return np.bincount(a.station, per_session, minlength=len(a.names)).astype(float)


def _where(a: EvChargingArrays, k: int) -> str:
    return f"session {a.session_names[k]} of '{a.names[a.station[k]]}'"


def _broken(a: EvChargingArrays, label: str, excess: Floats, limit: tuple[float, str], rule: str) -> list[Violation]:
    """The worst of each session whose excess is above ``limit`` (tolerance and unit); shape (session, step)."""
    tolerance, unit = limit
    return [
        violation
        for k in np.flatnonzero(~(excess <= tolerance).all(axis=1)).tolist()
        for violation in worst(label, _where(a, k), excess[k], tolerance, unit, rule)
    ]


def _power_rules(a: EvChargingArrays, charge: Floats, discharge: Floats, tolerance: Tolerance) -> list[Violation]:
    within, exact = (tolerance.power_kw + _NOISE_KW, "kW"), (0.0, "kW")
    over, over_back = charge - a.limit_kw, discharge - a.discharge_limit_kw
    return [
        *_broken(a, "E2", np.maximum(-charge, over), within, "charging within the limit while present"),
        *_broken(a, "E2", np.maximum(-discharge, over_back), within, "giving back within the limit while present"),
        *_broken(a, "E6", np.minimum(charge, discharge), exact, "no charging and giving back at once"),
        *_broken(a, "E11", _off_step(a, charge), within, "charging a whole number of steps"),
        *_broken(a, "E7", np.where(charge > 0, a.least_kw - charge, 0.0), within, "charging off or at least so much"),
    ]


def _off_step(a: EvChargingArrays, charge: Floats) -> Floats:
    """How far each power is from a whole number of steps, shape (session, step)."""
    step = np.where(a.step_kw > 0, a.step_kw, 1.0)
    return np.where(a.step_kw > 0, np.abs(charge - step * np.rint(charge / step)), 0.0)


def _energy_rules(a: EvChargingArrays, gain: Floats, tolerance: Tolerance) -> list[Violation]:
    outside = np.maximum(a.floor_kwh[:, None] - gain, gain - a.room_kwh[:, None])
    return _broken(a, "E3", outside, (tolerance.energy_kwh, "kWh"), "energy between the floor and the room on board")


def _shared_limit(a: EvChargingArrays, net: Floats, tolerance: Tolerance) -> list[Violation]:
    """Each published power is rounded, so a sum is held to the resolution of its parts."""
    parts = np.maximum(a.per_station((net != 0).astype(float)), 1.0)
    excess = np.abs(a.per_station(net)) - a.shared_limit_kw - tolerance.power_kw * (parts - 1)
    return [
        violation
        for i, name in enumerate(a.names)
        for violation in worst(
            "E8", name, excess[i], tolerance.power_kw + _NOISE_KW, "kW", "all sessions within the shared limit"
        )
    ]


def _unserved(a: EvChargingArrays, gain: Floats, tolerance: Tolerance) -> list[Unserved]:
    """Sessions that get less than their least, or less than they wish beyond it."""
    below_least = np.maximum(a.must_kwh - gain, 0.0)
    below_wish = np.maximum(a.wish_kwh - np.maximum(gain, a.must_kwh), 0.0)
    found: list[Unserved] = []
    for label, short, asked, rank in (
        ("E4", below_least, a.at_least_kwh, a.least_rank),
        ("E5", below_wish, a.energy_kwh, a.wish_rank),
    ):
        found += [
            Unserved(
                asset=a.names[a.station[k]],
                what=f"session {a.session_names[k]}",
                amount_kwh=float(short[k]),
                rank=int(rank[k]),
                label=label,
                detail=_detail(a, k, (a.delivered_kwh[k] + gain[k], asked[k], short[k])),
                row=k,
            )
            for k in np.flatnonzero(short > tolerance.energy_kwh).tolist()
        ]
    return found


def _detail(a: EvChargingArrays, k: int, energies_kwh: tuple[float, float, float]) -> str:
    """In words: what is on board of what was asked, what is short, and by when."""
    on_board, asked, short = (f"{plain(round(float(energy), 1))}" for energy in energies_kwh)
    leaves, one_day = a.departure[k], a.limit_kw.shape[1] * a.step_h <= _LONGEST_DAY_H
    if a.ends_after[k]:
        return (
            f"{_where(a, k)}: {on_board} of {asked} kWh by the end of the horizon, "
            f"{short} kWh less than needed to follow up before it departs {leaves:%Y-%m-%d %H:%M}"
        )
    return f"{_where(a, k)}: {on_board} of {asked} kWh by {leaves:{'%H:%M' if one_day else '%Y-%m-%d %H:%M'}}"
