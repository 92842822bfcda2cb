"""What would help most here? Every kind's own question over many days, ranked by money and by kWh above the cap.

First each day is looked at once, with every change at the prices of the group (`days`): that bounds what each change
can save, and on most days settles it. Then, for the changes that promise most, the days on which that is not settled
are planned anew with the change. Days come in an order of which any first part is spread evenly, so that what was
looked at when the time is up is a sample of all.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from gridshare.assets.kind import Midnight, Need
from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError, GridshareError, Problem, SiteError, TimeLimitError
from gridshare.findings import Tolerance
from gridshare.forks import Forks
from gridshare.parts import Ints
from gridshare.questions.helps.changes import alone, changes_of, exchanged
from gridshare.questions.helps.days import DayFound, amounts_of, day_found
from gridshare.questions.helps.document import Helps
from gridshare.questions.helps.found import Found
from gridshare.questions.helps.months import anew, bills_months
from gridshare.questions.helps.published import published
from gridshare.questions.helps.weighed import Start, solved
from gridshare.sites.site import resolve
from gridshare.verification import evaluate
from gridshare.years.apart import apart
from gridshare.years.cost import Scope, year_cost
from gridshare.years.day_plan import Peaks
from gridshare.years.long_site import LongSite

FIRST_SHARE = 0.7
"""Most of the time for looking at each day once; the rest is for planning days anew."""

_PLANS_OF_A_LOOK = 5
"""A look at a day takes about as long as so many plans of it."""

_LONGER = 1.2
"""So much longer than the year as it is may one with a change take."""

_GOLDEN = (5**0.5 - 1) / 2


def helps(site: LongSite, options: SolveOptions, only: Sequence[str] = ()) -> Helps:
    """What would help most, over the days of a site.

    Args:
        site: The site.
        options: Seconds for all of it, progress.
        only: Names of the assets to ask about; all, and what could be new, where left out.

    Raises:
        AssetNameError: If one of the names is no asset's.
        TimeLimitError: If the time is up before any day was looked at.
        CancelledError: If the caller asked to stop.
    """
    begun = time.monotonic()
    watch = _Watch(options, begun, len(site.days))
    need = None if only else need_of(site, watch)
    changes = changes_of(site.document, only, need)
    found, year_s, bills = Found(changes), 0.0, bills_months(site)
    own = site.changed(anew) if bills else site
    sites = (own, own.changed(lambda document: alone(document, changes_of(document, only, need))))
    owner = [change.owner for change in changes]
    with Forks(lambda: _Look.at(sites, owner), options.processes) as forks:
        if bills:  # after the copies of this process are made: no solver may have run before
            found.year = year_cost(site, watch.rest(told=True))
            year_s = time.monotonic() - begun
        _look(found, own, forks, watch)
    if year_s:
        _years_anew(found, own, watch, year_s)
    _plan_anew(found, sites, watch)
    return published(found, own, time.monotonic() - begun)


def need_of(site: LongSite, watch: _Watch) -> Need:
    """What a park lacks when each asset spreads what it needs."""
    peak = over = over_kwh = 0.0
    for k in evenly_spread(len(site.days)):
        watch.note("need", 0)
        if peak and watch.left_s < (1 - FIRST_SHARE / 10) * watch.options.time_limit_s:
            break
        day = site.site(int(k))
        flow = evaluate(day, day.evenly(), Tolerance.none()).flows.group
        above = np.maximum(flow - day.connection.group.import_contract_kw, 0.0)
        peak, over = max(peak, float(flow.max(initial=0.0))), max(over, float(above.max(initial=0.0)))
        over_kwh = max(over_kwh, float(above.sum() * day.grid.step_h))
    return Need(over, over_kwh, peak)


def evenly_spread(n: int) -> Ints:
    """Numbers below n in an order of which any first part is spread evenly: steps of the golden section."""
    return np.argsort((np.arange(n) * _GOLDEN) % 1.0, kind="stable")


class _Look(NamedTuple):
    """A share of the days: the site as it is, and with each member by itself; where its first problems ended."""

    site: LongSite
    alone: LongSite
    owner: Sequence[int]
    starts: tuple[Start, Start]

    @classmethod
    def at(cls, sites: tuple[LongSite, LongSite], owner: Sequence[int]) -> _Look:
        """Nothing is looked at yet."""
        return cls(*sites, owner, (Start(), Start()))


def _looked_at(look: _Look, day: int, options: SolveOptions, paid_kw: Peaks) -> DayFound:
    return day_found(look.site.site(day), look.alone.site(day), look.owner, options, paid_kw, look.starts)


def _look(found: Found, site: LongSite, forks: Forks[_Look], watch: _Watch) -> None:
    """Look at each day once, as many as there is time for.

    Raises:
        TimeLimitError: If there is none for the first.
    """
    days = [int(day) for day in evenly_spread(len(site.days))]
    end, rest = watch.begun + FIRST_SHARE * watch.options.time_limit_s, watch.rest()
    asked = [(day, rest, found.billing.paid_kw(f"{site.days[day]:%Y-%m}")) for day in days]
    looks = forks.each(_looked_at, enumerate(asked))
    for day in days:
        if found.days and time.monotonic() > end:
            return
        watch.note(f"{site.days[day]}", len(found.days))
        found.days[day] = next(looks)


def _plan_anew(found: Found, sites: tuple[LongSite, LongSite], watch: _Watch) -> None:
    """Plan days anew with changes that are not settled, as many as there is time for, until the time is up."""
    spent_s, left = time.monotonic() - watch.begun, watch.left_s
    one_s = spent_s / len(found.days) / _PLANS_OF_A_LOOK
    chosen, count = set[int](), 0
    for k in _promising(found):
        count += len(found.open_days(k))
        if chosen and count * one_s > left:
            break
        chosen.add(k)
    for day in found.days:
        open_ = [k for k in sorted(chosen) if not found.is_known(k, day) and k not in found.failed]
        documents = [each.document_of(day) for each in sites] if open_ else []
        for k in open_:
            if watch.left_s <= 0:
                return
            watch.note(found.changes[k].label, len(found.days))
            try:
                changed = resolve(exchanged(documents[0], found.changes[k], documents[1], k))
                paid_kw = found.billing.paid_kw(f"{sites[0].days[day]:%Y-%m}")
                found.again[k, day] = amounts_of(solved(apart(changed, Midnight.PINNED), watch.rest(), paid_kw))
            except TimeLimitError:
                return
            except SiteError as error:
                found.failed[k] = reasons(error)


def _years_anew(found: Found, site: LongSite, watch: _Watch, year_s: float) -> None:
    """The whole year anew, at other peaks, with the changes that promise most, as many as half of the time allows.

    For a site whose documents are one: what a change is on other stretches nobody has worked out.
    """
    if len(site.stretches) > 1:
        return
    end, scope = watch.left_s / 2, Scope(like={} if found.year is None else found.year.bases)
    for k in _promising(found):
        if watch.left_s - end < _LONGER * year_s or found.changes[k].group != "means":
            return
        watch.note(found.changes[k].label, len(found.days))
        changed = site.changed(found.changes[k].applied)
        try:
            found.years[k] = year_cost(changed, watch.rest(told=True), scope)
        except TimeLimitError:
            return
        except SiteError as error:
            found.failed[k] = reasons(error)


def _promising(found: Found) -> list[int]:
    """Changes by what they promise: means before other demand, and that before what is taken away."""
    groups = {"means": 0, "demand": 1, "without": 2}
    worth = np.sum([day.first_order for day in found.days.values()], axis=0)
    return sorted(range(len(found.changes)), key=lambda k: (groups[found.changes[k].group], worth[k], k))


def reasons(error: GridshareError) -> list[str]:
    """Each problem in a sentence, by the names of what it is about."""
    return [str(replace(p, where=p.name or p.where, name="")) for p in error.problems]


class _Watch:
    """The time that is left, and who hears how far it is."""

    def __init__(self, options: SolveOptions, begun: float, of: int) -> None:
        """Of a time limit that began at a moment of the monotonic clock."""
        self.options, self.begun, self.of = options, begun, of

    @property
    def left_s(self) -> float:
        """Seconds that are left."""
        return self.begun + self.options.time_limit_s - time.monotonic()

    def rest(self, *, told: bool = False) -> SolveOptions:
        """Options for what is done in what is left; who asked hears of it where it tells how far it is."""
        notify = self.options.on_progress if told else None
        return SolveOptions(time_limit_s=max(self.left_s, 0.1), on_progress=notify)

    def note(self, stage: str, done: int) -> None:
        """Report how far it is.

        Raises:
            CancelledError: If the caller asked to stop.
        """
        notify, spent = self.options.on_progress, time.monotonic() - self.begun
        left = spent * (self.of - done) / done if done else None
        if notify is not None and notify(DayProgress(spent, None, None, None, stage, done, self.of, left)) is False:
            raise CancelledError(Problem("helps", "cancelled", "the caller asked to stop", "no such request"))
