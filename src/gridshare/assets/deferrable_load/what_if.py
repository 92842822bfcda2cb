"""Deferrable load: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.deferrable_load.view import FREE_START
from gridshare.assets.kind import Variation
from gridshare.view import AT_ANY_HOUR, WITHOUT, english

_BOUNDS = ("window", "earliest", "latest_end")


def what_if(document: DeferrableLoadDocument) -> Sequence[Variation]:
    """Without it; without its fixed start times, or at any hour, where something holds it."""
    found = [Variation(english(WITHOUT, name=document.name), None)]
    if document.start_at is not None:
        free = document.model_copy(update={"start_at": None})
        found.append(Variation(english(FREE_START, name=document.name), free))
    elif any(getattr(document, field) is not None for field in _BOUNDS):
        free = document.model_copy(update=dict.fromkeys(_BOUNDS))
        found.append(Variation(english(AT_ANY_HOUR, name=document.name), free))
    return tuple(found)
