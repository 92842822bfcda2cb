"""HiGHS once ended a linear problem of the second look with an error: the plan stood, and was thrown away with it."""

from __future__ import annotations

import pytest
from tests.builders import resolved
from tests.unit.usecases.test_look_ahead import a_day, a_truck

from gridshare.errors import Problem, SolverError
from gridshare.milp import linear
from gridshare.usecases.schedule import schedule


def test_a_solver_that_is_lost_in_the_second_look_leaves_the_plan_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    site = resolved(a_day(a_truck(departure="2026-01-15 23:30"), price=[0.1, 0.2] * 12))
    assert schedule(site).proof.quiet is not None

    def lost(_self: linear.Linear) -> None:
        raise SolverError(Problem("solve", "solver_failed", "HiGHS refused run", "no refusal"))

    monkeypatch.setattr(linear.Linear, "run", lost)
    plan = schedule(site)
    assert plan.verdict.finished
    assert not plan.verdict.is_baseline
    assert plan.proof.quiet is None
