"""``gridshare what-if --add --year`` (or ``--from --to``): does it fit over many days, and how much of it does?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import print_document, print_text

if TYPE_CHECKING:
    from gridshare.effort import SolveOptions
    from gridshare.questions.fit.asked import FitQuestion, Wanted
    from gridshare.questions.fit.document import FitAnswer
    from gridshare.reports.words import Language as Spoken

Year = Annotated[
    int | None,
    typer.Option("--year", min=1900, max=2200, metavar="YYYY", help="Ask it of all days of a year.",
                 show_default=False),
]  # fmt: skip
Percent = Annotated[
    list[float] | None,
    typer.Option(
        "--percent",
        min=50.0,
        max=100.0,
        metavar="PERCENT",
        help="With --year: how much fits with its full power in so many of all quarters, as 99.9; may be repeated.",
    ),
]
Budget = Annotated[
    float | None,
    typer.Option(
        "--budget-kwh",
        min=0.0,
        metavar="KWH",
        help="With --year: how much fits if it may go without so much energy in all.",
        show_default=False,
    ),
]

Costs = Annotated[
    bool, typer.Option("--costs", help="With --year: also what the park pays more, by month, with each peak once.")
]

Weeks = Annotated[
    int | None,
    typer.Option(
        "--as-lived",
        min=1,
        max=26,
        metavar="WEEKS",
        help="With --year: also what remains in so many weeks planned on the forecast of the day before.",
        show_default=False,
    ),
]

TIDY_S = 60.0
"""Beyond the limit: for loading the site on all days, and screening them."""


def days_of_year(year: int | None) -> list[date]:
    """The first and the last day of a year; none where none is asked."""
    return [] if year is None else [date(year, 1, 1), date(year, 12, 31)]


def question_of(
    site: Path,
    days: Sequence[date],
    asked: tuple[str, str | None, str | None],
    wanted: Wanted,
) -> FitQuestion:
    """What is asked.

    Args:
        site: Folder or file.
        days: The days, in order.
        asked: What is added, its feeder, its contract.
        wanted: What is asked besides.
    """
    from gridshare.questions.fit.asked import FitQuestion, Line

    return FitQuestion(site, days[0], days[-1], Line(*asked), wanted)


def ask_fit(
    question: FitQuestion, options: SolveOptions, language: Spoken | None, weeks: int | None = None
) -> FitAnswer:
    """Print the answer, worked out in a worker process.

    Args:
        question: What is asked.
        options: Time limit of the whole answer.
        language: Of the text; None for JSON.
        weeks: Of how many parts of the period a week is planned on its forecast besides.
    """
    from gridshare.cli.progress import shown
    from gridshare.jobs import worker
    from gridshare.jobs.asking import fit_of

    limit = worker.Patience(options.time_limit_s, worker.GRACE_S + TIDY_S)
    with shown(language or "en", quiet=language is None) as show:
        answer: FitAnswer = worker.run(fit_of, (question, weeks or 0), options=options, limit_s=limit, on_progress=show)
    if language is None:
        from gridshare.documents.written_json import json_of

        print_document(json_of(answer))
    else:
        from gridshare.reports.what_if.over_days import over_days_summary

        print_text(over_days_summary(answer, language))
    return answer
