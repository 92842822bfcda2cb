"""A month of a period as one site: the decisions of all its days, checked as a whole, next to doing nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Self

import numpy as np

from gridshare.clauses import Flows
from gridshare.findings import Tolerance, Violation
from gridshare.parts import Decisions
from gridshare.plain import plain
from gridshare.schedules.evaluated import first_steps, rows_in
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.period import GroupLoad, Total
from gridshare.schedules.period_sums import GroupSeries, total_of
from gridshare.sites.carried import carried, tariff_after
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site, resolve
from gridshare.sites.window import bound, window
from gridshare.timegrid import TimeGrid
from gridshare.verification import evaluate

_MOST_BROKEN = 5


@dataclass(frozen=True, slots=True)
class DayDone:
    """What was decided for a day.

    Attributes:
        day: The day.
        first: Its first step in the document of its stretch.
        site: The day as a site of its own.
        decisions: Kind -> what was decided.
        ahead: How many steps after it its plan saw.
        goes_on: Whether anything of the time after it is planned, with it or on the next day.
    """

    day: dt.date
    first: int
    site: Site
    decisions: Mapping[str, Decisions]
    ahead: int = 0
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """What was worked out last: a site and its net loads."""

    site: Site
    flows: Flows


def begun_anew(document: SiteDocument, grid: TimeGrid, first: int, before: Before | None) -> SiteDocument:
    """The document's own state at a step, after days that could not be; but what a month is billed so far stays."""
    if before is None:
        return document
    since = grid.start + first * timedelta(minutes=grid.step_minutes) - before.site.grid.start
    steps = since // timedelta(minutes=grid.step_minutes)
    return document.model_copy(update={"grid_tariff": tariff_after(document, before.site, before.flows, steps)})


@dataclass(slots=True)
class Part:
    """Consecutive days of a calendar month, which are one site together.

    Attributes:
        month: The month, as 2026-01.
        document: The document of their stretch, in the state in which the first of them begins.
        grid: Its time grid.
        is_new: Whether that is the document's own state, with no day before it.
        days: The days.
    """

    month: str
    document: SiteDocument
    grid: TimeGrid
    is_new: bool
    days: list[DayDone] = field(default_factory=list)

    @property
    def steps(self) -> int:
        """How many steps they are."""
        return sum(day.site.grid.n_steps for day in self.days)

    def site(self) -> Site:
        """The part as one site."""
        last = self.days[-1]
        return days_as_one(self.document, self.grid, (self.days[0].first, self.steps, 0), goes_on=last.goes_on)

    def doing_nothing(self, document: SiteDocument, tolerance: Tolerance) -> tuple[Site, Evaluation]:
        """The part as one site of which nothing is planned, from the document of the stretch in some state.

        What is done unplanned depends on the time after it, as in the plans of days: a thermostat knows its end.
        """
        last = self.days[-1]
        steps = self.days[0].first, self.steps, last.ahead
        longer = days_as_one(document, self.grid, steps, goes_on=last.ahead == 0 and last.goes_on)
        site = bound(longer)
        decisions = longer.doing_nothing()
        return site, evaluate(site, decisions if site is longer else first_steps(longer, site, decisions), tolerance)


@dataclass(frozen=True, slots=True, eq=False)
class PartResult:
    """What some days of a month come to.

    Attributes:
        month: The month.
        total: Their figures.
        plan, nothing: The group step by step.
        loads: Day -> the group's load, with the plan and when nothing is planned.
        broken: Rules that the days together break.
    """

    month: str
    total: Total
    plan: GroupSeries
    nothing: GroupSeries
    loads: Mapping[dt.date, tuple[GroupLoad, GroupLoad]]
    broken: tuple[str, ...]


class Months:
    """Works out months in a thread, while the days after them are planned."""

    def __init__(self, tolerance: Tolerance) -> None:
        """Nothing is worked out yet."""
        self.tolerance = tolerance
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="months")
        self._found: list[Future[PartResult]] = []
        self._open: Part | None = None
        self._nothing: tuple[SiteDocument, Before | None] | None = None
        """In which state doing nothing leaves the document; only the thread reads and writes it."""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """What has not begun is not worked out any more."""
        self._pool.shutdown(cancel_futures=True)

    def before(self, day: dt.date, document: SiteDocument, grid: TimeGrid, *, is_new: bool) -> None:
        """Begin a part with this day, unless it goes on with the one that is open."""
        month = f"{day:%Y-%m}"
        if self._open is not None and self._open.month != month:
            self.close()
        if self._open is None:
            self._open = Part(month, document, grid, is_new)

    def add(self, day: DayDone) -> None:
        """Add a day to the part that is open."""
        if self._open is not None:
            self._open.days.append(day)

    def close(self) -> None:
        """End the part that is open, and work it out."""
        part, self._open = self._open, None
        if part is not None and part.days:
            self._found.append(self._pool.submit(self._result, part))

    def _tolerance(self, days: int) -> Tolerance:
        """Each day may be off by what rounding does to an energy, and begins at a bound that it is off by so much."""
        return replace(self.tolerance, energy_kwh=days * self.tolerance.energy_kwh)

    def results(self) -> list[PartResult]:
        """All parts, in their order."""
        return [each.result() for each in self._found]

    def _result(self, part: Part) -> PartResult:
        tolerance = self._tolerance(len(part.days))
        state, before = self._nothing or (part.document, None)
        if part.is_new:
            state = begun_anew(part.document, part.grid, part.days[0].first, before)
        other, nothing = part.doing_nothing(state, tolerance)
        steps = other.grid.n_steps
        after = carried(state, other, nothing.decisions, nothing.outcomes, nothing.flows, steps)
        self._nothing = after, Before(other, nothing.flows)
        site = part.site()
        plan = evaluate(site, joined(site, part.days), tolerance)
        series = GroupSeries.of(site, plan), GroupSeries.of(other, nothing)
        return PartResult(
            month=part.month,
            total=total_of((site, plan), (other, nothing)),
            plan=series[0],
            nothing=series[1],
            loads={day.day: _loads(day, part.days[0].first, series) for day in part.days},
            broken=tuple(_in_words(plan.violations, site)),
        )


def _loads(day: DayDone, first: int, series: tuple[GroupSeries, GroupSeries]) -> tuple[GroupLoad, GroupLoad]:
    begin, end = day.first - first, day.first - first + day.site.grid.n_steps
    return series[0].within(begin, end).load(), series[1].within(begin, end).load()


def days_as_one(document: SiteDocument, grid: TimeGrid, steps: tuple[int, int, int], *, goes_on: bool) -> Site:
    """Some days of a long document as one site; each of them asks what a day asks.

    Args:
        document: The long document.
        grid: Its time grid.
        steps: The first step, how many, and how many more are seen after them.
        goes_on: As `Context.goes_on`.
    """
    own = window(document, grid, *steps)
    horizon = own.horizon.model_copy(update={"each_day": True})
    return resolve(own.model_copy(update={"horizon": horizon}), goes_on=goes_on)


def joined(site: Site, days: Sequence[DayDone]) -> dict[str, Decisions]:
    """The decisions of days, one after the other; what is not there on a day rests."""
    found: dict[str, Decisions] = {}
    for kind, arrays in site.asset_kinds:
        rows = len(site.of_kind(kind.name)) if kind.parts is None else len(kind.parts(arrays))
        names = {name for day in days for name in day.decisions.get(kind.name, {})}
        of_kind = {name: np.zeros((rows, site.grid.n_steps)) for name in sorted(names)}
        for day in days:
            if kind.name in day.decisions:
                at = rows_in(kind, site, day.site)[:, None]
                begin = day.first - days[0].first
                steps = np.arange(begin, begin + day.site.grid.n_steps)
                for name, values in day.decisions[kind.name].items():
                    of_kind[name][at, steps] = values
        found[kind.name] = of_kind
    return found


def _in_words(violations: Sequence[Violation], site: Site) -> Iterator[str]:
    """The rules that are broken, with their moment."""
    for v in violations[:_MOST_BROKEN]:
        at = "" if v.step is None or v.step >= site.grid.n_steps else f" at {site.grid.local[v.step]:%Y-%m-%d %H:%M}"
        yield f"{v.where}{at}: {v.label} off by {plain(v.amount)} {v.unit} ({v.rule})"
    if len(violations) > _MOST_BROKEN:
        yield f"and {len(violations) - _MOST_BROKEN} more"
