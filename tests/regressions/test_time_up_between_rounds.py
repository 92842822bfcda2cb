"""When the time is up after a round whose powers exclude each other, its plan is put right instead of thrown away."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import random_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.errors import Problem, TimeLimitError
from gridshare.milp.answers import Answer
from gridshare.milp.rounds import Rounds
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify

EXACT = SolveOptions(relative_gap=1e-9)


@pytest.mark.parametrize("seed", [201, 206, 208, 214, 218])
def test_the_plan_of_the_last_round_is_put_right(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Time for the first round, none for the second, and some for putting the first one right."""
    solve, calls = Rounds.solved, []

    def in_time(self: Rounds, *args: Any) -> Answer:
        calls.append(args)
        if len(calls) == 2:
            raise TimeLimitError(Problem("time_limit", "time_limit", "no plan", "a plan"))
        return solve(self, *args)

    park = parsed(random_site(seed, size=4, steps=5)).resolved()
    best = schedule(park, EXACT)
    monkeypatch.setattr(Rounds, "solved", in_time)
    plan = schedule(park, EXACT)
    assert len(calls) == 2
    assert [s.name for s in plan.proof.stages] == ["cost_eur"]
    assert not plan.verdict.proven
    assert plan.proof.bound_eur is not None
    assert plan.proof.bound_eur - 1e-6 <= best.figures.cost_eur <= plan.figures.cost_eur + 1e-3
    assert verify(park, plan).holds
