"""A simulation as one HTML page."""

from __future__ import annotations

from gridshare.reports.page import page
from gridshare.reports.simulation.headline import first_lines, outcome, span
from gridshare.reports.simulation.listings import listings
from gridshare.reports.simulation.pictures import pictures
from gridshare.reports.words import Language, Words
from gridshare.simulation.document import SimulationDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "checked": (
        "Each month of each policy is checked independently as a whole.",
        "Elke maand is voor elke manier van sturen als geheel onafhankelijk nagerekend.",
    ),
}


def simulation_page(document: SimulationDocument, language: Language = "en") -> str:
    """The whole page as text; the same document gives the same page.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words = Words(language, _TEXTS)
    holds = not any(month.broken for policy in document.policies for month in policy.months)
    return page(
        (document.name, span(document, words)),
        [*first_lines(document, words), *outcome(document, words)],
        pictures(document, words),
        listings(document, words),
        (list(map(words.translated, document.notes)), [words("checked")] if holds else [], document.credit),
        words,
    )
