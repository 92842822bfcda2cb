"""Over how long a time values really hold: meters that measure hours or days are often written out as quarters."""

from __future__ import annotations

import numpy as np

from gridshare.imports.quality.assessed import Assessed
from gridshare.imports.quality.wall import DAY_S, Wall, by_day

HOUR_S = 3600
_NEARLY_ALL = 0.98
_ENOUGH_HOURS = 48
_FEWEST_DAYS = 3


def measured_step_s(series: Assessed, wall: Wall) -> int:
    """Length of the intervals that were measured [s]: a day, an hour, or the intervals of the series.

    Hours (days) count in which not all is zero: nights of panels are alike whatever their meter measures.
    """
    if series.step_s < DAY_S and flat_share(series, wall) > 0.5:  # noqa: PLR2004 - most days
        return DAY_S
    per_hour = HOUR_S // series.step_s
    if per_hour < 2 or HOUR_S % series.step_s:  # noqa: PLR2004 - nothing to compare
        return series.step_s
    skip = -series.start % HOUR_S // series.step_s
    n = (len(series.values) - skip) // per_hour
    hours = series.values[skip : skip + n * per_hour].reshape(n, per_hour)
    told = ~np.isnan(hours).any(axis=1) & (hours != 0).any(axis=1)
    alike = (hours == hours[:, :1]).all(axis=1)[told]
    return HOUR_S if len(alike) >= _ENOUGH_HOURS and alike.mean() >= _NEARLY_ALL else series.step_s


def flat_share(series: Assessed, wall: Wall) -> float:
    """Share of the full days, not all zero, that hold one value from beginning to end; 0 where days are too few."""
    _, table = by_day(series.values, wall, series.step_s)
    full = table[~np.isnan(table).any(axis=1) & (table != 0).any(axis=1)]
    if len(full) < _FEWEST_DAYS or full.shape[1] < 2:  # noqa: PLR2004 - a day of one value is a day
        return 0.0
    spread = full.max(axis=1) - full.min(axis=1)
    return float((spread <= 1e-9 * np.abs(full).max(axis=1)).mean())
