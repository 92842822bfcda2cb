"""What each kind really does when it is asked for what cannot be, by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from tests.builders import START, a_battery, a_load, a_site, resolved

from gridshare.parts import Floats
from gridshare.simulation.practice import Practice

Asked = Mapping[str, Sequence[float]]


def done(asset: dict[str, Any], asked: Asked, steps: int | None = None) -> dict[str, Floats]:
    """What one asset does in steps of half an hour, when asked step by step; shape (step,) each."""
    steps = steps or max((len(values) for values in asked.values()), default=4)
    horizon = {"start": START.isoformat(), "steps": steps, "step_minutes": 30}
    practice = Practice(resolved(a_site(asset, horizon=horizon)))
    for t in range(steps):
        practice.step({asset["kind"]: {name: np.array([values[t]]) for name, values in asked.items()}})
    assert practice.evaluated().violations == ()
    return {name: values[0] for name, values in practice.decisions[asset["kind"]].items()}


def a_vehicle(**overrides: Any) -> dict[str, Any]:
    """Plugged in from half past one to three on an 11 kW connector; the horizon begins at one."""
    session = {"connector": "T1", "arrival": "2026-01-15 01:30", "departure": "2026-01-15 02:45", "energy_kwh": 8.0}
    connector = {"power_kw": 11.0, "least_kw": 4.0}
    return {
        "kind": "ev_charging",
        "name": "yard",
        "connectors": {"T1": connector | overrides.pop("connector", {})},
        "sessions": [session | overrides],
    }


def test_a_battery_charges_until_it_is_full() -> None:
    """20 of 40 kWh, 90 % in: 20 kW for half an hour stores 9 kWh, twice; the last 2 kWh are 4.44 kW."""
    charged = done(a_battery(), {"charge_kw": [50.0, 20.0, 20.0, 20.0]})["charge_kw"]
    assert charged == pytest.approx([20.0, 20.0, 2.0 / 0.9 / 0.5, 0.0])


def test_a_battery_asked_for_both_does_the_difference() -> None:
    found = done(a_battery(), {"charge_kw": [15.0], "discharge_kw": [5.0]})
    assert (found["charge_kw"][0], found["discharge_kw"][0]) == (10.0, 0.0)


def test_a_battery_charges_by_itself_where_its_reserve_could_not_be_kept_otherwise() -> None:
    """30 kWh reserved from the third step on, 20 kWh stored: 9 kWh a step at most, so it begins in the second."""
    reserve = {"least_kwh": [0.0, 0.0, 30.0, 30.0]}
    charged = done(a_battery(**reserve), {"charge_kw": [0.0] * 4})["charge_kw"]
    assert charged == pytest.approx([0.0, 1.0 / 0.9 / 0.5, 20.0, 0.0])


def test_a_vehicle_draws_only_while_it_is_there_and_until_it_is_full() -> None:
    """Half an hour at 11 kW is 5.5 of 8 kWh; the rest is 5 kW for half an hour."""
    assert done(a_vehicle(), {"charge_kw": [11.0] * 4})["charge_kw"] == pytest.approx([0.0, 11.0, 5.0, 0.0])


def test_a_vehicle_asked_for_less_than_its_least_draws_nothing() -> None:
    assert done(a_vehicle(), {"charge_kw": [0.0, 3.9, 3.9995, 3.9]})["charge_kw"].tolist() == [0.0, 0.0, 4.0, 0.0]


def test_a_vehicle_draws_whole_amperes() -> None:
    drawn = done(a_vehicle(connector={"step_kw": 0.69, "least_kw": 4.14}), {"charge_kw": [0.0, 5.0, 4.0, 0.0]})
    assert drawn["charge_kw"] == pytest.approx([0.0, 7 * 0.69, 0.0, 0.0])


def test_a_shared_limit_goes_to_who_is_firm_then_to_who_came_first() -> None:
    charging = {
        "kind": "ev_charging",
        "name": "yard",
        "connectors": {"T1..T3": 11.0},
        "shared_limit_kw": 16.0,
        "sessions": [
            {"connector": f"T{k}", "arrival": f"2026-01-15 00:{10 * k}", "departure": "2026-01-15 05:00",
             "energy_kwh": 20.0, "delivered_kwh": 0.0, "firm": k == 3}
            for k in (2, 1, 3)
        ],
    }  # fmt: skip
    practice = Practice(resolved(a_site(charging)))
    practice.step({"ev_charging": {"charge_kw": np.full(3, 11.0)}})
    assert practice.decisions["ev_charging"]["charge_kw"][:, 0].tolist() == [0.0, 5.0, 11.0]


def test_a_roof_gives_no_more_than_shines_and_no_more_than_its_setpoint() -> None:
    roof = {"kind": "solar", "name": "roof", "available": [8.0, 20.0, 5.0], "curtailable": True}
    cut = done(roof, {"output_limit_kw": [10.0, 10.0, np.inf], "curtailed_kw": [0.0, 0.0, 7.0]})
    assert cut["curtailed_kw"].tolist() == [0.0, 10.0, 5.0]


def test_a_load_that_nobody_can_change_is_what_was_measured() -> None:
    practice = Practice(resolved(a_site(a_load(profile=[1.0, 2.0, 3.0, 4.0]))))
    assert [practice.step({}).net_kw for _ in range(4)] == [1.0, 2.0, 3.0, 4.0]


def test_a_run_that_has_begun_goes_on_and_no_other_begins() -> None:
    oven = {"kind": "deferrable_load", "name": "oven", "phases_kw": [6.0, 4.0], "phase_minutes": 30, "runs": 2}
    starts = done(oven, {"starts": [0.0, 1.0, 1.0, 1.0, 1.0, 1.0]})["starts"]
    assert starts.tolist() == [0.0, 1.0, 0.0, 1.0, 0.0, 0.0]


def test_what_may_pause_runs_its_least_time_and_takes_no_more_than_it_may() -> None:
    pump = {"kind": "deferrable_load", "name": "pump", "interruptible": True, "power_kw": 10.0, "energy_kwh": 15.0,
            "least_on_minutes": 60}  # fmt: skip
    switched = done(pump, {"is_on": [1.0, 0.0, 0.0, 1.0, 1.0, 1.0]})["is_on"]
    assert switched.tolist() == [1.0, 1.0, 0.0, 0.0, 0.0, 0.0]  # 5 kWh are left, and an hour would take 10


def test_what_was_cut_is_taken_back_in_time_whatever_is_asked() -> None:
    """Back within an hour with at most 4 kW: only 4 kW can be cut at once, and then it pays."""
    freezer = {"kind": "curtailable_load", "name": "freezer", "profile": 10.0, "most_cut_kw": 8.0,
               "price_eur_per_kwh": 0.1, "payback_share": 1.0, "payback_kw": 4.0,
               "payback_within_minutes": 60}  # fmt: skip
    found = done(freezer, {"cut_kw": [8.0, 8.0, 8.0, 8.0, 0.0, 0.0]})
    assert found["cut_kw"].tolist() == [8.0, 0.0, 0.0, 8.0, 0.0, 0.0]
    assert found["payback_kw"].tolist() == [0.0, 4.0, 4.0, 0.0, 4.0, 4.0]


def test_a_cold_store_protects_its_goods_whatever_is_asked() -> None:
    """It warms 2 K a step, and full power cools it 2 K: at the top of its band 4 kW keep it there."""
    store = {
        "kind": "thermal_store",
        "name": "cold store",
        "band_c": [-24.0, -18.0],
        "start_c": -20.0,
        "capacity_kwh_per_k": 1.0,
        "heat_gain": {"conductance_kw_per_k": 0.0, "outside": 0.0, "extra_kw": 4.0},
        "machine": {"mode": "cooling", "power_kw": 8.0, "cop": 1.0},
    }
    power = done(store, {"power_kw": [0.0, 0.0, 99.0, 99.0, 99.0]})["power_kw"]
    assert power == pytest.approx([0.0, 4.0, 8.0, 8.0, 8.0])


def test_a_generator_runs_its_least_time_at_its_least_and_no_more_hours_than_it_may() -> None:
    chp = {"kind": "generator", "name": "chp", "power_kw": 20.0, "least_kw": 5.0, "least_on_minutes": 60,
           "fuel_cost_eur_per_kwh": 0.2, "hours_left": 1.5, "may_feed_in": True}  # fmt: skip
    power = done(chp, {"power_kw": [99.0, 0.0, 4.0, 20.0, 20.0, 20.0]})["power_kw"]
    assert power.tolist() == [20.0, 5.0, 0.0, 0.0, 0.0, 0.0]  # half an hour is left, and a run takes an hour


def test_a_generator_rests_its_least_time_before_it_runs_again() -> None:
    chp = {"kind": "generator", "name": "chp", "power_kw": 20.0, "least_kw": 5.0, "least_off_minutes": 60,
           "fuel_cost_eur_per_kwh": 0.2, "may_feed_in": True}  # fmt: skip
    power = done(chp, {"power_kw": [20.0, 0.0, 20.0, 20.0]})["power_kw"]
    assert power.tolist() == [20.0, 0.0, 0.0, 20.0]


def test_a_cut_lasts_no_longer_than_it_may() -> None:
    freezer = {"kind": "curtailable_load", "name": "freezer", "profile": 10.0, "most_cut_kw": 8.0,
               "price_eur_per_kwh": 0.1, "longest_minutes": 60, "rest_minutes": 30}  # fmt: skip
    found = done(freezer, {"cut_kw": [8.0, 8.0, 8.0, 8.0], "is_cut": [1.0] * 4})
    assert found["cut_kw"].tolist() == [8.0, 8.0, 0.0, 8.0]
