"""Which of the two hours a row of the autumn night belongs to, by the order in which rows stand.

A clock that goes back shows an hour twice. Files write it as two runs (summer first, then winter), as pairs, or once.
Two runs tell; pairs tell only that the file was sorted by its clock; what stands once tells nothing, and goes to the
first hour with a word about it.
"""

from __future__ import annotations

import numpy as np

from gridshare.imports.clock.rows import distinct
from gridshare.imports.clock.zones import DAY_S, Change, Clock
from gridshare.parts import Bools, Ints

NO_ORDER = -1
"""Pass of rows in a file whose order tells nothing."""

_REPEATED_S = 3600  # back by no more than the hour that stands twice is no new pass
_PER_DAY = 2
"""How often a file may start anew a day (a pass backwards in time) before its order tells nothing."""


def passes(wall: Ints) -> Ints:
    """Number of the pass over time that each row belongs to, shape (row,); `NO_ORDER` where the order tells nothing.

    A file of days newest first, or two exports one after the other, goes over time in several passes.
    """
    if len(wall) == 0:
        return np.zeros(0, dtype=np.int64)
    back = np.diff(wall) < -_REPEATED_S
    number = np.concatenate([[0], np.cumsum(back)]).astype(np.int64)
    days = len(distinct(wall // DAY_S))
    return number if number[-1] <= _PER_DAY * days else np.full(len(wall), NO_ORDER, dtype=np.int64)


def folded(wall: Ints, run: Ints, clock: Clock) -> tuple[Bools, Bools]:
    """Whether each row belongs to the second showing of its wall, and whether that is assumed; shape (row,) both.

    Args:
        wall: Walls in the order of the file, turned round where it runs newest first.
        run: Pass of each row, see `passes`.
        clock: The clock they stand on.
    """
    later, assumed = np.zeros(len(wall), dtype=bool), np.zeros(len(wall), dtype=bool)
    for change in clock.changes:
        if change.skips:
            continue
        inside = np.flatnonzero((wall >= change.low) & (wall < change.high))
        for number in np.unique(run[inside]):
            rows = inside[run[inside] == number]
            begins_within = number != NO_ORDER and _begins_within(wall[run == number], change)
            later[rows], assumed[rows] = _of_a_pass(wall[rows], number != NO_ORDER, begins_within)
    return later, assumed


def _begins_within(wall: Ints, change: Change) -> bool:
    """Whether a pass has rows after the repeated hour and none before it: a lone hour is then the second."""
    return not bool((wall < change.low).any()) and bool((wall >= change.high).any())


def _of_a_pass(wall: Ints, is_ordered: bool, begins_within: bool) -> tuple[Bools, Bools]:  # noqa: FBT001
    """Second showing or first, and whether assumed, of the rows of one pass in one repeated hour."""
    step = np.diff(wall)
    back = np.flatnonzero(step < 0)
    if is_ordered and len(back) == 1:  # two runs, the second begins after the step back
        return np.arange(len(wall)) > back[0], np.zeros(len(wall), dtype=bool)
    _, kind, counts = np.unique(wall, return_inverse=True, return_counts=True)
    if counts.max() == 1:
        return np.full(len(wall), begins_within), np.ones(len(wall), dtype=bool)
    by_wall = np.argsort(kind, kind="stable")
    first_of = np.concatenate([[0], np.cumsum(counts)[:-1]])
    nth = np.empty(len(wall), dtype=np.int64)
    nth[by_wall] = np.arange(len(wall)) - first_of[kind[by_wall]]
    is_one_pair = len(wall) == 2 and len(counts) == 1  # noqa: PLR2004 - an hourly file: a pair is two runs
    return nth > 0, np.full(len(wall), not (is_ordered and is_one_pair))
