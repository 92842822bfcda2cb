"""Forecasts for a site on a day: what its document names and nobody has measured yet, and what to hold back for it.

The plan is made on the middle forecast of each series. What is held back under the contract is the quantile of the
group's own forecast, at the probability that the site asks for, less the sum of those middle forecasts: the group is
forecast as one series, since the sum of members' quantiles is not the group's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.errors import ForecastError
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Past, Place
from gridshare.forecasts.gate import midnight
from gridshare.forecasts.measured_pasts import past_of, role_of
from gridshare.parts import Floats
from gridshare.series.measured import ORIGINS, MeasuredSeries
from gridshare.sites.ahead import Ahead
from gridshare.sites.drivers import Driver
from gridshare.sites.load import Outline
from gridshare.usecases.forecast import MOST_DAYS, ForecastOptions, forecast, forecast_sum
from gridshare.usecases.forecast_files import FOLDER, MODELS
from gridshare.usecases.forecast_report import ForecastSeries
from gridshare.usecases.held_back import DriversAhead, drivers_ahead, held_back

_MEDIAN = LEVELS.index(0.50)


def forecast_site(
    site: Outline,
    measured: Mapping[str, MeasuredSeries],
    lacking: Sequence[str],
    drivers: Sequence[Driver],
    on_progress: Callable[[str], None] | None = None,
) -> Ahead:
    """What is to be expected of the series that lack, and of the group.

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
    start = midnight(first, place.zone)
    told = None if on_progress is None else lambda _done, _of, name: on_progress(name)
    # A week that does not begin at midnight touches eight days.
    options = ForecastOptions(site.folder / FOLDER / MODELS, known_until=start, most_days=MOST_DAYS + 1, on_series=told)
    names = [*lacking, *(d.name for d in drivers if d.name not in lacking)]
    pasts = {name: past_of(measured[name], role_of(name, _quantity(name)) or "load") for name in names}
    forecasts, notes = _forecast(site, [pasts[name] for name in lacking], first, days, place, options)
    series = {each.name: _middle(each, start, pasts[each.name]) for each in forecasts}
    about = [(each.name, note) for each in forecasts for note in each.notes]
    margins: tuple[Floats, Floats] | None = None
    # A driver that lacks and was not forecast has a standard profile, which brings a margin of its own.
    counted = [d for d in drivers if d.name in series or d.name not in lacking]
    if any(driver.name in series for driver in counted):
        planned, is_ahead = drivers_ahead(counted, measured, series, grid)
        by_name = {each.name: each for each in forecasts}
        ahead = DriversAhead(tuple(counted), pasts, by_name, start, planned, is_ahead)

        def group(of: Sequence[Driver], name: str) -> ForecastSeries:
            made = forecast_sum([(pasts[d.name], d.factor) for d in of], name, first, days, place, options)
            about[:0] = [("the group", note) for note in made.notes]
            return made

        *sides, apart = held_back(ahead, site.document.connection.margin.probability, grid, group)
        margins = (sides[0], sides[1])
        about += [(name, _APART) for name in apart]
    return Ahead(
        series=series,
        methods={each.name: each.method.replace("_", " ") for each in forecasts},
        import_margin_kw=None if margins is None else margins[0],
        export_margin_kw=None if margins is None else margins[1],
        notes=(*notes, *_told_once(about)),
    )


_APART = (
    "measured too short, or not lately enough, to be forecast with the group; what it may differ by itself is held "
    "back beside that of the group, as if it were independent"
)


def _forecast(
    site: Outline, pasts: Sequence[Past], first: date, days: int, place: Place, options: ForecastOptions
) -> tuple[tuple[ForecastSeries, ...], list[str]]:
    """Forecasts; without those that are too young, where the document has a standard profile for them.

    Raises:
        ForecastError: With what cannot be forecast.
    """
    if not pasts:
        return (), []
    stand_in = set(site.document.standard_profiles)
    try:
        found = forecast(pasts, first, days, place, options)
        series, problems = found.series, found.problems
    except ForecastError as error:
        series, problems = (), error.problems
    if grave := [p for p in problems if p.where not in stand_in]:
        raise ForecastError(grave)
    return series, [f"{p.where}: {p.found}, {p.expected} for a forecast of its own" for p in problems]


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
