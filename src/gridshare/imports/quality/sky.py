"""Where the sun stands at a site: height above the horizon, and the instant it stands highest."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.wall import DAY_S, wall_of
from gridshare.parts import Bools, Floats, Ints

_DARK_DEG = -3.0
"""Height of the sun under which panels give nothing, a quarter's width aside."""

_DARK_HOURS = (23, 4)
"""Hours of the local clock that are dark all year round in the Netherlands, for sites whose place is not known."""


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
