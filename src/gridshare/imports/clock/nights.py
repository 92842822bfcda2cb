"""Nights in which the clock of the site changes, the only trace of the clock in a file.

In spring a file on the site's clock lacks an hour (or holds nothing in it), in autumn it has an hour twice; a file on a
clock that never changes does neither.

Files write the hour that comes twice as two runs (summer first, then winter), as pairs, or once. Two runs show which
row is which; pairs show only that the file was sorted by its clock; a single run shows nothing, and goes to the first
hour with a remark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from gridshare.imports.clock.rows import Rows, distinct
from gridshare.imports.clock.zones import DAY_S, Change, Clock, wall_text
from gridshare.parts import Bools, Floats, Ints

NO_ORDER = -1
"""Pass of rows in a file whose order shows nothing."""

_REPEATED_S = 3600  # back by no more than the hour that is there twice is no new pass
_PER_DAY = 2
"""How often a file may start anew a day (a pass backwards in time) before its order shows nothing."""


Shown = Literal["lacking", "nothing", "zeros_all_night", "there", "twice", "once"]
_AROUND_S = 3600


def passes(wall: Ints) -> Ints:
    """Number of the pass over time that each row belongs to, shape (row,); `NO_ORDER` where the order shows nothing.

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
        clock: The clock they are on.
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


@dataclass(frozen=True, slots=True)
class Night:
    """What is in the hour of a change.

    Attributes:
        change: The change.
        shown: In spring ``lacking`` (no rows), ``nothing`` (blank or zero, between rows that are not),
            ``zeros_all_night`` (zero or blank, as the rows around) or ``there``; in autumn ``twice`` or ``once``.
        which: Rows of that hour, or around it where it is lacking, shape (row,).
    """

    change: Change
    shown: Shown
    which: Bools


def night_of(rows: Rows, change: Change) -> Night | None:
    """What is in the hour of a change; None where the file has no rows around it that would show it."""
    low, high, step, wall = change.low, change.high, rows.step_s, rows.written
    top = high + step // 10  # an end label of the last interval is ``high``, and may lie off the grid
    before = (wall >= low - _AROUND_S) & (wall < low)
    after = (wall > top) & (wall <= top + _AROUND_S)
    if not before.any() or not after.any():
        return None
    inside = (wall >= low) & (wall <= top)
    labels, counts = np.unique(rows.wall[inside], return_counts=True)
    if not change.skips:
        return _autumn(rows, change, inside, (before, after), counts)
    expected = np.arange(low, high + step, step)
    missing = expected[~np.isin(expected, labels)]
    n_hour = len(expected) - 1
    if np.array_equal(missing, expected[:n_hour]) or np.array_equal(missing, expected[1:]):
        return Night(change, "lacking", before | after)
    if len(labels) == 0:
        return None
    hours = (inside & (wall < high), inside & (wall > low + step // 10))  # labelled at the start, or at the end
    empty = [hour for hour in hours if _is_nothing(rows.evidence[hour])]
    if len(labels) < len(expected) or not empty:
        return Night(change, "there", hours[0])
    around = rows.evidence[before | after]
    return Night(change, "zeros_all_night" if _is_nothing(around) else "nothing", empty[0])


def _autumn(rows: Rows, change: Change, inside: Bools, around: tuple[Bools, Bools], counts: Ints) -> Night | None:
    if len(counts) == 0:
        return None
    usual = max(int(np.unique(rows.wall[side], return_counts=True)[1].max()) for side in around)
    shown: Shown = "twice" if counts.max() > usual else "once"
    return Night(change, shown, inside)


def nothing_in(rows: Rows, wall: Ints, change: Change) -> bool:
    """Whether the hour that a clock skips is written as blanks or zeros, all of it, as placeholders are."""
    skipped = (wall >= change.low) & (wall < change.high)
    n_hour = (change.high - change.low) // rows.step_s
    is_followed = bool((wall == change.high).any())
    return len(np.unique(wall[skipped])) == n_hour and is_followed and _is_nothing(rows.evidence[skipped])


def against_fixed(rows: Rows, night: Night) -> list[str]:
    """What a night says against a clock that never changes."""
    change = night.change
    hour = f"{wall_text(change.low)[11:]} to {wall_text(change.high)[11:]} on {change.day}"
    if night.shown == "lacking":
        return [f"{hour} has no rows"]
    if night.shown == "nothing":
        return [f"{hour} holds nothing ({rows.named(night.which)})"]
    return [f"{hour} is there twice ({rows.named(night.which)})"] if night.shown == "twice" else []


def is_open(night: Night) -> list[str]:
    """What a night leaves open between the site's clock and one that never changes."""
    if night.shown == "once":
        return [f"the hour that the clock shows twice on {night.change.day} is there once"]
    if night.shown == "zeros_all_night":
        return [f"the hour that the clock skips on {night.change.day} is zero, as the hours around it"]
    return []


def _is_nothing(values: Floats) -> bool:
    return bool((np.nan_to_num(values) == 0).all())
