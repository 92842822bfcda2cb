"""Scenarios for a terminal and as a page: the same lines and tables."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group
from rich.text import Text

from gridshare.questions.scenarios.report import ScenariosReport
from gridshare.reports.extras import MissingPackageError
from gridshare.reports.page import page
from gridshare.reports.scenarios.changes import in_words
from gridshare.reports.scenarios.headline import headline, swing_name
from gridshare.reports.scenarios.listings import conventions, listings
from gridshare.reports.terminal import listed, marked
from gridshare.reports.tornado import tornado
from gridshare.reports.words import Language, Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "title": ("{name}: {park}", "{name}: {park}"),
    "span": ("{first} to {last}", "{first} tot en met {last}"),
    "picture": (
        "Cost against the park as it is, one assumption at a time [EUR]",
        "Kosten ten opzichte van het park zoals het is, één aanname tegelijk [EUR]",
    ),
}


def summary(report: ScenariosReport, language: Language = "en") -> Group:
    """All of it as text."""
    words = Words(language, _TEXTS)
    tables = [part for listing in listings(report, words) for part in (Text(), listed(listing, words))]
    return Group(
        Text(f"{words('title', name=report.name, park=report.park)}, {_span(report, words)}", "bold"),
        *map(marked, headline(report, words)),
        *tables,
        Text(),
        *(Text(each, "dim") for each in conventions(report, words)),
    )


def scenarios_page(report: ScenariosReport, language: Language = "en") -> str:
    """The whole page as text; the same report gives the same page. Without matplotlib it has no picture."""
    words = Words(language, _TEXTS)
    return page(
        (words("title", name=report.name, park=report.park), _span(report, words)),
        headline(report, words),
        pictures(report, words),
        listings(report, words),
        ([], conventions(report, words), None),
        words,
    )


def pictures(report: ScenariosReport, words: Words) -> Iterator[tuple[str, bytes]]:
    """The tornado, with its text for those who do not see it."""
    words = words.also(_TEXTS)
    swings = [
        (
            swing_name(bar.name, words),
            *(in_words(bar.low.changes, words), bar.low.cost_more_eur),
            *(in_words(bar.high.changes, words), bar.high.cost_more_eur),
        )
        for bar in report.tornado
        if bar.low.cost_more_eur is not None and bar.high.cost_more_eur is not None
    ]
    if swings:
        try:
            yield words("picture"), tornado(swings, words("picture"), words)
        except MissingPackageError:
            return


def _span(report: ScenariosReport, words: Words) -> str:
    return words("span", first=report.first.isoformat(), last=report.last.isoformat())
