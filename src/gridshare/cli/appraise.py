"""``gridshare appraise``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.exit_codes import NO
from gridshare.cli.options import Json, Language

if TYPE_CHECKING:
    from gridshare.questions.appraisal.report import AppraisalReport
    from gridshare.reports.words import Language as Spoken

AppraisalFile = Annotated[
    Path,
    typer.Argument(
        metavar="APPRAISAL", help="What it costs and brings: a document (YAML or JSON).", show_default=False
    ),
]
Folder = Annotated[
    Path | None,
    typer.Option("--out", metavar="FOLDER", help="Folder for the answer, a page and a workbook.", show_default=False),
]


def appraise(*, appraisal: AppraisalFile, out: Folder = None, as_json: Json = False, language: Language = None) -> None:
    """Ask whether an investment is worth it: net present value, rate of return, payback, by year and by member.

    The exit code is 1 where it is not.
    """
    with answering(as_json=as_json, language=language):
        from gridshare.questions.appraisal.appraise import appraise as worked_out
        from gridshare.reports.words import language_of

        spoken, report = language_of(language), worked_out(appraisal)
        written = [] if out is None else _write(report, out, spoken)
        if as_json:
            from gridshare.documents.written_json import json_of

            print_document(json_of(report))
        else:
            from gridshare.reports.appraisal.summary import summary

            print_text(summary(report, spoken))
            for path in written:
                print_text(f"→ {path}")
        if not report.verdict.worth_it:
            raise typer.Exit(NO)


def _write(report: AppraisalReport, folder: Path, language: Spoken) -> list[Path]:
    """Write the answer in each form; a workbook where its package is installed."""
    from gridshare import outputs
    from gridshare.documents.written_json import json_of
    from gridshare.reports.appraisal.summary import appraisal_page
    from gridshare.reports.appraisal.workbook import write_workbook
    from gridshare.reports.extras import MissingPackageError

    outputs.made(folder)
    answer, page, book = (folder / name for name in ("appraisal.json", "appraisal.html", "appraisal.xlsx"))
    outputs.write(answer, json_of(report))
    outputs.write(page, appraisal_page(report, language))
    try:
        write_workbook(report, book, language)
    except MissingPackageError:
        book.unlink(missing_ok=True)  # one of an earlier run would be of something else
        return [answer, page]
    return [answer, page, book]
