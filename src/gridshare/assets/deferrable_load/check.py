"""Deferrable load: its rules again, in numpy, from starts, on and off, and power alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.assets.deferrable_load.arrays import DeferrableLoadArrays
from gridshare.assets.deferrable_load.asking import on_steps
from gridshare.commitment import check as check_commitment
from gridshare.commitment.check import starts_of
from gridshare.findings import Outcome, Tolerance, Unserved, Violation, worst
from gridshare.parts import Bools, Decisions, Floats, Ints
from gridshare.plain import plain

NOISE = 1 + 1e-6
"""Rounding moves a power by one unit at most; this is for the last digits of the difference."""


@dataclass(slots=True)
class _Course:
    """What the processes do, shape (asset, step), and what is found on the way.

    Attributes:
        net_kw: Power.
        busy: Where a process runs, with its pauses where the course of a run has such.
        begins: Where a run, or power, must not be without what comes before it.
        behind: Runs, or energy [kWh], of its horizon that are complete before each step.
        starts: How often each begins to run.
        after_kwh: Energy of runs that goes on after the last step, where time does.
    """

    net_kw: Floats
    busy: Bools
    begins: Bools
    behind: Floats
    starts: Ints
    starts_cost_eur: Floats
    value_eur: Floats
    after_kwh: Floats
    violations: list[Violation]
    unserved: list[Unserved]


def check(a: DeferrableLoadArrays, decisions: Decisions, tolerance: Tolerance) -> Outcome:
    """What follows from ``starts``, ``is_on`` and ``power_kw``, shape (asset, step)."""
    shape = (len(a.names), a.n_steps)
    none, nothing, nowhere = np.zeros(len(a.names)), np.zeros(shape), np.zeros(shape, dtype=bool)
    never = np.zeros(len(a.names), dtype=np.int64)
    c = _Course(nothing, nowhere, nowhere.copy(), nothing.copy(), never, none, none.copy(), none.copy(), [], [])
    _runs(a, decisions["starts"], c)
    _splits(a, decisions, tolerance, c)
    _between(a, tolerance, c)
    return Outcome(
        net_load_kw=c.net_kw,
        cost_lines_eur={"starts": c.starts_cost_eur, "value_of_optional_runs": 0.0 - c.value_eur},
        unserved=tuple(c.unserved),
        violations=tuple(c.violations),
        states={"running": c.busy.astype(float)},
        postponed_kwh=c.after_kwh,
        starts=c.starts,
    )


def _runs(a: DeferrableLoadArrays, decided: Floats, c: _Course) -> None:
    """Runs of a fixed course: each start lays its course from there on."""
    for i, k in enumerate(a.runs.owner.tolist()):
        course, name, starts = a.runs.phases_kw[i], a.names[k], decided[k]
        length, left, n = len(course), int(a.runs.running_left[i]), a.n_steps
        at = np.flatnonzero(starts > 0.5).tolist()  # noqa: PLR2004 - a start is 0 or 1
        c.violations += [
            *worst("D2", name, np.abs(starts - np.round(starts)), 0.0, "1", "a start is yes or no"),
            *worst("D2", name, starts - a.runs.starts_most[i], 0.5, "1", "a whole run inside its windows"),
        ]
        c.net_kw[k] = a.runs.running_kw[i]
        c.busy[k, :left] = True
        c.behind[k] = a.runs.running_done[i]
        after = course[length - max(left - n, 0) :].sum()
        for t in at:
            c.net_kw[k, t : t + length] += course[: n - t]
            c.busy[k, t : t + length] = True
            c.behind[k, t + length : next((ask.stop for ask in a.runs.asks[i] if t in ask), n)] += 1
            after += course[n - t :].sum()
        c.after_kwh[k] = a.step_h * float(after) if a.goes_on else 0.0
        c.begins[k, at] = True
        pauses = np.diff(at) - length
        short = np.zeros(n)
        short[at[1:]] = a.runs.rest[i] - pauses
        c.violations += worst("D3", name, short, 0.5, "steps", "runs do not overlap and rest between")
        c.starts[k] = len(at)
        c.starts_cost_eur[k] = a.start_cost_eur[k] * len(at)
        c.value_eur[k] = a.value_eur[k] * len(at)
        for j, ask in enumerate(a.runs.asks[i]):
            _count(a, (i, j, k), sum(t in ask for t in at), c)


def _count(a: DeferrableLoadArrays, which: tuple[int, int, int], started: int, c: _Course) -> None:
    """The runs that a horizon asks for take place: no more, and no fewer unless they are optional."""
    i, j, k = which
    name, asked, missing = a.names[k], int(a.runs.asked[i][j]), int(a.runs.new_runs[i][j]) - started
    if missing < 0:
        c.violations.append(Violation("D1", name, None, float(-missing), "runs", "no more runs than asked for"))
    if missing > 0 and not a.optional[k]:
        run_kwh = a.step_h * float(a.runs.phases_kw[i].sum())
        c.unserved.append(
            Unserved(
                asset=name,
                what=f"{missing} of {asked} runs",
                amount_kwh=missing * run_kwh,
                rank=int(a.rank[k]),
                label="D1",
                detail=f"{name}: {missing} of {asked} runs do not take place, {plain(run_kwh)} kWh each",
            )
        )


def _splits(a: DeferrableLoadArrays, decisions: Decisions, tolerance: Tolerance, c: _Course) -> None:
    """Interruptible processes: their state follows from their power."""
    s, eps = a.splits, tolerance.power_kw * NOISE
    powers, states = s.power_kw(decisions), np.zeros((len(s.owner), a.n_steps), dtype=bool)
    for i, k in enumerate(s.owner.tolist()):
        name, full, least = a.names[k], s.power_limit_kw[i], s.least_power_kw[i]
        switch = decisions["is_on"][k]
        c.violations += worst("D5", name, np.abs(switch - np.round(switch)), 0.0, "1", "on is yes or no")
        power = powers[i]
        on = switch > 0.5 if s.on_off[i] else power > np.maximum(least / 2, eps / 2)  # noqa: PLR2004 - 0 or 1
        low, high = np.where(on, least - power, -power), power - np.where(on, full, 0.0)
        c.violations += worst("D5", name, np.maximum(low, high), eps, "kW", "off, or between least and full power")
        states[i], c.net_kw[k], c.busy[k], c.begins[k] = on, power, on, on
        for j, ask in enumerate(s.asks[i]):
            c.behind[k, ask] = a.step_h * (np.cumsum(power[ask]) - power[ask])
            _energy(a, (i, j, k), tolerance, c)
    names = tuple(a.names[k] for k in s.owner)
    c.violations += check_commitment(s.commitment, names, states)
    starts = starts_of(s.commitment, states)
    c.starts[s.owner] = starts.sum(axis=1)
    c.starts_cost_eur[s.owner] = a.start_cost_eur[s.owner] * c.starts[s.owner]
    for i, name in enumerate(names):
        too_many = [starts[i, ask].sum() - most for ask, most in zip(s.asks[i], s.most_starts[i], strict=True)]
        c.violations += worst("D7", name, on_steps(s.asks[i], np.array(too_many), a.n_steps), 0.5, "1", "most starts")


def _energy(a: DeferrableLoadArrays, which: tuple[int, int, int], tolerance: Tolerance, c: _Course) -> None:
    """It has the energy that a horizon asks for, and no more than it may; an optional one has it or nothing."""
    i, j, k = which
    name, power = a.names[k], c.net_kw[k, a.splits.asks[i][j]]
    taken, wanted, most = a.step_h * float(power.sum()), a.splits.energy_kwh[i][j], a.splits.at_most_kwh[i][j]
    eps = rounding_kwh(a.step_h, power, tolerance)
    c.violations += worst("D6", name, np.array([taken - most]), eps, "kWh", "no more energy than it may have")
    if a.optional[k] and not c.busy[k, a.splits.asks[i][j]].any():
        return
    c.value_eur[k] += a.value_eur[k]
    if taken < wanted - eps:
        c.unserved.append(
            Unserved(
                asset=name,
                what="energy",
                amount_kwh=float(wanted - taken),
                rank=int(a.rank[k]),
                label="D6",
                detail=f"{name}: {taken:.3f} kWh of the {plain(wanted)} kWh it needs",
            )
        )


def rounding_kwh(step_h: float, power_kw: Floats, tolerance: Tolerance) -> float:
    """What the rounding of published power may do to the sum over the horizon [kWh]."""
    return max(tolerance.energy_kwh, 0.5 * tolerance.power_kw * step_h * int(np.count_nonzero(power_kw)))


def _between(a: DeferrableLoadArrays, tolerance: Tolerance, c: _Course) -> None:
    """Orders and groups."""
    for order in a.orders:
        eps = 0.5 if order.unit == "runs" else rounding_kwh(a.step_h, c.net_kw[order.earlier], tolerance)
        early = np.where(c.begins[order.later], order.needed - c.behind[order.earlier], 0.0)
        rule = f"starts only after {a.names[order.earlier]}"
        c.violations += worst("D8", a.names[order.later], early, eps, order.unit, rule)
    for group in a.groups:
        together = c.busy[list(group.members)].sum(axis=0) - group.at_most
        c.violations += worst("D9", group.name, together, 0.5, "1", "no more of the group run at once than may")
