"""Measurements of one meter and one quantity: registers that add up, and those that would count twice."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.imports.layouts.generic.senses import Item, Key, Sides

_POWERS = frozenset({"kW", "W", "MW"})


def left_out_parts(items: Sequence[Item], sides: Sides) -> None:
    """Leave out what says the same again: powers beside energies, readings beside usages, totals beside registers."""
    for quantity in dict.fromkeys(sides.quantity.values()):
        alike = [i for i in items if sides.quantity.get(i.key) == quantity]
        alike = _without(alike, [i for i in alike if i.said.unit in _POWERS], "{} says the same as energy", sides)
        readings = [i for i in alike if i.said.is_counter]
        alike = _without(alike, readings, "{} says the same as use per interval", sides)
        registers = {i.said.register for i in alike} - {""}
        if registers == {"low", "normal"}:
            _without(alike, [i for i in alike if not i.said.register], "{} is a part of this total", sides)


def _without(alike: Sequence[Item], those: Sequence[Item], because: str, sides: Sides) -> list[Item]:
    """The rest, where there is one that says it all; those are then left out."""
    rest = [i for i in alike if i not in those]
    if not rest or not those:
        return list(alike)
    for item in those:
        sides.quantity.pop(item.key)
        sides.aside[item.key] = because.format(repr(rest[0].called))
    return rest


def registers_of(items: Sequence[Item], sides: Sides) -> dict[Key, str]:
    """Name of the register of each, empty where a quantity has but one."""
    found: dict[Key, str] = {}
    for quantity in dict.fromkeys(sides.quantity.values()):
        alike = [i for i in items if sides.quantity.get(i.key) == quantity]
        for item in alike:
            found[item.key] = item.said.register if len(alike) > 1 else ""
    return found
