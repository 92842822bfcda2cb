"""How far quantiles are moved so that they hold as often as they say, by how often they did on the days before.

Adaptive conformal inference (Gibbs and Candès, Adaptive Conformal Inference Under Distribution Shift, 2021) on errors
in units of the quantile's distance from the median: a factor of 1.2 holds back 1.2 times that distance, at noon as at
night. Each day's factor is the quantile of the errors so far, at a level that moves a little after each day: up where
more was missed than may be, down where less. It knows no day later than the one before the gate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.forecasts.forecaster import LEVELS
from gridshare.forecasts.scores import MEDIAN
from gridshare.parts import Floats

STEP = 0.05
"""By which share of what was missed too much or too little on a day the level moves."""

LEAST_DAYS = 14
"""Days of errors without which nothing is moved."""

TOLD_DAYS = 60
"""Days over which it is reported how often quantiles held."""

_UNKNOWN_DAYS = 1
"""Days before the one that is forecast of which nothing is measured yet."""

_MOST_MISSED = 5.0
"""However little is missed, the level allows no more than so many times what may be missed."""

_LEAST, _MOST = 0.5, 3.0
"""Factors are kept within these."""


@dataclass(frozen=True, slots=True, eq=False)
class IssuedDay:
    """A day that was forecast from what was known at its gate, and measured since.

    Attributes:
        quantiles: At `LEVELS`, shape (level, step).
        measured: Shape (step,); NaN where nothing was.
    """

    quantiles: Floats
    measured: Floats


@dataclass(frozen=True, slots=True)
class Calibration:
    """What past days say of a quantile.

    Attributes:
        factor: On its distance from the median.
        kept: Share of measured steps of the last `TOLD_DAYS` that its value, moved by each day's factor, held.
        n_days: How many days that is; 0 where too few were measured to say.
    """

    factor: float = 1.0
    kept: float = 1.0
    n_days: int = 0


def calibrations(days: Sequence[IssuedDay], probability: float) -> tuple[Calibration, Calibration]:
    """Of the quantile at a probability and of the one as far from the median below it.

    Args:
        days: In order, without the one that is to be forecast.
        probability: With which a value is to be below the one, and above the other.
    """
    above = _calibration([_errors(day, probability, 1.0) for day in days], 1.0 - probability)
    below = _calibration([_errors(day, 1.0 - probability, -1.0) for day in days], 1.0 - probability)
    return above, below


def _errors(day: IssuedDay, level: float, sign: float) -> Floats:
    """Errors of the median in units of the quantile's distance from it, where both are known, shape (step,)."""
    median = day.quantiles[MEDIAN]
    distance, error = sign * (at_level(day.quantiles, level) - median), sign * (day.measured - median)
    counts = np.isfinite(error) & (distance > 0)
    return np.asarray(error[counts] / distance[counts])


def _calibration(of_days: Sequence[Floats], miss: float) -> Calibration:
    errors = [each for each in of_days if each.size]
    missed: list[float] = []
    for k, of_day in enumerate(errors):
        known = max(k - _UNKNOWN_DAYS, 0)
        missed.append(float((of_day > _factor(errors[:known], missed[:known], miss)).mean()))
    if len(errors) < LEAST_DAYS:
        return Calibration()
    lately = missed[-TOLD_DAYS:]
    return Calibration(_factor(errors, missed, miss), 1.0 - float(np.mean(lately)), len(lately))


def _factor(errors: Sequence[Floats], missed: Sequence[float], miss: float) -> float:
    """The factor after days with these errors, of which these shares were missed."""
    if len(errors) < LEAST_DAYS:
        return 1.0
    followed = np.array(missed[LEAST_DAYS + _UNKNOWN_DAYS :])  # what was missed before any factor is owed to none
    aimed = miss + STEP * float(np.sum(miss - followed))
    level = 1.0 - min(max(aimed, 0.0), _MOST_MISSED * miss, 0.5)
    return float(np.clip(np.quantile(np.concatenate(errors), level), _LEAST, _MOST))


def at_level(quantiles: Floats, level: float) -> Floats:
    """The quantile at a level between the outermost of `LEVELS`, on straight lines between its neighbours."""
    k = min(max(int(np.searchsorted(LEVELS, level)), 1), len(LEVELS) - 1)
    share = (level - LEVELS[k - 1]) / (LEVELS[k] - LEVELS[k - 1])
    return np.asarray((1 - share) * quantiles[k - 1] + share * quantiles[k])
