"""What a series measures. Importing decides it and writes it with the series."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Quantity = Literal[
    "consumption",  # from the grid to the customer (LDN, afname, verbruik, levering)
    "feed_in",  # from the customer to the grid (ODN, teruglevering, invoeding)
    "net",  # consumption less feed-in
    "production",  # of panels or turbines behind the connection (opwek)
    "price",
    "temperature",
    "irradiance",
    "wind_speed",
    "cloud_cover",
    "other",  # gas, reactive power, water: recognised, and left out
]

QUANTITIES: tuple[Quantity, ...] = get_args(Quantity)

_ENDS: Mapping[Quantity, str] = {
    "price": "eur_per_mwh",
    "temperature": "temperature_c",
    "irradiance": "irradiance_w_per_m2",
    "wind_speed": "wind_speed_m_per_s",
    "cloud_cover": "cloud_cover_percent",
}

UNITS: Mapping[str, Quantity] = {
    "_kw_per_kwp": "production",
    "_kw": "consumption",
    "_eur_per_mwh": "price",
    "_eur_per_kwh": "price",
    "_c": "temperature",
    "_m_per_s": "wind_speed",
    "_w_per_m2": "irradiance",
    "_percent": "cloud_cover",
}
"""Unit at the end of a name -> what such a series measures, where nothing else is known."""


def name_end(quantity: Quantity) -> str:
    """End of the name of an imported series: ``_consumption_kw``, ``_eur_per_mwh``."""
    return f"_{_ENDS.get(quantity, f'{quantity}_kw')}"


def quantity_of(name: str) -> Quantity | None:
    """What a series measures by the end of its name: for files that were written without it, and for nothing else."""
    ends = {**{name_end(quantity): quantity for quantity in QUANTITIES if quantity != "other"}, **UNITS}
    return next((quantity for end, quantity in ends.items() if name.endswith(end)), None)
