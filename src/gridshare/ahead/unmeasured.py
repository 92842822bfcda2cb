"""Forecasts of what a site's document names and nobody has measured yet, and what to hold back for them.

The plan is made on the middle forecast of each series. What is held back under the contract is the quantile of the
group's own forecast, at the probability that the site asks for, less the sum of those middle forecasts: the group is
forecast as one series, since the sum of members' quantiles is not the group's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.ahead.drivers import Driver, drivers_of
from gridshare.ahead.margins import DriversAhead, Margins, drivers_ahead, held_back
from gridshare.errors import ForecastError
from gridshare.forecasts.days_ahead import MOST_DAYS, ForecastOptions, forecast, forecast_sum
from gridshare.forecasts.forecast import ForecastSeries
from gridshare.forecasts.forecaster import LEVELS, Past, Place
from gridshare.forecasts.gate import midnight
from gridshare.forecasts.kept_models import MODELS
from gridshare.forecasts.memory import Memory
from gridshare.forecasts.pasts import forecast_series, past_of, weather_of
from gridshare.forecasts.weather import Weather
from gridshare.series.measured import MeasuredSeries
from gridshare.sites.outline import Outline
from gridshare.sites.outlook import Outlook

_MEDIAN = LEVELS.index(0.50)


def forecast_unmeasured(
    site: Outline,
    measured: Mapping[str, MeasuredSeries],
    lacking: Sequence[str],
    on_progress: Callable[[str], None] | None = None,
    memory: Memory | None = None,
) -> Outlook:
    """What is to be expected of the series that lack, and of the group.

    Args:
        site: The document and its grid.
        measured: Its imported series.
        lacking: Names of those that end before the day does.
        on_progress: Called with what has been forecast.
        memory: Keeps what was learned, where many days are asked for one after the other; the site's folder where left
            out.

    Raises:
        ForecastError: If one of them cannot be forecast.
    """
    weather = Weather.of_site(site.folder, weather_of(measured.values()))
    days = _Days.of(site, weather, on_progress, memory)
    drivers = drivers_of(site.document, measured)
    names = [*lacking, *(d.name for d in drivers if d.name not in lacking)]
    pasts = {name: past_of(measured[name]) for name in names}
    forecasts, notes = _forecast(site, [pasts[name] for name in lacking], days)
    series = {each.name: _middle(each, days.start, pasts[each.name]) for each in forecasts}
    # A driver that lacks and was not forecast has a standard profile, which brings a margin of its own.
    counted = [d for d in drivers if d.name in series or d.name not in lacking]
    margins = None
    if any(driver.name in series for driver in counted):
        planned, is_ahead = drivers_ahead(counted, measured, series, site.grid)
        by_name = {each.name: each for each in forecasts}
        ahead = DriversAhead(tuple(counted), pasts, by_name, days.start, planned, is_ahead)
        margins = held_back(ahead, site.document.connection.margin.probability, site.grid, _group(pasts, days))
    return Outlook(
        series=series,
        methods={each.name: each.method.replace("_", " ") for each in forecasts},
        import_margin_kw=None if margins is None else margins.import_kw,
        export_margin_kw=None if margins is None else margins.export_kw,
        notes=(*notes, *_notes(forecasts, margins)),
    )


@dataclass(frozen=True, slots=True)
class _Days:
    """What is forecast: consecutive local days of a place, and how.

    Attributes:
        first: The first of them.
        number: How many.
        start: Its midnight, seconds since 1970 in UTC.
        place: The place.
        options: How.
    """

    first: date
    number: int
    start: int
    place: Place
    options: ForecastOptions

    @classmethod
    def of(
        cls, site: Outline, weather: Weather, on_progress: Callable[[str], None] | None, memory: Memory | None
    ) -> _Days:
        """The days of a site's horizon."""
        grid, place = site.grid, Place(ZoneInfo(site.grid.time_zone))
        first = grid.local[0].date()
        start = midnight(first, place.zone)
        on_series = None if on_progress is None else lambda _done, _of, name: on_progress(name)
        models = memory or (None if site.folder is None else site.folder / MODELS)
        # A week that does not begin at midnight touches eight days.
        options = ForecastOptions(
            models, known_until=start, weather=weather, most_days=MOST_DAYS + 1, on_series=on_series
        )
        return cls(first, len(set(grid.day_of_step)), start, place, options)


def _group(pasts: Mapping[str, Past], days: _Days) -> Callable[[Sequence[Driver], str], ForecastSeries]:
    """What forecasts the signed sum of some drivers, under a name."""

    def group(drivers: Sequence[Driver], name: str) -> ForecastSeries:
        parts = [(pasts[d.name], d.factor) for d in drivers]
        return forecast_sum(parts, name, days.first, days.number, days.place, days.options)

    return group


_APART = (
    "measured too short, or not lately enough, to be forecast with the group; what it may differ by itself is held "
    "back beside that of the group, as if it were independent"
)


def _forecast(site: Outline, pasts: Sequence[Past], days: _Days) -> tuple[tuple[ForecastSeries, ...], list[str]]:
    """Forecasts; without those that are too young, where the document has a standard profile for them.

    Raises:
        ForecastError: With what cannot be forecast.
    """
    if not pasts:
        return (), []
    profiles = set(site.document.standard_profiles)
    try:
        found = forecast(pasts, days.first, days.number, days.place, days.options)
        series, problems, weather = found.series, found.problems, found.weather
    except ForecastError as error:
        series, problems, weather = (), error.problems, ()
    if grave := [p for p in problems if p.where not in profiles]:
        raise ForecastError(grave)
    notes = [f"weather: {note}" for note in weather]
    return series, [*notes, *(f"{p.where}: {p.found}, {p.expected} for a forecast of its own" for p in problems)]


def _notes(forecasts: Sequence[ForecastSeries], margins: Margins | None) -> list[str]:
    """Each note once, with all series that it is about."""
    about: dict[str, dict[str, None]] = {}
    for note in () if margins is None else margins.notes:
        about.setdefault(note, {})["the group"] = None
    for each in forecasts:
        for note in each.notes:
            about.setdefault(note, {})[each.name] = None
    if margins is not None and margins.apart:
        about.setdefault(_APART, {}).update(dict.fromkeys(margins.apart))
    return [f"{', '.join(names)}: {note}" for note, names in about.items()]


def _middle(forecast_: ForecastSeries, start: int, past: Past) -> MeasuredSeries:
    """The median as a series; not below zero where the series never was."""
    values = forecast_.quantiles[_MEDIAN]
    if np.nanmin(past.values) >= 0:
        values = np.maximum(values, 0.0)
    return forecast_series(forecast_.name, start, values)
