"""What gives way first on a day that cannot keep every rule: goal after goal brought to its least, and kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gridshare.effort import SolveOptions
from gridshare.milp.rounds import slack
from gridshare.schedules.stages import stages
from gridshare.sites.site import Site
from gridshare.years.day_problem import DayProblem, Goal, Least


@dataclass(frozen=True, slots=True)
class InOrder:
    """What came of goals that were brought to their least, one after the other.

    Attributes:
        kept: The goals, each with what it may not be above from now on.
        least: The solution of the last of them; None where there is none.
        lost: The goal for which no plan was found, after others had one; None where each has.
    """

    kept: tuple[tuple[Goal, float], ...]
    least: Least | None
    lost: Goal | None = None


def goals_of(site: Site, problem: DayProblem) -> list[Goal]:
    """What of limits and demand is broken the least first, in a problem in which these may be."""
    ranks = [rank for name, rank in problem.compiled.objectives if name == "unserved_kwh"]
    return [goal for goal in stages(site.document.connection, ranks) if problem.compiled.objective(*goal).vector.any()]


def in_order(
    problem: DayProblem, goals: Sequence[Goal], options: SolveOptions, room: Callable[[float], float] = slack
) -> InOrder:
    """Bring goals to their least, one after the other; what an earlier one has reached is kept.

    Args:
        problem: The problem; it keeps what is reached.
        goals: The goals.
        options: Time limit of all of them.
        room: By how much a value that is kept may be worsened.

    Raises:
        TimeLimitError: If the time is up.
    """
    begun, kept, least = time.monotonic(), list[tuple[Goal, float]](), None
    for goal in goals:
        found = problem.least(goal, options.since(begun))
        if found is None:
            return InOrder(tuple(kept), None, goal)
        least = found
        kept.append((goal, found.value + room(found.value)))
        problem.keep(*kept[-1])
    return InOrder(tuple(kept), least)
