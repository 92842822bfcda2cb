"""A simulation in words, for the terminal: what the policy that matters came to, and all of them next to each other."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from gridshare.reports.listing import Line
from gridshare.reports.simulation.headline import first_lines, outcome, span
from gridshare.reports.simulation.listings import listings
from gridshare.reports.terminal import line, listed, marked
from gridshare.reports.words import Language, Words
from gridshare.simulation.document import SimulationDocument
from gridshare.view import Texts

_MOST_ROWS = 12

_TEXTS: Texts = {
    "checked": (
        "Each month of each policy is checked independently as a whole.",
        "Elke maand is voor elke manier van sturen als geheel onafhankelijk nagerekend.",
    ),
    "credit": ("Data: {credit}", "Gegevens: {credit}"),
    "notes": ("Notes", "Opmerkingen"),
}


def summary(document: SimulationDocument, language: Language = "en") -> Group:
    """All that a manager wants to know of a simulation, at most 100 columns wide."""
    words = Words(language, _TEXTS)
    parts: list[RenderableType] = [marked(each) for each in first_lines(document, words)]
    parts.append(Text.assemble((document.name, "bold"), f" - {span(document, words)}"))
    parts += [marked(each) for each in outcome(document, words)]
    for listing in listings(document, words, _MOST_ROWS):
        parts += [Text(), listed(listing, words)]
    return Group(*parts, Text(), *_closing(document, words))


def answer(document: SimulationDocument, words: Words) -> list[Line]:
    """The answer in lines."""
    return [*first_lines(document, words), *outcome(document, words)]


def _closing(document: SimulationDocument, words: Words) -> list[RenderableType]:
    parts: list[RenderableType] = []
    if not any(month.broken for policy in document.policies for month in policy.months):
        seconds = document.run.get("seconds")
        took = "" if seconds is None else f" {words.number(seconds)} s."
        parts.append(Text(f"{words('checked')}{took}"))
    if document.notes:
        parts += [Text(words("notes"), "bold"), *(line("-", words.translated(note)) for note in document.notes)]
    if document.credit:
        parts.append(Text(words("credit", credit=document.credit), "dim"))
    return parts
