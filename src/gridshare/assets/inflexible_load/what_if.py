"""Inflexible load: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.inflexible_load.document import InflexibleLoadDocument
from gridshare.assets.kind import Variation


def what_if(document: InflexibleLoadDocument) -> Sequence[Variation]:
    """Without it."""
    return (Variation(f"without {document.name}", None),)
