"""What is claimed of a published plan: the optimiser's figures, with the tolerance that rounding its powers asks for.

Powers are rounded to the published resolution, so that what follows from them is a little off from what was optimised.
Each kind of asset and of clause says by how much; here that is added up, once for the planner and the verifier.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from gridshare.clauses import Rounding
from gridshare.findings import Outcome, Tolerance
from gridshare.parts import Decisions
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.proof import Proof
from gridshare.sites.site import Site

_SOLVER = 1e-6
"""How exactly the solver keeps a cost: this part of it, and as many EUR besides."""

_KEPT = 1e-5
"""How exactly a later stage keeps what an earlier one found: this part of it, and as many kWh besides."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Claimed of a plan.

    Attributes:
        cost_eur: What it costs at most: what is not proven least may hold power that goes round and costs nothing real.
        bound_eur: What it costs at least: no plan costs less; minus infinity where nothing is proven.
        exceedance_kwh: Rank of limit -> energy above limits.
        unserved_kwh: Rank -> demand not served.
        cost_tolerance_eur: What rounding to the published resolution may do to the cost.
        energy_tolerance_kwh: What it may do to exceedance and unserved demand.
    """

    cost_eur: float
    bound_eur: float
    exceedance_kwh: Mapping[int, float]
    unserved_kwh: Mapping[int, float]
    cost_tolerance_eur: float
    energy_tolerance_kwh: float


def claims_of(site: Site, plan: Evaluation, proof: Proof, unit_kw: float) -> Claims:
    """What the optimiser claims of a plan, and what rounding to ``unit_kw`` may change of it.

    A step above a limit is off by at most one unit, and the energy of each series by at most a unit-step.
    """
    series = sum(len(values) for of_kind in plan.decisions.values() for values in of_kind.values())
    claimed = [*proof.exceedance_kwh.values(), *proof.unserved_kwh.values()]
    return Claims(
        cost_eur=proof.planned_eur,
        bound_eur=proof.bound_eur,
        exceedance_kwh=proof.exceedance_kwh,
        unserved_kwh=proof.unserved_kwh,
        cost_tolerance_eur=_rounding_eur(site, plan, unit_kw) + _SOLVER * max(abs(proof.planned_eur), 1.0),
        energy_tolerance_kwh=2 * unit_kw * site.grid.step_h * (site.grid.n_steps + series)
        + _KEPT * sum(1 + abs(v) for v in claimed if np.isfinite(v)),
    )


def _rounding_eur(site: Site, plan: Evaluation, unit_kw: float) -> float:
    """How far rounding may shift the cost of a plan."""
    rounding = _rounding(site, plan.decisions, unit_kw)
    of_clauses = sum(clause.rounding_eur(arrays, plan.flows, rounding) for clause, arrays in site.clauses)
    return of_clauses + _own_costs_of_a_unit(site, plan.decisions, unit_kw)


def _rounding(site: Site, decisions: Mapping[str, Decisions], unit_kw: float) -> Rounding:
    """How many powers of each member are rounded, and how many flow when."""
    series = np.zeros(len(site.members))
    flowing = np.zeros((len(site.members), site.grid.n_steps))
    for kind, _ in site.asset_kinds:
        member = site.member_of_decisions(kind)
        for name in kind.powers:
            np.add.at(series, member, 1.0)
            np.add.at(flowing, member, (decisions[kind.name][name] != 0).astype(float))
    return Rounding(unit_kw, site.grid.step_h, series, flowing)


def _own_costs_of_a_unit(site: Site, decisions: Mapping[str, Decisions], unit_kw: float) -> float:
    """What one unit of power for one step costs in wear, fuel, cuts or energy kept, summed over all series [EUR].

    Each kind's own check says so: all its powers a unit higher at every step, divided by the number of steps.
    """
    total = 0.0
    for kind, arrays in site.asset_kinds:
        before = kind.check(arrays, decisions[kind.name], Tolerance.none())
        for name in kind.powers:
            shifted = dict(decisions[kind.name]) | {name: decisions[kind.name][name] + unit_kw}
            total += _change(before, kind.check(arrays, shifted, Tolerance.none()))
    return total / site.grid.n_steps


def _change(before: Outcome, after: Outcome) -> float:
    """How much all lines of all assets change together, whichever way [EUR]."""
    lines = before.cost_lines_eur
    return float(sum(np.abs(after.cost_lines_eur[name] - values).sum() for name, values in lines.items()))
