"""What a park costs over many days: plans of its days, each month's peak counted once, and a bound below all plans.

Days whose midnights are pinned are together a plan of all days. Days that may begin and end in any state prove what no
plan can go below. Both are linear problems; where something has to be whole, days say so.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError, Problem, TimeLimitError
from gridshare.milp.park import stamps_of
from gridshare.sites.carried import tariff_anew
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site
from gridshare.years.apart import apart, hanging_together
from gridshare.years.billed_day import BilledDay
from gridshare.years.cost_month import MonthFound, least_of_month
from gridshare.years.day_plan import Peaks
from gridshare.years.long_site import LongSite
from gridshare.years.year_cost import DayCost, MonthCost, PeakFound, YearCost

YEAR = SolveOptions(time_limit_s=600.0, relative_gap=1e-4)
"""How hard to try where nothing else is asked."""

_SAME_KW = 0.05
"""A day reaches a peak that its own is so close to."""


def year_cost(long: LongSite, options: SolveOptions = YEAR) -> YearCost:
    """The cost of a park over all its days.

    Args:
        long: The park on these days.
        options: Time limit and gap; progress is a `DayProgress`.

    Raises:
        TimeLimitError: If the time was up before there was a plan of each day.
        CancelledError: If progress asks to stop.
    """
    return _Year(long, options).cost()


class _Year:
    """The months of a year, one after the other."""

    def __init__(self, long: LongSite, options: SolveOptions) -> None:
        self.long, self.anew = long, long.changed(_anew)
        self.options, self.begun = options, time.monotonic()
        self.done, self.of = 0, 2 * len(long.days)
        self.guess: Peaks = {}

    def cost(self) -> YearCost:
        """All months."""
        days = range(len(self.long.days))
        found = [self._month(month, list(k)) for month, k in groupby(days, lambda k: f"{self.long.days[k]:%Y-%m}")]
        return YearCost(found, self.long.lacking, hanging_together(self.anew.site(0)))

    def _month(self, month: str, days: Sequence[int]) -> MonthCost:
        paid_kw = _free_kw((self.long if days[0] == 0 else self.anew).site(days[0]))
        sites = [self.anew.site(k) for k in days]
        pinned = least_of_month(self._problems(sites), paid_kw, self._left(), self.guess, self._tell)
        self.guess = pinned.at_kw
        bound = self._bound(sites, pinned, paid_kw)
        plans = [day.best(pinned.at_kw) for day in pinned.days]
        rows = [DayCost(self.long.days[k], *plan) for k, plan in zip(days, plans, strict=True)]
        prices = {c: eur for day in pinned.days for c, eur in day.problem.prices.items()}
        peaks = [_peak((c, month, eur), rows, paid_kw[c]) for c, eur in prices.items()]
        return MonthCost(month, rows, peaks, bound, pinned.solves)

    def _problems(self, sites: Sequence[Site]) -> Iterator[BilledDay]:
        return (BilledDay(apart(site, Midnight.PINNED), self._left()) for site in sites)

    def _bound(self, sites: Sequence[Site], pinned: MonthFound, paid_kw: Peaks) -> float:
        """What no plan of the month goes below, with no more exceeded and unserved on any day than in its plan."""
        kept = [day.problem.kept for day in pinned.days]
        free = (BilledDay(apart(site, Midnight.FREE), self._left(), k) for site, k in zip(sites, kept, strict=True))
        try:
            return least_of_month(free, paid_kw, self._left(), pinned.at_kw, self._tell).bound_eur
        except TimeLimitError:
            return -np.inf

    def _left(self) -> SolveOptions:
        """What is left of the time.

        Raises:
            TimeLimitError: If nothing is.
        """
        left = self.options.since(self.begun)
        if left.time_limit_s <= 0:
            expected = "a plan of each day"
            raise TimeLimitError(Problem("time_limit", "time_limit", "the time was up", expected, "Allow more time."))
        return replace(left, on_progress=None)

    def _tell(self) -> None:
        """Say how far it is.

        Raises:
            CancelledError: If progress asks to stop.
        """
        self.done += 1
        seconds = time.monotonic() - self.begun
        left = seconds / self.done * (self.of - self.done)
        progress = DayProgress(seconds, None, None, None, "year", self.done, self.of, left)
        if self.options.on_progress is not None and self.options.on_progress(progress) is False:
            raise CancelledError(Problem("year", "cancelled", "the caller asked to stop", "no such request"))


def _anew(document: SiteDocument) -> SiteDocument:
    return document.model_copy(update={"grid_tariff": tariff_anew(document)})


def _free_kw(site: Site) -> Peaks:
    """What of each charge costs nothing more when a day begins, by charge."""
    charges = [(s.of_month, s.data) for s in stamps_of(site)[0] if s.of_month is not None]
    return {of.charge: float(data[of.paid][0]) for of, data in charges}


def _peak(charge: tuple[str, str, float], days: Sequence[DayCost], paid_kw: float) -> PeakFound:
    asked = {day.day: day.plan.peaks_kw.get(charge[0], 0.0) for day in days}
    billed = max(paid_kw, *asked.values())
    return PeakFound(*charge, billed, paid_kw, {day: kw for day, kw in asked.items() if kw >= billed - _SAME_KW})
