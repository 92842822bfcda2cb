"""Differences of a counter's readings, and what becomes of those that are no use as they are.

A fall is a roll-over where the digits fit, a reset where falls come by the day, else a new meter. A rise that is far
above all others is a new meter too, unless the counter did not move before: then it caught up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.imports.counters.readings import Points, usual_most
from gridshare.imports.track import Remark
from gridshare.parts import Bools, Floats, Ints

_LEAST_CAPACITY = 10_000
"""Meters have four digits or more before the decimal mark; a smaller power of ten is no end of a counter."""

_MARGIN = 1.5
"""Across a roll-over, and next to a new meter, no more than this many times the usual most may be used."""

_JUMP = 20.0
"""A rise of this many times the most that an interval usually uses is another meter's reading."""

_STILL, _CAUGHT_UP = 4, 3.0
"""A counter that shows the same for 4 intervals and then rises 3 times the usual most was not read in between."""

_DAY_S, _HOUR_S = 86_400, 3_600
_RESETS = 3
"""From this many falls on, each a whole number of days after the last, they are a daily reset."""

_SHOWN = 5


@dataclass(frozen=True, slots=True, eq=False)
class Differences:
    """What was counted between a reading and the next.

    Attributes:
        at: Step of the earlier reading, shape (difference,).
        steps: How many steps lie between the two, shape (difference,).
        use: What was counted, shape (difference,); of no meaning where not ``known``.
        known: Whether it is known, shape (difference,).
        row: Row of each reading, shape (difference + 1,).
        remarks: What a reader should know of them.
    """

    at: Ints
    steps: Ints
    use: Floats
    known: Bools
    row: Ints
    remarks: tuple[Remark, ...] = ()


def differences(points: Points, unit: str, step_s: int) -> Differences:
    """What was counted between each reading and the next, in the unit of the counter."""
    use = np.diff(points.readings)
    found = Differences(
        points.at[:-1], np.diff(points.at), np.round(use, 9), np.ones(len(use), dtype=np.bool_), points.rows
    )
    most = usual_most(points)
    found = _rolled_over(found, points, most, unit)
    found = _reset(found, points, most, step_s)
    found = _caught_up(found, points, most, unit)
    return _swapped(found, points, most, unit)


def _rolled_over(found: Differences, points: Points, most: float, unit: str) -> Differences:
    """Falls from near a power of ten to near nothing."""
    before, after = points.readings[:-1], points.readings[1:]
    falls = np.flatnonzero(found.use < 0)
    capacity = 10.0 ** (np.floor(np.log10(np.maximum(before[falls], _LEAST_CAPACITY / 10))) + 1)
    use = capacity - before[falls] + after[falls]
    fits = (use <= _MARGIN * most * found.steps[falls]) & (after[falls] >= 0) & (after[falls] < before[falls] / 2)
    rolled = falls[fits]
    if not len(rolled):
        return found
    renewed = found.use.copy()
    renewed[rolled] = np.round(use[fits], 9)
    digits = round(float(np.log10(capacity[fits][0])))
    text = (
        f"The counter of {digits} digits ran full {len(rolled)} time(s) and began again at 0; the use across is "
        f"counted. {_cases(points, rolled, unit)}"
    )
    return _with(replace(found, use=renewed), "roll_over", text, rolled)


def _reset(found: Differences, points: Points, most: float, step_s: int) -> Differences:
    """Falls to nothing or to what one interval uses, whole days apart."""
    falls = np.flatnonzero(found.use < 0)
    after = points.readings[falls + 1]
    apart = np.diff(points.at[falls + 1]) * step_s % _DAY_S
    by_day = np.minimum(apart, _DAY_S - apart) <= _HOUR_S
    if len(falls) < _RESETS or not by_day.all() or (after > most).any():
        return found
    use, known = found.use.copy(), found.known.copy()
    is_still = (_beside(found.use, falls, -1) == 0) & (_beside(found.use, falls, 1) == 0)
    use[falls] = after
    known[falls] = ((after > 0) | is_still) & (found.steps[falls] == 1)
    lost = int((~known[falls]).sum())
    text = (
        f"The counter starts anew each day ({len(falls)} times); the first reading after is what was used since. "
        f"{lost} interval(s) in which it was reset while it counted are missing, first after row "
        f"{found.row[falls[0]]}."
    )
    return _with(replace(found, use=use, known=known), "daily_reset", text, falls)


def _caught_up(found: Differences, points: Points, most: float, unit: str) -> Differences:
    """Standstills that end in one large rise: the sum is known, its parts are not."""
    still = (found.use == 0) & found.known
    moved = np.flatnonzero(~still)
    before = np.diff(moved, prepend=-1) - 1
    total = np.concatenate([[0], np.cumsum(found.steps)])
    steps = total[moved + 1] - total[moved - before]
    fresh = found.use[moved[(before < _STILL) & (found.steps[moved] == 1)]]
    high = float(np.quantile(fresh[fresh > 0], 0.999, method="lower")) if (fresh > 0).any() else most
    rise = found.use[moved]
    late = (
        (before >= _STILL)
        & (rise > _CAUGHT_UP * high * found.steps[moved])
        & (rise <= high * steps)
        & found.known[moved]
    )
    if not late.any():
        return found
    at, width, use, known = found.at.copy(), found.steps.copy(), found.use, found.known.copy()
    for k, n, wide in zip(moved[late], before[late], steps[late], strict=True):
        known[k - n : k] = False
        at[k], width[k] = found.at[k - n], wide
    text = (
        f"{late.sum()} time(s) the counter showed the same for {_STILL} or more intervals and then caught up in one: "
        f"it was not read in between, so these {width[moved[late]].sum():,} intervals are missing. "
        f"{_cases(points, moved[late], unit)}"
    )
    return _with(replace(found, at=at, steps=width, use=use, known=known), "counter_stood_still", text, moved[late])


def _swapped(found: Differences, points: Points, most: float, unit: str) -> Differences:
    """Falls that nothing explains, and jumps: the intervals are missing."""
    jumps = (found.use > _JUMP * most * found.steps) & (most > 0)
    swapped = ((found.use < 0) | jumps) & found.known
    swapped |= np.concatenate([[False], swapped[:-1]]) & (found.use > _MARGIN * most * found.steps) & found.known
    swaps = np.flatnonzero(swapped)
    if not len(swaps):
        return found
    known = found.known.copy()
    known[swaps] = False
    text = (
        f"{len(swaps)} time(s) the next reading is of another counter (a new meter, or one that was set): "
        f"{_cases(points, swaps, unit)}. What was used in between is not known, so "
        f"{found.steps[swaps].sum():,} interval(s) are missing."
    )
    return _with(replace(found, known=known), "meter_swap", text, swaps)


def _beside(use: Floats, where: Ints, by: int) -> Floats:
    """The difference before or after each; 0 at the ends."""
    place = where + by
    inside = (place >= 0) & (place < len(use))
    return np.where(inside, use[np.clip(place, 0, len(use) - 1)], 0.0)


def _cases(points: Points, which: Ints, unit: str) -> str:
    """The first cases, with both rows and readings."""
    return "; ".join(points.pair(int(k), unit) for k in which[:_SHOWN])


def _with(found: Differences, code: str, text: str, which: Sequence[int] | Ints) -> Differences:
    """The same with a remark about the readings after these."""
    rows = tuple(int(found.row[k + 1]) for k in which[:20])
    return replace(found, remarks=(*found.remarks, Remark(code, text, rows, len(which))))
