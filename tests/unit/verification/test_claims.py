"""Claims that do not hold are caught: what a plan costs, what it exceeds, what it leaves unserved."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from tests.builders import a_load, a_site, baseline_of, resolved

from gridshare.findings import Tolerance, Unserved
from gridshare.schedules.claims import Claims
from gridshare.verification import evaluate, verify

HONEST = Claims(
    cost_eur=4.0,
    bound_eur=4.0,
    exceedance_kwh={0: 0.0, 1: 4.0},
    unserved_kwh={5: 0.0},
    cost_tolerance_eur=0.01,
    energy_tolerance_kwh=0.01,
)
"""Of 10 kW for two hours at 0.20 EUR/kWh under a cap of 8 kW."""


def labels(claims: Claims, cap_kw: float = 8.0, **site: Any) -> list[str]:
    found = resolved(a_site(a_load(), cap_kw=cap_kw, **site))
    return [v.label for v in verify(found, baseline_of(found), claims)]


def test_claims_that_hold_are_believed() -> None:
    assert labels(HONEST) == []


@pytest.mark.parametrize("cost", [3.98, 4.02])
def test_another_cost_than_claimed_is_caught(cost: float) -> None:
    assert labels(replace(HONEST, cost_eur=cost, bound_eur=cost)) == ["cost"]
    near = 4.0 + (cost - 4.0) / 4
    assert labels(replace(HONEST, cost_eur=near, bound_eur=near)) == []


def test_a_plan_that_is_not_proven_least_may_cost_less_than_claimed_but_not_less_than_proven() -> None:
    """Where the time was up, a plan may hold import and export at once: on paper dearer than what flows."""
    assert labels(replace(HONEST, cost_eur=4.2, bound_eur=3.5)) == []
    assert labels(replace(HONEST, cost_eur=4.2, bound_eur=-np.inf)) == []
    assert labels(replace(HONEST, cost_eur=4.2, bound_eur=4.1)) == ["cost"]


def test_more_above_the_cap_than_claimed_is_caught() -> None:
    assert labels(replace(HONEST, exceedance_kwh={0: 0.0, 1: 3.98})) == ["C7"]
    assert labels(replace(HONEST, exceedance_kwh={})) == ["C7"]
    assert labels(replace(HONEST, exceedance_kwh={1: 3.995})) == []


def test_above_a_cable_is_not_above_the_contract() -> None:
    physical = {"source": "cable", "direction": "both", "kind": "physical", "limit_kw": 8.0}
    found = resolved(a_site(a_load(), connection={"layers": [physical]}))
    assert [v.label for v in verify(found, baseline_of(found), HONEST)] == ["C7"]
    assert verify(found, baseline_of(found), replace(HONEST, exceedance_kwh={0: 4.0})) == []


def test_more_unserved_than_claimed_is_caught_by_priority() -> None:
    site = resolved(a_site(a_load(), cap_kw=8))
    short = Unserved("load", "part", 1.0, 2, "X1", "one kWh")
    plan = replace(baseline_of(site), unserved=(short,))
    assert [v.label for v in verify(site, plan, HONEST)] == ["unserved"]
    assert [v.label for v in verify(site, plan, replace(HONEST, unserved_kwh={5: 1.0}))] == ["unserved"]
    assert verify(site, plan, replace(HONEST, unserved_kwh={2: 1.0})) == []


def test_a_cost_that_is_no_number_is_caught() -> None:
    """A profile cannot be NaN, but an evaluation could: what cannot be compared does not hold."""
    battery = {
        "kind": "battery",
        "name": "b",
        "energy_kwh": 4.0,
        "charge_kw": 4.0,
        "discharge_kw": 4.0,
        "round_trip_efficiency": 1.0,
        "start_kwh": 1.0,
    }
    site = resolved(a_site(a_load(), battery, cap_kw=8))
    nothing = np.full((1, 4), np.nan)
    plan = evaluate(
        site, {"battery": {"charge_kw": nothing, "discharge_kw": nothing}, "inflexible_load": {}}, Tolerance()
    )
    assert {"cost", "C7"} <= {v.label for v in verify(site, plan, HONEST)}
