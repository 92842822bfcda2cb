"""Proposals: plans by prices that keep every rule, and bounds that hold."""

from __future__ import annotations

import numpy as np
import pytest
from tests.builders import random_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.milp.answers import Status
from gridshare.milp.compiled import Compiled
from gridshare.milp.park import stamps_of
from gridshare.milp.proposal import propose
from gridshare.milp.rounds import COST, Rounds
from gridshare.milp.solve import Live

EXACT = SolveOptions(relative_gap=1e-9)


def problems(*, relaxed: bool) -> list[Compiled]:
    found = []
    for seed in range(60):
        site = parsed(random_site(seed, size=5)).resolved()
        compiled = Rounds(site.steps, stamps_of(site)[0], EXACT, relaxed=relaxed).compiled
        if compiled.integer.any():
            found.append(compiled)
    return found


def broken_by(compiled: Compiled, x: np.ndarray) -> float:
    """By how much a solution breaks a row, a bound or wholeness."""
    rows = compiled.matrix.times(x)
    return float(
        max(
            np.maximum(compiled.row_lower - rows, rows - compiled.row_upper).max(initial=0.0),
            np.maximum(compiled.lower - x, x - compiled.upper).max(initial=0.0),
            np.abs(x - np.rint(x))[compiled.integer].max(initial=0.0),
        )
    )


@pytest.mark.parametrize("relaxed", [False, True])
def test_a_proposal_keeps_every_rule_and_its_bound_is_below_the_optimum(relaxed: bool) -> None:  # noqa: FBT001
    plans = proven = 0
    for compiled in problems(relaxed=relaxed):
        objective = compiled.objective(*COST)
        best = Live(compiled).solve(objective, EXACT)
        found = propose(Live(compiled), objective, EXACT)
        if best.status is Status.INFEASIBLE:
            assert found.status in (Status.INFEASIBLE, Status.NOTHING)
            continue
        assert found.bound <= best.objective + 1e-6 * max(1.0, abs(best.objective))
        if found.status is Status.NOTHING:
            continue
        plans += 1
        proven += found.status is Status.OPTIMAL
        assert broken_by(compiled, found.x) <= 1e-6
        assert objective.at(found.x) == pytest.approx(found.objective, abs=1e-6)
        assert found.objective >= best.objective - 1e-6 * max(1.0, abs(best.objective))
    assert plans > 20
    assert proven > 5


def test_the_solver_is_as_it_was_after_a_proposal() -> None:
    """Bounds and wholeness are put back: what is solved next is the whole problem again."""
    for compiled in problems(relaxed=False)[:15]:
        live, objective = Live(compiled), compiled.objective(*COST)
        propose(live, objective, EXACT)
        after, fresh = live.solve(objective, EXACT), Live(compiled).solve(objective, EXACT)
        assert after.status is fresh.status
        if fresh.status is Status.OPTIMAL:
            assert after.objective == pytest.approx(fresh.objective, rel=1e-8, abs=1e-6)
            assert broken_by(compiled, after.x) <= 1e-6


def test_no_time_gives_no_false_bound() -> None:
    for compiled in problems(relaxed=True)[:10]:
        found = propose(Live(compiled), compiled.objective(*COST), SolveOptions(time_limit_s=0.0))
        best = Live(compiled).solve(compiled.objective(*COST), EXACT)
        assert found.bound <= best.objective + 1e-6
