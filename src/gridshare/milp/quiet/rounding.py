"""From mixtures to places: each delivery is held to one run, a third of them at a time, and the rest moves along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.milp.linear import Solved
from gridshare.milp.quiet.deliveries import NOISE_KW
from gridshare.milp.quiet.master import Master
from gridshare.parts import Bools

_AT_ONCE = 3
"""One part of so many of the mixtures is rounded at once."""

_TRIES = 4
"""Where a delivery cannot be held to its best run, the next best are tried, so many in all."""

_ATTEMPTS = 3
"""So often all is begun anew, with those first that found no run the time before."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """Where a delivery may be held."""

    delivery: int
    on: Bools


def rounded(master: Master) -> list[Bools] | None:
    """Where each delivery is drawn, at its places, so that all fits together; None where that was not found in time."""
    best: list[Bools] | None = None
    least: float = np.inf
    first: list[int] = []
    for _ in range(_ATTEMPTS):
        attempt = _Attempt(master, first)
        places = attempt.places()
        if places is not None:
            starts = sum(d.starts(on.astype(float)) for d, on in zip(master.deliveries, places, strict=True))
            best, least = (places, starts) if starts < least else (best, least)
        if not set(attempt.stuck) - set(first):
            break
        first = [*attempt.stuck, *(i for i in first if i not in attempt.stuck)]
        for i in np.flatnonzero(master.is_held):
            master.hold(int(i), None)
    return best


class _Attempt:
    """One way through; ``stuck`` are the deliveries that found no run."""

    def __init__(self, master: Master, first: Sequence[int]) -> None:
        self.master, self.first = master, first
        self.tried: list[set[bytes]] = [set() for _ in master.deliveries]
        self.stuck: list[int] = []

    def places(self) -> list[Bools] | None:
        """Where each delivery is drawn; None where some are too weak anywhere, or the time is up."""
        found = self.master.priced()
        for i in self.first:
            choices = [] if found is None else self._choices(found, [i])
            found = self._held(choices[:1]) if choices else found
        everyone = range(len(self.master.deliveries))
        while found is not None:
            choices = self._choices(found, everyone)
            if choices:
                found = self._held(choices[: 1 + len(choices) // _AT_ONCE])
                continue
            powers = self.master.powers(found)
            stuck = [i for i in everyone if not self.master.is_held[i] and not self.master.is_run(i, powers[i])]
            if not stuck:
                return [power > NOISE_KW for power in powers]
            self.stuck.append(stuck[0])
            found = self._as_it_is(stuck[0], powers[stuck[0]] > NOISE_KW)
        return None

    def _as_it_is(self, i: int, now: Bools) -> Solved | None:
        """One that found no run is drawn as in the plan, where that still fits, or in parts as it is now."""
        for on in (self.master.deliveries[i].before_kw > NOISE_KW, now):
            self.master.hold(i, on)
            found = self.master.priced()
            if found is not None:
                return found
        return None

    def _choices(self, found: Solved, among: Sequence[int]) -> list[_Choice]:
        """Of deliveries that have no run yet, the best run that was not tried; those nearest to a run first."""
        master = self.master
        powers, weights = master.powers(found), found.x[master.first :]
        left = {
            i
            for i in among
            if not master.is_held[i] and len(self.tried[i]) < _TRIES
            if i in self.first or not master.is_run(i, powers[i])
        }
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
