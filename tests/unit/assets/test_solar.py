"""Solar: what the sun allows, what may be cut, and what may be fed in."""

import re
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from gridshare.assets.kind import Placed
from gridshare.assets.solar import KIND, block
from gridshare.connection import block as connection
from gridshare.context import Context
from gridshare.effort import SolveOptions
from gridshare.findings import Tolerance
from gridshare.milp.assemble import assemble
from gridshare.milp.solve import Live
from gridshare.parts import Floats, Stamp, Steps, Wire
from gridshare.sources import SourceArrays
from gridshare.sources.block import Features
from gridshare.tariffs.energy import block as energy_block
from gridshare.timegrid import TimeGrid

GRID = TimeGrid.of_days(date(2026, 6, 15), 1, 720, "Europe/Amsterdam")
STEPS = Steps(2, 12.0, (0, 0))


def resolved(*documents: dict[str, Any]) -> tuple[SourceArrays, list[str]]:
    context = Context(GRID)
    placed = [
        Placed(KIND.document.model_validate({"name": "roof"} | d), f"members[0].assets[{k}]")
        for k, d in enumerate(documents)
    ]
    return KIND.resolve(placed, context), [str(p) for p in context.problems]


def of(stamp: str, output: str) -> Wire:
    return Wire(stamp, output, np.array([0]), np.array([0]))


def planned(a: SourceArrays, price: list[float], load: float, *, export_limit: float = np.inf) -> tuple[float, Floats]:
    """Cost and what is cut at one member with a load, where import costs the price and export earns it."""
    own = block.stamps(a, STEPS)
    limited = own[0].limits_feed_in
    inputs = {"net_load_kw": [of(own[0].name, "net_load_kw"), of("load", "net_load_kw")]}
    data = {"import_limit_kw": np.full((1, 2), np.inf), "export_limit_kw": np.full((1, 2), export_limit)}
    if limited:
        inputs["feed_in_kw"] = [of(own[0].name, "feed_in_kw")]
        data["feed_in_free_kw"] = np.zeros((1, 2))
    reaches = {"import_reach_kw": ("net_load_kw", 1), "export_reach_kw": ("net_load_kw", -1)}
    always = SourceArrays(
        names=("load",),
        step_h=12.0,
        available_kw=np.full((1, 2), -load),
        most_curtailed_kw=np.zeros((1, 2)),
        feed_in_limit_kw=np.full((1, 2), np.inf),
        curtailment_cost_eur_per_kwh=np.zeros(1),
        curtailable=np.zeros(1, dtype=bool),
        feed_in_limited=np.zeros(1, dtype=bool),
    )
    loads = [Stamp("load", s.build, s.structure, s.data, s.owner) for s in block.stamps(always, STEPS)]
    member = Stamp(
        "member", connection.build, connection.Features(feed_in=limited), data, inputs=inputs, reaches=reaches
    )
    prices = {name: np.array([price]) for name in ("import_eur_per_kwh", "export_eur_per_kwh")}
    paid = {name: [of("member", name)] for name in ("import_kw", "export_kw")}
    energy = Stamp("energy", energy_block.build, None, prices, inputs=paid)
    group = Stamp(
        "group",
        connection.build,
        connection.Features(),
        {"import_limit_kw": np.full((1, 2), np.inf), "export_limit_kw": np.full((1, 2), np.inf)},
        inputs={"net_load_kw": [of("member", "net_load_kw")]},
        reaches=reaches,
    )
    compiled = assemble([*own, *loads, member, energy, group], STEPS)
    answer = Live(compiled).solve(compiled.objective("cost_eur"), SolveOptions())
    assert answer.status == "optimal"
    values = {s.name: compiled.placements[s.name].values(answer.x) for s in own}
    decisions = block.read(a, values, own)
    assert KIND.check(a, decisions, Tolerance()).violations == ()
    return answer.objective, decisions["curtailed_kw"]


def test_available_power_is_given_or_grows_with_the_panels() -> None:
    a, problems = resolved({"available": [3, 40]}, {"available_per_kwp": [0.1, 0.8], "kwp": 50.0})
    assert problems == []
    assert a.available_kw.tolist() == [[3, 40], [5, 40]]
    assert a.most_curtailed_kw.tolist() == [[0, 0], [0, 0]]


def test_least_share_and_windows_bound_what_may_be_cut() -> None:
    morning = {"from": "00:00", "to": "12:00"}
    a, _ = resolved({"available": 40.0, "curtailable": True, "least_share": 0.25, "unavailable": morning})
    assert a.available_kw.tolist() == [[0, 40]]
    assert a.most_curtailed_kw.tolist() == [[0, 30]]


@pytest.mark.parametrize(
    ("document", "found", "expected"),
    [
        ({}, "none of them", "either available, or available_per_kwp and kwp"),
        ({"available": 1.0, "kwp": 2.0}, "available and kwp", "either available, or available_per_kwp and kwp"),
        ({"available_per_kwp": 1.0}, "available_per_kwp", "either available, or available_per_kwp and kwp"),
        (
            {"available": 1.0, "least_share": 0.5},
            "least_share: 0.5 without curtailable: true",
            "curtailable: true beside least_share: 0.5, or neither",
        ),
    ],
)
def test_contradictions_are_refused(document: dict[str, Any], found: str, expected: str) -> None:
    with pytest.raises(ValidationError) as error:
        KIND.document.model_validate({"name": "roof"} | document)
    (problem,) = error.value.errors()
    assert (problem["ctx"]["found"], problem["msg"]) == (found, f"expected {expected}")


@pytest.mark.parametrize("field", [{"avail": 1.0}, {"kwp": 0.0}, {"least_share": 1.5}, {"available": "a", "kwp": "5"}])
def test_a_bad_field_is_refused(field: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        KIND.document.model_validate({"name": "roof"} | field)


def test_negative_available_power_is_refused() -> None:
    _, problems = resolved({"available": [1, -2]})
    assert problems == [
        "members[0].assets[0].available: -2 kW at step 1 (2026-06-15 12:00); expected at least 0 kW."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "least", "remedy"),
    [
        ({}, "40", "Make it curtailable, or limit the export of its member's connection instead."),
        ({"curtailable": True, "least_share": 0.5}, "20", "Lower least_share, or raise the limit."),
    ],
)
def test_a_feed_in_limit_that_it_could_not_keep_alone_is_refused(more: dict[str, Any], least: str, remedy: str) -> None:
    _, problems = resolved({"available": [0, 40], "feed_in_limit_kw": 10.0} | more)
    expected = (
        f"members[0].assets[0].feed_in_limit_kw: 'roof': 10 kW at step 1 (2026-06-15 12:00), while it cannot produce "
        f"less than {least} kW; expected at least {least} kW, so that the limit holds even when nobody uses its power. "
        f"{remedy}"
    )
    assert problems == [expected]


def test_it_is_cut_only_where_export_costs_more_than_cutting() -> None:
    """At -0.05 EUR/kWh cutting at 0.02 saves 0.03 on each of 30 kW x 12 h; the other 10 kW meet the load.

    Cost: first step load 10 - sun 20 = -10 kW earn 0.10 x 10 x 12 = 12 EUR; second: 30 x 12 x 0.02 = 7.20 EUR, but
    the least share of 0.5 keeps 20 kW: only 20 kW are cut (4.80 EUR), and 10 kW x 12 h are paid for (6.00 EUR).
    """
    document = {"curtailable": True, "curtailment_cost_eur_per_kwh": 0.02, "available": [20, 40]}
    a, _ = resolved(document | {"least_share": 0.5})
    cost, cut = planned(a, [0.10, -0.05], load=10.0)
    assert cut == pytest.approx(np.array([[0, 20]]))
    assert cost == pytest.approx(-12 + 4.80 + 6.00)
    a, _ = resolved(document)
    cost, cut = planned(a, [0.10, -0.05], load=10.0)
    # All 40 kW are cut: import is paid for too at a negative price: 10 kW x 12 h x -0.05 = -6.00 EUR.
    assert cut == pytest.approx(np.array([[0, 40]]))
    assert cost == pytest.approx(-12 + 40 * 12 * 0.02 - 6.00)


def test_no_more_than_the_limit_leaves_the_member() -> None:
    """Of 40 kW the load takes 10 and 5 may leave: 25 are cut at noon; in the first step 20 - 10 - 5 = 5 are."""
    a, _ = resolved({"available": [20, 40], "curtailable": True, "feed_in_limit_kw": 5.0})
    cost, cut = planned(a, [0.10, 0.10], load=10.0)
    assert cut == pytest.approx(np.array([[5, 25]]))
    assert cost == pytest.approx(-2 * 5 * 12 * 0.10)


def test_with_limit_zero_nothing_leaves() -> None:
    a, _ = resolved({"available": [20, 40], "curtailable": True, "feed_in_limit_kw": 0.0})
    cost, cut = planned(a, [0.10, 0.10], load=10.0)
    assert cut == pytest.approx(np.array([[10, 30]]))
    assert cost == pytest.approx(0)


def test_the_export_limit_of_the_member_cuts_it_too() -> None:
    a, _ = resolved({"available": [20, 40], "curtailable": True})
    _, cut = planned(a, [0.10, 0.10], load=10.0, export_limit=12.0)
    assert cut == pytest.approx(np.array([[0, 18]]))


@pytest.mark.parametrize(("cut", "labels"), [(30.002, {"S1"}), (-0.002, {"S1"}), (30.0009, set()), (np.nan, {"S1"})])
def test_check_names_the_rule_that_is_broken(cut: float, labels: set[str]) -> None:
    a, _ = resolved({"available": [0, 40], "curtailable": True, "least_share": 0.25})
    outcome = KIND.check(a, {"curtailed_kw": np.array([[0, cut]])}, Tolerance())
    assert {v.label for v in outcome.violations} == labels


def test_what_is_not_curtailable_may_not_be_cut() -> None:
    a, _ = resolved({"available": [0, 40]})
    (violation,) = KIND.check(a, {"curtailed_kw": np.array([[0, 1.0]])}, Tolerance()).violations
    assert (violation.label, violation.where, violation.step, violation.amount) == ("S1", "roof", 1, 1.0)


def test_outcome_tells_load_cost_and_feed_in() -> None:
    document = {"available": [20, 40], "curtailable": True, "curtailment_cost_eur_per_kwh": 0.5}
    a, _ = resolved(document | {"feed_in_limit_kw": 15.0}, document)
    outcome = KIND.check(a, {"curtailed_kw": np.array([[10.0, 0], [10, 0]])}, Tolerance())
    assert outcome.net_load_kw.tolist() == [[-10, -40], [-10, -40]]
    assert outcome.cost_lines_eur["curtailment"].tolist() == [60, 60]
    assert outcome.feed_in_kw is not None
    assert outcome.feed_in_kw.tolist() == [[10, 15], [10, 40]]


def test_nothing_is_cut_when_nothing_is_planned() -> None:
    a, _ = resolved({"available": [20, 40], "curtailable": True})
    outcome = KIND.check(a, KIND.baseline(a), Tolerance())
    assert outcome.net_load_kw.tolist() == [[-20, -40]]
    assert outcome.violations == ()


@given(sun=st.lists(st.floats(0, 1e4), min_size=2, max_size=2), share=st.floats(0, 1), limited=st.booleans())
def test_any_cut_within_its_bounds_keeps_every_rule(sun: list[float], share: float, *, limited: bool) -> None:
    limit = {"feed_in_limit_kw": 1e4} if limited else {}
    a, problems = resolved({"available": sun, "curtailable": True, "least_share": share} | limit)
    assert problems == []
    outcome = KIND.check(a, {"curtailed_kw": a.most_curtailed_kw}, Tolerance())
    assert outcome.violations == ()
    assert (-outcome.net_load_kw >= share * a.available_kw - 1e-9).all()


def test_labels_of_block_docstring_and_check_agree() -> None:
    whole = block.build(STEPS, Features("S", curtailable=True, feed_in_limited=True))
    labels = {c.doc for c in whole.model.component_objects() if c.ctype.__name__ == "Constraint"}
    tags = set(re.findall(r"\\tag\{(S\d+)\}", block.__doc__ or ""))
    assert tags - labels == {"S4"}, "S4 is the cost, an objective"
    assert labels <= tags


def test_units_of_equal_features_share_a_stamp() -> None:
    a, _ = resolved({"available": 1.0}, {"available": 2.0, "curtailable": True}, {"available": 3.0})
    stamps = block.stamps(a, STEPS)
    assert [(s.name, s.owner.tolist(), s.structure.curtailable) for s in stamps] == [
        ("solar/0", [0, 2], False),
        ("solar/1", [1], True),
    ]


def test_what_if_asks_what_may_help() -> None:
    document = KIND.document.model_validate({"name": "roof", "available_per_kwp": 0.5, "kwp": 100.0})
    found = {v.label: v.document for v in KIND.what_if(document)}
    assert list(found) == [
        "without roof",
        "roof with an output that may be cut",
        "roof with twice the panels",
    ]
    assert found["roof with twice the panels"].kwp == 200
    assert found["roof with an output that may be cut"].curtailable
    cut = KIND.document.model_validate({"name": "roof", "available": 0.5, "curtailable": True})
    without, twice = KIND.what_if(cut)
    assert (without.label, without.document) == ("without roof", None)
    assert twice.document.available.on(2).tolist() == [1.0, 1.0]
