"""Scenarios next to each other, for a board: what each costs, what matters most, and the tornado."""

from __future__ import annotations

from gridshare.questions.scenarios.report import ScenariosReport
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.report import Part, Picture, Section
from gridshare.reports.listing import Line
from gridshare.reports.scenarios.headline import headline
from gridshare.reports.scenarios.listings import conventions, listings
from gridshare.reports.scenarios.summary import pictures
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {"scenarios": ("Scenarios: {name}", "Scenario's: {name}")}


def of_scenarios(report: ScenariosReport, words: Words) -> Contribution:
    """Its first line as its verdict, its tables and its picture."""
    lines = list(headline(report, words))
    parts: list[Part] = [*lines, *(Picture(alt, alt, svg) for alt, svg in pictures(report, words))]
    parts += [*listings(report, words), *map(Line, conventions(report, words))]
    title = words.also(_TEXTS)("scenarios", name=report.name)
    return Contribution([(Place.CHANGES, Section(title, parts))], next(iter(lines), None), title=title)
