"""A period in words, for the terminal: how far to trust it, is the cap kept, what does it save, month by month."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from gridshare.reports.period.headline import doubts, outcome, span
from gridshare.reports.period.listings import listings
from gridshare.reports.terminal import line, listed, marked
from gridshare.reports.words import Language, Words
from gridshare.schedules.period import PeriodDocument
from gridshare.view import Texts

_MOST_ROWS = 10

_TEXTS: Texts = {
    "checked": (
        "Each month is checked independently as a whole: the days hang together. {seconds} s.",
        "Elke maand is als geheel onafhankelijk nagerekend: de dagen sluiten op elkaar aan. {seconds} s.",
    ),
    "credit": ("Data: {credit}", "Gegevens: {credit}"),
    "notes": ("Notes", "Opmerkingen"),
}


def summary(document: PeriodDocument, language: Language = "en") -> Group:
    """All that a manager wants to know of a period, at most 100 columns wide."""
    words = Words(language, _TEXTS)
    parts: list[RenderableType] = [marked(each) for each in doubts(document, words)]
    parts.append(Text.assemble((document.name, "bold"), f" - {span(document, words)}"))
    parts += [marked(each) for each in outcome(document, words)]
    for listing in listings(document, words, _MOST_ROWS):
        parts += [Text(), listed(listing, words)]
    return Group(*parts, Text(), *_closing(document, words))


def _closing(document: PeriodDocument, words: Words) -> Iterator[RenderableType]:
    if document.verdict.holds and document.months:
        yield Text(words("checked", seconds=words.number(document.run.get("seconds", 0.0))))
    if document.notes:
        yield Text(words("notes"), "bold")
        yield from (line("-", words.translated(note)) for note in document.notes[:_MOST_ROWS])
    if document.credit:
        yield Text(words("credit", credit=document.credit), "dim")
