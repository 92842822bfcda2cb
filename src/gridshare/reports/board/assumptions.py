"""What the report assumes: the limits, the firms and what they have, and how far a plan of a past year holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from gridshare.parts import Floats
from gridshare.questions.quarters import Quarters
from gridshare.reports.board.report import Section
from gridshare.reports.kinds import views
from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Words
from gridshare.sites.document import SiteDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "assumptions": ("What this assumes", "Waar dit van uitgaat"),
    "given": ("What was reckoned with", "Waarmee gerekend is"),
    "value": ("value", "waarde"),
    "source": ("source", "bron"),
    "cap_import": ("cap on import [kW]", "grens aan de afname [kW]"),
    "cap_export": ("cap on export [kW]", "grens aan de teruglevering [kW]"),
    "range": ("{low} to {high}", "{low} tot {high}"),
    "no_cap": ("none", "geen"),
    "newcomer": ("the newcomer, nothing planned [kW]", "de nieuwkomer, zonder planning [kW]"),
    "steady": ("{kw} in every quarter", "{kw} in elk kwartier"),
    "changing": ("{low} to {high}, on average {mean}", "{low} tot {high}, gemiddeld {mean}"),
    "question": ("the question", "de vraag"),
    "firms": ("firms", "bedrijven"),
    "assets": ("what they have", "wat zij hebben"),
    "count": ("{kind}: {n}", "{kind}: {n}"),
    "contracts": ("energy contracts", "energiecontracten"),
    "site": ("site document", "parkdocument"),
    "foresight": (
        (
            "Each day is planned with its measurements known. Whoever plans a day before has forecasts, keeps "
            "something back for them, and can let less fit."
        ),
        (
            "Elke dag is gepland met de metingen van die dag bekend. Wie een dag vooruit plant heeft verwachtingen, "
            "houdt daarvoor iets vrij en kan minder laten passen."
        ),
    ),
    "another_year": (
        "Another year has other weather and other business: the measurements are of this period alone.",
        "Een ander jaar heeft ander weer en andere bedrijvigheid: de metingen zijn alleen van deze periode.",
    ),
}


def assumptions_section(
    document: SiteDocument, quarters: Quarters | None, more: Sequence[Line], words: Words
) -> Section:
    """A table of what was given, and sentences on what that means.

    Args:
        document: The site with the newcomer or without it.
        quarters: The quarters, for the caps; None where the question is of hours.
        more: What the answers themselves assume.
        words: Language.
    """
    words = words.also(_TEXTS)
    headings = [words("value"), words("source")]
    listing = Listing(words("given"), headings, list(_rows(document, quarters, words)), is_text=True, is_whole=True)
    own = list(more) or [Line(words("foresight"))]
    of_year = [] if quarters is None else [Line(words("another_year"))]
    return Section(words("assumptions"), [listing, *own, *of_year])


def _rows(document: SiteDocument, quarters: Quarters | None, words: Words) -> Iterator[tuple[str, str, str]]:
    caps = {} if quarters is None else {"import": quarters.import_cap_kw, "export": quarters.export_cap_kw}
    for direction, cap in caps.items():
        sources = [layer.source for layer in document.connection.layers if layer.direction in {direction, "both"}]
        yield words(f"cap_{direction}"), _range(cap, words), ", ".join(dict.fromkeys(sources)) or "-"
    if quarters is not None and quarters.has_newcomer:
        yield words("newcomer"), _load(quarters.newcomer_kw, words), words("question")
    yield words("firms"), words.number(len(document.members)), words("site")
    known = views()
    counts = Counter(asset.kind for member in document.members for asset in member.assets)
    shown = sorted(counts, key=lambda kind: known[kind].rank)
    kinds = (words("count", kind=words.of(known[kind].label), n=words.number(counts[kind])) for kind in shown)
    yield words("assets"), ", ".join(kinds), words("site")
    if document.energy_contracts:
        yield words("contracts"), ", ".join(document.energy_contracts), words("site")


def _load(load: Floats, words: Words) -> str:
    known = load[np.isfinite(load)]
    low, high, mean = (words.number(float(f(known))) if len(known) else "-" for f in (np.min, np.max, np.mean))
    return words("steady", kw=high) if low == high else words("changing", low=low, high=high, mean=mean)


def _range(cap: Floats, words: Words) -> str:
    known = cap[np.isfinite(cap)]
    if not len(known):
        return words("no_cap")
    low, high = words.number(known.min()), words.number(known.max())
    return low if low == high else words("range", low=low, high=high)
