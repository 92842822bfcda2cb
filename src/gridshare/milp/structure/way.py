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
from gridshare.milp.structure.joint import Turn, decided, room
from gridshare.milp.structure.pieces import GaveUpError, Misfit, Pieces, order_of
from gridshare.milp.structure.pool import guess
from gridshare.milp.structure.settling import least_whole, settled
from gridshare.milp.structure.split import Split, split
from gridshare.parts import Floats
from gridshare.schedules.proof import Way

LEAST_COLUMNS = 60_000
"""Smaller problems are solved whole, which takes less than a second."""

LEAST_PIECES, LARGEST_SHARE = 20, 0.1
"""Fewer pieces, or one with a larger share of the columns, leave nothing to gain."""

MOST_LATE = 1000
"""Where more choices only say whether a power flows, making them whole piece by piece takes longer than all at once."""

SWEEPS, MISFIT_SHARE = 3, 0.05
"""So many sweeps, at this share of the highest price of a shared row."""

JOINTS = 16
"""After so many steps in which some pieces are decided together, the way ends."""

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
        self.bound, self.highest, self.price = -np.inf, 0.0, np.zeros(len(parts.shared))

    def run(self) -> None:
        """Go on until the plan is proven, or the steps are used up; what has to be whole is broken first, then settled.

        Raises:
            GaveUpError: If this way ends; the text says why.
        """
        whole, cost = self.parts.whole, self.objective.vector
        first = guess(self.parts, cost, self.deadline)
        if first is None:
            raise GaveUpError(_NO_SUM)
        self.highest = float(np.abs(first.price).max(initial=0.0))
        pieces = Pieces(self.parts, cost, (whole.lower, whole.upper), self.deadline)
        pieces.x = first.x
        has_to_be_whole = bool(whole.integer.any())
        plan = self._led(pieces, first.price)
        if has_to_be_whole and plan is not None:
            pieces.x = plan
            misfit = Misfit(self.price, MISFIT_SHARE * self.highest)
            target = room(pieces, plan, self.price)
            held = settled(pieces, misfit, target, self.options, self.deadline)
            self.best = plan = self._led(held, self.price, proves=False)
            if self._report(plan) > self.options.relative_gap:
                self._bounded(pieces, self.price, least_whole(pieces, self.price, self.options, self.deadline))
        self.best = plan

    def _led(self, pieces: Pieces, price: Floats, *, proves: bool = True) -> Floats | None:
        """A plan that pieces are led to, shape (column,); None where they were not brought to fit together.

        Args:
            pieces: The pieces, at about what they are led to.
            price: What shared rows are worth.
            proves: Whether the pieces are as free as the problem, so that their least proves a bound.
        """
        order, nobody = order_of(len(pieces.all)), np.zeros(len(pieces.all), dtype=bool)
        target = room(pieces, pieces.x, price)
        for _ in range(SWEEPS):
            misfit = Misfit(price, MISFIT_SHARE * self.highest, pieces.away(target))
            pieces.sweep(misfit, target, order)
            # What is free moves too: a peak that is as well a little higher, say.
            again = decided(pieces, nobody, replace(misfit, width=pieces.away(target)), self.deadline)
            target = room(pieces, again.x, price)
            self._report(None)
        dear = Misfit(np.zeros_like(price), _DEAR * max(self.highest, float(np.abs(pieces.cost).max(initial=0.0))))
        turn, plan = Turn(self.parts, order), None
        regret = self._priced(pieces, price, proves=proves)
        gaps: list[float] = []
        while len(gaps) < JOINTS and not _has_stalled(gaps):
            joint = decided(pieces, turn.chosen(regret), dear, self.deadline)
            pieces.x = joint.x
            plan = joint.x if joint.fits else plan
            if self._report(plan) <= self.options.relative_gap:
                break
            regret = self._priced(pieces, joint.price, proves=proves)
            gaps.append(self._report(plan))
            if gaps[-1] <= self.options.relative_gap:
                break
        return plan

    def _priced(self, pieces: Pieces, price: Floats, *, proves: bool) -> Floats:
        """By how much each piece would be better off elsewhere at these prices; they may raise the bound."""
        _, least = pieces.respond(price)
        if proves:
            self._bounded(pieces, price, least)
        return pieces.regret(price, least)

    def _bounded(self, pieces: Pieces, price: Floats, least: Floats) -> None:
        found = pieces.bound(price, least) + self.objective.constant
        if found > self.bound:
            self.bound, self.price = found, price

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
