"""EV charging: a day by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from gridshare.assets.ev_charging.arrays import EvChargingArrays
from gridshare.assets.kind import Midnight
from gridshare.parts import Carry, Floats, Ints

_WHOLE = 1e-9


def apart(a: EvChargingArrays, midnight: Midnight) -> EvChargingArrays:
    """The same, with what of each session that lasts past a midnight is of this day.

    Pinned, each day has the part of its energy that it has of its time. Free, a day has to deliver only what full power
    before and after it could not. Linked, what it has on board at midnight is a decision.
    Unplanned, full power has brought what it could before.
    """
    if midnight is Midnight.UNPLANNED:
        return replace(a, remaining_kwh=a.remaining_kwh - a.before_kwh)
    if midnight is Midnight.LINKED:
        nothing = np.zeros(a.n_sessions)
        return replace(a, handed_kwh=a.before_kwh, is_linked=True, carried_eur_per_kwh=nothing, left_before_eur=nothing)
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


def begun(a: EvChargingArrays, states: Mapping[str, float]) -> EvChargingArrays:
    """Sessions that arrived before have so much on board."""
    before = np.array([states.get(name, 0.0) for name in a.state_names])
    return replace(
        a,
        must_kwh=a.must_kwh - before,
        wish_kwh=a.wish_kwh - before,
        floor_kwh=a.floor_kwh - before,
        room_kwh=a.room_kwh - before,
        handed_kwh=np.zeros(a.n_sessions),
    )


def carry_of(a: EvChargingArrays, unit: Ints, *, starts: bool, ends: bool) -> Carry | None:
    """A period begins and ends where each session has had the part of its energy that it had of its time.

    Args:
        a: The arrays.
        unit: Some of the sessions.
        starts: Whether what they have on board at the start is a variable of the block.
        ends: The same at the end.
    """
    if not (starts or ends):
        return None
    names, after = a.state_names, (a.part_before + a.part)[unit] * a.wanted_kwh[unit]
    return Carry(
        names=tuple(names[k] for k in unit),
        start="before_kwh" if starts else None,
        end="after_kwh" if ends else None,
        at_start=a.part_before[unit] * a.wanted_kwh[unit],
        end_least=after,
        end_most=after,
    )


def _wanted(a: EvChargingArrays) -> tuple[tuple[Floats, Floats], tuple[Floats, Floats]]:
    """Least and wish of whole sessions beyond what was delivered before, each with what is asked within the horizon."""
    least, wish = a.at_least_kwh - a.delivered_kwh, a.energy_kwh - a.delivered_kwh
    return (np.maximum(least, 0.0), a.must_kwh), (np.maximum(wish, 0.0), a.wish_kwh)
