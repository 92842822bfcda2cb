"""Thermal store: what it begins with after part of a plan."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.kind import Past, settled
from gridshare.assets.thermal_store.arrays import ThermalStoreArrays
from gridshare.assets.thermal_store.check import running
from gridshare.assets.thermal_store.document import ThermalStoreDocument
from gridshare.commitment import carried as carried_states

ROUNDING_KWH = 5e-3
"""What the rounding of published powers may do to the electricity of a machine within a plan."""


def carried(
    documents: Sequence[ThermalStoreDocument], past: Past[ThermalStoreArrays]
) -> Sequence[ThermalStoreDocument]:
    """The temperature now, and how the machine runs."""
    a, n = past.arrays, past.steps
    temperature = past.states["temperature_c"][:, n]
    is_on = running(a, past.decisions["power_kw"])[:, :n]
    states = carried_states(
        [d.machine.state for d in documents], a.commitment, is_on, past.today, past.grid.step_minutes
    )
    carry = []
    for k, doc in enumerate(documents):
        rounding_k = ROUNDING_KWH * float(a.cop[k, :n].max(initial=1.0)) / doc.capacity_kwh_per_k
        low, high = float(a.band_low_c[k, n - 1]), float(a.band_high_c[k, n - 1])
        update: dict[str, object] = {"start_c": settled(float(temperature[k]), low, high, rounding_k)}
        if a.commits[k]:
            update["machine"] = doc.machine.model_copy(update={"state": states[k]})
        carry.append(doc.model_copy(update=update))
    return carry
