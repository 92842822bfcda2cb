"""What a park can give, as one HTML page."""

from __future__ import annotations

from gridshare.questions.giving.document import FlexibilityReport
from gridshare.reports.flexibility.headline import headline, title
from gridshare.reports.flexibility.listings import listings
from gridshare.reports.flexibility.pictures import pictures
from gridshare.reports.page import page
from gridshare.reports.words import Language, Words


def flexibility_page(report: FlexibilityReport, language: Language = "en") -> str:
    """The whole page as text; the same document gives the same page.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words = Words(language)
    name, _, when = title(report, words).rpartition(" - ")
    shown = ((alt, svg) for _, alt, svg in pictures(report, words))
    return page((name, when), headline(report, words), shown, listings(report, words), ((), (), None), words)
