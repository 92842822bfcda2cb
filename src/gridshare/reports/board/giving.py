"""How much a park can give in a window, for a board: the curve of kW against EUR, and what happens to each member."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.giving.document import FlexibilityReport
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.pictures import WIDTH_IN
from gridshare.reports.board.report import Part, Picture, Section
from gridshare.reports.flexibility.headline import headline, power, title, way
from gridshare.reports.flexibility.listings import listings
from gridshare.reports.flexibility.pictures import pictures
from gridshare.reports.listing import Line, Listing
from gridshare.reports.what_if.headline import up
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "title": ("How much can the park give?", "Hoeveel kan het park geven?"),
    "picture": ("{way}: cost, and load of the group", "{way}: kosten, en vermogen van de groep"),
    "assumed_plan": (
        "Given is: in every step of the window so much less, or more, from the grid than in the plan of the day.",
        "Gegeven is: in elke tijdstap van het venster zoveel minder, of meer, van het net dan in het plan van de dag.",
    ),
    "assumed_price": (
        "A price is what the plan that gives it costs more than the plan of the day; both are checked apart.",
        "Een prijs is wat het plan dat het geeft meer kost dan het plan van de dag; beide zijn apart nagerekend.",
    ),
    "found": ("What the verdict rests on", "Waar het oordeel op rust"),
    "value": ("value", "waarde"),
    "hours": ("length of the window [h]", "lengte van het venster [uur]"),
    "minutes": ("length of a step [minutes]", "lengte van een tijdstap [minuten]"),
    "most": ("{way}: found in plans, in every step [kW]", "{way}: gevonden in plannen, in elke tijdstap [kW]"),
    "bound": ("{way}: proven not to be more than [kW]", "{way}: bewezen niet meer dan [kW]"),
    "section": ("The curve of kW against EUR", "De lijn van kW tegenover EUR"),
}


def of_giving(report: FlexibilityReport, words: Words) -> Contribution:
    """Its first line as its verdict, the others below it, its pictures and tables."""
    words = words.also(_TEXTS)
    verdict, *others = headline(report, words)
    shown = [
        Picture(words("picture", way=how), alt, svg)
        for how, alt, svg in pictures(report, words, (WIDTH_IN, _HEIGHT_IN))
    ]
    facts = Listing(words("found"), [words("value")], list(_facts(report, words)), is_whole=True)
    parts: list[Part] = [facts, *shown, *listings(report, words)]
    return Contribution(
        [(Place.GIVING, Section(words("section"), parts))],
        verdict,
        others,
        title=words("title"),
        about=title(report, words),
        assumed=[Line(words(key)) for key in ("assumed_plan", "assumed_price")],
    )


def _facts(report: FlexibilityReport, words: Words) -> Iterator[tuple[str, str]]:
    yield words("hours"), words.number(report.window.hours, 2)
    yield words("minutes"), words.number(report.step_minutes)
    for curve in report.curves:
        how = way(curve, words)
        if curve.most_kw is not None:
            yield words("most", way=how), power(curve.most_kw, words)
        if curve.at_most_kw is not None:
            yield words("bound", way=how), words.number(up(curve.at_most_kw), 1)


_HEIGHT_IN = 4.4
