"""Deferrable load: processes whose runs have a fixed course, stacked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.deferrable_load.asking import (
    Asks,
    asks_of,
    begun_of,
    inside,
    note_rests,
    rests,
)
from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.deferrable_load.fitting import fitting, whole_runs
from gridshare.assets.deferrable_load.windows import allowed, minutes, on_grid
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Bools, Floats, Ints
from gridshare.plain import plain


@dataclass(frozen=True, slots=True)
class RunArrays:
    """Processes with runs; shape (unit,) or (unit, step).

    Attributes:
        owner: Asset of each unit.
        phases_kw: Power of a run, step by step, shape (step of the run,) each.
        asks: The steps of each horizon that asks for runs; in them they start.
        asked: Runs that each of these asks for, with the one that goes on at the start where it counts.
        new_runs: Those still to start.
        rest: Least steps between two runs.
        starts_most: 1 where a run may start.
        running_left: Steps left of the run that goes on at the start; 0 for none, maybe more than the horizon has.
        running_kw: Power of what is left of it.
    """

    owner: Ints
    phases_kw: tuple[Floats, ...]
    asks: tuple[Asks, ...]
    asked: tuple[Ints, ...]
    new_runs: tuple[Ints, ...]
    rest: Ints
    starts_most: Floats
    running_left: Ints
    running_kw: Floats

    @property
    def length(self) -> Ints:
        """Steps of a run."""
        return np.array([len(p) for p in self.phases_kw], dtype=np.int64)

    @property
    def running_on(self) -> Floats:
        """1 where the run of the start goes on, shape (unit, step)."""
        on: Bools = np.arange(self.starts_most.shape[1]) < self.running_left[:, None]
        return on.astype(np.float64)

    @property
    def running_done(self) -> Floats:
        """1 where, before the step, the run of the start has ended, if it is one of those asked, shape (unit, step)."""
        counts = [[a[0] > new[0]] for a, new in zip(self.asked, self.new_runs, strict=True)]
        first = [np.arange(self.starts_most.shape[1]) < asks[0].stop for asks in self.asks]
        done: Bools = (self.running_on == 0) & np.reshape(counts, (-1, 1)) & np.reshape(first, self.starts_most.shape)
        return done.astype(np.float64)


def resolve_runs(placed: Sequence[Placed[DeferrableLoadDocument]], context: Context) -> RunArrays:
    """Stack the processes that have runs."""
    n = context.grid.n_steps
    owner = [k for k, p in enumerate(placed) if not p.document.interruptible]
    units = [_unit(placed[k], context) for k in owner]

    def ints(values: list[int]) -> Ints:
        return np.array(values, dtype=np.int64)

    return RunArrays(
        owner=ints(owner),
        phases_kw=tuple(u.phases_kw for u in units),
        asks=tuple(u.asks for u in units),
        asked=tuple(u.asked for u in units),
        new_runs=tuple(u.new_runs for u in units),
        rest=ints([context.grid.steps_in(placed[k].document.rest_minutes) for k in owner]),
        starts_most=np.array([u.starts_most for u in units], dtype=float).reshape(len(units), n),
        running_left=ints([u.left for u in units]),
        running_kw=np.array([u.running_kw for u in units], dtype=float).reshape(len(units), n),
    )


@dataclass(frozen=True, slots=True)
class _Unit:
    """One process on its way into the arrays."""

    phases_kw: Floats
    asks: Asks
    asked: Ints
    new_runs: Ints
    left: int
    running_kw: Floats
    starts_most: Floats


def _unit(placed: Placed[DeferrableLoadDocument], context: Context) -> _Unit:
    doc, n = placed.document, context.grid.n_steps
    phases = _phases(placed, context)
    left = _left(placed, len(phases), context)
    running = np.zeros(n)
    rest_of_it = phases[len(phases) - left :][:n] if left else phases[:0]
    running[: len(rest_of_it)] = rest_of_it
    asks = asks_of(doc, context)
    may_last = context.goes_on or (context.has_tomorrow and doc.start_at is not None)
    within = allowed(doc, context.grid.between(0, n + len(phases) - 1) if may_last else context.grid)
    may_start = whole_runs(within, len(phases))[:n] & inside(asks, n)
    may_start[: _rested(placed, left, context)] = False
    why = rests(doc, asks, context)
    note_rests(doc, why, context)
    new_runs = np.array([0 if w else doc.runs for w in why], dtype=np.int64)
    new_runs[0] = max(new_runs[0] - begun_of(doc), 0)
    if doc.start_at is not None and why[0] is None:
        may_start, new_runs[0] = _forced(placed, may_start, len(phases), int(new_runs[0]), context)
    elif len(context.horizons) == 1:
        new_runs[0] = fitting(placed, within, may_start, len(phases), int(new_runs[0]), context)
    asked = new_runs.copy()
    asked[0] += left > 0 and begun_of(doc) > 0
    return _Unit(phases, asks, asked, new_runs, left, running, may_start.astype(float))


def _rested(placed: Placed[DeferrableLoadDocument], left: int, context: Context) -> int:
    """The first step in which a run may start after the one that goes on at the start, or the last one before."""
    doc, grid = placed.document, context.grid
    rest = grid.steps_in(doc.rest_minutes)
    if left or doc.last_end is None:
        return left + rest if left else 0
    ended = math.ceil(grid.position(doc.last_end))
    if ended > 0:
        context.refuse(
            f"{placed.path}.last_end",
            "not_ended",
            f"'{doc.name}': {doc.last_end:%Y-%m-%d %H:%M}",
            f"a moment before the horizon starts ({grid.local[0]:%Y-%m-%d %H:%M})",
        )
    return max(ended + rest, 0)


def _phases(placed: Placed[DeferrableLoadDocument], context: Context) -> Floats:
    """Power of a run, step by step; what does not lie on the grid is refused and read as one step."""
    doc, step = placed.document, context.grid.step_minutes
    if doc.phases_kw is None:
        given, field = [doc.duration_minutes or step], "duration_minutes"
        level = doc.power_kw.given if doc.power_kw is not None else 0.0
        levels = [level if isinstance(level, float) else 0.0]
        if levels[0] < 0:
            context.refuse(f"{placed.path}.power_kw", "series_value", f"{plain(levels[0])} kW", "at least 0 kW")
    else:
        levels, field = list(doc.phases_kw), "phase_minutes"
        each = doc.phase_minutes
        if each is None:
            context.notes.append(f"{doc.name}: each of its phases lasts one step of {step} min")
        given = list(each) if isinstance(each, tuple) else [each or step] * len(levels)
    if len(given) != len(levels):
        context.refuse(
            f"{placed.path}.{field}",
            "phase_count",
            f"'{doc.name}': {len(given)} lengths for {len(levels)} phases",
            "one length for all phases, or one for each",
        )
        return np.array(levels)
    odd = [m for m in given if m % step]
    if odd:
        context.refuse(
            f"{placed.path}.{field}",
            "off_grid",
            f"'{doc.name}': {', '.join(f'{m} min' for m in odd)}",
            f"whole steps of {step} min",
            f"Round to a multiple of {step} min, or plan with shorter steps.",
        )
    if sum(levels) <= 0:
        context.refuse(f"{placed.path}", "no_power", f"'{doc.name}': a run without power", "a run that takes energy")
    return np.repeat(np.array(levels, dtype=float), [max(m // step, 1) for m in given])


def _left(placed: Placed[DeferrableLoadDocument], length: int, context: Context) -> int:
    """Steps left of the run that goes on at the start of the horizon; 0 for none."""
    doc, grid = placed.document, context.grid
    if doc.running_since is None:
        return 0
    begun = on_grid(grid, doc.running_since)
    if begun is not None and -length < begun < 0:
        return length + begun
    at = f"{doc.running_since:%Y-%m-%d %H:%M}"
    context.refuse(
        f"{placed.path}.running_since",
        "not_running",
        f"'{doc.name}': running since {at}, a run of {length * grid.step_minutes} min",
        f"a moment a whole number of {grid.step_minutes} min steps, and less than a run, before the horizon starts "
        f"({grid.local[0]:%Y-%m-%d %H:%M})",
        "Leave it out if the run has ended, or round it to a step.",
    )
    return 0


def _forced(
    placed: Placed[DeferrableLoadDocument], may_start: Bools, length: int, new_runs: int, context: Context
) -> tuple[Bools, int]:
    """Where ``start_at`` starts the runs, shape (step,), and how many they are: those of later horizons are not."""
    doc, grid = placed.document, context.grid
    where, times = f"{placed.path}.start_at", sorted(doc.start_at or (), key=grid.position)[doc.begun or 0 :]
    forced = np.zeros_like(may_start)
    if len(times) != new_runs:
        context.refuse(where, "start_count", f"'{doc.name}': {len(times)} start times", f"{new_runs}, one for each run")
        return forced, new_runs
    if context.has_tomorrow:
        times = [moment for moment in times if grid.position(moment) < context.n_bound]
    gap, last = length + grid.steps_in(doc.rest_minutes), -(10**9)
    for moment in times:
        t, at = on_grid(grid, moment), f"'{doc.name}': start at {moment:%Y-%m-%d %H:%M}"
        whole = f"A run takes {minutes(length, grid)}."
        if t is None:
            context.refuse(where, "off_grid", at, f"the start of a step of {grid.step_minutes} min")
        elif not 0 <= t < grid.n_steps or not may_start[t]:
            if not doc.optional:
                context.refuse(where, "outside_window", at, "a run wholly inside the horizon and its windows", whole)
            else:
                context.notes.append(f"{at}: the run does not fit its windows and is left out")
        elif t - last < gap:
            context.refuse(where, "overlap", at, f"a start {minutes(gap, grid)} or more after the one before", whole)
        else:
            forced[t], last = True, t
    return forced, len(times)
