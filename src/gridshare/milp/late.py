"""Late choices: binaries that only say whether a power flows (rule E7), settled when all else is.

There are thousands of them where each vehicle charges at nothing or at its least, and they hardly matter: what a linear
problem draws in part, a plan can draw at the least power, and take the difference from another step at much the same
price. Searched together with the choices that do matter they cost seconds to minutes. So all else is made whole first,
which gives the bound; then what is drawn in part is drawn, and with that held the rest is found anew.
"""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.milp.answers import Answer, Status
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.islands import Island, islands
from gridshare.milp.solve import Live
from gridshare.parts import Bools, Floats

_WHOLE = 1e-6
"""A value within this of a whole number is whole."""

FIRST_SHARE = 0.6
"""Share of the time for making all else whole."""

_NOTHING = 1e-9
"""A difference that is none, of an objective that is zero too."""

_NEAREST = 1e-2
"""Of many nearest choices one is good enough."""


def late_columns(compiled: Compiled) -> Bools:
    """The columns that are settled last, shape (column,)."""
    late = np.zeros(compiled.n_columns, dtype=bool)
    for place in compiled.placements.values():
        for name in place.late:
            columns = place.columns_at(name)
            if columns is not None:
                late[columns[columns >= 0]] = True
    return late & compiled.integer


def settled_last(live: Live, objective: Objective, options: SolveOptions, stage: str = "") -> Answer:
    """A plan whose late choices are made when all else is whole, with a bound.

    Args:
        live: The problem, with late columns.
        objective: What to bring to its least.
        options: Time limit, gap, progress.
        stage: What progress is reported under.

    Returns:
        Infeasible where the problem is even without its late choices; nothing, but a bound, where no plan was found.
    """
    end, compiled = time.monotonic() + options.time_limit_s, live.compiled
    late = late_columns(compiled)
    first = live.partly_whole(objective, replace(options, time_limit_s=FIRST_SHARE * options.time_limit_s), late, stage)
    if first.status not in (Status.OPTIMAL, Status.FEASIBLE):
        return first
    x = first.x.copy()
    for island in islands(compiled, late):
        x[island.columns] = _nearest(island, compiled, late, x, options)
    found = replace(first, status=Status.NOTHING, x=np.zeros(0), objective=np.inf)
    # All else is decided anew only where, held, it leaves no plan or a dearer one than before the late choices.
    good = first.objective + options.relative_gap * abs(first.objective) + _NOTHING
    for free in (None, compiled.integer & ~late):
        if found.objective <= good:
            break
        left = replace(options, time_limit_s=end - time.monotonic())
        plan = live.held(objective, left, x, free, stage=stage) if left.time_limit_s > 0 else found
        if plan.status in (Status.OPTIMAL, Status.FEASIBLE) and plan.objective < found.objective:
            bound = min(first.bound, plan.objective)
            found = replace(plan, status=Status.FEASIBLE, bound=bound)
            if found.objective - bound <= options.relative_gap * abs(found.objective) + _NOTHING:
                return replace(found, status=Status.OPTIMAL)
    return found


def made_whole(compiled: Compiled, x: Floats, options: SolveOptions) -> Floats:
    """A plan whose whole choices are broken numbers, with each island's nearest choice that is whole, shape (column,).

    Sums of many may no longer fit; what is not whole is still that of the broken plan.
    """
    found = x.copy()
    for island in islands(compiled):
        found[island.columns] = _nearest(island, compiled, compiled.integer, x, options)
    return found


def _nearest(island: Island, compiled: Compiled, late: Bools, x: Floats, options: SolveOptions) -> Floats:
    """The whole choice of an island that is nearest to what it uses in part, shape (its columns,)."""
    here = island.columns
    used = np.where(late[here], np.ceil(x[here] - _WHOLE), x[here])
    if np.array_equal(used, x[here]):
        return used
    own, quiet = Live(island.problem(compiled)), replace(options, on_progress=None)
    if own.held(Objective(np.zeros(len(here)), 0.0), quiet, used).status is Status.OPTIMAL:
        return used
    away = Objective(np.where(late[here], 1.0 - 2.0 * used, 0.0), float(used[late[here]].sum()))
    found = own.solve(away, replace(quiet, relative_gap=_NEAREST))
    return found.x if len(found.x) else used
