"""Curtailable loads: documents, optima by hand and by enumeration, the check rule by rule, the baseline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations, product
from pathlib import Path
from typing import Any

import numpy as np
import pyomo.environ as pyo
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from gridshare.assets.curtailable_load import KIND, CurtailableLoadDocument, block
from gridshare.assets.curtailable_load import check as check_of_plans
from gridshare.assets.curtailable_load.arrays import CurtailableLoadArrays
from gridshare.assets.kind import Placed
from gridshare.commitment.block import Durations
from gridshare.connection import block as connection
from gridshare.context import Context
from gridshare.effort import SolveOptions
from gridshare.findings import Outcome, Tolerance
from gridshare.milp.answers import Status
from gridshare.milp.assemble import assemble
from gridshare.milp.solve import Live
from gridshare.parts import Decisions, Exclusive, Floats, Stamp, Steps, Wire
from gridshare.tariffs.billed_peaks import block as billed_peaks
from gridshare.tariffs.energy import block as energy_block
from gridshare.timegrid import TimeGrid

ZONE = "Europe/Amsterdam"
ONE = np.zeros(1, dtype=np.int64)
EUR = 1e-6
"""Two costs are the same to a ten-thousandth of a cent."""


def hours(n: int) -> TimeGrid:
    return TimeGrid(datetime(2026, 1, 14, 23, tzinfo=UTC), 60, n, ZONE)


def a_load(**changes: Any) -> dict[str, Any]:
    return {"name": "freezers", "profile": 10.0, "most_cut_share": 0.5, "price_eur_per_kwh": 1.0} | changes


def a_payback(**changes: Any) -> dict[str, Any]:
    return a_load(payback_share=1.0, payback_kw=5.0) | changes


def document(fields: dict[str, Any]) -> CurtailableLoadDocument:
    return CurtailableLoadDocument.model_validate(fields)


def resolved(fields: dict[str, Any], n: int = 6) -> tuple[CurtailableLoadArrays, Context]:
    context = Context(hours(n))
    return KIND.resolve([Placed(document(fields), "assets[0]")], context), context


def arrays(fields: dict[str, Any], n: int = 6) -> CurtailableLoadArrays:
    found, context = resolved(fields, n)
    assert not context.problems
    return found


def compiled(
    a: CurtailableLoadArrays,
    price: Sequence[float],
    cap_kw: float = 1e3,
    *,
    switched: bool = True,
    relaxed: bool = False,
) -> tuple[Any, Any]:
    """The load behind a meter with a cap, who pays ``price``; with all its switches, or with none."""
    n = a.profile_kw.shape[1]
    steps, shape = Steps(n, a.step_h, (0,) * n), (1, n)
    own = block.stamps(a, steps)
    meter = Stamp(
        "meter",
        connection.build,
        connection.Features(),
        {"import_limit_kw": np.full(shape, cap_kw), "export_limit_kw": np.zeros(shape)},
        inputs={"net_load_kw": [Wire(s.name, "net_load_kw", ONE, ONE) for s in own]},
        reaches={"import_reach_kw": ("net_load_kw", 1), "export_reach_kw": ("net_load_kw", -1)},
        exclusives=(Exclusive("import_kw", "export_kw", "is_importing"),),
    )
    flows = {name: [Wire("meter", name, ONE, ONE)] for name in ("import_kw", "export_kw")}
    prices = {"import_eur_per_kwh": np.array([price], dtype=float), "export_eur_per_kwh": np.full(shape, -9.0)}
    peak = Stamp(
        "peak",
        billed_peaks.build,
        billed_peaks.Intervals(tuple((t,) for t in steps), 1),
        {"free_kw": np.zeros(1), "eur_per_kw": np.zeros(1), "running_kw": np.zeros(shape)},
        inputs={"flow_kw": flows["import_kw"]},
    )
    energy = Stamp("energy", energy_block.build, None, prices, inputs=flows)
    needed = {s.name: {p.switch: np.full(shape, switched) for p in s.exclusives} for s in own}
    return own, assemble([*own, meter, energy, peak], steps, needed=needed, relaxed=relaxed)


def decisions_of(a: CurtailableLoadArrays, own: Any, problem: Any, x: Floats) -> Decisions:
    found = block.read(a, {s.name: problem.placements[s.name].values(x) for s in own}, own)
    return {name: np.round(values, 6) for name, values in found.items()}


def solved(a: CurtailableLoadArrays, price: Sequence[float], cap_kw: float = 1e3) -> tuple[Outcome, float]:
    """What follows from the cheapest plan, which must pass the check and cost what the check says."""
    own, problem = compiled(a, price, cap_kw)
    answer = Live(problem).solve(problem.objective("cost_eur"), SolveOptions())
    assert answer.status is Status.OPTIMAL
    outcome = checked(a, decisions_of(a, own, problem, answer.x))
    assert outcome.violations == ()
    assert outcome.unserved == ()
    energy = a.step_h * float(np.dot(price, outcome.net_load_kw[0]))
    assert answer.objective == pytest.approx(energy + float(outcome.cost_lines_eur["curtailment"][0]), abs=EUR)
    return outcome, answer.objective


def checked(a: CurtailableLoadArrays, decisions: Decisions) -> Outcome:
    return KIND.check(a, decisions, Tolerance())


def decided(
    cut: Sequence[float], payback: Sequence[float] | None = None, lasts: Sequence[float] | None = None
) -> Decisions:
    nothing = [0.0] * len(cut)
    on = [float(c > 0) for c in cut] if lasts is None else lasts
    return {
        "cut_kw": np.array([cut], dtype=float),
        "payback_kw": np.array([payback or nothing], dtype=float),
        "is_cut": np.array([on], dtype=float),
    }


# Documents


def test_a_document_survives_its_own_json() -> None:
    first = document(a_payback(available={"from": "16:00", "to": "19:00"}, longest_minutes=60, state={"on": True}))
    assert document(first.model_dump(mode="json", by_alias=True)) == first


@pytest.mark.parametrize(
    ("fields", "found", "wanted"),
    [
        pytest.param(a_load(most_cut_share=None), "neither", "either most_cut_share or most_cut_kw", id="no limit"),
        pytest.param(a_load(most_cut_kw=3.0), "both", "either most_cut_share or most_cut_kw", id="two limits"),
        pytest.param(a_load(payback_share=0.5), "without payback_kw", "payback_kw above 0", id="no payback power"),
        pytest.param(a_load(owed_kwh=1.0, payback_kw=0.0), "without payback_kw", "payback_kw above 0", id="none"),
        pytest.param(a_load(payback_kw=3.0), "payback_kw", "payback_share beside it, or no payback_kw", id="no share"),
    ],
)
def test_a_document_that_contradicts_itself_is_refused(fields: dict[str, Any], found: str, wanted: str) -> None:
    with pytest.raises(ValidationError) as caught:
        document(fields)
    (error,) = caught.value.errors()
    assert found in error["ctx"]["found"]
    assert wanted in error["msg"]


@pytest.mark.parametrize(
    "fields", [a_load(most_cut_share=1.1), a_load(price_eur_per_kwh=-1.0), a_load(longest_minutes=0), a_load(colour=1)]
)
def test_a_value_out_of_range_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        document(fields)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        pytest.param(
            a_load(longest_minutes=30),
            "assets[0].longest_minutes: 'freezers': 30 min; expected at least a step of 60 min. "
            "Raise it, or plan with shorter steps.",
            id="longest below a step",
        ),
        pytest.param(a_payback(payback_within_minutes=59), "'freezers': 59 min; expected at least a step", id="within"),
        pytest.param(
            a_payback(owed_kwh=11.0, payback_within_minutes=120),
            "assets[0].owed_kwh: 'freezers': 11 kWh owed; expected at most 10 kWh, which is 5 kW for 120 min",
            id="owed out of reach",
        ),
        pytest.param(
            a_load(profile=[1.0, 2.0]),
            "profile: 2 values; expected a value for each of the 6",
            id="too short a profile",
        ),
        pytest.param(a_load(profile=[1.0, -2.0, 1.0, 1.0, 1.0, 1.0]), "-2 kW at step 1", id="negative power"),
    ],
)
def test_what_cannot_be_is_refused_by_name(fields: dict[str, Any], message: str) -> None:
    (problem,) = resolved(fields)[1].problems
    assert message in str(problem)


def test_no_more_is_cut_than_the_load_has() -> None:
    a = arrays(a_load(profile=[1.0, 9.0], most_cut_share=None, most_cut_kw=4.0), n=2)
    assert a.cut_limit_kw.tolist() == [[1.0, 4.0]]


# Optima


def test_it_is_cut_where_the_price_is_above_the_compensation_by_hand() -> None:
    """10 kW at 3, 0.5, 2: cut 5 in hours 0 and 2: 15 + 5 + 10 for energy and 2*5*1 for cuts; without binaries."""
    own, problem = compiled(arrays(a_load(), n=3), [3, 0.5, 2])
    assert not problem.integer.any(), own
    outcome, cost = solved(arrays(a_load(), n=3), [3, 0.5, 2])
    assert outcome.net_load_kw.tolist() == [[5, 10, 5]]
    assert cost == pytest.approx(40, abs=EUR)


def test_what_is_cut_is_taken_back_at_the_cheapest_time_by_hand() -> None:
    """Cut 5 at 4, take 5 back at 1: 20 + 20 + 15 and 5 for the cut. Due within an hour, it is taken back at 2."""
    outcome, cost = solved(arrays(a_payback(), n=3), [4, 2, 1])
    assert outcome.net_load_kw.tolist() == [[5, 10, 15]]
    assert outcome.states["owed_kwh"].tolist() == [[0, 5, 5, 0]]
    assert cost == pytest.approx(20 + 20 + 15 + 5, abs=EUR)
    outcome, _ = solved(arrays(a_payback(payback_within_minutes=60, price_eur_per_kwh=0.0), n=3), [4, 2, 1])
    assert outcome.net_load_kw.tolist() == [[5, 15, 10]]


def test_no_plan_gains_by_pushing_payback_over_the_end() -> None:
    """The last hour is dear, but what is cut in it could not be taken back: nothing is."""
    assert solved(arrays(a_payback(price_eur_per_kwh=0.0), n=3), [1, 1, 9])[0].net_load_kw.tolist() == [[10, 10, 10]]


def test_half_a_payback_is_half() -> None:
    outcome, _ = solved(arrays(a_payback(payback_share=0.5), n=2), [9, 1])
    assert outcome.net_load_kw.tolist() == [[5, 12.5]]


@pytest.mark.parametrize(
    ("rules", "kept"),
    [
        pytest.param({"longest_minutes": 120, "rest_minutes": 120}, [1, 1, 0, 0, 1, 1], id="longest and rest"),
        pytest.param({"most_cuts_a_day": 1, "longest_minutes": 120}, [0, 0, 1, 1, 0, 0], id="one cut a day"),
        pytest.param({"available": {"from": "01:00", "to": "03:00"}}, [0, 1, 1, 0, 0, 0], id="window"),
        pytest.param(
            {"longest_minutes": 120, "rest_minutes": 60, "state": {"on": True, "for_minutes": 60}},
            [1, 0, 1, 1, 0, 1],
            id="goes on",
        ),
        pytest.param({"rest_minutes": 120, "state": {"on": False, "for_minutes": 0}}, [0, 0, 1, 1, 1, 1], id="rests"),
    ],
)
def test_cuts_keep_their_times(rules: dict[str, Any], kept: list[int]) -> None:
    """Every hour is worth a cut, hours 2 and 3 the most."""
    outcome, _ = solved(arrays(a_load(**rules)), [3, 3, 4, 4, 3, 3])
    assert (outcome.net_load_kw[0] < 10).astype(int).tolist() == kept


def test_cutting_and_taking_back_at_once_is_noticed_and_then_excluded() -> None:
    """From 9 to 1 over three hours saves 8 a kWh, but each is due within one: 9 to 6 and 5 to 1 save 7."""
    a = arrays(a_payback(price_eur_per_kwh=0.0, payback_within_minutes=60, profile=10.0), n=4)
    own, problem = compiled(a, [9, 6, 5, 1], switched=False)
    free = Live(problem).solve(problem.objective("cost_eur"), SolveOptions())
    labels = {v.label for v in checked(a, decisions_of(a, own, problem, free.x)).violations}
    assert labels == {"L5"}
    assert solved(a, [9, 6, 5, 1])[1] == pytest.approx(free.objective + 5, abs=EUR)


def test_only_what_was_owed_before_may_be_late() -> None:
    """Under 11 kW one of the 3 kWh owed is taken back in time each hour: within two hours one is late."""
    a = arrays(a_load(owed_kwh=3.0, payback_kw=5.0, payback_within_minutes=120, most_cut_share=0.0), n=4)
    own, problem = compiled(a, [1, 1, 1, 1], 11.0, relaxed=True)
    live = Live(problem)
    over = problem.objective("exceedance_kwh")
    live.keep(over, live.solve(over, SolveOptions()).objective + 1e-7)
    answer = live.solve(problem.objective("unserved_kwh", 5), SolveOptions())
    outcome = checked(a, decisions_of(a, own, problem, answer.x))
    assert outcome.violations == ()
    (late,) = outcome.unserved
    assert late.amount_kwh == pytest.approx(answer.objective, abs=1e-6)
    assert late.amount_kwh == pytest.approx(1.0, abs=1e-6)
    assert late.detail == "freezers: 1.000 kWh of the 3 kWh owed at the start are not taken back in time"


@settings(max_examples=25, deadline=None)
@example(prices=[1.0, 0.0, 1.0, 0.0, 0.0], within=None, longest=None, rest=0, cuts=1)
@given(
    prices=st.lists(st.integers(0, 6).map(float), min_size=5, max_size=5),
    within=st.sampled_from([None, 1, 2]),
    longest=st.sampled_from([None, 1, 2]),
    rest=st.integers(0, 2),
    cuts=st.sampled_from([None, 1]),
)
def test_it_costs_what_the_best_of_all_plans_costs(
    prices: list[float], within: int | None, longest: int | None, rest: int, cuts: int | None
) -> None:
    """With whole payback of whole cuts, plans in steps of the full power hold an optimum: try them all.

    A cut may last through a step in which nothing is cut: two of full power are then one.
    """
    rules = {
        "payback_within_minutes": within and 60 * within,
        "longest_minutes": longest and 60 * longest,
        "rest_minutes": 60 * rest,
        "most_cuts_a_day": cuts,
    }
    a = arrays(a_payback(price_eur_per_kwh=0.5, **rules), n=5)
    costs = []
    for plan in product((-1, 0, 1), repeat=5):
        cut, back = [5.0 * (p < 0) for p in plan], [5.0 * (p > 0) for p in plan]
        pauses = [t for t in range(1, 4) if plan[t] == 0 and min(plan[:t]) < 0 and min(plan[t + 1 :]) < 0]
        for lasting in (set(lasts) for k in range(len(pauses) + 1) for lasts in combinations(pauses, k)):
            outcome = checked(a, decided(cut, back, [float(p < 0 or t in lasting) for t, p in enumerate(plan)]))
            if not outcome.violations:
                costs.append(float(np.dot(prices, outcome.net_load_kw[0])) + 0.5 * sum(cut))
    assert solved(a, prices)[1] == pytest.approx(min(costs), abs=EUR)


# Check


@pytest.mark.parametrize(
    ("fields", "decisions", "label"),
    [
        pytest.param(a_load(), decided([6, 0, 0, 0, 0, 0]), "L1", id="cut above its limit"),
        pytest.param(a_load(), decided([-1, 0, 0, 0, 0, 0]), "L1", id="negative cut"),
        pytest.param(
            a_load(available={"from": "01:00"}), decided([1, 1, 0, 0, 0, 0]), "L1", id="cut outside its window"
        ),
        pytest.param(a_load(rest_minutes=60), decided([1] * 6, lasts=[1, 1, 1, 1, 1, 0]), "L1", id="not announced"),
        pytest.param(a_load(rest_minutes=60), decided([1] * 6, lasts=[1, 1, 1, 1, 0.9, 1]), "L1", id="half announced"),
        pytest.param(a_payback(), decided([5, 5, 0, 0, 0, 0], [0, 0, 6, 4, 0, 0]), "L2", id="payback above its limit"),
        pytest.param(a_payback(), decided([5, 0, 0, 0, 0, 0], [0, 5, 1, 0, 0, 0]), "L3", id="payback of nothing"),
        pytest.param(a_payback(), decided([5, 0, 0, 0, 0, 0], [0, 4, 0, 0, 0, 0]), "L4", id="not taken back"),
        pytest.param(
            a_payback(payback_within_minutes=120), decided([5, 0, 0, 0, 0, 0], [0, 4, 0, 1, 0, 0]), "L4", id="late"
        ),
        pytest.param(a_payback(), decided([5, 1, 0, 0, 0, 0], [0, 1, 5, 0, 0, 0]), "L5", id="both at once"),
        pytest.param(
            a_payback(longest_minutes=180),
            decided([5, 0, 0, 0, 0, 0], [0, 5, 0, 0, 0, 0], [1, 1, 0, 0, 0, 0]),
            "L5",
            id="in",
        ),
        pytest.param(a_load(rest_minutes=120), decided([1, 0, 1, 0, 0, 0]), "U3", id="too short a rest"),
        pytest.param(
            a_load(available={"from": "01:00"}, rest_minutes=60), decided([1, 1, 0, 0, 0, 0]), "U4", id="window"
        ),
        pytest.param(a_load(most_cuts_a_day=1), decided([1, 0, 1, 0, 0, 0]), "U5", id="too many cuts"),
        pytest.param(a_load(longest_minutes=60), decided([1, 1, 0, 0, 0, 0]), "U6", id="too long a cut"),
    ],
)
def test_one_broken_rule_is_named(fields: dict[str, Any], decisions: Decisions, label: str) -> None:
    assert {v.label for v in checked(arrays(fields), decisions).violations} == {label}


def test_a_pause_within_an_announced_cut_is_no_new_cut() -> None:
    a = arrays(a_load(most_cuts_a_day=1, rest_minutes=120))
    assert checked(a, decided([1, 0, 1, 0, 0, 0], lasts=[1, 1, 1, 0, 0, 0])).violations == ()


def test_cuts_cost_their_price() -> None:
    outcome = checked(arrays(a_load(price_eur_per_kwh=0.3)), decided([5, 0, 0, 0, 0, 5]))
    assert outcome.cost_lines_eur["curtailment"].tolist() == pytest.approx([3.0])


# Baseline and the kind


def test_doing_nothing_cuts_nothing_and_takes_back_what_is_owed_at_once() -> None:
    a = arrays(a_payback(owed_kwh=7.0))
    outcome = checked(a, KIND.baseline(a))
    assert (outcome.violations, outcome.unserved) == ((), ())
    assert outcome.net_load_kw.tolist() == [[15, 12, 10, 10, 10, 10]]


def test_loads_of_all_sorts_stand_side_by_side() -> None:
    fields = [a_load(), a_payback(name="b", rest_minutes=60), a_load(name="c", longest_minutes=60, most_cuts_a_day=2)]
    context = Context(hours(4))
    a = KIND.resolve([Placed(document(f), f"assets[{i}]") for i, f in enumerate(fields)], context)
    stamps = block.stamps(a, Steps(4, 1.0, (0,) * 4))
    assert sorted(int(k) for s in stamps for k in s.owner) == [0, 1, 2]
    one = replace(stamps[0], data={name: values[:1] for name, values in stamps[0].data.items()})
    assert assemble([one], Steps(4, 1.0, (0,) * 4)).n_columns == 4


def test_formulation_rows_and_check_share_their_labels() -> None:
    steps = Steps(4, 1.0, (0,) * 4)
    shapes = [
        block.Features(owes=True, within=1),
        block.Features(durations=Durations(least_off=2, most_on=2, starts_limited=True), owes=True),
    ]
    rows = {c.doc for s in shapes for c in block.build(steps, s).model.component_objects(pyo.Constraint)}
    tagged = set(re.findall(r"\\tag\{(L\d+)\}", block.__doc__ or ""))
    source = Path(check_of_plans.__code__.co_filename).read_text(encoding="utf-8")
    assert {label for label in rows if label.startswith("L")} == tagged - {"L6"}, "L6 is the cost"
    assert set(re.findall(r'"(L\d)"', source)) == tagged - {"L6"}


def test_questions_worth_asking() -> None:
    without, never, *_ = KIND.what_if(document(a_load()))
    assert without.document is None
    assert isinstance(never.document, CurtailableLoadDocument)
    context = Context(hours(2))
    a = KIND.resolve([Placed(never.document, "assets[0]")], context)
    assert solved(a, [9, 9])[0].net_load_kw.tolist() == [[10, 10]]
