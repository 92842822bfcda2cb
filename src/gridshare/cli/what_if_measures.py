"""``gridshare what-if --measures`` and ``--temporary``: what makes it fit over many days, and at what cost?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from gridshare.cli.answer import print_document, print_text
from gridshare.cli.what_if_fit import TIDY_S
from gridshare.errors import GridshareError, Problem

if TYPE_CHECKING:
    from gridshare.effort import SolveOptions
    from gridshare.questions.measures.document import MeasuresReport
    from gridshare.reports.words import Language as Spoken


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
    language: Spoken | None,
    *,
    is_temporary: bool,
) -> bool:
    """Print the answer, worked out in a worker process; whether it fits, or can be made to.

    Args:
        site: Folder or file.
        days: The days, in order.
        added: What is added, its feeder, its contract.
        prices: The file of prices.
        options: Time limit of the whole answer.
        language: Of the text; None for JSON.
        is_temporary: Whether it is there on these days only.
    """
    from gridshare.cli.progress import shown
    from gridshare.jobs import worker
    from gridshare.questions.fit.question import Line
    from gridshare.questions.measures.prices import read_prices
    from gridshare.questions.measures.question import MeasuresQuestion, answer_to

    text, feeder, contract = added
    line = None if text is None else Line(text, feeder, contract)
    question = MeasuresQuestion(site, days[0], days[-1], line, read_prices(prices), is_temporary)
    limit = worker.Patience(options.time_limit_s, worker.GRACE_S + TIDY_S)
    with shown(language or "en", quiet=language is None) as show:
        report: MeasuresReport = worker.run(answer_to, (question,), options=options, limit_s=limit, on_progress=show)
    if language is None:
        from gridshare.documents.written_json import json_of

        print_document(json_of(report))
    else:
        from gridshare.reports.what_if.measures import measures_summary

        print_text(measures_summary(report, language))
    return _fits(report)


def _fits(report: MeasuresReport) -> bool:
    """Whether it fits already, or can be made to."""
    if report.fits_already:
        return True
    return report.cheapest is not None and report.cheapest.fits and all(day.holds for day in report.planned)
