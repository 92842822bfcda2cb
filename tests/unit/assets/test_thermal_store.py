"""Thermal store: documents, arrays, optimum, check and baseline."""

from __future__ import annotations

import inspect
import re
import sys
from datetime import date
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from gridshare.assets.kind import Placed
from gridshare.assets.thermal_store import KIND, block, check
from gridshare.assets.thermal_store.arrays import ThermalStoreArrays
from gridshare.commitment import block as commitment
from gridshare.connection import block as connection
from gridshare.context import Context
from gridshare.effort import SolveOptions
from gridshare.findings import Outcome, Tolerance
from gridshare.milp.answers import Status
from gridshare.milp.assemble import assemble
from gridshare.milp.solve import Live
from gridshare.milp.templates import template_of
from gridshare.parts import Decisions, Exclusive, Floats, Stamp, Steps, Wire
from gridshare.tariffs.energy import block as energy_block
from gridshare.timegrid import TimeGrid

EXACT = Tolerance(power_kw=1e-6, energy_kwh=1e-5)
ONE = np.zeros(1, dtype=np.int64)
"""The first and only unit."""

MIDNIGHT = TimeGrid.of_days(date(2026, 1, 15), 1, 60, "Europe/Amsterdam").start


def grid(n: int, minutes: int = 60) -> TimeGrid:
    return TimeGrid(MIDNIGHT, minutes, n, "Europe/Amsterdam")


def a_store(**changes: Any) -> dict[str, Any]:
    """A chiller for a store that warms by 1 K/h: 10 kWh/K, 10 kW of heat, COP 2, at most 20 kW."""
    machine = {"mode": "cooling", "power_kw": 20, "cop": 2.0} | changes.pop("machine", {})
    return {
        "kind": "thermal_store",
        "name": "cold store",
        "band_c": [-21, -20],
        "start_c": -20.0,
        "capacity_kwh_per_k": 10.0,
        "heat_gain": {"extra_kw": 10.0},
        "machine": machine,
    } | changes


def a_hall(**changes: Any) -> dict[str, Any]:
    """A heater for a hall that loses 10 kW at 20 C: the mirror of the cold store."""
    mirrored = {"name": "hall", "band_c": [20, 21], "start_c": 20.0, "heat_gain": {"extra_kw": -10.0}}
    return a_store(**mirrored | changes | {"machine": {"mode": "heating"} | changes.get("machine", {})})


def resolved(*documents: dict[str, Any], on: TimeGrid) -> tuple[ThermalStoreArrays, Context]:
    context = Context(on)
    placed = [Placed(KIND.document.model_validate(d), f"assets[{i}]") for i, d in enumerate(documents)]
    return KIND.resolve(placed, context), context


def arrays(*documents: dict[str, Any], on: TimeGrid) -> ThermalStoreArrays:
    found, context = resolved(*documents, on=on)
    assert context.problems == []
    return found


def plan(
    a: ThermalStoreArrays, on: TimeGrid, price: Any, *, cap_kw: float = 1e4, goal: str = "cost_eur"
) -> tuple[Decisions, float] | None:
    """The best plan under a group cap and its objective, or None; the goal `unserved_kwh` may break rules."""
    n, size = on.n_steps, len(a.names)
    steps = Steps(n, on.step_h, on.day_of_step)
    stamps = list(block.stamps(a, steps))
    reaches = {"import_reach_kw": ("net_load_kw", 1), "export_reach_kw": ("net_load_kw", -1)}
    either = (Exclusive("import_kw", "export_kw", "is_importing"),)
    group = Stamp(
        "group",
        connection.build,
        connection.Features(),
        {"import_limit_kw": np.full((1, n), cap_kw), "export_limit_kw": np.zeros((1, n))},
        inputs={"net_load_kw": [Wire(s.name, "net_load_kw", np.arange(s.n_units), s.owner * 0) for s in stamps]},
        reaches=reaches,
        exclusives=either,
    )
    euros = np.broadcast_to(np.asarray(price, dtype=float), (1, n))
    energy = Stamp(
        "energy",
        energy_block.build,
        None,
        {"import_eur_per_kwh": euros, "export_eur_per_kwh": euros - 1},
        inputs={name: [Wire("group", name, ONE, ONE)] for name in ("import_kw", "export_kw")},
    )
    meter = Stamp(
        "meter",
        connection.build,
        connection.Features(),
        {"import_limit_kw": np.full((1, n), cap_kw), "export_limit_kw": np.zeros((1, n))},
        inputs={"net_load_kw": [Wire("group", "net_load_kw", ONE, ONE)]},
        reaches=reaches,
        exclusives=either,
    )
    compiled = assemble([*stamps, group, energy, meter], steps, relaxed=goal == "unserved_kwh")
    live = Live(compiled)
    if goal == "unserved_kwh":
        over = compiled.objective("exceedance_kwh")
        live.keep(over, 1e-9)
    answer = live.solve(compiled.objective(goal, 5 if goal == "unserved_kwh" else 0), SolveOptions())
    if answer.status is Status.INFEASIBLE:
        return None
    values = {s.name: compiled.placements[s.name].values(answer.x) for s in stamps}
    decisions = block.read(a, values, stamps)
    assert decisions["power_kw"].shape == (size, n)
    return decisions, answer.objective


def judged(a: ThermalStoreArrays, power: Any, tolerance: Tolerance = EXACT) -> Outcome:
    return check(a, {"power_kw": np.atleast_2d(np.asarray(power, dtype=float))}, tolerance)


# Documents


def test_a_cooled_store_ends_no_warmer_than_it_began() -> None:
    document = KIND.document.model_validate(a_store())
    assert (document.end_c_at_most, document.end_c_at_least) == (-20.0, None)


def test_a_heated_store_ends_no_colder_than_it_began() -> None:
    document = KIND.document.model_validate(a_hall())
    assert (document.end_c_at_most, document.end_c_at_least) == (None, 20.0)


def test_a_wish_for_the_end_replaces_the_default() -> None:
    document = KIND.document.model_validate(a_store(end_c_at_least=-23))
    assert (document.end_c_at_most, document.end_c_at_least) == (None, -23.0)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="short forms"),
        pytest.param({"band_c": {"high": [-20.0, -20.5]}}, id="one-sided series"),
        pytest.param({"machine": {"cop": [[-5, 2], [15, 3.5]], "power_kw": [5, 20]}}, id="cop by temperature"),
    ],
)
def test_a_written_document_reads_back_the_same(changes: dict[str, Any]) -> None:
    document = KIND.document.model_validate(a_store(**changes))
    assert KIND.document.model_validate(document.model_dump(mode="json", by_alias=True, exclude_none=True)) == document


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"band_c": [None, None]}, "expected low, high or both", id="no band"),
        pytest.param({"band_c": [-21]}, "valid dictionary", id="half a band"),
        pytest.param(
            {"machine": {"power_kw": [30, 20]}}, r"expected power_kw as \[least, most\]", id="least above most"
        ),
        pytest.param({"machine": {"power_kw": [5, 20], "on_off": True}}, "expected one power_kw", id="on-off"),
        pytest.param({"machine": {"power_kw": True}}, "valid number", id="a boolean as power"),
        pytest.param({"machine": {"cop": [[5, 2], [-5, 3]]}}, "rising outside temperature", id="falling points"),
        pytest.param({"machine": {"cop": [[5, 2], 3]}}, r"expected points \[outside degC, COP\]", id="half a point"),
        pytest.param({"machine": {"cop": -1}, "unknown": 1}, "Extra inputs", id="unknown field"),
        pytest.param({"capacity_kwh_per_k": 0}, "greater than or equal to 0.001", id="no capacity"),
        pytest.param({"start_c": "cold"}, "valid number", id="text as temperature"),
    ],
)
def test_a_document_that_makes_no_sense_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        KIND.document.model_validate(a_store(**changes))


def test_the_schema_shows_units_and_short_forms() -> None:
    schema = KIND.document.model_json_schema()
    band, power = schema["properties"]["band_c"], schema["$defs"]["Machine"]["properties"]["power_kw"]
    assert band["anyOf"][1]["maxItems"] == 2
    assert power["anyOf"][1] == {"type": "number", "minimum": 0, "maximum": 1_000_000, "unit": "kW"}
    assert schema["properties"]["capacity_kwh_per_k"]["unit"] == "kWh/K"


# Arrays

BAND = "Widen the band, allow more power or a better cop, or shorten the windows in which the machine may not run."


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(
            {"band_c": {"low": [-21, -19, -21], "high": -20}, "end_c_at_most": -20},
            "assets[0].band_c: low -19 C above high -20 C in step 1 (2026-01-15 01:00); expected low at most high.",
            id="band crossed",
        ),
        pytest.param(
            {"end_c_at_most": -22},
            "assets[0].end_c_at_most: -22 C; "
            "expected a temperature within the band, whose low side is -21 C at the end.",
            id="end outside the band",
        ),
        pytest.param(
            {"end_c_at_least": -20.2, "end_c_at_most": -20.5},
            "assets[0].end_c_at_least: -20.2 C; expected at most end_c_at_most (-20.5 C).",
            id="end crossed",
        ),
        pytest.param(
            {"heat_gain": {"conductance_kw_per_k": 1}, "machine": {"cop": [[0, 2], [20, 3]]}},
            "assets[0].heat_gain.outside: nothing; expected the outside temperature, "
            "for conductance_kw_per_k and a cop by outside temperature.",
            id="no outside temperature",
        ),
        pytest.param(
            {"machine": {"least_on_minutes": 60, "most_starts": 2}},
            "assets[0].machine.power_kw: no least power, but least_on_minutes, most_starts; expected power_kw as "
            "[least, most] with a least power above 0, or on_off: true. "
            "Without a least power there is no difference between running and resting.",
            id="no least power",
        ),
        pytest.param(
            {"heat_gain": {"conductance_kw_per_k": 12, "outside": 10}},
            "assets[0].heat_gain.conductance_kw_per_k: 'cold store' takes on the outside temperature within 50 min, "
            "less than a step (60 min); expected a conductance below 10 kW/K for this capacity and step. "
            "Plan in shorter steps, or count in capacity_kwh_per_k all that is warmed or cooled.",
            id="unstable step",
        ),
        pytest.param(
            {"unavailable": {"from": "01:00", "to": "03:00"}},
            "assets[0].band_c: 'cold store' is too warm at 2026-01-15 03:00 (end of step 2) even at full power: -19 C; "
            f"expected a band that can be kept; it asks for at most -20 C there. {BAND}",
            id="too long a rest",
        ),
        pytest.param(
            {"end_c_at_most": -20.9, "unavailable": {"from": "02:00", "to": "03:00"}},
            "assets[0].end_c_at_most: 'cold store': -20.9 C at the end; expected at least -20 C, which it reaches "
            "from -20 C at its limits. Ask for less, or allow more time or power.",
            id="end out of reach",
        ),
    ],
)
def test_what_cannot_be_is_refused(changes: dict[str, Any], message: str) -> None:
    _, context = resolved(a_store(**changes), on=grid(3))
    assert [str(p) for p in context.problems] == [message]


def test_a_heater_that_is_too_weak_is_refused() -> None:
    _, context = resolved(a_hall(machine={"power_kw": 4}), on=grid(3))
    assert [p.code for p in context.problems] == ["band_out_of_reach"]
    assert "too cold at 2026-01-15 01:00 (end of step 0) even at full power: 19.8 C" in context.problems[0].found


def test_cop_follows_the_outside_temperature() -> None:
    outside = {"heat_gain": {"extra_kw": 10, "outside": [-20.0, 0.0, 30.0]}}
    a = arrays(a_store(**outside, machine={"cop": [[-10, 2], [10, 4]]}), on=grid(3))
    assert a.cop[0].tolist() == [2.0, 3.0, 4.0]


def test_windows_and_limits_leave_no_power_below_the_least() -> None:
    changes = {
        "band_c": [-30, None],
        "machine": {"power_kw": [5, 20], "limit_kw": [4, 12, 30, 30]},
        "defrost": [{"when": {"from": "02:00", "to": "03:00"}, "power_kw": 3, "heat_kw": 2}],
        "quiet_hours": [{"when": {"from": "03:00", "to": "04:00"}, "most_kw": 8}],
    }
    a = arrays(a_store(**changes), on=grid(4))
    assert a.limit_kw[0].tolist() == [0, 12, 0, 8]
    assert a.least_kw[0].tolist() == [0, 5, 0, 5]
    assert a.defrost_kw[0].tolist() == [0, 0, 3, 0]
    assert a.heat_kw[0].tolist() == [10, 10, 12, 10]


def test_a_window_ends_the_run_that_it_began_in() -> None:
    machine = {"power_kw": [5, 20], "least_on_minutes": 180, "state": {"on": True, "for_minutes": 60}}
    a = arrays(a_store(band_c=[-30, None], machine=machine, unavailable={"from": "01:00", "to": "02:00"}), on=grid(4))
    assert a.commitment.on_least[0].tolist() == [1, 0, 0, 0]
    assert a.commitment.on_most[0].tolist() == [1, 0, 1, 1]


# Optimum


def test_cold_is_stored_before_the_dear_hour() -> None:
    """Two hours at 0.10 and 0.30 EUR/kWh; the heat of an hour is 1 K and takes 5 kWh.

    Both in the first hour: 10 kW, down to -21 C, the low side; then none. 10 x 0.10 = 1.00 EUR, and not
    5 x 0.10 + 5 x 0.30 = 2.00 EUR.
    """
    a = arrays(a_store(), on=grid(2))
    decisions, cost = plan(a, grid(2), [0.1, 0.3]) or pytest.fail("no plan")
    outcome = check(a, decisions, EXACT)
    assert decisions["power_kw"][0] == pytest.approx([10, 0])
    assert cost == pytest.approx(1.0)
    assert outcome.states["temperature_c"][0] == pytest.approx([-20, -21, -20])
    assert (outcome.violations, outcome.unserved) == ((), ())


def test_heat_leaks_by_the_difference_with_outside() -> None:
    """From 20 C, as it is outside, to 22 C in an hour: 2 K x 10 kWh/K / COP 4 = 5 kWh, no leak yet.

    A second hour that must hold 22 C: 2 K x 3 kW/K = 6 kWh of heat, 1.5 kWh electric. At 0.20: 1.30 EUR.
    """
    hall = a_hall(
        band_c=[22, 22],
        end_c_at_least=22,
        heat_gain={"conductance_kw_per_k": 3, "outside": 20},
        machine={"mode": "heating", "cop": 4},
    )
    a = arrays(hall, on=grid(2))
    decisions, cost = plan(a, grid(2), 0.2) or pytest.fail("no plan")
    assert decisions["power_kw"][0] == pytest.approx([5, 1.5])
    assert cost == pytest.approx(1.3)


def test_an_on_off_chiller_is_planned_as_by_enumeration() -> None:
    """Every pattern of six hours, judged by the check: the cheapest that serves all is the optimum."""
    machine = {"power_kw": 8, "on_off": True, "least_on_minutes": 120, "start_cost_eur": 0.3, "most_starts": 2}
    hours = grid(6)
    a = arrays(a_store(band_c=[-23, -19.5], machine=machine), on=hours)
    price = np.array([0.3, 0.1, 0.2, 0.5, 0.1, 0.4])
    costs = []
    for pattern in product((0.0, 8.0), repeat=6):
        outcome = judged(a, pattern)
        if not outcome.violations and not outcome.unserved:
            costs.append(float(price @ outcome.net_load_kw[0] + outcome.cost_lines_eur["starts"][0]))
    decisions, cost = plan(a, hours, price) or pytest.fail("no plan")
    assert cost == pytest.approx(min(costs))
    assert set(decisions["power_kw"][0]) <= {0.0, 8.0}


def test_defrosting_draws_power_and_brings_heat() -> None:
    """Defrost in hour 0 draws 3 kW and brings 5 kW: 1.5 K in that hour, so hour 1 must remove 2.5 K, 12.5 kWh."""
    defrost = [{"when": {"from": "00:00", "to": "01:00"}, "power_kw": 3, "heat_kw": 5}]
    a = arrays(a_store(band_c=[-23, -18], defrost=defrost), on=grid(2))
    decisions, cost = plan(a, grid(2), 0.1) or pytest.fail("no plan")
    assert decisions["power_kw"][0] == pytest.approx([0, 12.5])
    assert cost == pytest.approx(0.1 * 15.5)


# What cannot be served


def test_under_a_tight_cap_the_model_and_the_check_count_the_same_unserved() -> None:
    """A cap of 4 kW where 5 kW are needed: 0.2 K more each hour, and 0.6 K at the end.

    Band: (0.2 + 0.4 + 0.6) K x 1/24 day x 10 kWh/K = 0.5 kWh; end: 0.6 K x 10 kWh/K = 6 kWh.
    """
    a = arrays(a_store(), on=grid(3))
    assert plan(a, grid(3), 0.1, cap_kw=4) is None
    decisions, unserved = plan(a, grid(3), 0.1, cap_kw=4, goal="unserved_kwh") or pytest.fail("no plan")
    outcome = check(a, decisions, EXACT)
    assert decisions["power_kw"][0] == pytest.approx([4, 4, 4])
    assert unserved == pytest.approx(6.5)
    assert [(u.label, u.what, round(u.amount_kwh, 6)) for u in outcome.unserved] == [
        ("H2", "too warm 00:00-03:00", 0.5),
        ("H5", "ends too warm", 6),
    ]
    assert [(round(u.amount, 6), u.unit) for u in outcome.unserved] == [(1.2, "K h"), (0.6, "K")]
    assert outcome.unserved[0].detail == "cold store: up to 0.6 K too warm 00:00-03:00"
    assert outcome.unserved[1].detail == "cold store: ends 0.6 K too warm, at -19.4 C; at most -20 C wanted"


def test_a_store_that_begins_too_warm_is_brought_in_as_fast_as_it_can_be_and_noted() -> None:
    """Full power cools 3 K/h net of 1 K/h: from -15 C to -18, then -20 needs only 2 K: 15 kW.

    Nothing of that is unserved: no plan could do better. Half a kelvin that a cap of 17.5 kW costs is, for an hour.
    """
    a, context = resolved(a_store(start_c=-15.0), on=grid(4))
    assert context.problems == []
    assert " ".join(context.notes) == (
        "'cold store' begins too warm: -15 C, at most -20 C wanted; "
        "it is brought into its band as fast as it can be, from 2026-01-15 02:00."
    )
    decisions, _ = plan(a, grid(4), [1, 1, 0.1, 0.1]) or pytest.fail("no plan")
    outcome = check(a, decisions, EXACT)
    assert decisions["power_kw"][0] == pytest.approx([20, 15, 5, 5])
    assert outcome.unserved == ()
    capped, unserved = plan(a, grid(4), 0.1, cap_kw=17.5, goal="unserved_kwh") or pytest.fail("no plan")
    (named,) = check(a, capped, EXACT).unserved
    assert unserved == pytest.approx(5 / 24)
    assert named.amount_kwh == pytest.approx(5 / 24)
    assert named.detail == "cold store: up to 2.5 K too warm 00:00-01:00"


def test_weather_that_makes_a_chilled_store_too_cold_is_noted() -> None:
    frost = {"heat_gain": {"conductance_kw_per_k": 1, "outside": -10}, "band_c": [2, 6], "start_c": 3.0}
    a, context = resolved(a_store(**frost), on=grid(2))
    assert context.problems == []
    assert context.notes == ["'cold store' gets too cold with its machine at rest: by up to 1.5 K at 2026-01-15 02:00."]
    decisions, cost = plan(a, grid(2), 0.1) or pytest.fail("no plan")
    assert cost == pytest.approx(0)
    assert check(a, decisions, EXACT).unserved == ()


def test_stretches_are_named_apart_and_with_their_date_over_days() -> None:
    hours = TimeGrid.of_days(date(2026, 1, 15), 2, 60, "Europe/Amsterdam")
    a = arrays(a_store(end_c_at_most=-15, band_c=[-30, -20]), on=hours)
    power = np.full(48, 5.0)
    power[[2, 22]] = 0.0
    power[[4, 30]] = 10.0
    outcome = judged(a, power)
    assert [u.what for u in outcome.unserved] == [
        "too warm 15-01 02:00 to 15-01 04:00",
        "too warm 15-01 22:00 to 16-01 06:00",
    ]


# Check

RUNS = {"power_kw": [6, 20], "least_on_minutes": 120, "least_off_minutes": 120, "most_starts": 2}
RUNS |= {"start_cost_eur": 1.0, "state": {"on": True, "for_minutes": 60}}
TRUE = [8.0, 0.0, 0.0, 8.0, 8.0, 0.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("label", "power"),
    [
        pytest.param("H3", [8, 0, 0, 8, 21, 0, 0, 0], id="above full power"),
        pytest.param("H3", [8, 0, 0, 8, 8, 0, 1, 0], id="power in a defrost window"),
        pytest.param("H4", [8, 0, 0, 8, 5, 0, 0, 0], id="below the least power"),
        pytest.param("H4", [8, 0, 1, 8, 8, 0, 0, 0], id="hardly on"),
        pytest.param("U2", [8, 0, 0, 8, 0, 0, 0, 0], id="run too short"),
        pytest.param("U3", [8, 0, 8, 8, 8, 0, 0, 0], id="rest too short"),
        pytest.param("U4", [0, 0, 0, 8, 8, 0, 0, 0], id="leaves its least run"),
        pytest.param("U4", [8, 0, 0, 8, 8, 0, 0, 8], id="a run that the horizon cuts"),
    ],
)
def test_the_check_names_the_rule_that_is_broken(label: str, power: list[float]) -> None:
    document = a_store(
        band_c=[-60, None],
        end_c_at_least=-60,
        machine=RUNS,
        defrost=[{"when": {"from": "06:00", "to": "07:00"}, "power_kw": 2}],
    )
    a = arrays(document, on=grid(8))
    assert judged(a, TRUE).violations == ()
    assert {v.label for v in judged(a, power).violations} == {label}


def test_the_check_counts_starts() -> None:
    a = arrays(a_store(band_c=[-60, None], end_c_at_least=-60, machine=RUNS | {"most_starts": 1}), on=grid(8))
    twice = judged(a, [8, 0, 0, 8, 8, 0, 8, 8])
    assert {v.label for v in twice.violations} == {"U3", "U5"}
    assert twice.cost_lines_eur["starts"].tolist() == [2.0]


def test_labels_of_formulation_block_and_check_agree() -> None:
    own = set(re.findall(r"\\tag\{(H\d)\}", block.__doc__ or ""))
    durations = commitment.Durations(least_on=2, least_off=2, starts_limited=True)
    template = template_of(block.build, block.Features(durations), Steps(4, 1.0, (0,) * 4))
    built = {family.label for family in template.rows}
    source = inspect.getsource(sys.modules[check.__module__])
    assert {label for label in built if label.startswith("H")} | {"H6", "H7"} == own
    assert own == set(re.findall(r"\bH\d\b", source))


# Baseline


def test_the_thermostat_uses_its_whole_band() -> None:
    """It warms 1 K/h to the top, then cools 3 K/h at full power until a step more would pass the bottom.

    In the last hour 5 kW is enough to end at -21 C, as it began.
    """
    a = arrays(a_store(band_c=[-27, -20], start_c=-21.0), on=grid(9))
    power = KIND.baseline(a)["power_kw"][0]
    assert power.tolist() == [0, 20, 20, 0, 0, 0, 0, 0, 5]
    assert judged(a, power).states["temperature_c"][0].tolist() == [-21, -20, -23, -26, -25, -24, -23, -22, -21, -21]


def test_the_thermostat_keeps_its_switching_difference() -> None:
    a = arrays(a_store(band_c=[-27, -20], machine={"switching_k": 3.5}), on=grid(9))
    assert KIND.baseline(a)["power_kw"][0].tolist() == [20, 0, 0, 0, 20, 0, 0, 0, 5]


def test_the_thermostat_cools_ahead_of_a_window_and_of_the_end() -> None:
    rests = {"from": "03:00", "to": "06:00"}
    a = arrays(a_store(band_c=[-27, -18], start_c=-20.0, unavailable=rests, end_c_at_most=-21), on=grid(9))
    outcome = judged(a, KIND.baseline(a)["power_kw"])
    assert (outcome.violations, outcome.unserved) == ((), ())


def test_a_heater_does_what_a_chiller_does_in_the_mirror() -> None:
    rests = {"unavailable": {"from": "03:00", "to": "06:00"}}
    machine = {"power_kw": [5, 20], "least_on_minutes": 120, "least_off_minutes": 120}
    a = arrays(
        a_store(band_c=[-27, -18], machine=machine, **rests),
        a_hall(band_c=[18, 27], machine={"mode": "heating"} | machine, **rests),
        on=grid(12),
    )
    power = KIND.baseline(a)["power_kw"]
    assert power[0].tolist() == power[1].tolist()
    assert power[0].any()
    temperature = check(a, {"power_kw": power}, EXACT).states["temperature_c"]
    assert temperature[0] == pytest.approx(-temperature[1])


# Laws

chillers = st.fixed_dictionaries(
    {
        "power_kw": st.sampled_from([[0, 20], [6, 20], [12, 14]]),
        "on_off": st.just(value=False),
        "cop": st.sampled_from([1.5, 3.0]),
        "state": st.none() | st.builds(lambda on, m: {"on": on, "for_minutes": m}, st.booleans(), st.integers(0, 200)),
    }
)
windows = st.lists(
    st.builds(lambda h, k: {"from": f"{h:02d}:00", "to": f"{h + k:02d}:00"}, st.integers(0, 9), st.integers(1, 2)),
    max_size=2,
)


@settings(max_examples=60, deadline=None)
@given(
    machine=chillers,
    times=st.tuples(st.sampled_from([0, 60, 90, 180]), st.sampled_from([0, 60, 120]), st.sampled_from([None, 1, 3])),
    start=st.floats(-24, -17),
    away=windows,
    low=st.sampled_from([-22.0, None]),
)
def test_the_thermostat_breaks_no_rule(
    machine: dict[str, Any], times: tuple[int, int, int | None], start: float, away: list[Any], low: float | None
) -> None:
    if machine["power_kw"][0]:
        names = ("least_on_minutes", "least_off_minutes", "most_starts")
        machine = machine | dict(zip(names, times, strict=True))
    document = a_store(band_c=[low, -19], start_c=start, unavailable=away or None, machine=machine)
    a, _ = resolved(document, on=grid(12))
    assert check(a, KIND.baseline(a), Tolerance()).violations == ()


@settings(max_examples=25, deadline=None)
@given(
    heat=st.lists(st.floats(-5, 45), min_size=6, max_size=6),
    start=st.floats(-23, -17),
    conductance=st.sampled_from([0.0, 2.0]),
    away=windows,
)
def test_what_is_not_refused_can_be_planned_with_the_grid_to_itself(
    heat: list[float], start: float, conductance: float, away: list[Any]
) -> None:
    gain = {"extra_kw": heat, "outside": 10.0, "conductance_kw_per_k": conductance}
    document = a_store(band_c=[-22, -19], start_c=start, end_c_at_most=-15, unavailable=away or None, heat_gain=gain)
    a, context = resolved(document, on=grid(6))
    if not context.problems and not context.notes:
        assert plan(a, grid(6), 0.1) is not None
    served = plan(a, grid(6), 0.1, goal="unserved_kwh") or pytest.fail("no plan")
    outcome = check(a, served[0], EXACT)
    assert sum(u.amount_kwh for u in outcome.unserved) == pytest.approx(served[1], abs=1e-3)
    assert outcome.violations == ()


def test_no_store_is_no_trouble() -> None:
    a = arrays(on=grid(2))
    nothing: Floats = np.zeros((0, 2))
    assert block.stamps(a, Steps(2, 1.0, (0, 0))) == []
    assert KIND.baseline(a)["power_kw"].shape == (0, 2)
    assert check(a, {"power_kw": nothing}, EXACT).net_load_kw.shape == (0, 2)
