"""How hard to try: what a caller says of it, what it hears meanwhile, and the one home of the defaults.

Imports nothing heavy: doors speak of effort before anything is solved.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from math import inf
from typing import Any, Self

TIME_LIMIT_S = 60.0
"""Seconds for a whole plan; the best so far counts, with its proven gap."""

QUESTION_LIMIT_S = 600.0
"""Seconds for each search of a what-if, which ends as soon as it is proven: as good as what it needs."""

FLEXIBILITY_LIMIT_S = 20.0
"""Seconds for all that a park can give in a window; at the limit the answer says what is open."""

RELATIVE_GAP = 1e-4
"""A plan is good enough when its cost is proven this close to the least."""

FORECAST = "forecast"
"""The stage while a series is forecast, before the time limit begins to count."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a running solve is: seconds, best objective so far, proven bound, relative gap; None while unknown."""

    seconds: float
    incumbent: float | None
    bound: float | None
    gap: float | None
    stage: str = ""


@dataclass(frozen=True, slots=True)
class DayProgress(Progress):
    """How far a period is, where days are planned one after the other.

    Attributes:
        done, of: Days that are finished, of how many.
        left_s: What the others are expected to take, by those that were planned so far; None before the first.
    """

    done: int = 0
    of: int = 0
    left_s: float | None = None


def _waits(_answer: Callable[[], Any]) -> None:
    """For a caller that waits as long as it takes."""


@dataclass(frozen=True, slots=True)
class SolveOptions:
    """How to solve.

    Attributes:
        time_limit_s: Seconds for the whole plan.
        relative_gap: Stop when the plan is proven this close to the best.
        on_progress: Called now and then; returning False stops the solve.
        patience_s: A search without any plan by then is given up.
        or_else: Called with what makes an answer without any search, as soon as it can be made: for who can wait no
            longer.
        processes: Most processes that a question over many days may use; its answer does not depend on that.
    """

    time_limit_s: float = TIME_LIMIT_S
    relative_gap: float = RELATIVE_GAP
    on_progress: Callable[[Progress], bool | None] | None = field(default=None, compare=False)
    patience_s: float = inf
    or_else: Callable[[Callable[[], Any]], None] = field(default=_waits, compare=False)
    processes: int = field(default=1, compare=False)

    def alone(self) -> Self:
        """The same for who works on a part: without anybody who hears of it."""
        return replace(self, on_progress=None, or_else=_waits, processes=1)

    def since(self, begun: float) -> Self:
        """What is left of the time limit, of which a part was spent since a moment of `time.monotonic`."""
        return replace(self, time_limit_s=self.time_limit_s - (time.monotonic() - begun))
