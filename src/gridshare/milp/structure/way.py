"""From prices to a proven plan, piece by piece; or the reason why this way ends.

Prices of the pooled problem; each piece at its least there (a bound); a sweep or two that fit the pieces together at
little loss; then some pieces at a time, those that the latest prices would have elsewhere, together with all that is
shared. Every such step is exact, so the cost only falls, and each one's prices may raise the bound.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.effort import Progress, SolveOptions
from gridshare.errors import CancelledError, Problem
from gridshare.milp.answers import NO_ANSWER, Answer, Status
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.late import late_columns
from gridshare.milp.structure.joint import Misfit, Turn, decided, room
from gridshare.milp.structure.pieces import GaveUpError, Pieces, order_of
from gridshare.milp.structure.pool import guess
from gridshare.milp.structure.settling import Settling
from gridshare.milp.structure.split import Split, split
from gridshare.parts import Floats
from gridshare.schedules.proof import Way

LEAST_COLUMNS = 30_000
"""Smaller problems are solved whole, which takes half a second."""

LEAST_PIECES, LARGEST_SHARE = 20, 0.1
"""Fewer pieces, or one with a larger share of the columns, leave nothing to gain."""

MOST_LATE = 1000
"""Where more choices only say whether a power flows, making them whole piece by piece takes longer than all at once."""

SWEEPS, TILT_SHARE, MISFIT_SHARE = 2, 0.02, 0.05
"""So many sweeps, in which prices are tilted by at most this share of the highest, and what does not fit costs this."""

JOINTS = 16
"""After so many steps in which some pieces are decided together, the way ends."""

TURNS = 3
"""So many times what has to be whole is made so, at better prices each time."""

RAISED = 1e-7
"""Prices that raise the bound by no more than this share of it are no better."""

LITTLE = 0.8
"""Where a step leaves more than this share of the gap open, the next one decides twice as many together."""

STALLED = 4, 0.95
"""Where so many steps left more than this share of the gap open, the way ends."""

_DEAR = 20.0
"""What a unit that a shared row is broken by costs, in highest prices."""

_NO_SUM, _OPEN = "even all of it added up has no plan, or the time was up", "the proof stayed open"


@dataclass(frozen=True, slots=True)
class Found:
    """What came of it.

    Attributes:
        answer: A plan with its bound; nothing where there is none.
        way: How many parts there were, and why the whole problem has to be solved after all.
    """

    answer: Answer
    way: Way


def is_large(compiled: Compiled) -> bool:
    """Whether a problem is so large that taking it apart may pay."""
    return compiled.n_columns >= LEAST_COLUMNS


def by_pieces(compiled: Compiled, objective: Objective, options: SolveOptions) -> Found:
    """The least of an objective in a problem that falls into pieces.

    Args:
        compiled: The problem.
        objective: What to bring to its least.
        options: Time limit, gap, progress.

    Raises:
        CancelledError: If the caller asked to stop.
    """
    begun = time.monotonic()
    parts = split(compiled)
    count = len(parts.pieces)
    if count < LEAST_PIECES or parts.largest > LARGEST_SHARE * compiled.n_columns:
        return Found(NO_ANSWER, Way(count, "it does not fall into many small parts"))
    if late_columns(compiled).sum() > MOST_LATE:
        return Found(NO_ANSWER, Way(count, "what only says whether a power flows is settled faster all at once"))
    steps, reason = _Steps(parts, objective, options), _OPEN
    try:
        steps.run()
    except GaveUpError as end:
        reason = str(end)
    seconds = time.monotonic() - begun
    if steps.best is None:
        return Found(replace(NO_ANSWER, bound=steps.bound, seconds=seconds), Way(count, reason))
    value = objective.at(steps.best)
    answer = Answer(Status.FEASIBLE, steps.best, value, min(steps.bound, value), seconds)
    if answer.gap <= options.relative_gap:
        return Found(replace(answer, status=Status.OPTIMAL), Way(count, ""))
    return Found(answer, Way(count, reason))


class _Steps:
    """The way to one plan. Lives only as long as `by_pieces` runs."""

    def __init__(self, parts: Split, objective: Objective, options: SolveOptions) -> None:
        self.parts, self.objective, self.options = parts, objective, options
        self.begun = time.monotonic()
        self.deadline = self.begun + options.time_limit_s
        self.best: Floats | None = None
        self.bound, self.price, self.least = -np.inf, np.zeros(len(parts.shared)), np.zeros(len(parts.pieces))

    def run(self) -> None:
        """Go on until the plan is proven, or the steps are used up; what has to be whole is broken first, then settled.

        Raises:
            GaveUpError: If this way ends; the text says why.
        """
        whole, cost = self.parts.whole, self.objective.vector
        first = guess(self.parts, cost, self.deadline)
        if first is None:
            raise GaveUpError(_NO_SUM)
        pieces = Pieces(self.parts, cost, (whole.lower, whole.upper), self.deadline)
        pieces.x = first.x
        settling = Settling(pieces, self.options, self.deadline) if whole.integer.any() else None
        self._priced(pieces, first.price)
        turns = 1 if settling is None else TURNS
        for turn in range(turns):
            # With better prices choices are made anew.
            before = self.bound
            self._fit(pieces, settling)
            if self._join(pieces, is_last=turn == turns - 1) <= self.options.relative_gap:
                return
            if self.bound - before <= RAISED * abs(before):
                break
        if settling is not None:
            self._bounded(pieces, self.price, settling.least(self.price))

    def _fit(self, pieces: Pieces, settling: Settling | None) -> None:
        """Lead the pieces to where they nearly fit together at the best prices so far."""
        price, order = self.price, order_of(len(pieces.all))
        highest, nobody = pieces.highest(price), np.zeros(len(pieces.all), dtype=bool)
        near, pieces.held = Misfit(price, MISFIT_SHARE * highest), pieces.bounds
        target = room(pieces, pieces.x, price)
        best, least_away = pieces.x, np.inf
        for _ in range(SWEEPS):
            pieces.sweep(price, TILT_SHARE * highest, target, order)
            # What is free moves too: a peak that is as well a little higher, say.
            target = room(pieces, decided(pieces, nobody, near, self.deadline).x, price)
            self._report(None)
            away = pieces.away(target)
            if away < least_away:
                best, least_away = pieces.x, away
        pieces.x = best
        if settling is not None:
            settling.settle(price, TILT_SHARE * highest, target, order)

    def _join(self, pieces: Pieces, *, is_last: bool) -> float:
        """Decide some pieces at a time together, until the plan is proven or it stalls; the gap that is left."""
        price, least = self.price, self.least
        highest = float(np.abs(np.concatenate([price, pieces.cost])).max(initial=0.0))
        dear, gaps = Misfit(np.zeros_like(price), _DEAR * highest), [np.inf]
        turn = Turn(self.parts, order_of(len(pieces.all)))
        while len(gaps) <= JOINTS and not _has_stalled(gaps):
            joint = decided(pieces, turn.chosen(pieces.regret(price, least)), dear, self.deadline)
            pieces.x, price = joint.x, joint.price
            if joint.fits and (self.best is None or self.objective.at(joint.x) < self.objective.at(self.best)):
                self.best = joint.x
            if self._report(self.best) > self.options.relative_gap:
                least = self._priced(pieces, price)
            gaps.append(self._report(self.best))
            if gaps[-1] <= self.options.relative_gap:
                break
            if gaps[-1] > LITTLE * gaps[-2]:
                if not is_last:
                    break
                turn.more()
        return gaps[-1]

    def _priced(self, pieces: Pieces, price: Floats) -> Floats:
        """What each piece costs at its least at these prices; they may raise the bound."""
        least = pieces.respond(price)
        self._bounded(pieces, price, least)
        return least

    def _bounded(self, pieces: Pieces, price: Floats, least: Floats) -> None:
        found = pieces.bound(price, least) + self.objective.constant
        if found > self.bound:
            self.bound, self.price, self.least = found, price, least

    def _report(self, plan: Floats | None) -> float:
        """Say how far it is; the gap of a plan, infinite where there is none.

        Raises:
            CancelledError: If the caller asked to stop.
        """
        value = np.inf if plan is None else self.objective.at(plan)
        gap = (value - self.bound) / max(abs(value), 1e-9) if np.isfinite([value, self.bound]).all() else np.inf
        if self.options.on_progress is not None:
            incumbent, bound, known = (float(v) if np.isfinite(v) else None for v in (value, self.bound, gap))
            progress = Progress(time.monotonic() - self.begun, incumbent, bound, known, "cost_eur")
            if self.options.on_progress(progress) is False:
                raise CancelledError(Problem("solve", "cancelled", "the caller asked to stop", "no such request"))
        return float(gap)


def _has_stalled(gaps: Sequence[float]) -> bool:
    steps, share = STALLED
    return len(gaps) > steps and gaps[-1] > share * gaps[-1 - steps]
