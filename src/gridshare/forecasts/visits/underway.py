"""What vehicles that stand from before the first day got before it, where nobody knows."""

from __future__ import annotations

NOTE = (
    "What vehicles that stand from before the first day got before it is not known: delivered_kwh is their energy in "
    "proportion to the time they stood."
)


def delivered_kwh(energy_kwh: float, share: float) -> float:
    """What a vehicle got, of the energy of its visit.

    Args:
        energy_kwh: What it gets in all.
        share: Of the time of its visit, before the first day.
    """
    return round(energy_kwh * share, 3)
