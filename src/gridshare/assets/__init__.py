"""Registry of the asset kinds: the only list of them.

Adding a kind is one new folder and its lines here: its imports, its place in ``KINDS``, and in ``AnyAsset``.
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
from gridshare.assets.battery.document import BatteryDocument
from gridshare.assets.curtailable_load.document import CurtailableLoadDocument
from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.ev_charging.document import EvChargingDocument
from gridshare.assets.generator.document import GeneratorDocument
from gridshare.assets.inflexible_load.document import InflexibleLoadDocument
from gridshare.assets.kind import AssetKind
from gridshare.assets.solar.document import SolarDocument
from gridshare.assets.thermal_store.document import ThermalStoreDocument
from gridshare.assets.wind.document import WindDocument

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
    InflexibleLoadDocument
    | SolarDocument
    | WindDocument
    | BatteryDocument
    | EvChargingDocument
    | DeferrableLoadDocument
    | CurtailableLoadDocument
    | ThermalStoreDocument
    | GeneratorDocument,
    Field(discriminator="kind"),
]
