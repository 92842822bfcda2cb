"""What files of prices share: what the series is called, zones by their codes, what the heading of a price says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gridshare.imports.channel import Unit

DAY_AHEAD = "day-ahead NL"
"""What the series of Dutch day-ahead prices is about, so that files of it from several sources are one series."""

ZONES: Mapping[str, str] = {
    "10YNL----------L": "NL",
    "10YBE----------2": "BE",
    "10Y1001A1001A82H": "DE-LU",
    "10YFR-RTE------C": "FR",
}
"""Codes of bidding zones (EIC) -> what people call them; the Netherlands and its neighbours."""

_UNIT = re.compile(
    r"(€ ?ct|€|eur|euro|ct|cts|cents?|eurocents?)[^a-z€]{0,3}(?:per )?[^a-z€]{0,2}(mwh|kwh)", re.IGNORECASE
)
_PRICE = re.compile(r"prijs|prijzen|price|preis|day[- _]?ahead|epex|apx|spot|beurs|clearing", re.IGNORECASE)
_WITHOUT_TAX = re.compile(
    r"ex(?:cl|clusief|cluding)?[._ -]*(?:de[._ -]*)?(?:btw|vat|tax|belasting)|kaal|kale|\bbare\b", re.IGNORECASE
)
_WITH_TAX = re.compile(r"btw|\bvat\b|_vat|tax|belasting|all[- _]?in|opslag|\bincl", re.IGNORECASE)
_OTHER_MARKET = re.compile(r"intraday|imbalance|onbalans|gas|balans|ida\d", re.IGNORECASE)
_DUTCH = re.compile(r"(?<![a-z])nl(?![a-z])|netherlands|nederland|dutch", re.IGNORECASE)
_ABROAD = re.compile(
    r"\b(DE[-_ /]LU|DE[-_ /]AT[-_ /]LU|AT|BE|BG|CH|CZ|DE|DK[12]|EE|ES|FI|FR|GB|GR|HR|HU|IT|LT|LV|NO[1-5]|PL|PT|RO|"
    r"SE[1-4]|SI|SK)\b"
)


@dataclass(frozen=True, slots=True)
class PriceHeading:
    """What a heading says of a price.

    Attributes:
        unit: Its unit, None where none is said.
        has_tax: Whether it says that tax, VAT or a surcharge is in it.
        zone: The zone it names: ``NL``, ``DE-LU``; empty where it names none.
        is_other_market: Whether it is of another market than the day-ahead auction.
    """

    unit: Unit | None
    has_tax: bool
    zone: str
    is_other_market: bool


def price_heading(text: str) -> PriceHeading | None:
    """What a heading says of a price; None where it is not about one."""
    unit = unit_of_price(text)
    if unit is None and not _PRICE.search(text):
        return None
    has_tax = bool(_WITH_TAX.search(_WITHOUT_TAX.sub(" ", text)))
    abroad = _ABROAD.search(text)
    zone = "NL" if _DUTCH.search(text) else abroad[1] if abroad else ""
    return PriceHeading(unit, has_tax, zone, bool(_OTHER_MARKET.search(text)))


def unit_of_price(text: str) -> Unit | None:
    """The unit that a text names: ``EUR/MWh``, ``Prijs (€/kWh)``, ``price_eur_mwh``, ``ct per kWh``."""
    match = _UNIT.search(text)
    if not match:
        return None
    per_mwh = match[2].casefold() == "mwh"
    if match[1].casefold() in {"€", "eur", "euro"}:
        return "EUR/MWh" if per_mwh else "EUR/kWh"
    return None if per_mwh else "ct/kWh"
