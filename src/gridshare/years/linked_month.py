"""A month as one linear problem: its days, joined at midnight and by the peaks that it is billed once.

Its plans are the best of the month from the state in which it begins to that in which it ends. With both free, and a
price for what is carried over them, it is a bound: at equal prices on both sides of a midnight what one month gains
there the other pays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, TimeLimitError
from gridshare.milp.answers import Relaxation, Status
from gridshare.milp.basis import NamedBasis
from gridshare.milp.compiled import Objective
from gridshare.milp.joined import joined
from gridshare.milp.rounds import COST
from gridshare.milp.solve import Live
from gridshare.parts import Floats
from gridshare.sites.site import Site
from gridshare.years.day_plan import DayPlan, Peaks
from gridshare.years.linked_day import LinkedDay, State

MOST_COLUMNS = 600_000
"""A month that is larger is solved day by day."""

Prices = Mapping[str, float]
"""Name of what is carried over a midnight -> what a unit of it is worth there."""


@dataclass(frozen=True, slots=True)
class End:
    """How a month ends.

    Attributes:
        prices: What what is carried over is worth there.
        least_eur: What the month after it pays for that, at least.
    """

    prices: Prices
    least_eur: float


_Side = tuple[Prices, Mapping[str, State], int, float]


class LinkedMonth:
    """The days of a month as one problem, kept in the solver."""

    @classmethod
    def of(cls, sites: Sequence[Site]) -> LinkedMonth | None:
        """The days of a month; None where they are too much for one problem."""
        days = []
        for site in sites:
            days.append(LinkedDay.of(site))
            if sum(day.compiled.n_columns for day in days) > MOST_COLUMNS:
                return None
        return cls(days)

    def __init__(self, days: Sequence[LinkedDay]) -> None:
        """Join days."""
        self.days = days
        self._paid_eur = 0.0
        self.joined = joined([day.compiled for day in self.days], [*self._midnights(), *self._peaks()])
        self.live = Live(self.joined.compiled)
        self.compiled = self.joined.compiled

    @cached_property
    def prices(self) -> Peaks:
        """Price of each charge."""
        return {of.charge: of.eur_per_kw for day in self.days for of, _, _ in day.peaks}

    def least(self, paid_kw: Peaks, options: SolveOptions) -> Relaxation | None:
        """The least cost from the state in which it begins to that in which it ends; None where there is none.

        Args:
            paid_kw: What costs nothing more, by charge.
            options: Time limit.

        Raises:
            TimeLimitError: If the time is up.
        """
        for states, part in ((self._starts, 0), (self._ends, -1)):
            for state in states.values():
                self._between(part, state.column, state.least, state.most)
        for charge, (part, column) in self._charges.items():
            self._between(part, column, paid_kw[charge], np.inf)
        self._paid_eur = sum(eur * paid_kw[charge] for charge, eur in self.prices.items())
        return self._solved(self._cost, options)

    def bound(self, options: SolveOptions, at_start: Prices | None, at_end: Prices | None) -> float:
        """What no plan goes below that begins and ends in any state, where these are worth something.

        Args:
            options: Time limit.
            at_start: What a unit of each state is worth; None where it begins as a plan does.
            at_end: The same where it ends.
        """
        vector = self._cost.vector.copy()
        for prices, states, part, sign in self._sides(at_start, at_end):
            for name, state in states.items():
                at = self._column(part, state.column)
                self._between(part, state.column, float(self.compiled.lower[at]), float(self.compiled.upper[at]))
                vector[at] += sign * prices.get(name, 0.0)
        found = self._solved(Objective(vector, self._cost.constant), options)
        return -np.inf if found is None else found.answer.bound - self._paid_eur

    def begin(self, basis: NamedBasis | None) -> None:
        """Have the next solve begin where one of a month like it ended."""
        fitted = None if basis is None else basis.on([day.compiled for day in self.days], self.joined)
        if fitted is not None:
            self.live.begin(fitted)

    def basis(self) -> NamedBasis:
        """Where the last solve ended."""
        return NamedBasis.of([day.compiled for day in self.days], self.joined, self.live.basis())

    def bound_by(self, found: Relaxation, at_start: Prices | None, at_end: Prices | None) -> tuple[float, float]:
        """A bound as `bound` has, by what states at its ends cost in the least alone, and how far below the best it is.

        It takes no time: nothing is solved.
        """
        lower, upper, x = self.compiled.lower, self.compiled.upper, found.answer.x
        eur, lost = found.answer.bound - self._paid_eur, 0.0
        for prices, states, part, sign in self._sides(at_start, at_end):
            for name, state in states.items():
                k, price = self._column(part, state.column), sign * prices.get(name, 0.0)
                slope = float(found.reduced[k]) + price
                eur += price * float(x[k])
                lost += max(slope * float(x[k] - lower[k]), slope * float(x[k] - upper[k])) if slope else 0.0
        return eur - lost, lost

    def end(self, found: Relaxation) -> End:
        """How it ends: what a unit more of each state would cost it there."""
        at = {name: self._column(-1, state.column) for name, state in self._ends.items()}
        prices = {name: float(found.reduced[k]) for name, k in at.items()}
        lower, upper = self.compiled.lower, self.compiled.upper
        least = sum(min(eur * lower[at[name]], eur * upper[at[name]]) for name, eur in prices.items() if eur)
        return End(prices, float(least))

    def plans(self, found: Relaxation) -> Iterator[tuple[DayPlan, tuple[Floats, Floats]]]:
        """The plan of each day, and what a kW more of the contract is worth in each of its steps."""
        for k, day in enumerate(self.days):
            reduced = self.joined.of(k, found.reduced)
            worth = day.worth(reduced, "import_kw"), day.worth(reduced, "export_kw")
            yield day.plan(self.joined.of(k, found.answer.x)), worth

    def _sides(self, at_start: Prices | None, at_end: Prices | None) -> Iterator[_Side]:
        """Which ends are free: what states are worth there, which these are, in which part, and their sign."""
        if at_start is not None:
            yield at_start, self._starts, 0, 1.0
        if at_end is not None:
            yield at_end, self._ends, -1, -1.0

    @cached_property
    def _starts(self) -> dict[str, State]:
        return {name: s for name, s in self.days[0].states(at_start=True).items() if s.column >= 0}

    @cached_property
    def _ends(self) -> dict[str, State]:
        return {name: s for name, s in self.days[-1].states(at_start=False).items() if s.column >= 0}

    @cached_property
    def _charges(self) -> dict[str, tuple[int, int]]:
        """Charge -> the first day that has it, and its column there."""
        found: dict[str, tuple[int, int]] = {}
        for k, day in enumerate(self.days):
            for of, column, _ in day.peaks:
                found.setdefault(of.charge, (k, column))
        return found

    @cached_property
    def _cost(self) -> Objective:
        """The cost with each charge counted once, and with what of it costs nothing."""
        cost = self.compiled.objective(*COST)
        free = sum(of.eur_per_kw * free_kw for day in self.days for of, _, free_kw in day.peaks)
        constants = sum(sum(day.site.constants_eur.values()) for day in self.days)
        return Objective(cost.vector, cost.constant + free + constants)

    def _midnights(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """What a day ends with is what the next begins with."""
        for k in range(len(self.days) - 1):
            ends, starts = self.days[k].states(at_start=False), self.days[k + 1].states(at_start=True)
            for name in ends.keys() & starts.keys():
                if ends[name].column >= 0 and starts[name].column >= 0:
                    yield (k, ends[name].column), (k + 1, starts[name].column)

    def _peaks(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        for k, day in enumerate(self.days):
            for of, column, _ in day.peaks:
                if self._charges[of.charge][0] != k:
                    yield self._charges[of.charge], (k, column)

    def _column(self, part: int, column: int) -> int:
        return int(self.joined.columns[part][column])

    def _between(self, part: int, column: int, least: float, most: float) -> None:
        at = np.array([self._column(part, column)])
        self.live.bound(at, np.array([least]), np.array([most]))

    def _solved(self, objective: Objective, options: SolveOptions) -> Relaxation | None:
        found = self.live.relaxation(objective, options, COST[0])
        if found.answer.status is Status.INFEASIBLE:
            return None
        if found.answer.status is not Status.OPTIMAL:
            expected = "the least cost of a month"
            raise TimeLimitError(Problem("time_limit", TimeLimitError.code, "the time was up", expected))
        return found
