"""Solar: all plants of a site, stacked."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.kind import Placed
from gridshare.assets.solar.document import SolarDocument
from gridshare.context import Context
from gridshare.parts import Floats
from gridshare.sources import Plant, SourceArrays
from gridshare.sources import resolve as stack


def resolve(placed: Sequence[Placed[SolarDocument]], context: Context) -> SourceArrays:
    """Stack the documents; what a plant could not keep by itself is refused."""
    return stack([Plant(p.document.name, p.path, p.document, _potential(p, context)) for p in placed], context)


def _potential(placed: Placed[SolarDocument], context: Context) -> Floats:
    """Power that the sun allows [kW], shape (step,)."""
    doc, path = placed.document, placed.path
    if doc.kwp is None:
        return context.series(doc.available, f"{path}.available")
    return doc.kwp * context.series(doc.available_per_kwp, f"{path}.available_per_kwp")
