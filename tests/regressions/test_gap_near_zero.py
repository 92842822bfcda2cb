"""A plan that costs next to nothing has no gap of hundreds of percent; the gap told follows from what is published."""

from __future__ import annotations

from tests.builders import a_battery, a_load, a_site

from gridshare.ahead.loading import parsed
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify


def test_the_gap_of_a_cost_near_zero_follows_from_what_is_published() -> None:
    prices = [2e-6, 3e-6, 1e-6, 2e-6]
    contracts = {"fixed": {"import": {"price": prices}, "export": {"price": prices}}}
    site = a_site(a_load(profile=0.1), a_battery(wear_eur_per_kwh=1e-7), energy_contracts=contracts)
    park = parsed(site).resolved()
    plan = schedule(park)
    assert plan.proof.gap is not None
    assert plan.proof.gap <= 1e-4
    assert verify(park, plan).wrong == []


def test_noise_below_a_cent_is_no_gap() -> None:
    """Watts in five-minute steps: the optimum lies 1e-6 EUR below what whole watts cost."""
    site = a_site(
        {
            "kind": "deferrable_load",
            "name": "pump",
            "interruptible": True,
            "power_kw": 0.009658,
            "energy_kwh": 0.000805,
            "least_power_kw": 0.0,
        },
        horizon={"start": "2026-10-31T03:07:00+00:00", "steps": 12, "step_minutes": 5},
        energy_contracts={"fixed": {"import": {"price": -0.21}, "export": {"price": -0.21}}},
        cap_kw=0.0,
    )
    park = parsed(site).resolved()
    plan = schedule(park)
    assert plan.proof.gap is not None
    assert plan.proof.gap < 1e-3
    assert verify(park, plan).holds
