"""What makes it fit, for the terminal: the cheapest way first, then each measure by itself, other powers, the days."""

from __future__ import annotations

from rich.console import Group
from rich.text import Text

from gridshare.questions.measures.document import MeasuresReport
from gridshare.reports.terminal import BAD, GOOD, listed
from gridshare.reports.what_if.measures_lines import closing, headline
from gridshare.reports.what_if.measures_tables import listings
from gridshare.reports.words import Language, Words

_STYLES = {"good": GOOD, "bad": BAD, "plain": ""}


def measures_summary(report: MeasuresReport, language: Language) -> Group:
    """All that a manager or a banker wants to know of the answer, the verdict first."""
    words = Words(language)
    first, *others = headline(report, words)
    tables = [part for listing in listings(report, words) for part in (listed(listing, words), Text())]
    return Group(
        Text(first.text, _STYLES[first.sort]),
        *(Text(f"  {line.text}") for line in others),
        Text(),
        *tables,
        *(Text(line.text, "yellow" if line.sort == "bad" else "") for line in closing(report, words)),
    )
