"""The least of a small problem by counts: of a stretch of choices first how many, and only then which of them.

Where energy is paid for being taken, a battery charges and discharges in turn for hours at one price. What that earns
depends on how many quarters it charges in, hardly on which; a search that decides quarter by quarter meets the same
plan in ever new orders. So each run of switches is counted, and its halves, and theirs; the longest of these sums that
is broken is made whole first. Often two linear problems are the whole proof then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from gridshare.milp.answers import NO_ANSWER, Answer, Status
from gridshare.milp.compiled import Compiled
from gridshare.milp.linear import Linear
from gridshare.milp.sparse import Entries, Sparse, summed
from gridshare.parts import Bools, Floats, Ints

MOST_NODES = 500
"""A search ends after so many linear problems with the plan that it has."""

_WHOLE = 1e-6
"""A value within this of a whole number is whole."""


class _Node(NamedTuple):
    """Between what the sums are, and a bound of what that costs."""

    lower: Floats
    upper: Floats
    bound: float


class Counted:
    """A small problem, in a solver that holds a row for each sum that has to be whole."""

    def __init__(self, compiled: Compiled, switches: Iterable[Ints], x: Floats, deadline: float) -> None:
        """Hand it to its solver.

        Args:
            compiled: The problem.
            switches: Of each unit in the order of time: their columns.
            x: What costs least where choices may be broken; a switch that may as well be elsewhere is not counted.
            deadline: When to give up.
        """
        matters = _has_no_room(compiled, x)
        sums = halved(runs(switches, matters), np.flatnonzero(compiled.integer))
        row = np.repeat(np.arange(len(sums)), [len(columns) for columns in sums])
        col, n = np.concatenate(sums), len(sums)
        self.row, self.col, self.first = row, col, compiled.n_rows
        self.lower, self.upper = (summed(row, bound[col], n) for bound in (compiled.lower, compiled.upper))
        matrix, counts = compiled.matrix, Entries(self.first + row, col, np.ones(len(col)))
        own = Entries(matrix.row, matrix.col.astype(np.int64), matrix.value)
        problem = replace(
            compiled,
            integer=np.zeros(compiled.n_columns, dtype=bool),
            matrix=Sparse.of([own, counts], self.first + n, compiled.n_columns),
            row_lower=np.append(compiled.row_lower, self.lower),
            row_upper=np.append(compiled.row_upper, self.upper),
        )
        self.live = Linear(problem, np.zeros(compiled.n_columns), deadline)
        self.live.without_presolve()

    def least(self, cost: Floats, spare: float) -> Answer:
        """The least where columns cost this; no plan where none was found in reasonable time.

        Args:
            cost: Of each column, shape (column,).
            spare: By how much it may be missed.
        """
        self.live.costs(cost)
        best, floor, goes_on = NO_ANSWER, np.inf, True
        nodes = [_Node(self.lower, self.upper, bound=-np.inf)]
        for _ in range(MOST_NODES):
            if not nodes:
                break
            # Down to a whole plan or to where none is; from there where the bound is lowest, which raises it soonest.
            is_next = goes_on or not len(best.x)
            node = nodes.pop(-1 if is_next else int(np.argmin([each.bound for each in nodes])))
            goes_on = False
            if node.bound >= best.objective - spare:
                floor = min(floor, node.bound)
                continue
            self.live.sides(self.first + np.arange(len(self.lower)), node.lower, node.upper)
            found = self.live.least()
            if found is None and self.live.has_none:
                continue
            if found is None:
                nodes.append(node)
                break
            sums = summed(self.row, found.x[self.col], len(self.lower))
            broken = np.flatnonzero(np.abs(sums - np.rint(sums)) > _WHOLE)
            if found.objective >= best.objective - spare:
                floor = min(floor, found.objective)
            elif len(broken):
                goes_on = True
                nodes += _branches(node, int(broken[0]), float(sums[broken[0]]), found.objective)
            else:
                best = Answer(Status.FEASIBLE, found.x, found.objective, -np.inf, 0.0)
        return replace(best, bound=min(best.objective, floor, *(node.bound for node in nodes)))


def switches_of(compiled: Compiled) -> Iterator[Ints]:
    """The columns of switches, unit after unit in the order of time."""
    for place in compiled.placements.values():
        for name in {pair.switch: None for pair in place.exclusives}:
            columns = place.columns_at(name)
            yield from () if columns is None else (switches[switches >= 0] for switches in columns)


def _branches(node: _Node, place: int, value: float, bound: float) -> list[_Node]:
    """A sum at most the whole number below it, or at least the one above; the nearer one last, which is taken next."""
    below, above = node.upper.copy(), node.lower.copy()
    below[place], above[place] = np.floor(value), np.ceil(value)
    branches = [_Node(node.lower, below, bound), _Node(above, node.upper, bound)]
    return branches if value - np.floor(value) > 0.5 else branches[::-1]  # noqa: PLR2004


def _has_no_room(compiled: Compiled, x: Floats) -> Bools:
    """Which columns can neither be a little more nor a little less where all others stay, shape (column,)."""
    row, col, value = compiled.matrix.row, compiled.matrix.col, compiled.matrix.value
    sums = compiled.matrix.times(x)
    more, less = (compiled.row_upper - sums)[row], (sums - compiled.row_lower)[row]
    up, down = compiled.upper - x, x - compiled.lower
    np.minimum.at(up, col, np.where(value > 0, more, less) / np.abs(value))
    np.minimum.at(down, col, np.where(value > 0, less, more) / np.abs(value))
    return np.asarray(np.maximum(up, down) <= _WHOLE)


def runs(switches: Iterable[Ints], matters: Bools) -> Iterator[Ints]:
    """Those that matter and follow each other."""
    for columns in switches:
        for run in np.split(columns, np.flatnonzero(np.diff(matters[columns])) + 1):
            if matters[run[:1]].all() and len(run) > 1:
                yield run


def halved(runs: Iterable[Ints], integers: Ints) -> list[Ints]:
    """Runs, their halves, and so on; then each choice by itself."""
    found, left = [], [columns for columns in runs if len(columns) > 1]
    while left:
        found += left
        left = [half for run in left for half in np.array_split(run, 2) if len(half) > 1]
    return [*found, *np.array(integers)[:, None]]
