"""Which integers make a problem hard: ``python -m benchmarks.families hessenpoort-0.8 [CASE ...]``.

All units stay. One family of integers at a time (a variable of one kind of asset) is kept integer and the rest is made
continuous; where its bound is above that of the problem without integers, its rows leave a gap that better rows could
close. That is done for each stage that is not trivial, given the least of the stages before. Cases are those of
`benchmarks.stressed`; ``--units`` takes the integers of each asset by themselves, ``--pairs`` two families at a time.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from benchmarks.stressed_cases import site_of
from gridshare.effort import SolveOptions
from gridshare.milp.answers import Answer, Status
from gridshare.milp.assemble import assemble
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.park import stamps_of
from gridshare.milp.solve import Live
from gridshare.milp.switches import Switches
from gridshare.parts import Bools
from gridshare.schedules.stages import stages as stage_order
from gridshare.sites.site import Site

SAME = 1e-6
"""Bounds that differ by no more than this share, or ten times as many kWh, are the same."""

Kept = list[tuple[Objective, float]]
"""Objectives of stages before, each with the most that it may be."""


@dataclass(frozen=True)
class Stage:
    """One objective of a problem, and what has to be kept meanwhile."""

    name: str
    compiled: Compiled
    objective: Objective
    kept: Kept

    def solved(self, integer: Bools, limit_s: float) -> Answer:
        """Its least where only these columns are integer."""
        live = Live(replace(self.compiled, integer=self.compiled.integer & integer))
        for objective, most in self.kept:
            live.keep(objective, most)
        return live.solve(self.objective, SolveOptions(time_limit_s=limit_s, relative_gap=SAME))


def families(compiled: Compiled, *, units: bool) -> dict[str, Bools]:
    """Name -> which columns are its integers."""
    kinds = {name: name.partition("/")[0] for name in compiled.placements}
    found: dict[str, Bools] = {}
    for name, place in compiled.placements.items():
        for column in place.columns:
            at = place.columns_at(column.name)
            for unit, row in enumerate([] if at is None else at):
                mine = row[row >= 0]
                mine = mine[compiled.integer[mine]]
                if len(mine):
                    label = f"{name if units else kinds[name]} {column.name}" + (f" {unit}" if units else "")
                    found.setdefault(label, np.zeros(compiled.n_columns, dtype=bool))[mine] = True
    return found


def stages(site: Site, limit_s: float) -> Iterator[tuple[Stage, Answer]]:
    """The stages of a site, each with its least: the cost alone where everything can be kept."""
    hard = _problem(site, relaxed=False)
    stage = Stage("cost", hard, hard.objective("cost_eur"), [])
    answer = stage.solved(hard.integer, limit_s)
    if answer.status is not Status.INFEASIBLE:
        yield stage, answer
        return
    soft = _problem(site, relaxed=True)
    ranks = [rank for name, rank in soft.objectives if name == "unserved_kwh"]
    order = [stage for stage in stage_order(site.document.connection, ranks) if stage[0] != "most_over_kw"]
    kept: Kept = []
    for name, rank in [*order, ("cost_eur", 0)]:
        stage = Stage(f"{name} {rank}", soft, soft.objective(name, rank), list(kept))
        if stage.objective.vector.any():
            answer = stage.solved(soft.integer, limit_s)
            yield stage, answer
            kept.append((stage.objective, answer.objective + SAME * (10 + abs(answer.objective))))


def _problem(site: Site, *, relaxed: bool) -> Compiled:
    """The problem, with the switches that its solutions without integers ask for."""
    stamps, _ = stamps_of(site)
    switches = Switches()
    while True:
        compiled = assemble(stamps, site.steps, needed=switches.needed, relaxed=relaxed)
        live = Live(replace(compiled, integer=np.zeros_like(compiled.integer)))
        answer = live.solve(compiled.objective("cost_eur"), SolveOptions())
        conflicts = switches.conflicts(compiled, answer.x) if answer.status is Status.OPTIMAL else {}
        if not conflicts:
            return compiled
        switches.ask_for(conflicts)


def table(stage: Stage, whole: Answer, chosen: Mapping[str, Bools], limit_s: float) -> list[str]:
    """Rows of the table of one stage, the family that opens most first; nothing where there is no gap."""
    nothing = np.zeros(stage.compiled.n_columns, dtype=bool)
    least, best = stage.solved(nothing, limit_s).objective, whole.objective
    gap = best - least
    if gap <= SAME * (10 + abs(least)):
        return []
    found = []
    for name, integer in chosen.items():
        begun = time.perf_counter()
        bound = stage.solved(integer, limit_s).bound
        found.append((bound, name, integer, time.perf_counter() - begun))
    rows = [(least, "none", nothing, 0.0), *sorted(found, key=lambda row: -row[0])]
    rows.append((whole.bound, f"all ({whole.status} {best:.3f})", stage.compiled.integer, whole.seconds))
    return [
        f"| {name} | {integer.sum()} | {bound:.3f} | {(bound - least) / gap:.1%} | {seconds:.1f} |"
        for bound, name, integer, seconds in rows
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table for each stage in which integers open a gap."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="+")
    parser.add_argument("--limit", type=float, default=60.0, help="seconds for each problem")
    parser.add_argument("--units", action="store_true")
    parser.add_argument("--pairs", action="store_true")
    asked = parser.parse_args(arguments)
    for case in asked.cases:
        site = site_of(case)
        for stage, whole in stages(site, asked.limit):
            chosen = families(stage.compiled, units=asked.units)
            if asked.pairs:
                chosen = {f"{a} + {b}": chosen[a] | chosen[b] for a, b in combinations(chosen, 2)}
            rows = table(stage, whole, chosen, asked.limit)
            title = f"\n{case}, {stage.name}"
            head = "| integer | columns | bound | of the gap | seconds |\n|---|---|---|---|---|"
            sys.stdout.write("\n".join([f"{title}\n", head, *rows] if rows else [f"{title}: no gap"]) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
