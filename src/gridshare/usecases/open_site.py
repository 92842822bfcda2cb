"""A site on a day, ready to plan: read, and forecast where nothing is measured yet.

Only what lies after the last measurement of an imported series is forecast; a gap before it is a problem, to be filled
when the series is imported. What the group's own forecast may miss is held back under the contract.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from gridshare.errors import SiteError
from gridshare.series import Series
from gridshare.series.folder import SiteFolder
from gridshare.series.measured import MeasuredSeries, on_grid
from gridshare.sites.ahead import NOTHING_AHEAD, Ahead
from gridshare.sites.drivers import drivers_of
from gridshare.sites.inline import replaced
from gridshare.sites.load import Loaded, Outline, load_all, outline
from gridshare.usecases.expected_visits import expected_visits

Progress = Callable[[str], None]
"""Told what is being forecast."""


def opened(path: str | Path, day: date | None = None, on_progress: Progress | None = None) -> Loaded:
    """A site with all series in place.

    Args:
        path: A folder or file.
        day: The day to plan instead of the document's own.
        on_progress: Told what is being forecast.

    Raises:
        SiteError: With all that is wrong.
        ForecastError: If something has to be forecast and cannot.
    """
    return load_all(path, day, ahead_of(outline(path, day), on_progress))


def ahead_of(site: Outline, on_progress: Progress | None = None) -> Ahead:
    """What has to be forecast so that the site can be planned; nothing where all is measured."""
    try:
        measured = measured_of(site)
        used = _used(site, measured)
        for name in used:
            on_grid(measured[name], site.grid)
    except (SiteError, ValueError):
        return NOTHING_AHEAD  # loading says so, with all else that is wrong
    visits = expected_visits(site, site.grid.local[0].date(), len(set(site.grid.day_of_step)))
    ahead = NOTHING_AHEAD
    if lacking := sorted(name for name in used if _lacks_later(measured[name], site)):
        from gridshare.usecases.forecast_site import forecast_site

        ahead = forecast_site(site, measured, lacking, drivers_of(site.document, measured), on_progress)
    return replace(
        ahead,
        rows=visits.rows,
        methods={**ahead.methods, **visits.methods},
        notes=(*ahead.notes, *visits.notes),
    )


def measured_of(site: Outline) -> dict[str, MeasuredSeries]:
    """The imported series that a site's document may name."""
    named = site.document.series
    folders = [named] if isinstance(named, str) else [] if isinstance(named, dict) else list(named)
    folder = SiteFolder(site.folder)
    found = [folder.measured(name, where="series") or [] for name in folders]
    return {series.name: series for of_folder in found for series in of_folder}


def _used(site: Outline, measured: Mapping[str, MeasuredSeries]) -> set[str]:
    """Names of the imported series that the document names."""
    names: set[str] = set()

    def note(value: object, _path: str) -> object:
        if isinstance(value, Series) and isinstance(value.given, str) and value.given in measured:
            names.add(value.given)
        return value

    replaced(site.document, "", note)
    return names


def _lacks_later(series: MeasuredSeries, site: Outline) -> bool:
    """Whether the day reaches beyond the last measurement."""
    end = int(series.starts[-1]) + series.step_s
    return site.grid.end.timestamp() > end
