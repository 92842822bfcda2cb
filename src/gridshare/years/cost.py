"""What a park costs over many days: plans of its days, each month's peak counted once, and a bound below all plans.

A month is one linear problem: its days, joined at midnight and by the peaks that it is billed once. Months begin and
end in the state of the document, which makes their plans one plan; with free ends, at a price, they are a bound. A
month that is too large, or that cannot keep all rules, is solved day by day. Where something has to be whole, days say
whether it is.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from threading import Lock

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError, Problem, TimeLimitError
from gridshare.milp.park import stamps_of
from gridshare.parts import Floats
from gridshare.sites.carried import tariff_anew
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site
from gridshare.years.apart import apart, hanging_together
from gridshare.years.billed_day import BilledDay
from gridshare.years.cost_month import least_of_month
from gridshare.years.day_plan import DayPlan, Peaks
from gridshare.years.linked_month import End, LinkedMonth
from gridshare.years.long_site import LongSite
from gridshare.years.year_cost import DayCost, MonthCost, PeakFound, YearCost

YEAR = SolveOptions(time_limit_s=600.0, relative_gap=1e-4)
"""How hard to try where nothing else is asked."""

WORKERS = 2
"""Months that are worked on at once."""

_SAME_KW = 0.05
"""A day reaches a peak that its own is so close to."""


def year_cost(long: LongSite, options: SolveOptions = YEAR, months: Collection[str] | None = None) -> YearCost:
    """The cost of a park over all its days.

    Args:
        long: The park on these days.
        options: Time limit and gap; progress is a `DayProgress`.
        months: Only of these, as 2026-01.

    Raises:
        TimeLimitError: If the time was up before there was a plan of each day.
        CancelledError: If progress asks to stop.
    """
    return _Year(long, options).cost(months)


_Midnights = tuple[Future[End] | None, Future[End] | None]
"""How the month before ends, and where to tell how this one does; None at the ends of the year."""


class _Year:
    """The months of a year, two at a time: most of what they take is the solver's, which lets others go on."""

    def __init__(self, long: LongSite, options: SolveOptions) -> None:
        self.long, self.anew = long, long.changed(_anew)
        self.options, self.begun = options, time.monotonic()
        self.done, self.of, self.stopped = 0, 0, False
        self.telling = Lock()

    def cost(self, only: Collection[str] | None) -> YearCost:
        """All months, or some."""
        by_month = groupby(range(len(self.long.days)), lambda k: f"{self.long.days[k]:%Y-%m}")
        months = [list(days) for month, days in by_month if only is None or month in only]
        self.of = 2 * sum(len(days) for days in months)
        ends: list[Future[End] | None] = [Future() if b[0] == a[-1] + 1 else None for a, b in pairwise(months)]
        with ThreadPoolExecutor(WORKERS, thread_name_prefix="month") as pool:
            work = [
                pool.submit(self._month, days, before, end)
                for days, before, end in zip(months, [None, *ends], [*ends, None], strict=True)
            ]
            try:
                found = [each.result() for each in work]
            except BaseException:
                self.stopped = True
                raise
        return YearCost(found, self.long.lacking, hanging_together(self.anew.site(0)))

    def _month(self, days: Sequence[int], before: Future[End] | None, end: Future[End] | None) -> MonthCost:
        """A month; how it ends is told to the month after it as soon as that is known."""
        try:
            sites = [self.anew.site(k) for k in days]
            paid_kw = _free_kw(self.long.site(0) if days[0] == 0 else sites[0])
            midnights = before, end
            found = self._linked(sites, paid_kw, midnights) or self._apart(sites, paid_kw, midnights)
        except BaseException as error:
            if end is not None and not end.done():
                end.set_exception(error)
            raise
        rows = [DayCost(self.long.days[k], *plan) for k, plan in zip(days, found.plans, strict=True)]
        month = f"{rows[0].day:%Y-%m}"
        peaks = [_peak((c, month, eur), rows, paid_kw[c]) for c, eur in found.prices.items()]
        return MonthCost(month, rows, peaks, found.bound_eur, is_linked=found.is_linked)

    def _linked(self, sites: Sequence[Site], paid_kw: Peaks, midnights: _Midnights) -> _Found | None:
        """The month as one problem; None where it is too large, or where its rules cannot all be kept."""
        before, end = midnights
        month = LinkedMonth.of(sites)
        found = None if month is None else month.least(paid_kw, self._left())
        if month is None or found is None:
            return None
        own = month.end(found)
        if end is not None:
            end.set_result(own)
        plans = list(month.plans(found))
        self._tell(len(sites))
        at_start = None if before is None else before.result().prices
        try:
            bound = month.bound(self._left(), at_start, None if end is None else own.prices)
        except TimeLimitError:
            bound = -np.inf
        self._tell(len(sites))
        return _Found(plans, month.prices, bound, is_linked=True)

    def _apart(self, sites: Sequence[Site], paid_kw: Peaks, midnights: _Midnights) -> _Found:
        """The month day by day."""
        before, end = midnights
        if end is not None:
            end.set_result(End({}, 0.0))
        pinned = (BilledDay(apart(site, Midnight.PINNED), self._left()) for site in sites)
        month = least_of_month(pinned, paid_kw, self._left(), told=self._tell)
        kept = [day.problem.kept for day in month.days]
        free = (BilledDay(apart(site, Midnight.FREE), self._left(), k) for site, k in zip(sites, kept, strict=True))
        try:
            bound = least_of_month(free, paid_kw, self._left(), month.at_kw, self._tell).bound_eur
        except TimeLimitError:
            bound = -np.inf
        paid = 0.0 if before is None else before.result().least_eur
        prices = {c: eur for day in month.days for c, eur in day.problem.prices.items()}
        return _Found([day.best(month.at_kw) for day in month.days], prices, bound + paid, is_linked=False)

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

    def _tell(self, days: int = 1) -> None:
        """Say how far it is.

        Raises:
            CancelledError: If progress asks to stop, or asked before.
        """
        with self.telling:
            self.done += days
            seconds = time.monotonic() - self.begun
            left = seconds / self.done * (self.of - self.done)
            progress = DayProgress(seconds, None, None, None, "year", self.done, self.of, left)
            on_progress = self.options.on_progress
            self.stopped |= on_progress is not None and not self.stopped and on_progress(progress) is False
        if self.stopped:
            raise CancelledError(Problem("year", "cancelled", "the caller asked to stop", "no such request"))


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """What is found of a month: the plan of each day and what its contract is worth; prices of peaks; a bound."""

    plans: Sequence[tuple[DayPlan, tuple[Floats, Floats] | None]]
    prices: Peaks
    bound_eur: float
    is_linked: bool


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
