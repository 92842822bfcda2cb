"""What is asked of a park over many days, and the answer: what doors call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from gridshare.context import wrong_length
from gridshare.documents.days import given_days
from gridshare.effort import QUESTION_LIMIT_S, Progress, SolveOptions
from gridshare.questions.cache import answered as kept
from gridshare.questions.fit.answer import answered
from gridshare.questions.fit.asked import FitQuestion, Line, Wanted
from gridshare.questions.fit.document import FitAnswer
from gridshare.questions.fit.newcomer import Newcomer, newcomer
from gridshare.sites.addition import ADDITION, Addition, AdditionError, addition_of
from gridshare.sites.addition_line import placed_addition, read_addition
from gridshare.sites.placed import Loaded
from gridshare.sites.site import grid_of
from gridshare.timegrid import TimeGrid
from gridshare.years.long_site import LongSite, long_site


def fit(
    site: str | Path,
    add: Addition | Mapping[str, Any],
    days: tuple[dt.date | str, dt.date | str],
    *,
    wanted: Wanted | None = None,
    time_limit_s: float = QUESTION_LIMIT_S,
    on_progress: Callable[[Progress], bool | None] | None = None,
) -> FitAnswer:
    """Does one more connection fit over many days, how much of it, when is it short, and who makes room?

    Args:
        site: Folder or file of the site as it is.
        add: What is added, for example ``{"name": "Bakkerij Noord", "kw": 400}``; a profile has a value for each step.
        days: The first day and the last.
        wanted: What is asked besides, for example ``Wanted(percents=[99.9])``: how much fits nearly always.
        time_limit_s: The most seconds that the answer may take; it comes when it is proven.
        on_progress: Called now and then; returning False stops all.

    Raises:
        SiteError: If the site or the addition cannot be on these days.
        CancelledError: If ``on_progress`` asked to stop.
    """
    addition = addition_of(add)
    first, last = given_days(days)
    question = FitQuestion(Path(site), first, last, addition, wanted or Wanted())
    return answer_to(question, options=SolveOptions(time_limit_s, on_progress=on_progress))


def answer_to(question: FitQuestion, *, options: SolveOptions) -> FitAnswer:
    """The answer.

    Raises:
        SiteError, ForecastError: If the site or what is added to it cannot be on these days.
        CancelledError: If progress asked to stop.
    """
    return answer_of(newcomer_of(question), question.wanted, options=options)


def answer_of(newcomer: Newcomer, wanted: Wanted, *, options: SolveOptions) -> FitAnswer:
    """The answer about a newcomer on a park.

    Raises:
        CancelledError: If progress asked to stop.
    """
    facts = [newcomer.digest, repr(wanted)]
    return kept("fit", facts, FitAnswer, lambda: answered(newcomer, options, wanted), is_finished=_is_finished)


def _is_finished(answer: FitAnswer) -> bool:
    """Whether more time would change nothing."""
    left = [0 if part is None else part.days_left for part in (answer.how_much, answer.at_risk, answer.gives_way)]
    bounds = [row.at_most_kw is not None for row in answer.nearly_always]
    return answer.verdict != "open" and not any(left) and all(bounds)


def newcomer_of(question: FitQuestion) -> Newcomer:
    """The park, and what is added to it; errors as `answer_to`."""
    park = long_site(question.site, question.first, question.last)
    added = question.added
    if isinstance(added, Line):
        return newcomer(park, lambda loaded: _read(added, loaded))
    own = _cut(added, park, (question.first, question.last))
    return newcomer(park, lambda loaded: placed_addition(own[id(loaded)], loaded))


def _read(line: Line, loaded: Loaded) -> Addition:
    """What a line adds to what is loaded; a profile may be of another year."""
    return read_addition(line.text, loaded, line.feeder, line.contract, any_year=True)


def _cut(addition: Addition, park: LongSite, days: tuple[dt.date, dt.date]) -> dict[int, Addition]:
    """The addition on each stretch: of a profile with a value for each step of all days, those that it has."""
    if addition.profile is None or not isinstance(addition.profile.given, tuple):
        return {id(s.loaded): addition for s in park.stretches}
    own = grid_of(park.document)
    whole = TimeGrid.of_days(days[0], (days[1] - days[0]).days + 1, own.step_minutes, own.time_zone)
    n = len(addition.profile.given)
    if n != whole.n_steps:
        raise AdditionError(wrong_length(f"{ADDITION}.profile", n, whole))
    peak = max(v or 0.0 for v in addition.profile.given)
    found = {}
    for stretch in park.stretches:
        first = round(whole.position(stretch.grid.start))
        profile = addition.profile.between(first, first + stretch.grid.n_steps)
        found[id(stretch.loaded)] = addition.model_copy(update={"profile": profile, "kw": addition.kw or peak})
    return found
