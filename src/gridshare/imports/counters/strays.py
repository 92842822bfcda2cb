"""Faulty readings of a counter: those it cannot have shown, because it showed less before and after, or more."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.imports.counters.points import Points, resolution, usual_most
from gridshare.imports.track import Remark
from gridshare.parts import Bools, Floats

_FAR = 8
"""How many readings in a row can be faulty; a counter that stays low for longer is another counter."""

_JITTER = 0.1
"""Share of the usual use per interval by which a counter may fall and still be meant to stand still."""

_SHOWN = 5


def without_strays(points: Points, unit: str) -> tuple[Points, Sequence[Remark]]:
    """The readings without faulty ones, and with the last digit that wavers held to the highest shown before.

    Readings are faulty where the counter falls or leaps to them, and is back on its way within a few readings. A fall
    by no more than the last digit or a tenth of the usual use is a wavering digit.
    """
    most = usual_most(points)
    rises = np.diff(points.readings)
    used = rises[(rises > 0) & (rises <= most)]
    waver = max(resolution(points.readings) or 0.0, _JITTER * float(used.mean())) if len(used) else 0.0
    level, wavering = points.readings.copy(), np.zeros(len(points.readings), dtype=np.bool_)
    stray = np.zeros(len(points.readings), dtype=np.bool_)
    for k in map(int, np.flatnonzero(rises < 0)):
        bridge = None if stray[k] else _bridge(points, k, most)
        if bridge is None:
            continue
        within = slice(bridge[0] + 1, bridge[1])
        if bridge[0] == k and level[k] - points.readings[within].min() <= waver:
            level[within], wavering[within] = level[k], True
        elif _is_faulty(points, bridge, most):
            stray[within] = True
    wavering &= ~stray
    held = Points(points.at, level, points.rows).only(~stray)
    return held, (*_strayed(points, stray, unit), *_wavered(points, level, wavering, unit))


def _bridge(points: Points, k: int, most: float) -> tuple[int, int] | None:
    """The readings around a fall after k between which the counter rose as usual; None where it is not back soon."""
    for n in range(1, _FAR + 1):
        for i in range(min(k, len(points.readings) - n - 2), max(k - n, 0) - 1, -1):
            if _is_usual(points, i, i + n + 1, most):
                return i, i + n + 1
    return None


def _is_usual(points: Points, i: int, j: int, most: float) -> bool:
    rise = points.readings[j] - points.readings[i]
    return bool(0 <= rise <= most * (points.at[j] - points.at[i]))


def _is_faulty(points: Points, bridge: tuple[int, int], most: float) -> bool:
    """Whether readings between two others are faulty, rather than those of a counter that began anew.

    A counter that began anew starts near nothing and rises as usual; it does not leap, nor is it back at once.
    """
    i, j = bridge
    if _is_usual(points, i, i + 1, most):
        return False
    is_alone = j == i + 2
    is_slight = bool(points.readings[i] - points.readings[i + 1 : j].min() <= most)
    return is_alone or is_slight or not _is_usual(points, j - 1, j, most)


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
