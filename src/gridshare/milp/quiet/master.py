"""The problem of all deliveries at once: ways to draw them are columns of it, found at its prices.

The energy of a delivery is a mixture of runs, each with its part in every limit and cost. All else (stores, machines,
roofs) is free to move along. A run that is worth its place at the prices of the last solve joins, as long as there is
one. A delivery can also be held to some of its places, at a power that is free: `rounding` leads from mixtures to that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.milp.compiled import Compiled
from gridshare.milp.linear import Linear, NewColumn, Solved, Until
from gridshare.milp.quiet.deliveries import NOISE_KW, Delivery
from gridshare.milp.quiet.draft import Draft
from gridshare.milp.quiet.goal import UNEVEN_EUR_PER_KW
from gridshare.milp.quiet.runs import Runs
from gridshare.milp.sparse import Sparse
from gridshare.parts import Bools, Floats, Ints

_ROUNDS = 6
"""So often runs are sought for one answer."""

_MANY, _LARGE = 0.8, 20_000
"""Where runs join for this share of the deliveries, a problem of so many columns is sooner solved anew."""

_WORTH = 1e-6
"""A run joins where it is better by this part of a start."""

_FEASIBLE = 1e-7
"""HiGHS takes rows as loosely as this."""

_USED = 1e-6
"""A mixture holds a run by more than this."""


@dataclass(frozen=True, slots=True)
class _Local:
    """The rows that a delivery's power has a part in, and its coefficients there, shape (row, place)."""

    rows: Ints
    matrix: Floats


@dataclass(frozen=True, slots=True)
class Joined:
    """A column of the problem: a way to draw a delivery, at its places, and how often it starts."""

    delivery: int
    power: Floats
    starts: int


class Master:
    """The linear problem of all deliveries; lives only as long as its caller."""

    def __init__(self, draft: Draft, deliveries: Sequence[Delivery], start_eur: float, until: Until) -> None:
        """Every delivery as it is in the plan.

        Args:
            draft: The rest of the problem, with what is to be least.
            deliveries: What is to be drawn in runs.
            start_eur: Price of a start.
            until: When to give up.
        """
        self.deliveries, self.start_eur = deliveries, start_eur
        n = len(deliveries)
        for d in deliveries:
            for still in (d.columns, d.switches):
                draft.lower[still] = draft.upper[still] = 0.0
        self.one_of_each = draft.rows([], np.ones(n), np.ones(n))
        whole = draft.compiled_with_all()
        says = ~_implied(whole, deliveries)
        problem = replace(
            whole, matrix=whole.matrix.rows(says), row_lower=whole.row_lower[says], row_upper=whole.row_upper[says]
        )
        self.one_of_each = np.cumsum(says)[self.one_of_each] - 1
        self.cost = draft.cost
        self.local = _locals(problem, deliveries)
        self.linear = Linear(problem, draft.cost, until.moment, until.own_s)
        self.runs = [Runs.of(d) for d in deliveries]
        # First, what counts in place of a run where a delivery is held to its places.
        self.held = problem.n_columns + np.arange(n)
        self.first = problem.n_columns + n
        self.linear.add([NewColumn(0.0, self.one_of_each[[i]], np.ones(1)) for i in range(n)])
        self.linear.bound(self.held, np.zeros(n), np.zeros(n))
        self.joined: list[Joined] = []
        self.is_held = np.zeros(n, dtype=bool)
        self._join([(i, d.before_kw) for i, d in enumerate(deliveries)])

    def priced(self) -> Solved | None:
        """Solve, and let runs join while that helps."""
        found = self.linear.least()
        for _ in range(_ROUNDS):
            better = [] if found is None else self._better(found)
            if not better:
                break
            self._join(better)
            many = len(better) > _MANY * len(self.deliveries) and self.first > _LARGE
            found = self.linear.least(anew=many)
        return found

    def _better(self, found: Solved) -> list[tuple[int, Floats]]:
        """Runs that are worth more than their delivery costs now."""
        joining = []
        for i, (d, local, runs) in enumerate(zip(self.deliveries, self.local, self.runs, strict=True)):
            if self.is_held[i]:
                continue
            price = self.cost[d.columns] - found.price[local.rows] @ local.matrix
            power, cost = runs.cheapest(price)
            if cost < found.price[self.one_of_each[i]] - (1 + _WORTH) * self.start_eur:
                joining.append((i, power))
        return joining

    def _join(self, joining: Sequence[tuple[int, Floats]]) -> None:
        """Give runs their columns."""
        new = []
        for i, power in joining:
            d, local = self.deliveries[i], self.local[i]
            values = local.matrix @ power
            used = values != 0
            self.joined.append(Joined(i, power, d.starts(power)))
            own = self.start_eur * self.joined[-1].starts + UNEVEN_EUR_PER_KW * d.variation_kw(power)
            rows = np.append(local.rows[used], self.one_of_each[i])
            new.append(NewColumn(float(self.cost[d.columns] @ power) + own, rows, np.append(values[used], 1.0)))
        self.linear.add(new)

    def hold(self, i: int, on: Bools | None) -> None:
        """A delivery is drawn at these places, at a power that is free; its runs count again where that is None."""
        d, self.is_held[i] = self.deliveries[i], on is not None
        mine = self.first + np.array([k for k, joined in enumerate(self.joined) if joined.delivery == i])
        self.linear.bound(mine, np.zeros(len(mine)), np.full(len(mine), np.inf if on is None else 0.0))
        self.linear.bound(self.held[[i]], np.zeros(1), np.array([0.0 if on is None else 1.0]))
        on = np.zeros(len(d.steps), dtype=bool) if on is None else on
        self.linear.bound(d.columns, d.least(on) if on.any() else np.zeros(len(on)), d.most(on))
        if len(d.switches):
            self.linear.bound(d.switches, on.astype(float), on.astype(float))

    def is_run(self, i: int, power: Floats) -> bool:
        """Whether a delivery is drawn in one run, at a power that is not too weak."""
        d, on = self.deliveries[i], power > NOISE_KW
        return d.starts(power) == 1 and bool((power >= d.least(on) - NOISE_KW).all())

    def powers(self, found: Solved) -> list[Floats]:
        """The power of each delivery, shape (place,): what is held, or its mixture of runs."""
        powers = [found.x[d.columns] for d in self.deliveries]
        weights = found.x[self.first :]
        for k in np.flatnonzero(weights > _USED):
            powers[self.joined[k].delivery] += weights[k] * self.joined[k].power
        return powers


def _implied(problem: Compiled, deliveries: Sequence[Delivery]) -> Bools:
    """Rows that hold however deliveries are drawn here, shape (row,): those of one power and its switch.

    They are most of the rows. A switch here is as its power is, and a power that is not zero is within its bounds.
    """
    col, value, first = problem.matrix.col, problem.matrix.value, problem.matrix.start[:-1]
    place, is_switch = np.full(problem.n_columns, -1), np.zeros(problem.n_columns, dtype=bool)
    least, most = np.zeros(problem.n_columns), np.zeros(problem.n_columns)
    n = 0
    for d in deliveries:
        if len(d.switches):
            place[d.columns] = place[d.switches] = n + np.arange(len(d.columns))
            least[d.columns], most[d.columns] = d.least_kw, d.most_kw * d.share
            least[d.switches] = most[d.switches] = 1.0
            is_switch[d.switches] = True
            n += len(d.columns)
    pairs = np.flatnonzero(np.diff(problem.matrix.start) == len(("power", "switch")))
    one, two = col[first[pairs]], col[first[pairs] + 1]
    pairs = pairs[(place[one] >= 0) & (place[one] == place[two]) & (is_switch[one] != is_switch[two])]
    one, two = first[pairs], first[pairs] + 1
    low, high = problem.row_lower[pairs] - _FEASIBLE, problem.row_upper[pairs] + _FEASIBLE
    holds = (low <= 0) & (high >= 0)
    for power in (least, most):
        at = value[one] * power[col[one]] + value[two] * power[col[two]]
        holds &= (at >= low) & (at <= high)
    found = np.zeros(problem.n_rows, dtype=bool)
    found[pairs[holds]] = True
    return found


def _locals(problem: Compiled, deliveries: Sequence[Delivery]) -> list[_Local]:
    """The coefficients of each delivery's power, but for rows of its switches."""
    row, col, value = _entries(problem.matrix)
    owner, place = np.full(problem.n_columns, -1), np.zeros(problem.n_columns, dtype=np.int64)
    switch = np.zeros(problem.n_columns, dtype=bool)
    for i, d in enumerate(deliveries):
        owner[d.columns], place[d.columns], switch[d.switches] = i, np.arange(len(d.columns)), True
    switched = np.zeros(problem.n_rows, dtype=bool)
    switched[row[switch[col]]] = True
    mine = np.flatnonzero((owner[col] >= 0) & ~switched[row])
    mine = mine[np.argsort(owner[col[mine]], kind="stable")]
    found = []
    for d, own in zip(
        deliveries, np.split(mine, np.searchsorted(owner[col[mine]], np.arange(1, len(deliveries)))), strict=True
    ):
        rows, at = np.unique(row[own], return_inverse=True)
        matrix = np.zeros((len(rows), len(d.columns)))
        matrix[at, place[col[own]]] = value[own]
        found.append(_Local(rows, matrix))
    return found


def _entries(matrix: Sparse) -> tuple[Ints, Ints, Floats]:
    return matrix.row, matrix.col.astype(np.int64), matrix.value
