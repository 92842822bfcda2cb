"""Intervals by the local clock: which day, which part of the day, and tables of day by time of day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from gridshare.imports.quality.assessed import Assessed
from gridshare.parts import Floats, Ints

DAY_S = 86_400
_THURSDAY = 3
"""Weekday of 1970-01-01."""

SATURDAY = 5


@dataclass(frozen=True, slots=True, eq=False)
class Wall:
    """What the local clock shows at the start of each interval.

    Attributes:
        day: Local date, in days since 1970-01-01, shape (interval,).
        second: Second of the day, shape (interval,).
        offset_s: Offset from UTC [s], shape (interval,).
    """

    day: Ints
    second: Ints
    offset_s: Ints

    @property
    def weekday(self) -> Ints:
        """0 for Monday to 6 for Sunday, shape (interval,)."""
        return (self.day + _THURSDAY) % 7


def wall_of(series: Assessed, zone: str) -> Wall:
    """The local clock of a series; worked out once for all series on the same intervals."""
    return _wall(series.start, series.step_s, len(series.values), zone)


def by_day(values: Floats, wall: Wall, step_s: int) -> tuple[Ints, Floats]:
    """Days since 1970 of each row, and values by time of day, shape (day, time of day), NaN where there is none.

    A time that comes twice when the clock goes back holds the mean of both.
    """
    slots, first = -(-DAY_S // step_s), int(wall.day[0])
    place = (wall.day - first) * slots + wall.second // step_s
    n = (int(wall.day[-1]) - first + 1) * slots
    there = ~np.isnan(values)
    sums = np.bincount(place[there], values[there], n)
    counts = np.bincount(place[there], minlength=n)
    table = np.divide(sums, counts, out=np.full(n, np.nan), where=counts > 0).reshape(-1, slots)
    return np.arange(first, first + len(table), dtype=np.int64), table


def clock_changes(wall: Wall) -> Ints:
    """Intervals with which another offset from UTC begins."""
    return np.flatnonzero(np.diff(wall.offset_s)) + 1


@lru_cache(maxsize=8)
def _wall(start: int, step_s: int, n: int, zone: str) -> Wall:
    import pandas as pd

    starts = start + step_s * np.arange(n, dtype=np.int64)
    local = pd.to_datetime(starts, unit="s", utc=True).tz_convert(zone).tz_localize(None)
    seconds = local.to_numpy().astype("datetime64[s]").astype(np.int64)
    day = seconds // DAY_S
    return Wall(day, seconds - DAY_S * day, seconds - starts)
