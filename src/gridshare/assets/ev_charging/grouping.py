"""EV charging: sessions that share one shape of rows, and their numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.assets.ev_charging.arrays import EvChargingArrays
from gridshare.parts import Floats, Ints


@dataclass(frozen=True, slots=True)
class Features:
    """What a session's rows depend on."""

    is_two_way: bool = False
    least_power: bool = False
    carries_over: bool = False


def groups_of(a: EvChargingArrays) -> list[tuple[Features, Ints]]:
    """Sets of features that occur, and the sessions that have them."""
    traits = np.stack([a.is_two_way, (a.least_kw > 0).any(axis=1), a.ends_after & (a.remaining_kwh > a.floor_kwh)])
    found = []
    for pattern in np.unique(traits, axis=1).T:
        unit = np.flatnonzero((traits == pattern[:, None]).all(axis=0))
        found.append((Features(*(bool(trait) for trait in pattern)), unit))
    return found


def session_data(a: EvChargingArrays, group: Features, unit: Ints) -> dict[str, Floats]:
    """The data of the block for some of the sessions; what cannot bind is infinite."""
    limit, room = a.limit_kw[unit], a.room_kwh[unit]
    data: dict[str, Floats] = {
        "limit_kw": limit,
        "efficiency": a.efficiency[unit],
        "room_kwh": np.where(a.reach_kwh[unit] <= room, np.inf, room),
        "out_of_reach_kwh": a.must_out_of_reach_kwh[unit],
        "must_kwh": np.where(a.must_kwh[unit] > a.floor_kwh[unit], a.must_kwh[unit], -np.inf),
    }
    if group.least_power:
        data |= {"least_kw": a.least_kw[unit], "on_most": (limit > 0).astype(float)}
    if group.is_two_way:
        been_there = np.maximum.accumulate(limit + a.discharge_limit_kw[unit], axis=1) > 0
        data |= {
            "discharge_limit_kw": a.discharge_limit_kw[unit],
            "discharge_efficiency": a.discharge_efficiency[unit],
            "wear_eur_per_kwh": a.wear_eur_per_kwh[unit],
            "floor_kwh": np.where(been_there, a.floor_kwh[unit][:, None], 0.0),
            "room_kwh": np.where(been_there, room[:, None], 0.0),
        }
    if group.carries_over:
        data |= {"remaining_kwh": a.remaining_kwh[unit], "carried_eur_per_kwh": a.carried_eur_per_kwh[unit]}
    return data
