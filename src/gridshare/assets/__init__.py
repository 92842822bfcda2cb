"""The asset kinds: the only list of them.

Adding a kind is one new folder and its lines here: its import, its place in ``KINDS``, and in ``AnyAsset``.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from gridshare.assets import (
    battery,
    curtailable_load,
    deferrable_load,
    ev_charging,
    generator,
    inflexible_load,
    solar,
    thermal_store,
    wind,
)
from gridshare.assets.kind import AssetKind

KINDS: tuple[AssetKind[Any, Any], ...] = (
    inflexible_load.KIND,
    solar.KIND,
    wind.KIND,
    battery.KIND,
    ev_charging.KIND,
    deferrable_load.KIND,
    curtailable_load.KIND,
    thermal_store.KIND,
    generator.KIND,
)

AnyAsset = Annotated[
    inflexible_load.KIND.document
    | solar.KIND.document
    | wind.KIND.document
    | battery.KIND.document
    | ev_charging.KIND.document
    | deferrable_load.KIND.document
    | curtailable_load.KIND.document
    | thermal_store.KIND.document
    | generator.KIND.document,  # type: ignore[name-defined]
    Field(discriminator="kind"),
]
