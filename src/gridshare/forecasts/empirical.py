"""Quantiles of weighted observations."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.parts import Floats


def weighted_quantiles(values: Floats, weights: Floats, levels: Sequence[float]) -> Floats:
    """Quantiles of the values at levels, by weight, shape (level,); never beyond the least and the most.

    Each value is in the middle of its weight (Hazen's rule, for equal weights); between two it is linear. Values
    that are NaN or weigh nothing do not count; where none is left, NaN.
    """
    counts = ~np.isnan(values) & (weights > 0)
    if not counts.any():
        return np.full(len(levels), np.nan)
    values, weights = values[counts], weights[counts]
    order = np.argsort(values, kind="stable")
    values, weights = values[order], weights[order]
    middle = np.cumsum(weights) - weights / 2
    return np.asarray(np.interp(np.asarray(levels) * weights.sum(), middle, values))
