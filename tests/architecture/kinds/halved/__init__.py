"""Halved layer: a limit of which half is left while a series is 1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from gridshare.connection.layers.layer import CapLayer, LayerDocument, Limits, PlacedLayer, resolve_limits
from gridshare.context import Context
from gridshare.series import ShareSeries


class HalvedLayer(LayerDocument):
    """A limit that is halved at times."""

    kind: Literal["halved"] = Field(description="halved: half of it is left while halved_while is 1.")
    halved_while: ShareSeries = Field(description="1 while it is halved, else 0.")


def resolve(placed: Sequence[PlacedLayer[HalvedLayer]], context: Context) -> list[Limits]:
    """The limits, halved where the series says so."""
    left = [1 - context.series(each.document.halved_while, f"{each.path}.halved_while") / 2 for each in placed]
    whole = resolve_limits(placed, context)
    return [Limits(w.import_kw * part, w.export_kw * part) for w, part in zip(whole, left, strict=True)]


LAYER = CapLayer(name="halved", document=HalvedLayer, resolve=resolve, limits=tuple)
