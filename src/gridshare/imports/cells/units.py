"""Units as files write them."""

from __future__ import annotations

from gridshare.imports.channel import Unit

_WRITTEN: dict[Unit, str] = {
    "kWh": "kwh kw/h",
    "Wh": "wh",
    "MWh": "mwh",
    "kW": "kw kilowatt",
    "W": "w watt",
    "MW": "mw megawatt",
    "EUR/MWh": "eur/mwh €/mwh euro/mwh",
    "EUR/kWh": "eur/kwh €/kwh euro/kwh",
    "ct/kWh": "ct/kwh cent/kwh eurocent/kwh c€/kwh",
    "degC": "degc °c c celsius",
    "W/m2": "w/m2 w/m²",
    "J/cm2": "j/cm2 j/cm²",
    "m/s": "m/s",
    "other": "m3 m³ nm3 kvarh varh mvarh kvar var mvar kva va mva kvah a v j l liter gj mj % eur € euro",
}
_UNITS: dict[str, Unit] = {text: unit for unit, texts in _WRITTEN.items() for text in texts.split()}


def unit_of(text: str) -> Unit | None:
    """The unit that a text means; None where it means none that is known."""
    return _UNITS.get(text.strip(" []().").casefold().replace(" ", ""))
