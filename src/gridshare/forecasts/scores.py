"""How good quantiles were: pinball loss, mean absolute error of the median, coverage.

The pinball loss of a quantile at level a is a * (y - q) where y lies above it and (1 - a) * (q - y) where below; its
mean is least for the true quantile (Koenker and Bassett, Regression Quantiles, Econometrica 46, 1978).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.forecasts.forecaster import LEVELS
from gridshare.parts import Floats

MEDIAN = LEVELS.index(0.50)


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """How a forecast compares with the quarters that were measured.

    Attributes:
        n_steps: Measured quarters that were forecast; the rest is not judged.
        mae: Mean absolute error of the median, in the unit of the series.
        pinball: Mean pinball loss over quarters and `LEVELS`, in the unit of the series.
        coverage: Share of quarters within the lowest and the highest quantile: 0.90 is aimed at.
        above, below: Mean distance of the highest and the lowest quantile from the median, in the unit of the series:
            what is held back on import and on export.
        observed: Share of quarters at or below each quantile, shape (level,); the level itself is aimed at.
    """

    n_steps: int
    mae: float
    pinball: float
    coverage: float
    above: float
    below: float
    observed: Floats


def pinball(measured: Floats, quantiles: Floats) -> Floats:
    """Pinball loss of each quantile, shape (level, step); NaN where nothing was measured."""
    levels = np.array(LEVELS)[:, None]
    error = measured - quantiles
    return np.maximum(levels * error, (levels - 1) * error)


def scores(measured: Floats, quantiles: Floats) -> Scores:
    """The scores of quantiles, shape (level, step), by what was measured, shape (step,); NaN where nothing was."""
    judged = np.isfinite(measured) & np.isfinite(quantiles).all(axis=0)
    y, q = measured[judged], quantiles[:, judged]
    if not y.size:
        nan = float("nan")
        return Scores(0, nan, nan, nan, nan, nan, np.full(len(LEVELS), nan))
    return Scores(
        n_steps=int(y.size),
        mae=float(np.abs(y - q[MEDIAN]).mean()),
        pinball=float(pinball(y, q).mean()),
        coverage=float(((y >= q[0]) & (y <= q[-1])).mean()),
        above=float((q[-1] - q[MEDIAN]).mean()),
        below=float((q[MEDIAN] - q[0]).mean()),
        observed=(y <= q).mean(axis=1),
    )


def skill(loss: float, naive_loss: float) -> float:
    """1 - loss / naive loss: 0 is as good as naive, 1 perfect, negative worse; NaN where naive has no loss."""
    return 1.0 - loss / naive_loss if naive_loss > 0 else float("nan")
