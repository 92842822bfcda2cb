"""What of a newcomer would have to be left out at some power: by how much, and in which steps."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.effort import SolveOptions
from gridshare.forks import SHARES
from gridshare.milp.newcomer import LEFT_OUT, LEFT_OUT_STEPS, NEWCOMER, PEAK
from gridshare.parts import Floats
from gridshare.questions.fit.bound import UNLIMITED_KW, keep_as_without
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.years.day_problem import DayProblem, Goal, Least

_NOTICEABLE_KW = 0.01
_IN_HAND = 80 // SHARES
"""So many problems of the days of a share stay in the solver; others are made again."""

_ROUNDS = 3
"""How often steps that are left out a little are made dearer, so that fewer are."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is left out on a day.

    Attributes:
        day: Its number.
        kw: By how much less the newcomer has in each step, shape (step,).
        value: The least of what was asked: energy [kWh], or steps times kW.
        slope: By how much that grows with each kW of the newcomer.
    """

    day: int
    kw: Floats
    value: float
    slope: float

    @property
    def steps(self) -> int:
        """In how many steps something is left out."""
        return int((self.kw > _NOTICEABLE_KW).sum())


@dataclass
class LeftOutDays:
    """The problems of days on which a newcomer may have to leave out something.

    Attributes:
        newcomer: The newcomer.
        midnight: In what state days begin and end.
        problems: Those of late, which stay in the solver.
        broken: Days of these that cannot keep every limit even without it.
    """

    newcomer: Newcomer
    midnight: Midnight = Midnight.PINNED
    problems: dict[int, DayProblem] = field(default_factory=dict)
    broken: set[int] = field(default_factory=set)

    def at(self, day: int, kw: float, goal: Goal, options: SolveOptions) -> LeftOut:
        """The least that has to be left out on a day.

        Args:
            day: Its number.
            kw: The power of the newcomer.
            goal: Whether energy or steps count.
            options: Time limit.

        Raises:
            TimeLimitError: If the time is up.
        """
        begun = time.monotonic()
        problem = self._problem(day)
        problem.hold(NEWCOMER, PEAK, kw)
        found = problem.least(goal, options)
        if found is None and day not in self.broken:
            problem = self._broken_without(day, options.since(begun))
            problem.hold(NEWCOMER, PEAK, kw)
            found = problem.least(goal, options.since(begun))
        shape = self.newcomer.shape(day)
        if found is None:
            return LeftOut(day, shape * kw, np.inf, np.inf)
        return self._read(problem, day, found)

    def in_few_steps(self, day: int, kw: float, options: SolveOptions) -> LeftOut:
        """Something left out on a day, in few steps: what is left out a little becomes dearer, round after round.

        Raises:
            TimeLimitError: If the time is up.
        """
        begun = time.monotonic()
        best = self.at(day, kw, LEFT_OUT_STEPS, options)
        problem = self.problems[day]
        columns = problem.columns(NEWCOMER, LEFT_OUT)[0]
        for _ in range(_ROUNDS if best.steps > 1 and np.isfinite(best.value) else 0):
            weight = 1.0 / (best.kw[columns >= 0] + _NOTICEABLE_KW * kw)
            found = problem.least_of(columns[columns >= 0], weight, options.since(begun))
            if found is None:
                break
            fewer = self._read(problem, day, found)
            if fewer.steps >= best.steps:
                break
            best = fewer
        return best

    def _problem(self, day: int) -> DayProblem:
        if day not in self.problems:
            site, shape = self.newcomer.with_it(day, self.midnight), self.newcomer.shape(day)
            self._keep(day, self.newcomer.problem(site, shape, UNLIMITED_KW, gives_way=True))
        return self.problems[day]

    def _broken_without(self, day: int, options: SolveOptions) -> DayProblem:
        """The problem of a day that cannot keep every limit even if all of the newcomer is left out.

        Limits are kept as far as they are without it, with midnights pinned: that is what it may not worsen.
        """
        shape, pinned = self.newcomer.shape(day), self.newcomer.with_it(day)
        site = self.newcomer.with_it(day, self.midnight)
        without = self.newcomer.problem(pinned, shape, UNLIMITED_KW, gives_way=True, relaxed=True)
        problem = self.newcomer.problem(site, shape, UNLIMITED_KW, gives_way=True, relaxed=True)
        keep_as_without(without, pinned, problem, options)
        self._keep(day, problem)
        self.broken.add(day)
        return problem

    def _keep(self, day: int, problem: DayProblem) -> None:
        self.problems.pop(day, None)
        self.broken.discard(day)
        while len(self.problems) >= _IN_HAND:
            del self.problems[next(iter(self.problems))]
        self.problems[day] = problem

    def _read(self, problem: DayProblem, day: int, found: Least) -> LeftOut:
        lowered = problem.values(found, NEWCOMER, LEFT_OUT)[0]
        slope = float(found.reduced[problem.columns(NEWCOMER, PEAK)[0, 0]])
        return LeftOut(day, lowered * self.newcomer.shape(day), found.value, slope)
