"""Thermal store: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.kind import Variation
from gridshare.assets.thermal_store.document import ThermalStoreDocument


def what_if(document: ThermalStoreDocument) -> Sequence[Variation]:
    """Without it; with twice as much to warm or cool (a larger buffer, a fuller store) and the same machine."""
    twice = document.model_copy(update={"capacity_kwh_per_k": 2 * document.capacity_kwh_per_k})
    return (Variation(f"without {document.name}", None), Variation(f"{document.name} with twice the capacity", twice))
