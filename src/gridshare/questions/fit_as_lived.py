"""Does one more connection fit, and what remains of that answer when the future is not known?"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from gridshare.effort import SolveOptions
from gridshare.questions.fit.answer import Wanted, answered
from gridshare.questions.fit.document import FitAnswer
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.fit.question import FitQuestion, answer_to, newcomer_of
from gridshare.questions.foresight.as_lived import Parks, as_lived
from gridshare.questions.foresight.margins import HeldBack, with_margins


def fit_as_lived(question: FitQuestion, weeks: int, *, options: SolveOptions) -> FitAnswer:
    """The answer, with a sample of weeks as lived next to it.

    The weeks with the newcomer have all that is asked where that fits, else the most that does.

    Args:
        question: What is asked.
        weeks: How many weeks are lived; none for the answer alone.
        options: Seconds for all of it, progress.

    Raises:
        SiteError, ForecastError: If the site or what is added to it cannot be on these days.
        CancelledError: If progress asked to stop.
    """
    if weeks == 0:
        return answer_to(question, options=options)
    begun = time.monotonic()
    answer, newcomer = answer_to(question, options=options), newcomer_of(question)

    def most(held: Sequence[HeldBack]) -> tuple[float | None, float | None]:
        left = options.since(begun)
        found = _with_margins(newcomer, held, replace(left, time_limit_s=max(left.time_limit_s, 1.0)))
        return (None, None) if found.how_much is None else (found.how_much.kw, found.how_much.at_most_kw)

    parks, left = _parks(newcomer, answer), options.since(begun)
    lived = as_lived(
        parks, replace(left, time_limit_s=max(left.time_limit_s, 1.0)), weeks, most if newcomer.is_scaled else None
    )
    return answer.model_copy(update={"as_lived": lived})


def _parks(newcomer: Newcomer, answer: FitAnswer) -> Parks:
    """The park without the newcomer, and with as much of it as fits."""
    if newcomer.asked_kw is None:
        return Parks(newcomer.before, newcomer.after)
    most = newcomer.asked_kw if answer.how_much is None or answer.how_much.kw is None else answer.how_much.kw
    kw = min(newcomer.asked_kw, most)
    return Parks(newcomer.before, newcomer.scaled(kw), kw) if kw > 0 else Parks(newcomer.before)


def _with_margins(newcomer: Newcomer, held: Sequence[HeldBack], options: SolveOptions) -> FitAnswer:
    """How much fits with so much held back on each stretch."""
    tighter = replace(newcomer, before=with_margins(newcomer.before, held), after=with_margins(newcomer.after, held))
    return answered(tighter, options, Wanted(who=False))
