"""Battery: documents, arrays, optimum, check and baseline.

The battery of these tests stores 0.8 kWh of each kWh it draws and delivers half of each kWh it takes from the store, so
that both losses show: 5 kWh drawn are 4 kWh stored are 2 kWh delivered.
"""

from __future__ import annotations

import inspect
import re
import sys
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from gridshare.assets.battery import KIND, block, check
from gridshare.assets.battery.arrays import BatteryArrays
from gridshare.assets.kind import Placed
from gridshare.blocks import Data, inputs, model
from gridshare.blocks import block as whole
from gridshare.context import Context
from gridshare.effort import SolveOptions
from gridshare.findings import Outcome, Tolerance
from gridshare.milp.search import Search
from gridshare.milp.templates import template_of
from gridshare.parts import PORT, Block, Decisions, Stamp, Steps, Wire
from gridshare.timegrid import TimeGrid

EXACT = Tolerance(power_kw=1e-6, energy_kwh=1e-5)
"""What the solver may leave; no rounding to whole watts here."""

PRICES = Data(per_step=("price_eur_per_kwh",))
TO_THE_END = SolveOptions(relative_gap=1e-9)


def grid(n: int, minutes: int = 60, hour: int = 0) -> TimeGrid:
    return TimeGrid(datetime(2026, 1, 15, hour, tzinfo=UTC), minutes, n, "UTC")


def a_battery(**changes: Any) -> dict[str, Any]:
    """10 kWh, 5 kW in and out, empty at the start and free to be empty at the end."""
    return {
        "kind": "battery",
        "name": "battery",
        "energy_kwh": 10.0,
        "charge_kw": 5.0,
        "discharge_kw": 5.0,
        "charge_efficiency": 0.8,
        "discharge_efficiency": 0.5,
        "start_kwh": 0.0,
        "end_kwh_at_least": 0.0,
    } | changes


def resolved(*documents: dict[str, Any], on: TimeGrid) -> tuple[BatteryArrays, Context]:
    context = Context(on)
    placed = [Placed(KIND.document.model_validate(d), f"assets[{i}]") for i, d in enumerate(documents)]
    return KIND.resolve(placed, context), context


def arrays(*documents: dict[str, Any], on: TimeGrid) -> BatteryArrays:
    found, context = resolved(*documents, on=on)
    assert context.problems == []
    return found


def build_market(steps: Steps, _structure: None) -> Block:
    """A kWh costs what it brings, in both directions and without a limit."""
    m = model()
    d, g = PRICES.symbols(m, steps), inputs(m, steps, PORT)
    paid = sum(d.price_eur_per_kwh[t] * g.net_load_kw[t] for t in steps)
    return whole(m, objectives={"cost_eur": steps.h * paid})


def plan(
    a: BatteryArrays, on: TimeGrid, price: Any, goal: tuple[str, int] = ("cost_eur", 0)
) -> tuple[Decisions, float]:
    """The best plan at these prices, and its objective; with another goal than cost, rules may be broken."""
    steps = Steps(on.n_steps, on.step_h, on.day_of_step)
    own = block.stamps(a, steps)
    wires = [Wire(s.name, PORT, np.arange(s.n_units), np.zeros(s.n_units, dtype=np.int64)) for s in own]
    prices = {"price_eur_per_kwh": np.broadcast_to(np.asarray(price, dtype=float), (1, on.n_steps))}
    search = Search(steps, [*own, Stamp("market", build_market, None, prices, inputs={PORT: wires})], TO_THE_END)
    if goal[0] != "cost_eur":
        search.relax()
    answer = search.least(*goal)
    assert answer is not None
    compiled, x = search.found()
    return block.read(a, {s.name: compiled.placements[s.name].values(x) for s in own}, own), answer.objective


def judged(a: BatteryArrays, charge: Any, discharge: Any, tolerance: Tolerance = EXACT) -> Outcome:
    decisions = {"charge_kw": charge, "discharge_kw": discharge}
    return check(a, {name: np.atleast_2d(np.array(kw, dtype=float)) for name, kw in decisions.items()}, tolerance)


# Documents and arrays


def test_without_a_wish_for_the_end_it_ends_as_full_as_it_began() -> None:
    document = KIND.document.model_validate(a_battery(start_kwh=3.0, end_kwh_at_least=None))
    assert document.end_kwh_at_least == 3.0


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"round_trip_efficiency": 0.8}, id="both"),
        pytest.param({"charge_efficiency": None}, id="half"),
        pytest.param({"charge_efficiency": None, "discharge_efficiency": None}, id="none"),
    ],
)
def test_losses_are_given_in_one_way(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="either round_trip_efficiency, or charge_efficiency and"):
        KIND.document.model_validate(a_battery(**changes))


def test_a_round_trip_is_split_evenly() -> None:
    a = arrays(a_battery(round_trip_efficiency=0.81, charge_efficiency=None, discharge_efficiency=None), on=grid(1))
    assert (a.charge_efficiency[0], a.discharge_efficiency[0]) == pytest.approx((0.9, 0.9))


def test_limits_hold_what_windows_quiet_hours_and_reserves_leave() -> None:
    """Hour 0 is free, 1 kW is reserved in hour 1, 2 kW is the most in hour 2, and in hour 3 it is away."""
    a = arrays(
        a_battery(
            reserves=[{"when": {"from": "01:00", "to": "02:00"}, "charge_kw": 1.0, "energy_kwh": 0.0}],
            quiet_hours=[{"when": {"from": "02:00", "to": "03:00"}, "most_kw": 2.0}],
            unavailable={"from": "03:00", "to": "04:00"},
        ),
        on=grid(4),
    )
    assert a.charge_limit_kw[0].tolist() == [5, 4, 2, 0]
    assert a.discharge_limit_kw[0].tolist() == [5, 5, 2, 0]


def test_what_is_firm_is_its_window_its_reserves_and_the_targets_that_say_so() -> None:
    """4 kWh are reserved in hour 0; 3 and 6 are wanted after hours 1 and 2, and 2 at the end; only the 6 are firm."""
    targets = [
        {"at": "2026-01-15T02:00", "at_least_kwh": 3.0},
        {"at": "2026-01-15T03:00", "at_least_kwh": 6.0, "firm": True},
    ]
    asked = {"targets": targets, "end_kwh_at_least": 2.0, "most_kwh": 9.0, "start_kwh": 5.0}
    reserves = [{"when": {"from": "00:00", "to": "01:00"}, "energy_kwh": 4.0}]
    a = arrays(a_battery(**asked, reserves=reserves, priority=2), on=grid(4))
    none = -np.inf
    assert (a.firm_rank.tolist(), a.wish_rank.tolist()) == ([-8], [2])
    assert a.least_kwh.tolist() == [[4, none, 6, none]]
    assert a.most_kwh.tolist() == [[9, 9, 9, 9]]
    assert a.wanted_least_kwh.tolist() == [[none, 3, none, 2]]
    soft = arrays(a_battery(**asked, reserves=reserves, window_is_firm=False), on=grid(4))
    assert soft.least_kwh.tolist() == [[none, none, 6, none]]
    assert soft.wanted_least_kwh.tolist() == [[4, 3, none, 2]]
    assert (soft.most_kwh == np.inf).all()


def test_only_what_is_firm_is_refused_where_it_is_out_of_reach() -> None:
    """From 0 kWh, 5 kW for an hour are 4 kWh."""
    wish = {"at": "2026-01-15T01:00", "at_least_kwh": 4.5}
    for firm, refused in ((True, ["target_out_of_reach"]), (False, [])):
        _, context = resolved(a_battery(targets=[wish | {"firm": firm}]), on=grid(1))
        assert [problem.code for problem in context.problems] == refused


def test_what_is_firm_and_cannot_be_together_is_refused() -> None:
    target = {"at": "2026-01-15T01:00", "at_least_kwh": 3.0, "firm": True}
    _, context = resolved(a_battery(most_kwh=2.0, targets=[target]), on=grid(1))
    assert str(context.problems[0]) == (
        "assets[0].targets: 'battery': at least 3 kWh and at most 2 kWh at 2026-01-15 00:00 (end of step 0); "
        "expected a least that is no more than the most, of all that is firm."
    )
    assert arrays(a_battery(most_kwh=2.0, targets=[target | {"firm": False}]), on=grid(1)).most_kwh.tolist() == [[2]]


def test_a_target_out_of_reach_is_refused_with_what_can_be_reached() -> None:
    """From 0 kWh, 5 kW for an hour are 4 kWh."""
    _, context = resolved(a_battery(end_kwh_at_least=4.5), on=grid(1))
    assert str(context.problems[0]) == (
        "assets[0].end_kwh_at_least: 'battery': target of 4.5 kWh at 2026-01-15 00:00 (end of step 0); "
        "expected at most 4 kWh, which it reaches from 0 kWh at full power. "
        "Lower the target, allow more time or power, or begin fuller."
    )


# Optimum


def test_it_buys_cheap_and_sells_dear_where_that_pays_for_the_losses() -> None:
    """5 kWh bought at 0.10 are 2 kWh sold at 0.40: 0.50 - 0.80 = -0.30 EUR."""
    decisions, cost = plan(arrays(a_battery(), on=grid(2)), grid(2), [0.1, 0.4])
    assert decisions["charge_kw"][0] == pytest.approx([5, 0])
    assert decisions["discharge_kw"][0] == pytest.approx([0, 2])
    assert cost == pytest.approx(-0.3)


def test_it_rests_where_the_losses_cost_more() -> None:
    """5 kWh at 0.10 for 2 kWh at 0.20: a loss of 0.10 EUR."""
    decisions, cost = plan(arrays(a_battery(), on=grid(2)), grid(2), [0.1, 0.2])
    assert not decisions["charge_kw"].any()
    assert cost == pytest.approx(0)


def test_in_half_an_hour_it_moves_half_the_energy() -> None:
    """2.5 kWh bought are 1 kWh sold, at 2 kW: 0.25 - 0.40 = -0.15 EUR."""
    decisions, cost = plan(arrays(a_battery(), on=grid(2, 30)), grid(2, 30), [0.1, 0.4])
    assert decisions["discharge_kw"][0] == pytest.approx([0, 2])
    assert cost == pytest.approx(-0.15)


def test_what_it_loses_within_is_charged_anew() -> None:
    """A drain of 1 kW takes 2 kWh in two hours; to end with the 4 kWh it began with it draws 2 / 0.8 = 2.5 kWh."""
    a = arrays(a_battery(start_kwh=4.0, end_kwh_at_least=4.0, internal_gain_kw=-1.0), on=grid(2))
    assert plan(a, grid(2), 0.1)[1] == pytest.approx(0.25)


def test_half_of_what_is_stored_is_left_after_a_day_of_half_self_discharge() -> None:
    """8 kWh become 4, and 6 are wanted. What the last hour charges loses nothing yet: 2 / 0.8 = 2.5 kWh are drawn."""
    a = arrays(a_battery(start_kwh=8.0, end_kwh_at_least=6.0, self_discharge_per_day=0.5), on=grid(24))
    decisions, cost = plan(a, grid(24), 0.1)
    assert decisions["charge_kw"][0] == pytest.approx([0] * 23 + [2.5])
    assert cost == pytest.approx(0.25)


def test_a_window_holds_the_energy_back_until_it_ends() -> None:
    """Of 6 kWh, 1 may leave in the first hour, 0.5 kWh delivered; the other 5 in the second, 2.5 kWh: 3 x 0.40."""
    a = arrays(a_battery(start_kwh=6.0, least_kwh=[5.0, 0.0]), on=grid(2))
    decisions, cost = plan(a, grid(2), 0.4)
    assert decisions["discharge_kw"][0] == pytest.approx([0.5, 2.5])
    assert cost == pytest.approx(-1.2)


def test_it_does_not_burn_energy_that_it_is_paid_to_take() -> None:
    """Paid 0.10 per kWh it fills its 10 kWh: 10 / 0.8 x 0.10 = 1.25 EUR.

    Discharging while it charges would make place for the full 15 kWh of three hours: 2 kWh out of the store are 1 kWh
    delivered, which costs 0.10, and bring 1.50 - 0.10 = 1.40 EUR. It may not.
    """
    decisions, cost = plan(arrays(a_battery(), on=grid(3)), grid(3), -0.1)
    assert cost == pytest.approx(-1.25)
    assert not (decisions["charge_kw"] * decisions["discharge_kw"]).any()


def test_cycles_are_counted_by_the_local_day() -> None:
    """A tenth of 10 kWh a day: 1 kWh from 22:00 to midnight and 1 kWh after it, at 0.40."""
    a = arrays(a_battery(start_kwh=10.0, cycles_per_day=0.1), on=grid(4, hour=22))
    decisions, cost = plan(a, grid(4, hour=22), 0.4)
    assert decisions["discharge_kw"][0].reshape(2, 2).sum(axis=1) == pytest.approx([1, 1])
    assert cost == pytest.approx(-0.8)


def test_a_wish_out_of_reach_is_missed_by_the_least() -> None:
    """From 2 kWh one hour of 5 kW reaches 6 kWh; 9.5 are wanted: 3.5 kWh short, at the priority of the battery."""
    wish = {"at": "2026-01-15T01:00", "at_least_kwh": 9.5, "firm": False}
    a = arrays(a_battery(start_kwh=2.0, targets=[wish], priority=3), on=grid(2))
    decisions, missed = plan(a, grid(2), 0.1, ("unserved_kwh", 3))
    assert decisions["charge_kw"][0, 0] == pytest.approx(5)
    assert missed == pytest.approx(3.5)


def test_a_window_out_of_reach_is_left_by_the_least() -> None:
    """From 2 kWh the first hour reaches 6 and the second 10; at least 7 are asked for: 1 kWh below, and then none."""
    a = arrays(a_battery(start_kwh=2.0, least_kwh=7.0, window_is_firm=False, priority=3), on=grid(2))
    decisions, missed = plan(a, grid(2), 0.1, ("unserved_kwh", 3))
    assert decisions["charge_kw"][0, 0] == pytest.approx(5)
    assert missed == pytest.approx(1)


def test_charging_is_off_or_at_least_so_much() -> None:
    """0.8 kWh are wanted at the end, which 1 kWh would do; but charging begins at 4 kW: 4 x 0.10 = 0.40 EUR."""
    a = arrays(a_battery(end_kwh_at_least=0.8, least_charge_kw=4.0), on=grid(1))
    decisions, cost = plan(a, grid(1), 0.1)
    assert decisions["charge_kw"].tolist() == [[4.0]]
    assert cost == pytest.approx(0.4)


@pytest.mark.parametrize(("value", "expected"), [(0.2, -0.25), (0.13, 0.0)])
def test_energy_left_at_the_end_is_worth_what_was_said(value: float, expected: float) -> None:
    """5 kWh at 0.10 and 0.01 of wear are 0.55 EUR for 4 kWh stored: worth 0.80 at 0.20, and 0.52 at 0.13."""
    a = arrays(a_battery(final_value_eur_per_kwh=value, charge_wear_eur_per_kwh=0.01), on=grid(1))
    assert plan(a, grid(1), 0.1)[1] == pytest.approx(expected)


@pytest.mark.parametrize(("wear", "expected"), [(0.1, -0.1), (0.2, 0.0)])
def test_wear_is_paid_per_kwh_delivered(wear: float, expected: float) -> None:
    """2 kWh delivered earn 0.30 EUR: less 0.20 for wear of 0.10 a kWh; at 0.20 it rests."""
    a = arrays(a_battery(wear_eur_per_kwh=wear), on=grid(2))
    assert plan(a, grid(2), [0.1, 0.4])[1] == pytest.approx(expected)


def test_batteries_of_other_shapes_keep_their_own_numbers() -> None:
    """What each does alone, it does among the others: they share nothing but the market."""
    documents = [
        a_battery(name="least", least_charge_kw=4.0),
        a_battery(name="plain", energy_kwh=2.0),
        a_battery(name="counted", cycles_per_day=0.1),
        a_battery(name="local", charge_kw=3.0, may_charge_from_grid=False, may_discharge_to_grid=False),
        a_battery(name="plain too", discharge_kw=1.0),
    ]
    together, cost = plan(arrays(*documents, on=grid(2)), grid(2), [0.1, 0.4])
    alone = [plan(arrays(document, on=grid(2)), grid(2), [0.1, 0.4]) for document in documents]
    for name, kw in together.items():
        assert kw == pytest.approx(np.concatenate([decisions[name] for decisions, _ in alone]), abs=1e-6)
    assert cost == pytest.approx(sum(each for _, each in alone))


@settings(max_examples=25, deadline=None)
@given(
    prices=st.lists(st.floats(0.0, 0.5), min_size=3, max_size=3),
    start=st.floats(0.0, 10.0),
    gain=st.floats(0.0, 0.5),
)
def test_splitting_each_step_in_two_changes_no_cost(prices: list[float], start: float, gain: float) -> None:
    document = a_battery(start_kwh=start, internal_gain_kw=-gain, end_kwh_at_least=0.5, wear_eur_per_kwh=0.01)
    hours, halves = grid(3), grid(6, 30)
    whole_hours = plan(arrays(document, on=hours), hours, prices)[1]
    assert plan(arrays(document, on=halves), halves, np.repeat(prices, 2))[1] == pytest.approx(whole_hours, abs=1e-6)


# Check

RULED = {"start_kwh": 4.0, "least_charge_kw": 2.0, "cycles_per_day": 0.2, "charge_kw": [5, 5, 0, 5]}
RULED |= {"least_kwh": 1.0, "most_kwh": 9.0, "targets": [{"at": "2026-01-15T04:00", "at_least_kwh": 4.0}]}
CHARGE, DISCHARGE = [5.0, 0.0, 0.0, 2.0], [0.0, 2.0, 0.0, 0.0]
"""Stored: 4, 8, 4, 4 and 5.6 kWh."""


def test_the_check_finds_nothing_in_a_true_plan_and_counts_its_cost() -> None:
    costs = {"wear_eur_per_kwh": 0.02, "charge_wear_eur_per_kwh": 0.01, "final_value_eur_per_kwh": 0.1}
    outcome = judged(arrays(a_battery(**RULED, **costs), on=grid(4)), CHARGE, DISCHARGE)
    assert (outcome.violations, outcome.unserved) == ((), ())
    assert outcome.states["energy_kwh"][0] == pytest.approx([4, 8, 4, 4, 5.6])
    assert outcome.net_load_kw[0].tolist() == [5, -2, 0, 2]
    assert outcome.cost_lines_eur["wear"] == pytest.approx([7 * 0.01 + 2 * 0.02])
    assert outcome.cost_lines_eur["stored_energy"] == pytest.approx([-0.56])


@pytest.mark.parametrize(
    ("label", "step", "charge", "discharge", "changes"),
    [
        pytest.param("B2", 3, [5, 5, 0, 5], [0, 0, 0, 0], {"most_kwh": None}, id="more than it holds"),
        pytest.param("B2", 1, CHARGE, [0, 4.1, 0, 0], {"least_kwh": None, "cycles_per_day": 1}, id="less than nothing"),
        pytest.param("B3", 0, [5.1, 0, 0, 2], DISCHARGE, {}, id="charging above its limit"),
        pytest.param("B3", 1, [5, -0.1, 0, 2], DISCHARGE, {}, id="charging below zero"),
        pytest.param("B3", 1, CHARGE, [0, 2, 0, 0], {"discharge_kw": 1.9}, id="discharging above its limit"),
        pytest.param("B3", 2, CHARGE, [0, 2, -0.1, 0], {}, id="discharging below zero"),
        pytest.param("B4", 3, CHARGE, [0, 1, 0, 1], {}, id="both at once"),
        pytest.param("B5", 0, CHARGE, [0, 2, 0.1, 0], {}, id="more cycles than a day has"),
        pytest.param("B7", 3, [5, 0, 0, 1.9], DISCHARGE, {}, id="below the least charging power"),
    ],
)
def test_the_check_names_the_rule_that_is_broken(
    label: str, step: int, charge: list[float], discharge: list[float], changes: dict[str, Any]
) -> None:
    """Each differs from the true plan in as little as breaks the one rule; B5 counts days."""
    outcome = judged(arrays(a_battery(**RULED | changes), on=grid(4)), charge, discharge)
    assert [(v.label, v.where, v.step) for v in outcome.violations] == [(label, "battery", step)]


@pytest.mark.parametrize(
    ("label", "what", "amount", "charge", "discharge"),
    [
        pytest.param("B2", "energy window at the end of step 1", 0.2, [0, 0, 0, 4], [0, 1.6, 0, 0], id="below"),
        pytest.param("B2", "energy window at the end of step 1", 1.0, [5, 2.5, 0, 0], [0] * 4, id="above"),
        pytest.param("B6", "target at the end of step 3", 0.4, [0, 0, 0, 2], [1, 0, 0, 0], id="target"),
    ],
)
def test_the_check_names_the_wish_that_is_missed(
    label: str, what: str, amount: float, charge: list[float], discharge: list[float]
) -> None:
    outcome = judged(arrays(a_battery(**RULED), on=grid(4)), charge, discharge)
    first = outcome.unserved[0]
    assert (first.label, first.what) == (label, what)
    assert first.amount_kwh == pytest.approx(amount)
    assert outcome.violations == ()


def test_the_check_says_what_must_rest_while_the_member_imports_or_exports() -> None:
    rights = {"may_charge_from_grid": False, "may_discharge_to_grid": False}
    outcome = judged(arrays(a_battery(**RULED, **rights), on=grid(4)), CHARGE, DISCHARGE)
    free = judged(arrays(a_battery(**RULED), on=grid(4)), CHARGE, DISCHARGE)
    assert outcome.not_while_importing_kw is not None
    assert outcome.not_while_exporting_kw is not None
    assert free.not_while_importing_kw is not None
    assert outcome.not_while_importing_kw[0].tolist() == CHARGE
    assert outcome.not_while_exporting_kw[0].tolist() == DISCHARGE
    assert not free.not_while_importing_kw.any()


@settings(max_examples=25, deadline=None)
@given(
    prices=st.lists(st.floats(-0.3, 0.5), min_size=4, max_size=4),
    document=st.fixed_dictionaries(
        {},
        optional={
            "least_charge_kw": st.floats(0.5, 4.0),
            "cycles_per_day": st.floats(0.0, 1.0),
            "self_discharge_per_day": st.floats(0.0, 0.5),
            "wear_eur_per_kwh": st.floats(0.0, 0.1),
            "final_value_eur_per_kwh": st.floats(0.0, 0.3),
            "least_kwh": st.floats(0.0, 2.0),
        },
    ),
)
def test_the_check_finds_no_fault_in_a_plan_and_reaches_the_same_cost(
    prices: list[float], document: dict[str, Any]
) -> None:
    a = arrays(a_battery(**{"start_kwh": 3.0} | document), on=grid(4))
    decisions, cost = plan(a, grid(4), prices)
    outcome = check(a, {name: np.round(kw, 9) for name, kw in decisions.items()}, EXACT)
    assert (outcome.violations, outcome.unserved) == ((), ())
    lines = sum(float(line.sum()) for line in outcome.cost_lines_eur.values())
    assert lines + float(outcome.net_load_kw[0] @ np.array(prices)) == pytest.approx(cost, abs=1e-6)


def test_labels_of_formulation_block_and_check_agree() -> None:
    own = set(re.findall(r"\\tag\{(B\d)\}", block.__doc__ or ""))
    features = block.Features(daily_throughput=True, least_charge=True)
    built = {family.label for family in template_of(block.build, features, Steps(4, 1.0, (0,) * 4)).rows}
    assert built | {"B8"} == own
    reported = set(re.findall(r'"(B\d)"', inspect.getsource(sys.modules[check.__module__])))
    assert reported | {"B1", "B8"} == own


# Baseline and questions


def test_when_nothing_is_planned_it_rests() -> None:
    decisions = KIND.baseline(arrays(a_battery(), on=grid(3)))
    assert {name: kw.tolist() for name, kw in decisions.items()} == {
        "charge_kw": [[0, 0, 0]],
        "discharge_kw": [[0, 0, 0]],
    }


def test_a_battery_of_another_size_is_given_no_energy() -> None:
    """It ends as full as it begins, 3 of 10 kWh: twice the size begins and ends with 6, half the size with 1.5."""
    document = KIND.document.model_validate(a_battery(start_kwh=3.0, end_kwh_at_least=3.0))
    without, twice, half = KIND.what_if(document)
    assert (without.label, without.document) == ("without battery", None)
    sizes = [(d.energy_kwh, d.start_kwh, d.end_kwh_at_least) for d in (twice.document, half.document)]  # type: ignore[union-attr]
    assert sizes == [(20, 6, 6), (5, 1.5, 1.5)]
