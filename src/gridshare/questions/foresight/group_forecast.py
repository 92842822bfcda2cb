"""The group's net load as it would have been forecast the day before, on each of many days, and as it then was.

A park that asks about coming years has measured one by then. So what is learned for a part of the days is learned from
all other parts, before it and after it; each day is then forecast from what was measured at its gate and nothing else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.forecasts.calibration import Calibration, IssuedDay, calibrations
from gridshare.forecasts.forecaster import STEP_S, Past, Place
from gridshare.forecasts.gate import days_from, local_day, midnight
from gridshare.forecasts.group import NAME
from gridshare.forecasts.issued import DAYS
from gridshare.forecasts.learning import learn
from gridshare.forecasts.methods import COLD_START, NAIVE, method, method_for
from gridshare.forecasts.pasts import past_of
from gridshare.forecasts.walk import Predicts, measured_on, walk
from gridshare.parts import Floats
from gridshare.series.measured import MeasuredSeries
from gridshare.simulation.foresight import KNOWN_DAYS_BEFORE, drivers_of
from gridshare.simulation.run import LEAST_HISTORY_DAYS
from gridshare.years.long_site import LongSite

PARTS = 4
"""So often something is learned: for each part of the days, from the others."""


@dataclass(frozen=True, eq=False)
class GroupForecast:
    """Forecasts of many days, each made at its own gate.

    Attributes:
        methods: What was learned: names of methods, those of most parts first.
        days: Day -> what was forecast of it, and what was measured.
        zone: The clock that people live by.
    """

    methods: tuple[str, ...]
    days: dict[dt.date, IssuedDay]
    zone: ZoneInfo

    def start_of(self, day: dt.date) -> int:
        """The beginning of a day, seconds since 1970 in UTC."""
        return midnight(day, self.zone)

    def factors(self, day: dt.date, probability: float) -> tuple[float, float]:
        """What to multiply the distance of either quantile from the median by, from how often they held before."""
        last = day - dt.timedelta(days=KNOWN_DAYS_BEFORE)
        known = [each for of, each in self.days.items() if last - dt.timedelta(days=DAYS) < of <= last]
        up, down = calibrations(known, probability) if known else (Calibration(), Calibration())
        return up.factor, down.factor


def group_forecast(site: LongSite, told: Callable[[int, int], None]) -> GroupForecast:
    """Forecasts of all days that have enough measured before them.

    Args:
        site: The park.
        told: Hears how many parts are learned, of how many; what it raises ends the work.

    Raises:
        ForecastError: If too little is measured, or its steps fit no quarters of an hour.
    """
    zone = ZoneInfo(site.document.time_zone)
    past, place = _measured(site), Place(zone)
    first = site.days[0] + dt.timedelta(days=LEAST_HISTORY_DAYS)
    found, methods = dict[dt.date, IssuedDay](), list[str]()
    parts = [part for part in _parts(site.days) if part[-1] >= first]
    for done, part in enumerate(parts):
        told(done, len(parts))
        learned = learn(_without(past, part, zone), place, method_for("load"), method(NAIVE), method(COLD_START))
        methods.append(learned.method)
        for day, quantiles in _walked(past, place, learned, (max(part[0], first), part[-1])):
            found[day] = IssuedDay(quantiles, measured_on(past, days_from(day, 1, zone)))
    return GroupForecast(tuple(sorted(set(methods), key=lambda name: -methods.count(name))), found, zone)


def _parts(days: Sequence[dt.date]) -> list[Sequence[dt.date]]:
    ends = [k * len(days) // PARTS for k in range(PARTS + 1)]
    return [days[a:b] for a, b in pairwise(ends) if a < b]


def _measured(site: LongSite) -> Past:
    """What the group took of what nobody decides, in quarters; NaN on days that lack something."""
    begin, end = site.stretches[0].grid.start, site.stretches[-1].grid.end
    step_s = 60 * site.stretches[0].grid.step_minutes
    values = np.full(round((end - begin).total_seconds()) // step_s, np.nan)
    for stretch in site.stretches:
        at = round((stretch.grid.start - begin).total_seconds()) // step_s
        values[at : at + stretch.grid.n_steps] = 0.0
        for driver in drivers_of(stretch.document):
            values[at : at + stretch.grid.n_steps] += driver.factor * driver.shown
    return past_of(MeasuredSeries(NAME, int(begin.timestamp()), step_s, values, np.zeros(len(values), dtype=np.int8)))


def _without(past: Past, part: Sequence[dt.date], zone: ZoneInfo) -> Past:
    """What was measured on all days but some; it ends with a day that was measured."""
    first, end = (midnight(day, zone) for day in (part[0], part[-1] + dt.timedelta(days=1)))
    values = past.values.copy()
    values[max((first - past.start) // STEP_S, 0) : max((end - past.start) // STEP_S, 0)] = np.nan
    there = np.flatnonzero(np.isfinite(values))
    if not there.size:
        return past.until(past.start)
    last = local_day(past.start + STEP_S * int(there[-1]), zone)
    return replace(past, values=values).until(midnight(last + dt.timedelta(days=1), zone))


def _walked(
    past: Past, place: Place, learned: Predicts, ends: tuple[dt.date, dt.date]
) -> Iterator[tuple[dt.date, Floats]]:
    """Days that could be forecast, each with its quantiles, shape (level, quarter)."""
    walked = walk(past, place, learned, *ends)
    for k in range((ends[1] - ends[0]).days + 1):
        day = ends[0] + dt.timedelta(days=k)
        ahead = days_from(day, 1, place.zone)
        at = (ahead.start - walked.ahead.start) // STEP_S
        quantiles = walked.quantiles[:, at : at + ahead.n_steps]
        if np.isfinite(quantiles).all():
            yield day, quantiles
