"""A tiny block through template, stamp and assembly: every coefficient by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pyomo.environ as pyo
import pytest

from gridshare.errors import DanglingVariableError
from gridshare.milp.assemble import assemble
from gridshare.milp.templates import template_of
from gridshare.parts import PORT, Block, Exclusive, Stamp, Steps, Wire

STEPS = Steps(2, 0.5, (0, 0))


def tank(steps: Steps, features: Any) -> Block:
    """In minus out fills a tank: e[t+1] = k e[t] + h (n in[t] - out[t] / n); in and out exclude each other."""
    m = pyo.ConcreteModel()
    m.limit, m.n, m.k, m.first = pyo.Var(steps), pyo.Var(), pyo.Var(), pyo.Var()
    data = {v.local_name: v for v in m.component_objects(pyo.Var)}
    m.fill = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.draw = pyo.Var(steps, domain=pyo.NonNegativeReals)
    m.level = pyo.Var(steps.points)
    m.over = pyo.Var(steps.points, domain=pyo.NonNegativeReals)
    m.is_filling = pyo.Var(steps, domain=pyo.Binary)

    def before(t: int) -> Any:
        return m.level[t] if t else m.first

    m.balance = pyo.Constraint(
        steps,
        doc="X1",
        rule=lambda m, t: m.level[t + 1] == m.k * before(t) + steps.h * (m.n * m.fill[t] - m.draw[t] / m.n),
    )
    m.most = pyo.Constraint(steps, doc="X2", rule=lambda m, t: m.fill[t] <= m.limit[t])
    m.drawn = pyo.Constraint(steps, doc="X2", rule=lambda m, t: 2 * m.draw[t] <= m.limit[t] + 4)
    m.high = pyo.Constraint(steps.points, doc="X3", rule=lambda m, p: m.level[p] - m.over[p] <= 5)
    m.switch = pyo.Constraint(steps, doc="X4", rule=lambda m, t: m.fill[t] <= m.limit[t] * m.is_filling[t])
    if features == "dangling":
        m.nobody = pyo.Var()
    if features == "curved":
        m.bad = pyo.Constraint(expr=m.fill[0] * m.draw[0] <= 1)
    return Block(
        model=m,
        data=data,
        outputs={PORT: [m.fill[t] - m.draw[t] + 1 for t in steps]},
        objectives={"cost_eur": m.n * m.fill[0] + 7, "unserved_kwh": m.over[1] + m.over[2]},
        slacks=frozenset({"over"}),
    )


def tanks() -> Stamp:
    """Two tanks; the second cannot be filled in its second step."""
    return Stamp(
        name="tanks",
        build=tank,
        structure=None,
        data={
            "limit": np.array([[10.0, 20.0], [30.0, 0.0]]),
            "n": np.array([0.5, 0.8]),
            "k": np.array([1.0, 0.9]),
            "first": np.array([2.0, 4.0]),
        },
        rank=np.array([1, 3]),
        exclusives=(Exclusive("fill", "draw", "is_filling"),),
    )


def test_rows_of_one_column_are_bounds_and_columns_that_can_only_be_zero_are_gone() -> None:
    problem = assemble([tanks()], STEPS)
    place = problem.placements["tanks"]
    fill, draw, level = (place.columns_at(name) for name in ("fill", "draw", "level"))
    assert fill is not None
    assert draw is not None
    assert level is not None
    assert fill[1, 1] == -1
    assert problem.upper[fill[0]].tolist() == [10.0, 20.0]
    assert problem.upper[draw].tolist() == [[7.0, 12.0], [17.0, 2.0]]
    assert problem.upper[level].tolist() == [[5.0, 5.0], [5.0, 5.0]]
    assert not problem.integer.any()
    assert problem.n_columns == 2 * 6 - 1


def test_the_balance_of_the_second_tank_has_its_own_numbers() -> None:
    """e1 - 0.5 * 0.8 fill + 0.5 / 0.8 draw = 0.9 * 4; e2 - 0.9 e1 + 0.625 draw = 0, without the fill that is gone."""
    problem = assemble([tanks()], STEPS)
    place = problem.placements["tanks"]
    names = {int(place.column_of[1, c.first + k]): (c.name, k) for c in place.columns for k in range(c.size)}
    rows = problem.matrix.to_scipy().toarray()[2:]
    found = [{names[int(c)]: round(row[c], 9) for c in np.flatnonzero(row)} for row in rows]
    assert found == [
        {("level", 0): 1.0, ("fill", 0): -0.4, ("draw", 0): 0.625},
        {("level", 0): -0.9, ("level", 1): 1.0, ("draw", 1): 0.625},
    ]
    assert problem.row_lower[2:].tolist() == pytest.approx([3.6, 0.0])
    assert problem.row_upper[2:].tolist() == pytest.approx([3.6, 0.0])


def test_a_switch_exists_only_where_it_is_needed_with_its_rows() -> None:
    needed = {"tanks": {"is_filling": np.array([[False, True], [False, False]])}}
    problem = assemble([tanks()], STEPS, needed=needed)
    assert int(problem.integer.sum()) == 1
    assert problem.n_rows == 5
    switch = int(np.flatnonzero(problem.integer)[0])
    row = problem.matrix.to_scipy().toarray()[np.flatnonzero(problem.matrix.to_scipy().toarray()[:, switch])[0]]
    assert sorted(row[row != 0].tolist()) == [-20.0, 1.0]


def test_slacks_exist_only_where_rules_may_be_broken_and_count_by_priority() -> None:
    assert assemble([tanks()], STEPS).objective("unserved_kwh", 1).vector.any() == np.False_
    relaxed = assemble([tanks()], STEPS, relaxed=True)
    assert [relaxed.objective("unserved_kwh", rank).vector.sum() for rank in (1, 2, 3)] == [2.0, 0.0, 2.0]


def test_objectives_have_each_units_number_and_constant() -> None:
    cost = assemble([tanks()], STEPS).objective("cost_eur")
    assert sorted(cost.vector[cost.vector != 0].tolist()) == [0.5, 0.8]
    assert cost.constant == 14.0


def meter(steps: Steps, _features: None) -> Block:
    """What is wired to it stays below 100."""
    m = pyo.ConcreteModel()
    m.most = pyo.Var()
    data = {"most": m.most}
    m.flow = pyo.Var(steps)
    m.within = pyo.Constraint(steps, doc="Y1", rule=lambda m, t: m.flow[t] <= m.most)
    return Block(model=m, data=data, inputs={"flow": list(m.flow.values())})


def test_a_wire_puts_weighted_outputs_into_the_row_that_uses_the_input() -> None:
    """3 (fill - draw + 1) of the second tank below 100: 3 fill - 3 draw <= 97, without a column in between."""
    wire = Wire("tanks", PORT, np.array([1]), np.array([0]), 3.0)
    stamp = Stamp("meter", meter, None, {"most": np.array([100.0])}, inputs={"flow": [wire]})
    problem = assemble([tanks(), stamp], STEPS)
    rows = problem.matrix.to_scipy().toarray()[-2:]
    assert sorted(rows[0][rows[0] != 0].tolist()) == [-3.0, 3.0]
    assert rows[1][rows[1] != 0].tolist() == [-3.0]
    assert problem.row_upper[-2:].tolist() == [97.0, 97.0]
    assert problem.n_columns == 11


def test_a_variable_that_nothing_uses_is_refused() -> None:
    with pytest.raises(DanglingVariableError, match="nobody"):
        template_of(tank, "dangling", STEPS)


def test_a_row_that_is_not_linear_is_refused() -> None:
    with pytest.raises(ValueError, match="not linear"):
        assemble([replace(tanks(), structure="curved")], STEPS)


def test_equal_structures_on_equal_grids_share_one_template() -> None:
    assert template_of(tank, None, STEPS) is template_of(tank, None, Steps(2, 0.5, (0, 0)))
    assert template_of(tank, None, STEPS) is not template_of(tank, None, Steps(2, 0.25, (0, 0)))
