"""Figures of a plan: the contract apart from its margin, energy apart from temperature, and what comes later."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import a_load, a_site, resolved

from gridshare.schedules.document import ScheduleDocument
from gridshare.usecases.schedule import schedule


def planned(site: dict[str, Any]) -> ScheduleDocument:
    return schedule(resolved(site))


def with_margin(load_kw: float) -> ScheduleDocument:
    """A load that cannot move, two hours, under a contract of 60 kW of which 10 are held back."""
    site = a_site(a_load(profile=load_kw), cap_kw=60.0)
    site["connection"]["margin"] = {"import_kw": 10.0}
    return planned(site)


def test_where_only_the_margin_is_used_the_contract_is_kept() -> None:
    found = with_margin(56.0)
    assert found.verdict.cap_kept
    assert found.figures.exceedance_kwh == found.figures.exceedance_hours == found.figures.most_over_kw == 0.0
    assert found.figures.margin_used_kwh == pytest.approx(12.0)
    assert [(e.level, e.point, e.kwh) for e in found.exceedances] == [("margin", "group (margin)", 12.0)]
    assert found.group.import_cap_kw == [50.0] * 4
    assert found.group.import_contract_kw == [60.0] * 4


def test_above_the_contract_is_counted_from_the_contract() -> None:
    found = with_margin(63.0)
    assert not found.verdict.cap_kept
    assert found.figures.exceedance_kwh == pytest.approx(6.0)
    assert found.figures.most_over_kw == pytest.approx(3.0)
    assert found.figures.margin_used_kwh == pytest.approx(20.0)
    assert {e.level: e.kwh for e in found.exceedances} == pytest.approx({"group": 6.0, "margin": 20.0})
    stages = {s.rank: s.value for s in found.proof.stages if s.name == "exceedance_kwh"}
    assert stages == pytest.approx({0: 0.0, 1: 6.0, 2: 26.0})
    assert found.verdict.finished
    assert found.verdict.exceedance_open_kwh == 0.0
    assert found.smallest_cap is not None
    assert found.smallest_cap.more_kw == pytest.approx(13.0)  # the margin is held back of the larger contract too
    assert found.smallest_cap.highest_kw == pytest.approx(73.0)


def test_energy_is_never_added_to_temperatures() -> None:
    """3 kW cannot hold a house that loses 5 kW, nor bring a car 20 kWh in two hours."""
    house = {
        "kind": "thermal_store",
        "name": "house",
        "band_c": [18, 22],
        "start_c": 18,
        "end_c_at_least": 18,
        "capacity_kwh_per_k": 10.0,
        "machine": {"mode": "heating", "power_kw": 20.0, "cop": 1.0},
        "heat_gain": {"conductance_kw_per_k": 0.5, "outside": 8.0},
    }
    session = {"connector": "P", "arrival": "2026-01-15 01:00", "departure": "2026-01-15 03:00", "energy_kwh": 20.0}
    car = {"kind": "ev_charging", "name": "car", "connectors": {"P": 10.0}, "sessions": [session]}
    found = planned(a_site(house, car, cap_kw=3.0))
    units = {u.unit: sum(v.amount for v in found.unserved if v.unit == u.unit) for u in found.unserved}
    assert set(units) == {"kWh", "K h", "K"}
    figures = found.figures
    assert figures.unserved_kwh == pytest.approx(units["kWh"])
    assert figures.unserved_kelvin_hours == pytest.approx(units["K h"])
    assert figures.unserved_kelvin == pytest.approx(units["K"])
    assert not found.verdict.all_served


def test_what_is_left_for_after_the_horizon_is_counted_with_its_sessions() -> None:
    """Two cars that stay an hour longer than the two of the horizon; a third that leaves within them."""
    sessions = [
        {"connector": "P1", "arrival": "2026-01-15 01:00", "departure": "2026-01-15 04:00", "energy_kwh": 30.0},
        {"connector": "P2", "arrival": "2026-01-15 01:00", "departure": "2026-01-15 04:00", "energy_kwh": 25.0},
        {"connector": "P3", "arrival": "2026-01-15 01:00", "departure": "2026-01-15 03:00", "energy_kwh": 10.0},
    ]
    cars = {"kind": "ev_charging", "name": "cars", "connectors": {"P1": 10, "P2": 10, "P3": 10}, "sessions": sessions}
    found = planned(a_site(cars, cap_kw=22.5))
    assert found.verdict.all_served
    assert found.figures.postponed_kwh == pytest.approx(20.0, abs=1e-2)  # 65 wanted, 45 can be had under the cap
    assert found.figures.postponed_sessions == 2
