"""Hard layer: a limit of the contract (GTV, a limitation contract, a call)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gridshare.connection.layers.layer import CapLayer, FirmLayer, resolve_limits
from gridshare.parts import CONTRACT


class HardLayer(FirmLayer):
    """A limit of the contract."""

    kind: Literal["hard"] = Field("hard", description="hard: the contract.")


# Its arrays are the limits themselves.
LAYER = CapLayer(name="hard", document=HardLayer, resolve=resolve_limits, limits=tuple, rank=CONTRACT)
