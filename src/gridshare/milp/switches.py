"""Switches: binaries where a solution needs them, and where the next round needs more."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.milp.compiled import Compiled, Placement
from gridshare.parts import Bools, Floats, Ints

CONFLICT_KW = 1e-6
"""Two powers that exclude each other are both positive where the smaller is above this."""

FEW_SWITCHES = 1000
"""Up to so many switches at once are asked for in whole units."""

Conflicts = dict[tuple[str, str], Bools]
"""(stamp, switch) -> where two powers that exclude each other are both positive, shape (unit, step)."""


class Switches:
    """The switches that solutions have needed so far: stamp -> switch -> where, shape (unit, step)."""

    def __init__(self) -> None:
        """None yet."""
        self.needed: dict[str, dict[str, Bools]] = {}

    def conflicts(self, compiled: Compiled, x: Floats) -> Conflicts:
        """Where powers that exclude each other are both positive and no switch forbids it yet."""
        found: Conflicts = {}
        for name, place in compiled.placements.items():
            for pair in place.exclusives:
                both = np.minimum(place.series_at(pair.first, x), place.series_at(pair.second, x)) > CONFLICT_KW
                both = both if pair.where is None else both & pair.where
                both &= ~self.needed.get(name, {}).get(pair.switch, np.zeros_like(both))
                if both.any():
                    key = (name, pair.switch)
                    found[key] = found.get(key, np.zeros_like(both)) | both
        return found

    def ask_for(self, conflicts: Conflicts) -> None:
        """From now on these units have switches in each step in which one is in conflict, or in all where that is few.

        With a switch in one step the conflict moves to the next; a round costs more than some switches too many.
        """
        whole = {key: both | both.any(axis=1, keepdims=True) for key, both in conflicts.items()}
        few = sum(int(both.sum()) for both in whole.values()) <= FEW_SWITCHES
        there = {key: both if few else both & conflicts[key].any(axis=0) for key, both in whole.items()}
        for (name, switch), both in there.items():
            switches = self.needed.setdefault(name, {})
            switches[switch] = switches.get(switch, np.zeros_like(both)) | both


def kept_integers(before: Compiled, x: Floats, after: Compiled) -> Compiled:
    """``after`` with its integers as they are in a solution of ``before``; only switches that are new are free."""
    lower, upper = after.lower.copy(), after.upper.copy()
    for name, place in before.placements.items():
        old, new = place.column_of, after.placements[name].column_of
        in_both = (old >= 0) & (new >= 0)
        old, new = old[in_both], new[in_both]
        whole = before.integer[old] & after.integer[new]
        lower[new[whole]] = upper[new[whole]] = np.rint(x[old[whole]])
    return replace(after, lower=lower, upper=upper)


def carried(before: Compiled, x: Floats, after: Compiled) -> Floats:
    """A solution of ``before`` as a start for ``after``, which has other switches, shape (column,).

    A new switch is 1 where the first of its powers is the larger in each of its pairs; other new columns are as near to
    zero as they may be.
    """
    if before is after:
        return x
    found = np.clip(np.zeros(after.n_columns), after.lower, after.upper)
    for name, place in after.placements.items():
        if name not in before.placements:
            continue
        old, new = before.placements[name].column_of, place.column_of
        both = (old >= 0) & (new >= 0)
        found[new[both]] = x[old[both]]
    for name, place in after.placements.items():
        was = before.placements.get(name)
        for wanted in {pair.switch for pair in place.exclusives}:
            switch = place.columns_at(wanted)
            if switch is None:
                continue
            is_new = switch >= 0 if was is None else (switch >= 0) & (_columns(was, wanted, switch) < 0)
            pairs = [pair for pair in place.exclusives if pair.switch == wanted]
            first = [place.series_at(pair.first, found) >= place.series_at(pair.second, found) for pair in pairs]
            found[switch[is_new]] = np.all(first, axis=0)[is_new]
    return found


def _columns(place: Placement, name: str, like: Ints) -> Ints:
    columns = place.columns_at(name)
    return np.full_like(like, -1) if columns is None else columns
