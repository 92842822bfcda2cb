"""What no plan of all days has more of, by days that may begin and end in any state."""

from __future__ import annotations

import time

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.effort import SolveOptions
from gridshare.milp.newcomer import MOST, NEWCOMER, PEAK
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.sites.site import Site
from gridshare.years.day_problem import DayProblem
from gridshare.years.giving_way import goals_of, in_order

UNLIMITED_KW = 1e6
"""A power at which nobody asks any more, where all that is wanted is a bound."""


def linear_most(newcomer: Newcomer, day: int, days: int, midnight: Midnight, options: SolveOptions) -> float:
    """The most that fits on some days in a row where nothing has to be whole.

    With free midnights no plan of all days has more.

    Raises:
        TimeLimitError: If the time is up.
    """
    begun, shape = time.monotonic(), newcomer.shape(day, days)
    site = newcomer.with_it(day, midnight, days)
    least = newcomer.problem(site, shape, UNLIMITED_KW).least(MOST, options)
    if least is None:
        pinned = newcomer.with_it(day, days=days)
        without = newcomer.problem(pinned, shape, UNLIMITED_KW, relaxed=True)
        problem = newcomer.problem(site, shape, UNLIMITED_KW, relaxed=True)
        keep_as_without(without, pinned, problem, options.since(begun))
        least = problem.least(MOST, options.since(begun))
    return np.inf if least is None else -least.value


def keep_as_without(without: DayProblem, site: Site, problem: DayProblem, options: SolveOptions) -> None:
    """From now on nothing may be more exceeded or unserved than it has to be without the newcomer.

    Args:
        without: The relaxed problem of the site, of which the newcomer is taken.
        site: The site.
        problem: The problem in which this holds from now on: the same, or another of the same site.
        options: Time limit.

    Raises:
        TimeLimitError: If the time is up.
    """
    without.hold(NEWCOMER, PEAK, 0.0)
    found = in_order(without, goals_of(site, without), options)
    for each in found.kept if problem is not without else ():
        problem.keep(*each)
    without.between(NEWCOMER, PEAK, 0.0, UNLIMITED_KW)
