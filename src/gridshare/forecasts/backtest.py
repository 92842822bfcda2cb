"""What forecasts would have been worth: a walk through history in which nothing is known before its time.

At the first day and then every `REFIT_DAYS` the method learns from what was known at that gate, is tried against the
naive on the six weeks before, falls back where it is not better, and forecasts each day from the past up to its own
gate. So the figures are those of the forecasts that a user would have had, fallbacks included.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Forecaster, Past, Place
from gridshare.forecasts.gate import days_from, known_until
from gridshare.forecasts.learning import learn
from gridshare.forecasts.scores import Scores, scores
from gridshare.forecasts.walk import Predicts, measured_on, walk
from gridshare.forecasts.weather import NO_WEATHER, Weather, known_weather
from gridshare.parts import Floats

REFIT_DAYS = 28


@dataclass(frozen=True, slots=True)
class Period:
    """Days to walk through.

    Attributes:
        first, last: First and last day.
        every: Every how many days a forecast is made.
    """

    first: date
    last: date
    every: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A method on a series.

    Attributes:
        series: Name of the series.
        method: Name of the method that was asked for.
        used: Name of the method that was used from each day of learning on.
        scores: Of the forecasts.
        naive: Of the seasonal naive on the same steps.
        notes: What learning found, with its day.
    """

    series: str
    method: str
    used: tuple[tuple[date, str], ...]
    scores: Scores
    naive: Scores
    notes: tuple[str, ...]


def judge(
    past: Past, place: Place, method: Forecaster, naive: Forecaster, period: Period, weather: Weather = NO_WEATHER
) -> Judged:
    """The method on a series over a period; weather counts where forecasts reach over all days between two learnings.

    Raises:
        ForecastError: If nothing of the period was measured, or no day of it could be forecast.
    """
    whole = days_from(period.first, (period.last - period.first).days + 1, place.zone)
    measured = measured_on(past, whole)
    if not np.isfinite(measured).any():
        none = f"no measurement from {period.first} to {period.last}"
        raise ForecastError(Problem(past.name, "nothing_to_judge", none, "days that were measured"))
    found = [np.full((len(LEVELS), whole.n_steps), np.nan) for _ in range(2)]
    used: list[tuple[date, str]] = []
    notes: list[str] = []
    for day, last in _stretches(period):
        sky = known_weather(weather, day, (last - day).days + 1, place.zone)
        notes += [f"{day}: weather: {note}" for note in sky.notes]
        there = replace(place, known={**place.known, **sky.series})
        try:
            learned = learn(past.until(known_until(day, place.zone)), there, method, naive)
        except ForecastError as error:
            notes.append(f"{day}: {error}")
            continue
        used.append((day, learned.method))
        notes += [f"{day}: {note}" for note in learned.notes]
        plain = naive.fit(past.until(known_until(day, place.zone)), place)
        both: tuple[Predicts, Predicts] = (learned, plain)
        for of, each in zip(found, both, strict=True):
            walked = walk(past, there, each, day, last, every=period.every)
            at = (walked.ahead.start - whole.start) // STEP_S
            of[:, at : at + walked.ahead.n_steps] = walked.quantiles
            notes += [f"{failed}: {why}" for failed, why in walked.failed]
    return Judged(past.name, method.name, tuple(used), *_on_same_steps(past, measured, found), tuple(notes))


def _stretches(period: Period) -> Iterator[tuple[date, date]]:
    """First and last days between two learnings: whole strides, so that each day of the rhythm is forecast."""
    stride = timedelta(days=-(-REFIT_DAYS // period.every) * period.every)
    day = period.first
    while day <= period.last:
        yield day, min(day + stride - timedelta(days=1), period.last)
        day += stride


def _on_same_steps(past: Past, measured: Floats, found: list[Floats]) -> tuple[Scores, Scores]:
    both = np.isfinite(found[0]).all(axis=0) & np.isfinite(found[1]).all(axis=0)
    if not (both & np.isfinite(measured)).any():
        problem = Problem(
            past.name,
            "nothing_to_judge",
            "no day of the period could be forecast from what was known at its gate",
            "at least three weeks of measurements before it",
            "Begin later: --from.",
        )
        raise ForecastError(problem)
    judged = np.where(both, measured, np.nan)
    return scores(judged, found[0]), scores(judged, found[1])
