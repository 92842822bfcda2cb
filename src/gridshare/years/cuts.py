"""The least of what days have in common and of what each of them costs then, by cuts.

What a day costs is the least of a linear problem in which the shared columns are held: convex in them. Each time it is
solved, its reduced costs give a plane that is never above it. A small problem of the shared columns and one column for
each day has these planes as rows; its least is a bound, and where the days really cost what the planes say, the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf

import numpy as np

from gridshare.errors import TimeLimitError
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.linear import Linear, Solved
from gridshare.milp.sparse import Sparse
from gridshare.parts import Floats, Ints

_EXACT = 1e-5
"""A day costs what its planes say when it costs no more than this part of the whole beyond them."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a day costs at some values of the shared columns.

    Attributes:
        value: The least.
        slope: By how much it changes with each of them, shape (column of a day,).
    """

    value: float
    slope: Floats


CostsOf = Callable[[Sequence[int], Sequence[Floats]], Iterable[Cost]]
"""What some days cost, each at some values of its columns, in their order."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The best values of the shared columns.

    Attributes:
        at: The values, shape (column,).
        cost: What they cost together with the days.
        of_days: What each day costs then, shape (day,).
        bound: Proven: no values cost less.
        is_finished: Whether the time was enough.
    """

    at: Floats
    cost: float
    of_days: Floats
    bound: float
    is_finished: bool


class Cuts:
    """The small problem. Its planes are true whatever is asked of it, and are kept from one question to the next."""

    def __init__(self, price: Floats, places: Ints, weight: float, deadline: float) -> None:
        """An empty one.

        Args:
            price: What a unit of each shared column costs, shape (column,).
            places: Which of them the columns of each day are, shape (day, column of a day).
            weight: What a day counts for.
            deadline: When to give up, as `time.monotonic`.
        """
        self.price, self.places, self.weight, days = price, places, weight, len(places)
        self.n = len(price) + days
        nothing = np.zeros(0)
        compiled = Compiled(
            lower=np.zeros(self.n),
            upper=np.full(self.n, inf),
            integer=np.zeros(self.n, dtype=bool),
            matrix=Sparse.of([], 0, self.n),
            row_lower=nothing,
            row_upper=nothing,
            objectives={},
            placements={},
            origins=(),
        )
        cost = np.concatenate([price, np.full(days, weight)])
        self.linear = Linear(compiled, cost, deadline)
        self._planes: dict[int, list[tuple[Floats, Cost]]] = {}

    def keep(self, factors: Floats, most: float) -> None:
        """From now on a sum of the shared columns may not be above this."""
        vector = np.zeros(self.n)
        vector[: len(factors)] = factors
        self.linear.keep(Objective(vector, 0.0), most)

    def add(self, day: int, at: Floats, cost: Cost) -> None:
        """A day costs no less than a plane: its cost at some values of its columns, and its slopes there."""
        vector = np.zeros(self.n)
        np.add.at(vector, self.places[day], cost.slope)
        vector[len(self.price) + day] = -1.0
        self.linear.keep(Objective(vector, 0.0), float(cost.slope @ at) - cost.value)
        self._planes.setdefault(day, []).append((at, cost))

    def at_least(self, day: int, at: Floats) -> float:
        """What a day costs at least at some values of its columns, by its planes."""
        planes = self._planes.get(day, ())
        return max([0.0, *(cost.value + float(cost.slope @ (at - of)) for of, cost in planes)])

    def least(
        self,
        lower: Floats,
        upper: Floats,
        costs_of: CostsOf,
        binding: Callable[[], Sequence[int]],
    ) -> Shared | None:
        """The least between bounds of the shared columns; None where the time was up before anything was found.

        Days whose planes said too little the last time are asked first. As long as they do, the others are not asked:
        what all cost together is known once these agree.

        Args:
            lower: The bounds below, shape (column,).
            upper: Those above.
            costs_of: What some days cost.
            binding: Days that may cost anything.
        """
        columns, best, bound = np.arange(len(self.price)), None, -inf
        self.linear.bound(columns, lower, upper)
        rose: set[int] = set()
        # Where HiGHS loses its way from the last planes, it begins anew.
        while (found := self.linear.least() or self.linear.least(anew=True)) is not None:
            # A bound of HiGHS may be kept to 1e-7 only.
            at, bound = np.clip(found.x[: len(columns)], lower, upper), max(bound, found.objective)
            try:
                of_days = self._of_days(found, at, rose, costs_of, binding())
            except TimeLimitError:
                break
            if of_days is not None:
                whole = float(self.price @ at + self.weight * of_days.sum())
                if best is None or whole < best.cost:
                    best = Shared(at, whole, of_days, bound, is_finished=False)
            if best is not None and best.cost - bound <= _EXACT * max(abs(best.cost), 1.0):
                return Shared(best.at, best.cost, best.of_days, bound, is_finished=True)
        return None if best is None else Shared(best.at, best.cost, best.of_days, bound, is_finished=False)

    def _of_days(
        self, found: Solved, at: Floats, rose: set[int], costs_of: CostsOf, days: Sequence[int]
    ) -> Floats | None:
        """What each day costs, shape (day,); None as long as those that rose the last time rise again.

        Args:
            found: The least of the small problem.
            at: Its shared columns.
            rose: Days that cost more than their planes said when they were last asked; they are kept up to date.
            costs_of: What some days cost.
            days: Days that may cost anything.
        """
        planes, of_days = found.x[len(self.price) :], np.zeros(len(self.places))
        parts = [day for day in days if day in rose], [day for day in days if day not in rose]
        for part in parts:
            own = [at[self.places[day]] for day in part]
            for day, values, cost in zip(part, own, costs_of(part, own), strict=True):
                of_days[day] = cost.value
                rose.discard(day)
                if cost.value > planes[day]:
                    self.add(day, values, cost)
                    rose.add(day)
            more = self.weight * sum(of_days[day] - planes[day] for day in rose)
            if part is parts[0] and more > _EXACT * max(abs(found.objective), 1.0):
                return None
        return of_days
