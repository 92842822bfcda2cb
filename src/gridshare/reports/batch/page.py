"""A batch as one HTML page: what to look at in the morning, the worst parks first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gridshare.reports.batch.headline import headline
from gridshare.reports.batch.listings import listings
from gridshare.reports.page import page
from gridshare.reports.words import Language, Words
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_TEXTS: Texts = {
    "title": ("Plans of {parks}", "Plannen van {parks}"),
    "title_scenarios": ("Plans of {parks} in {n} scenarios", "Plannen van {parks} in {n} scenario's"),
    "parks": ("{n} parks", "{n} parken"),
    "one_park": ("one park", "één park"),
    "span": ("{first} to {last}, {n} plans", "{first} tot en met {last}, {n} plannen"),
    "one_day": ("{first}, {n} plans", "{first}, {n} plannen"),
    "no_day": ("{n} plans", "{n} plannen"),
    "overlapping": (
        "Plans that begin within another one of the same park: {n}. Costs by month and park have nothing of these.",
        "Plannen die binnen een ander van hetzelfde park beginnen: {n}. Daarvan zit niets in kosten per maand en park.",
    ),
    "many_days": (
        "Amounts by month and park have each charge that is billed once a month once, and each day once.",
        "In bedragen per maand en park telt elke maandlast eenmaal mee, en elke dag eenmaal.",
    ),
    "where": (
        "All rows are in {file}, with a column for each figure.",
        "Alle rijen staan in {file}, met een kolom voor elk cijfer.",
    ),
    "run": (
        "Worked out in {time}; {known} rows are of an earlier run.",
        "Uitgerekend in {time}; {known} rijen komen uit een eerdere berekening.",
    ),
    "limits": (
        "Each plan was sought for at most {seconds} s, or until proven within {gap} of the least cost.",
        "Elk plan is hoogstens {seconds} s gezocht, of tot het aantoonbaar binnen {gap} van de laagste kosten was.",
    ),
    "checked": (
        "Every plan passed the independent check.",
        "Elk plan is onafhankelijk nagerekend.",
    ),
    "seconds": ("{s} s", "{s} s"),
    "minutes": ("{m} min {s} s", "{m} min {s} s"),
}
_MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What a page says of the run itself.

    Attributes:
        file: Name of the file with the rows.
        seconds: How long it took [s].
        known: How many rows are of an earlier run.
        time_limit_s, relative_gap: How each plan was sought.
    """

    file: str
    seconds: float
    known: int
    time_limit_s: float
    relative_gap: float


def batch_page(result: pd.DataFrame, months: pd.DataFrame, facts: RunFacts, language: Language = "en") -> str:
    """The whole page as text; the same rows and facts give the same page."""
    words = Words(language, _TEXTS)
    return page(
        (_title(result, words), _span(result, words)),
        headline(result, months, words),
        (),
        listings(result, months, words),
        (list(_notes(months, words)), list(_foot(result, facts, words)), None),
        words,
    )


def _title(result: pd.DataFrame, words: Words) -> str:
    n, scenarios = result["path"].nunique(), result["scenario"].nunique()
    parks = words("one_park") if n == 1 else words("parks", n=words.number(n))
    return words("title_scenarios" if scenarios > 1 else "title", parks=parks, n=words.number(scenarios))


def _span(result: pd.DataFrame, words: Words) -> str:
    days, n = result["day"].dropna(), words.number(len(result))
    if days.empty:
        return words("no_day", n=n)
    first, last = (words.date(dt.datetime.combine(day, dt.time())) for day in (days.min(), days.max()))
    return words("one_day" if first == last else "span", first=first, last=last, n=n)


def _notes(months: pd.DataFrame, words: Words) -> Iterator[str]:
    if not len(months):
        return
    if twice := int(months["overlapping"].sum()):
        yield words("overlapping", n=words.number(twice))
    if months["planned"].max() > 1 or months["month_charges_eur"].any():
        yield words("many_days")


def _foot(result: pd.DataFrame, facts: RunFacts, words: Words) -> Iterator[str]:
    if (result["status"] == "ok").any():
        yield words("checked")
    yield words("where", file=facts.file)
    minutes, seconds = divmod(round(facts.seconds), _MINUTE_S)
    time = words("minutes", m=minutes, s=seconds) if minutes else words("seconds", s=seconds)
    yield words("run", time=time, known=words.number(facts.known))
    gap = words.percent(facts.relative_gap, 3)
    yield words("limits", seconds=words.number(facts.time_limit_s), gap=gap)
    yield from (f"{each}." for each in sorted(result["versions"].dropna().unique()))
