"""A compiled problem as text that any solver reads: free MPS, with names that describe each row and column.

A column is ``stamp/unit/variable[index]``, a row ``stamp/unit/label:family[index]``; steps count from 0, points from 1.
Numbers are written with 12 significant digits, so that the same site gives the same text on another machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.sparse import Sparse

GOAL = "cost_eur"
"""Name of the objective row."""

_OPENS, _CLOSES = "'INTORG'", "'INTEND'"
"""Around integer columns. The quotes belong to them: without, readers take the columns for continuous."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An objective that is a row of its own: it may not be above ``most``."""

    name: str
    objective: Objective
    most: float


def column_names(compiled: Compiled) -> list[str]:
    """What each column is, shape (column,)."""
    names = [""] * compiled.n_columns
    for stamp, place in compiled.placements.items():
        for family in place.columns:
            for unit, columns in enumerate(place.column_of[:, family.first : family.first + family.size]):
                for index, column in zip(family.index, columns, strict=True):
                    if column >= 0:
                        names[column] = f"{stamp}/{unit}/{family.name}{_at(index)}"
    return names


def row_names(compiled: Compiled) -> list[str]:
    """What each row is, shape (row,)."""
    names = []
    for origin in compiled.origins:
        of_place = {
            family.first + k: f"{family.label}:{family.name}{_at(index)}"
            for family in origin.families
            for k, index in enumerate(family.index)
        }
        names += [f"{origin.stamp}/{u}/{of_place[p]}" for u, p in zip(origin.unit, origin.place, strict=True)]
    return names


def with_kept(compiled: Compiled, kept: Sequence[Kept]) -> tuple[Compiled, list[str]]:
    """The problem with a row for each objective that is kept, and the names of all its rows."""
    names = row_names(compiled) + [f"kept/{row.name}" for row in kept]
    if not kept:
        return compiled, names
    more = Sparse.of_dense(np.array([row.objective.vector for row in kept]))
    grown = replace(
        compiled,
        matrix=Sparse.stacked([compiled.matrix, more], compiled.n_columns),
        row_lower=np.append(compiled.row_lower, np.full(len(kept), -np.inf)),
        row_upper=np.append(compiled.row_upper, [row.most - row.objective.constant for row in kept]),
    )
    return grown, names


def mps(
    name: str, compiled: Compiled, objective: Objective, *, kept: Sequence[Kept] = (), remarks: Sequence[str] = ()
) -> str:
    """The problem as free MPS.

    Args:
        name: Name of the problem, without spaces.
        compiled: The problem.
        objective: What is brought to its least; its constant is in RHS with the sign turned, as MPS has it.
        kept: Earlier objectives that may not be worsened.
        remarks: Lines for people, written as comments.
    """
    problem, rows = with_kept(compiled, kept)
    columns = column_names(compiled)
    lines = [f"* {line}".rstrip() for line in remarks]
    lines += [f"NAME {name}", *_rows(problem, rows), *_columns(problem, objective, rows, columns)]
    lines += [*_sides(problem, objective, rows), *_bounds(problem, columns), "ENDATA"]
    return "\n".join(lines) + "\n"


def number(value: float) -> str:
    """A number with at most 12 significant digits."""
    return f"{value + 0.0:.12g}"


def _at(index: Any) -> str:
    return "" if index is None else f"[{index}]"


def _senses(problem: Compiled) -> Iterator[tuple[str, float, float]]:
    """Sense, right-hand side and range of each row."""
    for low, high in zip(problem.row_lower, problem.row_upper, strict=True):
        if low == high:
            yield "E", high, 0.0
        elif np.isneginf(low):
            yield ("L", high, 0.0) if np.isfinite(high) else ("N", 0.0, 0.0)
        else:
            yield "G", low, (high - low if np.isfinite(high) else 0.0)


def _rows(problem: Compiled, rows: Sequence[str]) -> Iterator[str]:
    yield "ROWS"
    yield f" N {GOAL}"
    for row, (sense, _, _) in zip(rows, _senses(problem), strict=True):
        yield f" {sense} {row}"


def _columns(problem: Compiled, objective: Objective, rows: Sequence[str], columns: Sequence[str]) -> Iterator[str]:
    yield "COLUMNS"
    matrix = problem.matrix.to_scipy().tocsc()
    is_open = False
    for k, (column, (first, last)) in enumerate(zip(columns, pairwise(matrix.indptr), strict=True)):
        if bool(problem.integer[k]) != is_open:
            is_open = not is_open
            yield f"    MARKER 'MARKER' {_OPENS if is_open else _CLOSES}"
        # The objective always has an entry, so that a column that is nowhere else is declared.
        yield f"    {column} {GOAL} {number(objective.vector[k])}"
        for row, value in zip(matrix.indices[first:last], matrix.data[first:last], strict=True):
            if value:
                yield f"    {column} {rows[row]} {number(value)}"
    if is_open:
        yield f"    MARKER 'MARKER' {_CLOSES}"


def _sides(problem: Compiled, objective: Objective, rows: Sequence[str]) -> Iterator[str]:
    yield "RHS"
    if objective.constant:
        yield f"    RHS {GOAL} {number(-objective.constant)}"
    ranges = ["RANGES"]
    for row, (_, side, width) in zip(rows, _senses(problem), strict=True):
        if side:
            yield f"    RHS {row} {number(side)}"
        if width:
            ranges.append(f"    RANGE {row} {number(width)}")
    if len(ranges) > 1:
        yield from ranges


def _bounds(problem: Compiled, columns: Sequence[str]) -> Iterator[str]:
    """Bounds of every column but those of 0 to infinity; no side is left for a reader to assume."""
    yield "BOUNDS"
    for column, low, high in zip(columns, problem.lower, problem.upper, strict=True):
        if low == high:
            yield f" FX BOUND {column} {number(low)}"
            continue
        if np.isneginf(low):
            yield f" {'FR' if np.isposinf(high) else 'MI'} BOUND {column}"
        elif low:
            yield f" LO BOUND {column} {number(low)}"
        if np.isfinite(high):
            yield f" UP BOUND {column} {number(high)}"
