"""What one more connection costs the park over many days: in all, and by month with its peak counted once."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.fit.document import FitCosts
from gridshare.reports.listing import Listing
from gridshare.reports.what_if.headline import down
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "costs": (
        "With {kw} kW the park pays {eur} EUR more over these days, its own energy included{between}.",
        "Met {kw} kW betaalt het park over deze dagen {eur} EUR meer, de eigen energie inbegrepen{between}.",
    ),
    "costs_asset": (
        "With it the park pays {eur} EUR more over these days, its own energy included{between}.",
        "Hiermee betaalt het park over deze dagen {eur} EUR meer, de eigen energie inbegrepen{between}.",
    ),
    "between": (" (proven: between {low} and {high} EUR)", " (bewezen: tussen {low} en {high} EUR)"),
    "proven": (" (proven to a euro)", " (bewezen, op een euro na)"),
    "months": ("What the park pays more", "Wat het park meer betaalt"),
    "by_days": ("by its days [EUR]", "door de dagen [EUR]"),
    "once": ("once a month [EUR]", "eenmaal per maand [EUR]"),
    "peak": ("billed peak [kW]", "piek op de rekening [kW]"),
    "peak_without": ("without it [kW]", "zonder [kW]"),
}


def costs_over_days(costs: FitCosts | None, words: Words) -> Iterator[Listing | str]:
    """A sentence, and a table of months."""
    if costs is None:
        return
    words = words.also(_TEXTS)
    between = ""
    if costs.least_eur is not None and costs.most_eur is not None:
        low, high = words.number(costs.least_eur), words.number(costs.most_eur)
        between = words("proven") if low == high else words("between", low=low, high=high)
    key = "costs_asset" if costs.at_kw is None else "costs"
    yield words(key, kw=words.number(down(costs.at_kw or 0.0), 1), eur=words.number(costs.eur), between=between)
    headings = [words(key) for key in ("by_days", "once", "peak", "peak_without")]
    rows = [
        (
            words.month(row.month),
            words.number(row.days_eur),
            words.number(row.once_eur),
            words.number(row.peak_kw, 1) if row.peak_kw else "-",
            words.number(row.peak_without_kw, 1) if row.peak_without_kw else "-",
        )
        for row in costs.months
    ]
    days, once = sum(row.days_eur for row in costs.months), sum(row.once_eur for row in costs.months)
    total = (words("total"), words.number(days), words.number(once), "", "")
    yield Listing(words("months"), headings, rows, total)
