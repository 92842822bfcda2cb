"""``gridshare what-if --from --to``: what fits on days in a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gridshare.effort import SolveOptions
    from gridshare.reports.words import Language as Spoken
    from gridshare.usecases.what_if_days import LongQuestion
    from gridshare.usecases.what_if_report import WhatIfReport

TIDY_S = 1.0
"""What each plan may take besides its solve, to be built, tidied and verified."""


def long_question(site: Path, days: Sequence[date], asked: tuple[str, str | None, str | None]) -> LongQuestion:
    """The site on days in a row, and what is added to it."""
    from gridshare.ahead.loading import loaded
    from gridshare.sites.addition_line import read_addition
    from gridshare.sites.outline import outline
    from gridshare.usecases.what_if_days import LongQuestion

    long = loaded(outline(site).on(days[0], len(days)))
    return LongQuestion(long.document, read_addition(asked[0], long, asked[1], asked[2]))


def answer_in_order(
    question: LongQuestion, searches: int, options: SolveOptions, language: Spoken | None
) -> WhatIfReport:
    """The answer for days in a row, worked out in a worker process."""
    from gridshare.cli.progress import shown
    from gridshare.jobs import worker
    from gridshare.usecases.what_if_days import what_if_days

    limit = worker.Patience(searches * options.time_limit_s, worker.GRACE_S + searches * TIDY_S)
    with shown(language or "en", quiet=language is None) as show:
        found: WhatIfReport = worker.run(what_if_days, (question,), options=options, limit_s=limit, on_progress=show)
    return found
