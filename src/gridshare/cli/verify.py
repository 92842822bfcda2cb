"""``gridshare verify``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.days import Day
from gridshare.cli.exit_codes import NO
from gridshare.cli.options import Json, Language, Site

ScheduleFile = Annotated[
    Path, typer.Argument(metavar="SCHEDULE", help="A schedule document (JSON).", show_default=False)
]


def verify(
    *, site: Site, schedule: ScheduleFile, day: Day = None, as_json: Json = False, language: Language = None
) -> None:
    """Work a schedule out again from its decisions alone, and say where it breaks a rule or is wrong."""
    with answering(as_json=as_json, language=language):
        from gridshare.ahead.site_of_schedule import site_of_schedule
        from gridshare.documents.written_json import json_of
        from gridshare.usecases.verify import read_schedule
        from gridshare.usecases.verify import verify as checked

        written = read_schedule(schedule)
        report = checked(site_of_schedule(site, written, day), written)
        if as_json:
            print_document(json_of(report))
        else:
            from gridshare.reports.verification import verification_summary
            from gridshare.reports.words import language_of

            for text in verification_summary(report, language_of(language)):
                print_text(text)
        if not report.holds:
            raise typer.Exit(NO)
