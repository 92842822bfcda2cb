"""One way to read a file: which clock, which end of the interval; what rows say against it; how it then reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from gridshare.imports.channel import Channel
from gridshare.imports.clock.nights import NO_ORDER, Night, against_fixed, folded, is_open, night_of, nothing_in, passes
from gridshare.imports.clock.rows import Rows
from gridshare.imports.clock.zones import Change, Clock, wall_text
from gridshare.imports.findings import figure
from gridshare.imports.track import Track
from gridshare.parts import Bools, Floats, Ints
from gridshare.plain import plain

Way = Literal["start", "end", "end_by_start", "point"]
"""``end``: the clock at the end. ``end_by_start``: the clock at the start and the length added, as programs do that
know no changes. The two differ only in nights in which the clock changes."""

_WINDOW_S = 7200
_DAY_S = 86400


_IN_POWER = ("kW", "W", "MW")


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """How the rows read under a clock and a label.

    Attributes:
        clock: The clock.
        site: The clock of the site.
        way: Which end of the interval the clock marks.
        start: Start of each interval (of a counter: its instant), seconds since 1970 in UTC, shape (row,).
        left_out: Rows that are placeholders, in the hour that the clock skips, shape (row,).
        assumed: Rows whose hour in the autumn night is assumed, shape (row,).
        against: What the rows say against it, in words; empty where nothing does.
        open_nights: Nights of change that are there and do not distinguish one clock from another.
        disorder: Intervals that rows around changes of the clock give twice, and steps back in time from row to row.
        missing: Intervals that are missing between rows around changes of the clock.
        is_whole: Whether it makes the file begin and end with whole days.
    """

    clock: Clock
    site: Clock
    way: Way
    start: Ints
    left_out: Bools
    assumed: Bools
    against: tuple[str, ...]
    open_nights: tuple[str, ...]
    disorder: int
    missing: int
    is_whole: bool

    @property
    def label(self) -> str:
        """What ``--answer label=`` takes for it."""
        return "start" if self.way in ("start", "point") else "end"

    def holds(self, change: Change) -> bool:
        """Whether rows whose hour is assumed belong to the night of a change."""
        return bool((self.assumed & (np.abs(self.start - change.at) <= _WINDOW_S)).any())


def viewed(rows: Rows, clock: Clock, way: Way, at: tuple[Clock, tuple[Night, ...]]) -> View:
    """How rows without offsets read; ``at`` is the clock of the site, and what rows show in its nights of change."""
    site, nights = at
    shift = rows.step_s if way == "end_by_start" else 0
    wall, written = rows.wall - shift, rows.written - shift
    run = passes(written) if rows.run is None else rows.run
    later, assumed = folded(written, run, clock)
    start = clock.instants(written, later) - (0 if rows.moved is None else rows.moved)
    start = start - rows.step_s if way == "end" else start
    left_out = np.zeros(len(wall), dtype=bool)
    against: list[str] = []
    unclear: list[str] = []
    for change in clock.changes:
        skipped = (written >= change.low) & (written < change.high) if change.skips else left_out
        if change.skips and skipped.any():
            if nothing_in(rows, wall, change):
                left_out = left_out | skipped
            else:
                against.append(f"{rows.named(skipped)} are in the hour that the clock skips on {change.day}")
    for night in nights:
        if not clock.changes:
            against += against_fixed(rows, night)
        unclear += is_open(night)
    faults = np.array([_faults(rows, start, left_out, c) for c in site.changes], dtype=np.int64).reshape(-1, 2).sum(0)
    whole = _is_whole(start, rows, clock, site)
    disorder, missing = map(int, faults)
    return View(clock, site, way, start, left_out, assumed, tuple(against), tuple(unclear), disorder, missing, whole)


def viewed_at(rows: Rows, instant: Ints, clocks: tuple[Clock, Clock], way: Way) -> View:
    """How rows whose instants are known read; ``clocks`` are that of the file and that of the site."""
    start = instant - rows.step_s if way in ("end", "end_by_start") else instant
    none = np.zeros(len(start), dtype=bool)
    whole = _is_whole(start, rows, *clocks)
    return View(*clocks, way, start, none, none, (), (), 0, 0, whole)


def nights_of(rows: Rows, site: Clock) -> tuple[Night, ...]:
    """What rows show in the nights in which the clock of the site changes, as far as they have any there."""
    found = (night_of(rows, change) for change in site.changes)
    return tuple(night for night in found if night is not None)


def _faults(rows: Rows, start: Ints, left_out: Bools, change: Change) -> tuple[int, int]:
    """How many intervals rows around a change give twice or after a later one, and how many are missing between.

    The rows are chosen by what they show, so that they are the same under each view.
    """
    near = (rows.wall >= change.low - _WINDOW_S) & (rows.wall <= change.high + _WINDOW_S) & ~left_out
    if not near.any():
        return 0, 0
    single = np.unique(start[near])
    between = int(single[-1] - single[0]) // rows.step_s + 1
    twice = int(near.sum()) - len(single)
    return twice + _steps_back(rows, start, near), between - len(single)


def _steps_back(rows: Rows, start: Ints, near: Bools) -> int:
    """How often time goes back from one row to the next; 0 in files that follow no order, where it says nothing."""
    if rows.run is None:
        return 0
    run = rows.run[near]
    return int(((np.diff(start[near]) < 0) & (np.diff(run) == 0) & (run[1:] != NO_ORDER)).sum())


def _is_whole(start: Ints, rows: Rows, clock: Clock, site: Clock) -> bool:
    """Whether the period begins and ends at midnight, on the clock of the file or on that of the site."""
    ends = np.array([start.min(), start.max() + rows.step_s], dtype=np.int64)
    return any(not (c.walls(ends) % _DAY_S).any() for c in (clock, site))


def reads_as(rows: Rows, view: View) -> str:
    """Period on the site's clock, sum and highest value, and when the highest row of summer then holds."""
    first, end = (wall_text(int(w)) for w in view.site.walls(_edges(view.start, rows.step_s)))
    text = f"{first} to {end} on the site's clock, {_amounts(rows.channel, rows.values, rows.step_s)}"
    offsets = view.site.offsets(view.start)
    in_summer = np.where(offsets == offsets.max(), rows.values, np.nan)  # where clocks are furthest apart
    if np.isnan(in_summer).all():
        return text
    top = int(np.nanargmax(in_summer))
    return f"{text}; {rows.shown(top)} then holds from {wall_text(int(view.start[top] + offsets[top]))}"


def describe(track: Track) -> str:
    """Period, number of values, sum and highest value of a track: ``2023-01-01 00:00 to 2024-01-01 00:00 UTC, ..``."""
    missing = int(np.isnan(track.values).sum())
    lacking = f", {missing:,} missing" if missing else ""
    values = f"{len(track.values):,} intervals of {plain(track.step_s / 60)} min{lacking}"
    period = f"{wall_text(track.start)} to {wall_text(track.end)} UTC"
    return f"{period}, {values}, {_amounts(track.channel, track.values, track.step_s)}"


def _edges(start: Ints, step_s: int) -> Ints:
    return np.array([start.min(), start.max() + step_s], dtype=np.int64)


def _amounts(channel: Channel, values: Floats, step_s: int) -> str:
    """Sum (as energy where the unit is one of power) and highest value."""
    there = values[~np.isnan(values)]
    if len(there) == 0:
        return "no values"
    known = channel.unit if channel.unit and channel.unit != "other" else ""
    unit = f" {known}" if known else ""
    total, highest = figure(there.sum()), figure(there.max())
    if channel.is_counter and channel.unit not in _IN_POWER:  # differences of readings are in kW
        return f"readings from {there[0]:,.10g} to {there[-1]:,.10g}{unit}"
    if channel.unit in _IN_POWER:
        return f"{figure(there.sum() * step_s / 3600)} {known}h in all, highest {highest} {known}"
    return f"{total} {known} in all, highest {highest} {known}" if known else f"{total} in all, highest {highest}"
