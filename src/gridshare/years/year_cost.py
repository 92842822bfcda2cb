"""What a park costs over many days, with each month's peak counted once: what is found, and what is proven."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gridshare.milp.basis import NamedBasis
from gridshare.parts import Floats
from gridshare.years.day_plan import DayPlan
from gridshare.years.stretches import Lacking


@dataclass(frozen=True, slots=True, eq=False)
class PeakFound:
    """What a month is billed once, and by which days.

    Attributes:
        charge, month: Name on the bill, and the month.
        eur_per_kw: Its price.
        billed_kw: The peak that is billed.
        paid_kw: What of it costs nothing more.
        days: The days that reach it, each with its own peak.
    """

    charge: str
    month: str
    eur_per_kw: float
    billed_kw: float
    paid_kw: float
    days: Mapping[dt.date, float]

    @property
    def eur(self) -> float:
        """What is billed beyond what costs nothing more."""
        return self.eur_per_kw * max(self.billed_kw - self.paid_kw, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class DayCost:
    """A day of the year.

    Attributes:
        day: The day.
        plan: What its plan comes to.
        worth: What a kW more of the group's contract would save on import and on export in each step [EUR/kW]; None
            where the contract is exceeded, or demand is left unserved.
        contract_kw: The least limit of the contract on import in each step; infinite where there is none.
        room_kw: How far the plan is below the contract, or below what of it is left by a margin, in each step.
        unplanned_kw: Net load of the group in each step when nothing is planned; None where that was not asked for.
    """

    day: dt.date
    plan: DayPlan
    worth: tuple[Floats, Floats] | None
    contract_kw: Floats
    room_kw: Floats
    unplanned_kw: Floats | None = None


@dataclass(frozen=True, slots=True, eq=False)
class MonthCost:
    """A month, as far as it is within the year.

    Attributes:
        month: The month, as 2026-01.
        days: Its days.
        peaks: What it is billed once.
        bound_eur: Its part of what no plans of all days go below: what it hands on to the next month is paid in that;
            minus infinity where the time was up.
        basis: Where the solver ended; None where it was not solved as one, but day by day, each beginning and ending in
            the same state.
    """

    month: str
    days: Sequence[DayCost]
    peaks: Sequence[PeakFound]
    bound_eur: float
    basis: NamedBasis | None = None

    @property
    def is_linked(self) -> bool:
        """Whether it was solved as one."""
        return self.basis is not None

    @property
    def costs_eur(self) -> dict[str, float]:
        """Name of a cost -> what it is."""
        return summed([*(day.plan.costs_eur for day in self.days), {peak.charge: peak.eur for peak in self.peaks}])

    @property
    def found_eur(self) -> float:
        """What its plans cost."""
        return sum(self.costs_eur.values())


@dataclass(frozen=True, slots=True, eq=False)
class YearCost:
    """Many days.

    Attributes:
        months: Their months.
        lacking: Days that lack something, and are not in it.
        unknown_midnights: Kinds of asset of which nobody has said what their days know of each other: each day begins
            as the document says, and the bound is one of such days.
        left: Days for whose months there was no time; they are in no sum. The bound is one of plans of the other days
            that begin and end as the document says, as those do that are found.
    """

    months: Sequence[MonthCost]
    lacking: Sequence[Lacking] = ()
    unknown_midnights: Sequence[str] = ()
    left: Sequence[dt.date] = ()

    @property
    def bases(self) -> dict[str, NamedBasis]:
        """Where the solver ended in each month: there the months of a park that is much like this one can begin."""
        return {month.month: month.basis for month in self.months if month.basis is not None}

    @property
    def days(self) -> list[DayCost]:
        """All days."""
        return [day for month in self.months for day in month.days]

    @property
    def costs_eur(self) -> dict[str, float]:
        """Name of a cost -> what it is."""
        return summed(month.costs_eur for month in self.months)

    @property
    def found_eur(self) -> float:
        """What the plans cost."""
        return sum(month.found_eur for month in self.months)

    @property
    def bound_eur(self) -> float:
        """Proven: no plans cost less."""
        return sum(month.bound_eur for month in self.months)

    @property
    def exceedance_kwh(self) -> float:
        """Energy above the group's limits."""
        return sum(day.plan.exceedance_kwh for day in self.days)

    @property
    def exceedance_steps(self) -> int:
        """In how many steps."""
        return sum(int((day.plan.over_kw > 0).sum()) for day in self.days)

    @property
    def unserved_kwh(self) -> float:
        """Demand for energy that is not served."""
        return sum(day.plan.unserved_kwh for day in self.days)

    @property
    def whole_days(self) -> int:
        """Days whose plan is whole. Of the others only the linear problem is solved: what is found may be too low."""
        return sum(day.plan.is_whole for day in self.days)


def summed(tables: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """One table of several, whose values of the same name are added."""
    total: dict[str, float] = {}
    for table in tables:
        for name, value in table.items():
            total[name] = total.get(name, 0.0) + value
    return total
