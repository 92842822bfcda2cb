"""A period as one HTML page."""

from __future__ import annotations

from gridshare.reports.page import page
from gridshare.reports.period.headline import doubts, outcome, span
from gridshare.reports.period.listings import listings
from gridshare.reports.period.pictures import pictures
from gridshare.reports.words import Language, Words
from gridshare.schedules.period import PeriodDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "checked": (
        "Each month is checked independently as a whole: the days hang together.",
        "Elke maand is als geheel onafhankelijk nagerekend: de dagen sluiten op elkaar aan.",
    ),
}


def period_page(document: PeriodDocument, language: Language = "en") -> str:
    """The whole page as text; the same document gives the same page.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words = Words(language, _TEXTS)
    checked = [words("checked")] if document.verdict.holds and document.months else []
    return page(
        (document.name, span(document, words)),
        [*doubts(document, words), *outcome(document, words)],
        pictures(document, words),
        listings(document, words),
        (list(map(words.translated, document.notes)), checked, document.credit),
        words,
    )
