"""Generator: documents, arrays, optimum, check and baseline."""

from __future__ import annotations

import inspect
import re
import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from typing import Any

import numpy as np
import pyomo.environ as pyo
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from gridshare.assets.generator import KIND, block, check
from gridshare.assets.generator.arrays import GeneratorArrays
from gridshare.assets.kind import Placed
from gridshare.commitment import block as commitment
from gridshare.connection import block as connection
from gridshare.context import Context
from gridshare.effort import SolveOptions
from gridshare.findings import Outcome, Tolerance
from gridshare.milp.answers import Status
from gridshare.milp.assemble import assemble
from gridshare.milp.solve import Live
from gridshare.milp.templates import template_of
from gridshare.parts import NOT_WHILE_EXPORTING, PORT, Block, Exclusive, Floats, Stamp, Steps, Wire
from gridshare.tariffs.energy import block as energy_block
from gridshare.timegrid import TimeGrid

EXACT = Tolerance(power_kw=1e-6, energy_kwh=1e-5)
ONE = np.zeros(1, dtype=np.int64)
"""The first and only unit."""
DIRECTIONS = ("is_importing", "is_exporting")
EITHER_WAY = (Exclusive("import_kw", "export_kw", "is_importing"),)


def grid(n: int) -> TimeGrid:
    """Hours from local midnight on 15 January 2026."""
    return TimeGrid(datetime(2026, 1, 14, 23, tzinfo=UTC), 60, n, "Europe/Amsterdam")


def a_set(**changes: Any) -> dict[str, Any]:
    """A backup set of 40 to 80 kW at 0.40 EUR/kWh and 5 EUR a start."""
    return {
        "kind": "generator",
        "name": "backup set",
        "power_kw": 80,
        "least_kw": 40,
        "fuel_cost_eur_per_kwh": 0.4,
        "start_cost_eur": 5,
    } | changes


def resolved(*documents: dict[str, Any], on: TimeGrid) -> tuple[GeneratorArrays, Context]:
    context = Context(on)
    placed = [Placed(KIND.document.model_validate(d), f"assets[{i}]") for i, d in enumerate(documents)]
    return KIND.resolve(placed, context), context


def arrays(*documents: dict[str, Any], on: TimeGrid) -> GeneratorArrays:
    found, context = resolved(*documents, on=on)
    assert context.problems == []
    return found


def fixed_load(steps: Steps, _features: None) -> Block:
    """A load that is only data."""
    m = pyo.ConcreteModel()
    m.load_kw = pyo.Var(steps)
    return Block(model=m, data={"load_kw": m.load_kw}, outputs={PORT: list(m.load_kw.values())})


def plan(
    a: GeneratorArrays,
    on: TimeGrid,
    price: Any,
    load_kw: Any,
    *,
    cap_kw: float = 1e3,
    whole: tuple[str, ...] = ("is_on", "runs_on", *DIRECTIONS),
) -> tuple[Floats, float] | None:
    """The cheapest output beside a load under a cap, and its cost; None where the cap cannot be kept.

    Only the variables that are named have to be whole.
    """
    n = on.n_steps
    steps = Steps(n, on.step_h, on.day_of_step)
    stamps = list(block.stamps(a, steps))

    def series(values: Any) -> Floats:
        return np.broadcast_to(np.asarray(values, dtype=float), (1, n))

    load = Stamp("load", fixed_load, None, {"load_kw": series(load_kw)})
    outputs = template_of(block.build, stamps[0].structure, steps).outputs
    inputs = {PORT: [Wire(s.name, PORT, np.arange(s.n_units), s.owner * 0) for s in stamps]}
    inputs[PORT].append(Wire("load", PORT, ONE, ONE))
    reaches = {"import_reach_kw": (PORT, 1), "export_reach_kw": (PORT, -1)}
    rests = NOT_WHILE_EXPORTING in outputs
    if rests:
        inputs[NOT_WHILE_EXPORTING] = [Wire(s.name, NOT_WHILE_EXPORTING, np.arange(s.n_units), s.owner) for s in stamps]
        reaches["exporting_rest_reach_kw"] = (NOT_WHILE_EXPORTING, 1)
    member = Stamp(
        "member",
        connection.build,
        connection.Features(rests_while_exporting=rests),
        {"import_limit_kw": series(cap_kw), "export_limit_kw": series(cap_kw)},
        inputs=inputs,
        reaches=reaches,
        exclusives=EITHER_WAY + ((Exclusive("export_kw", NOT_WHILE_EXPORTING, "is_exporting"),) if rests else ()),
    )
    energy = Stamp(
        "energy",
        energy_block.build,
        None,
        {"import_eur_per_kwh": series(price), "export_eur_per_kwh": series(price) - 0.05},
        inputs={name: [Wire("member", name, ONE, ONE)] for name in ("import_kw", "export_kw")},
    )
    group = Stamp(
        "group",
        connection.build,
        connection.Features(),
        {"import_limit_kw": series(1e4), "export_limit_kw": series(1e4)},
        inputs={PORT: [Wire("member", PORT, ONE, ONE)]},
        reaches={name: reaches[name] for name in ("import_reach_kw", "export_reach_kw")},
        exclusives=EITHER_WAY,
    )
    everywhere = {"member": {pair.switch: np.ones((1, n), dtype=bool) for pair in member.exclusives}}
    compiled = assemble([*stamps, load, member, energy, group], steps, needed=everywhere)
    integer = np.zeros_like(compiled.integer)
    for place in compiled.placements.values():
        for name in whole:
            columns = place.columns_at(name)
            integer[[] if columns is None else columns[columns >= 0]] = True
    compiled = replace(compiled, integer=compiled.integer & integer)
    answer = Live(compiled).solve(compiled.objective("cost_eur"), SolveOptions())
    if answer.status is Status.INFEASIBLE:
        return None
    values = {s.name: compiled.placements[s.name].values(answer.x) for s in stamps}
    return block.read(a, values, stamps)["power_kw"], answer.objective


def judged(a: GeneratorArrays, power: Any) -> Outcome:
    return check(a, {"power_kw": np.atleast_2d(np.asarray(power, dtype=float))}, EXACT)


# Documents and arrays


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"fuel_cost_eur_per_kwh": "dear"}, "valid number", id="text as a price"),
        pytest.param({"start_cost_eur": -1}, "greater than or equal to 0", id="negative start cost"),
        pytest.param({"hours_a_year": 500}, "Extra inputs", id="unknown field"),
    ],
)
def test_a_document_that_makes_no_sense_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        KIND.document.model_validate(a_set(**changes))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(
            {"least_kw": 90}, "assets[0].least_kw: 90 kW; expected at most power_kw (80 kW).", id="least > most"
        ),
        pytest.param(
            {"least_kw": 0},
            "assets[0].least_kw: no least output, but start_cost_eur; expected a least output above 0 kW. "
            "Without a least output there is no difference between running and resting.",
            id="no least output",
        ),
        pytest.param(
            {"hours_left": 1, "least_on_minutes": 240, "state": {"on": True, "for_minutes": 60}},
            "assets[0].hours_left: 1 h; "
            "expected at least 3 h: 'backup set' runs at the start and must run on for so long. "
            "Allow the hours, shorten least_on_minutes, or say for how long it has run (state.for_minutes).",
            id="hours end before the least run",
        ),
        pytest.param(
            {"power_kw": [80, -1, 80, 80]},
            "assets[0].power_kw: -1 kW at step 1 (2026-01-15 01:00); expected at least 0 kW.",
            id="negative output",
        ),
    ],
)
def test_what_cannot_be_is_refused(changes: dict[str, Any], message: str) -> None:
    _, context = resolved(a_set(**changes), on=grid(4))
    assert str(context.problems[0]) == message


def test_it_may_not_run_in_a_window_or_below_its_least_output() -> None:
    a = arrays(a_set(power_kw=[80, 30, 80, 60], unavailable={"from": "02:00", "to": "03:00"}), on=grid(4))
    assert a.limit_kw[0].tolist() == [80, 0, 0, 60]
    assert a.commitment.on_most[0].tolist() == [1, 0, 0, 1]


# Optimum


def test_it_runs_under_the_cap_only_as_much_as_is_needed() -> None:
    """150 kW of load under a cap of 100 kW for two hours: 50 kW must come from the set.

    100 kWh x 0.40 + 5 (one start) + 200 kWh x 0.20 = 85 EUR.
    """
    a = arrays(a_set(), on=grid(2))
    power, cost = plan(a, grid(2), 0.2, 150, cap_kw=100) or pytest.fail("no plan")
    assert power[0] == pytest.approx([50, 50])
    assert cost == pytest.approx(85)


def test_it_runs_at_its_least_output_where_less_is_needed() -> None:
    """110 kW under 100 kW: 10 kW would do, 40 kW is the least: 40 x 0.40 + 5 + 70 x 0.20 = 35 EUR."""
    power, cost = plan(arrays(a_set(), on=grid(1)), grid(1), 0.2, 110, cap_kw=100) or pytest.fail("no plan")
    assert power.tolist() == [[40.0]]
    assert cost == pytest.approx(35)


def test_it_starts_for_a_price_only_where_that_pays_for_the_start() -> None:
    """80 kWh at 0.45 save 80 x 0.05 = 4 EUR, less than a start; two such hours save 8 EUR and pay it."""
    for hours, expected in ((1, [0.0]), (2, [80.0, 80.0])):
        power, _ = plan(arrays(a_set(), on=grid(hours)), grid(hours), 0.45, 100) or pytest.fail("no plan")
        assert power[0].tolist() == expected


def test_the_hours_of_a_permit_are_kept() -> None:
    """Three hours at 0.50, 0.60 and 0.55 EUR/kWh, and two hours left: the two dearest; a third would need a third."""
    a = arrays(a_set(hours_left=2, start_cost_eur=0), on=grid(3))
    power, _ = plan(a, grid(3), [0.5, 0.6, 0.55], 100) or pytest.fail("no plan")
    assert power[0].tolist() == [0, 80, 80]
    assert plan(a, grid(3), 0.2, 150, cap_kw=100) is None


def test_hours_a_day_need_no_least_output() -> None:
    a = arrays(a_set(hours_a_day=1, start_cost_eur=0, least_kw=0), on=grid(3))
    power, _ = plan(a, grid(3), [0.5, 0.6, 0.55], 100) or pytest.fail("no plan")
    assert power[0].tolist() == [0, 80, 0]


@pytest.mark.parametrize(("may", "expected"), [(False, [0.0, 80.0]), (True, [80.0, 80.0])])
def test_it_feeds_in_only_where_it_may(may: bool, expected: list[float]) -> None:  # noqa: FBT001
    """Electricity at 1 EUR/kWh; its member needs 20 kW in the first hour, less than the least output of 40 kW."""
    a = arrays(a_set(may_feed_in=may), on=grid(2))
    power, _ = plan(a, grid(2), 1.0, [20, 90]) or pytest.fail("no plan")
    assert power[0].tolist() == expected


def test_a_least_run_from_before_may_feed_in_what_it_must_make() -> None:
    """It must run one hour more at 40 kW while its member needs 20 kW: that is a fact, not a reason for no plan."""
    a = arrays(a_set(least_on_minutes=120, state={"on": True, "for_minutes": 60}), on=grid(2))
    power, _ = plan(a, grid(2), 0.1, 20) or pytest.fail("no plan")
    assert power[0].tolist() == [40, 0]
    assert judged(a, power).not_while_exporting_kw == pytest.approx(np.zeros((1, 2)))


def test_heat_makes_a_chp_cheaper() -> None:
    """0.40 less 1.5 x 0.10 is 0.25 EUR/kWh, below 0.30: it runs at full output, 80 x 0.25 + 20 x 0.30 = 26 EUR."""
    a = arrays(a_set(heat_per_kwh=1.5, heat_value_eur_per_kwh=0.1, least_kw=0, start_cost_eur=0), on=grid(1))
    power, cost = plan(a, grid(1), 0.3, 100) or pytest.fail("no plan")
    assert power.tolist() == [[80.0]]
    assert cost == pytest.approx(26)
    lines = judged(a, power).cost_lines_eur
    assert (lines["fuel"][0], lines["heat"][0]) == (pytest.approx(32), pytest.approx(-12))


@settings(max_examples=25, deadline=None)
@given(
    changes=st.fixed_dictionaries(
        {
            "hours_a_day": st.sampled_from([None, 1, 2, 6]),
            "least_on_minutes": st.sampled_from([0, 120]),
            "state": st.sampled_from([None, {"on": True}, {"on": True, "for_minutes": 60}]),
        }
    ),
    seed=st.integers(0, 999),
)
def test_the_rows_find_the_cheapest_hours_that_the_check_allows(changes: dict[str, Any], seed: int) -> None:
    """Six hours about midnight in which the least or the full output may pay, against all ways to spend them."""
    on = TimeGrid(datetime(2026, 1, 15, 20, tzinfo=UTC), 60, 6, "Europe/Amsterdam")
    a, price = arrays(a_set(**changes), on=on), np.random.default_rng(seed).uniform(0.2, 0.6, 6)
    costs = []
    for power in product((0.0, 40.0, 80.0), repeat=6):
        outcome = judged(a, power)
        if not outcome.violations:
            costs.append(sum(v.sum() for v in outcome.cost_lines_eur.values()) + price @ (100 - np.array(power)))
    _, cost = plan(a, on, price, 100) or pytest.fail("no plan")
    assert cost == pytest.approx(min(costs), abs=1e-6)


def test_whether_it_runs_on_a_day_decides_about_a_start() -> None:
    """10 kW above a cap for an hour: an eighth of a start does where nothing is whole, a whole one is 5 EUR."""
    a = arrays(a_set(hours_a_day=2), on=grid(3))
    load, energy_eur = [90, 110, 90], 0.4 * 290
    for whole, start_eur in (((), 5 / 8), (("runs_on",), 5), (("is_on", "runs_on"), 5)):
        _, cost = plan(a, grid(3), 0.4, load, cap_kw=100, whole=(*whole, *DIRECTIONS)) or pytest.fail("no plan")
        assert cost == pytest.approx(energy_eur + start_eur)


def test_without_rules_of_running_there_are_no_binaries() -> None:
    a = arrays(a_set(least_kw=0, start_cost_eur=0), on=grid(3))
    (stamp,) = block.stamps(a, Steps(3, 1.0, (0,) * 3))
    assert not template_of(stamp.build, stamp.structure, Steps(3, 1.0, (0,) * 3)).integer.any()


# Check

RUNS = {"least_on_minutes": 120, "least_off_minutes": 120, "most_starts": 2, "hours_left": 4, "hours_a_day": 4}
RUNS |= {"state": {"on": True, "for_minutes": 60}}
TRUE = [50.0, 0.0, 0.0, 50.0, 50.0, 0.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("label", "power", "changes"),
    [
        pytest.param("G1", [50, 0, 0, 50, 81, 0, 0, 0], {}, id="above full output"),
        pytest.param("G1", [50, 0, 0, 50, 50, 0, -1, 0], {}, id="negative output"),
        pytest.param("G2", [50, 0, 0, 50, 39, 0, 0, 0], {}, id="below the least output"),
        pytest.param("G3", [50, 0, 0, 50, 50, 50, 50, 0], {"hours_a_day": None}, id="hours left"),
        pytest.param("G4", [50, 0, 0, 50, 50, 50, 50, 0], {"hours_left": None}, id="hours a day"),
        pytest.param("U2", [50, 0, 0, 50, 0, 0, 0, 0], {}, id="run too short"),
        pytest.param("U3", [50, 0, 50, 50, 0, 0, 0, 0], {}, id="rest too short"),
        pytest.param("U4", [0, 0, 0, 50, 50, 0, 0, 0], {}, id="leaves its least run"),
        pytest.param("U4", [50, 0, 0, 0, 0, 0, 0, 50], {}, id="a run that the horizon cuts"),
        pytest.param("U5", [50, 0, 0, 50, 50, 0, 0, 0], {"most_starts": 0}, id="a start too many"),
    ],
)
def test_the_check_names_the_rule_that_is_broken(label: str, power: list[float], changes: dict[str, Any]) -> None:
    assert judged(arrays(a_set(**RUNS), on=grid(8)), TRUE).violations == ()
    broken = judged(arrays(a_set(**RUNS | changes), on=grid(8)), power)
    assert {v.label for v in broken.violations} == {label}


def test_the_check_counts_what_it_costs() -> None:
    outcome = judged(arrays(a_set(**RUNS), on=grid(8)), TRUE)
    assert outcome.cost_lines_eur["starts"].tolist() == [5.0]
    assert outcome.cost_lines_eur["fuel"] == pytest.approx([60.0])
    assert outcome.net_load_kw[0].tolist() == [-p for p in TRUE]
    assert outcome.unserved == ()


def test_labels_of_formulation_block_and_check_agree() -> None:
    own = set(re.findall(r"\\tag\{(G\d)\}", block.__doc__ or ""))
    durations = commitment.Durations(least_on=2, least_off=2, starts_limited=True)
    features = block.Features(durations, hours_left=True, hours_a_day=True, stands_by=True)
    built = {f.label for f in template_of(block.build, features, Steps(4, 1.0, (0,) * 4)).rows}
    assert {label for label in built if label.startswith("G")} | {"G5"} == own
    checked = set(re.findall(r"\bG\d\b", inspect.getsource(sys.modules[check.__module__])))
    assert own == checked | {"G6"}, "G6 follows from G2 and U1"


# Baseline


def test_when_nothing_is_planned_it_rests() -> None:
    assert KIND.baseline(arrays(a_set(), on=grid(3)))["power_kw"].tolist() == [[0, 0, 0]]


@settings(max_examples=40, deadline=None)
@given(
    state=st.builds(lambda on, minutes: {"on": on, "for_minutes": minutes}, st.booleans(), st.integers(0, 200)),
    least=st.tuples(st.sampled_from([0, 60, 180]), st.sampled_from([0, 120])),
    away=st.none() | st.builds(lambda h: {"from": f"{h:02d}:00", "to": f"{h + 1:02d}:00"}, st.integers(0, 4)),
)
def test_the_baseline_breaks_no_rule(
    state: dict[str, Any], least: tuple[int, int], away: dict[str, str] | None
) -> None:
    document = a_set(state=state, least_on_minutes=least[0], least_off_minutes=least[1], unavailable=away)
    a = arrays(document, on=grid(6))
    assert judged(a, KIND.baseline(a)["power_kw"]).violations == ()


def test_what_if_it_were_not_there_or_had_no_limit_of_hours() -> None:
    variations = KIND.what_if(KIND.document.model_validate(a_set(hours_left=3)))
    assert [v.label for v in variations] == [
        "without backup set",
        "backup set without a limit on its hours",
        "backup set allowed to feed in",
    ]
    assert variations[1].document is not None
    assert variations[1].document.hours_left is None


def test_no_generator_is_no_trouble() -> None:
    a = arrays(on=grid(2))
    assert block.stamps(a, Steps(2, 1.0, (0, 0))) == []
    assert KIND.baseline(a)["power_kw"].shape == (0, 2)
    assert check(a, {"power_kw": np.zeros((0, 2))}, EXACT).net_load_kw.shape == (0, 2)
