"""A kind of cap layer: what every kind brings, and what every layer says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, Self, TypeVar

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gridshare.clauses import Clause
from gridshare.context import Context
from gridshare.names import Line
from gridshare.parts import CONTRACT, Floats
from gridshare.series import ExcessPriceSeries, PowerSeries
from gridshare.timegrid import When, mask_of

Direction = Literal["import", "export"]
DIRECTIONS: tuple[Direction, Direction] = ("import", "export")


class LayerDocument(BaseModel):
    """One limit on the group, with where it comes from. The least of the layers that hold at a moment counts."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    source: Line = Field(min_length=1, description="Where the limit comes from.", examples=["groeps-TO 2026-01"])
    direction: Literal["import", "export", "both"] = Field(description="Which direction it limits.")
    limit_kw: PowerSeries = Field(description="The limit: a number or a series.", examples=[450.0])
    when: When | None = Field(None, description="Calendar windows in which it holds; always where left out.")


class FirmLayer(LayerDocument):
    """A hard or physical layer: its field for a price may only be null. Other kinds derive from `LayerDocument`."""

    kind: str
    # Documents that were written out in full hold this field for every layer, as null.
    price_eur_per_kwh: ExcessPriceSeries | None = Field(None, description="Only soft layers have one.")

    @model_validator(mode="after")
    def _no_price(self) -> Self:
        if self.price_eur_per_kwh is not None:
            expected = "expected price_eur_per_kwh on soft layers, and only there"
            raise PydanticCustomError("soft_price", expected, {"found": f"kind {self.kind} with a price"})
        return self


D = TypeVar("D", bound=LayerDocument)
A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class PlacedLayer(Generic[D]):
    """A layer's document and its path, for messages: ``connection.layers[2]``."""

    document: D
    path: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What one layer allows [kW], shape (step,) each; infinite where it says nothing."""

    import_kw: Floats
    export_kw: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class CapLayer(Clause[A], Generic[D, A]):
    """All that is known about one kind of cap layer.

    Attributes:
        document: What a person writes; ``kind`` in it is the name of the folder.
        resolve: Layers of the kind to arrays; problems go to the context.
        limits: What each of them allows, in their order; None for a kind that limits nothing by itself.
        rank: `PHYSICAL` or `CONTRACT`: which limits are kept first where not all can be.
    """

    document: type[D]
    resolve: Callable[[Sequence[PlacedLayer[D]], Context], A]
    limits: Callable[[A], Sequence[Limits]] | None = None
    rank: int = CONTRACT


def resolve_limits(placed: Sequence[PlacedLayer[Any]], context: Context) -> tuple[Limits, ...]:
    """What layers allow that say no more than their limit, their direction and when they hold."""
    return tuple(limits_of(limit_kw(each, context), each.document) for each in placed)


def limit_kw(placed: PlacedLayer[Any], context: Context) -> Floats:
    """The limit of a layer within its windows, infinite elsewhere, shape (step,).

    Power is a mean over a step, so that a limit which begins or ends within one is kept for all of it.
    """
    layer: LayerDocument = placed.document
    limit = context.series(layer.limit_kw, f"{placed.path}.limit_kw", np.inf)
    holds = mask_of(layer.when, context.grid, without=True, touched=True)
    if (holds != mask_of(layer.when, context.grid, without=True)).any():
        minutes = context.grid.step_minutes
        context.notes.append(
            f"{layer.source}: begins within a step of {minutes} min, and is kept for all of that step."
        )
    return np.asarray(np.where(holds, limit, np.inf))


def limits_of(limit_kw: Floats, layer: LayerDocument) -> Limits:
    """A limit in the directions of its layer, none in the others."""
    none = np.full_like(limit_kw, np.inf)
    return Limits(*(limit_kw if layer.direction in (direction, "both") else none for direction in DIRECTIONS))
