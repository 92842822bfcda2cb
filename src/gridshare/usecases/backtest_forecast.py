"""Walk through the history of some series and report what their forecasts would have been worth."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.backtest import Judged, Period, judge
from gridshare.forecasts.forecaster import LEVELS, Past, Place
from gridshare.forecasts.gate import local_day
from gridshare.forecasts.group import group_past
from gridshare.forecasts.methods import NAIVE, method, method_for
from gridshare.forecasts.pasts import site_pasts
from gridshare.forecasts.scores import Scores, skill
from gridshare.forecasts.weather import NO_WEATHER, Weather
from gridshare.series.measured import FOLDER
from gridshare.usecases.forecast import chosen, group_parts
from gridshare.usecases.import_map import time_zone_of

LEAST_LEARNING_DAYS = 77
"""Days before the first one that is judged, where nothing is asked: what boosting needs with a quarter held out."""


@dataclass(frozen=True, slots=True)
class BacktestOptions:
    """What to walk through.

    Attributes:
        first, last: Days; the last third of the history where left out.
        every: Every how many days a forecast is made.
        methods: Methods to judge; the first choice of each role where left out.
        workers: Series at once.
        weather: Weather as it was forecast and as it was.
        on_series: Called after each with how many are done, of how many, and its name.
    """

    first: date | None = None
    last: date | None = None
    every: int = 1
    methods: tuple[str, ...] = ()
    workers: int = 2
    weather: Weather = NO_WEATHER
    on_series: Callable[[int, int, str], None] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Backtest:
    """What was found.

    Attributes:
        judged: Each series with each method.
        problems: Series that could not be judged.
    """

    judged: tuple[Judged, ...]
    problems: tuple[Problem, ...]

    def summary(self) -> dict[str, Any]:
        """The figures as plain JSON values."""
        skills = [gained(each) for each in self.judged]
        finite = [each for each in skills if np.isfinite(each)]
        return {
            "document": "forecast_backtest",
            "gridshare": 1,
            "levels": list(LEVELS),
            "median_skill": round(median(finite), 4) if finite else None,
            "judged": [_summary(each) for each in self.judged],
            "not_judged": [problem.as_dict() for problem in self.problems],
        }


def backtest_forecast(pasts: Sequence[Past], place: Place, options: BacktestOptions | None = None) -> Backtest:
    """Each series with each method, walked through day by day.

    Raises:
        ForecastError: If no series can be judged.
    """
    options = options or BacktestOptions()
    asked = [past for past in pasts if past.role != "weather"]
    jobs = [(past, name) for past in asked for name in options.methods or (method_for(past.role).name,)]
    judged: list[Judged] = []
    problems: list[Problem] = []
    with ThreadPoolExecutor(max(options.workers, 1)) as pool:
        futures = [pool.submit(_judged, past, name, place, options) for past, name in jobs]
        try:
            for k, ((past, _), future) in enumerate(zip(jobs, futures, strict=True)):
                found = future.result()
                if isinstance(found, ForecastError):
                    problems += found.problems
                else:
                    judged.append(found)
                if options.on_series:
                    options.on_series(k + 1, len(jobs), past.name)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    if not judged:
        nothing = Problem("series", "nothing_to_judge", "no load, roof or price", "at least one")
        raise ForecastError(problems or nothing)
    return Backtest(tuple(judged), tuple(problems))


def backtest_folder(
    site: Path, names: Sequence[str] | None = None, options: BacktestOptions | None = None, *, group: bool = True
) -> Backtest:
    """The same for the imported series of a site, or for a folder of clean series.

    Args:
        site: The folder.
        names: Only these series; all where left out.
        options: What to walk through.
        group: Whether the sum of all loads less all solar power is judged too.

    Raises:
        ForecastError: If no series can be judged, or a method or series has another name.
    """
    for name in () if options is None else options.methods:
        method(name)  # refused before anything is read
    pasts = chosen(site_pasts(site / FOLDER if (site / FOLDER).is_dir() else site).pasts, names)
    how = replace(options or BacktestOptions(), weather=Weather.of_site(site, pasts))
    parts = group_parts(site, pasts)
    if group and len(parts) > 1:
        pasts.append(group_past(parts))
    return backtest_forecast(pasts, Place(ZoneInfo(time_zone_of(site))), how)


def gained(of: Judged) -> float:
    """Skill against the seasonal naive on the same steps."""
    return skill(of.scores.pinball, of.naive.pinball)


def _judged(past: Past, name: str, place: Place, options: BacktestOptions) -> Judged | ForecastError:
    try:
        return judge(past, place, method(name), method(NAIVE), _period(past, place, options), options.weather)
    except ForecastError as error:
        return error


def _period(past: Past, place: Place, options: BacktestOptions) -> Period:
    there = np.flatnonzero(np.isfinite(past.values))
    if not there.size:
        raise ForecastError(Problem(past.name, "no_past", "no measurement", "measurements", "Import them first."))
    begin, end = (local_day(past.start + 900 * int(there[k]), place.zone) for k in (0, -1))
    n_days = (end - begin).days + 1
    first = options.first or max(end - timedelta(days=n_days // 3), begin + timedelta(days=LEAST_LEARNING_DAYS))
    last = options.last or end
    if last < first:
        problem = Problem(
            past.name,
            "nothing_to_judge",
            f"{n_days} days of history, from {begin} to {end}",
            f"a day to judge from {first} to {last}",
            "Begin earlier: --from; or import more.",
        )
        raise ForecastError(problem)
    return Period(first, last, options.every)


def _summary(of: Judged) -> dict[str, Any]:
    return {
        "series": of.series,
        "method": of.method,
        "used": [{"from": day.isoformat(), "method": used} for day, used in of.used],
        "skill": _number(gained(of)),
        "scores": _figures(of.scores),
        NAIVE: _figures(of.naive),
        "notes": list(of.notes),
    }


def _figures(scores: Scores) -> Mapping[str, Any]:
    return {
        "quarters": scores.n_steps,
        "mae": _number(scores.mae),
        "pinball": _number(scores.pinball),
        "coverage_90": _number(scores.coverage),
        "observed": [_number(float(share)) for share in scores.observed],
    }


def _number(value: float) -> float | None:
    return round(float(value), 5) if np.isfinite(value) else None
