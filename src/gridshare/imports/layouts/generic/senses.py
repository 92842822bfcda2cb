"""What measurements of one meter are, once they are seen side by side.

``Levering`` next to ``Teruglevering`` is what the grid delivers; ``Levering`` next to ``Afname`` is what the customer
does. ``Totaal`` next to its parts counts nothing twice. What stays open is a doubt, which is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gridshare.imports.lexicon.senses import Described, Sense
from gridshare.series.quantities import Quantity

Key = int | str

QUANTITY_OF: Mapping[Sense, Quantity] = {
    "import": "consumption",
    "use": "consumption",
    "feed_in": "feed_in",
    "production": "production",
    "net": "net",
    "price": "price",
    "temperature": "temperature",
    "irradiance": "irradiance",
    "wind_speed": "wind_speed",
}
"""Senses that leave nothing open."""

_UNDIRECTED: frozenset[Sense] = frozenset({"energy", "power", "total"})


@dataclass(frozen=True, slots=True)
class Item:
    """A measurement of a meter: a column, or the rows of a kind.

    Attributes:
        key: The column's index, or the text of the kind.
        described: What its heading or its text says.
        called: How messages call it.
    """

    key: Key
    described: Described
    called: str


@dataclass(slots=True)
class Sides:
    """The measurements of one meter side by side; grows while they are settled.

    Attributes:
        quantity: What each is, where that is settled.
        because: Why.
        aside: What is left out, and why.
        doubts: What has to be asked: the sense that leaves it open.
    """

    quantity: dict[Key, Quantity] = field(default_factory=dict)
    because: dict[Key, str] = field(default_factory=dict)
    aside: dict[Key, str] = field(default_factory=dict)
    doubts: dict[Key, Sense] = field(default_factory=dict)

    def settle(self, item: Item, quantity: Quantity, because: str) -> None:
        """Say what an item is."""
        self.quantity[item.key] = quantity
        self.because[item.key] = because


def side_by_side(items: Sequence[Item]) -> Sides:
    """What each measurement of one meter is."""
    sides = Sides()
    senses = {i.described.sense for i in items}
    for item in items:
        _settle(item, senses, sides)
    _leave_out_use_beside_import(items, sides)
    _doubt_use_beside_production(items, senses, sides)
    _leave_out_net_of_both(items, sides)
    return sides


def _settle(item: Item, senses: set[Sense], sides: Sides) -> None:
    sense = item.described.sense
    if sense in {"other", "self_use"}:
        sides.aside[item.key] = "no electricity of the connection" if sense == "other" else "used behind the meter"
    elif sense in QUANTITY_OF:
        sides.settle(item, QUANTITY_OF[sense], "by its name")
    elif sense == "delivery":
        _settle_delivery(item, senses, sides)
    elif sense == "received":
        sides.doubts[item.key] = "received"
    elif sense == "produced":
        _settle_produced(item, senses, sides)
    elif sense in _UNDIRECTED:
        _settle_undirected(item, senses, sides)
    else:
        sides.aside[item.key] = "its name says nothing that is known"


def _settle_delivery(item: Item, senses: set[Sense], sides: Sides) -> None:
    """Levering: the grid's where there is feed-in next to it, the customer's where what is drawn does."""
    if "feed_in" in senses and not senses & {"import", "use"}:
        sides.settle(item, "consumption", "feed-in has a column of its own, so this is what the grid delivers")
    elif "import" in senses and "feed_in" not in senses:
        sides.settle(item, "feed_in", "what is drawn has a column of its own, so this is what the customer delivers")
    else:
        sides.doubts[item.key] = "delivery"


def _settle_produced(item: Item, senses: set[Sense], sides: Sides) -> None:
    """Productie: of panels where feed-in has its own column, else of panels or what the meter sees leave."""
    if senses & {"feed_in", "self_use"}:
        sides.settle(item, "production", "feed-in or own use has a column of its own")
    else:
        sides.doubts[item.key] = "produced"


def _settle_undirected(item: Item, senses: set[Sense], sides: Sides) -> None:
    """Energie, vermogen, totaal: nothing new next to what says more; a register next to feed-in is what is drawn."""
    if senses & {"import", "use", "net"} or {"delivery", "feed_in"} <= senses:
        sides.aside[item.key] = "other columns say what is drawn and fed in"
    elif "feed_in" in senses and (item.described.register or item.described.is_counter):
        sides.settle(item, "consumption", "feed-in has a column of its own")
    else:
        sides.doubts[item.key] = item.described.sense


def _leave_out_use_beside_import(items: Sequence[Item], sides: Sides) -> None:
    """What a firm uses includes its own production; next to what it draws from the grid it would count twice."""
    imports = [i for i in items if i.described.sense == "import" and i.key in sides.quantity]
    for item in items:
        if imports and item.described.sense == "use" and item.described.register == "":
            sides.quantity.pop(item.key)
            sides.aside[item.key] = f"{imports[0].called!r} says what is drawn from the grid"


def _doubt_use_beside_production(items: Sequence[Item], senses: set[Sense], sides: Sides) -> None:
    """What is used next to what is produced can be all that the firm uses; registers are the meter's."""
    produces = senses & {"production", "self_use"} or "production" in sides.quantity.values()
    for item in items:
        if produces and item.described.sense == "use" and not item.described.register and item.key in sides.quantity:
            sides.quantity.pop(item.key)
            sides.doubts[item.key] = "use"


def _leave_out_net_of_both(items: Sequence[Item], sides: Sides) -> None:
    """Net next to consumption and feed-in says nothing new; next to one of the two it has to be asked."""
    found = set(sides.quantity.values())
    for item in items:
        if sides.quantity.get(item.key) != "net" or not found & {"consumption", "feed_in"}:
            continue
        sides.quantity.pop(item.key)
        if {"consumption", "feed_in"} <= found:
            sides.aside[item.key] = "consumption and feed-in have their own columns"
        else:
            sides.doubts[item.key] = "net"
