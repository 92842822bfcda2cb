"""Rows, bounds and objective of a compiled problem as a short text that a person can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.frozen import column_names, number, row_names
from gridshare.milp.templates import template_of
from gridshare.parts import Floats, Stamp, Steps


def text(
    label: str,
    problem: Compiled,
    shown: Sequence[Stamp],
    steps: Steps,
    *,
    rows_of: str | None = None,
    goal: tuple[str, int] | None = None,
) -> str:
    """The rows that carry a label, the bounds of what stands in them, and the objective where it is asked for.

    Args:
        label: The label; also the heading.
        problem: The problem.
        shown: The stamps whose rows are shown.
        steps: The time grid.
        rows_of: Another label whose rows are shown.
        goal: Name and rank of the objective that is shown.
    """
    # Where one unit is all there is to see, its name stands in the heading only.
    prefix = f"{shown[0].name}/0/" if len(shown) == 1 and shown[0].n_units == 1 else ""
    rows = _rows(problem, shown, rows_of or label)
    columns = [name.removeprefix(prefix) for name in column_names(problem)]
    lines = [f"\\ {label}{' of ' + prefix.rstrip('/') if prefix else ''}"]
    matrix = problem.matrix.to_scipy()
    touched = set(matrix[rows].indices.tolist()) | _bounded(problem, shown, steps, rows_of or label)
    if goal is not None:
        objective = problem.objective(*goal)
        lines += ["minimise", f"  {goal[0]}: {_objective(objective, columns)}"]
        touched |= {int(k) for k in np.flatnonzero(objective.vector)}
    if rows:
        names = [name.removeprefix(prefix) for name in row_names(problem)]
        lines += ["rows", *(f"  {names[r]}: {_row(problem, r, columns)}" for r in rows)]
    lines += ["bounds", *(f"  {_bound(problem, c, columns)}" for c in sorted(touched))]
    whole = [columns[c] for c in sorted(touched) if problem.integer[c]]
    lines += ["whole numbers", *(f"  {name}" for name in whole)] if whole else []
    return "\n".join(lines) + "\n"


def _rows(problem: Compiled, shown: Sequence[Stamp], label: str) -> list[int]:
    """Rows with that label."""
    names, found, first = {stamp.name for stamp in shown}, [], 0
    for origin in problem.origins:
        for k, place in enumerate(origin.place):
            family = next(f for f in origin.families if f.first <= place < f.first + len(f.index))
            if origin.stamp in names and family.label == label:
                found.append(first + k)
        first += len(origin.place)
    return found


def _bounded(problem: Compiled, shown: Sequence[Stamp], steps: Steps, label: str) -> set[int]:
    """Columns that stand in a row of that label before rows of one column became bounds."""
    found: set[int] = set()
    for stamp in shown:
        template = template_of(stamp.build, stamp.structure, steps)
        places = {p for f in template.rows if f.label == label for p in range(f.first, f.first + len(f.index))}
        own = [c for r, c in zip(template.body.own.row, template.body.own.col, strict=True) if r in places]
        at = problem.placements[stamp.name].column_of[:, own]
        found |= set(at[at >= 0].tolist())
    return found


def _row(problem: Compiled, row: int, columns: Sequence[str]) -> str:
    body = _sum(problem.matrix.to_scipy()[[row]].toarray()[0], columns)
    low, high = problem.row_lower[row], problem.row_upper[row]
    if low == high:
        return f"{body} = {number(low)}"
    before = "" if np.isneginf(low) else f"{number(low)} <= "
    return f"{before}{body}" + ("" if np.isposinf(high) else f" <= {number(high)}")


def _bound(problem: Compiled, column: int, columns: Sequence[str]) -> str:
    low, high, name = problem.lower[column], problem.upper[column], columns[column]
    if low == high:
        return f"{name} = {number(low)}"
    if np.isneginf(low) and np.isposinf(high):
        return f"{name} free"
    before = "" if np.isneginf(low) else f"{number(low)} <= "
    return f"{before}{name}" + ("" if np.isposinf(high) else f" <= {number(high)}")


def _objective(objective: Objective, columns: Sequence[str]) -> str:
    sign = "-" if objective.constant < 0 else "+"
    constant = f" {sign} {number(abs(objective.constant))}" if objective.constant else ""
    return _sum(objective.vector, columns) + constant


def _sum(vector: Floats, columns: Sequence[str]) -> str:
    return " ".join(_terms(vector, columns)).removeprefix("+ ") or "0"


def _terms(vector: Floats, columns: Sequence[str]) -> Iterator[str]:
    for column in np.flatnonzero(vector):
        value = vector[column]
        factor = "" if abs(value) == 1 else f"{number(abs(value))} "
        yield f"{'-' if value < 0 else '+'} {factor}{columns[column]}"
