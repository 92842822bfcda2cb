"""A month as one linear problem: its days, joined at midnight and by the peaks that it is billed once.

Its plans are the best of the month from the state in which it begins to that in which it ends. With both free, and a
price for what is carried over them, it is a bound: at equal prices on both sides of a midnight what one month gains
there the other pays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.clauses import GROUP
from gridshare.effort import SolveOptions
from gridshare.errors import Problem, TimeLimitError
from gridshare.milp.answers import Relaxation, Status
from gridshare.milp.assemble import assemble
from gridshare.milp.basis import NamedBasis
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.joined import joined
from gridshare.milp.park import read, stamps_of
from gridshare.milp.rounds import COST
from gridshare.milp.solve import Live
from gridshare.milp.switches import Switches
from gridshare.parts import PHYSICAL, Carry, Floats, OfMonth, Stamp
from gridshare.sites.site import Site
from gridshare.years.apart import apart
from gridshare.years.day_plan import DayPlan, Peaks, day_plan

MOST_COLUMNS = 600_000
"""A month that is larger is solved day by day."""

Prices = Mapping[str, float]
"""Name of what is carried over a midnight -> what a unit of it is worth there."""

_WHOLE = 1e-6


@dataclass(frozen=True, slots=True)
class End:
    """How a month ends.

    Attributes:
        prices: What what is carried over is worth there.
        least_eur: What the month after it pays for that, at least.
    """

    prices: Prices
    least_eur: float


@dataclass(frozen=True, slots=True)
class _State:
    """A state at an end of a day: its column, and where a period begins or between which values it ends."""

    column: int
    least: float
    most: float


_Side = tuple[Prices, Mapping[str, _State], int, float]


@dataclass(slots=True, eq=False)
class _Day:
    """A linked day, compiled."""

    site: Site
    stamps: list[Stamp]
    of_kind: Mapping[str, Sequence[Stamp]]
    compiled: Compiled

    @classmethod
    def of(cls, site: Site) -> _Day:
        linked = apart(site, Midnight.LINKED)
        stamps, of_kind = stamps_of(linked)
        return cls(linked, stamps, of_kind, assemble(stamps, linked.steps))

    @property
    def peaks(self) -> Iterator[tuple[OfMonth, int, float]]:
        """What its month is billed: the charge, its column, and what of it costs nothing."""
        for stamp in self.stamps:
            if stamp.of_month is not None:
                columns = self.compiled.placements[stamp.name].columns_at(stamp.of_month.variable)
                if columns is not None:
                    yield stamp.of_month, int(columns[0, 0]), float(stamp.data[stamp.of_month.paid][0])

    def states(self, *, at_start: bool) -> dict[str, _State]:
        """Its states at its start, or at its end, by name."""
        found: dict[str, _State] = {}
        for stamp in self.stamps:
            carry = stamp.carry
            variable = None if carry is None else carry.start if at_start else carry.end
            columns = None if variable is None else self.compiled.placements[stamp.name].columns_at(variable)
            if carry is not None and columns is not None:
                found |= dict(_pinned(carry, columns[:, -1].tolist(), at_start=at_start))
        return found

    def plan(self, x: Floats) -> DayPlan:
        """What a solution of its columns comes to."""
        values = {name: place.values(x) for name, place in self.compiled.placements.items()}
        decisions = read(self.site, self.of_kind, values)
        states = {name: float(np.append(x, 0.0)[s.column]) for name, s in self.states(at_start=True).items()}
        kinds = {kind.name: kind.begun(arrays, states) for kind, arrays in self.site.asset_kinds}
        whole = x[self.compiled.integer]
        is_broken = np.abs(whole - np.rint(whole)) > _WHOLE
        is_whole = not is_broken.any() and not Switches().conflicts(self.compiled, x)
        return day_plan(replace(self.site, kinds=kinds), decisions, is_whole=is_whole)

    def worth(self, reduced: Floats, variable: str) -> Floats:
        """What a kW more of the group's contract saves in each step: it is the upper end of a column [EUR/kW]."""
        columns = self.compiled.placements[GROUP].columns_at(variable)
        if columns is None:
            return np.zeros(self.site.grid.n_steps)
        columns = columns[self.site.connection.group.points.rank != PHYSICAL]
        return np.asarray(np.maximum(-np.append(reduced, 0.0)[columns], 0.0).sum(axis=0))


def _pinned(carry: Carry, columns: Sequence[int], *, at_start: bool) -> Iterator[tuple[str, _State]]:
    for k, name in enumerate(carry.names):
        begins = float(carry.at_start[k])
        ends = begins, begins
        yield name, _State(columns[k], *(ends if at_start else (float(carry.end_least[k]), float(carry.end_most[k]))))


class LinkedMonth:
    """The days of a month as one problem, kept in the solver."""

    @classmethod
    def of(cls, sites: Sequence[Site]) -> LinkedMonth | None:
        """The days of a month; None where they are too much for one problem."""
        days = []
        for site in sites:
            days.append(_Day.of(site))
            if sum(day.compiled.n_columns for day in days) > MOST_COLUMNS:
                return None
        return cls(days)

    def __init__(self, days: Sequence[_Day]) -> None:
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
    def _starts(self) -> dict[str, _State]:
        return {name: s for name, s in self.days[0].states(at_start=True).items() if s.column >= 0}

    @cached_property
    def _ends(self) -> dict[str, _State]:
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
