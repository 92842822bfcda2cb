"""Physical layer: a limit of the cable or transformer that feeds the park."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gridshare.connection.layers.layer import CapLayer, FirmLayer, resolve_limits
from gridshare.parts import PHYSICAL


class PhysicalLayer(FirmLayer):
    """A limit of a cable or transformer."""

    kind: Literal["physical"] = Field(description="physical: a cable or transformer, kept before the contract.")


# Its arrays are the limits themselves.
LAYER = CapLayer(name="physical", document=PhysicalLayer, resolve=resolve_limits, limits=tuple, rank=PHYSICAL)
