"""Day-ahead prices of days for which none are published yet: the level of late, with days of the same kind about it.

Each past day of the same kind gives how prices lay about the level that was known when it would have been forecast: the
course of its hours, how far the level had moved by then, how restless the market was. Added to the level of today these
are the quantiles; so the spread grows by itself with the days ahead, and prices may fall below zero. Prices that are
published (in `Place.known` under the name of the series) are taken as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from typing_extensions import override

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.days import QUARTERS, ahead_days, calendar_days, day_table
from gridshare.forecasts.empirical import weighted_quantiles
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Ahead, Fitted, Forecaster, Past, Place
from gridshare.forecasts.seasonal_naive import refuse_short
from gridshare.parts import Floats, Ints

LEAST_DAYS = 28
"""Days of prices without which Saturdays and Sundays are too few."""

WINDOW_DAYS = 120
"""Days that are looked back."""

HALF_LIFE_DAYS = 20.0
"""A day that is so much older counts half."""

OTHER_KIND = 0.1
"""What a day of another kind counts."""

LEVEL_DAYS = 14
LEVEL_HALF_LIFE_DAYS = 3.0
"""The level is the mean of so many days, of which one so much older counts half."""

_OFFSET_DAYS = 60
"""Days over which working days, Saturdays and Sundays are compared."""
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class FittedLikePrices(Fitted):
    """The method; all it needs lies in the past that it is given."""

    @override
    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        table, there = day_table(past, place.zone), ahead_days(ahead, place.zone)
        rows = there.day - table.first
        kinds = _kinds(table.first, max(int(rows[-1]) + 1, table.n_days))
        quantiles = there.on_steps(np.stack([_quantiles(table.values, kinds, int(row)) for row in rows], axis=1))
        published = _published(past.name, ahead, place)
        quantiles = np.where(np.isnan(published), quantiles, published)
        if np.isnan(quantiles).any():
            raise ForecastError(
                Problem(
                    past.name,
                    "no_like_day",
                    "no price of some hours in the last months",
                    f"prices of the {WINDOW_DAYS} days before",
                    "Import the prices of late.",
                )
            )
        return np.asarray(quantiles)

    @override
    def kept(self) -> Mapping[str, Any]:
        return {}


@dataclass(frozen=True, slots=True)
class LikePrices(Forecaster):
    """The level of late, with days of the same kind about it."""

    @property
    @override
    def name(self) -> str:
        return "like_prices"

    @override
    def fit(self, past: Past, place: Place) -> FittedLikePrices:
        refuse_short(past, place, LEAST_DAYS, self.name)
        return FittedLikePrices()

    @override
    def restored(self, kept: Mapping[str, Any]) -> FittedLikePrices:
        del kept
        return FittedLikePrices()


def _kinds(first: int, n_days: int) -> Ints:
    """0 for working days, 5 for Saturdays, 6 for Sundays and holidays, shape (day,)."""
    likeness = calendar_days(first, n_days).likeness
    return np.asarray(np.where(likeness >= _SATURDAY, likeness, 0))


def _quantiles(values: Floats, kinds: Ints, row: int) -> Floats:
    """Quantiles of one day, shape (level, quarter); ``values`` ends where knowledge ends."""
    lead = row - len(values) + 1
    skipped = max(len(values) - WINDOW_DAYS - LEVEL_DAYS - lead, 0)
    values, kinds, row = values[skipped:], kinds[skipped:], row - skipped
    known = len(values)
    past = np.arange(max(known - WINDOW_DAYS, lead), known)
    level = _levels(values, kinds[:known], lead)
    like = level[row] + values[past] - level[past][:, None]
    weights = 2.0 ** (-(known - 1 - past) / HALF_LIFE_DAYS) * np.where(kinds[past] == kinds[row], 1.0, OTHER_KIND)
    found = [weighted_quantiles(like[:, quarter], weights, LEVELS) for quarter in range(QUARTERS)]
    return np.array(found).T


def _levels(values: Floats, kinds: Ints, lead: int) -> Floats:
    """The level that was known ``lead`` days before each day, shape (day + lead,); NaN where none was.

    It is a mean of days freed of what sets their kind apart, so that a Sunday does not lower it.
    """
    with np.errstate(invalid="ignore"):
        counts = np.isfinite(values).sum(axis=1)
        means = np.where(counts > 0, np.nansum(values, axis=1) / np.maximum(counts, 1), np.nan)
    free = means - _offsets(means, kinds)
    level = np.full(len(values) + lead, np.nan)
    for day in range(lead, len(level)):
        end = day - lead + 1
        span = free[max(end - LEVEL_DAYS, 0) : end]
        weights = 2.0 ** (-np.arange(len(span))[::-1] / LEVEL_HALF_LIFE_DAYS) * np.isfinite(span)
        if weights.any():
            level[day] = np.nansum(span * weights) / weights.sum()
    return level


def _offsets(means: Floats, kinds: Ints) -> Floats:
    """By how much the kind of each day lies above all days of late, shape (day,)."""
    late, of_late = means[-_OFFSET_DAYS:], kinds[-_OFFSET_DAYS:]
    there = np.isfinite(late)
    offsets = np.zeros(len(means))
    for kind in np.unique(of_late[there]):
        offsets[kinds == kind] = late[there & (of_late == kind)].mean() - late[there].mean()
    return offsets


def _published(name: str, ahead: Ahead, place: Place) -> Floats:
    """Published prices of the steps ahead, shape (step,); NaN where there are none."""
    values = np.full(ahead.n_steps, np.nan)
    series = place.known.get(name)
    if series is not None:
        at = (ahead.starts - series.start) // STEP_S
        inside = (at >= 0) & (at < len(series.values))
        values[inside] = series.values[at[inside]]
    return values
