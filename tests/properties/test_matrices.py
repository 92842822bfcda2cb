"""One unit of each stamp: the rows of the stamped route are those of Pyomo's own compiler, up to their order."""

from __future__ import annotations

import numpy as np
import pyomo.environ as pyo
import pytest
from pyomo.repn.plugins.standard_form import LinearStandardFormCompiler
from tests.builders import KINDS, random_site, resolved

from gridshare.milp.assemble import assemble
from gridshare.milp.park import stamps_of
from gridshare.parts import Block, Floats, Stamp, Steps

Row = tuple[tuple[tuple[tuple[str, object], float], ...], float, float]
"""Coefficients by variable and index, and the two sides."""

DIGITS = 9
SCENE = {
    "with every rule and switch": False,
    "with rules that may be broken": True,
}


def canonical(terms: dict[tuple[str, object], float], lower: float, upper: float) -> Row | None:
    """A row scaled by its largest coefficient, without zeros, so that equal rows are equal."""
    terms = {name: value for name, value in terms.items() if abs(value) > 1e-12}
    if not terms or (lower == -np.inf and upper == np.inf):
        return None
    names = sorted(terms, key=str)
    scale = terms[names[0]]
    sides = sorted((lower / scale, upper / scale))
    return (
        tuple((name, round(terms[name] / scale, DIGITS)) for name in names),
        round(sides[0], DIGITS) + 0.0,
        round(sides[1], DIGITS) + 0.0,
    )


def rows_with_bounds(rows: list[Row | None], bounds: dict[tuple[str, object], list[float]]) -> tuple[set[Row], dict]:
    """Rows of one variable become its bounds; variables that can only be zero leave the rows of others."""
    left = [row for row in rows if row is not None]
    while True:
        for row in left:
            if len(row[0]) == 1:
                ((name, _),) = row[0]
                bounds[name] = [max(bounds[name][0], row[1]), min(bounds[name][1], row[2])]
        gone = {name for name, (low, high) in bounds.items() if abs(low) <= 1e-12 and abs(high) <= 1e-12}
        fewer = [canonical({n: v for n, v in row[0] if n not in gone}, *row[1:]) for row in left if len(row[0]) > 1]
        if [row for row in fewer if row is not None] == left:
            break
        left = [row for row in fewer if row is not None]
    return set(left), {n: tuple(round(v, DIGITS) + 0.0 for v in b) for n, b in bounds.items() if n not in gone}


def by_pyomo(block: Block, stamp: Stamp, unit: int, *, relaxed: bool) -> tuple[set[Row], dict]:
    """The block of one unit with its data fixed, through Pyomo's compiler."""
    names: dict[int, tuple[str, object]] = {}
    for family in block.model.component_objects(pyo.Var):
        for index, var in family.items():
            names[id(var)] = (family.local_name, index)
    for name, var in block.data.items():
        values = np.atleast_1d(np.asarray(stamp.data[name], dtype=float)[unit])
        for one, value in zip(var.values(), values, strict=True):
            one.fix(float(np.clip(value, -1e9, 1e9)))
    for slack in (block.model.component(name) for name in block.slacks):
        for one in () if slack is None or relaxed else slack.values():
            one.fix(0.0)
    block.model.anything = pyo.Objective(expr=0.0)
    form = LinearStandardFormCompiler().write(block.model, mixed_form=True)
    matrix = form.A.tocsr()
    rows = []
    for k, (row, side) in enumerate(zip(form.rows, form.rhs, strict=True)):
        terms = {names[id(form.columns[c])]: v for c, v in zip(matrix[[k]].indices, matrix[[k]].data, strict=True)}
        low, high = (-np.inf if row.bound_type == 1 else side), (np.inf if row.bound_type == -1 else side)
        rows.append(canonical(terms, *(_endless(v) for v in (low, high))))
    bounds = {
        names[id(v)]: [-np.inf if v.lb is None else float(v.lb), np.inf if v.ub is None else float(v.ub)]
        for v in form.columns
    }
    return rows_with_bounds(rows, bounds)


def _endless(side: float) -> float:
    return side if abs(side) < 1e8 else float(np.sign(side)) * np.inf


def by_stamp(stamp: Stamp, unit: int, steps: Steps, *, relaxed: bool) -> tuple[set[Row], dict]:
    """The rows of one unit of an assembled stamp."""
    everywhere = {pair.switch: np.ones((stamp.n_units, steps.n), dtype=bool) for pair in stamp.exclusives}
    problem = assemble([stamp], steps, needed={stamp.name: everywhere}, relaxed=relaxed)
    place = problem.placements[stamp.name]
    names: dict[int, tuple[str, object]] = {}
    for family in place.columns:
        for k, index in enumerate(family.index):
            names[int(place.column_of[unit, family.first + k])] = (family.name, index)
    names.pop(-1, None)
    rows = []
    for k in range(problem.n_rows):
        at: Floats = problem.matrix.to_scipy()[[k]]
        if at.nnz and all(int(c) in names for c in at.indices):
            terms = {names[int(c)]: float(v) for c, v in zip(at.indices, at.data, strict=True)}
            rows.append(canonical(terms, float(problem.row_lower[k]), float(problem.row_upper[k])))
    bounds = {name: [float(problem.lower[c]), float(problem.upper[c])] for c, name in names.items()}
    return rows_with_bounds(rows, bounds)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("relaxed", SCENE.values(), ids=SCENE.keys())
def test_stamped_rows_are_pyomos_rows(kind: str, relaxed: bool) -> None:  # noqa: FBT001
    compared = 0
    for seed in range(10):
        site = resolved(random_site(seed, kinds=(kind,), size=2, steps=3))
        for stamp in stamps_of(site)[1][kind] if kind in site.kinds else ():
            if stamp.inputs:
                continue  # wired rows are compared through the optimum of the whole site
            for unit in range(stamp.n_units):
                block = stamp.build(site.steps, stamp.structure)
                theirs = by_pyomo(block, stamp, unit, relaxed=relaxed)
                ours = by_stamp(stamp, unit, site.steps, relaxed=relaxed)
                assert ours[0] == theirs[0], (seed, stamp.name)
                used = {name: b for name, b in theirs[1].items() if name in ours[1]}
                assert used == {name: b for name, b in ours[1].items() if name in theirs[1]}, (seed, stamp.name)
                compared += 1
    assert compared > 5 or kind == "inflexible_load"
