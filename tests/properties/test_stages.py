"""Where not every rule can be kept: the least exceedance is the least, and the smallest cap is the smallest."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.optimize import linprog
from tests.builders import EXACT, a_battery, a_load, a_site, baseline_of, random_site, resolved

from gridshare.ahead.loading import parsed
from gridshare.milp.plan import plan
from gridshare.parts import Floats
from gridshare.schedules.document import ScheduleDocument
from gridshare.usecases.schedule import schedule

SAME_KWH = 0.02
"""Rounding of a handful of series to 1 W, over at most eight steps of at most an hour."""


def planned(document: dict[str, Any]) -> ScheduleDocument:
    return schedule(parsed(document).resolved(), EXACT)


def with_more_cap(document: dict[str, Any], more_kw: float) -> dict[str, Any]:
    """The same site with every hard layer so much higher."""

    def raised(limit: float | list[float]) -> float | list[float]:
        return [v + more_kw for v in limit] if isinstance(limit, list) else limit + more_kw

    layers = [
        layer | {"limit_kw": raised(layer["limit_kw"])} if layer.get("kind", "hard") == "hard" else layer
        for layer in document["connection"]["layers"]
    ]
    return document | {"connection": document["connection"] | {"layers": layers}}


def least_above_cap(load: Floats, cap_kw: float, battery: dict[str, Any], h: float) -> float:
    """Least energy above a cap on import with one battery, written down naively [kWh].

    Columns: charge, discharge, energy at the end of each step, power above the cap.
    """
    n = len(load)
    eta = battery["round_trip_efficiency"] ** 0.5
    one, zero = np.eye(n), np.zeros((n, n))
    before = np.eye(n, k=-1)
    balance = np.hstack([-h * eta * one, h / eta * one, one - before, zero])
    start = np.r_[battery["start_kwh"], np.zeros(n - 1)]
    over = np.hstack([one, -one, zero, -one])
    bounds = [(0, battery["charge_kw"])] * n + [(0, battery["discharge_kw"])] * n
    bounds += [(0, battery["energy_kwh"])] * n  # to end as full as it began is a wish, and comes after the cap
    found = linprog(
        np.r_[np.zeros(3 * n), h * np.ones(n)],
        A_ub=over,
        b_ub=cap_kw - load,
        A_eq=balance,
        b_eq=start,
        bounds=[*bounds, *[(0, None)] * n],
    )
    assert found.success
    return float(found.fun)


@pytest.mark.parametrize("seed", range(8))
def test_exceedance_is_the_least_that_an_independent_problem_finds(seed: int) -> None:
    """Charging and discharging at once never lowers an import, so the linear problem is exact."""
    r = np.random.default_rng(seed)
    load = np.round(r.uniform(5, 40, 8), 3)
    cap = round(float(load.mean()), 3) - 6.0
    battery = a_battery(start_kwh=10.0)
    site = a_site(
        a_load(profile=load.tolist()),
        battery,
        cap_kw=cap,
        horizon={"start": "2026-01-15T00:00:00+00:00", "steps": 8, "step_minutes": 15},
    )
    least = least_above_cap(load, cap, battery, 0.25)
    assert least > 0.5
    assert planned(site).figures.exceedance_kwh == pytest.approx(least, abs=SAME_KWH)


def test_burning_energy_does_not_lower_the_smallest_cap() -> None:
    """A roof gives 30 kW for two hours behind an export cap of 10 kW; the battery is full.

    Only charging and discharging at once could bring 30 kW down, and it may not: 20 kW more cap is what it takes.
    """
    roof = {"kind": "solar", "name": "roof", "available": 30.0}
    site = a_site(roof, a_battery(start_kwh=40.0, end_kwh_at_least=0.0), cap_kw=10)
    found = planned(site).smallest_cap
    assert found is not None
    assert found.more_kw == pytest.approx(20.0, abs=1e-6)


def short_sites(seeds: range) -> list[tuple[int, dict[str, Any], float]]:
    """Random sites whose cap is too low and could be high enough: seed, site, and by how much."""
    found = []
    for seed in seeds:
        site = random_site(seed, size=4)
        answer = planned(site).smallest_cap
        if answer is not None and answer.more_kw > 1:
            found.append((seed, site, answer.more_kw))
    return found


def assert_smallest(seed: int, site: dict[str, Any], more_kw: float) -> None:
    enough = planned(with_more_cap(site, more_kw + 1e-3))
    assert enough.verdict.cap_kept, seed
    assert enough.verdict.all_served, seed
    less = planned(with_more_cap(site, more_kw - 0.5))
    assert not (less.verdict.cap_kept and less.verdict.all_served and less.verdict.limits_kept), seed


def test_the_smallest_cap_is_enough_and_half_a_kilowatt_less_is_not() -> None:
    cases = short_sites(range(24))
    assert len(cases) > 2
    for case in cases:
        assert_smallest(*case)


@pytest.mark.slow
def test_the_smallest_cap_is_enough_on_many_sites() -> None:
    for case in short_sites(range(24, 240)):
        assert_smallest(*case)


@pytest.mark.parametrize("seed", [1036, 1344, 1357])
def test_what_a_stage_proves_is_what_its_plan_does(seed: int) -> None:
    """On these sites HiGHS once handed back the plan it began from, and called it the best."""
    document = random_site(seed, size=7, steps=10)
    assert not planned(document).verdict.is_baseline
    site = resolved(document)
    for stage in plan(site, EXACT, baseline_of(site).net_load_kw).proof.stages:
        assert stage.value <= stage.bound + 1e-5 * max(1.0, abs(stage.value)), stage


@pytest.mark.parametrize("seed", range(12))
def test_stages_are_of_the_published_plan_and_never_below_their_bounds(seed: int) -> None:
    found = planned(random_site(seed, size=5))
    figures, stages = found.figures, {(s.name, s.rank): s for s in found.proof.stages}
    for stage in stages.values():
        assert stage.bound is not None, stage
        assert stage.value >= stage.bound - SAME_KWH, stage
    assert stages["cost_eur", 0].value == figures.cost_eur
    if ("exceedance_kwh", 1) in stages:
        assert stages["exceedance_kwh", 1].value == pytest.approx(
            sum(e.kwh for e in found.exceedances if e.point == "group"), abs=1e-6
        )
    for (name, rank), stage in stages.items():
        if name == "unserved_kwh":
            assert stage.value == pytest.approx(
                sum(u.amount_kwh for u in found.unserved if u.priority == rank), abs=1e-5
            ), stage
