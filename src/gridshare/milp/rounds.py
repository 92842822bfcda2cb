"""Rounds: one objective brought to its least, with switches where a solution shows that they are needed.

Every round is a relaxation of the next, and the last one's solution is feasible for the full problem.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, SolverError, TimeLimitError
from gridshare.milp.answers import NO_ANSWER, Answer, Enough, Status
from gridshare.milp.assemble import assemble
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.late import late_columns
from gridshare.milp.proposal import propose
from gridshare.milp.quick import Sought, quickly
from gridshare.milp.solve import Live
from gridshare.milp.structure.way import by_pieces, is_large
from gridshare.milp.switches import Switches, carried, kept_integers
from gridshare.milp.timed import Timed
from gridshare.milp.warm import Warm
from gridshare.milp.weights import all_at_once
from gridshare.parts import Floats, Stamp, Steps
from gridshare.schedules.proof import Way
from gridshare.schedules.stages import STAGE_TOLERANCE

POLISHED_SHARE = 0.9
"""Share of the time that is left in which something else than cost is sought, so that it can still be polished."""

PARTS_SHARE = 0.4
"""Share of the time that is left in which a large problem has to be solved part by part; else it is solved whole."""

Goal = tuple[str, int]
"""Name and rank of an objective."""

COST: Goal = ("cost_eur", 0)

_FIRST = "first"
_TO_ITS_GAP = ("cost_eur", "movement_kwh")


class Rounds(Timed):
    """A problem of wired stamps that is solved round after round; lives only as long as its caller."""

    hurried = False
    """Whether there is no time to put right what a search for one objective worsens in later ones.

    Then a plan that stands stays, and only bounds are sought.
    """

    way: Way | None = None
    """How the cost was last brought to its least, where the problem is large."""

    patience_end = np.inf
    """When a search that has no plan yet is given up."""

    def __init__(
        self,
        steps: Steps,
        stamps: Sequence[Stamp],
        options: SolveOptions,
        warm: Warm | None = None,
        *,
        relaxed: bool = False,
        switches: Switches | None = None,
    ) -> None:
        """Assemble the problem in which every rule is kept, or in which rules may be broken; that takes time too."""
        super().__init__(options)
        self.steps, self.stamps, self.warm = steps, list(stamps), warm
        self.switches = switches or Switches()
        self.relaxed = relaxed
        self.order: Sequence[Goal] = ()
        self.kept: list[tuple[Goal, float]] = []
        self.before = self.compiled = self._assembled()
        self.best: tuple[Compiled, Floats] | None = None

    def found(self) -> tuple[Compiled, Floats]:
        """The best plan so far, and the problem it belongs to."""
        if self.best is None:
            raise SolverError(Problem("solve", "no_stage", "no plan", "a plan after every stage"))
        return self.best

    def least(self, name: str, rank: int) -> Answer | None:
        """The least of one objective, given what is kept; None where the problem is infeasible.

        Raises:
            TimeLimitError: If the time was up before there was any plan.
        """
        goal, nearly = (name, rank), None
        while True:
            try:
                with self.within(1.0 if goal == COST else POLISHED_SHARE, of_what_is_left=True):
                    answer = self.solved(self.compiled, goal)
            except TimeLimitError:
                if nearly is None:
                    raise
                with self.a_moment():
                    answer = self._mended(nearly, lambda compiled: compiled.objective(*goal), name)
            if answer.status is Status.INFEASIBLE:
                return None
            nearly = answer = self._polished(answer, goal)
            if not self._in_conflict(answer):
                break
        self.best = self.compiled, answer.x
        return answer

    def begin(self) -> bool:
        """A plan to begin with, in which all that is left to decide is weighed at once; False where the time was short.

        It is proven of nothing. By prices first; then, where these leave much open, by a search.
        """
        try:
            live = self._live(self.compiled)
            answer = propose(live, self._what_is_left(self.compiled), self._options(COST[0]), _FIRST)
            if answer.status not in (Status.OPTIMAL, Status.FEASIBLE):
                return False
            begun = self._put_right(answer)
            if begun is not None:
                self.best = self.compiled, begun.x
                if begun.status is Status.OPTIMAL:
                    return True
            objective, start = self._what_is_left(self.compiled), None if begun is None else begun.x
            answer = self._live(self.compiled).solve(objective, self._options(COST[0]), stage=_FIRST, start=start)
            if answer.status not in (Status.OPTIMAL, Status.FEASIBLE):
                return False
            in_time = answer.status is Status.OPTIMAL
            if self._in_conflict(answer):
                answer = self._mended(answer, self._what_is_left, _FIRST)
        except TimeLimitError:
            return False
        self.best = self.compiled, answer.x
        return in_time

    def _put_right(self, proposal: Answer) -> Answer | None:
        """A proposal with the switches that it needs; None where its whole choices leave no way to that."""
        if not self._in_conflict(proposal):
            return proposal
        try:
            return self._mended(proposal, self._what_is_left, _FIRST)
        except TimeLimitError:
            return None

    def keep(self, goal: Goal, value: float) -> None:
        """From now on an objective may not be above a value, but for `STAGE_TOLERANCE`."""
        self.kept.append((goal, value + slack(value)))

    def _assembled(self) -> Compiled:
        steady = self.warm is not None and not self.relaxed
        return assemble(self.stamps, self.steps, needed=self.switches.needed, relaxed=self.relaxed, steady=steady)

    def solved(self, compiled: Compiled, goal: Goal) -> Answer:
        """The least of one objective in the problem as it is: part by part where it is large, else as a whole."""
        begun, in_parts = time.monotonic(), self._in_parts(compiled, goal)
        return in_parts if in_parts.status is Status.OPTIMAL else self._as_a_whole(compiled, goal, in_parts, begun)

    def _as_a_whole(self, compiled: Compiled, goal: Goal, known: Answer, begun: float) -> Answer:
        """The least of one objective: by prices first, then by search where that is not it; and what is known of it."""
        objective, start = compiled.objective(*goal), self._start(compiled)
        live, quick = self._live(compiled), known
        if compiled.integer.any() and (self.warm is None or late_columns(compiled).any()):
            options, open_ = partial(self._options, goal[0]), partial(self._open, goal)
            sought = Sought(objective, goal[0], start, options, open_)
            quick = known.with_what_says(quickly(live, sought, relaxed=self.relaxed, hurried=self.hurried))
            # Without any plan yet a relaxed problem cannot be infeasible; with one, what was kept is held too tightly.
            is_certain = not self.relaxed or self.best is not None
            if quick.status is Status.OPTIMAL or (quick.status is Status.INFEASIBLE and is_certain):
                return quick
            if self.hurried and start is not None and goal != COST:
                return Answer(Status.FEASIBLE, start, objective.at(start), quick.bound, quick.seconds)
        now, is_found = time.monotonic(), quick.status is Status.FEASIBLE
        if is_found and self.deadline - now < now - begun:
            return quick  # a search begins at the root, and would not come further in less time than this took
        if is_found and (start is None or quick.objective < objective.at(start)):
            start = quick.x
        return self._sought_on(live, goal, start, quick)

    def _sought_on(self, live: Live, goal: Goal, start: Floats | None, known: Answer) -> Answer:
        """What a search finds that goes on from what is known."""
        try:
            # A linear problem would be solved from a plan without a basis: that takes longer than from nothing.
            answer = self._searched(live, goal, start if live.whole.any() else None, known.bound)
        except TimeLimitError:
            if known.status is not Status.FEASIBLE:
                raise
            return known
        if answer.status is not Status.FEASIBLE:
            return answer
        answer = known.with_what_says(answer)
        is_proven = answer.objective - answer.bound <= self._open(goal, answer.objective)
        return replace(answer, status=Status.OPTIMAL) if is_proven else answer

    def _in_parts(self, compiled: Compiled, goal: Goal) -> Answer:
        """What is found of the least cost of a large problem part by part."""
        if goal != COST or self.relaxed or self.warm is not None or not is_large(compiled):
            return NO_ANSWER
        with self.within(PARTS_SHARE, of_what_is_left=True):
            found = by_pieces(compiled, compiled.objective(*COST), self._options(COST[0]))
        self.way = found.way
        return found.answer

    def _searched(self, live: Live, goal: Goal, start: Floats | None = None, bound: float = -np.inf) -> Answer:
        """The least of one objective by branch and bound."""
        target = bound + self._open(goal, bound) if np.isfinite(bound) else -np.inf
        enough = Enough(target=target)
        objective = live.compiled.objective(*goal)
        answer = live.solve(objective, self._options(goal[0]), stage=goal[0], start=start, enough=enough)
        if answer.status is Status.INFEASIBLE and self.relaxed:
            # Where rules may be broken there always is a plan; among numbers of very different size presolve loses it.
            answer = live.unpresolved(objective, self._options(goal[0]), stage=goal[0])
        if answer.status is Status.NOTHING:
            raise self.too_late()
        return answer

    def _live(self, compiled: Compiled) -> Live:
        """The problem in the solver, with rows for what is kept."""
        self.in_time()
        live = self.warm.ready(compiled) if self.warm is not None and not self.relaxed else Live(compiled)
        for kept, most in self.kept:
            live.keep(compiled.objective(*kept), most)
        return live

    def _options(self, stage: str) -> SolveOptions:
        """How to solve in the time that is left.

        What has to be least for its own sake is proven closer than a cost, or what only breaks ties, has to be.
        """
        now, left = time.monotonic(), self.in_time()
        gap = self.options.relative_gap if stage in _TO_ITS_GAP else min(self.options.relative_gap, STAGE_TOLERANCE)
        return replace(self.options, time_limit_s=left, relative_gap=gap, patience_s=max(self.patience_end - now, 0.0))

    def _open(self, goal: Goal, value: float) -> float:
        """How far from its bound a value may be and count as least."""
        return self.options.relative_gap * abs(value) if goal[0] in _TO_ITS_GAP else slack(value)

    def _start(self, compiled: Compiled) -> Floats | None:
        """The best plan so far as a start for another problem."""
        return None if self.best is None else carried(*self.best, compiled)

    def _what_is_left(self, compiled: Compiled, goal: Goal | None = None) -> Objective:
        """All objectives, or those from one on, weighed so that an earlier one counts more."""
        if goal is not None and goal not in self.order:
            return all_at_once(compiled, [goal])
        return all_at_once(compiled, self.order[0 if goal is None else self.order.index(goal) :])

    def _in_conflict(self, answer: Answer) -> bool:
        """Whether powers that exclude each other are both positive; from now on there are switches where they are."""
        conflicts = self.switches.conflicts(self.compiled, answer.x)
        if conflicts:
            self.before = self.compiled
            self.switches.ask_for(conflicts)
            self.compiled = self._assembled()
        return bool(conflicts)

    def _polished(self, answer: Answer, goal: Goal) -> Answer:
        """The answer with all that its whole choices leave open made best for what comes later.

        Where only limits or demand count, power that is taken and given at once costs nothing and means nothing; where
        it costs something, it is gone. A plan without it that is as good proves that no switch is needed.
        """
        start = self._start(self.compiled)
        is_new = start is None or answer.objective < self.compiled.objective(*goal).at(start) - slack(answer.objective)
        if goal == COST or not ((self.relaxed and is_new) or self.switches.conflicts(self.compiled, answer.x)):
            return answer
        kept, whole = len(self.kept), self.deadline
        self.keep(goal, answer.objective)
        self.deadline = self.end
        try:
            left = self._what_is_left(self.compiled, goal)
            polished = self._live(self.compiled).held(left, self._options("polish"), answer.x, stage="polish")
        except TimeLimitError:
            return answer
        finally:
            del self.kept[kept:]
            self.deadline = whole
        if polished.status is not Status.OPTIMAL:
            return answer
        return replace(answer, x=polished.x, objective=self.compiled.objective(*goal).at(polished.x))

    def _mended(self, nearly: Answer, objective: Callable[[Compiled], Objective], stage: str) -> Answer:
        """The last round's plan, put right where its powers exclude each other.

        Its integers stay, and the new switches are few, so that this takes a moment. The last round's bound holds.

        Raises:
            TimeLimitError: If it cannot be put right so.
        """
        answer = nearly
        while True:
            problem = kept_integers(self.before, answer.x, self.compiled)
            answer = self._live(problem).solve(objective(problem), self._options(stage), stage=stage)
            if answer.status in (Status.INFEASIBLE, Status.NOTHING):
                raise self.too_late()
            if not self._in_conflict(answer):
                return replace(answer, status=Status.FEASIBLE, bound=min(nearly.bound, answer.objective))


def slack(value: float) -> float:
    """By how much a value that is kept may be worsened."""
    return STAGE_TOLERANCE * (10.0 + abs(value))
