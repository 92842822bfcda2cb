"""The guard by hand: who gives way first, how low, and how much sooner is better."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site, resolved

from gridshare.followers import relief
from gridshare.simulation.guard import Levels, taken_back
from gridshare.simulation.practice import Practice


def levels(level: list[float], rank: list[int], **fields: Any) -> Levels:
    arrays = {name: np.array(values) for name, values in fields.items()}
    return Levels.of([relief("p", -1, "import", level_kw=np.array(level), rank=np.array(rank), **arrays)])


def test_what_is_least_urgent_gives_way_first_and_only_what_is_needed() -> None:
    assert taken_back(levels([10.0, 10.0, 10.0], [5, -5, 15]), 14.0).tolist() == [4.0, 0.0, 10.0]


def test_of_one_rank_the_largest_gives_way_first() -> None:
    assert taken_back(levels([3.0, 8.0, 4.0], [5, 5, 5]), 9.0).tolist() == [0.0, 8.0, 1.0]


def test_a_level_below_its_least_is_off() -> None:
    assert taken_back(levels([11.0], [5], least_kw=[4.14]), 8.0).tolist() == [11.0]


def test_what_may_not_rest_goes_down_to_its_least() -> None:
    assert taken_back(levels([11.0], [5], least_kw=[4.0], may_rest=[False]), 20.0).tolist() == [7.0]


def test_a_level_in_whole_steps_stays_in_whole_steps() -> None:
    assert taken_back(levels([6.9], [5], least_kw=[4.14], step_kw=[0.69]), 1.0) == pytest.approx([1.38])


def test_the_later_the_guard_acts_the_more_it_takes() -> None:
    """3 kW too much over the whole quarter is 4 kW over three quarters of it."""
    assert taken_back(levels([10.0], [5]), 3.0, left=0.75).tolist() == [4.0]


def test_the_guard_keeps_the_mean_of_the_quarter_by_taking_charging_back() -> None:
    """30 kW of load under 40 kW: of the 20 kW asked, 10 kW are charged over the half hour."""
    practice = Practice(resolved(a_site(a_load(profile=30.0), a_battery(), cap_kw=40.0)), guard_minutes=3.0)
    happened = practice.step({"battery": {"charge_kw": np.array([20.0])}})
    assert happened.unguarded_kw == 50.0
    assert happened.net_kw == pytest.approx(40.0)
    assert [(c.asset, c.decision, pytest.approx(10.0)) for c in happened.cuts] == [
        (0, "charge_kw", c.kw) for c in happened.cuts
    ]


def test_what_was_drawn_before_the_guard_acted_was_drawn() -> None:
    """It acts after 3 of 30 minutes: of 20 kW it can take back 18 as the mean, however low the cap is."""
    practice = Practice(resolved(a_site(a_load(profile=30.0), a_battery(), cap_kw=30.0)), guard_minutes=3.0)
    happened = practice.step({"battery": {"charge_kw": np.array([20.0])}})
    assert happened.net_kw == pytest.approx(32.0)


def test_without_a_guard_the_cap_is_exceeded() -> None:
    practice = Practice(resolved(a_site(a_load(profile=30.0), a_battery(), cap_kw=40.0)), guard_minutes=None)
    assert practice.step({"battery": {"charge_kw": np.array([20.0])}}).net_kw == 50.0


def test_a_charger_that_is_switched_off_within_a_quarter_breaks_no_rule() -> None:
    charging = {
        "kind": "ev_charging",
        "name": "depot",
        "connectors": {"T1": {"power_kw": 11.0, "least_kw": 4.14, "step_kw": 0.69}},
        "sessions": [
            {"connector": "T1", "arrival": "2026-01-15 01:00", "departure": "2026-01-15 05:00", "energy_kwh": 9.0}
        ],
    }
    practice = Practice(resolved(a_site(a_load(profile=30.0), charging, cap_kw=32.0)), guard_minutes=6.0)
    happened = practice.step({"ev_charging": {"charge_kw": np.array([11.0])}})
    for _ in range(3):
        practice.step({})
    assert happened.done["ev_charging"]["charge_kw"] == pytest.approx([0.2 * 10.35])  # 15 A for 6 of 30 minutes
    assert practice.evaluated().violations == ()
