"""EV charging: what would free sessions from what they do today: somebody who plans them, or a later departure."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np

from gridshare.assets.ev_charging.arrays import EvChargingArrays
from gridshare.assets.ev_charging.baseline import baseline
from gridshare.freeing import Freed, Freeing


def later(a: EvChargingArrays, hours: float) -> EvChargingArrays:
    """Sessions may stay so much longer, until somebody else comes to their connector or the horizon ends.

    What they want is as before, and so is what of that is out of reach.
    """
    steps, n = round(hours / a.step_h), a.limit_kw.shape[1]
    limit, least, step, departure = a.limit_kw.copy(), a.least_kw.copy(), a.step_kw.copy(), list(a.departure)
    is_there = a.limit_kw + a.discharge_limit_kw > 0
    begin = np.where(is_there.any(axis=1), is_there.argmax(axis=1), n)
    last = n - 1 - is_there[:, ::-1].argmax(axis=1)
    place = list(zip(a.station.tolist(), a.connectors, strict=True))
    for k in np.flatnonzero(is_there.any(axis=1) & ~a.ends_after & ~a.is_two_way):
        others = [begin[j] for j in range(len(place)) if place[j] == place[k] and begin[j] >= last[k] and j != k]
        end = min(last[k] + 1 + steps, *others, n)
        more = slice(last[k] + 1, end)
        if end > last[k] + 1:
            limit[k, more] = np.minimum(limit[k].max(), a.shared_limit_kw[a.station[k], more])
            least[k, more], step[k, more] = least[k].max(), step[k].max()
            departure[k] += timedelta(hours=float(end - last[k] - 1) * a.step_h)
    return replace(a, limit_kw=limit, least_kw=least, step_kw=step, departure=tuple(departure))


def later_freed(today: EvChargingArrays, then: EvChargingArrays) -> Freed:
    """What is charged after the departure of today."""
    is_late = (then.limit_kw > 0) & (today.limit_kw <= 0)
    row = np.flatnonzero(is_late.any(axis=1))
    late, nothing = is_late[row], np.zeros((len(row), is_late.shape[1]))
    return Freed(
        row=row,
        least_kw=np.where(late, 0.0, -np.inf),
        most_kw=np.where(late, 0.0, np.inf),
        less_kw=nothing,
        more_kw=np.where(late, then.limit_kw[row], 0.0),
        counted=late.astype(float),
        today_kw=nothing,
    )


def planned(a: EvChargingArrays, _hours: float) -> EvChargingArrays:
    """Sessions that somebody plans."""
    return a


def planned_freed(today: EvChargingArrays, then: EvChargingArrays) -> Freed:
    """All of their power: unplanned, a vehicle charges as soon as it is there."""
    drawn = baseline(today)["charge_kw"]
    nothing = np.zeros_like(drawn)
    return Freed(
        row=np.arange(today.n_sessions),
        least_kw=drawn,
        most_kw=drawn,
        less_kw=drawn + then.discharge_limit_kw,
        more_kw=then.limit_kw - drawn,
        counted=nothing,
        today_kw=nothing,
    )


def unplanned(a: EvChargingArrays) -> EvChargingArrays:
    """Sessions that nobody plans: what a vehicle draws as soon as it is there is all that it may draw."""
    drawn = baseline(a)["charge_kw"]
    none = np.zeros_like(drawn)
    return replace(a, limit_kw=drawn, least_kw=none, step_kw=none, discharge_limit_kw=none)


FREEING = {
    "charging": Freeing(
        then=planned, freed=planned_freed, kept=unplanned, points=lambda document: len(document.connectors)
    ),
    "departures": Freeing(then=later, freed=later_freed),
}
"""Measures by name."""
