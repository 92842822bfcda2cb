"""On and off: the state after part of a plan, from which its rules go on as if the plan had not been cut there."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.commitment.arrays import CommitmentArrays
from gridshare.commitment.check import runs, starts_of
from gridshare.commitment.document import RunningState
from gridshare.parts import Bools


def carried(
    states: Sequence[RunningState | None], a: CommitmentArrays, is_on: Bools, today: Bools, step_minutes: int
) -> list[RunningState]:
    """The states after the steps that have passed.

    Args:
        states: Those at the start; None is off and free to start.
        a: The rules.
        is_on: Where each ran in the steps that have passed, shape (asset, step).
        today: Which of these steps lie on the day that now is, shape (step,).
        step_minutes: Length of a step.
    """
    starts = (starts_of(a, is_on) & today).sum(axis=1)
    found = []
    for k, state in enumerate(states):
        before = RunningState(on=False) if state is None else state
        first, length, on = runs(is_on[k])[-1]
        minutes: int | None = length * step_minutes
        if first == 0 and on == before.on:
            minutes = _since_before(before, a, k, length * step_minutes, step_minutes)
        so_far = before.starts_today if today.all() else 0
        found.append(RunningState(on=on, for_minutes=minutes, starts_today=so_far + int(starts[k])))
    return found


def _since_before(before: RunningState, a: CommitmentArrays, k: int, passed: int, step_minutes: int) -> int | None:
    """For how long a state that has not changed has lasted; as little known as before where nobody wrote it.

    A run of unknown length is free to end, and counts for its longest from where it was first planned.
    """
    if before.for_minutes is not None:
        return before.for_minutes + passed
    return max(passed, int(a.least_on[k]) * step_minutes) if before.on and a.most_on[k] else None
