"""A document that knows where its series come from, once these stand in place."""

from __future__ import annotations

from gridshare.series import SeriesSpec
from gridshare.sites.clean import CleanSeries
from gridshare.sites.document import SiteDocument


def informed(document: SiteDocument, clean: CleanSeries) -> SiteDocument:
    """The document with where its series come from, and what is held back for what was forecast of them."""
    ahead, margin = clean.ahead, document.connection.margin
    held = {
        name: SeriesSpec("kW", 0).parse(values.tolist())
        for name, values in (("import_kw", ahead.import_margin_kw), ("export_kw", ahead.export_margin_kw))
        if values is not None and getattr(margin, name) is None
    }
    connection = document.connection.model_copy(update={"margin": margin.model_copy(update=held)})
    told = {
        "provenance": (*document.provenance, *clean.provenance()),
        "notes": (*document.notes, *_held_back(document, clean), *ahead.notes),
        "standard_profiles": {},  # their values stand in place now, and must not count twice
    }
    return document.model_copy(update=(told | {"connection": connection}) if held else told)


def _held_back(document: SiteDocument, clean: CleanSeries) -> list[str]:
    """What is held back, unless the document itself says what to hold back, or nothing is."""
    ahead, margin = clean.ahead, document.connection.margin
    sides = (
        (margin.import_kw, ahead.import_margin_kw, "import"),
        (margin.export_kw, ahead.export_margin_kw, "export"),
    )
    told = [
        f"up to {kw.max():,.0f} kW on {of}" for said, kw, of in sides if said is None and kw is not None and kw.any()
    ]
    if not told:
        return []
    asked = f"the group's own forecast at {margin.probability:.0%} (connection.margin.probability)"
    caution = "Forecasts err somewhat more often than they say: docs/forecasts.md has how often such a margin held."
    return [f"Loads are forecast. Held back under the contract is {' and '.join(told)}: {asked}. {caution}"]
