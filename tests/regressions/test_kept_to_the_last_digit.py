"""On this site HiGHS called the cost stage infeasible, although the plan of the stage before keeps all that is kept."""

from __future__ import annotations

import pytest
from tests.properties.test_order_laws import a_short_site, planned


def test_a_plan_that_keeps_all_by_a_hair_is_improved_and_not_called_impossible() -> None:
    found = planned(a_short_site(50), "serve_demand_first")
    assert found.verdict.finished
    assert not found.unserved
    assert found.figures.exceedance_kwh == pytest.approx(44.288, abs=0.05)
