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
    "other",  # gas, reactive power, water: recognised, and left out
]

QUANTITIES: tuple[Quantity, ...] = get_args(Quantity)

ENDINGS: Mapping[str, Quantity] = {
    "_kw_per_kwp": "production",
    "_kw": "consumption",
    "_eur_per_mwh": "price",
    "_eur_per_kwh": "price",
    "_c": "temperature",
    "_m_per_s": "wind_speed",
    "_w_per_m2": "irradiance",
}
"""Unit at the end of a name -> what such a series measures, where nothing else is known."""

_POWERS: Mapping[str, Quantity] = {"_feed_in_kw": "feed_in", "_net_kw": "net", "_production_kw": "production"}


def quantity_of(name: str) -> Quantity | None:
    """What a series measures by the end of its name: for files that were written without it, and for nothing else."""
    return next((quantity for end, quantity in {**_POWERS, **ENDINGS}.items() if name.endswith(end)), None)
