"""A site loaded once: its document, what the coming days bring where nothing is measured yet, and all of it in place.

Only what lies after the last measurement of an imported series is forecast; a gap before it is a problem, to be filled
when the series is imported. What the group's own forecast may miss is held back under the contract.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from gridshare.ahead.visits import expected_visits, with_delivered
from gridshare.errors import ForecastError
from gridshare.series import Series
from gridshare.series.files import SiteFolder
from gridshare.series.measured import MeasuredSeries, like_the_last_day, on_grid
from gridshare.sites.inline import series_and_tables
from gridshare.sites.limits import GENEROUS, Limits
from gridshare.sites.look_ahead import as_far_as_series_reach, with_look_ahead
from gridshare.sites.outline import Outline, outline, outline_of
from gridshare.sites.outlook import NOTHING_EXPECTED, Outlook
from gridshare.sites.placed import Loaded, placed
from gridshare.sites.sources import Sources

Progress = Callable[[str], None]
"""Called with the name of what is being forecast."""


def opened(
    path: str | Path, day: date | None = None, on_progress: Progress | None = None, limits: Limits = GENEROUS
) -> Loaded:
    """A site from its file or folder, with all series in place, forecast where nothing is measured yet.

    Args:
        path: A folder or file.
        day: The day to plan instead of the document's own.
        on_progress: Called with what is being forecast.
        limits: The most that the document may contain.

    Raises:
        SiteError: With all that is wrong.
        ForecastError: If something has to be forecast and cannot.
    """
    return loaded(outline(path, day, limits), on_progress)


def loaded(site: Outline, on_progress: Progress | None = None, files: SiteFolder | None = None) -> Loaded:
    """The same for a document that was read already.

    Args:
        site: The document.
        on_progress: Called with what is being forecast.
        files: Its folder, where some files of it were read already.
    """
    site, sources = as_far_as_series_reach(site, _sources(site, files), forecasts=True)
    try:
        return _placed(site, sources, _outlook(site, sources, on_progress))
    except ForecastError:
        if site.n_bound == site.grid.n_steps:
            raise
        # What cannot be forecast so far ahead may still be for the horizon alone.
        return loaded(with_look_ahead(site, 0), on_progress, files)


def parsed(raw: Any, files: str | Path | None = None, day: date | None = None, limits: Limits = GENEROUS) -> Loaded:
    """A site from plain values, with all series in place; nothing of it is forecast.

    Args:
        raw: The document.
        files: The folder of the files that it names; None refuses such references.
        day: The day to plan instead of the document's own.
        limits: The most that the document may contain.

    Raises:
        SiteError: With all that is wrong.
    """
    site = outline_of(raw, files, day, limits=limits)
    return _placed(*as_far_as_series_reach(site, _sources(site), forecasts=False), NOTHING_EXPECTED)


def _sources(site: Outline, files: SiteFolder | None = None) -> Sources:
    folder = None if site.folder is None else files or SiteFolder(site.folder)
    return Sources.of(site.document.series, folder, site.grid)


def _placed(site: Outline, sources: Sources, outlook: Outlook) -> Loaded:
    if site.document.standard_profiles:
        from gridshare.ahead.standard_profiles import with_standard_profiles

        outlook = with_standard_profiles(outlook, site.document, site.grid, sources.clean.measured)
    return with_delivered(placed(site, sources.with_outlook(outlook)))


def _outlook(site: Outline, sources: Sources, on_progress: Progress | None) -> Outlook:
    """What has to be forecast so that the site can be planned; nothing where all is measured."""
    measured = sources.clean.measured
    used = _used(site, sources)
    if not sources.clean.complete or not all(_fits(measured[name], site) for name in used):
        return NOTHING_EXPECTED  # placing reports why, with all else that is wrong
    expected = expected_visits(site, sources)
    lacking = sorted(name for name in used if _ends_before(site, measured[name]))
    if not lacking:
        return expected
    outlook = _forecast(site, measured, lacking, on_progress)
    return replace(
        outlook,
        rows=expected.rows,
        scenarios=expected.scenarios,
        methods={**outlook.methods, **expected.methods},
        notes=(*outlook.notes, *expected.notes),
    )


def _forecast(
    site: Outline, measured: dict[str, MeasuredSeries], lacking: list[str], on_progress: Progress | None
) -> Outlook:
    """Forecasts of what lacks; what lacks in the look-ahead only and is too short for one goes on like its last day.

    Raises:
        ForecastError: If something of the horizon cannot be forecast.
    """
    from gridshare.ahead.unmeasured import forecast_unmeasured

    try:
        return forecast_unmeasured(site, measured, lacking, on_progress)
    except ForecastError as error:
        end = site.grid.between(0, site.n_bound).end.timestamp()
        repeated = {p.where for p in error.problems if p.where in lacking and _end_of(measured[p.where]) >= end}
        if len(repeated) < len({p.where for p in error.problems}):
            raise
    outlook = forecast_unmeasured(site, measured, [name for name in lacking if name not in repeated], on_progress)
    return replace(
        outlook,
        series={**outlook.series, **{name: like_the_last_day(measured[name], site.grid) for name in repeated}},
        methods={**outlook.methods, **dict.fromkeys(repeated, "the day before")},
    )


def _used(site: Outline, sources: Sources) -> set[str]:
    """Names of the imported series that the document names."""
    given = (each.given for _, each in series_and_tables(site.document) if isinstance(each, Series))
    return {name for name in given if isinstance(name, str) and name in sources.clean.measured}


def _fits(series: MeasuredSeries, site: Outline) -> bool:
    """Whether its intervals fit the steps."""
    try:
        on_grid(series, site.grid)
    except ValueError:
        return False
    return True


def _ends_before(site: Outline, series: MeasuredSeries) -> bool:
    """Whether the day reaches beyond the last measurement."""
    return site.grid.end.timestamp() > _end_of(series)


def _end_of(series: MeasuredSeries) -> int:
    return int(series.starts[-1]) + series.step_s
