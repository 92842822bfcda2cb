"""Findings of a check: what follows from decisions, which rules they break, what they leave unserved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from gridshare.parts import Floats, Ints


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that a plan breaks.

    Attributes:
        label: Label of the equation, the same as in the formulation.
        where: Name of the asset, member, feeder or group.
        step: Step or point at which it is broken worst; None where it concerns the whole horizon.
        amount: By how much, in ``unit``.
        unit: Unit of ``amount``.
        rule: The rule in words.
    """

    label: str
    where: str
    step: int | None
    amount: float
    unit: str
    rule: str


Unit = Literal["kWh", "K h", "K"]
"""What demand is measured in: energy; temperature outside its band, times its time; temperature missed at the end."""


@dataclass(frozen=True, slots=True)
class Unserved:
    """Demand that a plan does not serve.

    Attributes:
        asset: Name of the asset.
        what: What is short, for example ``session truck-7`` or ``run 2``.
        amount_kwh: What it counts for among demand of its priority: kWh of the asset (for temperatures: kelvin-days
            times kWh per kelvin).
        rank: The lowest is served first; what is firm is below zero (`gridshare.parts.rank_of`).
        label: Label of the equation that holds the shortfall.
        detail: The same in words a person understands.
        unit: What it is measured in; amounts of different units are never added up.
        measured: How much, in that unit; left out for energy.
        row: Which row of the kind's decisions it is of, where these are about parts of assets.
    """

    asset: str
    what: str
    amount_kwh: float
    rank: int
    label: str
    detail: str
    unit: Unit = "kWh"
    measured: float | None = None
    row: int | None = None

    @property
    def amount(self) -> float:
        """How much, in its unit."""
        return self.amount_kwh if self.measured is None else self.measured


@dataclass(frozen=True, slots=True)
class Outcome:
    """What follows from the decisions of one kind, worked out without the MILP.

    Attributes:
        net_load_kw: Net load, shape (asset, step).
        cost_lines_eur: Name of a cost (wear, fuel, starts, curtailment, ..) -> cost of each asset, shape (asset,).
        unserved: Demand not served.
        violations: Rules broken.
        states: What is worth publishing with the decisions (energy, temperature), by name.
        postponed_kwh: What each session, or other part, of the demand is left for after the horizon, shape (part,).
        feed_in_kw: What each asset may feed into the grid, shape (asset, step); by default what it produces.
        not_while_importing_kw: Power that must be zero while its member imports, shape (asset, step); absent: none.
        not_while_exporting_kw: Power that must be zero while its member exports, shape (asset, step); absent: none.
        starts: How often each row of its decisions (an asset, or a part of one) goes from rest to work, shape (row,);
            absent: nothing of it is started.
        full_cycles: What a store gives in the horizon, in times its capacity, shape (asset,); absent: it is no store.
    """

    net_load_kw: Floats
    cost_lines_eur: Mapping[str, Floats] = field(default_factory=dict)
    unserved: tuple[Unserved, ...] = ()
    violations: tuple[Violation, ...] = ()
    states: Mapping[str, Floats] = field(default_factory=dict)
    postponed_kwh: Floats = field(default_factory=lambda: np.zeros(0))
    feed_in_kw: Floats | None = None
    not_while_importing_kw: Floats | None = None
    not_while_exporting_kw: Floats | None = None
    starts: Ints | None = None
    full_cycles: Floats | None = None


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How exactly a published plan is held to its rules.

    Attributes:
        power_kw: Resolution of published power [kW]; 1 W unless the caller asks for finer.
        energy_kwh: What rounding of power may do to an energy [kWh].
    """

    power_kw: float = 1e-3
    energy_kwh: float = 2e-3

    @classmethod
    def none(cls) -> Tolerance:
        """Nothing is held to anything: for callers who ask what follows, not whether it is allowed."""
        return cls(1e12, 1e12)

    @classmethod
    def of_resolution(cls, power_kw: float) -> Tolerance:
        """The tolerances that belong to a resolution of power [kW]."""
        return cls(power_kw, 2 * power_kw)


_LAST_DIGITS = 1e-9
"""A power that was rounded up by exactly its tolerance keeps its rule whatever its last digits are."""


def worst(label: str, where: str, excess: Floats, tolerance: float, unit: str, rule: str) -> list[Violation]:
    """The violation, if any, of a rule whose excess per step should not be above ``tolerance``; shape (step,)."""
    if excess.size == 0:
        return []
    t = int(np.argmax(excess))
    if not excess[t] > tolerance + _LAST_DIGITS:  # also catches NaN as the maximum of argmax
        return [Violation(label, where, None, float("nan"), unit, rule)] if np.isnan(excess).any() else []
    return [Violation(label, where, t, float(excess[t]), unit, rule)]
