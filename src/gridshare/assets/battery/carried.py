"""Battery: what it begins with after part of a plan."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.battery.arrays import BatteryArrays
from gridshare.assets.battery.document import BatteryDocument
from gridshare.assets.kind import Past, settled

ROUNDING_KWH = 5e-3
"""What the rounding of published powers may do to the energy of a battery within a plan."""


def carried(documents: Sequence[BatteryDocument], past: Past[BatteryArrays]) -> Sequence[BatteryDocument]:
    """The energy stored now and discharged today."""
    a, n, today = past.arrays, past.steps, past.today
    energy, discharged = past.states["energy_kwh"][:, n], past.decisions["discharge_kw"][:, :n]
    carry = []
    for k, doc in enumerate(documents):
        least, most = max(0.0, a.least_kwh[k, n - 1]), min(doc.energy_kwh, a.most_kwh[k, n - 1])
        start = settled(float(energy[k]), float(least), float(most), ROUNDING_KWH)
        before = doc.discharged_today_kwh if today.all() else 0.0
        update = {
            "start_kwh": min(max(start, 0.0), doc.energy_kwh),
            "discharged_today_kwh": before + float(a.step_h * discharged[k] @ today),
        }
        carry.append(doc.model_copy(update=update))
    return carry
