"""A month of days that are independent but for the peaks that it is billed once: its least cost by cuts.

The cost of a day is a convex function of the peaks that are paid already, and never increases with them. Each solve of
a day at some peaks is a plan, and a cut below that function. The least of the cuts of all days and of the peaks' price
is a bound, and says at which peaks to ask next; a day whose plans and cuts agree there is not solved again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, SolverError
from gridshare.parts import Floats
from gridshare.years.billed_day import BilledDay
from gridshare.years.day_plan import Cut, DayPlan, Peaks

_HIGHEST_KW = 1e7
"""No plan asks to be billed so much."""

_LIKELY = 1.25


@dataclass(slots=True, eq=False)
class DayFound:
    """What is known of a day.

    Attributes:
        problem: Its problem.
        plans: Plans, each with what a kW more of the contract was worth.
        cuts: What is proven of all plans.
    """

    problem: BilledDay
    plans: list[tuple[DayPlan, tuple[Floats, Floats] | None]] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)

    def solve(self, paid_kw: Peaks, options: SolveOptions) -> DayPlan:
        """Solve it where peaks are paid."""
        cut, found = self.problem.least(paid_kw, options)
        self.cuts.append(cut)
        plan = self.problem.plan(found)
        self.plans.append((plan, self.problem.worth(found)))
        return plan

    def most(self, paid_kw: Peaks) -> float:
        """What its cheapest plan costs."""
        return min(plan.at(paid_kw, self.problem.prices) for plan, _ in self.plans)

    def least(self, paid_kw: Peaks) -> float:
        """What is proven of it."""
        return max(cut.at(paid_kw) for cut in self.cuts)

    def best(self, paid_kw: Peaks) -> tuple[DayPlan, tuple[Floats, Floats] | None]:
        """Its cheapest plan."""
        return min(self.plans, key=lambda each: each[0].at(paid_kw, self.problem.prices))


@dataclass(frozen=True, slots=True, eq=False)
class MonthFound:
    """The least cost of a month.

    Attributes:
        days: Its days.
        at_kw: The peaks at which it is found.
        found_eur: What its plans cost.
        bound_eur: Proven: no plans cost less.
        solves: How many problems of days were solved.
    """

    days: Sequence[DayFound]
    at_kw: Peaks
    found_eur: float
    bound_eur: float
    solves: int


def least_of_month(
    problems: Iterator[BilledDay],
    paid_kw: Peaks,
    options: SolveOptions,
    guess_kw: Peaks | None = None,
    told: Callable[[], None] = lambda: None,
) -> MonthFound:
    """The least cost of a month.

    Args:
        problems: Its days.
        paid_kw: What of each charge costs nothing more before any of them; all charges.
        options: Time limit; it ends where the plans are within the gap of the bound.
        guess_kw: Peaks that are likely.
        told: Called after each day of the first round.

    Raises:
        TimeLimitError: If the time is up before each day was solved once.
    """
    end = time.monotonic() + options.time_limit_s
    days: list[DayFound] = []
    at = {c: max(kw, (guess_kw or {}).get(c, 0.0)) for c, kw in paid_kw.items()}
    for problem in problems:
        day = DayFound(problem)
        plan = day.solve(at, options)
        at |= {c: max(kw, at[c]) for c, kw in plan.peaks_kw.items()}
        days.append(day)
        told()
    month = _Month(days, paid_kw)
    best, bound, solves = (month.most(at), at), -np.inf, len(days)
    while best[0] - bound > options.relative_gap * abs(best[0]):
        lower, at = month.least()
        bound, best = max(bound, lower), min(best, (month.most(at), at), key=lambda each: each[0])
        share = options.relative_gap * abs(best[0]) / (2 * len(days))
        ask = [day for day in days if day.most(at) - day.least(at) > share]
        if not ask or time.monotonic() > end:
            break
        for day in ask:
            day.solve(at, options)
        solves += len(ask)
    return MonthFound(days, best[1], best[0], min(bound, best[0]), solves)


@dataclass(frozen=True, slots=True, eq=False)
class _Month:
    """Days, and what is paid of their peaks before any of them."""

    days: Sequence[DayFound]
    paid_kw: Peaks

    @property
    def prices(self) -> Peaks:
        """Price of each charge that is billed on any day."""
        return {c: eur for day in self.days for c, eur in day.problem.prices.items()}

    def most(self, at: Peaks) -> float:
        """What the plans cost at some peaks."""
        peaks = sum(eur * (at[c] - self.paid_kw[c]) for c, eur in self.prices.items())
        return peaks + sum(day.most(at) for day in self.days)

    def least(self) -> tuple[float, dict[str, float]]:
        """The least of all cuts and of the price of the peaks, and at which peaks to ask next."""
        names, n = list(self.prices), len(self.days)
        if not names:
            return sum(day.least(self.paid_kw) for day in self.days), dict(self.paid_kw)
        from scipy.optimize import linprog

        cuts = [(k, cut) for k, day in enumerate(self.days) for cut in day.cuts]
        rows, sides = np.zeros((len(cuts), n + len(names))), np.zeros(len(cuts))
        for i, (k, cut) in enumerate(cuts):
            rows[i, k] = -1.0
            rows[i, n:] = [cut.slope.get(c, 0.0) for c in names]
            sides[i] = sum(slope * cut.paid_kw[c] for c, slope in cut.slope.items()) - cut.eur
        ends = [*[(None, None)] * n, *((self.paid_kw[c], _HIGHEST_KW) for c in names)]
        cost = np.array([*np.ones(n), *self.prices.values()])
        found = linprog(cost, A_ub=rows, b_ub=sides, bounds=ends, method="highs")
        if found.x is None:
            raise SolverError(Problem("solve", "solver_failed", f"no peaks: {found.message}", "the least of some cuts"))
        before = sum(eur * self.paid_kw[c] for c, eur in self.prices.items())
        next_ = {c: min(kw, self._likely_kw(c)) for c, kw in zip(names, found.x[n:].tolist(), strict=True)}
        return float(cost @ found.x) - before, dict(self.paid_kw) | next_

    def _likely_kw(self, charge: str) -> float:
        """No more than a little above what was asked so far: far beyond, days are only solved to no end."""
        asked = [plan.peaks_kw.get(charge, 0.0) for day in self.days for plan, _ in day.plans]
        paid = [cut.paid_kw[charge] for day in self.days for cut in day.cuts]
        return _LIKELY * max(*asked, *paid, 1.0)
