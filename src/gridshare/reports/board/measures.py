"""What makes it fit, for a board: the cheapest way, each measure by itself, and what other powers cost."""

from __future__ import annotations

from gridshare.questions.measures.document import MeasuresReport
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.report import Part, Section
from gridshare.reports.listing import Line
from gridshare.reports.what_if.measures_lines import closing, headline
from gridshare.reports.what_if.measures_tables import listings
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "measures": ("What makes it fit", "Wat het passend maakt"),
    "price": ("{name}: {value} ({source})", "{name}: {value} ({source})"),
}


def of_measures(report: MeasuresReport, words: Words) -> Contribution:
    """Its verdict, its tables, and each price that it was reckoned with."""
    words = words.also(_TEXTS)
    verdict, *others = headline(report, words)
    prices = [
        Line(words("price", name=words.name(each.name, {}), value=words.number(each.value, 2), source=each.source))
        for each in report.assumptions
    ]
    parts: list[Part] = [verdict, *others, *listings(report, words), *closing(report, words), *prices]
    return Contribution([(Place.MEASURES, Section(words("measures"), parts))], verdict)
