"""The second look after a search: whether it is asked for, what it may spend, how long it may take."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from gridshare.effort import Progress, SolveOptions
from gridshare.errors import CancelledError, Problem
from gridshare.milp.compiled import Compiled
from gridshare.milp.linear import Until
from gridshare.milp.quiet.given import Given, Terms
from gridshare.milp.quiet.look import look
from gridshare.milp.search import Search
from gridshare.parts import NO_MATTER, Floats
from gridshare.schedules.proof import Quiet
from gridshare.sites.operation import Operation
from gridshare.sites.site import Site

STAGE = "quiet"
"""Name of the second look where a solve says how far it is."""

SHARE_OF_LIMIT, WANTED_S, MOST_SHARE_OF_LIMIT = 0.1, 2.0, 0.2
"""Share of the time limit that the search leaves to the second look: a tenth, or 2 s where that is at most a fifth."""

SHARE_OF_SOLVE = 0.3
"""The second look gives up after this share of the time that the search took, ..."""

LEAST_S = 8.0
"""... or after so many seconds where that is more, of its own: it takes tenths of one on a day of a park (0054)."""


@dataclass(frozen=True, slots=True)
class Quieter:
    """A plan after the second look: values of the columns, and what was spent."""

    x: Floats
    report: Quiet


def is_asked_for(site: Site, search: Search) -> bool:
    """Whether the plan is to be made quiet, and has anything that could be; the search then ends a little earlier."""
    asked = site.document.operation != "none" and any(s.quiet != NO_MATTER and s.n_units for s in search.stamps)
    if asked:
        search.end -= _left_by_search(search.options)
        search.deadline = search.end
    return asked


def quieter(site: Site, search: Search) -> Quieter | None:
    """The plan that a search has found at its quietest; None where it is left as it was.

    Raises:
        CancelledError: If the caller asked to stop.
    """
    operation = site.document.operation
    if not isinstance(operation, Operation):
        return None
    now, options = time.monotonic(), search.options
    limit = search.end + _left_by_search(options)
    spent = now - (limit - options.time_limit_s)
    if options.on_progress is not None and options.on_progress(Progress(spent, None, None, None, STAGE)) is False:
        raise CancelledError(Problem("solve", "cancelled", "the caller asked to stop", "no such request"))
    compiled, x = search.found()
    budget_eur = operation.budget_eur(_cost_eur(site, compiled, x), site.bound_steps * site.grid.step_h / 24)
    found = look(
        Given(compiled, x, search.stamps, site.grid.step_h),
        Terms(budget_eur, operation.least_gain_eur_per_kwh),
        search.switches,
        Until(limit, time.thread_time() + max(SHARE_OF_SOLVE * spent, LEAST_S)),
    )
    if found is None:
        return None
    return Quieter(found.x, Quiet(budget_eur, found.price_eur, found.starts, found.starts_before))


def _cost_eur(site: Site, compiled: Compiled, x: Floats) -> float:
    """What a plan costs within its horizon: what steps beyond that cost is not its to spend on."""
    n, bound, cost = site.grid.n_steps, site.bound_steps, compiled.objective("cost_eur")
    each = np.append(cost.vector * x, 0.0)
    beyond = [
        each[place.column_of[:, column.first + bound : column.first + n]].sum()
        for place in compiled.placements.values()
        for column in place.columns
        if column.size == n  # one for each step
    ]
    return cost.at(x) - float(sum(beyond)) + sum(site.constants_eur.values()) * bound / n


def _left_by_search(options: SolveOptions) -> float:
    """What the search leaves of its time limit [s]."""
    share = min(max(SHARE_OF_LIMIT, WANTED_S / options.time_limit_s), MOST_SHARE_OF_LIMIT)
    return share * options.time_limit_s
