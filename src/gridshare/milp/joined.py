"""Problems as one, some of whose columns are the same: days that share what is at midnight, and what their month pays.

It has no placements and no rows of its own: what a solution means, each part says of its own columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.sparse import Sparse
from gridshare.parts import Bools, Floats, Ints

Same = Sequence[tuple[tuple[int, int], tuple[int, int]]]
"""Pairs of (part, column) that are one column; the second of a pair is the first of none after it."""


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """Problems as one.

    Attributes:
        compiled: The problem.
        columns: Where the columns of each part are in it, shape (column,) each.
    """

    compiled: Compiled
    columns: Sequence[Ints]

    def of(self, part: int, values: Floats) -> Floats:
        """Values of the columns, as those of a part."""
        return np.asarray(values[self.columns[part]])


def alone(part: Compiled) -> Joined:
    """A problem as one of a single part."""
    return Joined(part, [np.arange(part.n_columns)])


def joined(parts: Sequence[Compiled], same: Same) -> Joined:
    """Problems as one: columns that are the same keep the bounds of both, and the objective of the first.

    Args:
        parts: The problems.
        same: Pairs of columns, a chain of three as (a, b), (a, c) or (a, b), (b, c).
    """
    first = np.cumsum([0, *(part.n_columns for part in parts)])
    of = np.arange(first[-1])
    for (part, column), (other, its) in same:
        of[first[other] + its] = of[first[part] + column]
    kept, column_of = np.unique(of, return_inverse=True)
    columns = np.split(column_of, first[1:-1])
    n = len(kept)
    lower, upper = np.full(n, -np.inf), np.full(n, np.inf)
    np.maximum.at(lower, column_of, np.concatenate([part.lower for part in parts]))
    np.minimum.at(upper, column_of, np.concatenate([part.upper for part in parts]))
    matrices = [replace(p.matrix, col=c[p.matrix.col].astype(np.int32)) for p, c in zip(parts, columns, strict=True)]
    goals = {goal for part in parts for goal in part.objectives}
    is_first = of == np.arange(first[-1])
    return Joined(
        Compiled(
            lower=lower,
            upper=upper,
            integer=np.concatenate([part.integer for part in parts])[kept],
            matrix=Sparse.stacked(matrices, n),
            row_lower=np.concatenate([part.row_lower for part in parts]),
            row_upper=np.concatenate([part.row_upper for part in parts]),
            objectives={goal: _summed([p.objective(*goal) for p in parts], is_first, column_of) for goal in goals},
            placements={},
            origins=(),
        ),
        columns,
    )


def _summed(objectives: Sequence[Objective], is_first: Bools, column_of: Ints) -> Objective:
    whole = np.concatenate([objective.vector for objective in objectives])
    vector = np.bincount(column_of, np.where(is_first, whole, 0.0))
    return Objective(np.asarray(vector, dtype=float), sum(objective.constant for objective in objectives))
