"""The problem with what is alike added up: solved in a moment, it says what the shared rows are worth.

Units of one stamp that touch the same shared rows become a few large ones: bounds and sides are added, coefficients
averaged. Where units differ only in size that is exact; else it is a guess, of which nothing is claimed: what is proven
is proven by the pieces themselves.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.milp.compiled import Placement
from gridshare.milp.linear import Linear, Solved
from gridshare.milp.sparse import Entries, Sparse, summed
from gridshare.milp.structure.split import Split
from gridshare.parts import Floats, Ints

AS_TIMES_DIFFER = 16
"""Units that can act at different times (charging sessions) become so many, ordered by when that is."""


def guess(parts: Split, cost: Floats, deadline: float) -> Solved | None:
    """What shared rows are worth, shape (shared row,), and the values of all columns, shape (column,).

    None where the sum of all has no plan, or the time is up.
    """
    whole = parts.whole
    column, row = _sums(parts)
    width = whole.upper - whole.lower
    size = np.where(np.isfinite(width), np.maximum(width, 1e-9), 1.0)
    share = size / summed(column, size, column.max() + 1)[column]
    n_columns, n_rows = int(column.max()) + 1, int(row.max(initial=-1)) + 1
    matrix = whole.matrix
    entries = Entries(row[matrix.row], column[matrix.col], matrix.value * share[matrix.col])
    pooled = replace(
        whole,
        lower=summed(column, whole.lower, n_columns),
        upper=summed(column, whole.upper, n_columns),
        integer=np.zeros(n_columns, dtype=bool),
        matrix=Sparse.of([entries], n_rows, n_columns),
        row_lower=summed(row, whole.row_lower, n_rows),
        row_upper=summed(row, whole.row_upper, n_rows),
        objectives={},
        placements={},
        origins=(),
    )
    found = Linear(pooled, summed(column, cost * share, n_columns), deadline).least()
    if found is None:
        return None
    return Solved(x=found.x[column] * share, price=found.price[row[parts.shared]], objective=found.objective)


def _sums(parts: Split) -> tuple[Ints, Ints]:
    """The pooled column of each column, and the pooled row of each row."""
    whole = parts.whole
    free = np.zeros(whole.n_columns, dtype=bool)
    free[parts.free] = True
    shared = np.zeros(whole.n_rows, dtype=bool)
    shared[parts.shared] = True
    column, row = np.arange(whole.n_columns), np.arange(whole.n_rows)
    column_first, row_first, first = whole.n_columns, whole.n_rows, 0
    for origin in whole.origins:
        place = whole.placements[origin.stamp]
        here = slice(first, first + len(origin.unit))
        first = here.stop
        group = _groups(place, parts.alike)
        there = place.column_of >= 0
        number = column_first + group[:, None] * there.shape[1] + np.arange(there.shape[1])
        column[place.column_of[there]] = number[there]
        column_first += (int(group.max(initial=-1)) + 1) * there.shape[1]
        if len(origin.unit):
            rows_of_one = int(origin.place.max()) + 1
            row[here] = row_first + group[origin.unit] * rows_of_one + origin.place
            row_first += (int(group.max()) + 1) * rows_of_one
    column[free], row[shared] = np.flatnonzero(free), np.flatnonzero(shared)
    return np.unique(column, return_inverse=True)[1], np.unique(row, return_inverse=True)[1]


def _groups(place: Placement, alike: Ints) -> Ints:
    """The group of each unit of a stamp, shape (unit,)."""
    there = place.column_of >= 0
    units = len(there)
    if not units or not there.any():
        return np.zeros(units, dtype=np.int64)
    begins, ends = there.argmax(axis=1), there.shape[1] - there[:, ::-1].argmax(axis=1)
    kin = np.where(there.any(axis=1), alike[place.column_of[np.arange(units), begins]], -1)
    group = np.zeros(units, dtype=np.int64)
    first = 0
    for number in np.unique(kin):
        mine = np.flatnonzero(kin == number)
        differ = (begins[mine] != begins[mine[0]]).any() or (ends[mine] != ends[mine[0]]).any()
        count = min(AS_TIMES_DIFFER, len(mine)) if differ else 1
        order = np.lexsort((begins[mine], ends[mine]))
        group[mine[order]] = first + np.arange(len(mine)) * count // len(mine)
        first += count
    return group
