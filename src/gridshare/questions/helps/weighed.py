"""A day's linear problem, and what a kW more of the group would cost in each step.

It is hard where that is possible; else what gives way is weighed so that an earlier stage counts more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.clauses import GROUP, MEMBERS, Flows
from gridshare.effort import SolveOptions
from gridshare.errors import Problem, SolverError
from gridshare.findings import Tolerance
from gridshare.milp.basis import NamedBasis
from gridshare.milp.compiled import Compiled
from gridshare.milp.park import read, stamps_of
from gridshare.milp.rounds import COST
from gridshare.milp.switches import Switches
from gridshare.milp.weights import all_at_once
from gridshare.parts import CONTRACT, Bools, Floats, OfMonth, Stamp
from gridshare.schedules.stages import stages
from gridshare.sites.site import Site
from gridshare.tariffs.arrays import TariffArrays
from gridshare.tariffs.energy import ENERGY
from gridshare.verification import evaluate
from gridshare.years.day_plan import Peaks
from gridshare.years.day_problem import DayProblem, Goal, Least

_NOTHING, _WHOLE = 1e-9, 1e-6

FEEDER = "feeder"
"""Name of the stamp of the feeders."""


@dataclass(frozen=True, slots=True)
class Solved:
    """The least of a day.

    Attributes:
        site: The day.
        flows: Net loads of the members and the group.
        eur: What the day costs, without what is billed for months.
        billed_kw: What it asks to be billed for months, by charge.
        beyond_eur: What that costs beyond what is paid.
        over_kwh, unserved_kwh: Energy above the group's contract, and demand that is not served.
        own_eur: What each member pays itself, by the independent check; of one that is in parts it means nothing,
            shape (member,).
        in_parts: Which members have something in parts that has to be whole, shape (member,).
        is_short: Which members leave demand unserved, or exceed limits of their own, shape (member,).
        gives_way: Whether not every limit could be kept with all demand served.
        price_eur_per_kw: What a kW more of the group costs in each step, shape (step,).
        couples_otherwise: Whether members are coupled by more than the group's own rows: a feeder that binds, or
            charges on peaks of members.
    """

    site: Site
    flows: Flows
    eur: float
    billed_kw: Peaks
    beyond_eur: float
    over_kwh: float
    unserved_kwh: float
    own_eur: Floats
    in_parts: Bools
    is_short: Bools
    gives_way: bool
    price_eur_per_kw: Floats
    couples_otherwise: bool


@dataclass(slots=True)
class Start:
    """Where the first problem of its sort ended: the others begin there, so that none depends on which were between."""

    basis: NamedBasis | None = None

    def least(self, problem: DayProblem, options: SolveOptions) -> Least | None:
        """The least cost of a problem, from there."""
        if self.basis is not None:
            problem.begin(self.basis)
        found = problem.least(COST, options)
        if self.basis is None and found is not None:
            self.basis = problem.basis()
        return found


def solved(site: Site, options: SolveOptions, paid_kw: Peaks | None = None, start: Start | None = None) -> Solved:
    """The least of a day, as a linear problem.

    Args:
        site: The day.
        options: Time limit.
        paid_kw: Up to which powers months have paid for peaks, by charge.
        start: Where to begin, or to note where the first one ended.

    Raises:
        TimeLimitError: If the time is up.
        CancelledError: If the caller asked to stop.
    """
    stamps, of_kind = stamps_of(site)
    paid = paid_kw or {}
    problem = _problem(site, stamps, paid, relaxed=False)
    found = problem.least(COST, options) if start is None else start.least(problem, options)
    gives_way, unserved = found is None, list[Goal]()
    if found is None:
        problem = _problem(site, stamps, paid, relaxed=True)
        unserved = [goal for goal in problem.compiled.objectives if goal[0] == "unserved_kwh"]
        order = stages(site.document.connection, [rank for _, rank in unserved])
        weight = all_at_once(problem.compiled, order).vector
        columns = np.flatnonzero(weight)
        found = problem.least_of(columns, weight[columns], options)
    if found is None:
        raise SolverError(Problem("solve", "relaxed_infeasible", "no plan", "a relaxed problem always has one"))
    compiled, x = problem.compiled, found.x
    decisions = read(site, of_kind, {name: place.values(x) for name, place in compiled.placements.items()})
    bare = replace(site, tariffs=TariffArrays(site.tariffs.kwh, {}))
    seen = evaluate(bare, decisions, Tolerance())
    net = _net_kw(problem, found)
    flows = Flows(net, seen.flows.feeders, net.sum(axis=0))
    _, billed_kw, beyond_eur = other_costs(site, flows, paid)
    on_feeders = _worth(compiled, found.worth, FEEDER)
    short = np.zeros(len(site.members), dtype=bool)
    if gives_way:
        of_asset = {place.name: place.member for place in site.assets}
        short[[of_asset[one.asset] for one in seen.unserved]] = True
        short[[site.members.index(over.point) for over in seen.exceedances if over.level == "member"]] = True
    return Solved(
        site=site,
        flows=flows,
        eur=compiled.objective(*COST).at(x) + sum(site.constants_eur.values()) - _months_eur(problem, stamps, found),
        billed_kw=billed_kw,
        beyond_eur=beyond_eur,
        over_kwh=compiled.objective("exceedance_kwh", CONTRACT).at(x),
        unserved_kwh=sum(compiled.objective(*goal).at(x) for goal in unserved),
        own_eur=sum(seen.member_costs_eur.values(), np.zeros(len(site.members))),
        in_parts=_in_parts(site, of_kind, problem, found),
        is_short=short,
        gives_way=gives_way,
        price_eur_per_kw=_worth(compiled, found.worth, GROUP).sum(axis=0),
        couples_otherwise=bool(np.abs(on_feeders).max(initial=0.0) > _NOTHING) or any(map(_is_of_members, stamps)),
    )


def other_costs(site: Site, flows: Flows, paid_kw: Peaks) -> tuple[float, Peaks, float]:
    """What clauses cost, but energy: for the day itself; powers billed for months, by charge; beyond what is paid."""
    eur, beyond, billed = 0.0, 0.0, dict[str, float]()
    for clause, arrays in site.clauses:
        if clause is not ENERGY:
            costs = clause.costs(arrays, flows, site.grid.step_h)
            eur += sum(float(v.sum()) for v in costs.members_eur.values()) + sum(costs.group_eur.values())
            for charge in costs.months:
                billed[charge.name] = charge.billed_kw
                beyond += charge.eur_per_kw * max(charge.billed_kw - paid_kw.get(charge.name, 0.0), 0.0)
    return eur, billed, beyond


def _problem(site: Site, stamps: Sequence[Stamp], paid_kw: Peaks, *, relaxed: bool) -> DayProblem:
    problem = DayProblem(stamps, site.steps, relaxed=relaxed)
    for stamp, of in _billed(stamps):
        problem.between(stamp, of.variable, paid_kw.get(of.charge, 0.0), np.inf)
    return problem


def _billed(stamps: Sequence[Stamp]) -> list[tuple[str, OfMonth]]:
    """Stamps that bill something for a month, and how."""
    return [(stamp.name, stamp.of_month) for stamp in stamps if stamp.of_month is not None]


def _months_eur(problem: DayProblem, stamps: Sequence[Stamp], found: Least) -> float:
    """What the solution has in its cost for peaks of months."""
    free = {stamp.name: stamp.data for stamp in stamps}
    return sum(
        of.eur_per_kw * float(problem.values(found, name, of.variable)[0, 0] - free[name][of.paid][0])
        for name, of in _billed(stamps)
    )


def _net_kw(problem: DayProblem, found: Least) -> Floats:
    """Net load of the members in a solution, shape (member, step)."""
    names = ("import_kw", "import_over_kw", "export_kw", "export_over_kw")
    drawn, drawn_over, fed, fed_over = (problem.values(found, MEMBERS, name) for name in names)
    return drawn + drawn_over - fed - fed_over


def _in_parts(site: Site, of_kind: Mapping[str, Sequence[Stamp]], problem: DayProblem, found: Least) -> Bools:
    """Which members have something in parts that has to be whole, or two powers at once that exclude each other."""
    parts = np.zeros(len(site.members), dtype=bool)
    compiled = problem.compiled
    is_broken = np.append(compiled.integer & (np.abs(found.x - np.rint(found.x)) > _WHOLE), False)
    broken: dict[str, Bools] = {}
    for name, place in compiled.placements.items():
        broken[name] = np.asarray(is_broken[place.column_of].any(axis=1), dtype=bool)
    for (name, _), both in Switches().conflicts(compiled, found.x).items():
        broken[name] |= both.any(axis=1)
    parts |= broken[MEMBERS]
    for kind, stamps in of_kind.items():
        member = site.member_of(kind)
        for stamp in stamps:
            if len(stamp.owner) == len(broken[stamp.name]):
                np.logical_or.at(parts, member[stamp.owner], broken[stamp.name])
            elif broken[stamp.name].any():  # units that serve others of the kind
                parts[member] = True
    return parts


def _is_of_members(stamp: Stamp) -> bool:
    """Whether it is a clause about members by themselves, other than what they pay for energy."""
    sources = {wire.source for wires in stamp.inputs.values() for wire in wires}
    return sources == {MEMBERS} and stamp.name not in {GROUP, "energy"}


def _worth(compiled: Compiled, worth: Floats, stamp: str) -> Floats:
    """What a kW more at the points of a stamp costs, shape (point, step): the worth of the rows of their balance."""
    first = 0
    for origin in compiled.origins:
        if origin.stamp == stamp:
            family = next(f for f in origin.families if f.label == "C1")
            place = origin.place - family.first
            mine = (place >= 0) & (place < len(family.index))
            table = np.zeros((int(origin.unit.max(initial=-1)) + 1, len(family.index)))
            table[origin.unit[mine], place[mine]] = worth[first : first + len(place)][mine]
            return table
        first += len(origin.place)
    return np.zeros((0, 0))
