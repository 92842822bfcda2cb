"""Intervals by the local clock and by the sun: tables of day by time of day, how long values hold, and when it is dark.

Meters that measure hours or days are often written out as quarters.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.parts import Bools, Floats, Ints

DAY_S = 86_400
_THURSDAY = 3
"""Weekday of 1970-01-01."""

SATURDAY = 5


HOUR_S = 3600
_NEARLY_ALL = 0.98
_ENOUGH_HOURS = 48
_FEWEST_DAYS = 3
_DARK_DEG = -3.0
"""Height of the sun under which panels give nothing, a quarter's width aside."""

_DARK_HOURS = (23, 4)
"""Hours of the local clock that are dark all year round in the Netherlands, for sites whose place is not known."""


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
    hours = series.values[skip : skip + n * per_hour].reshape(n, per_hour)  # noqa: PD011 - no pandas
    known = ~np.isnan(hours).any(axis=1) & (hours != 0).any(axis=1)
    alike = (hours == hours[:, :1]).all(axis=1)[known]
    return HOUR_S if len(alike) >= _ENOUGH_HOURS and alike.mean() >= _NEARLY_ALL else series.step_s


def flat_share(series: Assessed, wall: Wall) -> float:
    """Share of the full days, not all zero, that hold one value from beginning to end; 0 where days are too few."""
    _, table = by_day(series.values, wall, series.step_s)
    full = table[~np.isnan(table).any(axis=1) & (table != 0).any(axis=1)]
    if len(full) < _FEWEST_DAYS or full.shape[1] < 2:  # noqa: PLR2004 - a day of one value is a day
        return 0.0
    spread = full.max(axis=1) - full.min(axis=1)
    return float((spread <= 1e-9 * np.abs(full).max(axis=1)).mean())


def is_dark(series: Assessed, facts: Facts) -> Bools:
    """Intervals in which it is night, shape (interval,); by the local clock where the place is not known."""
    if facts.latitude is not None and facts.longitude is not None:
        grid = (series.start, series.step_s, len(series.values))
        return _height_deg(grid, facts.latitude, facts.longitude) < _DARK_DEG
    hour = wall_of(series, facts.zone).second // 3600
    return np.asarray((hour >= _DARK_HOURS[0]) | (hour < _DARK_HOURS[1]))


def noon_s(day: Ints, longitude: float) -> Floats:
    """Seconds after midnight UTC at which the sun stands highest, by days since 1970, shape (day,).

    From the equation of time [min] (Spencer 1971, by pvlib): 12 h less four minutes a degree east, less the equation.
    """
    from pvlib.solarposition import equation_of_time_spencer71

    minutes = 720 - 4 * longitude - np.asarray(equation_of_time_spencer71(_day_of_year(day)), dtype=np.float64)
    return np.asarray(60 * minutes, dtype=np.float64)


def solar_day(series: Assessed, longitude: float) -> tuple[Ints, Ints]:
    """Days since 1970, cut at solar midnight, and seconds after midnight UTC, each of shape (interval,)."""
    starts = series.start + series.step_s * np.arange(len(series.values), dtype=np.int64)
    day = (starts + round(longitude * 240)) // DAY_S
    return day, starts - DAY_S * day


@lru_cache(maxsize=8)
def _height_deg(grid: tuple[int, int, int], latitude: float, longitude: float) -> Floats:
    """Height of the sun in the middle of each interval [degrees], shape (interval,), by Spencer 1971 (in pvlib)."""
    from pvlib.solarposition import declination_spencer71, solar_zenith_analytical

    start, step_s, n = grid
    middle = start + step_s * np.arange(n, dtype=np.int64) + step_s // 2
    day = middle // DAY_S
    hour_angle = np.radians((middle - DAY_S * day - noon_s(day, longitude)) / 240)  # a degree in 240 s
    declination = declination_spencer71(_day_of_year(day))
    return np.asarray(90 - np.degrees(solar_zenith_analytical(np.radians(latitude), hour_angle, declination)))


def _day_of_year(day: Ints) -> Ints:
    date = day.astype("datetime64[D]")
    since: Ints = (date - date.astype("datetime64[Y]").astype("datetime64[D]")).astype(np.int64)
    return since + 1
