"""Soft layer: what a person writes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gridshare.connection.layers.layer import LayerDocument
from gridshare.series import ExcessPriceSeries


class SoftLayer(LayerDocument):
    """A limit that may be exceeded at a price."""

    kind: Literal["soft"] = Field(description="soft: may be exceeded at a price.")
    price_eur_per_kwh: ExcessPriceSeries = Field(description="Cost of each kWh above the limit; never negative.")
