"""Generator: what it really gives when it is asked for an output: off, or at least its least; a run goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from typing_extensions import override

from gridshare.assets.generator.arrays import GeneratorArrays
from gridshare.commitment import Running
from gridshare.followers import Asked, Done, Follower, Relief, asked_of, eased_at, off_or_least, relief
from gridshare.parts import Bools, Floats, Ints

_HOURS_TOLERANCE = 1e-9


class Follow(Follower[GeneratorArrays]):
    """Generators as steps pass.

    Attributes:
        running: On and off.
        hours: Run on each day, shape (asset, day).
    """

    def __init__(self, arrays: GeneratorArrays) -> None:
        """Begin before the first step."""
        super().__init__(arrays)
        self.running = Running(arrays.commitment)
        self.hours = np.zeros_like(arrays.hours_a_day)

    @override
    def follow(self, t: int, asked: Asked) -> Done:
        """The output asked, where it may run; the least of it, where it has to."""
        a = self.arrays
        power = off_or_least(np.minimum(asked_of(asked, "power_kw", a.hours_left), a.limit_kw[:, t]), a.least_kw[:, t])
        may = ~a.commits | (self.running.may(t) & self._has_hours(t))
        must = a.commits & self.running.must(t)
        return {"power_kw": np.where(must, np.maximum(power, a.least_kw[:, t]), np.where(may, power, 0.0))}

    def _has_hours(self, t: int) -> Bools:
        """Whether the hours left hold what it must run if it runs now, this day and the next."""
        a, left = self.arrays, self.arrays.hours_a_day - self.hours
        steps = np.maximum(self.running.must_for(t), 1)
        enough: Bools = a.step_h * steps <= a.hours_left - self.hours.sum(axis=1) + _HOURS_TOLERANCE
        day = np.array(a.day)
        for d in range(a.day[t], left.shape[1]):
            ahead = np.clip(steps - int((day[t:] < d).sum()), 0, int((day[t:] == d).sum()))
            enough &= a.step_h * ahead <= left[:, d] + _HOURS_TOLERANCE
        return enough

    @override
    def net_kw(self, _t: int, done: Done) -> Floats:
        """Minus its output."""
        return -done["power_kw"]

    @override
    def reliefs(self, t: int, done: Done) -> Sequence[Relief]:
        """Its output, down to its least where a run has to go on."""
        a = self.arrays
        return (
            relief(
                "power_kw",
                -1,
                "export",
                level_kw=done["power_kw"],
                least_kw=a.least_kw[:, t],
                may_rest=~(a.commits & self.running.must(t)),
                rests=a.rests_while_exporting[:, t] > 0,
            ),
        )

    @property
    @override
    def heeds_member(self) -> bool:
        """Where it may run only while its member exports nothing."""
        return bool(self.arrays.rests_while_exporting.any())

    @override
    def advance(self, t: int, done: Done) -> None:
        """Its state and its hours after the step."""
        on = is_on(self.arrays, t, done["power_kw"])
        self.running.advance(t, on)
        self.hours[:, self.arrays.day[t]] += self.arrays.step_h * on


def is_on(a: GeneratorArrays, t: int, power: Floats) -> Bools:
    """Whether it runs: at half its least output or more, shape (asset,)."""
    everywhere = a.least_kw.max(axis=1, initial=0.0)
    return np.asarray(power > np.where(a.least_kw[:, t] > 0, a.least_kw[:, t], everywhere) / 2)


def eased(a: GeneratorArrays, rows: Ints, steps: Ints) -> GeneratorArrays:
    """The same where some were switched within some steps."""
    return replace(a, least_kw=eased_at(a.least_kw, rows, steps))
