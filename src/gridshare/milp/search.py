"""The way to one plan: everything kept where that is possible, else stage after stage of what gives way."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from typing_extensions import override

from gridshare.errors import Problem, SolverError, TimeLimitError
from gridshare.milp.answers import Status
from gridshare.milp.assemble import assemble
from gridshare.milp.compiled import Compiled
from gridshare.milp.held import NOTHING_HELD, Held
from gridshare.milp.rounds import COST, Goal, Rounds, slack
from gridshare.parts import Stamp
from gridshare.schedules.proof import Stage

ORDINARY_SHARE, LEAST_ORDINARY_SHARE, STAGES_S = 0.5, 0.35, 2.5
"""Share of the time limit in which a plan that keeps everything has to show up: half, or less for 2.5 s of stages."""

FIRST_S, FIRST_SHARE = 4.0, 0.85
"""Most seconds for a plan to begin the stages with, and most of what is left of the time."""

STAGE_SHARE, COST_SHARE = 0.5, 0.9
"""Share of the time that is left for each stage: a later one is worth more than the last of an earlier one's proof."""


class Search(Rounds):
    """The way to one plan of wired stamps; lives only as long as its caller."""

    stages: tuple[Stage, ...] = ()
    """What was brought to its least so far, in order."""

    is_proven = True
    """Whether every stage so far is proven: the cost to its gap, the others closer."""

    held = NOTHING_HELD
    """What is decided already."""

    def hold_to(self, held: Held) -> None:
        """From now on what is decided already stays as it is."""
        if held.values:
            self.held = held
            self.before = self.compiled = self._assembled()
            self.best = held.begins(self.compiled)

    @override
    def _assembled(self) -> Compiled:
        return self.held.applied(super()._assembled())

    def ordinary(self) -> bool:
        """Least cost with everything hard; False where that is infeasible, or not found in its share of the time.

        Raises:
            TimeLimitError: If the time is up before it begins.
        """
        limit = self.in_time()
        patience_s = max(LEAST_ORDINARY_SHARE * limit, min(ORDINARY_SHARE * limit, limit - STAGES_S))
        self.patience_end = time.monotonic() + patience_s
        try:
            answer = self.least(*COST)
        except TimeLimitError:
            return False
        if answer is not None:
            self._reached(COST, answer.objective, answer.bound, is_proven=answer.status is Status.OPTIMAL)
        return answer is not None

    def lexicographic(self, order: Sequence[Goal], movement: Stamp) -> None:
        """Stage after stage of the relaxed problem; what the time does not reach keeps the plan found so far.

        Args:
            order: Name and rank of what is brought to its least before the cost.
            movement: What the last stage brings to its least.

        Raises:
            TimeLimitError: If the time was up before there was any plan.
        """
        self.in_time()
        self.relax()
        self.order = order
        left = self.in_time()
        with self.within(min(FIRST_S / left, FIRST_SHARE), of_what_is_left=True):
            in_time = self.begin()
        self.hurried = not in_time and self.deadline - time.monotonic() < FIRST_S
        for goal in [*order, COST]:
            if goal == COST or self.compiled.objective(*goal).vector.any():
                with self.within(COST_SHARE if goal == COST else STAGE_SHARE, of_what_is_left=True):
                    self._stage(goal)
        self._settle(movement)

    def at_once(self, order: Sequence[Goal]) -> None:
        """A plan of the relaxed problem in which all objectives are weighed at once: for what is not published.

        Raises:
            TimeLimitError: If the time was up before there was any plan.
        """
        self.relax()
        self.order = order
        if not self.begin() and self.best is None:
            raise self.too_late()

    def _stage(self, goal: Goal) -> None:
        """One stage. Where it is cut short it keeps the best plan so far, and the bound that needs no search."""
        before, objective = self.best, self.compiled.objective(*goal)
        floor = objective.floor(self.compiled.lower, self.compiled.upper)
        so_far = np.inf if before is None else before[0].objective(*goal).at(before[1])
        if so_far <= floor + slack(floor):
            # Nothing can be less, so nothing has to be sought.
            self._reached(goal, so_far, floor)
            return
        try:
            answer = self.least(*goal)
            if answer is None and before is not None:
                # There is a plan; but held to its last digit, what was kept left the solver no room for rounding.
                self.kept = [(kept, most + slack(most)) for kept, most in self.kept]
                answer = self.least(*goal)
        except TimeLimitError:
            if before is None:
                raise
            answer = None
        if answer is None and before is not None:
            self._reached(goal, so_far, -np.inf if goal == COST else floor, is_proven=False)
            return
        if answer is None:
            found, expected = f"no plan at stage {goal[0]}", "a relaxed problem always has one"
            raise SolverError(Problem("solve", "relaxed_infeasible", found, expected))
        if before is not None and answer.objective >= so_far - slack(so_far):
            # No better than the plan before, which is good in what comes later too.
            self.best = before
        self._reached(goal, min(so_far, answer.objective), answer.bound, is_proven=answer.status is Status.OPTIMAL)

    def _reached(self, goal: Goal, value: float, bound: float, *, is_proven: bool = True) -> None:
        self.is_proven &= is_proven and bool(np.isfinite(bound))
        self.stages += (Stage(*goal, value, bound),)
        self.keep(goal, value)

    def relax(self) -> None:
        """From now on limits and demand are soft."""
        self.relaxed, self.stages, self.is_proven, self.best = True, (), True, None
        self.patience_end = np.inf
        self.kept.clear()
        self.compiled = self._assembled()

    def hold(self, stages: Iterable[Stage]) -> None:
        """Nothing that another search had to leave exceeded or unserved may become more; where it had, all is soft."""
        for stage in stages:
            if not self.relaxed:
                self.relax()
            self.keep((stage.name, stage.rank), stage.value)

    def _settle(self, movement: Stamp) -> None:
        """Among plans as good as the one found, with the same switches, the one that strays least from the baseline.

        Which of two powers that exclude each other may be positive stays as it is: this stage breaks ties, and is not
        worth a search of its own.
        """
        before, x = self.found()
        compiled = assemble([*self.stamps, movement], self.steps, needed=self.switches.needed, relaxed=True)
        compiled = self.held.applied(compiled)
        same = np.arange(before.n_columns)
        lower, upper = compiled.lower.copy(), compiled.upper.copy()
        fixed = same[before.integer]
        lower[fixed] = upper[fixed] = np.rint(x[fixed])
        for place in before.placements.values():
            for pair in place.exclusives:
                first, second = (place.columns_at(name) for name in (pair.first, pair.second))
                if first is None or second is None:
                    continue
                at = np.append(x, 0.0)
                rests = np.where(at[first] >= at[second], second, first)
                upper[rests[rests >= 0]] = 0.0
        goal: Goal = ("movement_kwh", 0)
        try:
            answer = self._searched(self._live(replace(compiled, lower=lower, upper=upper)), goal)
        except TimeLimitError:
            return
        if answer.status is Status.OPTIMAL and not self.switches.conflicts(compiled, answer.x):
            self._reached(goal, answer.objective, answer.bound)
            self.best = compiled, answer.x
