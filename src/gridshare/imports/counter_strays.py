"""Faulty readings of a counter: those it cannot have shown, because it showed less before and after, or more."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.imports.counter_points import Points, resolution, usual_most
from gridshare.imports.track import Remark
from gridshare.parts import Bools, Floats

_FAR = 8
"""How many readings in a row can be faulty; a counter that stays low for longer is another counter."""

_JITTER = 0.1
"""Share of the usual use per interval by which a counter may fall and still be meant to stand still."""

_SHOWN = 5


def without_strays(points: Points, unit: str) -> tuple[Points, Sequence[Remark]]:
    """The readings without faulty ones, and with the last digit that wavers held to the highest shown before.

    A reading is faulty where the counter falls to it, or would have to jump to it, and is back on its way within a few
    readings. A fall by no more than the last digit or a tenth of the usual use is a wavering digit.
    """
    most = usual_most(points)
    rises = np.diff(points.readings)
    used = rises[rises > 0]
    waver = max(resolution(points.readings) or 0.0, _JITTER * float(used.mean())) if len(used) else 0.0
    level, wavering = points.readings.copy(), np.zeros(len(points.readings), dtype=np.bool_)
    stray = np.zeros(len(points.readings), dtype=np.bool_)
    for k in np.flatnonzero(rises < 0):
        back = _back(points, int(k), most)
        if back and level[k] - points.readings[k + 1 : back].min() <= waver:
            level[k + 1 : back] = level[k]
            wavering[k + 1 : back] = True
        elif back and _is_faulty(points, int(k), back, most):
            stray[k + 1 : back] = True
        elif jump := _jump(points, int(k), most):
            stray[jump : k + 1] = True
    wavering &= ~stray
    held = Points(points.at, level, points.rows).only(~stray)
    return held, (*_strayed(points, stray, unit), *_wavered(points, level, wavering, unit))


def _back(points: Points, k: int, most: float) -> int:
    """The first reading after a fall at which the counter is back where it could have come to from k; 0 if none is."""
    for j in range(k + 2, min(k + 2 + _FAR, len(points.readings))):
        rise = points.readings[j] - points.readings[k]
        if 0 <= rise <= most * (points.at[j] - points.at[k]):
            return j
    return 0


def _is_faulty(points: Points, k: int, back: int, most: float) -> bool:
    """Whether readings between k and ``back`` are faulty, rather than those of a counter that began anew.

    A counter that began anew starts near nothing and rises as usual; it does not leap.
    """
    leap = points.readings[back] - points.readings[back - 1]
    is_leap = bool(leap > most * (points.at[back] - points.at[back - 1]))
    return is_leap or bool(points.readings[k + 1] > points.readings[k] / 2)


def _jump(points: Points, k: int, most: float) -> int:
    """The first of the readings up to k that the counter would have had to jump to; 0 if there is none."""
    for i in range(k - 1, max(k - 1 - _FAR, -1), -1):
        steps, rise = points.at[k + 1] - points.at[i], points.readings[k + 1] - points.readings[i]
        leap = points.readings[i + 1] - points.readings[i]
        if 0 <= rise <= most * steps and leap > most * (points.at[i + 1] - points.at[i]):
            return i + 1
    return 0


def _strayed(points: Points, stray: Bools, unit: str) -> Sequence[Remark]:
    """Which readings are left out."""
    if not stray.any():
        return ()
    first = np.flatnonzero(stray)[:20]
    shown = "; ".join(f"row {points.rows[k]}: {points.readings[k]:,.10g} {unit}" for k in first[:_SHOWN])
    text = (
        f"{stray.sum():,} reading(s) are left out: the counter stood elsewhere just before and is back on its way just "
        f"after. {shown}. The intervals beside them are missing; what was used across them is known."
    )
    return (Remark("stray_readings", text, tuple(int(r) for r in points.rows[first]), int(stray.sum())),)


def _wavered(points: Points, level: Floats, wavering: Bools, unit: str) -> Sequence[Remark]:
    """Which readings were held to those before."""
    if not wavering.any():
        return ()
    first, fall = np.flatnonzero(wavering)[:20], float((level - points.readings)[wavering].max())
    text = (
        f"{wavering.sum():,} reading(s) lie below the one before by at most {fall:.3g} {unit}, less than an interval "
        "uses: the counter is taken to have stood still there, which leaves its total as it is."
    )
    return (Remark("wavering_readings", text, tuple(int(r) for r in points.rows[first]), int(wavering.sum())),)
