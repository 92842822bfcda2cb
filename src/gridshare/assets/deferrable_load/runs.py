"""Deferrable load: processes whose runs have a fixed course, stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.deferrable_load.windows import allowed, longest, minutes, on_grid
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Bools, Floats, Ints


@dataclass(frozen=True, slots=True)
class RunArrays:
    """Processes with runs; shape (unit,) or (unit, step).

    Attributes:
        owner: Asset of each unit.
        phases_kw: Power of a run, step by step, shape (step of the run,) each.
        asked: Runs that the horizon asks for, with the one that goes on at its start.
        new_runs: Runs still to start.
        rest: Least steps between two runs.
        starts_most: 1 where a run may start.
        running_left: Steps left of the run that goes on at the start; 0 for none, maybe more than the horizon has.
        running_kw: Power of what is left of it.
    """

    owner: Ints
    phases_kw: tuple[Floats, ...]
    asked: Ints
    new_runs: Ints
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
        """1 where, before the step, the run of the start has ended, shape (unit, step)."""
        done: Bools = (self.running_left > 0)[:, None] & (self.running_on == 0)
        return done.astype(np.float64)


def earliest_starts(starts_most: Floats, length: int, rest: int, most: int, ready: int = 0) -> list[int]:
    """Up to ``most`` starts, each as early as it can; no choice fits more."""
    found: list[int] = []
    for t in np.flatnonzero(starts_most > 0).tolist():
        if len(found) < most and t >= (found[-1] + length + rest if found else ready):
            found.append(t)
    return found


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
        asked=ints([placed[k].document.runs for k in owner]),
        new_runs=ints([placed[k].document.runs - (u.left > 0) for k, u in zip(owner, units, strict=True)]),
        rest=ints([context.grid.steps_in(placed[k].document.rest_minutes) for k in owner]),
        starts_most=np.array([u.starts_most for u in units], dtype=float).reshape(len(units), n),
        running_left=ints([u.left for u in units]),
        running_kw=np.array([u.running_kw for u in units], dtype=float).reshape(len(units), n),
    )


@dataclass(frozen=True, slots=True)
class _Unit:
    """One process on its way into the arrays."""

    phases_kw: Floats
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
    inside = allowed(doc, context.grid)
    may_start = _whole_runs(inside, len(phases))
    if left:
        may_start[: left + context.grid.steps_in(doc.rest_minutes)] = False
    new_runs = doc.runs - (left > 0)
    if doc.start_at is not None:
        may_start = _forced(placed, may_start, len(phases), new_runs, context)
    else:
        _refuse_misfit(placed, inside, may_start, len(phases), context)
    return _Unit(phases, left, running, may_start.astype(float))


def _whole_runs(inside: Bools, length: int) -> Bools:
    """Where a run of ``length`` steps may start, all of it inside, shape (step,)."""
    n = len(inside)
    before = np.concatenate([[0], np.cumsum(inside)])
    ends = np.minimum(np.arange(n) + length, n)
    found: Bools = before[ends] - before[:-1] == length
    return found


def _phases(placed: Placed[DeferrableLoadDocument], context: Context) -> Floats:
    """Power of a run, step by step; what does not lie on the grid is refused and read as one step."""
    doc, step = placed.document, context.grid.step_minutes
    if doc.phases_kw is None:
        given, field = [doc.duration_minutes or step], "duration_minutes"
        level = doc.power_kw.given if doc.power_kw is not None else 0.0
        levels = [level if isinstance(level, float) else 0.0]
        if levels[0] < 0:
            context.refuse(f"{placed.path}.power_kw", "series_value", f"{levels[0]:g} kW", "at least 0 kW")
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
) -> Bools:
    """Where ``start_at`` starts the runs, shape (step,)."""
    doc, grid = placed.document, context.grid
    where, times = f"{placed.path}.start_at", doc.start_at or ()
    forced = np.zeros_like(may_start)
    if len(times) != new_runs:
        context.refuse(where, "start_count", f"'{doc.name}': {len(times)} start times", f"{new_runs}, one for each run")
        return forced
    gap, last = length + grid.steps_in(doc.rest_minutes), -(10**9)
    for moment in sorted(times, key=grid.position):
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
    return forced


def _refuse_misfit(
    placed: Placed[DeferrableLoadDocument], inside: Bools, may_start: Bools, length: int, context: Context
) -> None:
    """Refuse more, or longer, runs than fit; an optional process is only noted."""
    doc, grid = placed.document, context.grid
    new_runs = doc.runs - (doc.running_since is not None)
    rest = grid.steps_in(doc.rest_minutes)
    fit = len(earliest_starts(may_start.astype(float), length, rest, new_runs))
    if fit >= new_runs:
        return
    if doc.optional:
        context.notes.append(f"{doc.name}: {new_runs - fit} of {new_runs} optional runs fit nowhere and are left out")
        return
    stretch = longest(inside)
    held_by = [f for f in ("window", "latest_end", "earliest") if getattr(doc, f) is not None]
    course = "runs" if length <= stretch else "phases_kw" if doc.phases_kw is not None else "duration_minutes"
    where = f"{placed.path}.{[*held_by, course][0]}"
    remedy = "Widen window, earliest or latest_end, shorten the run, or ask for fewer runs."
    if length > stretch:
        context.refuse(
            where,
            "run_does_not_fit",
            f"'{doc.name}': a run takes {minutes(length, grid)}, it may run for {minutes(stretch, grid)} at most",
            f"{minutes(length, grid)} or more in one piece within the horizon",
            remedy,
        )
        return
    pause = f" with {minutes(rest, grid)} between them" if rest else ""
    context.refuse(
        where,
        "too_many_runs",
        f"'{doc.name}': {new_runs} runs of {minutes(length, grid)}{pause}",
        f"at most {fit}, which is what fits",
        remedy,
    )
