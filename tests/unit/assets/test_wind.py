"""Wind: the power curve, and that its rules carry its own letter. What it shares with solar is tested there."""

import re
from datetime import date
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from gridshare.assets.kind import Placed
from gridshare.assets.wind import KIND, block
from gridshare.context import Context
from gridshare.effort import SolveOptions
from gridshare.findings import Tolerance
from gridshare.milp.assemble import assemble
from gridshare.milp.solve import Live
from gridshare.parts import Steps
from gridshare.sources import SourceArrays
from gridshare.sources.block import Features
from gridshare.timegrid import TimeGrid

GRID = TimeGrid.of_days(date(2026, 1, 15), 1, 180, "Europe/Amsterdam")
STEPS = Steps(8, 3.0, (0,) * 8)
CURVE = [[3.0, 0.0], [5.0, 100.0], [12.0, 800.0], [25.0, 800.0]]


def resolved(*documents: dict[str, Any]) -> tuple[SourceArrays, list[str]]:
    context = Context(GRID)
    placed = [
        Placed(KIND.document.model_validate({"name": "mill"} | d), f"members[0].assets[{k}]")
        for k, d in enumerate(documents)
    ]
    return KIND.resolve(placed, context), [str(p) for p in context.problems]


def test_the_power_curve_gives_the_power_of_all_turbines() -> None:
    """4 m/s lies halfway between 0 and 100 kW, 8.5 m/s halfway between 100 and 800; above 25 m/s it stands still."""
    speeds = [0, 3, 4, 5, 8.5, 12, 25, 25.1]
    a, problems = resolved({"wind_speed_m_per_s": speeds, "power_curve": CURVE, "turbines": 2})
    assert problems == []
    assert a.available_kw.tolist() == [[0, 0, 100, 200, 900, 1600, 1600, 0]]


def test_available_power_may_be_given() -> None:
    a, _ = resolved({"available": 7.0, "curtailable": True})
    assert a.most_curtailed_kw.tolist() == [[7.0] * 8]


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ({}, "none of them"),
        ({"available": 1.0, "turbines": 2}, "available and turbines"),
        ({"wind_speed_m_per_s": 5.0, "power_curve": CURVE}, "wind_speed_m_per_s and power_curve"),
    ],
)
def test_contradictions_are_refused(document: dict[str, Any], found: str) -> None:
    with pytest.raises(ValidationError) as error:
        KIND.document.model_validate({"name": "mill"} | document)
    (problem,) = error.value.errors()
    assert problem["ctx"]["found"] == found
    assert problem["msg"] == "expected either available, or wind_speed_m_per_s, power_curve and turbines"


def test_a_curve_whose_speeds_do_not_rise_is_refused() -> None:
    with pytest.raises(ValidationError) as error:
        KIND.document.model_validate(
            {"name": "mill", "wind_speed_m_per_s": 5.0, "turbines": 1, "power_curve": [[5, 0], [5, 10]]}
        )
    (problem,) = error.value.errors()
    assert (problem["loc"], problem["ctx"]["found"]) == (("power_curve",), "5 m/s after 5 m/s")


@pytest.mark.parametrize("curve", [[[3.0, 0.0]], [[3.0, -1.0], [5.0, 2.0]], [[3.0], [5.0, 2.0]], "curve"])
def test_a_bad_curve_is_refused(curve: Any) -> None:
    with pytest.raises(ValidationError, match="power_curve"):
        KIND.document.model_validate(
            {"name": "mill", "wind_speed_m_per_s": 5.0, "turbines": 1, "power_curve": curve}
        )  # fmt: skip


def test_a_negative_wind_speed_is_refused() -> None:
    _, problems = resolved({"wind_speed_m_per_s": -1.0, "power_curve": CURVE, "turbines": 1})
    assert problems == ["members[0].assets[0].wind_speed_m_per_s: -1 m/s; expected at least 0 m/s."]


def test_a_reward_for_cutting_cuts_all_that_may_be_cut() -> None:
    """0.01 EUR earned per kWh cut, 5 kW x 24 h with a least share of 0.2: 4 x 24 x 0.01 = 0.96 EUR."""
    reward = {"curtailment_cost_eur_per_kwh": -0.01}
    a, _ = resolved({"available": 5.0, "curtailable": True, "least_share": 0.2} | reward)
    own = block.stamps(a, STEPS)
    compiled = assemble(own, STEPS)
    answer = Live(compiled).solve(compiled.objective("cost_eur"), SolveOptions())
    assert answer.objective == pytest.approx(-0.96)
    decisions = block.read(a, {"wind/0": compiled.placements["wind/0"].values(answer.x)}, own)
    assert decisions["curtailed_kw"] == pytest.approx(np.full((1, 8), 4.0))
    outcome = KIND.check(a, decisions, Tolerance())
    assert outcome.violations == ()
    assert outcome.cost_lines_eur["curtailment"] == pytest.approx([-0.96])


def test_labels_carry_its_letter() -> None:
    a, _ = resolved({"available": 5.0})
    assert {s.structure.letter for s in block.stamps(a, STEPS)} == {"W"}
    (violation,) = KIND.check(a, {"curtailed_kw": np.ones((1, 8))}, Tolerance()).violations
    assert violation.label == "W1"
    whole = block.build(STEPS, Features("W", curtailable=True, feed_in_limited=True))
    labels = {c.doc for c in whole.model.component_objects() if c.ctype.__name__ == "Constraint"}
    assert labels | {"W4"} == set(re.findall(r"\\tag\{(W\d+)\}", block.__doc__ or ""))


def test_what_if_asks_for_a_turbine_more() -> None:
    document = KIND.document.model_validate(
        {"name": "mill", "wind_speed_m_per_s": 5.0, "power_curve": CURVE, "turbines": 2}
    )
    found = {v.label: v.document for v in KIND.what_if(document)}
    assert list(found) == [
        "without mill",
        "mill with an output that may be cut",
        "mill with one turbine more",
    ]
    assert found["mill with one turbine more"].turbines == 3
