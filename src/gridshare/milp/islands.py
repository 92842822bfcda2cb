"""Islands: sets of columns that nothing connects but the sums of many, such as one machine and the order of its runs.

At given prices each island has a problem of its own, and a small one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.milp.compiled import Compiled
from gridshare.milp.sparse import Entries, Sparse
from gridshare.parts import Bools, Floats, Ints


@dataclass(frozen=True, slots=True)
class Island:
    """Columns of a problem, ascending, and the rows that hold no other columns."""

    columns: Ints
    rows: Ints

    def problem(self, whole: Compiled) -> Compiled:
        """The part of the whole problem that is this island."""
        row, col, value = whole.matrix.entries(self.rows, np.ones(len(self.rows)), np.arange(len(self.rows)))
        own = Entries(row, np.searchsorted(self.columns, col), value)
        return Compiled(
            lower=whole.lower[self.columns],
            upper=whole.upper[self.columns],
            integer=whole.integer[self.columns],
            matrix=Sparse.of([own], len(self.rows), len(self.columns)),
            row_lower=whole.row_lower[self.rows],
            row_upper=whole.row_upper[self.rows],
            objectives={},
            placements={},
            origins=(),
        )


def coupling_rows(compiled: Compiled) -> Bools:
    """Which rows connect islands, shape (row,)."""
    return np.concatenate([np.full(len(o.unit), o.couples) for o in compiled.origins] or [np.zeros(0, dtype=bool)])


def islands(compiled: Compiled, among: Bools | None = None) -> list[Island]:
    """The islands that have rules of their own and something to decide that is whole, or that is among some columns."""
    at_sea = coupling_rows(compiled)
    of_column = labels(compiled, ~at_sea)
    held = np.unique(of_column[compiled.integer if among is None else among])
    matrix = compiled.matrix
    of_row = np.full(matrix.n_rows, -1)
    of_row[matrix.row] = of_column[matrix.col]
    of_row[at_sea] = -1
    found = [Island(np.flatnonzero(of_column == label), np.flatnonzero(of_row == label)) for label in held]
    return [island for island in found if len(island.rows)]


def labels(compiled: Compiled, inner: Bools) -> Ints:
    """The island of each column, shape (column,): columns of one unit are together, and what inner rows connect."""
    first = 0
    unit_of = np.full(compiled.n_columns, -1)
    for place in compiled.placements.values():
        units = np.broadcast_to(first + np.arange(len(place.column_of))[:, None], place.column_of.shape)
        there = place.column_of >= 0
        unit_of[place.column_of[there]] = units[there]
        first += len(place.column_of)
    entry = inner[compiled.matrix.row]
    row, unit = compiled.matrix.row[entry], unit_of[compiled.matrix.col[entry]]
    label = np.arange(first)
    while True:
        # The least label among the units of a row is that of all of them.
        least = np.full(compiled.n_rows, first)
        np.minimum.at(least, row, label[unit])
        found = label.copy()
        np.minimum.at(found, unit, least[row])
        found = found[found]
        if np.array_equal(found, label):
            return np.asarray(label[unit_of], dtype=np.int64)
        label = found


def prices_seen(compiled: Compiled, worth: Floats, reduced: Floats) -> Floats:
    """What each column costs an island that pays what coupling rows are worth, shape (column,).

    Args:
        compiled: The problem.
        worth: What each row is worth, shape (row,).
        reduced: What each column costs beyond what all its rows are worth, shape (column,).
    """
    return reduced + compiled.matrix.sum_of(np.where(coupling_rows(compiled), 0.0, worth))
