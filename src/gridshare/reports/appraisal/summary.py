"""An appraisal for a terminal and as a page: the same lines and tables."""

from __future__ import annotations

from rich.console import Group
from rich.text import Text

from gridshare.questions.appraisal.report import AppraisalReport
from gridshare.reports.appraisal.headline import headline
from gridshare.reports.appraisal.listings import conventions, listings
from gridshare.reports.page import page
from gridshare.reports.terminal import listed, marked
from gridshare.reports.words import Language, Words


def summary(report: AppraisalReport, language: Language = "en") -> Group:
    """All of it as text."""
    words = Words(language)
    tables = [part for listing in listings(report, words) for part in (Text(), listed(listing, words))]
    return Group(
        Text(report.name, "bold"),
        *map(marked, headline(report, words)),
        *tables,
        Text(),
        *(Text(each, "dim") for each in conventions(words)),
    )


def appraisal_page(report: AppraisalReport, language: Language = "en") -> str:
    """The whole page as text; the same report gives the same page."""
    words = Words(language)
    return page(
        (report.name, report.start.isoformat()),
        headline(report, words),
        (),
        listings(report, words),
        ([], conventions(words), None),
        words,
    )
