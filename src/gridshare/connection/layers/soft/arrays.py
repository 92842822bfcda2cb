"""Soft layer: limits at a price as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gridshare.connection.layers.layer import DIRECTIONS, Direction, PlacedLayer, limit_kw
from gridshare.connection.layers.soft.document import SoftLayer
from gridshare.context import Context
from gridshare.parts import Floats


@dataclass(frozen=True, slots=True)
class SoftLimit:
    """A limit on the group that may be exceeded at a price, in one direction; shape (step,) each."""

    source: str
    direction: Direction
    limit_kw: Floats
    price_eur_per_kwh: Floats


def resolve(placed: Sequence[PlacedLayer[SoftLayer]], context: Context) -> tuple[SoftLimit, ...]:
    """The limits, one for each direction of each layer."""
    return tuple(limit for each in placed for limit in _limits(each, context))


def _limits(placed: PlacedLayer[SoftLayer], context: Context) -> list[SoftLimit]:
    layer = placed.document
    limit = limit_kw(placed, context)
    price = context.series(layer.price_eur_per_kwh, f"{placed.path}.price_eur_per_kwh")
    return [
        SoftLimit(layer.source, direction, limit, price)
        for direction in DIRECTIONS
        if layer.direction in (direction, "both")
    ]
