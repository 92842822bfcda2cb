"""What must rest while a member takes or gives: where its own limit is exceeded, and where powers are rounded."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import a_battery, a_load, a_site, random_site, resolved

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.findings import Tolerance
from gridshare.schedules.document import ScheduleDocument
from gridshare.usecases.schedule import schedule
from gridshare.verification import evaluate

EXACT = SolveOptions(relative_gap=1e-9)


def planned(document: dict[str, Any]) -> ScheduleDocument:
    return schedule(parsed(document).resolved(), EXACT)


def behind(connection: dict[str, Any], *assets: dict[str, Any]) -> dict[str, Any]:
    site = a_site(*assets)
    site["members"][0]["connection"] = connection
    return site


def test_a_battery_that_may_not_charge_from_the_grid_does_not_where_no_import_is_allowed_at_all() -> None:
    """Charging 9 kW at first would halve the peak above a limit of nothing; it may not, so the peak stays 20 kW."""
    battery = a_battery(may_charge_from_grid=False, start_kwh=0.0, round_trip_efficiency=1.0)
    found = planned(behind({"import_limit_kw": 0.0}, a_load(profile=[2.0, 20.0, 2.0, 2.0]), battery))
    assert found.members[0].net_load_kw == pytest.approx([2.0, 20.0, 2.0, 2.0])


def test_rounding_of_several_powers_of_a_member_is_no_feeding_in() -> None:
    """A random site whose generator must rest while its firm exports, and whose rounded powers leave it 1 W short."""
    assert planned(random_site(773, size=6, steps=8)).proof.verified


@pytest.mark.parametrize(("watts", "broken"), [(1, []), (3, ["C5"])])
def test_a_generator_that_rests_while_its_firm_exports_may_be_one_watt_off(watts: int, broken: list[str]) -> None:
    generator = {"kind": "generator", "name": "set", "power_kw": 20.0, "fuel_cost_eur_per_kwh": 0.3}
    site = resolved(a_site(a_load(), generator))
    power = site.kinds["generator"].limit_kw * 0 + 10 + watts / 1000
    found = evaluate(site, {"generator": {"power_kw": power}, "inflexible_load": {}}, Tolerance())
    assert [v.label for v in found.violations] == broken
