"""Soft layer: a limit that may be exceeded at a price."""

from gridshare.connection.layers.layer import CapLayer
from gridshare.connection.layers.soft.arrays import resolve
from gridshare.connection.layers.soft.check import costs, rounding_eur
from gridshare.connection.layers.soft.document import SoftLayer

LAYER = CapLayer(
    name="soft",
    document=SoftLayer,
    resolve=resolve,
    block="gridshare.connection.layers.soft.block",
    costs=costs,
    rounding_eur=rounding_eur,
    names={
        "above {source} (import)": ("above {source} (import)", "boven {source} (afname)"),
        "above {source} (export)": ("above {source} (export)", "boven {source} (teruglevering)"),
    },
)
