"""What a solver answers, and when it may stop."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf

import numpy as np

from gridshare.parts import Floats


class Status(StrEnum):
    """What a solve ended with."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Answer:
    """What HiGHS found.

    Attributes:
        status: How it ended.
        x: Values of the columns, shape (column,); empty where there is no plan.
        objective: Value of the objective at ``x``.
        bound: Proven: no plan is below this.
        seconds: Wall time.
    """

    status: Status
    x: Floats
    objective: float
    bound: float
    seconds: float

    @property
    def gap(self) -> float:
        """How far the plan may be from the best, relative."""
        return max(self.objective - self.bound, 0.0) / max(abs(self.objective), 1e-9)

    def with_what_says(self, later: Answer) -> Answer:
        """A later answer to the same question; what this one knew better stays."""
        if later.status in (Status.OPTIMAL, Status.INFEASIBLE):
            return later
        best = later if later.objective <= self.objective else self
        return replace(best, bound=min(max(self.bound, later.bound), best.objective))


NO_ANSWER = Answer(Status.NOTHING, np.zeros(0), inf, -inf, 0.0)
"""Nothing was found, and nothing proven."""


@dataclass(frozen=True, slots=True)
class Enough:
    """When a search stops before its time limit and its gap ask for it.

    Attributes:
        nodes: Most nodes of the search tree.
        target: A plan that is no worse than this is good enough.
    """

    nodes: int = 2**31 - 1
    target: float = -inf


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A problem solved as if nothing had to be whole.

    Attributes:
        answer: What HiGHS found.
        worth: By how much the objective changes with each row's side, shape (row,).
        reduced: What each column costs beyond what its rows are worth, shape (column,).
    """

    answer: Answer
    worth: Floats
    reduced: Floats
