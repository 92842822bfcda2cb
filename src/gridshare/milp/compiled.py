"""A mixed-integer linear problem as plain arrays, and the map from its columns back to names.

What is here is all that a solver needs and all that a frozen instance keeps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from gridshare.milp.sparse import Sparse
from gridshare.milp.template import Column, RowFamily
from gridshare.parts import Bools, Exclusive, Floats, Ints


@dataclass(frozen=True, slots=True)
class Objective:
    """One linear objective over all columns: ``vector @ x + constant``."""

    vector: Floats
    constant: float

    def at(self, x: Floats) -> float:
        """Its value."""
        used = np.flatnonzero(self.vector)
        return float(self.vector[used] @ x[used] + self.constant)

    def floor(self, lower: Floats, upper: Floats) -> float:
        """The least that it can be by the bounds of the columns alone."""
        used = np.flatnonzero(self.vector)
        at = np.where(self.vector[used] > 0, lower[used], upper[used])
        return float(self.vector[used] @ at + self.constant)


@dataclass(frozen=True, slots=True)
class Expression:
    """Linear expressions of a stamp over all columns, shape (unit, index): ``matrix @ x + constant``."""

    matrix: Sparse
    constant: Floats

    def at(self, x: Floats) -> Floats:
        """Their values, shape (unit, index)."""
        return self.matrix.times(x).reshape(self.constant.shape) + self.constant


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a stamp's columns stand in the problem.

    Attributes:
        name: Name of the stamp.
        columns: Families of columns of one unit.
        column_of: Global column of each unit's column, -1 where it was left out (its value is zero),
            shape (unit, column).
        exclusives: The stamp's pairs that may not both be positive.
        series: Expressions that the pairs name and that are no columns of the stamp.
        late: Names of the stamp's binaries that only say whether a power flows.
    """

    name: str
    columns: tuple[Column, ...]
    column_of: Ints
    exclusives: tuple[Exclusive, ...]
    series: Mapping[str, Expression]
    late: tuple[str, ...] = ()

    def values(self, x: Floats) -> dict[str, Floats]:
        """Variable name -> values, shape (unit,) for a single one or (unit, index)."""
        padded = np.append(x, 0.0)
        found = {c.name: padded[self.column_of[:, c.first : c.first + c.size]] for c in self.columns}
        return {c.name: found[c.name][:, 0] if c.index == (None,) else found[c.name] for c in self.columns}

    def columns_at(self, name: str) -> Ints | None:
        """Global columns of a variable that a pair names, -1 where left out; None where it is no variable."""
        column = next((c for c in self.columns if c.name == name), None)
        return None if column is None else self.column_of[:, column.first : column.first + column.size]

    def series_at(self, name: str, x: Floats) -> Floats:
        """Values of a variable, output or input that a pair names, shape (unit, step)."""
        if name in self.series:
            return self.series[name].at(x)
        columns = self.columns_at(name)
        return np.zeros((len(self.column_of), 0)) if columns is None else np.append(x, 0.0)[columns]


@dataclass(frozen=True, slots=True)
class RowOrigin:
    """Where the rows of one stamp come from, in the order in which they stand in the problem.

    Attributes:
        stamp: Name of the stamp.
        families: Families of rows of one unit.
        unit: Unit of each row, shape (row,).
        place: Place of each row in its unit, shape (row,).
        couples: Whether they are where the power of many is summed, or what is paid for the sum.
    """

    stamp: str
    families: tuple[RowFamily, ...]
    unit: Ints
    place: Ints
    couples: bool = False


@dataclass(frozen=True, slots=True)
class Compiled:
    """The problem: least ``objective`` subject to ``row_lower <= matrix @ x <= row_upper`` and bounds.

    Attributes:
        lower, upper: Bounds of the columns, shape (column,).
        integer: Which columns are integer, shape (column,).
        matrix: Coefficients, shape (row, column).
        row_lower, row_upper: Sides of the rows, shape (row,).
        objectives: (name, rank) -> objective; ``("cost_eur", 0)`` is the cost; ``unserved_kwh`` has one per
            rank of demand, ``exceedance_kwh`` and ``most_over_kw`` one per rank of limit.
        placements: Stamp name -> where its columns stand.
        origins: Where the rows come from, stamp after stamp.
    """

    lower: Floats
    upper: Floats
    integer: Bools
    matrix: Sparse
    row_lower: Floats
    row_upper: Floats
    objectives: Mapping[tuple[str, int], Objective]
    placements: Mapping[str, Placement]
    origins: tuple[RowOrigin, ...]

    @property
    def n_columns(self) -> int:
        """Number of columns."""
        return len(self.lower)

    @property
    def n_rows(self) -> int:
        """Number of rows."""
        return len(self.row_lower)

    def objective(self, name: str, rank: int = 0) -> Objective:
        """The objective of that name; zero where nothing contributes to it."""
        return self.objectives.get((name, rank), Objective(np.zeros(self.n_columns), 0.0))
