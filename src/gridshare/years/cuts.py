"""The least of what days have in common and of what each of them costs then, by cuts.

What a day costs is the least of a linear problem in which the shared columns are held: convex in them. Each time it is
solved, its reduced costs give a plane that is never above it. A small problem of the shared columns and one column for
each day has these planes as rows; its least is a bound, and where the days really cost what the planes say, the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import inf

import numpy as np

from gridshare.errors import TimeLimitError
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.linear import Linear
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

    def least(
        self, lower: Floats, upper: Floats, cost_of: Callable[[int, Floats], Cost], binding: Callable[[], Iterable[int]]
    ) -> Shared | None:
        """The least between bounds of the shared columns; None where the time was up before anything was found.

        Args:
            lower: The bounds below, shape (column,).
            upper: Those above.
            cost_of: What a day costs at some values of its columns.
            binding: Days that may cost anything.
        """
        columns, best, bound = np.arange(len(self.price)), None, -inf
        self.linear.bound(columns, lower, upper)
        # Where HiGHS loses its way from the last planes, it begins anew.
        while (found := self.linear.least() or self.linear.least(anew=True)) is not None:
            at, planes = found.x[: len(columns)], found.x[len(columns) :]
            # A bound of HiGHS may be kept to 1e-7 only.
            at, bound = np.clip(at, lower, upper), max(bound, found.objective)
            of_days = np.zeros(len(self.places))
            try:
                for day in binding():
                    own = at[self.places[day]]
                    cost = cost_of(day, own)
                    of_days[day] = cost.value
                    if cost.value > planes[day]:
                        self.add(day, own, cost)
            except TimeLimitError:
                break
            whole = float(self.price @ at + self.weight * of_days.sum())
            if best is None or whole < best.cost:
                best = Shared(at, whole, of_days, bound, is_finished=False)
            if best.cost - bound <= _EXACT * max(abs(best.cost), 1.0):
                return Shared(best.at, best.cost, best.of_days, bound, is_finished=True)
        return None if best is None else Shared(best.at, best.cost, best.of_days, bound, is_finished=False)
