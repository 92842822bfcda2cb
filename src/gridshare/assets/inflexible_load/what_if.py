"""Inflexible load: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.inflexible_load.document import InflexibleLoadDocument
from gridshare.assets.inflexible_load.view import LESS, MORE
from gridshare.assets.kind import Variation
from gridshare.view import WITHOUT, english

_MORE, _LESS = 1.2, 0.8


def what_if(document: InflexibleLoadDocument) -> Sequence[Variation]:
    """Without it; drawing 20% more and 20 % less, where it is no net measurement."""
    found = [Variation(english(WITHOUT, name=document.name), None)]
    if not document.net:
        found.append(Variation(english(MORE, name=document.name), _times(document, _MORE), is_demand=True))
        found.append(Variation(english(LESS, name=document.name), _times(document, _LESS), is_demand=True))
    return tuple(found)


def _times(document: InflexibleLoadDocument, factor: float) -> InflexibleLoadDocument:
    return document.model_copy(update={"profile": document.profile.mapped(lambda kw: factor * kw)})
