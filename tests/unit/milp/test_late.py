"""Choices that are settled last: what is found is a plan, and its bound holds."""

from __future__ import annotations

import numpy as np
import pytest
from tests.builders import random_site, resolved

from gridshare.effort import SolveOptions
from gridshare.milp.answers import Status
from gridshare.milp.assemble import assemble
from gridshare.milp.compiled import Compiled
from gridshare.milp.late import late_columns, settled_last
from gridshare.milp.park import stamps_of
from gridshare.milp.solve import Live

EXACT = SolveOptions(relative_gap=1e-9)
SAME = 1e-6


def problem(seed: int, *, relaxed: bool) -> Compiled:
    site = resolved(random_site(seed, kinds=("ev_charging", "battery", "inflexible_load", "deferrable_load"), size=6))
    stamps, _ = stamps_of(site)
    return assemble(stamps, site.steps, needed={}, relaxed=relaxed)


@pytest.mark.parametrize("seed", range(20))
def test_its_plan_is_one_and_its_bound_holds(seed: int) -> None:
    compiled = problem(seed, relaxed=False)
    late = late_columns(compiled)
    cost = compiled.objective("cost_eur")
    best = Live(compiled).solve(cost, EXACT)
    found = settled_last(Live(compiled), cost, EXACT)
    assert (found.status is Status.INFEASIBLE) <= (best.status is Status.INFEASIBLE)
    if best.status is Status.INFEASIBLE or found.status is Status.INFEASIBLE:
        return
    assert found.bound <= best.objective + SAME
    if len(found.x):
        assert found.objective >= best.objective - SAME
        assert np.abs(found.x[late] - np.rint(found.x[late])).max(initial=0.0) <= SAME
        held = Live(compiled).held(cost, EXACT, found.x)
        assert held.objective == pytest.approx(found.objective, abs=1e-4)


def test_most_random_sites_are_settled_so_and_some_have_something_to_settle() -> None:
    settled = with_late = 0
    for seed in range(20):
        compiled = problem(seed, relaxed=True)
        with_late += bool(late_columns(compiled).any())
        found = settled_last(Live(compiled), compiled.objective("cost_eur"), SolveOptions())
        settled += found.status in (Status.OPTIMAL, Status.FEASIBLE)
    assert with_late >= 10
    assert settled >= 18


def test_sessions_at_any_power_have_nothing_that_is_late() -> None:
    document = random_site(3, kinds=("ev_charging", "inflexible_load"), size=4)
    for member in document["members"]:
        for asset in (a for a in member["assets"] if a["kind"] == "ev_charging"):
            asset["connectors"] = {name: {"power_kw": kw, "least_kw": 0.0} for name, kw in asset["connectors"].items()}
            asset["sessions"] = [{k: v for k, v in s.items() if k != "least_kw"} for s in asset["sessions"]]
    site = resolved(document)
    compiled = assemble(stamps_of(site)[0], site.steps, needed={}, relaxed=False)
    assert not late_columns(compiled).any()
