"""Of which past days a table of visits tells: whole days within it, without gaps in the data."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.visits import PastVisits

GAP_DAYS = 7
"""More days on end without any vehicle are a gap in the data rather than days on which nobody came."""

_DAY_S = 86400
_EPOCH = date(1970, 1, 1)


def known_days(past: PastVisits, first_day: date) -> tuple[tuple[date, ...], tuple[str, ...]]:
    """The past days of which all is known, and in words what was taken for a gap.

    They lie after the first arrival's day, before the last one's, and before the day before ``first_day``.

    Raises:
        ForecastError: If there are no visits at all.
    """
    if not len(past):
        raise ForecastError(
            Problem("sessions", "too_few_sessions", "no row", "past visits", "Import the sessions of some weeks.")
        )
    first = int(past.wall_arrival[0]) // _DAY_S + 1
    last = min(int(past.wall_arrival[-1]) // _DAY_S - 1, (first_day - _EPOCH).days - 2)
    if last < first:
        return (), ()
    busy = _busy(past, first, last)
    edges = np.flatnonzero(np.diff(np.concatenate([[True], busy, [True]]).astype(np.int8)))
    gaps = [(int(a), int(b)) for a, b in edges.reshape(-1, 2) if b - a > GAP_DAYS]
    known = np.ones(len(busy), dtype=bool)
    for begin, end in gaps:
        known[begin:end] = False
    days = [_EPOCH + timedelta(days=first + k) for k in range(len(busy))]
    notes = tuple(
        f"No vehicle from {days[begin]} to {days[end - 1]}: taken for a gap in the data, not for days without visits."
        for begin, end in gaps
    )
    return tuple(day for day, is_known in zip(days, known, strict=True) if is_known), notes


def _busy(past: PastVisits, first: int, last: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """On which days a vehicle stands, from first to last [days since 1970-01-01]."""
    change = np.zeros(last - first + 2, dtype=np.int64)
    begin = np.clip(past.wall_arrival // _DAY_S - first, 0, len(change) - 1)
    end = np.clip((past.wall_departure - 1) // _DAY_S - first + 1, 0, len(change) - 1)
    np.add.at(change, begin, 1)
    np.add.at(change, end, -1)
    busy: np.ndarray[tuple[int], np.dtype[np.bool_]] = np.cumsum(change)[:-1] > 0
    return busy
