"""``gridshare letters``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.options import Json, Site, Tongue
from gridshare.cli.verify import ScheduleFile

Folder = Annotated[Path, typer.Argument(metavar="OUT", help="Folder for the letters.", show_default=False)]
Contact = Annotated[
    str,
    typer.Option("--contact", metavar="TEXT", help="Whom a member tells that something cannot be done: name, number."),
]
Again = Annotated[bool, typer.Option("--again", help="Replace letters that are in the folder already.")]


Language = Annotated[
    Tongue | None, typer.Option("--language", help="Language of the letters; LANG says it where left out.")
]
AsPlanned = Annotated[
    bool,
    typer.Option(
        "--as-planned",
        help="Hold the plan against the site that it carries and not SITE as it is now: for a day of --from .. --to.",
    ),
]


def letters(
    *,
    site: Site,
    schedule: ScheduleFile,
    out: Folder,
    contact: Contact = "",
    again: Again = False,
    as_planned: AsPlanned = False,
    as_json: Json = False,
    language: Language = None,
) -> None:
    """Write each member what changes at its firm, when, why, and what that costs or brings; nothing of another firm.

    The plan is checked first, against the site as it is now: there are no letters of one that does not hold. Each
    member gets the text of an e-mail, a page (HTML), a letter (PDF) and its powers to the step (CSV). letters.csv lists
    all members, for the park manager only.
    """
    with answering(as_json=as_json, language=language):
        from gridshare.ahead.site_of_schedule import site_as_planned, site_of_schedule
        from gridshare.reports.letters.composed import checked_letters
        from gridshare.reports.letters.files import write_letters
        from gridshare.reports.words import language_of
        from gridshare.sites.own_files import refuse_own_files
        from gridshare.usecases.verify import read_schedule

        spoken = language_of(language)
        refuse_own_files(site, {"OUT": out})
        written = read_schedule(schedule)
        planned = site_as_planned(site, written) if as_planned else site_of_schedule(site, written)
        document, found = checked_letters(planned, written, spoken, contact)
        report = write_letters(found, document, out, spoken, again=again)
        if as_json:
            from gridshare.documents.written_json import json_of

            print_document(json_of(report))
            return
        from gridshare.reports.letters.summary import letters_summary

        for part in letters_summary(found, report, document, spoken):
            print_text(part)
        print_text(f"→ {out}")
