"""Battery: a day by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from gridshare.assets.battery.arrays import BatteryArrays
from gridshare.assets.kind import Midnight


def apart(a: BatteryArrays, midnight: Midnight) -> BatteryArrays:
    """Pinned, it ends at least as full as it begins; else it begins with any energy and owes none at the end."""
    if midnight is Midnight.UNPLANNED:
        return a
    least, most = a.wanted_least_kwh.copy(), a.wanted_most_kwh.copy()
    # What is left at midnight is of the next day, and worth what it is there.
    a = replace(a, final_value_eur_per_kwh=np.zeros(len(a.names)))
    if midnight is Midnight.PINNED:
        least[:, -1] = np.maximum(least[:, -1], a.initial_kwh)
        return replace(a, wanted_least_kwh=least)
    least[:, -1], most[:, -1] = -np.inf, np.inf
    return replace(a, wanted_least_kwh=least, wanted_most_kwh=most, starts_anywhere=True)


def begun(a: BatteryArrays, states: Mapping[str, float]) -> BatteryArrays:
    """It begins with this energy."""
    return replace(a, initial_kwh=np.array([states[name] for name in a.names]), starts_anywhere=False)
