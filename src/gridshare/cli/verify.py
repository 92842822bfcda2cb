"""``gridshare verify``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.options import Day, Json, Site

if TYPE_CHECKING:
    from datetime import date

    from gridshare.sites.site import Site as ResolvedSite

ScheduleFile = Annotated[
    Path, typer.Argument(metavar="SCHEDULE", help="A schedule document (JSON).", show_default=False)
]
DOES_NOT_HOLD = 1
"""Exit code where the schedule breaks a rule or a figure of it is wrong."""


def verify(*, site: Site, schedule: ScheduleFile, day: Day = None, as_json: Json = False) -> None:
    """Work a schedule out again from its decisions alone, and say where it breaks a rule or is wrong."""
    with answering(as_json=as_json):
        from gridshare.reports.json_text import json_of
        from gridshare.usecases.verify import read_schedule
        from gridshare.usecases.verify import verify as checked

        written = read_schedule(schedule)
        report = checked(site_of(site, None if day is None else day.date(), written), written)
        if as_json:
            print_document(json_of(report))
        else:
            from gridshare.reports.verification import verification_summary

            for text in verification_summary(report):
                print_text(text)
        if not report.holds:
            raise typer.Exit(DOES_NOT_HOLD)


def site_of(path: Path, day: date | None, schedule: Any) -> ResolvedSite:
    """The site on the day that was asked for, else on the day of the schedule."""
    from datetime import date as a_date

    from gridshare.ahead.loading import loaded, opened
    from gridshare.errors import ForecastError, Problem, SiteError
    from gridshare.sites.outline import outline

    if day is not None:
        return opened(path, day).resolved()
    try:
        wanted = a_date.fromisoformat(schedule["horizon"]["start"][:10])
    except (KeyError, TypeError, ValueError):
        return opened(path).resolved()
    own = outline(path)  # its own day may be one that the files do not hold, or that nobody can forecast
    if own.grid.local[0].date() == wanted:
        return loaded(own).resolved()
    try:
        return opened(path, wanted).resolved()
    except (SiteError, ForecastError) as error:
        made_of = schedule.get("name")
        if made_of == own.document.name:
            raise
        found = f"a schedule of {made_of!r}, for {wanted}, which {own.document.name!r} has no data of"
        expected, remedy = f"a schedule of {own.document.name!r}", "Name the site that it was made from."
        raise SiteError([Problem("schedule", "another_site", found, expected, remedy)]) from error
