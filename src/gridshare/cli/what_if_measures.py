"""``gridshare what-if --measures`` and ``--temporary``: what makes it fit over many days, and at what cost?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import typer

from gridshare.cli.answer import print_document, print_text
from gridshare.cli.what_if_fit import TIDY_S
from gridshare.errors import GridshareError, Problem

if TYPE_CHECKING:
    from gridshare.cli.board import BoardFiles
    from gridshare.effort import SolveOptions
    from gridshare.questions.fit.asked import Line
    from gridshare.questions.measures.document import MeasuresReport


class SpanError(GridshareError):
    """A span of days cannot be read."""

    code: ClassVar[str] = "span"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "These days cannot be read"


Measures = Annotated[
    bool,
    typer.Option(
        "--measures",
        help="With --year, or --from and --to: what makes it fit, and at what cost; without --add it is asked of the "
        "park by itself.",
    ),
]
Temporary = Annotated[
    str | None,
    typer.Option(
        "--temporary",
        metavar="FIRST..LAST",
        help="With --add: it is there from one day to another only (2026-05-01..2026-06-30), with a hired battery.",
        show_default=False,
    ),
]
Prices = Annotated[
    Path | None,
    typer.Option(
        "--prices",
        metavar="FILE",
        help="With --measures or --temporary: what measures cost, in place of what is assumed.",
        show_default=False,
    ),
]


def span_of(text: str) -> list[date]:
    """The first and the last day of ``2026-05-01..2026-06-30``.

    Raises:
        SpanError: If it is not that.
    """
    first, dots, last = text.partition("..")
    try:
        days = [date.fromisoformat(day.strip()) for day in (first, last)]
    except ValueError:
        days = []
    if not dots or not days or days[0] > days[1]:
        expected = "the first and the last day, like 2026-05-01..2026-06-30"
        raise SpanError(Problem("--temporary", SpanError.code, repr(text), expected))
    return days


def ask_measures(
    site: Path,
    days: Sequence[date],
    added: tuple[str | None, str | None, str | None],
    prices: Path | None,
    options: SolveOptions,
    files: BoardFiles,
    *,
    is_temporary: bool,
) -> bool:
    """Print the answer, worked out in a worker process, and write the board's report and all quarters where asked.

    Args:
        site: Folder or file.
        days: The days, in order.
        added: What is added, its feeder, its contract.
        prices: The file of prices.
        options: Time limit of the whole answer.
        files: The report and the annex; JSON is printed where these are quiet.
        is_temporary: Whether it is there on these days only.

    Returns:
        Whether it fits, or can be made to.
    """
    from gridshare.cli.progress import shown
    from gridshare.jobs import worker
    from gridshare.questions.fit.asked import Line
    from gridshare.questions.measures.prices import read_prices
    from gridshare.questions.measures.question import MeasuresQuestion, answer_to

    text, feeder, contract = added
    line = None if text is None else Line(text, feeder, contract)
    question = MeasuresQuestion(site, days[0], days[-1], line, read_prices(prices), is_temporary)
    limit = worker.Patience(options.time_limit_s, worker.GRACE_S + TIDY_S)
    with shown(files.language, quiet=files.quiet) as show:
        report: MeasuresReport = worker.run(answer_to, (question,), options=options, limit_s=limit, on_progress=show)
    if files.quiet:
        from gridshare.documents.written_json import json_of

        print_document(json_of(report))
    else:
        from gridshare.reports.what_if.measures import measures_summary

        print_text(measures_summary(report, files.language))
    files.write(site, _loads(site, line, (report.first, report.last)), options, measures=report)
    return _fits(report)


def _loads(site: Path, line: Line | None, ends: tuple[date, date]) -> Callable[..., Any]:
    """What gives all quarters of the days that the answer is about, with what is added where anything is."""
    if line is None:
        from gridshare.questions.park_loads import loads_of_park

        return partial(loads_of_park, site, ends)
    from gridshare.questions.fit.asked import FitQuestion
    from gridshare.questions.fit.loads import loads_of

    return partial(loads_of, FitQuestion(site, *ends, line))


def _fits(report: MeasuresReport) -> bool:
    """Whether it fits already, or can be made to."""
    if report.fits_already:
        return True
    return report.cheapest is not None and report.cheapest.fits and all(day.holds for day in report.planned)
