"""A proposal: a plan found by prices first, with a bound.

Solved as if nothing had to be whole, a problem says what each kW is worth in each step at each point. At these prices
every island (a machine, a store with its machine) has a problem of its own, and its whole choices are ones that it can
carry out. Held at these choices, the rest is a linear problem again. This takes little more than three linear problems,
while a search over all whole choices together may find nothing that one would sign for a minute.

The bound is Lagrange's: the least without wholeness, and by how much each island costs more at these prices where it
has to be whole. It is never below the linear problem's.
"""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.milp.answers import Answer, Enough, Status
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.islands import Island, islands, prices_seen
from gridshare.milp.solve import Live
from gridshare.parts import Floats

_WHOLE = 1e-6
"""A value within this of a whole number is whole."""

_ISLAND_GAP, _ISLAND_NODES = 1e-3, 2000
"""What an island's search has found this close to its least, or after so many nodes, is good enough to propose."""


def propose(live: Live, objective: Objective, options: SolveOptions, stage: str = "") -> Answer:
    """A plan by prices, with a bound.

    Args:
        live: The problem.
        objective: What to bring to its least.
        options: Time limit, gap, progress.
        stage: What progress is reported under.

    Returns:
        Infeasible where even the linear problem is, or an island that has to be whole; nothing, but a bound, where no
        plan was found.
    """
    end = time.monotonic() + options.time_limit_s
    relaxation = live.relaxation(objective, options, stage)
    linear = relaxation.answer
    if linear.status is not Status.OPTIMAL:
        return linear if linear.status is Status.INFEASIBLE else replace(linear, status=Status.NOTHING)
    compiled, x, bound = live.compiled, linear.x.copy(), linear.bound
    price = prices_seen(compiled, relaxation.worth, relaxation.reduced)
    free, found = compiled.integer.copy(), islands(compiled)
    loss = options.relative_gap * abs(linear.objective) / max(len(found), 1)
    for island in found:
        free[island.columns] = False
        left = replace(options, time_limit_s=end - time.monotonic(), on_progress=None)
        own = _own_choice(island, compiled, price, (linear.x, loss), left)
        if own is None:
            continue
        if own.status is Status.INFEASIBLE:
            return own
        if own.status is not Status.NOTHING:
            x[island.columns] = own.x
        bound += max(own.bound - float(price[island.columns] @ linear.x[island.columns]), 0.0)
    plan = live.held(objective, replace(options, time_limit_s=end - time.monotonic()), x, free, stage=stage)
    if plan.status is not Status.OPTIMAL:
        return replace(plan, status=Status.NOTHING, bound=bound)
    bound = min(bound, plan.objective)
    answer = replace(plan, status=Status.FEASIBLE, bound=bound)
    return replace(answer, status=Status.OPTIMAL) if answer.gap <= options.relative_gap else answer


def _own_choice(
    island: Island, compiled: Compiled, price: Floats, linear: tuple[Floats, float], options: SolveOptions
) -> Answer | None:
    """The least that an island costs at the prices where it has to be whole; None where it is whole already.

    What the linear problem uses in part is used, where that costs little more: many that choose at the same prices
    would choose the same steps, while the linear problem has found room for all of them.

    Args:
        island: The island.
        compiled: The problem that it is of.
        price: What each column costs, shape (column,).
        linear: The solution of the linear problem, shape (column,), and what may be lost.
        options: Time limit, gap.
    """
    (x, loss), here = linear, island.columns
    whole = here[compiled.integer[here]]
    if np.abs(x[whole] - np.rint(x[whole])).max() <= _WHOLE:
        return None
    own, cost = Live(island.problem(compiled)), Objective(price[here], 0.0)
    used = own.held(cost, options, np.ceil(x[here] - _WHOLE))
    least = cost.at(x[here])
    if used.status is Status.OPTIMAL and used.objective <= least + loss:
        return replace(used, bound=least)
    close = replace(options, relative_gap=max(options.relative_gap, _ISLAND_GAP))
    return own.solve(cost, close, enough=Enough(_ISLAND_NODES))
