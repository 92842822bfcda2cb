"""On and off: the rules of all assets of a kind, stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.commitment.document import RunningState
from gridshare.parts import Bools, Floats, Ints
from gridshare.timegrid import TimeGrid


@dataclass(frozen=True, slots=True)
class CommitmentArrays:
    """Rules of running and resting; shape (asset,), (asset, step) or (asset, day).

    Attributes:
        day: Local day of each step.
        was_on: Whether each runs at the start.
        least_on, least_off: Least steps of a run and of a rest; 1 where free.
        most_on: Most steps of a run; 0 where not limited.
        on_least, on_most: 1 where it must run, 0 where it may not, with the rest of the least time it began in.
        most_starts: Most starts a day; infinite where not limited, shape (asset, day).
        served_on: Steps that each has run at the start, for its longest run; 0 where off or not known.
        may_outlast: Whether a run may reach its least length after the grid: time goes on there.
    """

    day: tuple[int, ...]
    was_on: Floats
    least_on: Ints
    least_off: Ints
    most_on: Ints
    on_least: Floats
    on_most: Floats
    most_starts: Floats
    served_on: Ints
    may_outlast: bool = False

    def run_left(self, unit: Ints) -> Floats:
        """For runs that began j steps before the horizon: most steps of its first K - j + 1, shape (unit, j)."""
        before = np.array(edge_of(int(self.most_on[unit].max(initial=0)), self.on_most.shape[1]), dtype=np.int64)
        most, served = self.most_on[unit][:, None], self.served_on[unit][:, None]
        return np.where(before <= served, most - before, np.inf)

    @property
    def starts_most(self) -> Floats:
        """0 where a run can no longer reach its least length within the horizon, else 1, shape (asset, step)."""
        n = self.on_most.shape[1]
        in_time: Bools = self.may_outlast | (np.arange(n)[None, :] + self.least_on[:, None] <= n)
        return in_time.astype(np.float64)

    @property
    def goes_on(self) -> Floats:
        """1 where a run in which the horizon began is no longer than the longest, else 0, shape (asset, step)."""
        left = np.where(self.was_on > 0, self.most_on - self.served_on, 0)
        return (np.arange(self.on_most.shape[1])[None, :] < left[:, None]).astype(np.float64)

    def within(self, allowed: Bools) -> CommitmentArrays:
        """The same rules where a window in which it may not run ends the least run it began in."""
        unbroken = np.logical_and.accumulate(allowed, axis=1)
        return replace(
            self, on_least=np.where(unbroken, self.on_least, 0.0), on_most=np.where(allowed, self.on_most, 0.0)
        )


def edge_of(most_on: int, n: int) -> range:
    """How many steps before the horizon a run may have begun for its longest length to end within ``n`` steps."""
    return range(max(most_on - n + 1, 1), most_on + 1)


def resolve(  # noqa: PLR0913 - one keyword for each rule
    grid: TimeGrid,
    *,
    states: Sequence[RunningState | None],
    least_on_minutes: Sequence[float],
    least_off_minutes: Sequence[float],
    allowed: Bools,
    most_on_minutes: Sequence[float | None] | None = None,
    most_starts_a_day: Sequence[int | None] | None = None,
    may_outlast: bool = False,
) -> CommitmentArrays:
    """Stack the rules.

    Args:
        grid: The time grid.
        states: State at the start; None is off and free to start.
        least_on_minutes: Least length of a run; 0 where free.
        least_off_minutes: Least length of a rest; 0 where free.
        allowed: Where each may run, shape (asset, step).
        most_on_minutes: Longest run; None where not limited.
        most_starts_a_day: None where not limited.
        may_outlast: As in the arrays.
    """
    n, size, days = grid.n_steps, len(states), max(grid.day_of_step) + 1
    least_on = np.array([max(grid.steps_in(m), 1) for m in least_on_minutes], dtype=np.int64)
    least_off = np.array([max(grid.steps_in(m), 1) for m in least_off_minutes], dtype=np.int64)
    on_least, on_most = np.zeros((size, n)), allowed.astype(float).reshape(size, n)
    served_on = np.zeros(size, dtype=np.int64)
    for k, state in enumerate(states):
        if state is None or state.for_minutes is None:
            continue
        least = (least_on_minutes if state.on else least_off_minutes)[k]
        remaining = grid.steps_in(max(least - state.for_minutes, 0))
        if state.on:
            served_on[k] = grid.steps_in(state.for_minutes)
            on_least[k, :remaining] = 1
        else:
            on_most[k, :remaining] = 0
    on_most = np.maximum(on_most, on_least)
    limit = [None] * size if most_starts_a_day is None else most_starts_a_day
    most_starts = np.array([np.full(days, np.inf if v is None else v) for v in limit], dtype=float).reshape(size, days)
    most_starts[:, 0] = np.maximum(most_starts[:, 0] - [0 if s is None else s.starts_today for s in states], 0)
    longest = [None] * size if most_on_minutes is None else most_on_minutes
    return CommitmentArrays(
        day=grid.day_of_step,
        was_on=np.array([float(s is not None and s.on) for s in states], dtype=float),
        least_on=least_on,
        least_off=least_off,
        most_on=np.array([0 if m is None else max(int(m // grid.step_minutes), 1) for m in longest], dtype=np.int64),
        on_least=on_least,
        on_most=on_most,
        most_starts=most_starts,
        served_on=served_on,
        may_outlast=may_outlast,
    )
