"""Forecasting day by day through what has been, each with what was known at its gate and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

import numpy as np

from gridshare.errors import ForecastError
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Ahead, Past, Place
from gridshare.forecasts.gate import days_from, known_until
from gridshare.parts import Floats


class Predicts(Protocol):
    """What can predict: a fitted method, or one that was chosen and calibrated."""

    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        """Quantiles at `LEVELS`, shape (level, step)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Walked:
    """Forecasts of consecutive days, each made at its own gate.

    Attributes:
        ahead: The steps.
        quantiles: Shape (level, step); NaN on days that were not forecast.
        failed: The days that could not be forecast from what was known, with the reason.
    """

    ahead: Ahead
    quantiles: Floats
    failed: tuple[tuple[date, str], ...]


def walk(past: Past, place: Place, method: Predicts, first: date, last: date, *, every: int = 1) -> Walked:
    """Forecast every ``every``-th day from ``first`` to ``last``, each from the past up to its gate."""
    whole = days_from(first, (last - first).days + 1, place.zone)
    quantiles = np.full((len(LEVELS), whole.n_steps), np.nan)
    failed: list[tuple[date, str]] = []
    for k in range(0, (last - first).days + 1, every):
        day = first + timedelta(days=k)
        ahead = days_from(day, 1, place.zone)
        try:
            found = method.predict(past.until(known_until(day, place.zone)), ahead, place)
        except ForecastError as error:
            failed.append((day, str(error)))
            continue
        at = (ahead.start - whole.start) // STEP_S
        quantiles[:, at : at + ahead.n_steps] = found
    return Walked(whole, quantiles, tuple(failed))


def measured_on(past: Past, ahead: Ahead) -> Floats:
    """What was measured on steps, shape (step,); NaN where nothing was or where the past does not reach."""
    at = (ahead.start - past.start) // STEP_S
    values = np.full(ahead.n_steps, np.nan)
    first, last = max(at, 0), min(at + ahead.n_steps, len(past.values))
    if first < last:
        values[first - at : last - at] = past.values[first:last]
    return values
