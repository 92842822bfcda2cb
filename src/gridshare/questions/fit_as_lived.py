"""Does one more connection fit, and what remains of that answer when the future is not known?"""

from __future__ import annotations

import time
from dataclasses import replace

from gridshare.effort import SolveOptions
from gridshare.questions.fit.answer import WATT_KW, answered
from gridshare.questions.fit.asked import FitQuestion, Wanted
from gridshare.questions.fit.document import FitAnswer
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.fit.question import answer_of, newcomer_of
from gridshare.questions.foresight.as_lived import Asked, Fits, as_lived
from gridshare.questions.foresight.week_ahead import WeekAhead


def fit_as_lived(question: FitQuestion, weeks: int, *, options: SolveOptions) -> FitAnswer:
    """The answer, with what remains of it in a sample of weeks next to it.

    Args:
        question: What is asked.
        weeks: Of how many parts of the period a week is looked at; none for the answer alone.
        options: Seconds for all of it, progress.

    Raises:
        SiteError, ForecastError: If the site or what is added to it cannot be on these days.
        CancelledError: If progress asked to stop.
    """
    begun, newcomer = time.monotonic(), newcomer_of(question)
    answer = answer_of(newcomer, question.wanted, options=options)
    if weeks == 0:
        return answer
    lived = as_lived(_asked(newcomer, answer), options.since(begun), weeks)
    return answer.model_copy(update={"as_lived": lived})


def _asked(newcomer: Newcomer, answer: FitAnswer) -> Asked:
    """What is looked at: what is asked for, or what of that fits where the future is known, if anything does."""
    kw, fits = newcomer.asked_kw, None if answer.how_much is None else answer.how_much.kw
    if kw is not None and fits is not None and fits >= WATT_KW:
        kw = min(kw, fits)
    days = [day.isoformat() for day in newcomer.before.days]
    return Asked(
        before=newcomer.before,
        newcomer_kw=kw,
        binding=days.index(answer.binding[0].day) if answer.binding else None,
        fits=lambda ahead, options: _fits(_foreseen(newcomer, ahead, kw), options),
        with_it=lambda ahead, power: _foreseen(newcomer, ahead, power).after,
    )


def _foreseen(newcomer: Newcomer, ahead: WeekAhead, kw: float | None) -> Newcomer:
    """The newcomer at some power, on a week as it was foreseen; an asset as it is."""
    before = ahead.foreseen(newcomer.before)
    if kw is None:
        return Newcomer(before, ahead.foreseen(newcomer.after), newcomer.addition, None, ())
    first, days = ahead.number_in(newcomer.before), len(ahead.dates)
    there = Newcomer(before, before, newcomer.addition, kw, (newcomer.shape(first, days),))
    return replace(there, after=there.scaled(kw))


def _fits(newcomer: Newcomer, options: SolveOptions) -> Fits:
    """How much fits on these days, and on how many the whole of it does not."""
    if newcomer.asked_kw == 0:
        return Fits(0.0)
    found = answered(newcomer, options, Wanted(who=False))
    kw, bound = (None, None) if found.how_much is None else (found.how_much.kw, found.how_much.at_most_kw)
    risk = found.at_risk
    return Fits(kw, bound) if risk is None else Fits(kw, bound, risk.days, risk.quarters, risk.short_kwh)
