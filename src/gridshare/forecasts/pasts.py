"""Clean series of a site as pasts of quarter-hours, and quarters that were forecast as a series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecaster import STEP_S, Past, Role
from gridshare.parts import Floats
from gridshare.plain import plain
from gridshare.series.measured import ORIGINS, MeasuredSeries, read_all
from gridshare.series.quantities import UNITS, Quantity

_ROLES: Mapping[Quantity, Role] = {
    "consumption": "load",
    "feed_in": "load",
    "net": "load",
    "production": "solar",
    "price": "price",
    "temperature": "weather",
    "irradiance": "weather",
    "wind_speed": "weather",
    "cloud_cover": "weather",
}

_HOUR_S = 3600


@dataclass(frozen=True, slots=True)
class SitePasts:
    """The series of a site.

    Attributes:
        pasts: Those that can be forecast or known, by name.
        notes: Name of a series that is left out -> why.
    """

    pasts: tuple[Past, ...]
    notes: Mapping[str, str]


def site_pasts(folder: Path) -> SitePasts:
    """The clean series in a folder ``measured``, as pasts.

    Raises:
        SiteError: If a file there is no clean series.
        ForecastError: If there is none at all.
    """
    pasts: list[Past] = []
    notes: dict[str, str] = {}
    for series in read_all(folder):
        role = role_of(series)
        if role is None:
            notes[series.name] = f"left out: its name ends with none of {', '.join(UNITS)}"
        elif not _fits(series):
            notes[series.name] = (
                f"left out: intervals of {series.step_s} s neither divide a quarter nor are quarters, up to an hour"
            )
        else:
            pasts.append(past_of(series))
    if not pasts:
        problem = Problem(
            f"{folder.parent.name}/{folder.name}",
            "no_series",
            "; ".join(f"{name} {why}" for name, why in notes.items()) or "no clean series",
            "at least one series that ends with a unit, as `gridshare import` writes them",
            "Import meter exports first: gridshare import FILES... --site SITE.",
        )
        raise ForecastError(problem)
    return SitePasts(tuple(pasts), notes)


def role_of(series: MeasuredSeries) -> Role | None:
    """What a series is about, by what it measures; None where it cannot be forecast."""
    return None if series.quantity is None else _ROLES.get(series.quantity)


def past_of(series: MeasuredSeries) -> Past:
    """The series in quarters: longer intervals count in each of theirs, shorter ones by their mean, none with a gap.

    Raises:
        ForecastError: If intervals do not fit quarters.
    """
    if not _fits(series):
        found = f"intervals of {plain(series.step_s / 60)} min"
        expected = "intervals that divide a quarter of an hour, or of quarters up to an hour"
        raise ForecastError(
            Problem(series.name, "interval_unfit", found, expected, "Import it from an export in quarters.")
        )
    role, quantity = role_of(series) or "load", series.quantity
    if series.step_s > STEP_S:
        return Past(series.name, role, series.start, np.repeat(series.values, series.step_s // STEP_S), quantity)
    of_quarter = STEP_S // series.step_s
    start = series.start // STEP_S * STEP_S
    before = (series.start - start) // series.step_s
    padded = np.concatenate([np.full(before, np.nan), series.values])
    padded = np.concatenate([padded, np.full(-len(padded) % of_quarter, np.nan)])
    values: Floats = padded.reshape(-1, of_quarter).mean(axis=1)
    return Past(series.name, role, start, values, quantity)


def weather_of(series: Iterable[MeasuredSeries]) -> list[Past]:
    """The weather among some series, as pasts."""
    return [past_of(each) for each in series if role_of(each) == "weather" and _fits(each)]


def forecast_series(name: str, start: int, values: Floats) -> MeasuredSeries:
    """Quarters that were forecast, from an instant [s since 1970 in UTC]."""
    return MeasuredSeries(name, start, STEP_S, values, np.full(len(values), ORIGINS.index("forecast"), dtype=np.int8))


def _fits(series: MeasuredSeries) -> bool:
    short, long = sorted((series.step_s, STEP_S))
    fits_quarters = short > 0 and long % short == 0 and series.step_s <= _HOUR_S
    return fits_quarters and (series.step_s <= STEP_S or series.start % STEP_S == 0)
