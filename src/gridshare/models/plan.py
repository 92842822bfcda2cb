"""From a site to decisions with a proof: one solve on an ordinary day, stages where not every rule can be kept.

First everything is hard. Where that is infeasible, limits and demand become soft, one after the other: least energy
above physical limits, least above the group's cap (energy, then peak), least unserved demand by priority, least cost,
least movement against the uncontrolled profile. A later stage may not worsen an earlier one beyond `STAGE_TOLERANCE`.

Binaries that keep two powers from being positive at once exist only where a solution shows that they are needed. That
is exact: every round is a relaxation, and the last one's solution is feasible for the full problem.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.connection.arrays import CONTRACT, PHYSICAL
from gridshare.errors import Problem, SolverError, TimeLimitError
from gridshare.models.assemble import assemble
from gridshare.models.compiled import Compiled, Objective
from gridshare.models.park import read, stamps_of
from gridshare.models.solve import SOLVER, Answer, Live, SolveOptions, Status
from gridshare.parts import Bools, Decisions, Floats, Stamp, Steps
from gridshare.schedules.claims import Proof, Stage
from gridshare.sites.site import Site

STAGE_TOLERANCE = 1e-6
"""By how much a later stage may worsen an earlier one: this part of it, and at least this many kWh, kW or EUR."""

CONFLICT_KW = 1e-6
"""Two powers that exclude each other are both positive where the smaller is above this."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the MILP says: kind -> decisions, and the proof."""

    decisions: Mapping[str, Decisions]
    proof: Proof


def plan(site: Site, options: SolveOptions) -> Plan:
    """The cheapest plan that keeps everything, or the least bad one.

    Raises:
        TimeLimitError: If the time was up before any plan was found.
        CancelledError: If the caller asked to stop.
    """
    stamps, of_kind = stamps_of(site)
    search = _Search(site.steps, stamps, options)
    flatten = site.document.connection.least_exceedance == "energy_then_peak"
    answer = search.least("cost_eur", 0)
    uplift = None
    if answer is None:
        uplift = search.smallest_uplift()
        answer = search.lexicographic(flatten=flatten)
    values = {name: place.values(answer.x) for name, place in search.compiled.placements.items()}
    constants = sum(site.tariffs.constants_eur.values())
    last = search.stages[-1]
    proof = Proof(
        stages=tuple(search.stages),
        cost_eur=search.compiled.objective("cost_eur").at(answer.x) + constants,
        bound_eur=last.bound + constants,
        is_proven=search.is_proven,
        is_relaxed=search.relaxed,
        smallest_uplift_kw=uplift,
        columns=search.compiled.n_columns,
        rows=search.compiled.n_rows,
        binaries=int(search.compiled.integer.sum()),
        solver=SOLVER,
    )
    return Plan(read(site, of_kind, values), proof)


class _Search:
    """The way to one plan. Lives only as long as `plan` runs."""

    def __init__(self, steps: Steps, stamps: Sequence[Stamp], options: SolveOptions) -> None:
        self.steps, self.stamps, self.options = steps, stamps, options
        self.deadline = time.monotonic() + options.time_limit_s
        self.needed: dict[str, dict[str, Bools]] = {}
        self.relaxed = False
        self.is_proven = True
        self.stages: list[Stage] = []
        self.kept: list[tuple[str, int, float]] = []
        self.compiled = assemble(stamps, steps)

    def least(self, name: str, rank: int) -> Answer | None:
        """The least of one objective, given the stages before; None where the problem is infeasible."""
        while True:
            answer = self._solve(self.compiled, self.compiled.objective(name, rank), name)
            if answer.status is Status.INFEASIBLE:
                return None
            if answer.status is Status.FEASIBLE:
                self.is_proven = False
            if not self._note_conflicts(answer.x):
                break
            self.compiled = assemble(self.stamps, self.steps, needed=self.needed, relaxed=self.relaxed)
        self.stages.append(Stage(name, rank, answer.objective, answer.bound))
        return answer

    def lexicographic(self, *, flatten: bool) -> Answer:
        """Stage after stage of the relaxed problem; ``flatten`` brings the peak of an exceedance down before cost."""
        self.relaxed = True
        self.stages.clear()
        self.compiled = assemble(self.stamps, self.steps, needed=self.needed, relaxed=True)
        priorities = sorted(rank for name, rank in self.compiled.objectives if name == "unserved_kwh")
        order = [
            ("exceedance_kwh", PHYSICAL),
            ("most_over_kw", PHYSICAL),
            ("exceedance_kwh", CONTRACT),
            ("most_over_kw", CONTRACT),
            *(("unserved_kwh", priority) for priority in priorities),
            ("cost_eur", 0),
        ]
        answer: Answer | None = None
        for name, rank in order:
            skipped = name == "most_over_kw" and not flatten
            if skipped or (name != "cost_eur" and not self.compiled.objective(name, rank).vector.any()):
                continue
            answer = self.least(name, rank)
            if answer is None:
                raise SolverError(
                    Problem(
                        "solve", "relaxed_infeasible", f"no plan at stage {name}", "a relaxed problem always has one"
                    )
                )
            slack = STAGE_TOLERANCE * max(1.0, abs(answer.objective))
            self.kept.append((name, rank, answer.objective + slack))
        if answer is None:
            raise SolverError(Problem("solve", "no_stage", "no stage", "at least the cost"))
        return answer

    def smallest_uplift(self) -> float | None:
        """The least by which the group's cap would have to be higher for all demand to be served [kW]."""
        compiled = assemble(self.stamps, self.steps, needed=self.needed, relaxed=True)
        upper = compiled.upper.copy()
        for (name, rank), objective in compiled.objectives.items():
            if name == "unserved_kwh" or (name == "exceedance_kwh" and rank == PHYSICAL):
                upper[objective.vector > 0] = 0.0
        objective = compiled.objective("most_over_kw", CONTRACT)
        answer = self._solve(replace(compiled, upper=upper), objective, "smallest_cap")
        return max(answer.objective, 0.0) if answer.status is Status.OPTIMAL else None

    def _solve(self, compiled: Compiled, objective: Objective, name: str) -> Answer:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise self._too_late()
        live = Live(compiled)
        for kept, rank, most in self.kept:
            live.keep(compiled.objective(kept, rank), most)
        answer = live.solve(objective, replace(self.options, time_limit_s=left), stage=name)
        if answer.status is Status.NOTHING:
            raise self._too_late()
        return answer

    def _too_late(self) -> TimeLimitError:
        limit = self.options.time_limit_s
        return TimeLimitError(
            Problem("time_limit", "time_limit", f"no plan within {limit:g} s", "a plan", "Allow more time.")
        )

    def _note_conflicts(self, x: Floats) -> bool:
        """Ask for a switch wherever two powers that exclude each other are both positive; True where one is new."""
        found = False
        for name, place in self.compiled.placements.items():
            for pair in place.exclusives:
                both = np.minimum(place.series_at(pair.first, x), place.series_at(pair.second, x)) > CONFLICT_KW
                if not both.any():
                    continue
                switches = self.needed.setdefault(name, {})
                known = switches.get(pair.switch, np.zeros_like(both))
                found |= bool((both & ~known).any())
                switches[pair.switch] = known | both
        return found
