"""What is asked of a park about measures, and the answer: what doors call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from gridshare.documents.days import given_days
from gridshare.effort import QUESTION_LIMIT_S, Progress, SolveOptions
from gridshare.errors import ForecastError, Problem, SiteError
from gridshare.questions.cache import answered as kept
from gridshare.questions.fit.asked import FitQuestion, Line
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.fit.question import newcomer_of
from gridshare.questions.measures.answer import what_makes_it_fit
from gridshare.questions.measures.document import MeasuresReport
from gridshare.questions.measures.prices import Prices, prices
from gridshare.sites.addition import Addition, addition_of
from gridshare.sites.measured_days import measured_days
from gridshare.sites.outline import Outline, outline
from gridshare.years.long_site import LongSite, long_site

_MOST_YEARS = 10
"""So many years before and after are looked for the same season."""

_DAYS_A_WEEK, _DAYS_A_YEAR = 7, 365.25


@dataclass(frozen=True, slots=True)
class MeasuresQuestion:
    """What is asked.

    Attributes:
        site: The park.
        first, last: The days.
        added: What is added to it; None for the park by itself.
        prices: Prices of measures.
        is_temporary: Whether what is added is there on these days only, with a hired battery.
    """

    site: Path | Outline
    first: dt.date
    last: dt.date
    added: Line | Addition | None
    prices: Prices
    is_temporary: bool = False


def measures(  # noqa: PLR0913 - one keyword for each option
    site: str | Path,
    add: Addition | Mapping[str, Any] | None,
    days: tuple[dt.date | str, dt.date | str],
    *,
    own_prices: Mapping[str, Any] | None = None,
    temporary: bool = False,
    time_limit_s: float = QUESTION_LIMIT_S,
    on_progress: Callable[[Progress], bool | None] | None = None,
) -> MeasuresReport:
    """What makes one more connection, or a park that does not keep its cap, fit over many days, and at what cost?

    Args:
        site: Folder or file of the site as it is.
        add: What is added, as of `gridshare.fit`; None to ask it of the park by itself.
        days: The first day and the last.
        own_prices: Prices in place of those that are assumed, as ``{"battery": {"eur_per_kwh": 320}}``.
        temporary: What is added is there on these days only, with a hired battery; of days without data the same
            season is looked for.
        time_limit_s: The most seconds that the answer may take; it comes when it is proven.
        on_progress: Called now and then; returning False stops all.

    Raises:
        SiteError: If the site or the addition cannot be on these days, or a price cannot be.
        CancelledError: If ``on_progress`` asked to stop.
    """
    addition = None if add is None else addition_of(add)
    first, last = given_days(days)
    question = MeasuresQuestion(Path(site), first, last, addition, prices(own_prices), temporary)
    return answer_to(question, options=SolveOptions(time_limit_s, on_progress=on_progress))


def answer_to(question: MeasuresQuestion, *, options: SolveOptions) -> MeasuresReport:
    """The answer.

    Raises:
        SiteError, ForecastError: If the site or what is added to it cannot be on these days.
        CancelledError: If progress asked to stop.
    """
    what = _what(question)
    temporary = (question.first, question.last) if question.is_temporary else None
    facts: list[BaseModel | str | float | None] = [what.digest, question.prices, repr(temporary)]
    return kept(
        "measures",
        facts,
        MeasuresReport,
        lambda: what_makes_it_fit(what, question.prices, options, temporary=temporary),
        is_finished=lambda report: report.finished,
    )


def _what(question: MeasuresQuestion) -> Newcomer | LongSite:
    """The park with what is added, on the days that are asked for or on those of the same season that there are.

    Raises:
        SiteError, ForecastError: Why it cannot be on the days that are asked for.
    """
    site = question.site if isinstance(question.site, Outline) else outline(question.site)
    if not question.is_temporary:
        return _on(site, question, 0)
    why: SiteError | ForecastError | None = None
    for days in seasons(question, measured_days(site)):
        try:
            return _on(site, question, days)
        except (SiteError, ForecastError) as error:
            why = why or error
    raise why or _no_season(question)


def seasons(question: MeasuresQuestion, measured: tuple[dt.date, dt.date] | None) -> Iterator[int]:
    """How many days later or earlier the same season may be, the nearest first, in whole weeks: a Monday stays one.

    Of what is measured is known without loading it; a season that is measured whole comes before one that is in part.
    """
    years = range(1, _MOST_YEARS + 1)
    weeks = (round(sign * each * _DAYS_A_YEAR / _DAYS_A_WEEK) for each in years for sign in (-1, 1))
    seasons = [0, *(_DAYS_A_WEEK * each for each in weeks)]
    if measured is None:
        yield from seasons
        return
    ends = question.first, question.last
    lacking = {days: _lacking(ends, dt.timedelta(days=days), measured) for days in seasons}
    most = (question.last - question.first).days + 1
    yield from sorted((days for days in seasons if lacking[days] < most), key=lambda days: lacking[days])


def _lacking(ends: tuple[dt.date, dt.date], later: dt.timedelta, measured: tuple[dt.date, dt.date]) -> int:
    """How many days lie outside of what is measured."""
    first, last = (day + later for day in ends)
    within = (min(last, measured[1]) - max(first, measured[0])).days + 1
    return (last - first).days + 1 - max(within, 0)


def _no_season(question: MeasuresQuestion) -> SiteError:
    expected = f"measurements of the season from {question.first:%d %B} to {question.last:%d %B} of some year"
    return SiteError(Problem("series", "no_season", "none of these days in any year", expected, "Import them."))


def _on(site: Outline, question: MeasuresQuestion, later: int) -> Newcomer | LongSite:
    """The park with what is added, so many days later."""
    first, last = (day + dt.timedelta(days=later) for day in (question.first, question.last))
    if question.added is None:
        return long_site(site, first, last)
    return newcomer_of(FitQuestion(site, first, last, question.added))
