"""A compiled block: its coefficients as numbers, or as formulas of the block's data.

`gridshare.milp.compile` makes a template of a Pyomo block; `gridshare.milp.stamp` fills in the numbers of all
units. Nothing of Pyomo is left in it, and nothing that runs: it is plain data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gridshare.milp.formulas import Formula
from gridshare.parts import Bools, Floats, Ints


@dataclass(frozen=True, slots=True)
class Terms:
    """Coefficients of a list of expressions: entry k belongs to expression ``row[k]`` at position ``col[k]``.

    Attributes:
        row, col: The place of each entry.
        number: The plain numbers; 0 where the entry is symbolic.
        formulas: What the symbolic entries are: each formula with the entries that it gives.
    """

    row: Ints
    col: Ints
    number: Floats
    formulas: tuple[tuple[Ints, Formula], ...]


@dataclass(frozen=True, slots=True)
class Affine:
    """A list of linear expressions over own columns and inputs, each with a constant."""

    size: int
    own: Terms
    given: Terms
    constant: Terms


@dataclass(frozen=True, slots=True)
class Column:
    """A family of columns: one declared Pyomo Var, at consecutive places."""

    name: str
    first: int
    index: tuple[Any, ...]
    is_integer: bool
    is_slack: bool

    @property
    def size(self) -> int:
        """Number of columns."""
        return len(self.index)


@dataclass(frozen=True, slots=True)
class RowFamily:
    """A family of rows: one declared Pyomo Constraint, at consecutive places; ``label`` is its equation."""

    name: str
    label: str
    first: int
    index: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled block.

    Attributes:
        columns: Families of columns, in order.
        lower, upper: Domain of each column, shape (column,).
        integer: Which columns are integer, shape (column,).
        rows: Families of rows, in order.
        body: The rows' linear part and constant.
        row_lower, row_upper: Sides of each row, shape (row,), before the constant is moved.
        inputs: Name of input -> first position among the inputs and its size.
        outputs: Name -> expressions.
        objectives: Name -> one expression.
        data_names: Names of the data.
    """

    columns: tuple[Column, ...]
    lower: Floats
    upper: Floats
    integer: Bools
    slack: Bools
    rows: tuple[RowFamily, ...]
    body: Affine
    row_lower: Floats
    row_upper: Floats
    inputs: Mapping[str, tuple[int, int]]
    outputs: Mapping[str, Affine]
    objectives: Mapping[str, Affine]
    data_names: frozenset[str]

    @property
    def n_columns(self) -> int:
        """Columns of one unit."""
        return len(self.lower)

    @property
    def n_rows(self) -> int:
        """Rows of one unit."""
        return len(self.row_lower)

    def column(self, name: str) -> Column:
        """The family of that name."""
        return next(c for c in self.columns if c.name == name)
