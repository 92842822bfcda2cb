"""A newcomer that is an asset, whose size is its own: on which days it does not fit, and by how much."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.milp.park import read, stamps_of
from gridshare.milp.search import Search
from gridshare.parts import Floats
from gridshare.questions.fit.days import DayWork
from gridshare.questions.fit.left_out import LeftOut
from gridshare.questions.fit.newcomer import Newcomer, follows, keeps_all
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.site import Site
from gridshare.years.day_problem import DayProblem
from gridshare.years.giving_way import goals_of, in_order

_CLOSE = 0.05
"""A plan is all that is asked for, not a cheap one."""

_SAME_KWH = 0.01


@dataclass(frozen=True, slots=True)
class ShortDay:
    """What a day with an asset is short of.

    Attributes:
        short: By how much; None where it fits, or nobody knows.
        is_left: Whether the time did not reach it.
    """

    short: LeftOut | None
    is_left: bool = False


def short_on(work: DayWork, day: int) -> ShortDay:
    """What a day is short of."""
    if fits_by_itself(work.newcomer, day):
        return ShortDay(None)
    try:
        return ShortDay(short(work.newcomer, day, work.left()))
    except TimeLimitError:
        return ShortDay(None, is_left=True)


def fits_by_itself(newcomer: Newcomer, day: int) -> bool:
    """Whether everything fits on a day if nothing is planned, or each asset spreads what it needs evenly."""
    site = newcomer.with_it(day)
    return any(keeps_all(follows(site, plan)) for plan in (site.doing_nothing(), site.evenly()))


def short(newcomer: Newcomer, day: int, options: SolveOptions) -> LeftOut | None:
    """By how much limits are exceeded with it on a day, beyond what they are without it; None where it fits.

    Raises:
        TimeLimitError: If the time is up.
    """
    begun, site = time.monotonic(), newcomer.with_it(day)
    loosely = replace(options, relative_gap=_CLOSE, on_progress=None)
    search = Search(site.steps, stamps_of(site)[0], loosely)
    if search.ordinary():
        return None
    after = _least_over(site, options.since(begun))
    before = _least_over(newcomer.without(day), options.since(begun))
    more = np.maximum(after - before, 0.0)
    kwh = float(site.grid.step_h * more.sum())
    return LeftOut(day, more, kwh, 0.0) if kwh > _SAME_KWH else None


def _least_over(site: Site, options: SolveOptions) -> Floats:
    """How far limits have to be exceeded if all demand is served that can be, shape (step,)."""
    over = np.zeros(site.grid.n_steps)
    plan = least_broken(site, options)
    for each in () if plan is None else plan.exceedances:
        over += each.over_kw
    return over


def least_broken(site: Site, options: SolveOptions) -> Evaluation | None:
    """A plan that serves all demand that can be, and exceeds limits the least; what has to be whole need not be.

    Raises:
        TimeLimitError: If the time is up.
    """
    stamps, of_kind = stamps_of(site)
    problem = DayProblem(stamps, site.steps, relaxed=True)
    demand_first = sorted(goals_of(site, problem), key=lambda goal: goal[0] != "unserved_kwh")
    found = in_order(problem, demand_first, options, lambda _: _SAME_KWH / 10).least
    if found is None:
        return None
    values = {name: place.values(found.x) for name, place in problem.compiled.placements.items()}
    return follows(site, read(site, of_kind, values))
