"""EV charging: a day by itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.assets.ev_charging.arrays import EvChargingArrays
from gridshare.assets.kind import Midnight
from gridshare.parts import Floats

_WHOLE = 1e-9


def apart(a: EvChargingArrays, midnight: Midnight) -> EvChargingArrays:
    """The same, with what of each session that lasts past a midnight is of this day.

    Pinned, each day has the part of its energy that it has of its time. Free, a day has to deliver only what full power
    before and after it could not.
    """
    if midnight is Midnight.FREE:
        # What is ahead of the day's end has left `must_kwh` and `wish_kwh` already.
        return replace(
            a,
            must_kwh=np.maximum(a.must_kwh - a.before_kwh, a.floor_kwh),
            wish_kwh=np.maximum(a.wish_kwh - a.before_kwh, a.floor_kwh),
            floor_kwh=np.where(a.is_two_way, a.floor_kwh - a.before_kwh, a.floor_kwh),
            # The days next to it pay for what this one leaves.
            carried_eur_per_kwh=np.zeros(a.n_sessions),
            left_before_eur=np.zeros(a.n_sessions),
        )
    is_parted = a.part < 1 - _WHOLE
    must, wish = (np.where(is_parted, a.part * kwh, own) for kwh, own in _wanted(a))
    least_kwh = a.least_kw.max(axis=1, initial=0.0) * a.step_h * a.efficiency
    room = np.where(is_parted & ~a.is_two_way, np.minimum(wish + least_kwh, a.room_kwh), a.room_kwh)
    return replace(
        a,
        must_kwh=np.maximum(must, a.floor_kwh),
        wish_kwh=np.maximum(wish, a.floor_kwh),
        room_kwh=room,
        remaining_kwh=np.where(is_parted, wish, a.remaining_kwh),
        carried_eur_per_kwh=np.where(is_parted, 0.0, a.carried_eur_per_kwh),
    )


def _wanted(a: EvChargingArrays) -> tuple[tuple[Floats, Floats], tuple[Floats, Floats]]:
    """Least and wish of whole sessions beyond what was delivered before, each with what is asked within the horizon."""
    least, wish = a.at_least_kwh - a.delivered_kwh, a.energy_kwh - a.delivered_kwh
    return (np.maximum(least, 0.0), a.must_kwh), (np.maximum(wish, 0.0), a.wish_kwh)
