"""The proof of a plan: the stages in which it was found, and the bounds that the optimiser proved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf, isfinite

from gridshare.parts import CONTRACT, MARGIN, is_firm, priority_of, rank_of


@dataclass(frozen=True, slots=True)
class Stage:
    """One objective that was brought to its least.

    Attributes:
        name: Name of the objective, for example ``exceedance_kwh``.
        rank: Rank of limits or of demand.
        value: Its value in the plan.
        bound: No plan is below this, given the objectives before; minus infinity where nothing is proven.
    """

    name: str
    rank: int
    value: float
    bound: float

    @property
    def least(self) -> float:
        """What other plans may be held to: rounding to whole watts may have taken the value below what is possible."""
        return max(self.value, self.bound)


_FIRM = "firm_"


def published_name(name: str, rank: int) -> tuple[str, int]:
    """Name and rank of a stage as people read them: what is firm says so by its name, and has its own priority."""
    return (f"{_FIRM}{name}" if is_firm(rank) else name), priority_of(rank)


def name_within(name: str, rank: int) -> tuple[str, int]:
    """Name and rank of a stage that was published."""
    return name.removeprefix(_FIRM), rank_of(rank, firm=name.startswith(_FIRM))


@dataclass(frozen=True, slots=True)
class Uplift:
    """How much more cap would have served all demand [kW], and whether it is proven that no less would."""

    more_kw: float
    is_least: bool


@dataclass(frozen=True, slots=True)
class Quiet:
    """What the second look did with the cheapest plan.

    Attributes:
        budget_eur: What it might spend.
        price_eur: What the plan costs more than the cheapest that was found.
        starts, starts_before: How often charging sessions start, in the plan and in the cheapest.
    """

    budget_eur: float
    price_eur: float
    starts: int
    starts_before: int


@dataclass(frozen=True, slots=True)
class Way:
    """How a large problem was solved.

    Attributes:
        parts: Into how many parts it falls that little connects.
        why_whole: Why it was solved as a whole nevertheless; empty where the parts led to the plan and its proof.
    """

    parts: int
    why_whole: str


@dataclass(frozen=True, slots=True)
class Proof:
    """How good a plan is, and how that is known.

    Attributes:
        stages: The objectives, in the order in which they were brought to their least; the last is the cost.
        cost_eur, bound_eur: Cost of the cheapest plan found, and the proven bound on it given the earlier stages.
        exceedance_kwh: Rank of limit -> energy above limits, in the plan.
        unserved_kwh: Rank -> demand not served, in the plan; without stages, what no plan could serve.
        is_proven: Whether every stage was solved to its gap.
        is_relaxed: Whether limits or demand had to be made soft.
        uplift: How much more cap would have served all demand; None where it is not a matter of cap.
        columns, rows, binaries: Size of the last problem.
        solver: Name and version.
        quiet: What the second look spent; None where the plan is the cheapest itself.
        way: How it was solved, where it was large enough to ask; None where it was solved whole anyway.
    """

    stages: tuple[Stage, ...]
    cost_eur: float
    bound_eur: float
    exceedance_kwh: Mapping[int, float]
    unserved_kwh: Mapping[int, float]
    is_proven: bool
    is_relaxed: bool
    uplift: Uplift | None
    columns: int
    rows: int
    binaries: int
    solver: str
    quiet: Quiet | None = None
    way: Way | None = None

    @property
    def planned_eur(self) -> float:
        """Cost of the plan: of the cheapest, and the price of quiet."""
        return self.cost_eur + (0.0 if self.quiet is None else self.quiet.price_eur)

    @property
    def gap(self) -> float:
        """How far the cost may be from the least, as a share of it; of 1 EUR where it is less than that."""
        return max(self.cost_eur - self.bound_eur, 0.0) / max(abs(self.cost_eur), 1.0)

    def open_of(self, name: str) -> float | None:
        """By how much less of an objective there may be in a plan that is no worse in the objectives before it.

        Summed over ranks. That energy above limits and unserved demand are never below zero bounds them without a
        proof; nothing bounds a cost of which nothing is proven, which is None.
        """
        if name == "cost_eur":
            cost = next((s.value for s in self.stages if s.name == name), self.planned_eur)
            spent = self.planned_eur - self.cost_eur  # for quiet: that is no search left open
            return max(cost - spent - self.bound_eur, 0.0) if isfinite(self.bound_eur) else None
        all_is_hard = self.stages and not self.is_relaxed
        if self.is_proven or all_is_hard:  # what is unserved then is what no plan could serve
            return 0.0
        values = {"exceedance_kwh": self.exceedance_kwh, "unserved_kwh": self.unserved_kwh}[name]
        bounds = {s.rank: s.bound for s in self.stages if s.name == name}
        left = {rank: max(value - max(bounds.get(rank, 0.0), 0.0), 0.0) for rank, value in values.items()}
        if name == "exceedance_kwh":  # what is above the contract is above it less its margin too, and counts once
            left[CONTRACT] = max(left.get(CONTRACT, 0.0), left.pop(MARGIN, 0.0))
        return sum(left.values())


def untried(cost_eur: float) -> Proof:
    """The proof of doing nothing, where the time was up before any plan was found: there is none."""
    return Proof(
        stages=(),
        cost_eur=cost_eur,
        bound_eur=-inf,
        exceedance_kwh={},
        unserved_kwh={},
        is_proven=False,
        is_relaxed=False,
        uplift=None,
        columns=0,
        rows=0,
        binaries=0,
        solver="none",
    )
