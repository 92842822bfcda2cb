"""Questions to single days, each asked where the problems of that day are: in this process, or in one of its copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, TypeVarTuple

from gridshare.assets.kind import Midnight
from gridshare.effort import SolveOptions
from gridshare.forks import Forks
from gridshare.questions.fit.left_out import LeftOutDays
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.fit.screening import Screened, screened

A = TypeVarTuple("A")
R = TypeVar("R")


class DayWork:
    """What questions to the days of one share need, and the problems that they have left."""

    def __init__(self, newcomer: Newcomer, options: SolveOptions, begun: float) -> None:
        """The clock runs since a moment of `time.monotonic`, in all processes the same."""
        self.newcomer, self.options, self.begun = newcomer, options, begun
        self.pinned, self.free = LeftOutDays(newcomer), LeftOutDays(newcomer, Midnight.FREE)

    def left(self) -> SolveOptions:
        """How hard to try from now on."""
        return self.options.since(self.begun)

    def screened(self, day: int) -> Screened:
        """What is known of a day without a search."""
        return screened(self.newcomer, day)


class Days:
    """The days, and the share that each of them is in."""

    def __init__(self, forks: Forks[DayWork], n: int) -> None:
        """As many days; each in a share by its number, until they are screened."""
        self._forks, self._place = forks, list(range(n))

    def screened(self) -> Iterator[Screened]:
        """What is known of each day without a search."""
        return self.each(DayWork.screened, range(len(self._place)))

    def in_order(self, days: Sequence[int]) -> None:
        """Give the shares the days in this order, by turns: so that the few that bind are in all of them."""
        for place, day in enumerate(days):
            self._place[day] = place

    def each(self, function: Callable[[DayWork, int, *A], R], days: Iterable[int], *also: *A) -> Iterator[R]:
        """The answers of days to a question, in their order.

        Args:
            function: What is asked: a function of a module.
            days: Of which days.
            also: What else it needs.
        """
        return self._forks.each(function, [(self._place[day], (day, *also)) for day in days])

    def of(self, function: Callable[[DayWork, int, *A], R], day: int, *also: *A) -> R:
        """The answer of one day."""
        return next(self.each(function, [day], *also))
