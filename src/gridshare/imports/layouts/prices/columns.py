"""Columns of prices: what their headings say, and which of them is surely that of the day-ahead auction."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gridshare.errors import Problem
from gridshare.imports.channel import Unit
from gridshare.imports.content import Sheet

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
        unit: Its unit, None where none is given.
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


@dataclass(frozen=True, slots=True)
class PriceColumn:
    """The column to take.

    Attributes:
        index: Its index.
        unit: Its unit, None where nothing says it.
        zone: The zone that its name says; empty where it says none.
        left_out: Other columns of prices and why they are not taken.
    """

    index: int
    unit: Unit | None
    zone: str
    left_out: tuple[str, ...]


def price_headings(sheet: Sheet, names: tuple[str, ...]) -> dict[int, PriceHeading]:
    """The columns whose name is about a price and whose cells are no text."""
    found = {i: price_heading(name) for i, name in enumerate(names)}
    return {i: heading for i, heading in found.items() if heading is not None and not _is_text(sheet, i)}


def price_column(sheet: Sheet, names: tuple[str, ...]) -> PriceColumn | Problem:
    """The column of day-ahead prices without tax; the problem where none or several may be it."""
    headings = price_headings(sheet, names)
    reasons = {i: _unfit(heading) for i, heading in headings.items()}
    fit = [i for i, why in reasons.items() if not why]
    dutch = [i for i in fit if headings[i].zone == "NL"]
    chosen = dutch or fit
    if len(chosen) != 1:
        return _unclear(sheet, names, headings, chosen)
    index = chosen[0]
    others = {i: reasons[i] or "prices of another zone" for i in headings if i != index}
    heading = tuple(f"column {names[i]!r}: {why}" for i, why in others.items())
    unit = headings[index].unit or _unit_above(sheet)
    return PriceColumn(index, unit, headings[index].zone, heading)


def _unfit(heading: PriceHeading) -> str:
    if heading.has_tax:
        return "tax, VAT or a surcharge is in it"
    return "prices of another market than the day-ahead auction" if heading.is_other_market else ""


def _unit_above(sheet: Sheet) -> Unit | None:
    """The unit that the lines above the table name, where they name one."""
    units = {unit_of_price(cell) for row in sheet.above for cell in row} - {None}
    return units.pop() if len(units) == 1 else None


def _unclear(sheet: Sheet, names: tuple[str, ...], headings: Mapping[int, PriceHeading], fit: list[int]) -> Problem:
    """Why no column is surely the day-ahead price."""
    if fit:
        found = f"several columns of prices: {', '.join(repr(names[i]) for i in fit)}"
        remedy = "Keep the column of the Dutch day-ahead price, or name it 'NL (EUR/MWh)'."
        return Problem(sheet.origin.name, "several_prices", found, "one column of day-ahead prices", remedy)
    if any(heading.has_tax for heading in headings.values()):
        taxed = ", ".join(repr(names[i]) for i, heading in headings.items() if heading.has_tax)
        found = f"prices with tax, VAT or a surcharge: {taxed}"
        remedy = "Download prices without VAT and tax (excl. btw); the site document adds the tax of each member."
        return Problem(sheet.origin.name, "price_with_tax", found, "prices as the auction made them", remedy)
    found = f"no day-ahead price: {', '.join(repr(names[i]) for i in headings)}"
    return Problem(sheet.origin.name, "no_prices", found, "a column of day-ahead prices", "Download day-ahead prices.")


def _is_text(sheet: Sheet, index: int) -> bool:
    """Whether the cells of a column are words: ``EUR``, ``Sequence 1``."""
    cells = [cell for cell in sheet.columns[index][:50].to_pylist() if cell]
    return not any(any(mark.isdigit() for mark in cell) for cell in cells)
