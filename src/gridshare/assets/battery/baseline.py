"""Battery: what it does when nothing is planned."""

from __future__ import annotations

import numpy as np

from gridshare.assets.battery.arrays import BatteryArrays
from gridshare.parts import Decisions


def baseline(a: BatteryArrays) -> Decisions:
    """It stays idle."""
    return {"charge_kw": np.zeros_like(a.charge_limit_kw), "discharge_kw": np.zeros_like(a.discharge_limit_kw)}
