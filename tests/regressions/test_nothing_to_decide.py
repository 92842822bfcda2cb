"""Sites in which nothing is left to decide, down to firms without assets, are planned like any other."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.milp.answers import Status
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.solve import Live
from gridshare.milp.sparse import Sparse
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify


def _empty_battery() -> dict[str, Any]:
    return a_battery(energy_kwh=0.0, charge_kw=0.0, discharge_kw=0.0, start_kwh=0.0)


@pytest.mark.parametrize("cap_kw", [None, 0.0, 50.0])
@pytest.mark.parametrize("assets", [[], [a_load(profile=0.0)], [_empty_battery()]])
def test_a_site_without_anything_to_decide_has_a_plan(assets: list[dict[str, Any]], cap_kw: float | None) -> None:
    park = parsed(a_site(*assets, cap_kw=cap_kw)).resolved()
    plan = schedule(park)
    assert plan.figures.cost_eur == 0
    assert plan.verdict.cap_kept
    assert plan.verdict.proven
    assert verify(park, plan).holds


@pytest.mark.parametrize(("at_least", "status"), [(0.0, Status.OPTIMAL), (1.0, Status.INFEASIBLE)])
def test_rows_without_columns_are_still_held(at_least: float, status: Status) -> None:
    empty = np.zeros(0)
    problem = Compiled(
        lower=empty,
        upper=empty,
        integer=empty.astype(bool),
        matrix=Sparse.of_dense(np.zeros((1, 0))),
        row_lower=np.array([at_least]),
        row_upper=np.array([2.0]),
        objectives={},
        placements={},
        origins=(),
    )
    assert Live(problem).solve(Objective(empty, 0.0), SolveOptions()).status is status
