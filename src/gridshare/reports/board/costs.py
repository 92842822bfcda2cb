"""What a newcomer costs the group over a year, for a board: by month, with each month's peak billed once."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from gridshare.questions.fit.document import FitAnswer, FitCosts
from gridshare.reports.board.report import Section
from gridshare.reports.listing import Line, Listing
from gridshare.reports.what_if.costs_over_days import costs_over_days
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "costs": ("What it costs the group", "Wat het de groep kost"),
    "facts": ("In plans of least cost, over these days", "In plannen met de laagste kosten, over deze dagen"),
    "value": ("[EUR]", "[EUR]"),
    "without": ("the group pays without the newcomer", "de groep betaalt zonder de nieuwkomer"),
    "more": ("it pays more with the newcomer", "ze betaalt meer met de nieuwkomer"),
    "by_month": ("that is on average, a month", "dat is gemiddeld per maand"),
    "least": ("proven: it pays more by no less than", "bewezen: ze betaalt meer, niet minder dan"),
    "most": ("proven: it pays more by no more than", "bewezen: ze betaalt meer, niet meer dan"),
    "linear": (
        "On {n:day|days} machines or charging may run in part in these figures; real plans can cost a little more.",
        (
            "Op {n:dag|dagen} mogen machines of laadpunten in deze cijfers deels aan staan; echte plannen kosten "
            "soms iets meer."
        ),
    ),
}


def costs_section(answer: FitAnswer, costs: FitCosts, words: Words) -> Section:
    """What is paid more, what is proven of it, and a row a month."""
    words = words.also(_TEXTS)
    sentence, months = costs_over_days(costs, words)
    rows = [(words(key), words.number(eur)) for key, eur in _facts(costs)]
    linear = answer.period.days - costs.whole_days
    doubts = [Line(words("linear", n=words.number(linear)))] if linear else []
    return Section(
        words("costs"), [sentence, Listing(words("facts"), [words("value")], rows, is_whole=True), months, *doubts]
    )


def _facts(costs: FitCosts) -> Iterator[tuple[str, float]]:
    yield "without", costs.without_eur
    yield "more", costs.eur
    if all(month.days == monthrange(*map(int, month.month.split("-")))[1] for month in costs.months):
        yield "by_month", costs.eur / len(costs.months)
    for key, eur in (("least", costs.least_eur), ("most", costs.most_eur)):
        if eur is not None:
            yield key, eur
