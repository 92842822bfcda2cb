"""Deferrable load: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.kind import Variation


def what_if(document: DeferrableLoadDocument) -> Sequence[Variation]:
    """Without it; and, where windows hold it, free of them."""
    found = [Variation(f"without {document.name}", None)]
    if document.window is not None and document.start_at is None:
        free = document.model_copy(update={"window": None})
        found.append(Variation(f"{document.name} at any hour", free))
    return tuple(found)
