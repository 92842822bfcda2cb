"""Generator: its rules again, in numpy, from its output alone."""

from __future__ import annotations

import numpy as np

from gridshare.assets.generator.arrays import GeneratorArrays
from gridshare.commitment import check as check_commitment
from gridshare.commitment.check import starts_of
from gridshare.findings import Outcome, Tolerance, Violation, worst
from gridshare.parts import Bools, Decisions, Floats

_HOURS_TOLERANCE = 1e-6


def check(a: GeneratorArrays, decisions: Decisions, tolerance: Tolerance) -> Outcome:
    """What follows from ``power_kw``, shape (asset, step); fuel, heat and starts cost (G5)."""
    power = decisions["power_kw"]
    is_on = running(a, power)
    violations: list[Violation] = []
    for k, name in enumerate(a.names):
        p, on, eps = power[k], is_on[k].astype(float), tolerance.power_kw
        below = np.where(p > eps, a.least_kw[k] - p, 0.0)
        a_day = np.bincount(np.array(a.day), a.step_h * on, minlength=max(a.day) + 1)
        hours = np.array([a.step_h * on.sum() - a.hours_left[k]])
        violations += [
            *worst("G1", name, np.maximum(-p, p - a.limit_kw[k]), eps, "kW", "output within its limit"),
            *worst("G2", name, below, eps, "kW", "off or at least its least output"),
            *worst("G3", name, hours, _HOURS_TOLERANCE, "h", "running hours left"),
            *worst("G4", name, a_day - a.hours_a_day[k], _HOURS_TOLERANCE, "h", "running hours a day"),
        ]
    committing = {name for name, commits in zip(a.names, a.commits, strict=True) if commits}
    violations += [v for v in check_commitment(a.commitment, a.names, is_on) if v.where in committing]
    energy = a.step_h * power.sum(axis=1)
    starts = starts_of(a.commitment, is_on).sum(axis=1)
    return Outcome(
        net_load_kw=-power,
        cost_lines_eur={
            "fuel": a.fuel_cost_eur_per_kwh * energy,
            "heat": -a.heat_credit_eur_per_kwh * energy,
            "starts": a.start_cost_eur * starts * a.commits,
        },
        violations=tuple(violations),
        feed_in_kw=power,
        not_while_exporting_kw=a.rests_while_exporting * power,
        starts=starts,
    )


def running(a: GeneratorArrays, power: Floats) -> Bools:
    """Where it runs: at half its least output or more, shape (asset, step)."""
    everywhere = a.least_kw.max(axis=1, initial=0.0)[:, None]
    return np.asarray(power > np.where(a.least_kw > 0, a.least_kw, everywhere) / 2)
