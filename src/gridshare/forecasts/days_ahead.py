"""Forecasts of series for the days ahead.

A day is forecast from what was known at its gate (`gridshare.forecasts.gate`), however much more the files contain. A
price is known a day longer than a measurement, and where the files have it for the days ahead it is taken as published.
Weather is not forecast: forecasts of it that were issued by the gate help all others (`gridshare.forecasts.weather`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecast import PUBLISHED, Forecast, ForecastSeries
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Ahead, Forecaster, Past, Place, Role
from gridshare.forecasts.gate import STALE_DAYS, days_from, gate_instant, known_until, local_day, midnight
from gridshare.forecasts.group import group_past
from gridshare.forecasts.issued import Learner, issued_days
from gridshare.forecasts.kept_models import keep, kept
from gridshare.forecasts.learning import Learned, learn
from gridshare.forecasts.memory import Memory
from gridshare.forecasts.methods import COLD_START, NAIVE, method, method_for
from gridshare.forecasts.walk import measured_on
from gridshare.forecasts.weather import NO_WEATHER, Weather, known_weather
from gridshare.outputs import OutputError

MOST_DAYS = 7

AS_IT_WAS = "weather as it was: past days without a forecast of it are learned from with it, and nothing else"

Note = Callable[[int, int, str], None]
"""Called after each series: how many are done, of how many, and its name."""


@dataclass(frozen=True, slots=True)
class ForecastOptions:
    """How to forecast.

    Attributes:
        models: Folder, or memory, in which what was learned is kept; nothing is kept where left out.
        train: Learn again although a kept model would serve.
        methods: Method by role, where it is not to be the first choice.
        known_until: What is known of loads and solar ends here [s since 1970 in UTC]; at the gate where left out.
        weather: Weather as it was forecast and as it was.
        most_days: Days that may be asked for.
        workers: Series that are learned at once.
        on_series: Called after each.
    """

    models: Path | Memory | None = None
    train: bool = False
    methods: Mapping[Role, str] = field(default_factory=dict)
    known_until: int | None = None
    weather: Weather = NO_WEATHER
    most_days: int = MOST_DAYS
    workers: int = 2
    on_series: Note | None = field(default=None, compare=False)


def forecast(
    pasts: Sequence[Past], day: date, days: int, place: Place, options: ForecastOptions | None = None
) -> Forecast:
    """Quantiles of each series for ``days`` local days from ``day``.

    Raises:
        ForecastError: If no series can be forecast, or the number of days is not 1 to `MOST_DAYS`.
    """
    options = options or ForecastOptions()
    if not 1 <= days <= options.most_days:
        remedy = "Ask for fewer, or plan a shorter horizon."
        raise ForecastError(Problem("days", "days_ahead", f"{days} days", f"1 to {MOST_DAYS} days", remedy))
    ahead = days_from(day, days, place.zone)
    place, weather = _under(place, day, days, options)
    left_out = {past.name: AS_IT_WAS for past in pasts if past.role == "weather"}
    asked = [past for past in pasts if past.role != "weather"]

    def one(past: Past) -> ForecastSeries | ForecastError:
        try:
            return _one(past, day, ahead, place, options)
        except ForecastError as error:
            return error

    found: list[ForecastSeries | ForecastError] = []
    with ThreadPoolExecutor(max(options.workers, 1)) as pool:
        futures = [pool.submit(one, past) for past in asked]
        try:
            for past, future in zip(asked, futures, strict=True):
                found.append(future.result())
                if options.on_series:
                    options.on_series(len(found), len(asked), past.name)
        except BaseException:
            # Ctrl-C: what runs ends and is kept, what waits is dropped; the next run goes on from there.
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    problems = tuple(problem for each in found if isinstance(each, ForecastError) for problem in each.problems)
    series = tuple(each for each in found if isinstance(each, ForecastSeries))
    if not series:
        nothing = Problem("series", "nothing_to_forecast", "only weather", "a load, a roof or a price", "Import one.")
        raise ForecastError(problems or nothing)
    return Forecast(ahead, place.zone.key, series, problems, left_out, weather)


def _under(place: Place, day: date, days: int, options: ForecastOptions) -> tuple[Place, tuple[str, ...]]:
    """The place with the weather that is known for the days ahead, and what that was learned from.

    Who knows measurements of later than the gate is later too.
    """
    until = known_until(day, place.zone) if options.known_until is None else options.known_until
    weather = known_weather(options.weather, day, days, place.zone, (max(gate_instant(day, place.zone), until), until))
    return replace(place, known={**place.known, **weather.series}), weather.notes


def forecast_sum(
    parts: Sequence[tuple[Past, float]], name: str, day: date, days: int, place: Place, options: ForecastOptions
) -> ForecastSeries:
    """The forecast of a signed sum of series, as one series, with its past days as they were forecast at their gates.

    Raises:
        ForecastError: If it cannot be forecast; for one, if they were never measured at the same time.
    """
    past = group_past(parts, name)
    place, _ = _under(place, day, days, options)
    options = replace(options, weather=NO_WEATHER)
    found, known = forecast([past], day, days, place, options).series[0], _known(past, day, place, options)
    today = found.quantiles[:, : days_from(day, 1, place.zone).n_steps]
    asked = _asked(past.role, options)

    def under(first: date, n_days: int) -> Place:
        sky = known_weather(options.weather, first, n_days, place.zone)
        return replace(place, known={**place.known, **sky.series})

    learner = Learner(asked.name, under, lambda before, there: _learn(before, there, asked))
    kept_in = options.models.issued if isinstance(options.models, Memory) else options.models
    return replace(found, issued=issued_days(known, place, learner, day, today, kept_in))


def _one(past: Past, day: date, ahead: Ahead, place: Place, options: ForecastOptions) -> ForecastSeries:
    if past.role == "price":
        published = measured_on(past, ahead)
        if np.isfinite(published).all():
            quantiles = np.tile(published, (len(LEVELS), 1))
            note = "taken as published: the files hold it for these days"
            return ForecastSeries(past.name, past.role, PUBLISHED, quantiles, past.end, 0, None, (note,))
    known = _known(past, day, place, options)
    notes = _fresh(known, day, place)
    learned = _learned(known, place, options)
    quantiles = learned.predict(known, ahead, place)
    notes += learned.notes
    return ForecastSeries(
        known.name, known.role, learned.method, quantiles, known.end, learned.history_days, learned.skill, notes
    )


def _known(past: Past, day: date, place: Place, options: ForecastOptions) -> Past:
    """What is known of a series when a day is forecast."""
    if past.role == "price":
        until = midnight(day, place.zone)
    else:
        until = known_until(day, place.zone) if options.known_until is None else options.known_until
    return _trimmed(past.until(until), until, place.zone)


def _asked(role: Role, options: ForecastOptions) -> Forecaster:
    return method(options.methods[role]) if role in options.methods else method_for(role)


def _learn(past: Past, place: Place, asked: Forecaster) -> Learned:
    return learn(past, place, asked, method(NAIVE), method(COLD_START) if past.role == "load" else None)


def _learned(past: Past, place: Place, options: ForecastOptions) -> Learned:
    asked, models = _asked(past.role, options), options.models
    if isinstance(models, Memory):
        return models.kept(past, place, asked.name) or models.keep(_learn(past, place, asked), past, place, asked.name)
    if models and not options.train and (found := kept(past, place, asked.name, models)):
        return found
    learned = _learn(past, place, asked)
    if models:
        try:
            keep(learned, past, place, asked.name, models)
        except OutputError as error:
            reason = error.problems[0].found
            note = f"what was learned cannot be kept in the folder {models.name} ({reason}): each forecast learns"
            return replace(learned, notes=(*learned.notes, f"{note} again"))
    return learned


def _trimmed(past: Past, until: int, zone: ZoneInfo) -> Past:
    """From the first measurement to the end of the day of the last (or ``until``, if that comes first)."""
    there = np.flatnonzero(np.isfinite(past.values))
    if not there.size:
        problem = Problem(past.name, "no_past", "no measurement before the gate", "measurements", "Import them first.")
        raise ForecastError(problem)
    last = local_day(past.start + STEP_S * int(there[-1]), zone)
    end = min(midnight(last + timedelta(days=1), zone), until)
    start = past.start + STEP_S * int(there[0])
    return Past(past.name, past.role, start, measured_on(past, Ahead(start, (end - start) // STEP_S)))


def _fresh(past: Past, day: date, place: Place) -> tuple[str, ...]:
    """A note where measurements end before the gate.

    Raises:
        ForecastError: If they end long before it.
    """
    last = local_day(past.end - 1, place.zone)
    missing_days = (day - timedelta(days=2) - last).days
    if missing_days > STALE_DAYS:
        problem = Problem(
            past.name,
            "past_ends_early",
            f"measurements end on {last}",
            f"measurements up to at most {STALE_DAYS} days before the gate of {day}",
            f"Import newer ones, or forecast an earlier day: --day {last + timedelta(days=2)}.",
        )
        raise ForecastError(problem)
    return (f"measurements end on {last}, {missing_days} days before they could",) if missing_days > 0 else ()
