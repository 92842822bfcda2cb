"""Forecast what a site's folder has: its imported series, its group as one series, and visits of vehicles.

The scenarios of a table of visits are written next to the quantiles: ``DAY_TABLE.json`` has all with their weights,
``DAY_TABLE.csv`` the one in the middle, in the columns that a site reads (``sessions: forecast/DAY_TABLE.csv``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from gridshare.errors import ForecastError, Problem, SiteError
from gridshare.forecasts.days_ahead import ForecastOptions, forecast
from gridshare.forecasts.forecast import Forecast
from gridshare.forecasts.forecaster import Past, Place
from gridshare.forecasts.group import group_of, group_past
from gridshare.forecasts.kept_models import FOLDER as FORECASTS
from gridshare.forecasts.kept_models import MODELS
from gridshare.forecasts.pasts import site_pasts
from gridshare.forecasts.visits.scenarios import scenarios
from gridshare.forecasts.weather import Weather
from gridshare.series.measured import FOLDER
from gridshare.sites.file import NAMES
from gridshare.usecases.forecast_files import VisitsAhead, write_forecast, write_visits
from gridshare.usecases.import_map import time_zone_of


@dataclass(frozen=True, slots=True, eq=False)
class FolderForecast:
    """What was forecast for a site's folder.

    Attributes:
        forecast: Its series, and the group.
        visits: Its tables of visits.
        paths: The files of its series: quantiles, and everything else.
    """

    forecast: Forecast
    visits: tuple[VisitsAhead, ...]
    paths: tuple[Path, Path]


def forecast_folder(
    site: Path, first: date, days: int, names: Sequence[str] | None = None, options: ForecastOptions | None = None
) -> FolderForecast:
    """Forecasts of the imported series of a site, of its group, and of visits, written to its folder ``forecast``.

    Args:
        site: The folder.
        first: First day ahead.
        days: 1 to 7 days.
        names: Only these series; all, and visits, where left out.
        options: How; models are kept in the site's own folder where no other is named.

    Raises:
        ForecastError: If nothing can be forecast, or a name is that of no series.
    """
    zone, folder = ZoneInfo(time_zone_of(site)), site / FORECASTS
    there = list(site_pasts(site / FOLDER).pasts)
    parts = group_parts(site, there)
    if len(parts) > 1:
        there.append(group_past(parts))
    how = options or ForecastOptions()
    if how.models is None:
        how = replace(how, models=site / MODELS)
    how = replace(how, weather=Weather.of_site(site, there))
    made = forecast(chosen(there, names), first, days, Place(zone), how)
    visits = [] if names else forecast_visits(site, first, days, zone, folder)
    return FolderForecast(made, tuple(visits), write_forecast(made, first, folder))


def chosen(pasts: Sequence[Past], names: Sequence[str] | None) -> list[Past]:
    """The series of the names, with all weather; all where no name is given.

    Raises:
        ForecastError: With the names that no series has.
    """
    if not names:
        return list(pasts)
    there = {past.name for past in pasts}
    problems = [
        Problem("--series", "unknown_series", repr(name), f"one of {', '.join(sorted(there))}")
        for name in names
        if name not in there
    ]
    if problems:
        raise ForecastError(problems)
    return [past for past in pasts if past.name in names or past.role == "weather"]


def group_parts(site: Path, pasts: Sequence[Past]) -> list[tuple[Past, float]]:
    """The series that make the group's net load, with what a unit of each adds [kW].

    As the site's document has them; where there is none, or it names none of them, each quantity of each meter once.
    """
    by_name = {past.name: past for past in pasts}
    if any((site / name).is_file() for name in NAMES):
        from gridshare.ahead.drivers import drivers_of  # only where there is a document: its forms take their time
        from gridshare.sites.outline import outline

        try:
            drivers = drivers_of(outline(site).document, by_name)
        except SiteError:
            drivers = []  # planning reports what is wrong with it
        if drivers:
            return [(by_name[d.name], d.factor) for d in drivers]
    return group_of(pasts)


def forecast_visits(site: Path, first: date, days: int, zone: ZoneInfo, folder: Path) -> list[VisitsAhead]:
    """Scenarios of each imported table of visits, written to ``folder``.

    Raises:
        ForecastError: If a table has too few days.
    """
    found = []
    for path in sorted((site / FOLDER).glob("*.csv")):
        import pandas as pd  # only where there are visits: it takes its time

        from gridshare.ahead.visits import SCENARIOS

        past = pd.read_csv(path, dtype={"connector": str})
        made = scenarios(past, first, days, zone, SCENARIOS)
        found.append(write_visits(path.stem, made, folder, f"{first.isoformat()}_{path.stem}"))
    return found
