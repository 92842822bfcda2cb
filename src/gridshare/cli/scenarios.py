"""``gridshare scenarios``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.options import Json, Language, NoCache, Site
from gridshare.cli.period import First, Last, days_between
from gridshare.effort import QUESTION_LIMIT_S
from gridshare.errors import Problem

if TYPE_CHECKING:
    from gridshare.questions.scenarios.report import ScenariosReport
    from gridshare.reports.words import Language as Spoken

ScenariosFile = Annotated[
    Path | None,
    typer.Argument(metavar="SCENARIOS", help="A document with scenarios (YAML or JSON).", show_default=False),
]
Year = Annotated[
    int | None,
    typer.Option("--year", min=1900, max=2200, metavar="YYYY", help="All days of a year.", show_default=False),
]
Tornado = Annotated[
    bool, typer.Option("--tornado", help="Also prices, grid charges, loads and cap, each down and up by itself.")
]
Folder = Annotated[
    Path | None,
    typer.Option("--out", metavar="FOLDER", help="Folder for the answer, a page, a table and a workbook."),
]
TimeLimit = Annotated[
    float, typer.Option("--time-limit", min=0.1, metavar="SECONDS", help="The most that each scenario may take.")
]


def scenarios(
    *,
    site: Site,
    document: ScenariosFile = None,
    year: Year = None,
    first: First = None,
    last: Last = None,
    tornado: Tornado = False,
    time_limit: TimeLimit = QUESTION_LIMIT_S,
    out: Folder = None,
    as_json: Json = False,
    _no_cache: NoCache = False,
    language: Language = None,
) -> None:
    """Compare a park with changes: what each scenario costs over a year, and which assumption matters most.

    What is worked out is kept in the user's cache folder: a run that was stopped goes on from there.
    """
    with answering(as_json=as_json, language=language):
        from gridshare.reports.words import language_of

        days, spoken = _days(year, first, last), language_of(language)
        report = _worked_out((site, document), days, time_limit, None if as_json else spoken, with_usual=tornado)
        written = [] if out is None else _write(report, out, spoken)
        if as_json:
            from gridshare.documents.written_json import json_of

            print_document(json_of(report))
        else:
            from gridshare.reports.scenarios.summary import summary

            print_text(summary(report, spoken))
            for path in written:
                print_text(f"→ {path}")


def _days(year: int | None, first: date | None, last: date | None) -> tuple[date, date]:
    """The first day and the last.

    Raises:
        PeriodOptionsError: If they are given twice, or not at all.
    """
    if year is None:
        days = days_between(first, last, ())
        return days[0], days[-1]
    if first is not None or last is not None:
        from gridshare.cli.period import PeriodOptionsError

        found, expected = "with --from or --to", "a year or a period"
        raise PeriodOptionsError(Problem("--year", "period_options", found, expected, "Leave one of them out."))
    return date(year, 1, 1), date(year, 12, 31)


def _worked_out(
    asked: tuple[Path, Path | None],
    days: tuple[date, date],
    time_limit_s: float,
    language: Spoken | None,
    *,
    with_usual: bool,
) -> ScenariosReport:
    """The report, worked out in worker processes.

    Args:
        asked: The site, and the document of scenarios; None for no scenarios.
        days: The first day and the last.
        time_limit_s: The most that each scenario may take [s].
        language: Of the progress; None for none.
        with_usual: Whether the usual tornado is asked for, where the document has none.
    """
    from gridshare.cli.progress import shown
    from gridshare.effort import SolveOptions
    from gridshare.jobs.comparing import several_at_once
    from gridshare.questions.scenarios.compare import compared
    from gridshare.questions.scenarios.document import read_scenarios, usual_tornado
    from gridshare.sites.outline import outline

    own = outline(asked[0])
    document = usual_tornado() if asked[1] is None and with_usual else read_scenarios(asked[1], own.document)
    if with_usual and not document.tornado:
        document = document.model_copy(update={"tornado": usual_tornado().tornado})
    with shown(language or "en", quiet=language is None) as on_progress:
        options = SolveOptions(time_limit_s, on_progress=on_progress)
        return compared(own, document, days, options, several_at_once)


def _write(report: ScenariosReport, folder: Path, language: Spoken) -> list[Path]:
    """Write the answer in each form; a workbook where its package is installed."""
    from gridshare import outputs
    from gridshare.documents.written_json import json_of
    from gridshare.reports.extras import MissingPackageError
    from gridshare.reports.scenarios.summary import scenarios_page
    from gridshare.reports.scenarios.workbook import write_csv, write_workbook

    outputs.made(folder)
    names = ("scenarios.json", "scenarios.html", "scenarios.csv", "scenarios.xlsx")
    answer, page, table, book = (folder / name for name in names)
    outputs.write(answer, json_of(report))
    outputs.write(page, scenarios_page(report, language))
    write_csv(report, table, language)
    try:
        write_workbook(report, book, language)
    except MissingPackageError:
        book.unlink(missing_ok=True)  # one of an earlier run would be of something else
        return [answer, page, table]
    return [answer, page, table, book]
