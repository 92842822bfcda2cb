"""What a park costs over many days: plans of its days, each month's peak counted once, and a bound below all plans.

A month is one linear problem: its days, joined at midnight and by the peaks that it is billed once. Months begin and
end in the state of the document, which makes their plans one plan; with free ends, at a price, they are a bound. A
month that is too large, or that cannot keep all rules, is solved day by day. Where something has to be whole, days say
whether it is.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby, pairwise
from threading import Lock

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError, Problem, TimeLimitError
from gridshare.milp.basis import NamedBasis
from gridshare.milp.park import stamps_of
from gridshare.parts import CONTRACT, MARGIN, Floats
from gridshare.sites.carried import tariff_anew
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site
from gridshare.years.apart import apart, hanging_together
from gridshare.years.billed_day import BilledDay
from gridshare.years.cost_month import least_of_month
from gridshare.years.day_plan import DayPlan, Peaks
from gridshare.years.linked_month import End, LinkedMonth
from gridshare.years.long_site import LongSite
from gridshare.years.unplanned import unplanned_on
from gridshare.years.year_cost import DayCost, MonthCost, PeakFound, YearCost

YEAR = SolveOptions(time_limit_s=600.0, relative_gap=1e-4)
"""How hard to try where nothing else is asked."""

AT_ONCE = 2
"""Months that are worked on at once, where nothing else is asked."""

_CLOSE = 1e-3
"""A bound of a month that is at most so much below what is found is not sought further: the best is hardly higher."""

_SAME_KW = 0.05
"""A day reaches a peak that its own is so close to."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked of a year, and what is known before.

    Attributes:
        months: Only these, as 2026-01.
        like: Where the solver ended in the months of a park that is much like this one: these months begin there.
        is_partial: Whether months may be left out for which there is no time; one has to be there.
        is_unplanned_too: Whether what happens when nothing is planned is asked too.
        at_once: Months that are worked on at once.
    """

    months: Collection[str] | None = None
    like: Mapping[str, NamedBasis] = field(default_factory=dict)
    is_partial: bool = False
    is_unplanned_too: bool = False
    at_once: int = AT_ONCE


WHOLE = Scope()


def year_cost(long: LongSite, options: SolveOptions = YEAR, scope: Scope = WHOLE) -> YearCost:
    """The cost of a park over all its days.

    Args:
        long: The park on these days.
        options: Time limit and gap; progress is a `DayProgress`.
        scope: What is asked of it.

    Raises:
        TimeLimitError: If the time was up before there was a plan of each day, or of any month where these do.
        CancelledError: If progress asks to stop.
    """
    return _Year(long, options, scope).cost()


_Midnights = tuple[Future[End] | None, Future[End] | None]
"""How the month before ends, and where to tell how this one does; None at the ends of the year."""


class _Year:
    """The months of a year, two at a time: most of what they take is the solver's, which lets others go on."""

    def __init__(self, long: LongSite, options: SolveOptions, scope: Scope) -> None:
        self.long, self.anew = long, long.changed(_anew)
        self.options, self.scope, self.begun = options, scope, time.monotonic()
        self.done, self.of, self.stopped = 0, 0, False
        self.as_last_eur: dict[str, float] = {}
        self.telling = Lock()

    def cost(self) -> YearCost:
        """All months, or some."""
        only = self.scope.months
        by_month = groupby(range(len(self.long.days)), lambda k: f"{self.long.days[k]:%Y-%m}")
        months = [list(days) for month, days in by_month if only is None or month in only]
        self.of = sum(len(days) for days in months)
        ends: list[Future[End] | None] = [Future() if b[0] == a[-1] + 1 else None for a, b in pairwise(months)]
        with ThreadPoolExecutor(self.scope.at_once, thread_name_prefix="month") as pool:
            work = [
                pool.submit(self._month, days, before, end)
                for days, before, end in zip(months, [None, *ends], [*ends, None], strict=True)
            ]
            try:
                found = [self._result(each) for each in work]
            except BaseException:
                self.stopped = True
                raise
        if work and not any(found):
            work[0].result()
        left = [self.long.days[k] for days, month in zip(months, found, strict=True) if month is None for k in days]
        reached = [
            month if end is None or after is not None else self._as_last(month)
            for month, after, end in zip(found, [*found[1:], None], [*ends, None], strict=True)
            if month is not None
        ]
        return YearCost(reached, self.long.lacking, hanging_together(self.anew.site(0)), left)

    def _result(self, work: Future[MonthCost]) -> MonthCost | None:
        """A month; None where there was no time for it, and months may be left out."""
        try:
            return work.result()
        except TimeLimitError:
            if self.scope.is_partial:
                return None
            raise

    def _month(self, days: Sequence[int], before: Future[End] | None, end: Future[End] | None) -> MonthCost:
        """A month; how it ends is told to the month after it as soon as that is known."""
        try:
            sites = [self.anew.site(k) for k in days]
            paid_kw = _free_kw(self.long.site(0) if days[0] == 0 else sites[0])
            midnights = before, end
            month = f"{self.long.days[days[0]]:%Y-%m}"
            found = self._linked(month, sites, paid_kw, midnights) or self._apart(sites, paid_kw, midnights)
        except BaseException as error:
            if end is not None and not end.done():
                end.set_exception(error)
            raise
        rows = [self._day(k, site, plan) for k, site, plan in zip(days, sites, found.plans, strict=True)]
        peaks = [_peak((c, month, eur), rows, paid_kw[c]) for c, eur in found.prices.items()]
        return MonthCost(month, rows, peaks, found.bound_eur, found.basis)

    def _day(self, k: int, site: Site, plan: tuple[DayPlan, tuple[Floats, Floats] | None]) -> DayCost:
        unplanned = unplanned_on(site).group if self.scope.is_unplanned_too else None
        contract, any_limit = (_least_kw(site, ranks) for ranks in ((CONTRACT,), (CONTRACT, MARGIN)))
        return DayCost(self.long.days[k], *plan, contract, any_limit - plan[0].group_kw, unplanned)

    def _linked(self, name: str, sites: Sequence[Site], paid_kw: Peaks, midnights: _Midnights) -> _Found | None:
        """The month as one problem; None where it is too large, or where its rules cannot all be kept."""
        before, end = midnights
        month = LinkedMonth.of(sites)
        if month is None:
            return None
        month.begin(self.scope.like.get(name))
        found = month.least(paid_kw, self._left())
        if found is None:
            return None
        own = month.end(found)
        if end is not None:
            end.set_result(own)
        plans, basis = list(month.plans(found)), self.scope.like.get(name) or month.basis()
        start = _before(before)
        sides = None if start is None else start.prices, None if end is None else own.prices
        bound, lost = month.bound_by(found, *sides)
        if lost > max(self.options.relative_gap, _CLOSE) * abs(found.answer.objective):
            with suppress(TimeLimitError):
                bound = month.bound(self._left(), *sides)
        self.as_last_eur[name] = month.bound_by(found, sides[0], None)[0]
        self._tell(len(sites))
        return _Found(plans, month.prices, bound, basis)

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
            bound = least_of_month(free, paid_kw, self._left(), month.at_kw, partial(self._tell, 0)).bound_eur
        except TimeLimitError:
            bound = -np.inf
        own = _before(before)
        paid = 0.0 if own is None else own.least_eur
        prices = {c: eur for day in month.days for c, eur in day.problem.prices.items()}
        return _Found([day.best(month.at_kw) for day in month.days], prices, bound + paid)

    def _as_last(self, month: MonthCost) -> MonthCost:
        """A month after which there was no time for the next: it ends as the document says, like its plan."""
        return replace(month, bound_eur=self.as_last_eur.get(month.month, month.bound_eur))

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
    basis: NamedBasis | None = None


def _before(month: Future[End] | None) -> End | None:
    """How the month before ended: worth nothing where there was no time for it; None where there is none."""
    try:
        return None if month is None else month.result()
    except TimeLimitError:
        return End({}, 0.0)


def _anew(document: SiteDocument) -> SiteDocument:
    return document.model_copy(update={"grid_tariff": tariff_anew(document)})


def _least_kw(site: Site, ranks: Sequence[int]) -> Floats:
    """The least of the group's limits on import, of some ranks."""
    points = site.connection.group.points
    return np.asarray(points.import_limit_kw[np.isin(points.rank, ranks)].min(axis=0, initial=np.inf))


def _free_kw(site: Site) -> Peaks:
    """What of each charge costs nothing more when a day begins, by charge."""
    charges = [(s.of_month, s.data) for s in stamps_of(site)[0] if s.of_month is not None]
    return {of.charge: float(data[of.paid][0]) for of, data in charges}


def _peak(charge: tuple[str, str, float], days: Sequence[DayCost], paid_kw: float) -> PeakFound:
    asked = {day.day: day.plan.peaks_kw.get(charge[0], 0.0) for day in days}
    billed = max(paid_kw, *asked.values())
    return PeakFound(*charge, billed, paid_kw, {day: kw for day, kw in asked.items() if kw >= billed - _SAME_KW})
