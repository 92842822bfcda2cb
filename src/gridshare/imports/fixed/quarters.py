"""Readings that follow each other by seconds, thinned to those nearest to the quarter-hours."""

from __future__ import annotations

import numpy as np

from gridshare.parts import Floats, Ints

QUARTER_S = 900
NEAR_S = 90
"""A reading within a tenth of the quarter stands for it."""

_DENSE_S = 300
"""Readings further apart than this are no log, but intervals of their own."""


def nearest(instants: Floats) -> Ints:
    """Indices of the readings nearest to each quarter-hour, none further off than 90 s; all where they are not dense.

    Args:
        instants: Seconds since 1970 in UTC, in any order.
    """
    order = np.argsort(instants, kind="stable")
    at = instants[order]
    if len(at) < 2 or np.median(np.diff(at)) >= _DENSE_S:  # noqa: PLR2004 - two readings have a distance
        return np.arange(len(instants), dtype=np.int64)
    quarter = np.round(at / QUARTER_S)
    beside = np.abs(at - quarter * QUARTER_S)
    best = np.lexsort((beside, quarter))
    is_first = np.concatenate([[True], np.diff(quarter[best]) > 0])
    chosen = best[is_first & (beside[best] <= NEAR_S)]
    kept: Ints = order[chosen]
    return kept
