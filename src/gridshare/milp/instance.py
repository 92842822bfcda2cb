"""A frozen instance: a site's problem with every switch in place, as MPS, and its proven optimum.

A plan is found with the switches that its solutions asked for. Here all of them exist, and each stage is solved again:
that both ways reach the same values is what makes leaving switches out exact, and is checked for each instance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from gridshare.assets import KINDS
from gridshare.effort import SolveOptions
from gridshare.errors import Problem, SolverError
from gridshare.milp.answers import Answer, Status
from gridshare.milp.assemble import assemble
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.frozen import Kept, mps, with_kept
from gridshare.milp.park import stamps_of
from gridshare.milp.solve import SOLVER, Live
from gridshare.parts import Bools, Floats, Ints, Stamp
from gridshare.schedules.proof import Stage, published_name
from gridshare.schedules.stages import STAGE_TOLERANCE
from gridshare.sites.site import Site

TOLERANCE = 1e-6
"""How closely another solver must reach the optimum, relative."""

_TO_THE_END = SolveOptions(time_limit_s=600.0, relative_gap=0.0)
_MOST_DECISIONS = 40
"""Up to so many decisions it is shown, one by one, that each has but one value."""
_SAME_COST_EUR = 1e-7
_SAME_KW = 1e-3
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Frozen:
    """The two ends of an instance.

    Attributes:
        mps: The problem.
        optimum: Its proven optimum: cost, bound, gap, tolerance, size, solver and version.
    """

    mps: str
    optimum: Mapping[str, Any]


def freeze(name: str, site: Site, stages: Sequence[Stage]) -> Frozen:
    """The problem of a site and its optimum, worked out with every switch in place.

    Args:
        name: Name of the instance.
        site: The site.
        stages: What its plan found, one after the other; the last is the cost.

    Raises:
        SolverError: If a stage ends elsewhere than the plan did.
    """
    stamps, of_kind = stamps_of(site)
    relaxed = len(stages) > 1
    compiled = assemble(stamps, site.steps, needed=every_switch(stamps, site.grid.n_steps), relaxed=relaxed)
    kept: list[Kept] = []
    for stage in stages[:-1]:
        _least(compiled, compiled.objective(stage.name, stage.rank), kept, stage)
        most = round(stage.value, _DIGITS) + STAGE_TOLERANCE * (10.0 + abs(round(stage.value, _DIGITS)))
        kept.append(Kept(f"{stage.name}/{stage.rank}", compiled.objective(stage.name, stage.rank), most))
    constants = sum(site.constants_eur.values())
    cost = compiled.objective("cost_eur")
    cost = replace(cost, constant=cost.constant + constants)
    answer = _least(compiled, cost, kept, replace(stages[-1], value=stages[-1].value + constants))
    grown, _ = with_kept(compiled, kept)
    decisions = _decisions(compiled, of_kind)
    unique = len(decisions) <= _MOST_DECISIONS and _has_no_other(grown, cost, answer.objective, decisions)
    solver, _, version = SOLVER.partition(" ")
    return Frozen(
        mps=mps(name, compiled, cost, kept=kept, remarks=_legend(name, site, of_kind)),
        optimum={
            "cost_eur": _rounded(answer.objective),
            "bound_eur": _rounded(answer.bound),
            "relative_gap": round(answer.gap, 9) + 0.0,
            "tolerance": TOLERANCE,
            **({"unique_schedule": True} if unique else {}),
            **({"stages": [_stage(s) for s in stages[:-1]]}
               if relaxed else {}),
            "rows": grown.n_rows,
            "columns": grown.n_columns,
            "binaries": int(grown.integer.sum()),
            "solver": solver,
            "version": version,
        },
    )  # fmt: skip


def every_switch(stamps: Sequence[Stamp], n_steps: int) -> dict[str, dict[str, Bools]]:
    """All switches, at every step at which two powers that are both positive would do harm."""
    found: dict[str, dict[str, Bools]] = {}
    for stamp in stamps:
        for pair in stamp.exclusives:
            here = np.ones((stamp.n_units, n_steps), dtype=bool) if pair.where is None else pair.where
            switches = found.setdefault(stamp.name, {})
            switches[pair.switch] = switches.get(pair.switch, np.zeros_like(here)) | here
    return found


def _least(compiled: Compiled, objective: Objective, kept: Sequence[Kept], stage: Stage) -> Answer:
    answer = Live(with_kept(compiled, kept)[0]).solve(objective, _TO_THE_END)
    # A stage before may be worsened within its tolerance, so that what follows may gain as much.
    same = 1e-4 if kept else TOLERANCE
    if answer.status is not Status.OPTIMAL or abs(answer.objective - stage.value) > same * (1 + abs(stage.value)):
        raise SolverError(
            Problem(
                where=stage.name,
                code="switches_matter",
                found=f"{answer.objective:g} with every switch in place ({answer.status})",
                expected=f"{stage.value:g}, as with the switches that the plan asked for",
            )
        )
    return answer


def _decisions(compiled: Compiled, of_kind: Mapping[str, Sequence[Stamp]]) -> Ints:
    """Columns that are decided: powers, and integers that are no switches between two powers."""
    found: list[int] = []
    for kind in KINDS:
        for stamp in of_kind.get(kind.name, ()):
            place = compiled.placements[stamp.name]
            switches = {pair.switch for pair in stamp.exclusives}
            for column in place.columns:
                if column.name in kind.powers or (column.is_integer and column.name not in switches):
                    at = place.column_of[:, column.first : column.first + column.size]
                    found += at[at >= 0].tolist()
    return np.array(found, dtype=np.int64)


def _has_no_other(problem: Compiled, cost: Objective, least: float, decisions: Ints) -> bool:
    """Whether no plan of the same cost decides anything else: each decision, as low and as high as it can be."""
    for column in decisions:
        ends: list[float] = []
        for sign in (1.0, -1.0):
            vector: Floats = np.zeros(problem.n_columns)
            vector[column] = sign
            live = Live(problem)
            live.keep(cost, least + _SAME_COST_EUR)
            answer = live.solve(Objective(vector, 0.0), _TO_THE_END)
            if answer.status is not Status.OPTIMAL:
                return False
            ends.append(sign * answer.bound)
        if ends[1] - ends[0] > _SAME_KW:
            return False
    return True


def _legend(name: str, site: Site, of_kind: Mapping[str, Sequence[Stamp]]) -> list[str]:
    """Which unit is which asset or member, for whoever reads the file."""
    lines = [f"{name}: {site.document.name}", "column: stamp/unit/variable[step or point]"]
    lines += [f"member/{k} = {member}" for k, member in enumerate(site.members)]
    for kind, stamps in of_kind.items():
        places = site.of_kind(kind)
        lines += [
            f"{stamp.name}/{unit} = {places[int(owner)].name}"
            for stamp in stamps
            for unit, owner in enumerate(stamp.owner)
        ]
    return lines


def _stage(stage: Stage) -> Mapping[str, Any]:
    name, rank = published_name(stage.name, stage.rank)
    return {"name": name, "rank": rank, "value": _rounded(stage.value)}


def _rounded(value: float) -> float:
    """To the seven digits that the tolerance leaves, so that another machine writes the same."""
    return float(f"{value:.7g}") + 0.0
