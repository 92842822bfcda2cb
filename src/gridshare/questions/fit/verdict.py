"""Whether a newcomer fits: what it is short of, and whether that is little enough to say yes, if."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gridshare.errors import TimeLimitError
from gridshare.questions.fit.document import FitVerdict
from gridshare.questions.fit.left_out import LeftOut
from gridshare.questions.fit.shares import Shares

IF_PERCENT = 1.0
"""It fits if it gives way in no more of all quarters than this; more often it does not fit."""


@dataclass(frozen=True, slots=True)
class Short:
    """What a newcomer is short of.

    Attributes:
        days: The days on which it is.
        left: How many days the time did not reach.
    """

    days: Sequence[LeftOut] = ()
    left: int = 0

    @property
    def quarters(self) -> int:
        """In how many quarters something is left out."""
        return sum(day.steps for day in self.days)


def short_of(shares: Shares, kw: float, quarters: int) -> Short:
    """What has to be left out at some power: the least energy; or, where that is in too many quarters, in few of them.

    Args:
        shares: Questions about what may be left out.
        kw: The power.
        quarters: How many quarters all days have.
    """
    try:
        least = Short(shares.left_out(kw, few=False))
    except TimeLimitError:
        return Short(shares.reached, shares.unreached(kw))
    if least.quarters <= allowed(quarters):
        return least
    try:
        few = Short(shares.left_out(kw, few=True, most_steps=allowed(quarters)))
    except TimeLimitError:
        return least
    return few if few.quarters <= allowed(quarters) else least


def allowed(quarters: int) -> float:
    """In how many quarters it may have less, of so many."""
    return IF_PERCENT / 100 * quarters


def verdict_of(short: Short | None, quarters: int, *, is_open: bool = False) -> FitVerdict:
    """The verdict.

    Args:
        short: What it is short of; None where it fits.
        quarters: How many quarters all days have.
        is_open: Whether days were not reached in the search for how much fits.
    """
    if short is None:
        return "yes"
    if short.quarters > allowed(quarters):
        return "no"
    return "open" if is_open or short.left else "yes_if"
