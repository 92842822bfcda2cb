"""A linear problem in HiGHS that grows: each solve begins where the last ended, with new columns and bounds."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from gridshare.errors import SolverError
from gridshare.milp.compiled import Compiled
from gridshare.milp.solve import Live
from gridshare.parts import Floats, Ints

_INF = highspy.kHighsInf

_PRIMAL = 4
"""The primal simplex method, by its number in HiGHS."""

_SLOWEST = 4.0
"""One solve may last so many times what is left of this thread's own time: HiGHS counts by the clock on the wall."""


@dataclass(frozen=True, slots=True)
class Until:
    """When to give up.

    Attributes:
        moment: By the clock on the wall (monotonic): what the caller waits for.
        own_s: By the time that this thread itself has spent, which others on the machine do not change.
    """

    moment: float
    own_s: float = math.inf

    @property
    def left_s(self) -> float:
        """How long one more solve may last; zero or less where the time is up."""
        return min(self.moment - time.monotonic(), _SLOWEST * (self.own_s - time.thread_time()))


@dataclass(frozen=True, slots=True)
class Solved:
    """The least of a linear problem.

    Attributes:
        x: Values of the columns, shape (column,).
        price: What a unit more on the sides of each row would cost, shape (row,).
        objective: Its value.
    """

    x: Floats
    price: Floats
    objective: float


@dataclass(frozen=True, slots=True)
class NewColumn:
    """A column from zero to one: its cost, and its coefficients."""

    cost: float
    rows: Ints
    values: Floats


class Linear(Live):
    """A problem without integers."""

    def __init__(self, compiled: Compiled, cost: Floats, deadline: float, own_s: float = math.inf) -> None:
        """Pass the arrays, and when to give up (`Until`)."""
        super().__init__(compiled)
        self.until = Until(deadline, own_s)
        self.costs(cost)

    def add(self, columns: Sequence[NewColumn]) -> None:
        """Add columns."""
        if not columns:
            return
        n, sizes = len(columns), [len(c.rows) for c in columns]
        starts = np.append(0, np.cumsum(sizes[:-1])).astype(np.int32)
        rows = np.concatenate([c.rows for c in columns]).astype(np.int32)
        values = np.concatenate([c.values for c in columns])
        cost = np.array([c.cost for c in columns])
        status = self.highs.addCols(n, cost, np.zeros(n), np.full(n, _INF), len(rows), starts, rows, values)
        self._check(status, "addCols")

    @property
    def has_none(self) -> bool:
        """Whether the last solve proved that there is no plan; not where the time was up."""
        return self.until.left_s > 0 and self.highs.getModelStatus() == highspy.HighsModelStatus.kInfeasible

    def costs(self, cost: Floats) -> None:
        """From now on columns cost this."""
        n = len(cost)
        self._check(self.highs.changeColsCost(n, np.arange(n, dtype=np.int32), cost), "changeColsCost")

    def sides(self, rows: Ints, lower: Floats, upper: Floats) -> None:
        """From now on rows lie between these."""
        status = self.highs.changeRowsBounds(len(rows), rows.astype(np.int32), lower, upper)  # type: ignore[attr-defined]
        self._check(status, "changeRowsBounds")

    def without_presolve(self) -> None:
        """From now on it is solved as it is: a small problem is solved before it is made smaller."""
        self._set("presolve", value="off")

    def where_costs_change(self) -> None:
        """From now on only costs change: the last plan stays one, and each solve goes on from there."""
        self.without_presolve()
        self._set("simplex_strategy", value=_PRIMAL)

    def least(self, *, anew: bool = False) -> Solved | None:
        """Solve; None where there is no plan, where the time is up, or where HiGHS loses its way in the numbers.

        Who asks is after something better than what stands, and does without.

        Args:
            anew: Begin from nothing: presolve then makes a large problem small, which it does not where one goes on.
        """
        left = self.until.left_s
        if left <= 0:
            return None
        if anew:
            self._check(self.highs.clearSolver(), "clearSolver")
        # The time limit of HiGHS counts from the object's first run.
        self._set("time_limit", value=self.highs.getRunTime() + left)
        try:
            self.run()
        except SolverError:
            return None
        if self.highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self.highs.getSolution()
        return Solved(
            x=np.asarray(solution.col_value, dtype=float),
            price=np.asarray(solution.row_dual, dtype=float),
            objective=float(self.highs.getInfo().objective_function_value),
        )
