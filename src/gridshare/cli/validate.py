"""``gridshare validate``."""

from __future__ import annotations

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.days import Day
from gridshare.cli.options import Json, Language, Site


def validate(*, site: Site, day: Day = None, as_json: Json = False, language: Language = None) -> None:
    """Say whether a site can be planned, or all that is wrong with it."""
    with answering(as_json=as_json, language=language):
        from gridshare.documents.written_json import json_of
        from gridshare.errors import Problem, SiteError
        from gridshare.usecases.validate import validate as report_of

        report = report_of(site, day)
        if as_json:
            print_document(json_of(report))
            if not report.ok:
                raise typer.Exit(SiteError.exit_code)
            return
        if report.figures is None:
            raise SiteError([Problem(p.where, p.code, p.found, p.expected, p.remedy) for p in report.problems])
        from gridshare.reports.validation import validation_summary
        from gridshare.reports.words import language_of

        for text in validation_summary(report, language_of(language)):
            print_text(text)
