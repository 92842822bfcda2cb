"""When the time is up after a round whose powers exclude each other, its plan is put right instead of thrown away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from tests.builders import random_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.milp.solve import Answer, Live, Status
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify

EXACT = SolveOptions(relative_gap=1e-9)


@pytest.mark.parametrize("seed", [201, 206, 208, 214, 218])
def test_the_plan_of_the_last_round_is_put_right(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Time for the first round, none for the second, and some for putting the first one right."""
    solve, calls = Live.solve, []

    def in_time(self: Live, *args: Any, **kwargs: Any) -> Answer:
        calls.append(args)
        answer = solve(self, *args, **kwargs)
        return answer if len(calls) != 2 else replace(answer, status=Status.NOTHING, x=np.zeros(0))

    park = parsed(random_site(seed, size=4, steps=5)).resolved()
    best = schedule(park, EXACT)
    monkeypatch.setattr(Live, "solve", in_time)
    plan = schedule(park, EXACT)
    assert len(calls) >= 3
    assert [s.name for s in plan.proof.stages] == ["cost_eur"]
    assert not plan.verdict.proven
    assert plan.proof.bound_eur is not None
    assert plan.proof.bound_eur - 1e-6 <= best.figures.cost_eur <= plan.figures.cost_eur + 1e-3
    assert verify(park, plan).holds
