"""Thermal store: a day by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.assets.thermal_store.arrays import ThermalStoreArrays
from gridshare.parts import Floats


def apart(a: ThermalStoreArrays, midnight: Midnight) -> ThermalStoreArrays:
    """Pinned, it ends with at least the heat or cold that it begins with; else it begins anywhere in its band."""
    if midnight is Midnight.UNPLANNED:
        return a
    if midnight is Midnight.PINNED:
        least, most = pinned_end_c(a)
        return replace(a, end_low_c=np.maximum(a.end_low_c, least), end_high_c=np.minimum(a.end_high_c, most))
    nothing = np.full(len(a.names), np.inf)
    return replace(a, end_low_c=-nothing, end_high_c=nothing, starts_anywhere=True)


def pinned_end_c(a: ThermalStoreArrays) -> tuple[Floats, Floats]:
    """Between which temperatures it ends with what it begins with [degC], shape (asset,) each.

    No further than the band goes at the end: a store that begins outside it is brought back.
    """
    least = np.where(a.heating, np.minimum(a.start_c, a.high_c[:, -1]), -np.inf)
    return least, np.where(a.heating, np.inf, np.maximum(a.start_c, a.low_c[:, -1]))


def begun(a: ThermalStoreArrays, states: Mapping[str, float]) -> ThermalStoreArrays:
    """It begins at this temperature."""
    return replace(a, start_c=np.array([states[name] for name in a.names]), starts_anywhere=False)
