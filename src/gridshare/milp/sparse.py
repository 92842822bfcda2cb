"""Sparse matrices in numpy: the few operations by which stamps are wired together.

scipy's would do as well. But importing them takes as long as importing numpy, pydantic and HiGHS together, which is
most of a start; so scipy is asked only where a problem is written out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from gridshare.parts import Bools, Floats, Ints

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Indices = NDArray[np.int32]


class Entries(NamedTuple):
    """Coefficients at places: ``value[k]`` is at (``row[k]``, ``col[k]``)."""

    row: Ints
    col: Ints
    value: Floats


def summed(place: Ints | Indices, value: Floats, size: int) -> Floats:
    """The values at each place, added up in their order."""
    return np.asarray(np.bincount(place, value, size), dtype=float)


NOTHING = Entries(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros(0))


@dataclass(frozen=True, slots=True, eq=False)
class Sparse:
    """Rows one after the other: the entries of row r are ``start[r]`` to ``start[r + 1]``, each column at most once.

    Attributes:
        start: Shape (row + 1,).
        col, value: Column and coefficient of each entry.
        n_columns: Number of columns; entries may have fewer.
    """

    start: Indices
    col: Indices
    value: Floats
    n_columns: int

    @classmethod
    def of(cls, parts: Sequence[Entries], n_rows: int, n_columns: int) -> Sparse:
        """The matrix of entries in any order; those at one place are added up, zeros left out."""
        row, col, value = (np.concatenate(each) for each in zip(NOTHING, *parts, strict=True))
        place = row * n_columns + col
        order = np.argsort(place, kind="stable")
        place, value = place[order], value[order]
        first = np.flatnonzero(np.diff(place, prepend=-1))
        if len(first) < len(place):
            place, value = place[first], np.add.reduceat(value, first)
        row, col = np.divmod(place[value != 0], max(n_columns, 1))
        value = value[value != 0]
        start = np.searchsorted(row, np.arange(n_rows + 1))
        return cls(start.astype(np.int32), col.astype(np.int32), value, n_columns)

    @classmethod
    def of_dense(cls, matrix: Floats) -> Sparse:
        """The entries of a full matrix that are not zero."""
        row, col = np.nonzero(matrix)
        return cls.of([Entries(row, col, matrix[row, col])], *matrix.shape)

    @classmethod
    def stacked(cls, parts: Sequence[Sparse], n_columns: int) -> Sparse:
        """Matrices one below the other."""
        before = np.cumsum([0, *(len(part.value) for part in parts)])
        starts = [part.start[:-1] + first for part, first in zip(parts, before[:-1], strict=True)]
        return cls(
            np.concatenate([*starts, before[-1:]]).astype(np.int32),
            np.concatenate([part.col for part in parts]),
            np.concatenate([part.value for part in parts]),
            n_columns,
        )

    @property
    def n_rows(self) -> int:
        """Number of rows."""
        return len(self.start) - 1

    @property
    def row(self) -> Ints:
        """Row of each entry."""
        return np.repeat(np.arange(self.n_rows), np.diff(self.start))

    def entries(self, rows: Ints, weight: Floats, into: Ints) -> Entries:
        """Some rows, each times its weight, at other rows."""
        count = np.diff(self.start)[rows]
        ends = np.cumsum(count)
        chosen = np.arange(ends[-1] if len(ends) else 0) + np.repeat(self.start[rows] - (ends - count), count)
        return Entries(np.repeat(into, count), self.col[chosen], self.value[chosen] * np.repeat(weight, count))

    def rows(self, chosen: Bools) -> Sparse:
        """Those rows that are chosen, shape (row,)."""
        count, there = np.diff(self.start), chosen[self.row]
        start = np.append(0, np.cumsum(count[chosen])).astype(np.int32)
        return Sparse(start, self.col[there], self.value[there], self.n_columns)

    def times(self, x: Floats) -> Floats:
        """``matrix @ x``."""
        return summed(self.row, self.value * x[self.col], self.n_rows)

    def sum_of(self, weight: Floats) -> Floats:
        """``weight @ matrix``: all rows, each times its weight, added up."""
        return summed(self.col, self.value * weight[self.row], self.n_columns)

    def most(self, lower: Floats, upper: Floats, sign: int) -> Floats:
        """The most that each row times ``sign`` can be where the columns have these bounds."""
        value, row = self.value * sign, self.row
        rises, falls = value > 0, value < 0
        most = summed(row[rises], value[rises] * upper[self.col[rises]], self.n_rows)
        return most + summed(row[falls], value[falls] * lower[self.col[falls]], self.n_rows)

    def equals(self, other: Sparse) -> bool:
        """Whether both have the same entries at the same places."""
        return self.n_columns == other.n_columns and all(
            np.array_equal(one, two)
            for one, two in ((self.start, other.start), (self.col, other.col), (self.value, other.value))
        )

    def to_scipy(self) -> csr_array[Any, tuple[int, int]]:
        """The same as a matrix of scipy."""
        from scipy.sparse import csr_array

        return csr_array((self.value, self.col, self.start), shape=(self.n_rows, self.n_columns))
