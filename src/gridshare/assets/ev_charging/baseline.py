"""EV charging: what sessions do when nothing is planned: plug and charge, first come first served; or evenly."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np

from gridshare.assets.ev_charging.arrays import EvChargingArrays
from gridshare.assets.ev_charging.reach import stepped
from gridshare.parts import Bools, Decisions, Floats, Ints

_ROUNDING_KWH = 1e-6
_ROUNDING_KW = 1e-6

_GOLDEN = 0.6180339887498949
"""Multiples of it lie evenly between 0 and 1, however many there are."""


def baseline(a: EvChargingArrays) -> Decisions:
    """Each session charges at its limit from arrival until the wanted energy is on board; none gives back.

    At a shared limit that binds, who came first is served first. With a least power, the last step is brought up to it
    by what the steps before give away, and with steps of power to the next one, so that it keeps the rules of a plan.
    """
    target = np.clip(a.remaining_kwh, 0.0, a.room_kwh)
    charge = _filled(a.limit_kw, target[:, None], a.step_h * a.efficiency[:, None])
    contended: Bools = np.any(a.stations_that_bind, axis=1)[a.station]
    coarse: Bools = np.any((a.least_kw > 0) | (a.step_kw > 0), axis=1)
    headroom = a.shared_limit_kw.copy()
    by_arrival = sorted(range(a.n_sessions), key=lambda k: a.arrival[k])
    for k in (k for k in by_arrival if contended[k] or coarse[k]):
        free = np.minimum(a.limit_kw[k], headroom[a.station[k]]) if contended[k] else a.limit_kw[k]
        free = stepped(np.where(free < a.least_kw[k], 0.0, free), a.step_kw[k])
        power = _filled(free, target[k], a.step_h * a.efficiency[k])
        if a.step_kw[k].any() and power.any():
            power = _in_steps(a, k, free, power, target[k])
        elif coarse[k]:
            power = _with_least(a, k, power)
        charge[k] = power
        headroom[a.station[k]] -= power
    return {"charge_kw": charge, "discharge_kw": np.zeros_like(charge)}


def evenly(a: EvChargingArrays) -> Decisions:
    """Each session charges at the same share of its limit for as long as it is there; none gives back.

    One that may not charge so slowly takes turns with itself, and each begins its turns at another moment; where that
    cannot be either, or its power comes in steps, it charges as if nothing were planned.
    """
    target = np.clip(a.remaining_kwh, 0.0, a.room_kwh)
    at_most = a.step_h * a.efficiency * a.limit_kw.sum(axis=1)
    share = np.minimum(target / np.maximum(at_most, _ROUNDING_KWH), 1.0)
    even = a.limit_kw * share[:, None]
    is_too_slow: Bools = np.any(((even < a.least_kw) & (even > 0)) | (a.step_kw > 0), axis=1)
    unplanned = baseline(a)
    charge = np.where(is_too_slow[:, None], unplanned["charge_kw"], even)
    for k in np.flatnonzero(is_too_slow & ~(a.step_kw > 0).any(axis=1)).tolist():
        turns = _in_turns(a, k, float(target[k]))
        if turns is not None:
            charge[k] = turns
    return {**unplanned, "charge_kw": charge}


def _in_turns(a: EvChargingArrays, k: int, target_kwh: float) -> Floats | None:
    """Power of a session in as many equal turns as its least power allows, spread over its time; None where it cannot.

    Args:
        a: The arrays.
        k: The session.
        target_kwh: What is wanted.
    """
    there = np.flatnonzero(a.limit_kw[k] > 0)
    if not len(there):
        return None
    kw_steps, least = target_kwh / (a.step_h * a.efficiency[k]), float(a.least_kw[k].max())
    turns = min(int(kw_steps / least), len(there))
    if turns == 0:
        return None
    at = there[((np.arange(turns) + (k * _GOLDEN) % 1.0) * len(there) / turns).astype(np.int64)]
    power = np.zeros_like(a.limit_kw[k])
    power[at] = kw_steps / turns
    return power if (power <= a.limit_kw[k]).all() else None


def _filled(limit_kw: Floats, target_kwh: Floats, kwh_per_kw: Floats) -> Floats:
    """Power at its limit until the target is on board, shape (.., step)."""
    before = (np.cumsum(limit_kw, axis=-1) - limit_kw) * kwh_per_kw
    power = np.clip((target_kwh - before) / kwh_per_kw, 0.0, limit_kw)
    return np.where(power < _ROUNDING_KW, 0.0, power)


def _with_least(a: EvChargingArrays, k: int, power: Floats) -> Floats:
    """Bring the last step up to the least power: from the steps before, else from the room on board, else none."""
    on = np.flatnonzero(power > 0)
    if on.size == 0:
        return power
    last, kept = int(on[-1]), power.copy()
    lacking = max(a.least_kw[k, last] - power[last], 0.0)
    kept[last] += lacking
    for t in on[-2::-1]:
        given = min(lacking, power[t] - a.least_kw[k, t])
        kept[t] -= given
        lacking -= given
    if kept.sum() * a.step_h * a.efficiency[k] > a.room_kwh[k] + _ROUNDING_KWH:
        kept = power.copy()
        kept[last] = 0.0
    return kept


def _in_steps(a: EvChargingArrays, k: int, free: Floats, power: Floats, target_kwh: float) -> Floats:
    """The same in whole steps of power: steps less before the last let the last one hit what is wanted.

    Args:
        a: The arrays.
        k: The session.
        free: What it may draw, in whole steps, shape (step,).
        power: At its limit until what is wanted is on board, shape (step,).
        target_kwh: What is wanted.
    """
    on, kwh_per_kw, step, least = np.flatnonzero(power > 0), a.step_h * a.efficiency[k], a.step_kw[k], a.least_kw[k]
    last, most_kw = int(on[-1]), a.room_kwh[k] / kwh_per_kw + _ROUNDING_KW
    before = np.where(np.arange(len(power)) < last, power, 0.0)
    kept = before.copy()

    def fill_last() -> None:
        kept[last] = 0.0
        wanted = max(target_kwh / kwh_per_kw - kept.sum(), least[last])
        kept[last] = stepped(np.full_like(power, wanted), step, up=True)[last]

    fill_last()
    for t in on[-2::-1]:
        over = kept.sum() - most_kw
        if over > 0:
            kept[t] -= step[t] * min(np.ceil(over / step[t]), np.floor((kept[t] - least[t]) / step[t] + _ROUNDING_KW))

    def fits() -> bool:
        return bool(kept[last] <= free[last] + _ROUNDING_KW and kept.sum() <= most_kw)

    fill_last()
    if fits():
        return kept
    for fewer in _steps_less(on, before, step, least):
        kept[:] = before - fewer
        fill_last()
        if fits():
            return kept
    return before


def _steps_less(on: Ints, before: Floats, step: Floats, least: Floats) -> Iterator[Floats]:
    """Power to take away before the last step, the least first: whole steps of the one before it, and of the first.

    The first interval may be a part of one, and its steps are so too: together they hit what neither hits alone.
    """
    early = sorted({int(t) for t in on[:-1]} & {int(on[0]), int(on[max(on.size - 2, 0)])}, reverse=True)
    counts = [range(int(max(before[t] - least[t], 0.0) / step[t] + _ROUNDING_KW) + 1) for t in early]
    for chosen in product(*counts):
        fewer = np.zeros_like(before)
        fewer[early] = [n * step[t] for n, t in zip(chosen, early, strict=True)]
        yield fewer
