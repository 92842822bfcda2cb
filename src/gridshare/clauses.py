"""Clauses of the park's contracts: what tariff components and cap layers have in common.

A clause is something that the contracts say: a price, a charge, a limit. All that is known about one kind of clause is
in one folder, like all that is known about one kind of asset; composers loop over the registries of
`gridshare.tariffs` and `gridshare.connection.layers` and name none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import numpy as np

from gridshare.parts import Floats
from gridshare.view import Texts

MEMBERS, GROUP = "member", "group"
"""Names of the stamps whose outputs ``import_kw`` and ``export_kw`` clauses are about: one unit for each member, in
their order; the group is unit 0."""

A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class Flows:
    """Net loads summed to the points, load positive, shape (point, step); the group's is (step,)."""

    members: Floats
    feeders: Floats
    group: Floats


@dataclass(frozen=True, slots=True)
class MonthCharge:
    """What the group is billed once for a calendar month, by the highest power in it: no sum over days.

    Attributes:
        name: Name on the bill.
        month: The month, as 2026-01.
        eur_per_kw: Price.
        billed_kw: The power that is billed.
        paid_kw: What of it is free or paid already.
    """

    name: str
    month: str
    eur_per_kw: float
    billed_kw: float
    paid_kw: float

    @property
    def eur(self) -> float:
        """The charge, beyond what is free or paid already."""
        return self.eur_per_kw * (self.billed_kw - self.paid_kw)


@dataclass(frozen=True, slots=True)
class Costs:
    """What clauses of one kind cost, worked out from net loads without the MILP.

    Attributes:
        members_eur: Name of a cost -> cost of each member, shape (member,).
        group_eur: Name of a cost -> cost of the group over the horizon: of several days the sum of what each costs.
        months: What is billed once for a month, whatever the number of its days in the horizon.
    """

    members_eur: Mapping[str, Floats] = field(default_factory=dict)
    group_eur: Mapping[str, float] = field(default_factory=dict)
    months: Sequence[MonthCharge] = ()


@dataclass(frozen=True, slots=True)
class Rounding:
    """How the powers of a plan were rounded to the published resolution.

    A rounded power is off by less than a unit in each step, and its error is carried to the next step, so that its
    energy is never off by more than one unit-step.

    Attributes:
        unit_kw: The resolution.
        step_h: Length of a step.
        series: Number of rounded series of each member, shape (member,).
        flowing: Number of them that do not rest, shape (member, step).
    """

    unit_kw: float
    step_h: float
    series: Floats
    flowing: Floats

    @property
    def of_group(self) -> Rounding:
        """The same with the group as the only member."""
        return Rounding(
            self.unit_kw, self.step_h, self.series.sum(keepdims=True), self.flowing.sum(axis=0, keepdims=True)
        )

    def of_a_kink(self, net_kw: Floats, below: Floats, above: Floats) -> float:
        """How far rounding may shift what net loads cost, whose price below zero is another than above [EUR].

        By summation in parts, the cost of a series is off by at most a unit-step times the total variation of the price
        that counts. Where rounding may carry a net load across zero, nothing later makes up for the difference of the
        two prices.

        A kink that is there at times only has a price of 0 elsewhere.

        Args:
            net_kw: Published net load, shape (member, step).
            below: Price below zero [EUR/kWh], shape (member, step).
            above: Price above zero.
        """
        reach = 2 * self.unit_kw * self.flowing
        counts = np.where(net_kw > reach, above, below)
        variation = np.abs(np.diff(counts, axis=1)).sum(axis=1) + 2 * np.abs(counts).max(axis=1, initial=0.0)
        crossing = np.where(np.abs(net_kw) <= reach, np.abs(above - below) * reach, 0.0)
        return self.step_h * float((self.series * self.unit_kw) @ variation + crossing.sum())


def _no_costs(_arrays: Any, _flows: Flows, _step_h: float) -> Costs:
    return Costs()


def _no_constants(_arrays: Any) -> Mapping[str, float]:
    return {}


def _no_rounding(_arrays: Any, _flows: Flows, _rounding: Rounding) -> float:
    return 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause(Generic[A]):
    """What a composer of plans and checks asks of a kind of clause; what is left out, the kind does not have.

    Attributes:
        name: Name of its folder.
        block: Module of its mathematics, with ``stamps(arrays, steps)``; its costs are an objective ``cost_eur``.
        costs: What net loads cost by it: ``costs(arrays, flows, step_h)``. What this needs of the calendar, the arrays
            hold.
        constants_eur: Name -> what the group pays over the horizon whatever the plan.
        rounding_eur: How far rounding may shift its costs: ``rounding_eur(arrays, flows, rounding)``. The verifier
            holds a plan to its claimed cost within the sum of these.
        names: Name of a cost, with braces for what the site names -> what people call it; others are shown as they are.
    """

    name: str
    block: str | None = None
    costs: Callable[[A, Flows, float], Costs] = _no_costs
    constants_eur: Callable[[A], Mapping[str, float]] = _no_constants
    rounding_eur: Callable[[A, Flows, Rounding], float] = _no_rounding
    names: Texts = field(default_factory=dict)
