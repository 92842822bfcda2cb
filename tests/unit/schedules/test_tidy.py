"""Tidied powers: whole watts, the same energy, within the limits that were kept, at rest where they rested."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from tests.builders import a_load, a_site, baseline_of, random_site, resolved, tidied

from gridshare.assets import KINDS
from gridshare.effort import SolveOptions
from gridshare.findings import Tolerance
from gridshare.milp.plan import plan
from gridshare.parts import Floats
from gridshare.sites.site import Site
from gridshare.verification import evaluate

UNIT = 1e-3
POWERS = {k.name: tuple(k.powers) for k in KINDS}

Pair = tuple[Site, Any, Any]


def random_pairs(seeds: range) -> Iterator[Pair]:
    """Sites with their decisions as solved and tidied; odd watts in all profiles, so that rounding has work."""
    for seed in seeds:
        site = resolved(random_site(seed, size=6, steps=8))
        solved = plan(site, SolveOptions(relative_gap=1e-9), baseline_of(site).net_load_kw).decisions
        yield site, solved, tidied(site, solved)


def power_series(solved: Any, tidy_: Any) -> Iterator[tuple[Floats, Floats]]:
    for kind, names in POWERS.items():
        for name in names if kind in solved else ():
            yield from zip(solved[kind][name], tidy_[kind][name], strict=True)


def assert_rounded(before: Floats, after: Floats) -> None:
    assert np.abs(after / UNIT - np.rint(after / UNIT)).max(initial=0) < 1e-6
    assert np.abs(after - np.maximum(before, 0)).max(initial=0) <= 2 * UNIT + 1e-9
    assert np.abs(np.cumsum(after - before)).max(initial=0) <= 2.5 * UNIT
    assert (after[before <= 1e-9] == 0).all()


def test_powers_are_whole_watts_near_what_was_solved_with_the_same_energy() -> None:
    n = 0
    for _, solved, tidy_ in random_pairs(range(14)):
        for before, after in power_series(solved, tidy_):
            assert_rounded(before, after)
            n += 1
    assert n > 50


def test_what_was_within_a_limit_stays_within_a_watt_of_it() -> None:
    for site, solved, tidy_ in random_pairs(range(14)):
        before = evaluate(site, solved, Tolerance(1e-5, 1e-4)).exceedances
        after = evaluate(site, tidy_, Tolerance()).exceedances
        assert {e.point for e in after} <= {e.point for e in before}


@pytest.mark.slow
def test_tidied_powers_keep_their_laws_on_many_sites() -> None:
    for site, solved, tidy_ in random_pairs(range(14, 150)):
        for before, after in power_series(solved, tidy_):
            assert_rounded(before, after)
        before_ = evaluate(site, solved, Tolerance(1e-5, 1e-4)).exceedances
        assert {e.point for e in evaluate(site, tidy_, Tolerance()).exceedances} <= {e.point for e in before_}


def generators(count: int, power: Floats, cap: float) -> tuple[Site, dict[str, dict[str, Floats]]]:
    sets = [
        {"kind": "generator", "name": f"set {k}", "power_kw": 9.0, "fuel_cost_eur_per_kwh": 0.1, "may_feed_in": True}
        for k in range(count)
    ]
    site = resolved(a_site(a_load(profile=100.0), *sets, cap_kw=cap))
    return site, {"generator": {"power_kw": power}, "inflexible_load": {}}


def test_many_powers_that_round_the_same_way_do_not_lift_the_sum_above_the_cap() -> None:
    """Twenty sets of 2.0004 kW keep 59.992 kW; each rounded down alone, the group would take 60 kW: 8 W too much."""
    site, decisions = generators(20, np.full((20, 4), 2.0004), 59.992)
    after = tidied(site, decisions)["generator"]["power_kw"]
    assert (100 - after.sum(axis=0) <= 59.993 + 1e-9).all()
    assert np.abs(np.cumsum(after - 2.0004, axis=1)).max() <= 2.5 * UNIT


def test_an_energy_in_fractions_of_a_watt_is_kept_over_a_day() -> None:
    power = np.full((1, 4), 3.0003)
    site, decisions = generators(1, power, 200.0)
    after = tidied(site, decisions)["generator"]["power_kw"]
    assert after.sum() == pytest.approx(power.sum(), abs=UNIT / 2 + 1e-9)


def test_a_finer_resolution_is_closer() -> None:
    site, decisions = generators(3, np.full((3, 4), 2.00041234), 200.0)
    after = tidied(site, decisions, 1e-6)["generator"]["power_kw"]
    assert np.abs(after - 2.00041234).max() <= 1e-6


def test_a_site_without_powers_stays_as_it_is() -> None:
    site = resolved(a_site(a_load()))
    assert tidied(site, {"inflexible_load": {}}) == {"inflexible_load": {}}
