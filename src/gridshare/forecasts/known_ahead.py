"""Series that are known ahead too (weather forecasts, published prices), on the days of a table."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.days import QUARTERS, day_table
from gridshare.forecasts.forecaster import STEP_S, Past, Place
from gridshare.parts import Floats


def known_tables(place: Place, names: Sequence[str], first: int, n_days: int) -> Floats:
    """Series known ahead on ``n_days`` days from ``first`` [days since 1970-01-01], shape (series, day, quarter).

    Raises:
        ForecastError: If one that was learned from is no longer given.
    """
    missing = [name for name in names if name not in place.known]
    if missing:
        problems = [
            Problem(
                name,
                "known_series_missing",
                "not given, but the kept model learned from it",
                "the series, up to the last day ahead",
                "Give it, or train again without it.",
            )
            for name in missing
        ]
        raise ForecastError(problems)
    tables = np.full((len(names), n_days, QUARTERS), np.nan)
    for place_of, name in enumerate(names):
        table = day_table(_to_the_end_of_its_day(place.known[name]), place.zone)
        rows = table.first - first + np.arange(table.n_days)
        within = (rows >= 0) & (rows < n_days)
        tables[place_of, rows[within]] = table.values[within]
    return tables


def _to_the_end_of_its_day(past: Past) -> Past:
    """The past with two days of NaN behind it, so that its last day counts although it is not over."""
    return Past(past.name, past.role, past.start, np.concatenate([past.values, np.full(2 * 86400 // STEP_S, np.nan)]))
