"""Pieces whose broken choices become whole, one after the other, each where it fits what the others do."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.milp.answers import NO_ANSWER, Answer, Enough, Status
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.solve import Live
from gridshare.milp.structure.counted import Counted, switches_of
from gridshare.milp.structure.pieces import GaveUpError, Piece, Pieces, Target
from gridshare.parts import Floats, Ints

_WHOLE = 1e-6
"""A value within this of a whole number is whole."""

_NOTHING = 1e-6
"""Less than this counts as no cost [EUR]."""

_SHARE, _NODES = 0.5, 2000
"""Pieces may together be this share of the gap from their least; or a piece's own search ends after so many nodes."""


class Settling:
    """What has to be whole, piece by piece."""

    def __init__(self, pieces: Pieces, options: SolveOptions, deadline: float) -> None:
        """Nothing is whole yet."""
        self.pieces, self.options, self.deadline = pieces, options, deadline
        self.spare = _SHARE * options.relative_gap * abs(float(pieces.cost @ pieces.x)) / max(len(pieces.all), 1)
        self.switches = self._switches()

    def settle(self, price: Floats, tilt: float, target: Target, order: Iterable[int]) -> None:
        """Pieces move as in a sweep, to where what has to be whole is; there it is held from now on.

        Raises:
            GaveUpError: If a piece found no whole plan in time.
        """
        pieces, whole = self.pieces, self.pieces.parts.whole
        pieces.sweep(price, tilt, target, order, self._answer)
        lower, upper = whole.lower.copy(), whole.upper.copy()
        lower[whole.integer] = upper[whole.integer] = np.rint(pieces.x[whole.integer])
        pieces.held = lower, upper

    def least(self, price: Floats) -> Floats:
        """What each piece costs at least at these prices where it has to be whole, proven, shape (piece,).

        Raises:
            GaveUpError: If the time was up.
        """
        pieces, found = self.pieces, []
        seen = pieces.seen(price)
        for piece in pieces.all:
            x, least = piece.least(seen[piece.columns])
            if not self._is_whole(piece, x):
                least = max(least, self._search(piece, seen[piece.columns], x).bound)
            found.append(least)
        return np.array(found)

    def _answer(self, piece: Piece, cost: Floats) -> Floats:
        x, _ = piece.least(cost)
        if self._is_whole(piece, x):
            return x
        answer = self._search(piece, cost, x)
        if answer.status not in (Status.OPTIMAL, Status.FEASIBLE):
            raise GaveUpError("a part of it found no plan of its own")
        return answer.x

    def _switches(self) -> dict[int, list[Ints]]:
        """Of pieces that have switches, by their first columns: those of each unit, as columns of the piece."""
        parts, found = self.pieces.parts, defaultdict[int, list[Ints]](list)
        for columns in switches_of(parts.whole):
            of = parts.piece_of[columns]
            for k in np.unique(of[of >= 0]):
                own = parts.pieces[k].columns
                found[int(own[0])].append(np.searchsorted(own, columns[of == k]))
        return found

    def _search(self, piece: Piece, cost: Floats, broken: Floats) -> Answer:
        """The least of a piece by itself where it is broken without: by counts of its switches, or branch and bound."""
        switches, found = self.switches.get(int(piece.columns[0])), NO_ANSWER
        problem = replace(piece.live.compiled, integer=self.pieces.parts.whole.integer[piece.columns])
        if switches is not None:
            found = Counted(problem, switches, broken, self.deadline).least(cost, self.spare)
        return found if found.status is Status.FEASIBLE else self._branched(problem, cost, broken)

    def _branched(self, problem: Compiled, cost: Floats, broken: Floats) -> Answer:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise GaveUpError("the time was up")
        gap = self.spare / max(abs(float(cost @ broken)), _NOTHING)
        options = replace(self.options, time_limit_s=left, relative_gap=gap, on_progress=None)
        return Live(problem).solve(Objective(cost, 0.0), options, enough=Enough(_NODES))

    def _is_whole(self, piece: Piece, x: Floats) -> bool:
        x = x[self.pieces.parts.whole.integer[piece.columns]]
        return bool(np.abs(x - np.rint(x)).max(initial=0.0) <= _WHOLE)
