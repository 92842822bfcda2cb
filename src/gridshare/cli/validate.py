"""``gridshare validate``."""

from __future__ import annotations

import typer

from gridshare.cli.answer import answering, put, say
from gridshare.cli.options import Day, Json, Site


def validate(*, site: Site, day: Day = None, as_json: Json = False) -> None:
    """Say whether a site can be planned, or all that is wrong with it."""
    with answering(as_json=as_json):
        from rich.text import Text

        from gridshare.errors import Problem, SiteError
        from gridshare.reports.json_text import json_of
        from gridshare.usecases.validate import validate as report_of

        report = report_of(site, None if day is None else day.date())
        if as_json:
            put(json_of(report))
            if not report.ok:
                raise typer.Exit(SiteError.exit_code)
            return
        f = report.figures
        if f is None:
            raise SiteError([Problem(p.where, p.code, p.found, p.expected, p.remedy) for p in report.problems])
        say(Text(f"{f.name} can be planned.", "green"))
        assets = ", ".join(f"{n} {kind}" for kind, n in f.assets.items()) or "no assets"
        feeders = f", {f.feeders} feeders" if f.feeders else ""
        say(f"{f.start} to {f.end}: {f.steps} steps of {f.step_minutes} min; {f.members} members{feeders}; {assets}.")
        for note in report.notes:
            say(Text(f"- {note}"))
