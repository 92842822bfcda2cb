"""A solver that has run before keeps to its limit: HiGHS counts the seconds of all runs, its sub-searches do not."""

from __future__ import annotations

import numpy as np
from tests.unit.milp.test_solve import knapsack

from gridshare.effort import SolveOptions
from gridshare.milp.solve import Live


def test_a_search_begins_with_a_clock_at_zero() -> None:
    compiled, objective = knapsack(items=12, seed=1)
    live = Live(compiled)
    first = live.solve(objective, SolveOptions())
    assert live.highs.getRunTime() > 0
    before = live.highs
    again = live.solve(objective, SolveOptions())
    assert live.highs is not before
    np.testing.assert_array_equal(again.x, first.x)
