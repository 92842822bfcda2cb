"""From a site to decisions with a proof: one solve on an ordinary day, stages where not every rule can be kept.

First everything is hard. Where that is infeasible, limits and demand become soft, one after the other: least energy
above physical limits, least firm demand unserved, least above the contract's limit (energy, then peak) and least of the
other demand unserved, in the order that the park chose (`connection.order`), least cost, least movement against the
uncontrolled profile. A later stage may not worsen an earlier one beyond `STAGE_TOLERANCE`.

Binaries that keep two powers from being positive at once exist only where a solution shows that they are needed. That
is exact: every round is a relaxation, and the last one's solution is feasible for the full problem.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.milp import movement
from gridshare.milp.compiled import Compiled
from gridshare.milp.held import NOTHING_HELD, Held
from gridshare.milp.park import read, stamps_of
from gridshare.milp.quiet import second_look
from gridshare.milp.search import Search
from gridshare.milp.solve import SOLVER
from gridshare.milp.uplift import smallest_uplift
from gridshare.milp.warm import Warm
from gridshare.parts import Decisions, Floats
from gridshare.schedules.proof import Proof
from gridshare.schedules.stages import stages
from gridshare.sites.site import Site


@dataclass(frozen=True, slots=True)
class Plan:
    """What the MILP says.

    Attributes:
        decisions: Kind -> decisions.
        proof: How good the plan is.
        cheapest: The plan before it was made quiet; None where it was not.
    """

    decisions: Mapping[str, Decisions]
    proof: Proof
    cheapest: Plan | None = None


def plan(
    site: Site,
    options: SolveOptions,
    baseline_kw: Floats,
    warm: Warm | None = None,
    *,
    quietly: bool = True,
    held: Held = NOTHING_HELD,
) -> Plan:
    """The cheapest plan that keeps everything, or the least bad one; made quiet within the site's budget for it.

    Args:
        site: The site.
        options: Time limit, gap, progress.
        baseline_kw: Net load of each asset when nothing is planned, shape (asset, step).
        warm: The solver of a plan before, to begin from where it ended.
        quietly: Whether there is a second look at all, where the site asks for one.
        held: What is decided already.

    Raises:
        TimeLimitError: If the time was up before any plan was found.
        CancelledError: If the caller asked to stop.
    """
    begun = time.monotonic()
    stamps, of_kind = stamps_of(site)
    search = Search(site.steps, stamps, options.since(begun), warm)
    search.hold_to(held)
    to_be_quiet = quietly and second_look.is_asked_for(site, search)
    uplift = None
    if not search.ordinary():
        ranks = [rank for name, rank in search.compiled.objectives if name == "unserved_kwh"]
        order = stages(site.document.connection, ranks)
        search.lexicographic(order, movement.stamp(site, of_kind, baseline_kw))
        uplift = smallest_uplift(search)
    compiled, x = search.found()

    def decided(x: Floats) -> Mapping[str, Decisions]:
        return read(site, of_kind, {name: place.values(x) for name, place in compiled.placements.items()})

    constants = sum(site.constants_eur.values())
    bounds = [s.bound for s in search.stages if s.name == "cost_eur"]
    proof = Proof(
        stages=search.stages,
        cost_eur=compiled.objective("cost_eur").at(x) + constants,
        bound_eur=bounds[0] + constants if bounds else -np.inf,
        exceedance_kwh=by_rank(compiled, "exceedance_kwh", x),
        unserved_kwh=by_rank(compiled, "unserved_kwh", x),
        is_proven=search.is_proven,
        is_relaxed=search.relaxed,
        uplift=uplift,
        columns=compiled.n_columns,
        rows=compiled.n_rows,
        binaries=int(compiled.integer.sum()),
        solver=SOLVER,
        way=search.way,
    )
    cheapest = Plan(decided(x), proof)
    quieter = second_look.quieter(site, search) if to_be_quiet else None
    if quieter is None:
        return cheapest
    of_quiet = replace(
        proof,
        exceedance_kwh=by_rank(compiled, "exceedance_kwh", quieter.x),
        unserved_kwh=by_rank(compiled, "unserved_kwh", quieter.x),
        quiet=quieter.report,
    )
    return Plan(decided(quieter.x), of_quiet, cheapest)


def by_rank(compiled: Compiled, name: str, x: Floats) -> dict[int, float]:
    """Value of an objective at a plan, for each rank."""
    return {rank: objective.at(x) for (found, rank), objective in compiled.objectives.items() if found == name}
