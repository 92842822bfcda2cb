"""Hard layer: what a person writes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gridshare.connection.layers.layer import FirmLayer


class HardLayer(FirmLayer):
    """A limit of the contract."""

    kind: Literal["hard"] = Field("hard", description="hard: the contract.")
