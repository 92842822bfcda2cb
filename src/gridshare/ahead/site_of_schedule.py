"""The site that a schedule was made from, on its day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from gridshare.ahead.loading import loaded, opened, parsed
from gridshare.errors import ForecastError, Problem, SiteError
from gridshare.sites.look_ahead import with_look_ahead
from gridshare.sites.outline import Outline, outline
from gridshare.sites.site import Site


def site_of_schedule(path: Path, schedule: Any, day: date | None = None) -> Site:
    """The site on the day that is asked for, else on the day of the schedule.

    Args:
        path: Folder or file of the site.
        schedule: The schedule as it was read.
        day: The day.

    Raises:
        SiteError: With all that is wrong, or if the schedule is of another site.
        ForecastError: If something has to be forecast and cannot.
    """
    if day is not None:
        return opened(path, day).resolved()
    try:
        wanted = date.fromisoformat(schedule["horizon"]["start"][:10])
    except (KeyError, TypeError, ValueError):
        return opened(path).resolved()
    own = _seeing_as_far(outline(path), schedule)  # its own day may be one that the files do not hold
    if own.grid.local[0].date() == wanted:
        return loaded(own).resolved()
    try:
        return loaded(own.on(wanted)).resolved()
    except (SiteError, ForecastError) as error:
        made_of = schedule.get("name")
        if made_of == own.document.name:
            raise
        found = f"a schedule of {made_of!r}, for {wanted}, which {own.document.name!r} has no data of"
        expected, remedy = f"a schedule of {own.document.name!r}", "Name the site that it was made from."
        raise SiteError([Problem("schedule", "another_site", found, expected, remedy)]) from error


def site_as_planned(path: Path, schedule: Any) -> Site:
    """The site that a schedule carries, as it was when that was made; of days in a row each begins where one ended.

    Args:
        path: Folder or file of the site, which it has to be of.
        schedule: The schedule as it was read.

    Raises:
        SiteError: With all that is wrong, or if the schedule is of another site.
    """
    try:
        own = parsed(schedule["input"]).resolved()
    except (KeyError, TypeError):
        return site_of_schedule(path, schedule)  # whoever checks it says what is wrong
    known = outline(path).document
    if (known.name, *(m.name for m in known.members)) != (own.document.name, *own.members):
        found, expected = (
            f"a schedule of {own.document.name!r} and its members",
            f"one of {known.name!r} and its members",
        )
        raise SiteError([Problem("schedule", "another_site", found, expected, "Name the site that it was made from.")])
    return own


def _seeing_as_far(site: Outline, schedule: Any) -> Outline:
    """The site with the look-ahead that the schedule was made with: series may reach further by now."""
    try:
        hours = float(schedule["input"]["horizon"]["look_ahead_hours"])
    except (KeyError, TypeError, ValueError):
        return site
    return with_look_ahead(site, int(hours * 60 // site.document.horizon.step_minutes))
