"""Readings of a counter as points in time: its last digit, what it counts at most, readings that it cannot have shown.

A reading is faulty where the counter showed less before and after, or more. Readings that follow each other by seconds
are thinned to those nearest to the quarter-hours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from gridshare.imports.track import Remark
from gridshare.parts import Bools, Floats, Ints
from gridshare.plain import plain

_MOST_DECIMALS = 6
_WHOLE = 1e-3
"""How far from a whole number a reading may lie, in units of its last digit: doubles hold more than that."""


_FAR = 8
"""How many readings in a row can be faulty; a counter that stays low for longer is another counter."""

_JITTER = 0.1
"""Share of the usual use per interval by which a counter may fall and still be meant not to move."""

_SHOWN = 5
QUARTER_S = 900
NEAR_S = 90
"""A reading within a tenth of the quarter counts as its reading."""

_DENSE_S = 300
"""Readings further apart than this are no log, but intervals of their own."""


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The readings there are.

    Attributes:
        at: Number of the step at which each was taken, rising, shape (reading,).
        readings: What the counter showed, shape (reading,).
        rows: Row of each in its file, shape (reading,).
    """

    at: Ints
    readings: Floats
    rows: Ints

    @classmethod
    def of(cls, values: Floats, rows: Ints) -> Self:
        """The readings among equal steps, NaN where there is none."""
        at = np.flatnonzero(~np.isnan(values))
        return cls(at, values[at], rows[at])

    def only(self, keep: Bools) -> Points:
        """These readings without others."""
        return Points(self.at[keep], self.readings[keep], self.rows[keep])

    def pair(self, k: int, unit: str) -> str:
        """Reading k and the next, for people."""
        first, second = (f"row {self.rows[i]} reads {self.readings[i]:,.10g} {unit}".rstrip() for i in (k, k + 1))
        return f"{first}, {second}"


_MOST_EXACT = 2.0**53
"""Numbers up to here are whole and exact."""


def last_digit(readings: Floats) -> float | None:
    """What the last digit of readings counts, in their unit; None where they have no last digit."""
    for decimals in range(_MOST_DECIMALS + 1):
        scaled = readings * 10**decimals
        if np.all(np.abs(scaled - np.round(scaled)) < _WHOLE):
            return float(10.0**-decimals)
    return None


def resolution(readings: Floats) -> float | None:
    """The step in which a counter counts, in its unit; None where its readings have no last digit or never differ."""
    digit = last_digit(readings)
    if digit is None or np.abs(readings).max(initial=0.0) > digit * _MOST_EXACT:
        return None
    digits = np.round(readings / digit).astype(np.int64)
    step = int(np.gcd.reduce(np.diff(digits))) if len(digits) > 1 else 0
    return step * digit if step else None


def usual_most(points: Points) -> float:
    """The most that is usually counted in a step: nearly the highest rise over one step, 0 where nothing rises.

    Rises next to a fall are not looked at, nor one in a thousand others (and at least the highest): a fault shall not
    prove itself.
    """
    rises = np.diff(points.readings)
    falls = rises < 0
    beside = np.concatenate([[False], falls[:-1]]) | np.concatenate([falls[1:], [False]])
    single = (np.diff(points.at) == 1) & (rises > 0)
    usual = rises[single & ~beside] if (single & ~beside).any() else rises[single]
    return float(np.quantile(usual, 0.999, method="lower")) if len(usual) else 0.0


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
        f"{stray.sum():,} reading(s) are left out: the counter was elsewhere just before and is back on its way just "
        f"after. {shown}. The intervals next to them are missing; what was used across them is known."
    )
    return (Remark("stray_readings", text, tuple(int(r) for r in points.rows[first]), int(stray.sum())),)


def _wavered(points: Points, level: Floats, wavering: Bools, unit: str) -> Sequence[Remark]:
    """Which readings were held to those before."""
    if not wavering.any():
        return ()
    first, fall = np.flatnonzero(wavering)[:20], float((level - points.readings)[wavering].max())
    text = (
        f"{wavering.sum():,} reading(s) lie below the one before by at most {plain(fall, 3)} {unit}, less than "
        "an interval "
        "uses: the counter is taken not to have moved there, which leaves its total as it is."
    )
    return (Remark("wavering_readings", text, tuple(int(r) for r in points.rows[first]), int(wavering.sum())),)


def nearest(instants: Floats) -> Ints:
    """Indices of the readings nearest to each quarter-hour, none further off than 90 s; all where they are not dense.

    Args:
        instants: Seconds since 1970 in UTC, in any order.
    """
    order = np.argsort(instants, kind="stable")
    at = instants[order]
    if len(at) < 2 or np.median(np.diff(at)) >= _DENSE_S:  # noqa: PLR2004 - two readings have a distance
        return np.arange(len(instants), dtype=np.int64)
    quarter = np.round(at / QUARTER_S)
    beside = np.abs(at - quarter * QUARTER_S)
    best = np.lexsort((beside, quarter))
    is_first = np.concatenate([[True], np.diff(quarter[best]) > 0])
    chosen = best[is_first & (beside[best] <= NEAR_S)]
    kept: Ints = order[chosen]
    return kept
