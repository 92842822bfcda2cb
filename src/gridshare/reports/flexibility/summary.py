"""What a park can give, for the terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from gridshare.questions.giving.document import FlexibilityReport
from gridshare.reports.flexibility.headline import headline, title
from gridshare.reports.flexibility.listings import listings
from gridshare.reports.terminal import listed, marked
from gridshare.reports.words import Language, Words


def flexibility_summary(report: FlexibilityReport, language: Language = "en") -> Group:
    """The verdict first, then the curve, who does otherwise, and the rebound."""
    words = Words(language)
    parts: list[RenderableType] = [Text(title(report, words), "bold"), *map(marked, headline(report, words))]
    for listing in listings(report, words):
        parts += [Text(), listed(listing, words)]
    return Group(*parts)
