"""Whether a thing runs is told by its published power: a least power of a watt is kept, and one below it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from tests.builders import a_load, a_site, resolved

from gridshare.usecases.schedule import schedule
from gridshare.usecases.validate import validate


def _generator(least_kw: float) -> dict[str, Any]:
    return {
        "kind": "generator",
        "name": "set",
        "power_kw": 20.0,
        "least_kw": least_kw,
        "fuel_cost_eur_per_kwh": 0.3,
        "start_cost_eur": 0.5,
        "most_starts": 1,
        "may_feed_in": True,
    }


def _process(least_kw: float) -> dict[str, Any]:
    return {
        "kind": "deferrable_load",
        "name": "pump",
        "interruptible": True,
        "power_kw": 20.0,
        "least_power_kw": least_kw,
        "energy_kwh": 20.0,
        "start_cost_eur": 0.5,
        "most_starts": 1,
    }


def _cold_store(least_kw: float) -> dict[str, Any]:
    return {
        "kind": "thermal_store",
        "name": "store",
        "band_c": [-24.0, -18.0],
        "start_c": -21.0,
        "end_c_at_most": -23.0,
        "capacity_kwh_per_k": 5.0,
        "heat_gain": {"conductance_kw_per_k": 0.0, "outside": 10.0},
        "machine": {
            "mode": "cooling",
            "power_kw": [least_kw, 10.0],
            "cop": 1.0,
            "start_cost_eur": 0.5,
            "most_starts": 1,
        },
    }


KINDS = [(_generator, "least_kw"), (_process, "least_power_kw"), (_cold_store, "machine.power_kw[0]")]


def _asked(make: Callable[[float], dict[str, Any]], least_kw: float) -> dict[str, Any]:
    """Best at full power in the first and in the third step, and one start is allowed."""
    prices = [1.0, 0.1, 1.0, 0.1] if make is _generator else [0.1, 1.0, 0.1, 1.0]
    price = {"import": {"price": prices}, "export": {"price": prices}}
    return a_site(a_load(), make(least_kw), energy_contracts={"fixed": price})


@pytest.mark.parametrize("make", [make for make, _ in KINDS])
def test_a_run_at_a_watt_between_two_at_full_power_is_one_run(make: Callable[[float], dict[str, Any]]) -> None:
    plan = schedule(resolved(_asked(make, 0.001)))
    assert plan.proof.verified
    (power,) = (np.abs(asset.net_load_kw) for asset in plan.assets if asset.kind != "inflexible_load")
    assert power[[0, 2]].min() > 1.0
    assert power[1] == 0.001


@pytest.mark.parametrize("least_kw", [1e-300, 0.0004, 0.0009])
@pytest.mark.parametrize(("make", "field"), KINDS)
def test_a_least_power_that_no_schedule_shows_is_refused(
    make: Callable[[float], dict[str, Any]], field: str, least_kw: float
) -> None:
    (problem,) = validate(_asked(make, least_kw)).problems
    assert problem.where == f"members[0].assets[1].{field}"
    assert "expected 0 kW, or at least 0.001 kW" in problem.message
