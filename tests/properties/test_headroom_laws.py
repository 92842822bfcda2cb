"""Laws of what fits that need no expected value, on small random parks."""

from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.milp.headroom import Headroom, headroom
from gridshare.sites.addition import Addition, extended

STEPS = 8
ASKED_KW = 10.0
OPTIONS = SolveOptions(time_limit_s=30, relative_gap=1e-6)
FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

loads = st.lists(st.integers(0, 80), min_size=STEPS, max_size=STEPS)
batteries = st.fixed_dictionaries(
    {
        "kind": st.just("battery"),
        "energy_kwh": st.integers(5, 30),
        "charge_kw": st.integers(1, 30),
        "discharge_kw": st.integers(1, 30),
        "round_trip_efficiency": st.sampled_from([0.81, 0.9, 1.0]),
        "start_kwh": st.integers(0, 5),
    }
)
ovens = st.fixed_dictionaries(
    {
        "kind": st.just("deferrable_load"),
        "runs": st.just(1),
        "phases_kw": st.lists(st.integers(1, 20), min_size=1, max_size=3),
        "phase_minutes": st.just(15),
    }
)
flexible = st.lists(st.one_of(batteries, ovens), max_size=3)


def most(profile: list[int], assets: list[dict[str, Any]], cap: float, feeder: float | None = None) -> float:
    """The most that fits of a constant load beside the others [kW]."""
    named = [asset | {"name": f"asset {k}"} for k, asset in enumerate(assets)]
    base = {"kind": "inflexible_load", "name": "base", "profile": [float(v) for v in profile]}
    site = {
        "gridshare": 1,
        "name": "park",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-01-12T12:00", "steps": STEPS, "step_minutes": 15},
        "connection": {"layers": [{"source": "contract", "direction": "both", "limit_kw": cap}]},
        "feeders": [] if feeder is None else [{"name": "noord", "limit_kw": feeder}],
        "members": [{"name": "A", "assets": [base, *named]}],
    }
    at = None if feeder is None else "noord"
    case = extended(parsed(site).resolved(), Addition(name="X", kw=ASKED_KW, feeder=at))
    found: Headroom = headroom(case.after, "X", np.full(STEPS, ASKED_KW), OPTIONS)
    assert found.bound - found.scale <= 1e-3
    return ASKED_KW * found.scale


@FEW
@given(profile=loads, assets=flexible, more=st.integers(1, 200))
def test_more_cap_is_as_much_more_of_a_constant_load(
    profile: list[int], assets: list[dict[str, Any]], more: int
) -> None:
    cap = max(profile) + 60.0  # every oven fits, so that the cap is what binds and not demand
    assert most(profile, assets, cap + more) == pytest.approx(most(profile, assets, cap) + more, abs=0.01)


@FEW
@given(profile=loads, assets=flexible, spare=batteries)
def test_one_more_battery_never_lowers_what_fits(
    profile: list[int], assets: list[dict[str, Any]], spare: dict[str, Any]
) -> None:
    cap = max(profile) + 60.0
    assert most(profile, [*assets, spare], cap) >= most(profile, assets, cap) - 0.01


@FEW
@given(profile=loads, assets=flexible, limit=st.integers(1, 300))
def test_where_a_feeder_binds_it_is_what_fits_and_the_group_otherwise(
    profile: list[int], assets: list[dict[str, Any]], limit: int
) -> None:
    cap = max(profile) + 60.0
    alone = most(profile, assets, cap)
    assert most(profile, assets, cap, feeder=float(limit)) == pytest.approx(min(alone, limit), abs=0.01)
