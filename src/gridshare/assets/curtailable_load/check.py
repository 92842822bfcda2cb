"""Curtailable load: its rules again, in numpy, from power cut and taken back, and from whether a cut lasts."""

from __future__ import annotations

from bisect import insort

import numpy as np

from gridshare.assets.curtailable_load.arrays import CurtailableLoadArrays, Debt
from gridshare.commitment import check as check_commitment
from gridshare.findings import Outcome, Tolerance, Unserved, Violation, worst
from gridshare.parts import Bools, Decisions, Floats
from gridshare.plain import plain

NOISE = 1 + 1e-6
"""Rounding moves a power by one unit at most; this is for the last digits of the difference."""


def check(a: CurtailableLoadArrays, decisions: Decisions, tolerance: Tolerance) -> Outcome:
    """What follows from ``cut_kw``, ``payback_kw`` and ``is_cut``, shape (asset, step)."""
    cut, payback, decided = decisions["cut_kw"], decisions["payback_kw"], decisions["is_cut"]
    counted = a.counts_cuts[:, None]
    is_cut: Bools = np.where(counted, decided > 0.5, cut > 0)  # noqa: PLR2004 - a cut lasts or not
    owed = np.zeros((len(a.names), cut.shape[1] + 1))
    violations: list[Violation] = []
    unserved: list[Unserved] = []
    eps_kw = tolerance.power_kw * NOISE
    for k, name in enumerate(a.names):
        c, q = cut[k], payback[k]
        may = is_cut[k] if a.counts_cuts[k] else a.commitment.on_most[k] > 0
        most = np.where(may, a.cut_limit_kw[k], 0.0)
        both = np.where(is_cut[k], q, 0.0)
        violations += [
            *worst("L1", name, np.maximum(-c, c - most), eps_kw, "kW", "a cut within its limit"),
            *worst("L2", name, np.maximum(-q, q - a.payback_limit_kw[k]), eps_kw, "kW", "payback within its limit"),
            *worst("L5", name, both, 0.0, "kW", "no energy taken back during a cut"),
        ]
        owed[k], missing, late, _ = owe(a, k, c, q)
        eps = _rounding_kwh(a, k, c, q, tolerance)
        violations += worst("L3", name, missing, eps, "kWh", "no more energy taken back than owed")
        violations += worst("L4", name, late - a.initial_kwh[k], eps, "kWh", "energy taken back in time")
        if late.max(initial=0.0) > eps and a.initial_kwh[k] > 0:
            unserved.append(_late(a, k, float(late.max())))
    violations += _cuts(a, decided, is_cut)
    return Outcome(
        net_load_kw=a.profile_kw - cut + payback,
        cost_lines_eur={"curtailment": a.step_h * a.price_eur_per_kwh * cut.sum(axis=1)},
        unserved=tuple(unserved),
        violations=tuple(violations),
        states={"owed_kwh": owed, "is_cut": is_cut.astype(float)},
    )


def owe(
    a: CurtailableLoadArrays, k: int, cut_kw: Floats, payback_kw: Floats
) -> tuple[Floats, Floats, Floats, list[Debt]]:
    """Energy owed at points 0..n, taken back without being owed per step, and overdue at points 1..n [kWh].

    A ledger of debts, each with the point at which it is due; what is taken back pays what is due
    first. The last is what of
    it is left.
    """
    n, within = len(cut_kw), int(a.within[k]) or np.inf
    ledger: list[Debt] = list(a.debts[k])
    owed, missing, late = np.zeros(n + 1), np.zeros(n), np.zeros(n)
    owed[0] = sum(debt for _, debt in ledger)
    for t in range(n):
        insort(ledger, (t + 1 + within, float(a.step_h * a.payback_share[k] * cut_kw[t])))
        pays = float(a.step_h * payback_kw[t])
        while ledger and pays > 0:
            due, debt = ledger.pop(0)
            if debt > pays:
                ledger.insert(0, (due, debt - pays))
            pays = max(pays - debt, 0.0)
        missing[t] = pays
        owed[t + 1] = sum(debt for _, debt in ledger)
        late[t] = sum(debt for due, debt in ledger if min(due, a.end) <= t + 1)
    return owed, missing, late, ledger


def _rounding_kwh(a: CurtailableLoadArrays, k: int, cut_kw: Floats, payback_kw: Floats, tolerance: Tolerance) -> float:
    """What the rounding of published power may do to the energy owed [kWh]."""
    rounded = a.payback_share[k] * np.count_nonzero(cut_kw) + np.count_nonzero(payback_kw)
    return max(tolerance.energy_kwh, 0.5 * tolerance.power_kw * a.step_h * float(rounded))


def _late(a: CurtailableLoadArrays, k: int, late_kwh: float) -> Unserved:
    name = a.names[k]
    return Unserved(
        asset=name,
        what="energy owed at the start",
        amount_kwh=late_kwh,
        rank=int(a.rank[k]),
        label="L4",
        detail=f"{name}: {late_kwh:.3f} kWh of the {plain(a.initial_kwh[k])} kWh owed at the start "
        "are not taken back in time",
    )


def _cuts(a: CurtailableLoadArrays, decided: Floats, is_cut: Bools) -> list[Violation]:
    """Windows, longest cut, rest and cuts a day, where cuts are counted."""
    found: list[Violation] = []
    for k in np.flatnonzero(a.counts_cuts).tolist():
        found += worst("L1", a.names[k], np.abs(decided[k] - np.round(decided[k])), 0.0, "1", "a cut lasts or not")
    # A load whose cuts are not counted is held to its windows by L1; here it rests, which no rule forbids.
    return found + check_commitment(a.commitment, a.names, is_cut & a.counts_cuts[:, None])
