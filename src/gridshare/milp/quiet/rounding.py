"""From mixtures to places: each delivery is held to one run, half of them at a time, and the rest moves along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.milp.linear import Solved
from gridshare.milp.quiet.deliveries import NOISE_KW
from gridshare.milp.quiet.master import Master
from gridshare.parts import Bools, Floats

_AT_ONCE = 2
"""One in so many of the mixtures is rounded at once."""

_TRIES = 4
"""Where a delivery cannot be held to its best run, the next best are tried, so many in all."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """Where a delivery may be held."""

    delivery: int
    on: Bools


class Rounding:
    """The way from mixtures to places; lives only as long as its caller."""

    def __init__(self, master: Master) -> None:
        """Nothing is held yet."""
        self.master = master
        self.tried: list[set[bytes]] = [set() for _ in master.deliveries]

    def powers(self) -> list[Floats] | None:
        """How each delivery is drawn, at its places, so that all fits together; None where that was not found."""
        found = self.master.priced()
        while found is not None:
            choices = self._choices(found)
            if choices:
                found = self._held(choices[: 1 + len(choices) // _AT_ONCE])
                continue
            powers = self.master.powers(found)
            stuck = self._without_run(powers)
            if not stuck:
                return powers
            found = self._as_it_is(stuck[0], powers[stuck[0]] > NOISE_KW)
        return None

    def _without_run(self, powers: Sequence[Floats]) -> list[int]:
        """Deliveries that are not held, and not drawn in one run."""
        return [i for i, power in enumerate(powers) if not self.master.is_held[i] and not self.master.is_run(i, power)]

    def _as_it_is(self, i: int, now: Bools) -> Solved | None:
        """One that found no run is drawn as in the plan, where that still fits, or in parts as it is now."""
        for on in (self.master.deliveries[i].before_kw > NOISE_KW, now):
            self.master.hold(i, on)
            found = self.master.priced()
            if found is not None:
                return found
        return None

    def _choices(self, found: Solved) -> list[_Choice]:
        """For each delivery that has no run yet, the best that was not tried; those nearest to a run first."""
        master = self.master
        powers, weights = master.powers(found), found.x[master.first :]
        left = {i for i in self._without_run(powers) if len(self.tried[i]) < _TRIES}
        choices = []
        for k in np.argsort(-weights, kind="stable"):
            joined = master.joined[k]
            if joined.delivery not in left or joined.starts != 1:
                continue
            i = joined.delivery
            on = master.deliveries[i].widened(joined.power > NOISE_KW, powers[i] > NOISE_KW)
            if on.tobytes() not in self.tried[i]:
                choices.append(_Choice(i, on))
                left.remove(i)
        return choices

    def _held(self, choices: Sequence[_Choice]) -> Solved | None:
        """Hold deliveries to their places, those that can be."""
        for choice in choices:
            self.master.hold(choice.delivery, choice.on)
        found = self.master.priced()
        if found is not None:
            return found
        for choice in choices:
            self.master.hold(choice.delivery, None)
        if len(choices) == 1:
            self.tried[choices[0].delivery].add(choices[0].on.tobytes())
            return self.master.priced()
        for choice in choices:
            found = self._held([choice])
        return found
