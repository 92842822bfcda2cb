"""The way to one plan: rounds of switches, and stages where not every rule can be kept."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, SolverError, TimeLimitError
from gridshare.milp.assemble import assemble
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.solve import Answer, Live, Status, Warm
from gridshare.milp.switches import Conflicts, Switches, kept_integers
from gridshare.parts import CONTRACT, PHYSICAL, Floats, Stamp, Steps
from gridshare.schedules.proof import Stage, Uplift
from gridshare.schedules.stages import STAGE_TOLERANCE

ORDINARY_SHARE = 0.6
"""Share of the time limit for the plan that keeps everything; where it finds none, the stages get the rest."""

UPLIFT_SHARE = 0.15
"""Share of the time limit for the smallest cap that would have done."""

MENDING_SHARE = 0.1
"""Share of the time limit for putting right a plan that the end of its time left half done."""

_TO_ITS_GAP = ("cost_eur", "movement_kwh")

STAGE_SHARE = 0.5
"""Share of the time that is left for each stage: a later one is worth more than the last of an earlier one's proof."""

POLISHED_SHARE = 0.9
"""Share of the time that is left in which something else than cost is sought, so that it can still be polished."""

_UPLIFT = ("most_over_kw", CONTRACT)
_UNSERVED_EUR_PER_KWH = 100.0  # only to begin the next stage well; no plan is judged by it


def _what_comes_next(compiled: Compiled) -> Objective:
    """Cost and, weighing more, all unserved demand: a plan that is good by this is a good start for later stages."""
    vector = compiled.objective("cost_eur").vector.copy()
    for (name, _), objective in compiled.objectives.items():
        if name == "unserved_kwh":
            vector += _UNSERVED_EUR_PER_KWH * objective.vector
    return Objective(vector, 0.0)


class Search:
    """The way to one plan of wired stamps; lives only as long as its caller."""

    def __init__(self, steps: Steps, stamps: Sequence[Stamp], options: SolveOptions, warm: Warm | None = None) -> None:
        """Assemble the problem in which every rule is kept."""
        self.steps, self.stamps, self.options, self.warm = steps, list(stamps), options, warm
        self.deadline = self.end = time.monotonic() + options.time_limit_s
        self.switches = Switches()
        self.relaxed = False
        self.is_proven = True
        self.stages: list[Stage] = []
        self.kept: list[tuple[str, int, float]] = []
        self.compiled = self._assembled()
        self.best: tuple[Compiled, Floats] | None = None

    def found(self) -> tuple[Compiled, Floats]:
        """The plan of the last stage that was solved, and the problem it belongs to."""
        if self.best is None:
            raise SolverError(Problem("solve", "no_stage", "no plan", "a plan after every stage"))
        return self.best

    def ordinary(self) -> bool:
        """Least cost with everything hard; False where that is infeasible, or not found in its share of the time."""
        with self._within(ORDINARY_SHARE):
            try:
                return self.least("cost_eur", 0) is not None
            except TimeLimitError:
                self.is_proven = False
                return False

    def least(self, name: str, rank: int) -> Answer | None:
        """The least of one objective, given the stages before; None where the problem is infeasible."""
        nearly: tuple[Compiled, Answer] | None = None
        while True:
            try:
                with self._within(1.0 if name == "cost_eur" else POLISHED_SHARE, of_what_is_left=True):
                    answer = self._solve(self.compiled, self.compiled.objective(name, rank), name)
            except TimeLimitError:
                if nearly is None:
                    raise
                answer = self._mended(*nearly, name, rank)
            if answer.status is Status.INFEASIBLE:
                return None
            if answer.status is Status.FEASIBLE:
                self.is_proven = False
            answer, conflicts = self._settled(self.compiled, answer, name, rank)
            if not conflicts:
                break
            nearly = self.compiled, answer
            self.switches.ask_for(conflicts)
            self.compiled = self._assembled()
        self.stages.append(Stage(name, rank, answer.objective, answer.bound))
        self.best = self.compiled, answer.x
        return answer

    def _mended(self, before: Compiled, nearly: Answer, name: str, rank: int) -> Answer:
        """When the time is up between two rounds: the last round's plan, put right where its powers exclude each other.

        Its integers stay, and the new switches are few, so that this takes a moment. The last round's bound holds.

        Raises:
            TimeLimitError: If it cannot be put right so.
        """
        x, whole = nearly.x, self.deadline
        self.deadline = min(self.end, time.monotonic() + MENDING_SHARE * self.options.time_limit_s)
        try:
            while True:
                problem = kept_integers(before, x, self.compiled)
                answer = self._solve(problem, self.compiled.objective(name, rank), name)
                if answer.status is Status.INFEASIBLE:
                    raise self._too_late()
                conflicts = self.switches.conflicts(self.compiled, answer.x)
                if not conflicts:
                    return replace(answer, status=Status.FEASIBLE, bound=min(nearly.bound, answer.objective))
                before, x = self.compiled, answer.x
                self.switches.ask_for(conflicts)
                self.compiled = self._assembled()
        finally:
            self.deadline = whole

    def lexicographic(self, order: Sequence[tuple[str, int]], movement: Stamp) -> None:
        """Stage after stage of the relaxed problem.

        Args:
            order: Name and rank of what is brought to its least before the cost.
            movement: What the last stage brings to its least.
        """
        self.relax()
        try:
            for name, rank in [*order, ("cost_eur", 0)]:
                if name == "cost_eur" or self.compiled.objective(name, rank).vector.any():
                    with self._within(STAGE_SHARE, of_what_is_left=True):
                        self._stage(name, rank)
            self._settle(movement)
        except TimeLimitError:
            # What the stages before have found is a plan, only not proven to the end.
            if self.best is None:
                raise
            self.is_proven = False

    def _stage(self, name: str, rank: int) -> None:
        answer = self.least(name, rank)
        if answer is None:
            raise SolverError(
                Problem("solve", "relaxed_infeasible", f"no plan at stage {name}", "a relaxed problem always has one")
            )
        self.keep(name, rank, answer.objective)

    def relax(self) -> None:
        """From now on limits and demand are soft."""
        self.relaxed = True
        self.stages.clear()
        self.compiled = self._assembled()

    def keep(self, name: str, rank: int, value: float) -> None:
        """From now on an objective may not be above a value, but for `STAGE_TOLERANCE`."""
        self.kept.append((name, rank, value + STAGE_TOLERANCE * (10.0 + abs(value))))

    def hold(self, stages: Iterable[Stage]) -> None:
        """Nothing that another search had to leave exceeded or unserved may become more; where it had, all is soft."""
        for stage in stages:
            if not self.relaxed:
                self.relax()
            self.keep(stage.name, stage.rank, stage.value)

    def _settle(self, movement: Stamp) -> None:
        """Among plans as good as the one found, with the same switches, the one that strays least from the baseline.

        Which of two powers that exclude each other may be positive stays as it is: this stage breaks ties, and is not
        worth a search of its own.
        """
        before, x = self.found()
        compiled = assemble([*self.stamps, movement], self.steps, needed=self.switches.needed, relaxed=True)
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
        answer = self._solve(
            replace(compiled, lower=lower, upper=upper), compiled.objective("movement_kwh"), "movement_kwh"
        )
        if answer.status is Status.OPTIMAL and not self.switches.conflicts(compiled, answer.x):
            self.stages.append(Stage("movement_kwh", 0, answer.objective, answer.bound))
            self.best = compiled, answer.x

    @contextmanager
    def _within(self, share: float, *, of_what_is_left: bool = False) -> Iterator[None]:
        """Solve with no more than a share of the time limit, or of what is left of it."""
        end, now = self.deadline, time.monotonic()
        self.deadline = min(end, now + share * (end - now if of_what_is_left else self.options.time_limit_s))
        try:
            yield
        finally:
            self.deadline = end

    def _assembled(self) -> Compiled:
        steady = self.warm is not None and not self.relaxed
        return assemble(self.stamps, self.steps, needed=self.switches.needed, relaxed=self.relaxed, steady=steady)

    def smallest_uplift(self) -> Uplift | None:
        """The least by which the group's cap would have to be higher for all demand to be served.

        None where more cap would not help, or where its share of the time was too short to find any.
        """
        with self._within(UPLIFT_SHARE):
            try:
                while True:
                    compiled = self._all_served()
                    answer = self._solve(compiled, compiled.objective(*_UPLIFT), "smallest_cap")
                    if answer.status is Status.INFEASIBLE:
                        return None
                    answer, conflicts = self._settled(compiled, answer, *_UPLIFT)
                    if not conflicts:
                        return Uplift(max(answer.objective, 0.0), is_least=answer.status is Status.OPTIMAL)
                    self.switches.ask_for(conflicts)
            except TimeLimitError:
                return None

    def _all_served(self) -> Compiled:
        """The relaxed problem in which nothing may give way but the group's cap."""
        compiled = assemble(self.stamps, self.steps, needed=self.switches.needed, relaxed=True)
        upper = compiled.upper.copy()
        for (name, rank), objective in compiled.objectives.items():
            if name == "unserved_kwh" or (name == "exceedance_kwh" and rank == PHYSICAL):
                upper[objective.vector > 0] = 0.0
        return replace(compiled, upper=upper)

    def _solve(self, compiled: Compiled, objective: Objective, name: str, start: Floats | None = None) -> Answer:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise self._too_late()
        live = self.warm.ready(compiled) if self.warm is not None and not self.relaxed else Live(compiled)
        for kept, rank, most in self.kept:
            live.keep(compiled.objective(kept, rank), most)
        # What has to be least for its own sake is proven closer than a cost, or what only breaks ties, has to be.
        gap = self.options.relative_gap if name in _TO_ITS_GAP else min(self.options.relative_gap, STAGE_TOLERANCE)
        options = replace(self.options, time_limit_s=left, relative_gap=gap)
        answer = live.solve(objective, options, stage=name, start=start if start is not None else self._start(compiled))
        if answer.status is Status.NOTHING:
            raise self._too_late()
        return answer

    def _start(self, compiled: Compiled) -> Floats | None:
        """The plan of the stage before, where it fits: the next stage then has one from its first moment."""
        if self.best is None or self.best[0].n_columns != compiled.n_columns:
            return None
        return self.best[1]

    def _too_late(self) -> TimeLimitError:
        limit = self.options.time_limit_s
        return TimeLimitError(
            Problem("time_limit", "time_limit", f"no plan within {limit:g} s", "a plan", "Allow more time.")
        )

    def _settled(self, compiled: Compiled, answer: Answer, name: str, rank: int) -> tuple[Answer, Conflicts]:
        """The answer, and where it needs switches; before that, the cheapest plan that is as good.

        Where only limits or demand count, power that is taken and given at once costs nothing and means nothing; where
        it costs something, it is gone. A plan without it that is as good proves that no switch is needed.
        """
        conflicts = self.switches.conflicts(compiled, answer.x)
        if not conflicts or name == "cost_eur":
            return answer, conflicts
        lower, upper = compiled.lower.copy(), compiled.upper.copy()
        lower[compiled.integer] = upper[compiled.integer] = np.rint(answer.x[compiled.integer])
        self.kept.append((name, rank, answer.objective + STAGE_TOLERANCE * (10.0 + abs(answer.objective))))
        whole, self.deadline = self.deadline, self.end
        try:
            polished = self._solve(
                replace(compiled, lower=lower, upper=upper), _what_comes_next(compiled), "polish", start=answer.x
            )
        except TimeLimitError:
            return answer, conflicts
        finally:
            self.kept.pop()
            self.deadline = whole
        if polished.status is not Status.OPTIMAL:
            return answer, conflicts
        better = replace(answer, x=polished.x, objective=compiled.objective(name, rank).at(polished.x))
        return better, self.switches.conflicts(compiled, polished.x)
