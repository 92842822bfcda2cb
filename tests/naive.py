"""The naive route: a site as one ordinary Pyomo model, a block per asset, no template and no stamp.

The same blocks are built once per unit with their data fixed to numbers, inputs become equations, and the whole model
goes through Pyomo's own compiler to HiGHS. What the stamped route finds must be the same. Slow; for small sites.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
import pyomo.environ as pyo
from pyomo.repn.plugins.standard_form import LinearStandardFormCompiler

from gridshare.milp.park import stamps_of
from gridshare.parts import Block, Stamp, Steps
from gridshare.sites.site import Site


@dataclass(frozen=True)
class NaiveAnswer:
    """Least cost, and the size of the model."""

    feasible: bool
    cost_eur: float
    columns: int
    rows: int


def solve(site: Site) -> NaiveAnswer:
    """Least cost of a site with every rule kept and every switch in place."""
    stamps, _ = stamps_of(site)
    model = pyo.ConcreteModel()
    units: dict[str, list[Block]] = {}
    costs = []
    for stamp in stamps:
        units[stamp.name] = [_unit(model, stamp, k, site.steps) for k in range(stamp.n_units)]
        _wire(model, stamp, units)
        costs += [block.objectives["cost_eur"] for block in units[stamp.name] if "cost_eur" in block.objectives]
    model.cost = pyo.Objective(expr=sum(costs))
    return _run(model)


def _unit(model: pyo.ConcreteModel, stamp: Stamp, k: int, steps: Steps) -> Block:
    block = stamp.build(steps, stamp.structure)
    model.add_component(f"{stamp.name}[{k}]", block.model)
    for name, var in block.data.items():
        for one, value in zip(var.values(), _numbers(stamp, name, k, len(var)), strict=True):
            one.fix(float(value))
    for slack in (block.model.component(name) for name in block.slacks):
        for one in () if slack is None else slack.values():  # a feature may leave a slack out
            one.fix(0.0)
    return block


def _numbers(stamp: Stamp, name: str, k: int, size: int) -> np.ndarray:
    """The data of one unit; for a reach a big-M that no site of the tests exceeds."""
    if name in stamp.reaches or name not in stamp.data:
        return np.full(size, 1e4)
    return np.clip(np.atleast_1d(np.asarray(stamp.data[name], dtype=float)[k]), -1e7, 1e7)


def _wire(model: pyo.ConcreteModel, stamp: Stamp, units: dict[str, list[Block]]) -> None:
    """An equation for each input: it is the weighted sum of the outputs wired to it."""
    rows = pyo.ConstraintList()
    model.add_component(f"wires of {stamp.name}", rows)
    for name in next(iter(units[stamp.name])).inputs if units[stamp.name] else ():
        for k, block in enumerate(units[stamp.name]):
            for t, target in enumerate(block.inputs[name]):
                total = 0.0
                for wire in stamp.inputs.get(name, ()):
                    weight = np.broadcast_to(wire.weight, wire.unit.shape)
                    for i in np.flatnonzero(wire.unit == k):
                        source = units[wire.source][int(wire.source_unit[i])]
                        total += float(weight[i]) * source.outputs[wire.output][t]
                rows.add(target - total == 0)


def _run(model: pyo.ConcreteModel) -> NaiveAnswer:
    form = LinearStandardFormCompiler().write(model, mixed_form=True)
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)  # noqa: FBT003
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("mip_rel_gap", 1e-9)
    lp = highspy.HighsLp()
    matrix = form.A.tocsc()
    lp.num_row_, lp.num_col_ = matrix.shape
    lp.col_cost_ = np.asarray(form.c.todense()).ravel()
    lp.col_lower_ = np.array([-np.inf if v.lb is None else v.lb for v in form.columns])
    lp.col_upper_ = np.array([np.inf if v.ub is None else v.ub for v in form.columns])
    sides = np.array([r.bound_type for r in form.rows])
    rhs = np.asarray(form.rhs, dtype=float)
    lp.row_lower_ = np.where(sides == 1, -np.inf, rhs)
    lp.row_upper_ = np.where(sides == -1, np.inf, rhs)
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = matrix.indptr, matrix.indices, matrix.data
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    lp.integrality_ = [kinds[int(v.is_integer() or v.is_binary())] for v in form.columns]
    highs.passModel(lp)
    highs.run()
    feasible = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    offset = float(np.asarray(form.c_offset).ravel()[0])
    return NaiveAnswer(feasible, highs.getInfo().objective_function_value + offset, *reversed(matrix.shape))


__all__: Sequence[str] = ["NaiveAnswer", "solve"]
