"""Outcome: what came of a simulation, in numbers; each is worked out from what really happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

import numpy as np

from gridshare.parts import Decisions, Floats
from gridshare.schedules.evaluation import Evaluation
from gridshare.simulation.practice import GuardCut
from gridshare.simulation.visits import Visit
from gridshare.sites.site import Site

OVER_KW = 0.01
"""Less above a limit than the rounding of powers to whole watts adds up to is no breach [kW]."""

KEPT_KWH = 0.1
"""So little short of what was promised a driver does not notice [kWh]."""

_GIVEN_UP = ("curtailed_kw", "cut_kw")
"""Decisions that are power which an asset gives up."""


@dataclass(frozen=True, slots=True)
class Breach:
    """Steps one after the other in which the group was above its contract.

    Attributes:
        begin: Start of the first of them.
        direction: Which way.
        quarters: How many steps.
        most_kw: The most above the limit.
        kwh: Energy above it.
    """

    begin: datetime
    direction: Literal["import", "export"]
    quarters: int
    most_kw: float
    kwh: float


def breaches(site: Site, net_kw: Floats) -> tuple[Breach, ...]:
    """Where the group was above its contract, with nothing held back under it; ``net_kw`` has shape (step,)."""
    group, found = site.connection.group, list[Breach]()
    sides: tuple[tuple[Literal["import", "export"], Floats], ...] = (
        ("import", net_kw - group.import_contract_kw),
        ("export", -net_kw - group.export_contract_kw),
    )
    for direction, over in sides:
        where = np.flatnonzero(over > OVER_KW)
        for steps in np.split(where, np.flatnonzero(np.diff(where) > 1) + 1):
            if steps.size:
                above = over[steps]
                begin = site.grid.local[int(steps[0])]
                kwh = float(above.sum() * site.grid.step_h)
                found.append(Breach(begin, direction, len(steps), float(above.max()), kwh))
    return tuple(sorted(found, key=lambda breach: breach.begin))


@dataclass(frozen=True, slots=True)
class Promise:
    """What a driver was promised, and got.

    Attributes:
        asset: Name of the asset.
        session: Name of the session.
        promised_kwh: On board by departure; the least that was asked for, no more than there was room for.
        got_kwh: What was on board when the vehicle left.
        left_early: Whether it left before the time that was said.
        announced: Whether anybody had said that it would come.
    """

    asset: str
    session: str
    promised_kwh: float
    got_kwh: float
    left_early: bool
    announced: bool

    @property
    def is_kept(self) -> bool:
        """Whether the driver got what was promised."""
        return self.got_kwh >= self.promised_kwh - KEPT_KWH


def promises(visits: Mapping[str, Sequence[Visit]], got_kwh: Mapping[tuple[str, str], float]) -> tuple[Promise, ...]:
    """The promise to each driver who came and has left, by asset and session.

    Args:
        visits: Name of asset -> its visits.
        got_kwh: (asset, session) -> energy on board at departure, above that at arrival; only those that have left.
    """
    return tuple(
        Promise(
            asset,
            str(visit.said.name),
            min(visit.said.must_kwh, visit.true.most_kwh),
            got_kwh[asset, str(visit.said.name)],
            visit.leaves_early,
            visit.announced_at is not None,
        )
        for asset, all_of_it in visits.items()
        for visit in all_of_it
        if visit.true is not None and (asset, str(visit.said.name)) in got_kwh
    )


def got_kwh(site: Site, evaluation: Evaluation) -> dict[tuple[str, str], float]:
    """(asset, session) -> energy on board at departure, above that at arrival, of all that left in the site's time."""
    found: dict[tuple[str, str], float] = {}
    for kind, arrays in site.asset_kinds:
        on_board = evaluation.outcomes[kind.name].states.get("delivered_kwh")
        if kind.parts is None or on_board is None:
            continue
        places = site.of_kind(kind.name)
        for (asset, facts), energy in zip(kind.parts(arrays), on_board[:, -1].tolist(), strict=True):
            if datetime.fromisoformat(facts["departure"]) <= site.grid.end:
                found[places[asset].name, str(facts["name"])] = energy
    return found


def given_up_kwh(site: Site, decisions: Mapping[str, Decisions], cuts: Iterable[GuardCut] = ()) -> dict[str, float]:
    """Name of member -> power given up: sun and wind curtailed, loads cut, and charging that the guard took back."""
    total = np.zeros(len(site.members))
    for kind, _ in site.asset_kinds:
        for name in _GIVEN_UP:
            if name in decisions[kind.name]:
                np.add.at(total, site.member_of(kind.name), site.grid.step_h * decisions[kind.name][name].sum(axis=1))
    for cut in cuts:
        if cut.session is not None and cut.direction == "import":
            total[site.member_of(cut.kind)[cut.asset]] += site.grid.step_h * cut.kw
    return dict(zip(site.members, total.tolist(), strict=True))


def full_cycles(site: Site, evaluation: Evaluation) -> dict[str, float]:
    """Name of store -> what it gave, in times its capacity."""
    return {
        place.name: float(cycles[place.index])
        for kind, _ in site.asset_kinds
        if (cycles := evaluation.outcomes[kind.name].full_cycles) is not None
        for place in site.of_kind(kind.name)
    }


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a time: a month, or several added up.

    Attributes:
        breaches: Where the contract was exceeded.
        cost_eur: All costs, by the independent verifier.
        costs_eur: Name of a cost -> what it was for all members and the group.
        highest_kw: Month -> highest import and export of the group.
        billed_kw: Month -> name of a charge -> the power that is billed.
        given_up_kwh: Name of member -> power given up.
        guard_kwh: What of that, and of charging, the guard took back.
        promises: To drivers.
        cycles: Name of store -> full cycles.
    """

    breaches: tuple[Breach, ...] = ()
    cost_eur: float = 0.0
    costs_eur: Mapping[str, float] = field(default_factory=dict)
    highest_kw: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    billed_kw: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    given_up_kwh: Mapping[str, float] = field(default_factory=dict)
    guard_kwh: float = 0.0
    promises: tuple[Promise, ...] = ()
    cycles: Mapping[str, float] = field(default_factory=dict)

    @property
    def breach_quarters(self) -> int:
        """Steps above the contract."""
        return sum(breach.quarters for breach in self.breaches)

    @property
    def breach_kwh(self) -> float:
        """Energy above the contract."""
        return sum(breach.kwh for breach in self.breaches)

    @property
    def breach_kw(self) -> float:
        """The most above the contract."""
        return max((breach.most_kw for breach in self.breaches), default=0.0)

    @property
    def promises_kept(self) -> int:
        """How many promises were kept."""
        return sum(promise.is_kept for promise in self.promises)

    @property
    def promised_short_kwh(self) -> float:
        """What all drivers together got less than was promised."""
        return sum(max(promise.promised_kwh - promise.got_kwh, 0.0) for promise in self.promises)


def of_month(
    site: Site, evaluation: Evaluation, cuts: Sequence[GuardCut] = (), kept: Sequence[Promise] = ()
) -> Outcome:
    """What came of a month.

    Args:
        site: The month, with what is true.
        evaluation: What follows from what was done, by the independent verifier.
        cuts: What the guard took back in it.
        kept: The promises to drivers who left in it.
    """
    month, net = f"{site.grid.local[0]:%Y-%m}", evaluation.flows.group
    billed: dict[str, dict[str, float]] = {}
    for charge in evaluation.month_charges:
        billed.setdefault(charge.month, {})[charge.name] = charge.billed_kw
    costs = {name: float(values.sum()) for name, values in evaluation.member_costs_eur.items()}
    for name, eur in evaluation.group_costs_eur.items():
        costs[name] = costs.get(name, 0.0) + eur
    return Outcome(
        breaches=breaches(site, net),
        cost_eur=evaluation.cost_eur,
        costs_eur=costs,
        highest_kw={month: (float(max(net.max(), 0.0)), float(max(-net.min(), 0.0)))},
        billed_kw=billed,
        given_up_kwh=given_up_kwh(site, evaluation.decisions, cuts),
        guard_kwh=float(sum(site.grid.step_h * cut.kw for cut in cuts)),
        promises=tuple(kept),
        cycles=full_cycles(site, evaluation),
    )


def together(outcomes: Iterable[Outcome]) -> Outcome:
    """Months one after the other, as one; what both have by name is added up, months stay apart."""
    total = Outcome()
    for one in outcomes:
        total = replace(
            total,
            breaches=total.breaches + one.breaches,
            cost_eur=total.cost_eur + one.cost_eur,
            costs_eur=_added(total.costs_eur, one.costs_eur),
            highest_kw={**total.highest_kw, **one.highest_kw},
            billed_kw={**total.billed_kw, **one.billed_kw},
            given_up_kwh=_added(total.given_up_kwh, one.given_up_kwh),
            guard_kwh=total.guard_kwh + one.guard_kwh,
            promises=total.promises + one.promises,
            cycles=_added(total.cycles, one.cycles),
        )
    return total


def _added(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    return {name: one.get(name, 0.0) + other.get(name, 0.0) for name in {**one, **other}}
