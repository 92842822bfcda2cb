"""Which column of a table is the price of the day-ahead auction: sure, or said why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gridshare.errors import Problem
from gridshare.imports.channel import Unit
from gridshare.imports.content import Sheet
from gridshare.imports.prices.meaning import PriceHeading, price_heading, unit_of_price


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
    return {i: said for i, said in found.items() if said is not None and not _is_text(sheet, i)}


def price_column(sheet: Sheet, names: tuple[str, ...]) -> PriceColumn | Problem:
    """The column of day-ahead prices without tax; the problem where none or several may be it."""
    headings = price_headings(sheet, names)
    reasons = {i: _unfit(said) for i, said in headings.items()}
    fit = [i for i, why in reasons.items() if not why]
    dutch = [i for i in fit if headings[i].zone == "NL"]
    chosen = dutch or fit
    if len(chosen) != 1:
        return _unclear(sheet, names, headings, chosen)
    index = chosen[0]
    others = {i: reasons[i] or "prices of another zone" for i in headings if i != index}
    said = tuple(f"column {names[i]!r}: {why}" for i, why in others.items())
    unit = headings[index].unit or _unit_above(sheet)
    return PriceColumn(index, unit, headings[index].zone, said)


def _unfit(said: PriceHeading) -> str:
    if said.has_tax:
        return "tax, VAT or a surcharge is in it"
    return "prices of another market than the day-ahead auction" if said.is_other_market else ""


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
    if any(said.has_tax for said in headings.values()):
        taxed = ", ".join(repr(names[i]) for i, said in headings.items() if said.has_tax)
        found = f"prices with tax, VAT or a surcharge: {taxed}"
        remedy = "Download prices without VAT and tax (excl. btw); the site document adds the tax of each member."
        return Problem(sheet.origin.name, "price_with_tax", found, "prices as the auction made them", remedy)
    found = f"no day-ahead price: {', '.join(repr(names[i]) for i in headings)}"
    return Problem(sheet.origin.name, "no_prices", found, "a column of day-ahead prices", "Download day-ahead prices.")


def _is_text(sheet: Sheet, index: int) -> bool:
    """Whether the cells of a column are words: ``EUR``, ``Sequence 1``."""
    cells = [cell for cell in sheet.columns[index][:50].to_pylist() if cell]
    return not any(any(mark.isdigit() for mark in cell) for cell in cells)
