"""What is found so far of all changes, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gridshare.questions.helps.changes import Change
from gridshare.questions.helps.days import Amounts, DayFound
from gridshare.questions.helps.months import Billing, billing_of
from gridshare.years.year_cost import YearCost


@dataclass
class Found:
    """What is found so far.

    Attributes:
        changes: The changes.
        days: Number of a day -> what was found.
        again: (change, day) -> what the day comes to when it is planned anew with the change.
        failed: Change -> why days cannot be planned with it.
        year: What the year costs as it is, where anything is billed for months.
        years: Change -> what the year costs with it, at the peaks that are then best.
    """

    changes: Sequence[Change]
    days: dict[int, DayFound] = field(default_factory=dict)
    again: dict[tuple[int, int], Amounts] = field(default_factory=dict)
    failed: dict[int, list[str]] = field(default_factory=dict)
    year: YearCost | None = None
    years: dict[int, YearCost] = field(default_factory=dict)

    @cached_property
    def billing(self) -> Billing:
        """What months are billed as the park is."""
        return Billing() if self.year is None else billing_of(self.year)

    def is_known(self, change: int, day: int) -> bool:
        """Whether what a change does on a day is settled."""
        return bool(self.days[day].known[change]) or (change, day) in self.again

    def open_days(self, change: int) -> list[int]:
        """The days on which it is not."""
        return [day for day in self.days if not self.is_known(change, day)]
