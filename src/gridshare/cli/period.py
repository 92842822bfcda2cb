"""``gridshare schedule --from --to``: the options of a period, and what is written of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

import typer

from gridshare.cli.answer import print_document, print_text
from gridshare.cli.days import day_of
from gridshare.cli.exit_codes import NO
from gridshare.errors import GridshareError, Problem

if TYPE_CHECKING:
    from gridshare.reports.words import Language
    from gridshare.schedules.period import PeriodDocument

First = Annotated[
    date | None,
    typer.Option("--from", parser=day_of, metavar="YYYY-MM-DD", help="Plan day after day, from this one."),
]
Last = Annotated[
    date | None, typer.Option("--to", parser=day_of, metavar="YYYY-MM-DD", help="The last day, with --from.")
]
Folder = Annotated[
    Path | None, typer.Option("--out", metavar="FOLDER", help="Folder for the schedules and reports of --from .. --to.")
]
Again = Annotated[bool, typer.Option("--again", help="Plan anew what is in that folder already.")]

_GRACE_S = 120.0
"""Beyond the time limit, for loading the site of all days, and for checking the last months."""

_ONE = "Leave one of them out."
_TABLES = "Leave it out: the folder of --out has these tables and documents."
_OF_ONE_PLAN = {"--csv": _TABLES, "--json-file": _TABLES, "--plot-members": "Plan the day by itself, with --day."}
"""Options that are about one plan -> what to do instead."""


class PeriodOptionsError(GridshareError):
    """Options that do not go together."""

    code: ClassVar[str] = "period_options"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "These options do not go together"


def days_between(first: date | None, last: date | None, other: Sequence[date]) -> list[date]:
    """All days of a period.

    Raises:
        PeriodOptionsError: If one end is left out, they are the wrong way round, or other days are given too.
    """
    problems = []
    if first is None or last is None:
        problems.append(Problem("--from" if first is None else "--to", "missing_option", "left out", "both ends"))
    if other:
        problems.append(Problem("--day", "period_options", "with --from or --to", "days or a period", _ONE))
    if first is not None and last is not None and last < first:
        problems.append(Problem("--to", "period_options", f"{last}, before {first}", "a day after --from"))
    if problems or first is None or last is None:
        raise PeriodOptionsError(problems)
    return [first + timedelta(days=k) for k in range((last - first).days + 1)]


@dataclass(frozen=True, slots=True)
class PeriodAsked:
    """A period that is asked for.

    Attributes:
        days: First and last day.
        out: The folder.
        again: Whether all is planned anew.
        plot, xlsx, report: More files that are wanted.
    """

    days: tuple[date, date]
    out: Path
    again: bool
    plot: Path | None
    xlsx: Path | None
    report: Path | None

    @classmethod
    def of(
        cls, days: tuple[date | None, date | None], out: Path | None, *, again: bool, beside: Mapping[str, Any]
    ) -> Self | None:
        """What the options ask for; None for a single plan.

        Raises:
            PeriodOptionsError: With all that do not go together.
        """
        first, last = days
        given = {"--from": first, "--to": last, "--out": out, "--again": again or None}
        if not any(given.values()):
            return None
        problems = [
            Problem(name, "missing_option", "left out", "--from, --to and --out together")
            for name in ("--from", "--to", "--out")
            if given[name] is None
        ]
        if beside["--day"] is not None:
            problems.append(Problem("--day", "period_options", "with --from or --to", "one day or a period", _ONE))
        for name, remedy in _OF_ONE_PLAN.items():
            if beside[name] is not None:
                problems.append(Problem(name, "period_options", "with --from or --to", "no file of one plan", remedy))
        if first is not None and last is not None and last < first:
            problems.append(Problem("--to", "period_options", f"{last}, before {first}", "a day after --from"))
        if problems or first is None or last is None or out is None:
            raise PeriodOptionsError(problems)
        return cls((first, last), out, again, beside["--plot"], beside["--xlsx"], beside["--report"])


def planned_period(
    site: Path, asked: PeriodAsked, limits: tuple[float, float], language: Language, *, as_json: bool, quiet: bool
) -> None:
    """Plan a period in a worker process, write its reports and print what was asked for.

    Raises:
        typer.Exit: If a day could not be planned.
    """
    from gridshare.cli.progress import shown
    from gridshare.effort import SolveOptions
    from gridshare.jobs import worker
    from gridshare.jobs.planning import period_of

    options = SolveOptions(time_limit_s=limits[0], relative_gap=limits[1])
    with shown(language, quiet=quiet) as on_progress:
        text: str = worker.run(
            period_of,
            (site, asked.days, (asked.out, asked.again)),
            options=options,
            limit_s=worker.Patience(limits[0], grace_s=_GRACE_S),
            on_progress=on_progress,
        )
    from gridshare.schedules.period import PeriodDocument

    document = PeriodDocument.model_validate_json(text)
    written = write(document, asked, language)
    if as_json:
        print_document(text)
    elif not quiet:
        from gridshare.reports.period.summary import summary

        print_text(summary(document, language))
        for path in written:
            print_text(f"→ {path}")
    if document.verdict.failed:
        raise typer.Exit(NO)


def write(document: PeriodDocument, asked: PeriodAsked, language: Language) -> list[Path]:
    """Write the reports: tables and, where matplotlib is installed, a page into the folder, and what else is wanted."""
    from gridshare import outputs
    from gridshare.reports.extras import MissingPackageError
    from gridshare.reports.period import pictures, tables
    from gridshare.reports.period.page import period_page

    written = [asked.out, *tables.write_csv(document, asked.out)]
    page = asked.out / "report.html"
    try:
        outputs.write(page, period_page(document, language))
        written.append(page)
    except MissingPackageError:
        page.unlink(missing_ok=True)  # one of an earlier run would be of other days
    if asked.plot is not None:
        pictures.save(document, asked.plot, language)
        written.append(asked.plot)
    if asked.xlsx is not None:
        tables.write_workbook(document, asked.xlsx, language)
        written.append(asked.xlsx)
    if asked.report is not None:
        from gridshare.reports.one_page.files import save_days

        save_days(document, asked.out, asked.report, language)
        written.append(asked.report)
    return written
