"""Deliveries: energy of a unit (of a charging session) that is best drawn in one run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from gridshare.milp.quiet.given import Given
from gridshare.parts import Bools, Floats, Ints

NOISE_KW = 1e-6
"""A unit draws where its power is above this."""

WEAKEST = 0.125
"""No run is weaker than this share of the most power, if its energy allows: a trickle is no charging."""

_NOTHING_KWH = 1e-6


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one unit draws in the plan, and how it might.

    Attributes:
        steps: Where it may draw, ascending, shape (place,).
        follows: Whether each place is the step right after the place before, shape (place,).
        columns: Its power in the problem, shape (place,).
        switches: The binaries that say whether it draws, shape (place,); empty where it has none.
        share: Of its most power, what it may draw in each step, shape (place,).
        most_kw: Its most power, where its share is 1.
        least_kw: It draws at least so much, or nothing, shape (place,).
        before_kw: What it draws in the plan, shape (place,).
        back: Columns of what it may give back of it.
        kept_kw: What it draws in the plan less what it gives back, summed over steps.
    """

    steps: Ints
    follows: Bools
    columns: Ints
    switches: Ints
    share: Floats
    most_kw: float
    least_kw: Floats
    before_kw: Floats
    back: Ints
    kept_kw: float

    @property
    def weakest_kw(self) -> Floats:
        """The least power of a run at each place, where its energy allows it, shape (place,)."""
        return np.maximum(self.least_kw, WEAKEST * self.most_kw * self.share)

    def starts(self, power_kw: Floats) -> int:
        """How often it begins to draw, with this power at its places."""
        on = power_kw > NOISE_KW
        return int(on[0]) + int((on[1:] & ~(on[:-1] & self.follows[1:])).sum())

    def pairs(self, on: Bools) -> Ints:
        """Places that are drawn at, and are at the place right after too."""
        return np.flatnonzero(on[:-1] & on[1:] & self.follows[1:])

    def variation_kw(self, power_kw: Floats) -> float:
        """How much its power changes while it draws, as if it had its full share."""
        first = self.pairs(power_kw > NOISE_KW)
        even = power_kw / self.share
        return float(np.abs(even[first + 1] - even[first]).sum())

    def least(self, on: Bools) -> Floats:
        """The least it is to draw where it is on, shape (place,)."""
        if np.array_equal(on, self.before_kw > NOISE_KW):  # as it is: it may be weak already
            return np.where(on, np.minimum(self.before_kw, self.weakest_kw), 0.0)
        half = self.before_kw.sum() / self.share[on].sum() / 2 * self.share
        return np.where(on, np.maximum(self.least_kw, np.minimum(self.weakest_kw, half)), 0.0)

    def most(self, on: Bools) -> Floats:
        """The most it may draw where it is on, shape (place,)."""
        return np.where(on, self.most_kw * self.share, 0.0)

    def widened(self, on: Bools, wanted: Bools) -> Bools:
        """A run, with what is wanted right after and before it, as far as its energy allows its least power there."""
        on, needs = on.copy(), self.weakest_kw
        left = self.before_kw.sum() - needs[on].sum()
        first, last = np.flatnonzero(on)[[0, -1]]
        while last + 1 < len(on) and wanted[last + 1] and self.follows[last + 1] and left >= needs[last + 1]:
            last += 1
            on[last], left = True, left - needs[last]
        while first > 0 and wanted[first - 1] and self.follows[first] and left >= needs[first - 1]:
            first -= 1
            on[first], left = True, left - needs[first]
        return on


def deliveries_of(given: Given) -> list[Delivery]:
    """The deliveries of a plan: all units of stamps that have a run, and that draw something."""
    return list(_found(given))


def _found(given: Given) -> Iterator[Delivery]:
    for stamp in given.stamps:
        run = stamp.quiet.run
        if run is None:
            continue
        power, nothing = given.columns(stamp, run.power), np.zeros((stamp.n_units, 0), dtype=np.int64)
        switch = nothing if run.switch is None else given.columns(stamp, run.switch)
        # A warm problem has columns that can only be zero, too.
        may_draw = (power >= 0) & (np.append(given.compiled.upper, 0.0)[power] > 0)
        for unit in range(stamp.n_units):
            steps = np.flatnonzero(may_draw[unit])
            columns = power[unit, steps]
            before = given.x[columns]
            if given.step_h * before.sum() <= _NOTHING_KWH:
                continue
            moves = [given.columns(stamp, name)[unit] for name in stamp.quiet.moves]
            back = np.concatenate([np.zeros(0, dtype=np.int64), *(of[of >= 0] for of in moves)])
            upper = given.compiled.upper[columns]
            share = upper / upper.max()
            yield Delivery(
                steps=steps,
                follows=np.diff(steps, prepend=-2) == 1,
                columns=columns,
                switches=switch[unit, steps] if switch.size else switch[unit],
                share=share,
                most_kw=float(upper.max()),
                least_kw=stamp.data[run.least][unit, steps],
                before_kw=np.where(before > NOISE_KW, before, 0.0),
                back=back,
                kept_kw=float(before.sum() - given.x[back].sum()),
            )
