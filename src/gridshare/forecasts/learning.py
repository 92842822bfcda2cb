"""A method learns a series, and is tried on held-out days before it is believed.

The last six weeks of the past are held out (of a past under half a year a quarter, at least two weeks): the method
learns from what lies before, forecasts each held-out day with what was known at its gate, and is compared with the
seasonal naive. Where it is not better, the series is left to the naive, with a note. Where it is, its quantiles
are moved apart or together as far as the held-out days ask for, and the method learns again from the whole past.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from gridshare.errors import ForecastError
from gridshare.forecasts.days import QUARTERS, day_table
from gridshare.forecasts.forecaster import LEVELS, Ahead, Fitted, Forecaster, Past, Place
from gridshare.forecasts.gate import Gate, days_from, known_until, local_day
from gridshare.forecasts.scores import MEDIAN, pinball, skill
from gridshare.forecasts.walk import Walked, measured_on, predicted, walk
from gridshare.parts import Floats

HELD_OUT_DAYS = 42
"""Days held out at most."""

LEAST_JUDGED_DAYS = 14
"""Days held out at least; at least half of their quarters must be measured."""

_TRUST_OUTER, _TRUST_INNER = 0.75, 0.5
"""Powers of the correction, of p05, p10, p90, p95 and of p25, p75: six weeks are one season only, so they are followed
a part of the way (on a log scale); further where the promise is made, at the ends of the 90 % band."""

_OUTER = 0.4
"""Levels that are so far from the median, or further, are outer ones."""

_LEAST_SPREAD, _MOST_SPREAD = 0.8, 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """A series' method, ready to predict.

    Attributes:
        method: Its name.
        fitted: What it learned.
        spread: Factor on the distance of each quantile from the median, shape (level,).
        history_days: Measured days that it learned from.
        skill: 1 - pinball loss / that of the seasonal naive on the held-out days; None where they are too few.
        notes: What a person should know of the choice.
    """

    method: str
    fitted: Fitted
    spread: Floats
    history_days: int
    skill: float | None
    notes: tuple[str, ...]

    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        """Quantiles at `LEVELS`, shape (level, step)."""
        return spread_by(self.fitted.predict(past, ahead, place), self.spread)

    def predict_each(self, past: Past, gates: Sequence[Gate], place: Place) -> list[Floats | ForecastError]:
        """Of each gate, from nothing after it: quantiles at `LEVELS`, or why there are none."""
        found = predicted(past, place, self.fitted, gates)
        return [each if isinstance(each, ForecastError) else spread_by(each, self.spread) for each in found]


def learn(past: Past, place: Place, method: Forecaster, naive: Forecaster, short: Forecaster | None = None) -> Learned:
    """The method if it beats the naive on the last six weeks, else the naive; with what was found.

    Where the past is too short for the naive or for a trial, ``short`` serves, if it is given.

    Raises:
        ForecastError: If the past is too short for all of them.
    """
    history_days = int(day_table(past, place.zone).enough.sum())
    nothing = np.ones(len(LEVELS))
    try:
        plain = naive.fit(past, place)
    except ForecastError:
        if short is None:
            raise
        few = short.fit(past, place)
        return Learned(short.name, few, nothing, history_days, None, (str(getattr(few, "note", "")),))
    if method.name == naive.name:
        return Learned(naive.name, plain, nothing, history_days, None, ())
    trial = _trial(past, place, method, naive, history_days)
    if trial.is_short and short is not None:
        few = short.fit(past, place)
        return Learned(short.name, few, nothing, history_days, None, (str(getattr(few, "note", "")),))
    if trial.against:
        note = f"{trial.against}: {naive.name} is used"
        return Learned(naive.name, plain, nothing, history_days, trial.skill, (note,))
    return Learned(method.name, method.fit(past, place), trial.spread, history_days, trial.skill, ())


@dataclass(frozen=True, slots=True, eq=False)
class _Trial:
    """How a method did on held-out days: its skill, what is against it (if anything), and the spread they ask for.

    ``is_short`` where the past is too short for a trial.
    """

    against: str
    skill: float | None
    spread: Floats
    is_short: bool = False


def _trial(past: Past, place: Place, method: Forecaster, naive: Forecaster, history_days: int) -> _Trial:
    nothing = np.ones(len(LEVELS))
    last = local_day(past.end, place.zone) - timedelta(days=1)
    n_days = min(max(history_days // 4, LEAST_JUDGED_DAYS), HELD_OUT_DAYS)
    first = last - timedelta(days=n_days - 1)
    before = past.until(known_until(first, place.zone))
    try:
        tried, compared = method.fit(before, place), naive.fit(before, place)
    except ForecastError as error:
        found = "; ".join(f"{each.found}, expected {each.expected}" for each in error.problems)
        return _Trial(f"{method.name} cannot be tried on held-out days ({found})", None, nothing, is_short=True)
    measured = measured_on(past, days_from(first, n_days, place.zone))
    of_method, of_naive = (walk(past, place, each, first, last) for each in (tried, compared))
    gained, n_judged = _gain(measured, of_method, of_naive)
    if n_judged < LEAST_JUDGED_DAYS * QUARTERS // 2:
        return _Trial(f"only {n_judged} quarters of the last {n_days} days could be judged", None, nothing)
    if not np.isfinite(gained):
        return _Trial(f"{naive.name} made no error on the last {n_days} days", None, nothing)
    if gained <= 0:
        worse = f"{method.name} is not better than {naive.name} on the last {n_days} days"
        return _Trial(f"{worse} (skill {100 * gained:.0f} %)", gained, nothing)
    return _Trial("", gained, spread_of(measured, of_method.quantiles))


def spread_of(measured: Floats, quantiles: Floats) -> Floats:
    """The factor on each quantile's distance from the median that the measured steps ask for, shape (level,).

    Conformal in kind (Romano et al., Conformalized Quantile Regression, 2019), relative to the forecast spread, and
    followed a part of the way only.
    """
    judged = np.isfinite(measured) & np.isfinite(quantiles).all(axis=0)
    error = measured[judged] - quantiles[MEDIAN, judged]
    factors = np.ones(len(LEVELS))
    for k, level in enumerate(LEVELS):
        distance = quantiles[k, judged] - quantiles[MEDIAN, judged]
        apart = np.abs(distance) > 0
        if k == MEDIAN or not apart.any():
            continue
        asked = float(np.quantile(error[apart] / distance[apart], max(level, 1 - level)))
        trust = _TRUST_OUTER if abs(level - LEVELS[MEDIAN]) >= _OUTER else _TRUST_INNER
        factors[k] = np.clip(max(asked, 0.0) ** trust, _LEAST_SPREAD, _MOST_SPREAD)
    return factors


def spread_by(quantiles: Floats, factors: Floats) -> Floats:
    """Quantiles moved apart from the median, in order again, shape (level, step)."""
    median = quantiles[MEDIAN]
    return np.sort(median + factors[:, None] * (quantiles - median), axis=0)


def _gain(measured: Floats, of_method: Walked, of_naive: Walked) -> tuple[float, int]:
    """Skill on the steps that both forecast and that were measured, and their number."""
    both = np.isfinite(measured) & np.isfinite(of_method.quantiles).all(0) & np.isfinite(of_naive.quantiles).all(0)
    losses = [
        float(pinball(measured[both], each.quantiles[:, both]).mean()) if both.any() else float("nan")
        for each in (of_method, of_naive)
    ]
    return skill(*losses), int(both.sum())
