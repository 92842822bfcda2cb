"""What makes it fit, and at what cost: the cheapest of all measures, each by itself, and what other powers cost."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.forks import Forks
from gridshare.parts import Floats
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.measures.advice import advice_of, curve_point
from gridshare.questions.measures.asked import Asked, asked_of
from gridshare.questions.measures.day import NOTICEABLE_KWH, Outcome
from gridshare.questions.measures.days import SIZING, Days, DayWork
from gridshare.questions.measures.document import Advice, Assumption, CurvePoint, Measure, MeasuresReport, PlannedDay
from gridshare.questions.measures.plans import planned
from gridshare.questions.measures.prices import Prices
from gridshare.questions.measures.search import SHARED, Found, Search, money_of
from gridshare.schedules.rounding import number
from gridshare.years.long_site import LongSite

CURVE = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25)
"""Parts of the power that is asked about, of which the cost is shown."""

_LARGER = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0)
"""By how much a battery is made larger, in turn, until whole plans hold."""

_MOST_PLANNED = 20
_LEAST_S = 10.0
"""So many of the tightest days are planned in full at most; each has so many seconds at least."""


@dataclass
class _Said:
    """What is known so far."""

    fits_already: bool | None = None
    without: Mapping[int, Outcome] = field(default_factory=dict)
    cheapest: Advice | None = None
    alone: list[Advice] = field(default_factory=list)
    curve: list[CurvePoint] = field(default_factory=list)
    planned: list[PlannedDay] = field(default_factory=list)
    larger: float = 0.0
    finished: bool = True


def what_makes_it_fit(
    what: Newcomer | LongSite,
    prices: Prices,
    options: SolveOptions,
    *,
    temporary: tuple[dt.date, dt.date] | None = None,
) -> MeasuresReport:
    """What makes a newcomer, or a park that does not keep its cap, fit on all days.

    Args:
        what: The newcomer on the park; or the park by itself.
        prices: Prices of measures.
        options: Time limit of the whole answer, gap of plans, progress.
        temporary: First and last day as asked, where it is for a period only: a battery is hired then.
    """
    asked = asked_of(what, prices, max(CURVE), is_temporary=temporary is not None)
    begun, of_part, said = time.monotonic(), options.alone(), _Said()
    with Forks(lambda: DayWork(asked, of_part, begun), options.processes) as forks:
        days = Days(asked, options, begun, forks)
        search = Search(days, money_of(prices, asked.long.document, len(asked.days), asked.months))
        try:
            _answer(days, search, said)
        except TimeLimitError:
            said.finished = False
    return _report(asked, said, temporary)


def _answer(days: Days, search: Search, said: _Said) -> None:
    """Find it all, the most wanted first.

    Raises:
        TimeLimitError: When the time is up; what was found is in ``said``.
    """
    kw = days.asked.kw
    days.screen()
    nothing = np.zeros(len(SHARED))
    nothing[SHARED.index("peak_kw")] = kw
    said.without = search.at((), nothing).outcomes
    said.fits_already = all(o.above_kwh <= NOTICEABLE_KWH for o in said.without.values())
    measures = _possible(days)
    asks = [] if said.fits_already else [measures, *((measure,) for measure in measures)]
    parts = CURVE if kw > 0 and days.asked.months is None else ()
    for done, allowed in enumerate(asks):
        days.tell(SIZING, done, len(asks) + len(parts))
        found = search.cheapest(allowed, kw)
        if done == 0:
            said.cheapest = advice_of(days, found, said.without, None)
            found, said.planned, said.larger = _whole(days, search, found, said.without)
            said.cheapest = advice_of(days, found, said.without, search.proven(found, kw))
        else:
            bound = search.proven(found, kw) if allowed == ("battery",) else None
            said.alone.append(advice_of(days, found, said.without, bound))
    for done, part in enumerate(parts, len(asks)):
        days.tell(SIZING, done, len(asks) + len(parts))
        cheapest, battery = search.cheapest(measures, part * kw), search.cheapest(("battery",), part * kw)
        proven = search.proven(cheapest, part * kw), search.proven(battery, part * kw)
        said.curve.append(curve_point(days, part * kw, (cheapest, battery), proven))


def _possible(days: Days) -> tuple[Measure, ...]:
    """Measures that could do anything."""
    freed = {name for day in days.live.values() for name in day.frees}
    found: list[Measure] = ["battery"]
    found += ["newcomer"] if days.asked.kw > 0 else []
    found += ["right"] if any(day.has_right for day in days.live.values()) else []
    names: tuple[Measure, ...] = ("charging", "departures", "solar")
    return (*found, *(name for name in names if name in freed))


def _whole(
    days: Days, search: Search, found: Found, without: Mapping[int, Outcome]
) -> tuple[Found, list[PlannedDay], float]:
    """The sizes with which whole plans of the tightest days hold too, these plans, and by how much it is larger [%]."""
    tight = sorted((k for k in without if without[k].above_kwh > NOTICEABLE_KWH), key=lambda k: -without[k].above_kwh)
    now, plans = found, _planned(days, found, tight)
    for larger in _LARGER if found.size("energy_kwh") > 0 else ():
        if all(plan.holds for plan in plans):
            break
        now = search.at(found.allowed, _with_battery(found, larger))
        plans = _planned(days, now, tight)
    if now is found:
        return found, plans, 0.0
    return now, plans, 100 * (now.size("energy_kwh") / found.size("energy_kwh") - 1)


def _planned(days: Days, found: Found, numbers: Sequence[int]) -> list[PlannedDay]:
    """Days planned in full, until one does not hold where a larger battery may be tried."""
    plans: list[PlannedDay] = []
    for k in numbers[:_MOST_PLANNED]:
        left = max(days.deadline - time.monotonic(), _LEAST_S)
        above = planned(days, found, k, replace(days.options, time_limit_s=left)).above_kwh
        more = max(above - found.outcomes[k].above_kwh, 0.0)
        plans.append(PlannedDay(day=days.asked.dates()[k], holds=more <= NOTICEABLE_KWH, above_kwh=number(more)))
    return plans


def _with_battery(found: Found, larger: float) -> Floats:
    """The sizes with a battery that is larger by a part."""
    at = found.at.copy()
    for name in ("energy_kwh", "power_kw", "midnight_kwh"):
        at[SHARED.index(name)] *= 1 + larger
    return at


def _report(asked: Asked, said: _Said, temporary: tuple[dt.date, dt.date] | None) -> MeasuresReport:
    dates = asked.dates()
    above = [o.above_kwh for o in said.without.values() if o.above_kwh > NOTICEABLE_KWH]
    return MeasuresReport(
        site=asked.long.document.name,
        name=asked.name,
        kw=number(asked.kw) if asked.kw > 0 else None,
        temporary=temporary is not None,
        asked=temporary or (dates[0], dates[-1]),
        first=dates[0],
        last=dates[-1],
        days=len(dates),
        lacking=[lacking.day for lacking in asked.long.lacking],
        per="year" if temporary is None else "period",
        fits_already=said.fits_already,
        above_kwh=number(sum(above)),
        above_days=len(above),
        cheapest=said.cheapest,
        alone=said.alone,
        curve=said.curve,
        planned=said.planned,
        larger_percent=said.larger,
        assumptions=[
            Assumption(name=name, value=price.value, source=price.source, date=price.date)
            for name, price in asked.prices.assumptions()
        ],
        finished=said.finished,
    )
