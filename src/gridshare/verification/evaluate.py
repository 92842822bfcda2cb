"""Everything that follows from decisions: powers, states, limits, costs. Numpy only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from gridshare.clauses import Costs
from gridshare.connection.check import check_direction, exceedances, flows
from gridshare.findings import Outcome, Tolerance, Unserved, Violation
from gridshare.parts import Decisions, Floats
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.site import Site

_NOISE = 1 + 1e-3
"""Rounding moves a power by one unit at most; this is for the last digits of the sum."""


def evaluate(site: Site, decisions: Mapping[str, Decisions], tolerance: Tolerance) -> Evaluation:
    """What follows from the decisions of all kinds."""
    outcomes: dict[str, Outcome] = {}
    unserved: list[Unserved] = []
    violations: list[Violation] = []
    for kind, arrays in site.asset_kinds:
        outcome = kind.check(arrays, decisions[kind.name], tolerance)
        outcomes[kind.name] = outcome
        unserved += outcome.unserved
        violations += outcome.violations
    n = site.grid.n_steps
    member = np.array([a.member for a in site.assets], dtype=np.int64)
    feeder = np.array([a.feeder for a in site.assets], dtype=np.int64)
    net = np.array([outcomes[a.kind].net_load_kw[a.index] for a in site.assets]).reshape(len(site.assets), n)
    flow = flows(net, member, feeder, site.connection)
    violations += _direction(site, outcomes, flow.members, (tolerance, _rounding_kw(site, decisions, tolerance)))
    costs = [clause.costs(arrays, flow, site.grid.step_h) for clause, arrays in site.clauses]
    return Evaluation(
        decisions=decisions,
        outcomes=outcomes,
        net_load_kw=net,
        flows=flow,
        exceedances=tuple(exceedances(flow, site.connection, tolerance.power_kw)),
        unserved=tuple(unserved),
        violations=tuple(violations),
        member_costs_eur=_member_costs(site, outcomes, costs),
        group_costs_eur=_summed(_group_eur(costs)) | site.constants_eur,
        month_charges=tuple(charge for c in costs for charge in c.months),
    )


def _per_member(site: Site, kind: str, values: Floats) -> Floats:
    """Sum of what the assets of a kind have, by member."""
    total = np.zeros((len(site.members), *values.shape[1:]))
    np.add.at(total, site.member_of(kind), values)
    return total


def _rounding_kw(site: Site, decisions: Mapping[str, Decisions], tolerance: Tolerance) -> Floats:
    """What rounding may do to a member's net load: a unit for each power that flows, shape (member, step)."""
    flowing = np.ones((len(site.members), site.grid.n_steps))
    for kind, _ in site.asset_kinds:
        member = site.member_of_decisions(kind)
        for name in kind.powers:
            np.add.at(flowing, member, (decisions[kind.name][name] != 0).astype(float))
    return tolerance.power_kw * _NOISE * np.maximum(flowing - 1, 1)


def _direction(
    site: Site, outcomes: Mapping[str, Outcome], members: Floats, within: tuple[Tolerance, Floats]
) -> list[Violation]:
    """Rules C5 and C6 of all members, within the resolution and what it may do to each net load."""
    tolerance, rounding_kw = within
    shape = members.shape
    importing, exporting = np.zeros(shape), np.zeros(shape)
    feed_in, limited = np.zeros(shape), np.zeros(shape[0], dtype=bool)
    for kind, outcome in outcomes.items():
        if outcome.not_while_importing_kw is not None:
            importing += _per_member(site, kind, outcome.not_while_importing_kw)
        if outcome.not_while_exporting_kw is not None:
            exporting += _per_member(site, kind, outcome.not_while_exporting_kw)
        produced = np.maximum(-outcome.net_load_kw, 0)
        allowed = produced if outcome.feed_in_kw is None else outcome.feed_in_kw
        feed_in += _per_member(site, kind, allowed)
        short = (allowed < produced - tolerance.power_kw).any(axis=1)
        limited[site.member_of(kind)[short]] = True
    bounded = np.where(limited[:, None], feed_in, np.inf)
    return check_direction(site.members, members, (importing, exporting), bounded, rounding_kw)


def _member_costs(site: Site, outcomes: Mapping[str, Outcome], costs: Sequence[Costs]) -> dict[str, Floats]:
    """What clauses and assets cost each member, by name; a name that both have is one cost."""
    of_assets = [
        {name: _per_member(site, kind, values) for name, values in outcome.cost_lines_eur.items()}
        for kind, outcome in outcomes.items()
    ]
    return _summed([*(c.members_eur for c in costs), *of_assets])


def _group_eur(costs: Sequence[Costs]) -> Iterator[Mapping[str, float]]:
    """What clauses cost the group, the charges of months too."""
    for each in costs:
        yield each.group_eur
        yield from ({charge.name: charge.eur} for charge in each.months)


def _summed(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """One table of several, whose values of the same name are added."""
    total: dict[str, Any] = {}
    for table in tables:
        for name, value in table.items():
            total[name] = total[name] + value if name in total else value
    return total
