"""Forecasting day by day through what has been, each with what was known at its gate and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, runtime_checkable

import numpy as np

from gridshare.errors import ForecastError
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Ahead, Past, Place
from gridshare.forecasts.gate import Gate, days_from, gate_of
from gridshare.parts import Floats


class Predicts(Protocol):
    """What can predict: a fitted method, or one that was chosen and calibrated."""

    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        """Quantiles at `LEVELS`, shape (level, step)."""
        ...


@runtime_checkable
class PredictsEach(Predicts, Protocol):
    """What can predict at many gates with less work than one by one; each as if it were alone."""

    def predict_each(self, past: Past, gates: Sequence[Gate], place: Place) -> list[Floats | ForecastError]:
        """Of each gate, from nothing after it: quantiles at `LEVELS`, or why there are none."""
        ...


def predicted(past: Past, place: Place, method: Predicts, gates: Sequence[Gate]) -> list[Floats | ForecastError]:
    """Of each gate, from the past up to it: quantiles at `LEVELS`, or why there are none."""
    if isinstance(method, PredictsEach):
        return method.predict_each(past, gates, place)
    return [_alone(past, place, method, gate) for gate in gates]


def _alone(past: Past, place: Place, method: Predicts, gate: Gate) -> Floats | ForecastError:
    try:
        return method.predict(past.until(gate.until), gate.ahead, place)
    except ForecastError as error:
        return error


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
    days = [first + timedelta(days=k) for k in range(0, (last - first).days + 1, every)]
    gates = [gate_of(day, 1, place.zone) for day in days]
    for day, gate, found in zip(days, gates, predicted(past, place, method, gates), strict=True):
        if isinstance(found, ForecastError):
            failed.append((day, str(found)))
            continue
        at = (gate.ahead.start - whole.start) // STEP_S
        quantiles[:, at : at + gate.ahead.n_steps] = found
    return Walked(whole, quantiles, tuple(failed))


def measured_on(past: Past, ahead: Ahead) -> Floats:
    """What was measured on steps, shape (step,); NaN where nothing was or where the past does not reach."""
    at = (ahead.start - past.start) // STEP_S
    values = np.full(ahead.n_steps, np.nan)
    first, last = max(at, 0), min(at + ahead.n_steps, len(past.values))
    if first < last:
        values[first - at : last - at] = past.values[first:last]
    return values
