"""What interfaces call units and what they are here; what measures no active power is ``other`` and is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gridshare.imports.channel import Unit

UNITS: Mapping[str, Unit] = {
    "wh": "Wh",
    "kwh": "kWh",
    "mwh": "MWh",
    "w": "W",
    "kw": "kW",
    "mw": "MW",
}
_OTHERS = {
    "kva",
    "va",
    "mva",
    "kvar",
    "var",
    "mvar",
    "kvarh",
    "varh",
    "mvarh",
    "m3",
    "m³",
    "nm3",
    "l",
    "gj",
    "mj",
    "j",
    "a",
    "v",
}


def unit_of(text: Any) -> Unit | None:
    """The unit of active energy or power that a text names, ``other`` for another one, None where it names none."""
    folded = str(text or "").strip().casefold()
    return "other" if folded in _OTHERS else UNITS.get(folded)
