"""All days of a question about measures: which of them can cost anything, and what they cost at some sizes.

The problems of days stay where they were made, in this process or in one of its copies (`gridshare.forks`).
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError, Problem, SolverError, TimeLimitError
from gridshare.forks import Forks
from gridshare.milp.measures import SIZES
from gridshare.parts import Floats
from gridshare.questions.measures.asked import Asked
from gridshare.questions.measures.day import MeasuredDay, Outcome, today
from gridshare.years.cuts import Cost

SCREENING, SIZING = "screen", "sizing"
"""The stages: days are looked for that can cost anything, and sizes."""

NOTHING_EUR = 1e-6
"""A day that costs no more than this costs nothing."""

_Key = tuple[Midnight, int]
"""What a day knows of those next to it, and its number."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a day that can cost anything.

    Attributes:
        frees: Measures that would free anything on it.
        has_right: Whether a right beside the contract would be there.
        out_of_reach_kwh: What no plan could serve.
    """

    frees: tuple[str, ...]
    has_right: bool
    out_of_reach_kwh: float


class DayWork:
    """The problems of the days of one share."""

    def __init__(self, asked: Asked, options: SolveOptions, begun: float) -> None:
        """The clock runs since a moment of `time.monotonic`, in all processes the same."""
        self.asked, self.options, self.begun = asked, options, begun
        self.live = dict[_Key, MeasuredDay]()

    def screened(self, key: _Key) -> Facts | None:
        """What is known of a day with the largest newcomer; None where it costs nothing without measures."""
        a, (midnight, number) = self.asked, key
        now = today(a.long.site(number), a.place, a.most_kw, a.prices, midnight)
        if now.keeps:
            return None
        self.live[key] = day = MeasuredDay(now, a.place, a.prices)
        at = np.zeros(len(SIZES))
        at[SIZES.index("peak_kw")] = a.most_kw
        if self.cost(key, at).value > NOTHING_EUR:
            return Facts(day.frees, day.has_right, day.out_of_reach_kwh)
        del self.live[key]
        return None

    def cost(self, key: _Key, at: Floats) -> Cost:
        """What a day costs at some sizes."""
        left = self.options.since(self.begun)
        if left.time_limit_s <= 0:
            raise TimeLimitError(Problem("solve", TimeLimitError.code, "the time was up", "what a day costs"))
        found = self.live[key].cost(at, left)
        if found is None:
            raise SolverError(Problem("solve", "solver_failed", "a day without any plan", "a plan that breaks limits"))
        return found

    def outcome(self, key: _Key, at: Floats) -> Outcome:
        """What happens on a day at some sizes."""
        self.cost(key, at)
        return self.live[key].outcome()


@dataclass
class Days:
    """The days that can cost anything; the others cost nothing, whatever the sizes are."""

    asked: Asked
    options: SolveOptions
    begun: float
    forks: Forks[DayWork]
    midnight: Midnight = Midnight.PINNED
    live: dict[int, Facts] = field(default_factory=dict)

    def screen(self, among: Sequence[int] | None = None) -> None:
        """Find the days that cost anything without measures.

        A smaller newcomer and any measure make a day cheaper: a day that costs nothing then never costs anything.

        Args:
            among: Only these of the days that are asked about; all where left out.
        """
        numbers = list(self.asked.days if among is None else among)
        found = self.forks.each(DayWork.screened, [(n, (self._key(n),)) for n in numbers])
        for done, (number, facts) in enumerate(zip(numbers, found, strict=True)):
            self.tell(SCREENING, done + 1, len(numbers))
            if facts is not None:
                self.live[number] = facts

    def costs(self, numbers: Sequence[int], at: Iterable[Floats]) -> Iterator[Cost]:
        """What some days cost, each at some sizes, in their order."""
        asked = [(n, (self._key(n), own)) for n, own in zip(numbers, at, strict=True)]
        return self.forks.each(DayWork.cost, asked)

    def outcomes(self, numbers: Sequence[int], at: Floats) -> dict[int, Outcome]:
        """What happens on some days at some sizes."""
        found = self.forks.each(DayWork.outcome, [(n, (self._key(n), at)) for n in numbers])
        return dict(zip(numbers, found, strict=True))

    def clock(self, number: int) -> tuple[tuple[dt.datetime, ...], float]:
        """When the steps of a day begin, on its clock, and how long they are [h]."""
        s, steps = self.asked.long.place_of(number)
        grid = self.asked.long.stretches[s].grid
        return grid.local[steps], grid.step_h

    @property
    def deadline(self) -> float:
        """When the time is up, as `time.monotonic`."""
        return self.begun + self.options.time_limit_s

    @property
    def binding(self) -> tuple[int, ...]:
        """The days that can cost anything."""
        return tuple(self.live)

    def tell(self, stage: str, done: int, of: int) -> None:
        """Say how far it is.

        Raises:
            CancelledError: If the caller asked to stop.
        """
        if self.options.on_progress is None:
            return
        passed = time.monotonic() - self.begun
        left = passed / done * (of - done) if done and stage == SCREENING else None
        if self.options.on_progress(DayProgress(passed, None, None, None, stage, done, of, left)) is False:
            raise CancelledError(Problem("solve", "cancelled", "the caller asked to stop", "no such request"))

    def _key(self, number: int) -> _Key:
        return self.midnight, number
