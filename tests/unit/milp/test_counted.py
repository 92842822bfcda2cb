"""Search over counts of switches: the least of one unit, or of a member, as branch and bound finds it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site, resolved

from gridshare.effort import SolveOptions
from gridshare.milp.answers import Answer, Status
from gridshare.milp.compiled import Compiled, Objective
from gridshare.milp.linear import Linear
from gridshare.milp.park import stamps_of
from gridshare.milp.rounds import COST, Rounds
from gridshare.milp.solve import Live
from gridshare.milp.structure import counted
from gridshare.milp.structure.counted import Counted, switches_of
from gridshare.parts import Floats

OPTIONS = SolveOptions(time_limit_s=120.0, relative_gap=1e-9)
STEPS, SEEDS, EXACT_EUR, FEASIBLE = 8, 8, 1e-6, 1e-5


def a_member(seed: int) -> dict[str, Any]:
    """One or two batteries of any size behind a load and a roof, where energy is paid for being taken."""
    rng = np.random.default_rng(seed)

    def battery(name: str) -> dict[str, Any]:
        energy = round(float(rng.uniform(20, 120)), 1)
        own = a_battery(
            name,
            energy_kwh=energy,
            charge_kw=round(energy * float(rng.uniform(0.3, 2.0)), 1),
            discharge_kw=round(energy * float(rng.uniform(0.3, 2.0)), 1),
            round_trip_efficiency=round(float(rng.uniform(0.6, 0.95)), 3),
            start_kwh=round(energy * float(rng.uniform(0, 1)), 1),
            wear_eur_per_kwh=round(float(rng.uniform(0, 0.03)), 3),
        )
        return own | ({"cycles_per_day": 1.5} if rng.random() < 1 / 3 else {})

    price = np.where(rng.random(STEPS) < 1 / 4, rng.uniform(-0.1, 0.3, STEPS), -0.5).round(3)
    load = rng.uniform(0, 80, STEPS).round(1).tolist()
    sun = {"kind": "solar", "name": "roof", "available": rng.uniform(0, 60, STEPS).round(1).tolist()}
    batteries = [battery(f"battery {k}") for k in range(int(rng.integers(1, 3)))]
    cap_kw = float(rng.integers(90, 250))
    document = a_site(a_load(profile=load), sun | {"curtailable": True}, *batteries, cap_kw=cap_kw)
    document["horizon"] |= {"steps": STEPS, "step_minutes": 15}
    document["energy_contracts"]["fixed"] = {
        "import": {"price": price.tolist(), "energy_tax_eur_per_kwh": 0.05},
        "export": {"price": price.tolist()},
    }
    return document


def with_switches(document: dict[str, Any]) -> Compiled:
    """The problem with all the switches that its solutions asked for."""
    site = resolved(document)
    rounds = Rounds(site.steps, stamps_of(site)[0], SolveOptions(time_limit_s=120.0))
    rounds.least(*COST)
    return rounds.compiled


def searched(compiled: Compiled, cost: Floats, spare: float, deadline: float = np.inf) -> Answer:
    relaxed = replace(compiled, integer=np.zeros(compiled.n_columns, dtype=bool))
    broken = Linear(relaxed, cost, np.inf).least()
    assert broken is not None
    return Counted(compiled, switches_of(compiled), broken.x, deadline).least(cost, spare)


@pytest.fixture(scope="module")
def asked() -> list[tuple[Compiled, Floats, Answer]]:
    """Members with switches, what their columns cost (as they are, and at other prices), and the least of that."""
    found = []
    for seed in range(SEEDS):
        compiled = with_switches(a_member(seed))
        cost = compiled.objective(*COST).vector
        if compiled.integer.sum() > 1:
            other = cost * np.random.default_rng(seed).uniform(0.9, 1.1, len(cost))
            found += [(compiled, c, Live(compiled).solve(Objective(c, 0.0), OPTIONS)) for c in (cost, other)]
    assert len(found) >= SEEDS
    assert all(truth.status is Status.OPTIMAL for *_, truth in found)
    return found


@pytest.mark.parametrize("spare", [0.0, 0.05])
def test_what_a_member_costs_at_least_is_what_branch_and_bound_finds(
    asked: list[tuple[Compiled, Floats, Answer]], spare: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counted, "MOST_NODES", 100_000)
    for compiled, cost, truth in asked:
        found = searched(compiled, cost, spare)
        assert -EXACT_EUR <= found.objective - truth.objective <= spare + EXACT_EUR
        assert -EXACT_EUR <= truth.objective - found.bound <= spare + EXACT_EUR
        x = np.where(compiled.integer, np.rint(found.x), found.x)
        assert x == pytest.approx(found.x, abs=FEASIBLE)
        assert found.objective == pytest.approx(cost @ x, abs=FEASIBLE)
        rows = compiled.matrix.times(x)
        assert (np.maximum(compiled.row_lower - rows, rows - compiled.row_upper) <= FEASIBLE).all()
        assert (np.maximum(compiled.lower - x, x - compiled.upper) <= FEASIBLE).all()


@pytest.mark.parametrize("most", [1, 2, 7, 20])
def test_a_search_that_is_cut_short_still_bounds(
    asked: list[tuple[Compiled, Floats, Answer]], most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counted, "MOST_NODES", most)
    for compiled, cost, truth in asked:
        found = searched(compiled, cost, spare=0.0)
        assert found.bound <= truth.objective + EXACT_EUR
        assert found.objective >= truth.objective - EXACT_EUR
        assert found.status is Status.FEASIBLE or not len(found.x)


def test_where_the_time_is_up_nothing_is_taken_for_impossible(asked: list[tuple[Compiled, Floats, Answer]]) -> None:
    compiled, cost, _ = asked[0]
    found = searched(compiled, cost, spare=0.0, deadline=0.0)
    assert found.status is Status.NOTHING
    assert found.bound == -np.inf


def test_switches_that_do_not_matter_are_not_counted_and_the_others_are_halved() -> None:
    switches = [np.arange(0, 9), np.arange(20, 24)]
    matters = np.ones(24, dtype=bool)
    matters[[5, 20, 22]] = False
    runs = [run.tolist() for run in counted.runs(switches, matters)]
    assert runs == [[0, 1, 2, 3, 4], [6, 7, 8]]
    halved = [columns.tolist() for columns in counted.halved([np.arange(5)], np.array([3, 7]))]
    assert halved == [[0, 1, 2, 3, 4], [0, 1, 2], [3, 4], [0, 1], [3], [7]]


def test_what_cannot_be_has_no_plan_and_no_bound(asked: list[tuple[Compiled, Floats, Answer]]) -> None:
    compiled, cost, _ = asked[0]
    apart = replace(compiled, row_lower=compiled.row_lower + 1e6, row_upper=compiled.row_upper + 1e6)
    found = Counted(apart, switches_of(apart), compiled.lower, np.inf).least(cost, spare=0.0)
    assert found.status is Status.NOTHING
    assert found.bound == np.inf
