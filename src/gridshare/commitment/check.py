"""On and off: the rules again, in numpy, from the steps in which an asset runs."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from gridshare.commitment.arrays import CommitmentArrays
from gridshare.findings import Violation, worst
from gridshare.parts import Bools, Ints


def starts_of(a: CommitmentArrays, is_on: Bools) -> Bools:
    """Where a run begins, shape (asset, step)."""
    before = np.concatenate([a.was_on[:, None] > 0, is_on[:, :-1]], axis=1)
    starts: Bools = is_on & ~before
    return starts


def check(a: CommitmentArrays, names: tuple[str, ...], is_on: Bools) -> list[Violation]:
    """Rules U2 to U6 that ``is_on`` breaks, shape (asset, step)."""
    found: list[Violation] = []
    starts = starts_of(a, is_on)
    for k, name in enumerate(names):
        on = is_on[k].astype(float)
        found += _least_times(a, k, name, is_on[k])
        found += worst("U4", name, np.maximum(a.on_least[k] - on, on - a.on_most[k]), 0.5, "1", "must or may run")
        found += worst("U4", name, starts[k] - a.starts_most[k], 0.5, "1", "a run fits the horizon")
        a_day = np.bincount(np.array(a.day), starts[k], minlength=max(a.day) + 1)
        found += worst("U5", name, a_day - a.most_starts[k], 0.5, "1", "most starts a day")
        if a.most_on[k]:
            longest = max((_length(a, k, first, length) for first, length, on in runs(is_on[k]) if on), default=0)
            found += worst("U6", name, np.array([float(longest - a.most_on[k])]), 0.5, "steps", "longest run")
    return found


def runs(is_on: Bools) -> list[tuple[int, int, bool]]:
    """Stretches of one state: (first step, length, running)."""
    edges: Ints = np.flatnonzero(np.diff(is_on.astype(int))) + 1
    bounds = [0, *edges.tolist(), len(is_on)]
    return [(s, e - s, bool(is_on[s])) for s, e in pairwise(bounds)]


def _length(a: CommitmentArrays, k: int, first: int, length: int) -> int:
    """Steps of a run, with those before the horizon."""
    return length + int(a.served_on[k]) * (first == 0 and bool(a.was_on[k]))


def _least_times(a: CommitmentArrays, k: int, name: str, is_on: Bools) -> list[Violation]:
    """Runs and rests that begin and end within the horizon are long enough; U4 sees to those at its edges."""
    found: list[Violation] = []
    for first, length, running in runs(is_on):
        begins_here = first > 0 or running != bool(a.was_on[k])
        ends_here = first + length < len(is_on)
        least = int((a.least_on if running else a.least_off)[k])
        if begins_here and ends_here and length < least:
            label, what = ("U2", "least run") if running else ("U3", "least rest")
            found.append(Violation(label, name, first, float(least - length), "steps", what))
    return found
