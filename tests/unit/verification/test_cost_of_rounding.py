"""What rounding to 1 W may do to a cost depends on what a kWh costs, of whatever it is."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import a_battery, a_load, a_site

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.usecases.schedule import schedule

FREE = {"fixed": {"import": {"price": 0.0}, "export": {"price": 0.0}}}
DEAR_GENERATOR = {"kind": "generator", "name": "set", "power_kw": 20.0, "fuel_cost_eur_per_kwh": 50.0}
DEAR_CUT = {
    "kind": "curtailable_load",
    "name": "line",
    "profile": 9.0,
    "most_cut_share": 1.0,
    "price_eur_per_kwh": 40.0,
}


@pytest.mark.parametrize(
    "assets",
    [
        [a_load(profile=[10.0005, 12.0004, 10.0007, 10.0]), DEAR_GENERATOR],
        [a_load(profile=[1.0004, 2.0003, 1.0007, 1.0]), DEAR_CUT],
        [a_load(profile=[1.0, 15.0004, 1.0, 1.0]), a_battery(final_value_eur_per_kwh=30.0, end_kwh_at_least=0.0)],
    ],
)
def test_a_dear_kilowatt_hour_does_not_make_a_plan_unverified(assets: list[dict[str, Any]]) -> None:
    found = schedule(
        parsed(a_site(*assets, cap_kw=5, energy_contracts=FREE)).resolved(), SolveOptions(relative_gap=1e-9)
    )
    assert found.proof.verified
