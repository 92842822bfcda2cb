"""What is decided before it is known how the day turns out: by hand, and laws that need no expected value."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site, baseline_of, resolved

from gridshare.effort import SolveOptions
from gridshare.milp.assemble import assemble
from gridshare.milp.beforehand import decided_beforehand, stamps_of_all
from gridshare.milp.held import NEAR, Held
from gridshare.milp.plan import plan
from gridshare.milp.rounds import COST, Rounds
from gridshare.sites.site import Site

EXACT = SolveOptions(relative_gap=1e-9)
PRICES = {"fixed": {"import": {"price": [0.1, 0.2, 0.3, 0.25]}, "export": {"price": 0.05}}}
NEAR_EUR = 1e-3
"""What is held is held to a watt, and a kWh costs at most 0.30 EUR."""

Rows = list[dict[str, Any]]


def visit(connector: str, first: str, last: str, kwh: float) -> dict[str, Any]:
    return {
        "connector": connector,
        "arrival": f"2026-01-15 {first}",
        "departure": f"2026-01-15 {last}",
        "energy_kwh": kwh,
    }


def chargers(sessions: Rows, *scenarios: tuple[float, Rows]) -> dict[str, Any]:
    asset = {
        "kind": "ev_charging",
        "name": "chargers",
        "connectors": {name: {"power_kw": 20.0, "least_kw": 0.0} for name in "ab"},
        "sessions": sessions,
    }
    return asset | {"scenarios": [{"weight": weight, "sessions": rows} for weight, rows in scenarios]}


def machine(**overrides: Any) -> dict[str, Any]:
    """It runs for half an hour."""
    run = {"kind": "deferrable_load", "name": "machine", "power_kw": 10.0, "duration_minutes": 30}
    return run | overrides


EARLY = [visit("a", "01:00", "01:30", 5.0)]
LONG = [visit("a", "01:00", "03:00", 20.0)]
BOTH = [*LONG, visit("b", "02:00", "03:00", 9.0)]


def site(*assets: dict[str, Any], cap_kw: float = 40.0) -> Site:
    return resolved(a_site(*assets, cap_kw=cap_kw, energy_contracts=PRICES))


def expected_eur(of: Site) -> float:
    """The least expected cost where everything is hard."""
    answer = Rounds(of.steps, stamps_of_all(of)[0], EXACT).least(*COST)
    assert answer is not None
    return answer.objective


def held(of: Site) -> Held:
    found = decided_beforehand(of, EXACT)
    assert found is not None
    return found


def cost_eur(of: Site, **how: Any) -> float:
    return plan(of, EXACT, baseline_of(of).net_load_kw, quietly=False, **how).proof.cost_eur


def in_all(of: Site, **how: Any) -> float:
    """The expected cost where each scenario is planned by itself."""
    weights = [s.weight for s in of.scenarios]
    costs = [cost_eur(of.turned_out(s), **how) for s in of.scenarios]
    return float((1 - sum(weights)) * cost_eur(of, **how) + np.dot(weights, costs))


def test_room_is_left_for_a_vehicle_that_may_come() -> None:
    """The machine would run first, at 0.10; a vehicle that may come for just that time needs all of the cap then.

    It runs at 0.20 instead: 5 kWh x 0.20 = 1.00 EUR, and 5 kWh x 0.10 = 0.50 EUR more where the vehicle comes.
    """
    of = site(machine(), chargers([], (0.5, EARLY)), cap_kw=10.0)
    decided, then = held(of), of.turned_out(of.scenarios[0])
    assert cost_eur(of) == pytest.approx(0.5, abs=NEAR_EUR)
    assert cost_eur(of, held=decided) == pytest.approx(1.0, abs=NEAR_EUR)
    found = plan(then, EXACT, baseline_of(then).net_load_kw, quietly=False, held=decided).proof
    assert found.cost_eur == pytest.approx(1.5, abs=NEAR_EUR)
    assert not found.is_relaxed


def test_where_no_plan_serves_all_scenarios_the_likelier_is_served() -> None:
    """Whenever the machine runs, one of two vehicles has no power: the one that is less likely to come."""
    late = [visit("a", "01:30", "02:00", 5.0)]
    for likelier, (first, second) in enumerate([(0.6, 0.3), (0.3, 0.6)]):
        asset = machine(latest_end="2026-01-15 02:00")
        of = site(asset, chargers([], (first, EARLY), (second, late)), cap_kw=10.0)
        served = [
            sum(plan(then, EXACT, baseline_of(then).net_load_kw, held=held(of)).proof.unserved_kwh.values())
            for then in (of.turned_out(s) for s in of.scenarios)
        ]
        assert served[likelier] == pytest.approx(0.0, abs=1e-3)
        assert served[1 - likelier] == pytest.approx(5.0, abs=1e-3)


def test_a_scenario_that_is_as_expected_anyway_costs_what_none_costs() -> None:
    alone = site(a_load(), a_battery(), machine(), chargers(BOTH))
    twice = site(a_load(), a_battery(), machine(), chargers(BOTH, (0.3, BOTH)))
    assert expected_eur(twice) == pytest.approx(expected_eur(alone), abs=NEAR_EUR)
    assert cost_eur(twice, held=held(twice)) == pytest.approx(cost_eur(alone), abs=NEAR_EUR)


def test_a_scenario_that_does_not_happen_changes_nothing() -> None:
    alone = site(a_load(), a_battery(), machine(), chargers(LONG, (0.4, EARLY)))
    more = site(a_load(), a_battery(), machine(), chargers(LONG, (0.4, EARLY), (0.0, BOTH)))
    one, other = (assemble(stamps_of_all(of)[0], of.steps) for of in (alone, more))
    assert one.matrix.equals(other.matrix)
    assert np.array_equal(one.objective("cost_eur").vector, other.objective("cost_eur").vector)


def test_the_expected_cost_lies_between_knowing_the_day_and_planning_by_the_middle_one() -> None:
    of = site(a_load(), a_battery(), machine(), chargers(LONG, (0.4, BOTH), (0.2, EARLY)))
    by_the_middle = site(a_load(), a_battery(), machine(), chargers(LONG, (0.0, LONG)))
    knowing, expected = in_all(of), in_all(of, held=held(of))
    assert knowing <= expected + NEAR_EUR
    assert expected <= in_all(of, held=held(by_the_middle)) + NEAR_EUR
    assert expected == pytest.approx(expected_eur(of), abs=NEAR_EUR)


def test_what_is_decided_beforehand_is_the_same_however_the_day_turns_out() -> None:
    of = site(a_load(), a_battery(), machine(), chargers(LONG, (0.4, BOTH)))
    decided = held(of)
    plans = [
        plan(then, EXACT, baseline_of(then).net_load_kw, quietly=False, held=decided).decisions
        for then in (of, of.turned_out(of.scenarios[0]))
    ]
    for kind in ("battery", "deferrable_load"):
        for name, values in plans[0][kind].items():
            assert np.abs(values - plans[1][kind][name]).max() <= 2 * NEAR
