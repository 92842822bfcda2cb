"""``--report`` and ``--annex`` of ``gridshare what-if``: what a board reads of the answer, and all its quarters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import print_text

if TYPE_CHECKING:
    from gridshare.effort import SolveOptions
    from gridshare.questions.fit.document import FitAnswer
    from gridshare.questions.fit.question import FitQuestion
    from gridshare.reports.words import Language as Spoken

Report = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help="With --year: a report for a board, as .pdf or .html.",
                 show_default=False),
]  # fmt: skip
Annex = Annotated[
    Path | None,
    typer.Option("--annex", metavar="FILE", help="With --year: all quarters of the answer, as .parquet.",
                 show_default=False),
]  # fmt: skip

_TIDY_S = 120.0
"""Beyond the limit: for loading the site on all days, and what happens on each without planning."""


def refuse(site: Path, report: Path | None, annex: Path | None) -> None:
    """Refuse names and places before time is spent on an answer.

    Raises:
        OutputError: If a file cannot be written.
        ReportNameError: If a name ends otherwise.
    """
    from gridshare.cli.schedule import refuse_unwritable
    from gridshare.reports.board.files import refuse_suffixes

    refuse_suffixes(report, annex)
    refuse_unwritable(site, {"--report": report, "--annex": annex})


def write_board(
    question: FitQuestion,
    answer: FitAnswer,
    options: SolveOptions,
    files: tuple[Path | None, Path | None],
    language: Spoken,
    *,
    quiet: bool,
) -> None:
    """Write the files that were asked for.

    Args:
        question: What was asked.
        answer: The answer.
        options: Time limit of working out all quarters.
        files: The report and the annex.
        language: Of the report and of progress.
        quiet: Whether nothing is printed.

    Raises:
        MissingPackageError: If a package of the extra ``report`` is not installed.
        OutputError: If a file cannot be written.
    """
    report, annex = files
    if report is None and annex is None:
        return
    from gridshare.cli.progress import shown
    from gridshare.jobs import worker
    from gridshare.questions.fit.loads import loads_of
    from gridshare.reports.board import annex as quarters_file
    from gridshare.reports.board import files as report_file
    from gridshare.reports.board.composed import Answers, board_report
    from gridshare.sites.outline import Outline, outline

    limit = worker.Patience(options.time_limit_s, worker.GRACE_S + _TIDY_S)
    with shown(language, quiet=quiet) as show:
        quarters, origins = worker.run(loads_of, (question,), options=options, limit_s=limit, on_progress=show)
    site = question.site if isinstance(question.site, Outline) else outline(question.site)
    answers = Answers(site.document, quarters, origins, fit=answer)
    if report is not None:
        report_file.save(board_report(answers, language), report)
    if annex is not None:
        quarters_file.save(quarters, annex, credit=site.document.credit)
    if not quiet:
        for path in filter(None, files):
            print_text(f"→ {path}")
