"""What makes it fit, for the terminal: the cheapest way first, then each measure by itself, other powers, the days."""

from __future__ import annotations

from collections.abc import Iterator

from rich.bar import Bar
from rich.console import Group, RenderableType
from rich.text import Text

from gridshare.questions.measures.document import MeasuresReport
from gridshare.reports.terminal import BAD, GOOD, listed, table
from gridshare.reports.what_if.measures_lines import closing, headline, kw_text
from gridshare.reports.what_if.measures_tables import listings
from gridshare.reports.words import Language, Words
from gridshare.view import Texts

_STYLES = {"good": GOOD, "bad": BAD, "plain": ""}
_BAR_WIDTH = 40

_TEXTS: Texts = {
    "chart": ("Power of the newcomer [kW]", "Vermogen van de nieuwkomer [kW]"),
    "costs": ("the cheapest way [EUR a year]", "de goedkoopste manier [EUR per jaar]"),
    "kw": ("{kw}", "{kw}"),
    "asked": ("{kw} (asked)", "{kw} (gevraagd)"),
    "not": ("not enough", "niet genoeg"),
    "own": ("Your own prices: --prices.", "Eigen prijzen: --prices."),
}


def measures_summary(report: MeasuresReport, language: Language) -> Group:
    """All that a manager or a banker wants to know of the answer, the verdict first."""
    words = Words(language, _TEXTS)
    first, *others = headline(report, words)
    tables = [part for listing in listings(report, words) for part in (listed(listing, words), Text())]
    return Group(
        Text(first.text, _STYLES[first.sort]),
        *(Text(f"  {line.text}") for line in others),
        Text(),
        *tables,
        *_chart(report, words),
        *(Text(line.text, "yellow" if line.sort == "bad" else "") for line in closing(report, words)),
        *([] if report.fits_already else [Text(words("own"), "dim")]),
    )


def _chart(report: MeasuresReport, words: Words) -> Iterator[RenderableType]:
    """A bar for each power, where any costs something: how long it is for what is found, next to the amount."""
    most = max((point.eur for point in report.curve if point.fits), default=0.0)
    if most <= 0:
        return
    shown = table(words("chart"), ("", "left"), (words("costs"), "right"))
    for point in report.curve:
        name = words("asked" if point.kw == report.kw else "kw", kw=kw_text(point.kw, words))
        bar = Bar(most, 0.0, point.eur, width=_BAR_WIDTH) if point.fits else Text("")
        shown.add_row(name, bar, words.number(point.eur) if point.fits else words("not"))
    yield shown
    yield Text()
