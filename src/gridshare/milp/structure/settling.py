"""Pieces whose broken choices become whole, one after the other, each where it fits what the others do."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.milp.answers import Enough, Status
from gridshare.milp.compiled import Objective
from gridshare.milp.solve import Live
from gridshare.milp.structure.pieces import GaveUpError, Misfit, Pieces, Target
from gridshare.parts import Floats

_WHOLE = 1e-6
"""A value within this of a whole number is whole."""

_GAP, _NODES = 1e-3, 200
"""A piece's own search is good enough this close to its least, or after so many nodes."""


def settled(pieces: Pieces, misfit: Misfit, target: Target, options: SolveOptions, deadline: float) -> Pieces:
    """The same pieces with all that has to be whole held where it is whole now.

    Args:
        pieces: At a plan in which some choices are broken.
        misfit: What shared rows are worth, and the price of what is missing or too much of them.
        target: What all together should come to.
        options: Progress.
        deadline: When to give up.

    Raises:
        GaveUpError: If a piece found no whole plan in time.
    """
    whole, seen = pieces.parts.whole, pieces.seen(misfit.worth)
    x, sums = pieces.x.copy(), pieces.together()
    for piece, island in zip(pieces.all, pieces.parts.pieces, strict=True):
        columns = island.columns
        integer = whole.integer[columns]
        if _is_whole(x[columns][integer]):
            continue
        others = sums[piece.touched] - piece.adds(x[columns])
        problem = piece.fitted(target, others, misfit, integer)
        cost = Objective(piece.costs(seen, misfit.price), 0.0)
        left = replace(options, time_limit_s=deadline - time.monotonic(), relative_gap=_GAP, on_progress=None)
        if left.time_limit_s <= 0:
            raise GaveUpError("the time was up")
        answer = Live(problem).solve(cost, left, enough=Enough(_NODES))
        if answer.status not in (Status.OPTIMAL, Status.FEASIBLE):
            raise GaveUpError("a part of it found no plan of its own")
        x[columns] = answer.x[: len(columns)]
        sums[piece.touched] = others + piece.adds(x[columns])
    lower, upper = whole.lower.copy(), whole.upper.copy()
    lower[whole.integer] = upper[whole.integer] = np.rint(x[whole.integer])
    held = Pieces(pieces.parts, pieces.cost, (lower, upper), deadline)
    held.x = x
    return held


def least_whole(pieces: Pieces, price: Floats, options: SolveOptions, deadline: float) -> Floats:
    """What each piece costs at least at these prices where it has to be whole, proven, shape (piece,).

    Raises:
        GaveUpError: If the time was up.
    """
    parts, whole = pieces.parts, pieces.parts.whole
    x, least = pieces.respond(price)
    seen = pieces.seen(price)
    for k, island in enumerate(parts.pieces):
        here = island.columns
        if _is_whole(x[here][whole.integer[here]]):
            continue
        left = replace(options, time_limit_s=deadline - time.monotonic(), relative_gap=_GAP, on_progress=None)
        if left.time_limit_s <= 0:
            raise GaveUpError("the time was up")
        answer = Live(island.problem(whole)).solve(Objective(seen[here], 0.0), left, enough=Enough(_NODES))
        least[k] = max(least[k], answer.bound)
    return least


def _is_whole(x: Floats) -> bool:
    return bool(np.abs(x - np.rint(x)).max(initial=0.0) <= _WHOLE)
