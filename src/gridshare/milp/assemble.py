"""Wire the stamps of a site into one problem.

Stamps come in an order in which what is wired to an input was placed before. An input of a unit is a weighted sum of
outputs of others: a sparse matrix over the columns placed so far. A row that uses the input gets these coefficients;
there are no columns for net loads in between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from gridshare.errors import Problem, SolverError
from gridshare.milp.compiled import Compiled, Expression, Objective, Placement, RowOrigin
from gridshare.milp.sparse import Entries, Sparse, summed
from gridshare.milp.stamp import Linear, Stamped, Wanted, stamp_units
from gridshare.milp.templates import template_of
from gridshare.parts import Bools, Floats, Ints, Stamp, Steps

Needed = Mapping[str, Mapping[str, Bools]]
"""Stamp name -> switch -> where it is needed, shape (unit, step)."""

NOTHING_NEEDED: Needed = {}

_OBJECTIVES = (
    "cost_eur",
    "unserved_kwh",
    "window_kwh",
    "exceedance_kwh",
    "most_over_kw",
    "movement_kwh",
    "negative_kw",
    "left_out_kwh",
    "left_out_steps",
    "give_eur",
)
"""All that may be brought to its least. Where every rule is kept, unserved demand is what no plan could serve."""


def assemble(
    stamps: Sequence[Stamp],
    steps: Steps,
    *,
    needed: Needed = NOTHING_NEEDED,
    relaxed: bool = False,
    steady: bool = False,
) -> Compiled:
    """The problem of a site.

    Args:
        stamps: What to place, sources before what they are wired to.
        steps: The time grid.
        needed: Where switches exist.
        relaxed: Whether rules may be broken at slack columns.
        steady: Whether the problem keeps its shape when only numbers change, at the price of columns that are zero.
    """
    wired: dict[str, set[str]] = {stamp.name: set(_OBJECTIVES) for stamp in stamps}
    for stamp in stamps:
        wired[stamp.name] |= {name for pair in stamp.exclusives for name in (pair.first, pair.second)}
        for wires in stamp.inputs.values():
            for wire in wires:
                wired[wire.source].add(wire.output)
    problem = _Assembly(steps)
    for stamp in stamps:
        wanted = Wanted(frozenset(wired[stamp.name]), needed.get(stamp.name, {}), relaxed, steady)
        problem.place(stamp, wanted)
    return problem.compiled()


@dataclass(frozen=True, slots=True)
class _Placed:
    """A stamp that has its columns: its expressions over all columns so far."""

    stamped: Stamped
    first: int
    inputs: Sparse
    inputs_constant: Floats
    couples: bool


@dataclass(slots=True)
class _Assembly:
    """The growing problem. Lives only as long as `assemble` runs."""

    steps: Steps
    n_columns: int = 0
    placed: dict[str, _Placed] = field(default_factory=dict)
    lower: list[Floats] = field(default_factory=list)
    upper: list[Floats] = field(default_factory=list)
    blocks: list[tuple[Sparse, Floats, Floats]] = field(default_factory=list)

    def place(self, stamp: Stamp, wanted: Wanted) -> None:
        """Give a stamp its columns and rows."""
        template = template_of(stamp.build, stamp.structure, self.steps)
        inputs, constant = self._inputs(stamp, template.inputs)
        data = {name: np.asarray(values, dtype=float) for name, values in stamp.data.items()}
        for name, (source, sign) in stamp.reaches.items():
            data[name] = self._reach(inputs, constant, template.inputs, source, sign)
        stamped = stamp_units(stamp, template, data, wanted)
        first = self.n_columns
        self.n_columns += stamped.n_columns
        self.lower.append(stamped.lower)
        self.upper.append(stamped.upper)
        sources = {wire.source for wires in stamp.inputs.values() for wire in wires}
        couples = stamp.couples or any(self.placed[name].couples for name in sources)
        here = _Placed(stamped, first, inputs, constant, couples)
        self.placed[stamp.name] = here
        matrix, shift = self._over_columns(here, stamped.rows, stamped.given, len(stamped.row_lower))
        self.blocks.append((matrix, stamped.row_lower - shift, stamped.row_upper - shift))

    def compiled(self) -> Compiled:
        """The problem as it is so far."""
        return Compiled(
            lower=np.concatenate(self.lower),
            upper=np.concatenate(self.upper),
            integer=np.concatenate([p.stamped.integer for p in self.placed.values()]),
            matrix=Sparse.stacked([m for m, _, _ in self.blocks], self.n_columns),
            row_lower=np.concatenate([lo for _, lo, _ in self.blocks]),
            row_upper=np.concatenate([up for _, _, up in self.blocks]),
            objectives=self._objectives(),
            placements={name: self._placement(p) for name, p in self.placed.items()},
            origins=tuple(
                RowOrigin(name, p.stamped.template.rows, p.stamped.row_unit, p.stamped.row_place, p.couples)
                for name, p in self.placed.items()
            ),
        )

    def _inputs(self, stamp: Stamp, shape: Mapping[str, tuple[int, int]]) -> tuple[Sparse, Floats]:
        """What is wired to each input of each unit, flattened (unit, input), over the columns so far."""
        size = sum(size for _, size in shape.values())
        constant = np.zeros(stamp.n_units * size)
        found = []
        for name, wires in stamp.inputs.items():
            first, length = shape[name]
            for wire in wires:
                source = self.placed[wire.source]
                matrix, shift = self._linear(source, source.stamped.outputs[wire.output])
                rows = (wire.source_unit[:, None] * length + np.arange(length)[None, :]).ravel()
                into = (wire.unit[:, None] * size + first + np.arange(length)[None, :]).ravel()
                weight = np.repeat(np.broadcast_to(wire.weight, wire.source_unit.shape), length)
                found.append(matrix.entries(rows, weight, into))
                constant += summed(into, shift[rows] * weight, len(constant))
        return Sparse.of(found, len(constant), self.n_columns), constant

    def _linear(self, placed: _Placed, linear: Linear) -> tuple[Sparse, Floats]:
        matrix, shift = self._over_columns(placed, linear.own, linear.given, len(linear.constant))
        return matrix, linear.constant + shift

    def _over_columns(self, placed: _Placed, own: Entries, given: Entries, n_rows: int) -> tuple[Sparse, Floats]:
        """Rows over own columns and inputs, as rows over all columns, and what the inputs' constants add."""
        parts = [own._replace(col=own.col + placed.first), placed.inputs.entries(given.col, given.value, given.row)]
        shift = summed(given.row, given.value * placed.inputs_constant[given.col], n_rows)
        return Sparse.of(parts, n_rows, self.n_columns), shift

    def _reach(
        self, inputs: Sparse, constant: Floats, shape: Mapping[str, tuple[int, int]], source: str, sign: int
    ) -> Floats:
        """The most that ``sign * input`` can be, never negative, shape (unit, index)."""
        lower, upper = np.concatenate([*self.lower, np.zeros(0)]), np.concatenate([*self.upper, np.zeros(0)])
        most = inputs.most(lower, upper, sign) + sign * constant
        first, length = shape[source]
        size = sum(n for _, n in shape.values())
        reach = np.asarray(np.maximum(most.reshape(-1, size)[:, first : first + length], 0.0))
        if not np.isfinite(reach).all():
            # A switch with an infinite reach would switch nothing, and nobody would see it.
            raise SolverError(Problem("solve", "no_reach", f"{source} without an end", "every power to have a bound"))
        return reach

    def _objectives(self) -> dict[tuple[str, int], Objective]:
        """Sum of what all units contribute, by name and rank."""
        vectors: dict[tuple[str, int], Floats] = {}
        constants: dict[tuple[str, int], float] = {}
        for placed in self.placed.values():
            stamp = placed.stamped.stamp
            for name, linear in placed.stamped.objectives.items():
                matrix, constant = self._linear(placed, linear)
                rank = _ranks_of(stamp, name)
                for value in np.unique(rank):
                    key = ("unserved_kwh" if name == "window_kwh" else name, int(value))
                    vector = vectors.setdefault(key, np.zeros(self.n_columns))
                    vector += matrix.sum_of(stamp.weight * (rank == value))
                    constants[key] = constants.get(key, 0.0) + stamp.weight * float(constant[rank == value].sum())
        return {key: Objective(vector, constants[key]) for key, vector in vectors.items()}

    def _placement(self, placed: _Placed) -> Placement:
        stamped = placed.stamped
        column_of = np.where(stamped.column_of >= 0, stamped.column_of + placed.first, -1)
        named = {name for pair in stamped.stamp.exclusives for name in (pair.first, pair.second)}
        # What a point draws is more than the column of that name where its limit is exceeded: outputs come first.
        columns = {c.name for c in stamped.template.columns} - set(stamped.outputs)
        return Placement(
            name=stamped.stamp.name,
            columns=stamped.template.columns,
            column_of=column_of,
            exclusives=stamped.stamp.exclusives,
            series={name: self._series(placed, name) for name in named - columns},
            late=stamped.stamp.late,
        )

    def _series(self, placed: _Placed, name: str) -> Expression:
        units = placed.stamped.stamp.n_units
        if name in placed.stamped.outputs:
            matrix, constant = self._linear(placed, placed.stamped.outputs[name])
            return Expression(matrix, constant.reshape(units, -1))
        first, length = placed.stamped.template.inputs[name]
        rows = np.arange(placed.inputs.n_rows).reshape(units, -1)[:, first : first + length].ravel()
        entries = placed.inputs.entries(rows, np.ones(len(rows)), np.arange(len(rows)))
        return Expression(
            Sparse.of([entries], len(rows), self.n_columns), placed.inputs_constant[rows].reshape(units, -1)
        )


def _ranks_of(stamp: Stamp, objective: str) -> Ints:
    """Rank of each unit's part of an objective; a cost has none."""
    rank = {"cost_eur": None, "window_kwh": stamp.window_rank}.get(objective, stamp.rank)
    return np.zeros(stamp.n_units, np.int64) if rank is None else rank
