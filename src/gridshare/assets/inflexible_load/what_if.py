"""Inflexible load: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.inflexible_load.document import InflexibleLoadDocument
from gridshare.assets.kind import Variation

_MORE, _LESS = 1.2, 0.8


def what_if(document: InflexibleLoadDocument) -> Sequence[Variation]:
    """Without it; drawing 20 % more and 20 % less, where it is no net measurement."""
    found = [Variation(f"without {document.name}", None)]
    if not document.net:
        found.append(Variation(f"{document.name} drawing 20 % more", _times(document, _MORE), is_demand=True))
        found.append(Variation(f"{document.name} drawing 20 % less", _times(document, _LESS), is_demand=True))
    return tuple(found)


def _times(document: InflexibleLoadDocument, factor: float) -> InflexibleLoadDocument:
    return document.model_copy(update={"profile": document.profile.mapped(lambda kw: factor * kw)})
