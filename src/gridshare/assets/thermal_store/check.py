"""Thermal store: its rules again, in numpy, from the power of the machine alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from gridshare.assets.thermal_store.arrays import DAY_H, ThermalStoreArrays
from gridshare.commitment import check as check_commitment
from gridshare.commitment.check import starts_of
from gridshare.findings import Outcome, Tolerance, Unserved, Violation, worst
from gridshare.parts import Bools, Decisions, Floats
from gridshare.plain import plain


def check(a: ThermalStoreArrays, decisions: Decisions, tolerance: Tolerance) -> Outcome:
    """What follows from ``power_kw``, shape (asset, step); the starts cost, and what the end is worth (H6)."""
    power = decisions["power_kw"]
    temperature = simulate(a, power)
    is_on = running(a, power)
    commits = np.flatnonzero(a.commits)
    violations: list[Violation] = []
    unserved: list[Unserved] = []
    for k, name in enumerate(a.names):
        p, most, eps = power[k], a.limit_kw[k], tolerance.power_kw
        below = np.where(p > eps, a.least_kw[k] - p, 0.0)
        violations += worst("H3", name, np.maximum(-p, p - most), eps, "kW", "power within its limit")
        violations += worst("H4", name, below, eps, "kW", "off or at least its least power")
        unserved += _outside_band(a, k, temperature[k, 1:], tolerance)
        unserved += _missed_end(a, k, float(temperature[k, -1]), tolerance)
    for violation in check_commitment(a.commitment, a.names, is_on):
        if violation.where in {a.names[k] for k in commits}:
            violations.append(violation)
    starts = starts_of(a.commitment, is_on).sum(axis=1)
    return Outcome(
        net_load_kw=power + a.defrost_kw,
        cost_lines_eur={"starts": a.start_cost_eur * starts * a.commits}
        | ({"stored_heat": a.value_eur_per_k * (a.start_c - temperature[:, -1])} if a.value_eur_per_k.any() else {}),
        unserved=tuple(unserved),
        violations=tuple(violations),
        states={"temperature_c": temperature},
        starts=starts,
    )


def running(a: ThermalStoreArrays, power: Floats) -> Bools:
    """Where the machine runs: at half its least power or more, shape (asset, step)."""
    everywhere = a.least_kw.max(axis=1, initial=0.0)[:, None]
    return np.asarray(power > np.where(a.least_kw > 0, a.least_kw, everywhere) / 2)


def simulate(a: ThermalStoreArrays, power: Floats) -> Floats:
    """Temperature at points 0..n, step by step (H1), shape (asset, point)."""
    temperature = np.empty((len(a.names), power.shape[1] + 1))
    temperature[:, 0] = a.start_c
    leak_per_h = a.conductance_kw_per_k / a.capacity_kwh_per_k
    produced = power * a.cop * np.where(a.heating, 1, -1)[:, None] + a.heat_kw
    for t in range(power.shape[1]):
        drift = produced[:, t] / a.capacity_kwh_per_k - leak_per_h * (temperature[:, t] - a.outside_c[:, t])
        temperature[:, t + 1] = temperature[:, t] + a.step_h * drift
    return temperature


@dataclass(frozen=True, slots=True)
class _Side:
    """One way to leave the band: its word, by how much at each point [K], and how much of that a plan could avoid."""

    word: Literal["too cold", "too warm"]
    outside_k: Floats
    missed_k: Floats


def _outside_band(a: ThermalStoreArrays, k: int, temperature: Floats, tolerance: Tolerance) -> list[Unserved]:
    """Stretches outside the band (H2): kelvins at each point for its part of a day, times the capacity (H7)."""
    found = []
    for side in (
        _Side("too cold", a.band_low_c[k] - temperature, a.low_c[k] - temperature),
        _Side("too warm", temperature - a.band_high_c[k], temperature - a.high_c[k]),
    ):
        outside = np.flatnonzero(side.missed_k > _noticed_k(a, k, tolerance))
        for points in np.split(outside, np.flatnonzero(np.diff(outside) > 1) + 1):
            if not points.size:
                continue
            missed, worst_k = side.missed_k[points], float(side.outside_k[points].max())
            when = _between(a, int(points[0]), int(points[-1]) + 1)
            cold = side.word == "too cold"
            found.append(
                Unserved(
                    asset=a.names[k],
                    what=f"too cold {when}" if cold else f"too warm {when}",
                    amount_kwh=float(missed.sum() * a.step_h / DAY_H * a.capacity_kwh_per_k[k]),
                    unit="K h",
                    measured=float(missed.sum() * a.step_h),
                    rank=int(a.band_rank[k]),
                    label="H2",
                    detail=f"{a.names[k]}: up to {_kelvin(worst_k)} {'too cold' if cold else 'too warm'} {when}",
                )
            )
    return found


def _missed_end(a: ThermalStoreArrays, k: int, last: float, tolerance: Tolerance) -> list[Unserved]:
    """A final temperature that is missed (H5): its kelvins times the capacity (H7)."""
    for is_cold, missed, wish in (
        (True, a.end_low_c[k] - last, f"at least {plain(a.end_low_c[k])} C"),
        (False, last - a.end_high_c[k], f"at most {plain(a.end_high_c[k])} C"),
    ):
        if missed > _noticed_k(a, k, tolerance):
            amount = float(missed * a.capacity_kwh_per_k[k])
            kelvins = _kelvin(float(missed))
            how = f"ends {kelvins} too cold" if is_cold else f"ends {kelvins} too warm"
            detail = f"{a.names[k]}: {how}, at {plain(last, 4)} C; {wish} wanted"
            what = "ends too cold" if is_cold else "ends too warm"
            return [Unserved(a.names[k], what, amount, int(a.end_rank[k]), "H5", detail, "K", float(missed))]
    return []


def _noticed_k(a: ThermalStoreArrays, k: int, tolerance: Tolerance) -> float:
    """What rounding of power may do to the temperature [K]; a kWh electric moves a COP of heat."""
    return float(tolerance.energy_kwh * max(a.cop[k].max(initial=1.0), 1.0) / a.capacity_kwh_per_k[k])


def _between(a: ThermalStoreArrays, first: int, last: int) -> str:
    """``14:15-15:00``, with the date where the horizon is longer than a day."""
    begin, end = a.moments[first], a.moments[last]
    days = {moment.date() for moment in a.moments[:-1]}
    if len(days) == 1:
        return f"{begin:%H:%M}-{end:%H:%M}"
    return f"{begin:%d-%m %H:%M} to {end:%d-%m %H:%M}"


def _kelvin(amount: float) -> str:
    """One digit after the point, and more where it is less than that."""
    return f"{amount:.1f} K" if amount >= 0.1 else f"{plain(amount, 1)} K"  # noqa: PLR2004
