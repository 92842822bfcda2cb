"""Whether it is worth it, for a board: the lines and the tables of the appraisal."""

from __future__ import annotations

from gridshare.questions.appraisal.report import AppraisalReport
from gridshare.reports.appraisal.headline import headline
from gridshare.reports.appraisal.listings import conventions, listings
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.report import Part, Section
from gridshare.reports.listing import Line
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {"worth": ("Is it worth it: {name}", "Is het de moeite waard: {name}")}


def of_worth(report: AppraisalReport, words: Words) -> Contribution:
    """Its verdict, and its tables."""
    verdict, *others = headline(report, words)
    title = words.also(_TEXTS)("worth", name=report.name)
    parts: list[Part] = [*listings(report, words), *others, *map(Line, conventions(words))]
    return Contribution([(Place.WORTH, Section(title, parts))], verdict, title=report.name)
