"""Battery: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.battery.document import BatteryDocument
from gridshare.assets.kind import Variation


def what_if(document: BatteryDocument) -> Sequence[Variation]:
    """Without it; twice as much energy at the same power."""
    twice = document.model_copy(update={"energy_kwh": 2 * document.energy_kwh})
    return (Variation(f"without {document.name}", None), Variation(f"{document.name} with twice the energy", twice))
