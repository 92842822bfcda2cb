"""Forecasts for a site on a day: what its document names and nobody has measured yet, and what to hold back for it.

The plan is made on the middle forecast of each series. What is held back under the contract is the quantile of the
group's own forecast, at the probability that the site asks for, less the sum of those middle forecasts: the group is
forecast as one series, since the sum of members' quantiles is not the group's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import ForecastError
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Past, Place
from gridshare.forecasts.gate import midnight
from gridshare.forecasts.measured_pasts import past_of, role_of
from gridshare.parts import Floats
from gridshare.series.measured import ORIGINS, MeasuredSeries, on_grid
from gridshare.sites.ahead import Ahead
from gridshare.sites.drivers import Driver
from gridshare.sites.load import Outline
from gridshare.timegrid import TimeGrid
from gridshare.usecases.expected_visits import expected_visits
from gridshare.usecases.forecast import ForecastOptions, forecast, forecast_group
from gridshare.usecases.forecast_report import ForecastSeries

MODELS = "forecast/models"
"""Folder within a site in which what was learned is kept."""

_MEDIAN = LEVELS.index(0.50)


def forecast_site(
    site: Outline,
    measured: Mapping[str, MeasuredSeries],
    lacking: Sequence[str],
    drivers: Sequence[Driver],
    on_progress: Callable[[str], None] | None = None,
) -> Ahead:
    """What is to be expected of the series that lack, of visits of vehicles, and of the group.

    Args:
        site: The document and its grid.
        measured: Its imported series.
        lacking: Names of those that end before the day does.
        drivers: The series that drive the group's net load.
        on_progress: Told what has been forecast.

    Raises:
        ForecastError: If one of them cannot be forecast.
    """
    grid = site.grid
    first, days, place = grid.local[0].date(), len(set(grid.day_of_step)), Place(ZoneInfo(grid.time_zone))
    told = None if on_progress is None else lambda _done, _of, name: on_progress(name)
    options = ForecastOptions(site.folder / MODELS, known_until=midnight(first, place.zone), on_series=told)
    names = [*lacking, *(d.name for d in drivers if d.name not in lacking)]
    pasts = {name: past_of(measured[name], role_of(name, _quantity(name)) or "load") for name in names}
    found = forecast([pasts[name] for name in lacking], first, days, place, options) if lacking else None
    if found is not None and found.problems:
        raise ForecastError(found.problems)
    forecasts = () if found is None else found.series
    start = midnight(first, place.zone)
    series = {each.name: _middle(each, start, pasts[each.name]) for each in forecasts}
    visits = expected_visits(site, first, days)
    notes = _told_once([(each.name, note) for each in forecasts for note in each.notes])
    margins: tuple[Floats, Floats] | None = None
    if any(driver.name in series for driver in drivers):
        group = forecast_group([(pasts[d.name], d.factor) for d in drivers], first, days, place, options)
        margins = _margins(group, start, _planned(drivers, measured, series, grid), site)
        of_group = [("the group", note) for note in group.notes]
        notes = _told_once([*of_group, *((each.name, note) for each in forecasts for note in each.notes)])
        notes.insert(0, _held_back(margins, site))
    return Ahead(
        series=series,
        rows=visits.rows,
        methods={each.name: each.method.replace("_", " ") for each in forecasts} | dict(visits.methods),
        import_margin_kw=None if margins is None else margins[0],
        export_margin_kw=None if margins is None else margins[1],
        notes=(*notes, *visits.notes),
    )


def _told_once(notes: Sequence[tuple[str, str]]) -> list[str]:
    """Notes with all series that each is about."""
    about: dict[str, list[str]] = {}
    for name, note in notes:
        about.setdefault(note, []).append(name)
    return [f"{', '.join(names)}: {note}" for note, names in about.items()]


def _quantity(name: str) -> str:
    """What a series measures, as importing wrote it into its name."""
    return "production" if name.endswith("_production_kw") else ""


def _middle(forecast_: ForecastSeries, start: int, past: Past) -> MeasuredSeries:
    """The median as a series; not below zero where the series never was."""
    values = forecast_.quantiles[_MEDIAN]
    if np.nanmin(past.values) >= 0:
        values = np.maximum(values, 0.0)
    origin = np.full(len(values), ORIGINS.index("forecast"), dtype=np.int8)
    return MeasuredSeries(forecast_.name, start, STEP_S, values, origin)


def _planned(
    drivers: Sequence[Driver],
    measured: Mapping[str, MeasuredSeries],
    series: Mapping[str, MeasuredSeries],
    grid: TimeGrid,
) -> tuple[Floats, Floats]:
    """What the plan takes the drivers' sum to be [kW], and the share of it that is forecast, shape (step,) each."""
    total, is_ahead = np.zeros(grid.n_steps), np.zeros(grid.n_steps, dtype=bool)
    for driver in drivers:
        values, _ = on_grid(measured[driver.name], grid)
        if driver.name in series:
            later, _ = on_grid(series[driver.name], grid)
            is_ahead |= np.isnan(values)
            values = np.where(np.isnan(values), later, values)
        total += driver.factor * values
    return total, is_ahead.astype(float)


def _margins(group: ForecastSeries, start: int, planned: tuple[Floats, Floats], site: Outline) -> tuple[Floats, Floats]:
    """What to hold back on import and on export [kW], shape (step,) each; nothing where all is measured."""
    probability = site.document.connection.margin.probability
    total, is_ahead = planned
    sides = []
    for level, sign in ((probability, 1.0), (1.0 - probability, -1.0)):
        quantile = _at(group.quantiles, level)
        series = MeasuredSeries(group.name, start, STEP_S, quantile, np.zeros(len(quantile), dtype=np.int8))
        on_steps, _ = on_grid(series, site.grid)
        sides.append(np.round(np.maximum(sign * (on_steps - total), 0.0) * is_ahead, 3))
    return sides[0], sides[1]


def _at(quantiles: Floats, level: float) -> Floats:
    """The quantile at a level between the outermost of `LEVELS`, on straight lines between its neighbours."""
    k = min(max(int(np.searchsorted(LEVELS, level)), 1), len(LEVELS) - 1)
    share = (level - LEVELS[k - 1]) / (LEVELS[k] - LEVELS[k - 1])
    return np.asarray((1 - share) * quantiles[k - 1] + share * quantiles[k])


def _held_back(margins: tuple[Floats, Floats], site: Outline) -> str:
    probability = site.document.connection.margin.probability
    return (
        f"Loads are forecast. So that the group keeps its contract with {probability:.0%} probability in each step, "
        f"up to {margins[0].max():,.0f} kW is held back on import and {margins[1].max():,.0f} kW on "
        "export (connection.margin.probability)."
    )
