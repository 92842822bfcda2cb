"""Thermal store: a day by itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.assets.thermal_store.arrays import ThermalStoreArrays


def apart(a: ThermalStoreArrays, midnight: Midnight) -> ThermalStoreArrays:
    """Pinned, it ends with at least the heat or cold that it begins with; free, it begins anywhere in its band."""
    if midnight is Midnight.PINNED:
        # No further than the band goes at the end: a store that begins outside it is brought back.
        least = np.where(a.heating, np.minimum(a.start_c, a.high_c[:, -1]), -np.inf)
        most = np.where(a.heating, np.inf, np.maximum(a.start_c, a.low_c[:, -1]))
        return replace(a, end_low_c=np.maximum(a.end_low_c, least), end_high_c=np.minimum(a.end_high_c, most))
    nothing = np.full(len(a.names), np.inf)
    return replace(a, end_low_c=-nothing, end_high_c=nothing, starts_anywhere=True)
