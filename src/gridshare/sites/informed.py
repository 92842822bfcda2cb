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
        "notes": (*document.notes, *ahead.notes),
        "standard_profiles": {},  # their values stand in place now, and must not count twice
    }
    return document.model_copy(update=(told | {"connection": connection}) if held else told)
