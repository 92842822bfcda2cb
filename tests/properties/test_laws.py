"""Laws that need no expected value: what must hold between the plans of two sites, or of one site twice."""

from __future__ import annotations

import copy
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.builders import EXACT, KINDS, a_battery, a_load, a_site, baseline_of, random_site, resolved

from gridshare.ahead.loading import parsed
from gridshare.errors import SiteError
from gridshare.milp.park import stamps_of
from gridshare.milp.search import Search
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.totals import Figures
from gridshare.usecases.schedule import schedule

Document = dict[str, Any]

SAME_EUR = 2e-6
"""Two optima of equal problems: what the solver leaves at its bounds, on costs of tens of euros."""

ROUNDED = 0.02
"""What rounding to 1 W may change of a published figure of a small site [EUR or kWh]."""

SEEDS = range(12)
MANY = range(12, 150)


def least(document: Document) -> float:
    """Least cost of a site; infinite where no plan keeps every rule."""
    site = resolved(document)
    answer = Search(site.steps, stamps_of(site)[0], EXACT).least("cost_eur", 0)
    return np.inf if answer is None else answer.objective + sum(site.constants_eur.values())


def planned(document: Document) -> ScheduleDocument:
    return schedule(parsed(document).resolved(), EXACT)


def scaled(value: Any, factor: float) -> Any:
    return [v * factor for v in value] if isinstance(value, list) else value * factor


def assert_more_cap_never_costs_more(seed: int) -> None:
    site = random_site(seed)
    higher = copy.deepcopy(site)
    for layer in higher["connection"]["layers"]:
        layer["limit_kw"] = scaled(layer["limit_kw"], 1.25)
    assert least(higher) <= least(site) + SAME_EUR, seed


def assert_order_does_not_matter(seed: int) -> None:
    site = random_site(seed)
    turned = copy.deepcopy(site)
    turned["members"].reverse()
    for member in turned["members"]:
        member["assets"].reverse()
    turned["feeders"].reverse()
    assert least(turned) == pytest.approx(least(site), abs=SAME_EUR), seed


def priced(document: Document, factor: float) -> Document:
    """The same site with every price times a factor."""

    def walk(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {k: walk(v, k) for k, v in value.items()}
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return [walk(v) for v in value]
        return scaled(value, factor) if key == "price" or "eur" in key.split("_") else value

    return walk(document)  # type: ignore[no-any-return]


def assert_cost_scales_with_prices(seed: int) -> None:
    site = random_site(seed)
    assert least(priced(site, 3.0)) == pytest.approx(3 * least(site), abs=3 * SAME_EUR), seed


def assert_never_worse_than_nothing(seed: int) -> None:
    """On energy above limits, then demand not served, then cost, where doing nothing breaks no other rule."""
    site = random_site(seed, size=5, steps=6)
    if baseline_of(resolved(site)).violations:
        return
    found = planned(site)
    plan, nothing = found.figures, found.baseline

    def score(f: Figures) -> list[float]:
        return [f.physical_exceedance_kwh, f.exceedance_kwh]

    for ours, theirs in zip(score(plan), score(nothing), strict=True):
        assert ours <= theirs + ROUNDED, seed
        if ours < theirs - ROUNDED:
            return
    if plan.unserved_kwh <= nothing.unserved_kwh + ROUNDED and plan.unserved_kwh >= nothing.unserved_kwh - ROUNDED:
        assert plan.cost_eur <= nothing.cost_eur + ROUNDED + 1e-5 * abs(nothing.cost_eur), seed


def halved(document: Document) -> Document:
    """The same site on steps of half the length; every series says each value twice."""
    n = document["horizon"]["steps"]

    def walk(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: walk(v) for k, v in value.items()}
        if isinstance(value, list):
            is_series = len(value) == n and all(isinstance(v, float | int) for v in value)
            return [v for v in value for _ in (0, 1)] if is_series else [walk(v) for v in value]
        return value

    minutes = document["horizon"]["step_minutes"] // 2
    return walk(document) | {"horizon": document["horizon"] | {"steps": 2 * n, "step_minutes": minutes}}  # type: ignore[no-any-return]


LAWS = (
    assert_more_cap_never_costs_more,
    assert_order_does_not_matter,
    assert_cost_scales_with_prices,
    assert_never_worse_than_nothing,
)


@pytest.mark.parametrize("law", LAWS)
def test_law_on_random_sites(law: Any) -> None:
    for seed in SEEDS:
        law(seed)


@pytest.mark.slow
@pytest.mark.parametrize("law", LAWS)
def test_law_on_many_random_sites(law: Any) -> None:
    for seed in MANY:
        law(seed)


def test_splitting_every_step_in_two_changes_nothing_but_never_costs_more() -> None:
    """Convex assets under flat prices within a step gain nothing from shorter steps; others may only gain."""
    same = 0
    for seed in range(40):
        site = random_site(seed, kinds=("battery", "inflexible_load", "solar", "wind"), size=3)
        if site["horizon"]["step_minutes"] == 15 or "peaks" in site["grid_tariff"] or "self_discharge" in str(site):
            continue
        try:
            before, after = least(site), least(halved(site))
        except SiteError:
            continue
        assert after <= before + SAME_EUR, seed
        same += before == pytest.approx(after, abs=SAME_EUR)
    assert same > 3


@pytest.mark.parametrize("kind", KINDS)
def test_an_optional_asset_that_is_taken_away_never_helps(kind: str) -> None:
    """An idle battery, an optional run, a generator or a cut is a choice; so is whatever is added to a site."""
    choices = {
        "battery": a_battery("extra", end_kwh_at_least=0.0, final_value_eur_per_kwh=0.0),
        "generator": {"kind": "generator", "name": "extra", "power_kw": 8.0, "fuel_cost_eur_per_kwh": 0.2},
        "deferrable_load": {
            "kind": "deferrable_load",
            "name": "extra",
            "phases_kw": [5.0],
            "optional": True,
            "value_eur": 1.0,
        },
        "solar": {"kind": "solar", "name": "extra", "available": 5.0, "curtailable": True},
    }
    if kind not in choices:
        pytest.skip("an asset of this kind is no choice")
    for seed in range(6):
        site = random_site(seed)
        more = copy.deepcopy(site)
        more["members"][0]["assets"].append(choices[kind])
        assert least(more) <= least(site) + SAME_EUR, seed


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_a_day_on_which_the_clock_changes_keeps_its_energy(day: str, hours: int) -> None:
    """A load of 10 kW and a battery that may not gain: the group takes as many tens as the day has hours."""
    site = a_site(a_load(), a_battery(round_trip_efficiency=1.0), horizon={"start": day, "days": 1, "step_minutes": 15})
    found = planned(site)
    assert found.horizon.steps == 4 * hours
    assert found.figures.import_kwh - found.figures.export_kwh == pytest.approx(10 * hours, abs=ROUNDED)


def test_the_same_site_gives_the_same_plan_byte_for_byte() -> None:
    for seed in range(4):
        site = random_site(seed, size=5)
        assert planned(site).canonical() == planned(site).canonical()


def test_a_fresh_process_gives_the_same_plan_byte_for_byte() -> None:
    """Another process, another hash seed."""
    code = (
        "from tests.properties.test_laws import planned\nfrom tests.builders import random_site\n"
        "import sys\nsys.stdout.buffer.write(planned(random_site(3, size=5)).canonical().encode())"
    )
    there = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).resolve().parents[2],
        env={"PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin", "PYTHONPATH": "."},
        check=True,
        capture_output=True,
    ).stdout
    assert there.decode().endswith(planned(random_site(3, size=5)).canonical())
