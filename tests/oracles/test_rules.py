"""Plans against the rules in words: what is called proven is the optimum of a problem that was written apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.builders import EXACT, START, a_battery, a_site, resolved
from tests.oracles.rules import Optimum, Stage, optimum
from tests.oracles.sites import a_full_site, a_resting_site, a_tempting_site

from gridshare.milp.park import stamps_of
from gridshare.milp.search import Search
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.proof import name_within
from gridshare.sites.site import Site
from gridshare.usecases.schedule import schedule

COST: Stage = ("cost_eur", 0)
SAME, SAME_PART = 1e-3, 1e-4
"""What rounding to whole watts may change of a figure of a small site [EUR, kWh or kW], and besides this part of it."""

BOUND_EUR = 1e-5
"""By how much two solvers may differ about one optimum, of some tens of euros."""


LOOSE = 1e-4
"""How closely earlier stages are kept by an optimum that a plan may not be below."""


def assert_is_the_optimum(document: dict[str, Any], seed: int) -> ScheduleDocument:
    """The plan costs what the rules in words say; no bound, of no stage, is above what is possible."""
    site, words = resolved(document), optimum(document)
    plan = schedule(site, EXACT)
    stages = {name_within(s.name, s.rank): s for s in plan.proof.stages}
    assert (set(stages) == {COST}) == words.keeps_all, seed
    for stage, least in values(words, site).items():
        near = SAME + SAME_PART * abs(least)
        if stage not in stages:  # what cannot occur on a site has no stage
            assert least <= near, (seed, stage)
            continue
        found, bound = stages[stage].value, stages[stage].bound
        assert bound is not None, (seed, stage)
        assert bound <= least + (BOUND_EUR * (1 + abs(least)) if words.keeps_all else near), (seed, stage)
        assert found <= least + near, (seed, stage)
        if found < least - near:  # what an earlier stage may be worsened by is worth a lot to a later one at times
            assert found >= values(optimum(document, kept=LOOSE), site)[stage] - near, (seed, stage)
    return plan


def values(words: Optimum, site: Site) -> dict[Stage, float]:
    """What is the least of each stage, with the cost that nobody can change."""
    return words.stages | {COST: words.cost_eur + sum(site.constants_eur.values())}


def test_what_rests_while_importing_and_while_exporting_may_both_run_at_a_net_load_of_zero() -> None:
    """13 EUR was called proven: one binary answered two questions. The set fills the battery, which helps it later."""
    site = a_site(
        {"kind": "inflexible_load", "name": "load", "profile": [10.0, 40.0]},
        a_battery(
            charge_kw=20.0, discharge_kw=20.0, start_kwh=0.0, round_trip_efficiency=1.0, may_charge_from_grid=False
        ),
        {"kind": "generator", "name": "set", "power_kw": 30.0, "fuel_cost_eur_per_kwh": 0.2},
        horizon={"start": START.isoformat(), "steps": 2, "step_minutes": 60},
        energy_contracts={"fixed": {"import": {"price": [0.1, 0.6]}, "export": {"price": -0.01}}},
        operation="none",
    )
    plan = assert_is_the_optimum(site, 0)
    assert plan.proof.cost_eur == pytest.approx(10.0, abs=SAME)


@pytest.mark.parametrize("make", [a_resting_site, a_tempting_site])
@pytest.mark.parametrize("first", range(0, 30, 10))
def test_sites_that_gain_by_two_powers_at_once_or_by_none_reach_the_optimum(
    make: Callable[[int], dict[str, Any]], first: int
) -> None:
    for seed in range(first, first + 10):
        assert_is_the_optimum(make(seed), seed)


def test_each_row_that_is_added_late_is_asked_for_on_some_of_these_sites() -> None:
    asked = set()
    for make in (a_resting_site, a_tempting_site):
        for site in (resolved(make(seed)) for seed in range(20)):
            search = Search(site.steps, stamps_of(site)[0], EXACT)
            search.least(*COST)
            asked |= {
                (stamp.partition("/")[0], switch)
                for stamp, switches in search.switches.needed.items()
                for switch, where in switches.items()
                if where.any()
            }
    assert asked == {
        ("battery", "is_charging"),
        ("curtailable_load", "is_cut"),
        ("ev_charging", "is_charging"),
        ("member", "is_exporting"),
        ("member", "is_importing"),
    }


@pytest.mark.parametrize("first", range(0, 24, 6))
def test_sites_with_every_kind_and_field_reach_the_optimum(first: int) -> None:
    for seed in range(first, first + 6):
        assert_is_the_optimum(a_full_site(seed), seed)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(24, 324, 20))
def test_three_hundred_sites_with_every_kind_and_field_reach_the_optimum(first: int) -> None:
    for seed in range(first, first + 20):
        assert_is_the_optimum(a_full_site(seed), seed)


@pytest.mark.slow
@pytest.mark.parametrize("make", [a_resting_site, a_tempting_site])
@pytest.mark.parametrize("first", range(30, 180, 50))
def test_many_sites_that_gain_by_two_powers_at_once_or_by_none_reach_the_optimum(
    make: Callable[[int], dict[str, Any]], first: int
) -> None:
    for seed in range(first, first + 50):
        assert_is_the_optimum(make(seed), seed)
