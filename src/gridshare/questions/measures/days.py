"""All days of a question about measures: which of them can cost anything, and what they cost at some sizes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import Problem, SolverError, TimeLimitError
from gridshare.milp.measures import SIZES
from gridshare.parts import Floats
from gridshare.questions.measures.asked import Asked
from gridshare.questions.measures.day import MeasuredDay, Today, today
from gridshare.years.cuts import Cost

SCREENING = "screening"
"""The stage in which days are looked for that can cost anything."""

NOTHING_EUR = 1e-6
"""A day that costs no more than this costs nothing."""


@dataclass
class Days:
    """The problems of the days that can cost anything; the others cost nothing, whatever the sizes are."""

    asked: Asked
    options: SolveOptions
    begun: float
    midnight: Midnight = Midnight.PINNED
    live: dict[int, MeasuredDay] = field(default_factory=dict)
    solved: int = 0

    def screen(self, among: Iterable[int] | None = None) -> None:
        """Find the days that cost anything without measures.

        A smaller newcomer and any measure make a day cheaper: a day that costs nothing then never costs anything.

        Args:
            among: Only these of the days that are asked about; all where left out.
        """
        numbers = list(range(len(self.asked.days)) if among is None else among)
        at = np.zeros(len(SIZES))
        at[SIZES.index("peak_kw")] = self.asked.most_kw
        for done, number in enumerate(numbers):
            self._report(done, len(numbers))
            now = self.now(number)
            if not now.keeps:
                day = MeasuredDay(now, self.asked.place, self.asked.prices)
                if self._cost(day, at).value > NOTHING_EUR:
                    self.live[number] = day

    def now(self, number: int) -> Today:
        """A day as it is, with the largest newcomer."""
        a = self.asked
        return today(a.long.site(a.days[number]), a.place, a.most_kw, a.prices, self.midnight)

    def cost(self, number: int, at: Floats) -> Cost:
        """What a day costs at some sizes."""
        return self._cost(self.live[number], at)

    @property
    def deadline(self) -> float:
        """When the time is up, as `time.monotonic`."""
        return self.begun + self.options.time_limit_s

    @property
    def binding(self) -> tuple[int, ...]:
        """The days that can cost anything."""
        return tuple(self.live)

    def _cost(self, day: MeasuredDay, at: Floats) -> Cost:
        self.solved += 1
        left = self.options.since(self.begun)
        if left.time_limit_s <= 0:
            raise TimeLimitError(Problem("solve", TimeLimitError.code, "the time was up", "what a day costs"))
        found = day.cost(at, replace(left, on_progress=None))
        if found is None:
            raise SolverError(Problem("solve", "solver_failed", "a day without any plan", "a plan that breaks limits"))
        return found

    def _report(self, done: int, of: int) -> None:
        """Say how far it is."""
        report: Callable[[DayProgress], bool | None] | None = self.options.on_progress
        if report is None:
            return
        passed = time.monotonic() - self.begun
        left = passed / done * (of - done) if done else None
        report(DayProgress(passed, None, None, None, SCREENING, done, of, left))
