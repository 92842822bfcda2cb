"""Curtailable load: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.curtailable_load.document import CurtailableLoadDocument
from gridshare.assets.kind import Variation


def what_if(document: CurtailableLoadDocument) -> Sequence[Variation]:
    """Without it; never cut."""
    never = document.model_copy(update={"available": ()})
    return (Variation(f"without {document.name}", None), Variation(f"{document.name} never cut", never))
