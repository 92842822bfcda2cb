"""What is found of one objective without a search over all whole choices together, and a bound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from gridshare.effort import SolveOptions
from gridshare.milp.answers import NO_ANSWER, Answer, Status
from gridshare.milp.compiled import Objective
from gridshare.milp.late import late_columns, settled_last
from gridshare.milp.proposal import propose
from gridshare.milp.solve import Live
from gridshare.parts import Floats

PROPOSED_COLUMNS = 30_000
"""Up to this size a plan by prices comes first. Beyond, its linear problem takes about as long as the whole."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is sought.

    Attributes:
        objective: What to bring to its least.
        stage: What progress is reported under.
        start: The plan before, if there is one, shape (column,).
        options: How to solve in the time that is left by then.
        open_: How far from its bound a value may be and count as least.
    """

    objective: Objective
    stage: str
    start: Floats | None
    options: Callable[[], SolveOptions]
    open_: Callable[[float], float]


def quickly(live: Live, sought: Sought, *, relaxed: bool, hurried: bool) -> Answer:
    """A plan by prices, or the plan before where rules may be broken; then one whose late choices are settled last."""
    found = _linear(live, sought) if relaxed else _by_prices(live, sought)
    if found.status in (Status.OPTIMAL, Status.INFEASIBLE) or hurried or not late_columns(live.compiled).any():
        return found
    last = settled_last(live, sought.objective, sought.options(), sought.stage)
    if last.status is Status.INFEASIBLE:
        return last
    best, bound = min(found, last, key=lambda answer: answer.objective), max(found.bound, last.bound)
    if best.status is Status.NOTHING:
        return replace(best, bound=bound)
    best = replace(best, bound=min(bound, best.objective))
    is_least = best.objective - best.bound <= sought.open_(best.objective)
    return replace(best, status=Status.OPTIMAL if is_least else Status.FEASIBLE)


def _by_prices(live: Live, sought: Sought) -> Answer:
    """A plan by prices, with a bound, where the linear problem is quickly solved; else nothing."""
    if live.compiled.n_columns > PROPOSED_COLUMNS:
        return NO_ANSWER
    return propose(live, sought.objective, sought.options(), sought.stage)


def _linear(live: Live, sought: Sought) -> Answer:
    """The plan before where even a linear problem finds no less; else nothing, with that bound."""
    answer = live.relaxation(sought.objective, sought.options(), sought.stage).answer
    if answer.status is Status.INFEASIBLE:
        return answer
    if sought.start is not None:
        value = sought.objective.at(sought.start)
        if value - answer.bound <= sought.open_(value):
            return Answer(Status.OPTIMAL, sought.start, value, answer.bound, answer.seconds)
    return replace(NO_ANSWER, bound=answer.bound)
