"""Battery: its rules again, in numpy, from charging and discharging power alone."""

from __future__ import annotations

import numpy as np

from gridshare.assets.battery.arrays import BatteryArrays
from gridshare.findings import Outcome, Tolerance, Unserved, Violation, worst
from gridshare.parts import Decisions, Floats
from gridshare.plain import plain


def check(a: BatteryArrays, decisions: Decisions, tolerance: Tolerance) -> Outcome:
    """What follows from ``charge_kw`` and ``discharge_kw``, shape (asset, step)."""
    charge, discharge = decisions["charge_kw"], decisions["discharge_kw"]
    energy = simulate(a, charge, discharge)
    violations: list[Violation] = []
    eps, eps_kwh = tolerance.power_kw, tolerance.energy_kwh
    for k, name in enumerate(a.names):
        c, d, e = charge[k], discharge[k], energy[k, 1:]
        violations += [
            *worst("B2", name, np.maximum(-e, e - a.capacity_kwh[k]), eps_kwh, "kWh", "the energy fits the battery"),
            *worst("B3", name, np.maximum(-c, c - a.charge_limit_kw[k]), eps, "kW", "charging within its limit"),
            *worst("B3", name, np.maximum(-d, d - a.discharge_limit_kw[k]), eps, "kW", "discharging within its limit"),
            *worst("B4", name, np.minimum(c, d), 0.0, "kW", "no charging and discharging at once"),
            *worst("B5", name, _a_day(a, d) - a.daily_discharge_kwh[k], eps_kwh, "kWh", "cycles a day"),
            *worst("B7", name, np.where(c > 0, a.least_charge_kw[k] - c, 0), eps, "kW", "charging off or at least"),
        ]
    return Outcome(
        net_load_kw=charge - discharge,
        cost_lines_eur={
            "wear": a.step_h
            * (a.wear_charge_eur_per_kwh * charge.sum(1) + a.wear_discharge_eur_per_kwh * discharge.sum(1)),
            "stored_energy": -a.final_value_eur_per_kwh * (energy[:, -1] - a.valued_from_kwh),
        },
        unserved=tuple(_missed(a, energy[:, 1:], eps_kwh)),
        violations=tuple(violations),
        states={"energy_kwh": energy},
        feed_in_kw=discharge,
        full_cycles=_cycles(a, discharge),
        not_while_importing_kw=np.where(a.may_charge_from_grid[:, None], 0.0, charge),
        not_while_exporting_kw=np.where(a.may_discharge_to_grid[:, None], 0.0, discharge),
    )


def _missed(a: BatteryArrays, energy: Floats, tolerance: float) -> list[Unserved]:
    """Windows left and targets missed; ``energy`` is that at points 1..n, shape (asset, step)."""
    found: list[Unserved] = []
    for low, high, rank, label, what in (
        (a.least_kwh, a.most_kwh, a.firm_rank, "B2", "energy window"),
        (a.wanted_least_kwh, a.wanted_most_kwh, a.wish_rank, "B6", "target"),
    ):
        short, surplus = np.maximum(low - energy, 0), np.maximum(energy - high, 0)
        for k, t in np.argwhere((short > tolerance) | (surplus > tolerance)):
            is_short = short[k, t] > surplus[k, t]
            wanted = f"at least {plain(low[k, t])}" if is_short else f"at most {plain(high[k, t])}"
            found.append(
                Unserved(
                    asset=a.names[k],
                    what=f"{what} at the end of step {t}",
                    amount_kwh=float(max(short[k, t], surplus[k, t])),
                    rank=int(rank[k]),
                    label=label,
                    detail=f"{a.names[k]}: {energy[k, t]:.3f} kWh stored at the end of step {t}, {wanted} kWh wanted",
                )
            )
    return found


def simulate(a: BatteryArrays, charge: Floats, discharge: Floats) -> Floats:
    """Energy stored at points 0..n, shape (asset, point)."""
    energy = np.empty((len(a.names), charge.shape[1] + 1))
    energy[:, 0] = a.initial_kwh
    for t in range(charge.shape[1]):
        stored = (
            a.charge_efficiency * charge[:, t] - discharge[:, t] / a.discharge_efficiency + a.internal_gain_kw[:, t]
        )
        energy[:, t + 1] = a.kept_per_step * energy[:, t] + a.step_h * stored
    return energy


def _cycles(a: BatteryArrays, discharge: Floats) -> Floats:
    """What each gives, in times its capacity; one without any gives none, shape (asset,)."""
    given = a.step_h * (discharge / a.discharge_efficiency[:, None]).sum(axis=1)
    return np.asarray(np.divide(given, a.capacity_kwh, out=np.zeros_like(given), where=a.capacity_kwh > 0))


def _a_day(a: BatteryArrays, discharge: Floats) -> Floats:
    """Energy discharged on each day, shape (day,)."""
    return np.bincount(np.array(a.day), a.step_h * discharge, minlength=max(a.day) + 1).astype(float)
