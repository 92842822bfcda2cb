"""Physical layer: what a person writes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gridshare.connection.layers.layer import FirmLayer


class PhysicalLayer(FirmLayer):
    """A limit of a cable or transformer."""

    kind: Literal["physical"] = Field(description="physical: a cable or transformer, kept before the contract.")
