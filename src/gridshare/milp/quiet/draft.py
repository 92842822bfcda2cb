"""A linear problem on its way: a compiled one whose integers are settled, with columns and rows besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from gridshare.milp.compiled import Compiled
from gridshare.milp.sparse import Entries, Sparse
from gridshare.parts import Floats, Ints


@dataclass(slots=True)
class Draft:
    """The growing problem; its first columns and rows are those of ``compiled``.

    Attributes:
        compiled: What it grows from.
        lower, upper: Bounds of the compiled columns, to be changed before `compiled_with_all`.
        cost: Of all columns.
    """

    compiled: Compiled
    lower: Floats
    upper: Floats
    cost: Floats
    entries: list[Entries] = field(default_factory=list)
    row_lower: list[Floats] = field(default_factory=list)
    row_upper: list[Floats] = field(default_factory=list)
    n_rows: int = 0

    @classmethod
    def of(cls, compiled: Compiled, x: Floats, cost: Floats) -> Draft:
        """The problem with its integers as they are in a plan."""
        lower, upper = compiled.lower.copy(), compiled.upper.copy()
        lower[compiled.integer] = upper[compiled.integer] = np.rint(x[compiled.integer])
        return cls(compiled, lower, upper, cost.copy())

    def columns(self, cost: Floats) -> Ints:
        """New columns, zero or more."""
        first = len(self.cost)
        self.cost = np.append(self.cost, cost)
        return np.arange(first, len(self.cost))

    def rows(self, parts: Sequence[tuple[Ints, Ints, Any]], lower: Floats, upper: Floats) -> Ints:
        """New rows; parts are rows (from zero), columns and coefficients."""
        for row, col, value in parts:
            self.entries.append(Entries(row + self.n_rows, col, np.broadcast_to(value, row.shape).astype(float)))
        first = self.compiled.n_rows + self.n_rows
        self.row_lower.append(lower)
        self.row_upper.append(upper)
        self.n_rows += len(lower)
        return np.arange(first, first + len(lower))

    def at_most(self, vector: Floats, most: float) -> None:
        """A row that holds an expression of compiled columns to ``most``."""
        used = np.flatnonzero(vector)
        if len(used):
            self.rows([(np.zeros_like(used), used, vector[used])], np.array([-np.inf]), np.array([most]))

    def changes(self, first: Ints, second: Ints, weights: tuple[Floats, Floats], cost: float) -> None:
        """Each kW between pairs of columns, times their weights, has a cost."""
        n = len(first)
        if not n:
            return
        each, differs = np.arange(n), self.columns(np.full(n, cost))
        for sign in (1.0, -1.0):
            parts = [(each, differs, 1.0), (each, first, sign * weights[0]), (each, second, -sign * weights[1])]
            self.rows(parts, np.zeros(n), np.full(n, np.inf))

    def compiled_with_all(self) -> Compiled:
        """The problem as it is now."""
        more = len(self.cost) - self.compiled.n_columns
        rows = Sparse.of(self.entries, self.n_rows, len(self.cost))
        return replace(
            self.compiled,
            lower=np.append(self.lower, np.zeros(more)),
            upper=np.append(self.upper, np.full(more, np.inf)),
            integer=np.zeros(len(self.cost), dtype=bool),
            matrix=Sparse.stacked([self.compiled.matrix, rows], len(self.cost)),
            row_lower=np.concatenate([self.compiled.row_lower, *self.row_lower]),
            row_upper=np.concatenate([self.compiled.row_upper, *self.row_upper]),
        )
