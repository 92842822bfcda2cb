"""A simulation: the days of a park lived by each policy, from what its meters and its visitors really did."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gridshare.errors import CancelledError, Problem
from gridshare.milp.warm import Warm
from gridshare.simulation.day import Day, Lived
from gridshare.simulation.knowledge import Knowledge, Span
from gridshare.simulation.ledger import Ledger
from gridshare.simulation.months import DayLived
from gridshare.simulation.policies import Policy
from gridshare.years.stretches import Stretch

LEAST_HISTORY_DAYS = 8
"""Days of measurements before the first that is lived, so that each clock time of a week has been seen."""


@dataclass(frozen=True)
class History:
    """What really happened, and which part of it is lived again.

    Attributes:
        stretch: All days that are loaded.
        first: Number of the first that is lived.
        knowledge: What was known of them when.
    """

    stretch: Stretch
    first: int
    knowledge: Knowledge

    @property
    def days(self) -> Sequence[dt.date]:
        """The days that are lived."""
        return self.stretch.days[self.first :]

    def span(self, day: int) -> Span:
        """Where one of the loaded days lies."""
        begin, end = self.stretch.steps_of(day)
        return Span(day, begin, end - begin, self.stretch.ahead_of(day))


def live(
    policy: Policy, history: History, ledger: Ledger, on_day: Callable[[dt.date, Lived], bool | None] | None = None
) -> list[DayLived]:
    """All days as a policy lives them; those that are in the ledger are gone through again as they were.

    Raises:
        CancelledError: If the caller asked to stop; the days that were lived stay in the ledger.
    """
    document = history.knowledge.world.truth.model_copy(update={"underway": True})
    found = []
    for k, date in enumerate(history.days, history.first):
        # Of plans that cost the same the solver picks by where it began: each day anew, as a run that goes on does.
        day = Day(policy, document, history.span(k), history.knowledge, Warm())
        lived = ledger.lived(policy.name, date.isoformat())
        if lived is None:
            lived = day.live()
            ledger.add(policy.name, date.isoformat(), lived)
        else:
            day.again(lived)
        found.append(DayLived(day.span, day.site, document, lived))
        document = day.after()
        if on_day is not None and on_day(date, lived) is False:
            raise CancelledError(Problem("simulate", "cancelled", "the caller asked to stop", "no such request"))
    return found
