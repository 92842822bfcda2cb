"""What gives way first is the park's choice: its contract or its demand; cables and firm demand come before both."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.optimize import linprog
from tests.builders import EXACT, a_battery, a_load, a_site

from gridshare.ahead.loading import parsed
from gridshare.errors import SiteError
from gridshare.parts import Floats
from gridshare.schedules.document import ScheduleDocument
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify

SAME_KWH = 0.01
"""Rounding of a few series to 1 W over at most six steps of at most half an hour."""

BOTH = ("keep_contract_first", "serve_demand_first")


def planned(document: dict[str, Any]) -> ScheduleDocument:
    return schedule(parsed(document).resolved(), EXACT)


def a_session(**overrides: Any) -> dict[str, Any]:
    """One vehicle that asks for 20 kWh in two hours, behind a plug of 20 kW."""
    session = {
        "connector": "T1",
        "arrival": "2026-01-15T01:00",
        "departure": "2026-01-15T03:00",
        "energy_kwh": 20.0,
    } | overrides
    return {"kind": "ev_charging", "name": "trucks", "connectors": {"T1": 20.0}, "sessions": [session]}


def a_short_site(order: str, *, feeder_kw: float | None = None, **session: Any) -> dict[str, Any]:
    """A load of 10 kW and the session under a contract of 15 kW: 10 of the 20 kWh fit."""
    site = a_site(a_load(), a_session(**session), cap_kw=15)
    site["connection"]["order"] = order
    if feeder_kw is not None:
        site["feeders"] = [{"name": "north", "limit_kw": feeder_kw}]
        site["members"][0]["connection"] = {"feeder": "north"}
    return site


@pytest.mark.parametrize(
    ("order", "firm", "feeder_kw", "over_kwh", "unserved_kwh"),
    [
        ("keep_contract_first", False, None, 0.0, 10.0),
        ("serve_demand_first", False, None, 10.0, 0.0),
        ("keep_contract_first", True, None, 10.0, 0.0),
        ("serve_demand_first", True, None, 10.0, 0.0),
        ("keep_contract_first", False, 18.0, 0.0, 10.0),
        ("serve_demand_first", False, 18.0, 6.0, 4.0),  # the cable lets 8 kW through next to the load: 16 of 20 kWh
        ("keep_contract_first", True, 18.0, 6.0, 4.0),
        ("serve_demand_first", True, 18.0, 6.0, 4.0),
    ],
)
def test_what_gives_way_is_what_the_park_chose(
    order: str, feeder_kw: float | None, over_kwh: float, unserved_kwh: float, *, firm: bool
) -> None:
    found = planned(a_short_site(order, feeder_kw=feeder_kw, firm=firm))
    assert found.figures.physical_exceedance_kwh == 0
    assert found.figures.exceedance_kwh == pytest.approx(over_kwh, abs=SAME_KWH)
    assert found.figures.unserved_kwh == pytest.approx(unserved_kwh, abs=SAME_KWH)
    assert {u.firm for u in found.unserved} <= {firm}


def test_the_peak_above_the_contract_is_flat_in_both_orders() -> None:
    """Served first, 10 kWh above the contract in two hours is 5 kW, and so much more cap would have done."""
    found = planned(a_short_site("serve_demand_first"))
    assert found.figures.most_over_kw == pytest.approx(5, abs=1e-3)
    for order in BOTH:
        cap = planned(a_short_site(order)).smallest_cap
        assert cap is not None
        assert cap.more_kw == pytest.approx(5, abs=1e-3)


@pytest.mark.parametrize(("order", "over_kwh", "unserved_kwh"), [(BOTH[0], 10.0, 20.0), (BOTH[1], 30.0, 0.0)])
def test_firm_demand_comes_before_the_contract_and_other_demand_after_it(
    order: str, over_kwh: float, unserved_kwh: float
) -> None:
    """10 kWh fit under the contract; who is firm gets these and 10 more, the other 20 kWh above it or none."""
    site = a_short_site(order, firm=True, priority=9)
    trucks = site["members"][0]["assets"][1]
    trucks["connectors"]["T2"] = 20.0
    trucks["sessions"].append(trucks["sessions"][0] | {"connector": "T2", "firm": False, "priority": 1})
    found = planned(site)
    assert found.figures.exceedance_kwh == pytest.approx(over_kwh, abs=SAME_KWH)
    assert sum(u.amount_kwh for u in found.unserved) == pytest.approx(unserved_kwh, abs=SAME_KWH)
    assert [(u.firm, u.priority) for u in found.unserved] == ([(False, 1)] if unserved_kwh else [])
    names = [(s.name, s.rank) for s in found.proof.stages if "unserved" in s.name]
    assert names[:2] == [("firm_unserved_kwh", 9), ("unserved_kwh", 1)]


def a_site_with_margin(order: str, **session: Any) -> dict[str, Any]:
    """The session where half of the contract is held back in the first hour, and a load takes it all in the second."""
    site = a_site(a_load(profile=[30.0, 30.0, 60.0, 60.0]), a_session(**session), cap_kw=60)
    site["connection"] |= {"order": order, "margin": {"import_kw": [30.0, 30.0, 0.0, 0.0]}}
    return site


@pytest.mark.parametrize(
    ("order", "firm", "margin_kwh", "unserved_kwh"),
    [(BOTH[0], True, 20.0, 0.0), (BOTH[1], True, 20.0, 0.0), (BOTH[1], False, 20.0, 0.0), (BOTH[0], False, 0.0, 20.0)],
)
def test_the_margin_is_used_before_the_contract_is_exceeded(
    order: str, margin_kwh: float, unserved_kwh: float, *, firm: bool
) -> None:
    """A kWh above the contract less its margin is the same in both hours; only in the first is the contract kept."""
    site = a_site_with_margin(order, firm=firm)
    found = planned(site)
    assert found.verdict.cap_kept
    assert found.figures.margin_used_kwh == pytest.approx(margin_kwh, abs=SAME_KWH)
    assert found.figures.unserved_kwh == pytest.approx(unserved_kwh, abs=SAME_KWH)
    assert verify(parsed(site).resolved(), found).holds


def test_a_margin_that_holds_nothing_back_changes_nothing() -> None:
    plain, none = a_short_site(BOTH[0]), a_short_site(BOTH[0])
    for site in (plain, none):
        site["connection"]["layers"][0]["direction"] = "import"
    none["connection"]["margin"] = {"import_kw": 0.0, "export_kw": 5.0}  # there is no limit on export
    one, other = (planned(site).model_dump(exclude={"run", "input", "input_sha256", "group"}) for site in (plain, none))
    assert one == other


A_RUN = {"kind": "deferrable_load", "name": "oven", "phases_kw": [10.0], "phase_minutes": 30}
"""5 kWh in half an hour, of which half fits under the contract."""

OWED = {"kind": "curtailable_load", "name": "freezers", "profile": 5.0, "most_cut_kw": 0.0, "price_eur_per_kwh": 1.0}
OWED |= {"owed_kwh": 10.0, "payback_kw": 10.0}
"""5 kW of its own and 10 kWh to take back in two hours, none of which fits."""

A_HALL = {
    "kind": "thermal_store",
    "name": "hall",
    "band_c": [19.5, 25.0],
    "start_c": 20.0,
    "capacity_kwh_per_k": 10.0,
    "heat_gain": {"extra_kw": -10.0},
    "machine": {"mode": "heating", "power_kw": 20.0, "cop": 1.0},
}
"""It loses 20 kWh in two hours, of which 5 may come from half a kelvin and 10 fit under the contract."""

A_TARGET = {"at": "2026-01-15T03:00", "at_least_kwh": 40.0}
"""20 kWh more than it has, of which 10 fit."""


def filled(*, firm: bool) -> dict[str, Any]:
    return a_battery(round_trip_efficiency=1.0, targets=[A_TARGET | {"firm": firm}])


@pytest.mark.parametrize(
    ("asset", "firm", "over_kwh", "missed"),
    [
        pytest.param(A_RUN, False, 0.0, {("D1", False): 5.0}, id="run"),
        pytest.param(A_RUN, True, 2.5, {}, id="firm run"),
        pytest.param(OWED, False, 0.0, {("L4", False): 10.0}, id="owed"),
        pytest.param(OWED, True, 10.0, {}, id="firm owed"),
        # Without a kelvin above the band it ends a kelvin colder: the band is missed after hours 1.5 and 2.
        pytest.param(A_HALL, False, 0.0, {("H2", False): 10 / 24 * 0.5 * 0.75, ("H5", False): 10.0}, id="hall"),
        pytest.param(A_HALL, True, 5.0, {("H5", False): 5.0}, id="firm hall"),
    ],
)
def test_each_kind_of_demand_gives_way_to_the_contract_unless_it_is_firm(
    asset: dict[str, Any], over_kwh: float, missed: dict[tuple[str, bool], float], *, firm: bool
) -> None:
    found = planned(a_site(a_load(), asset | {"firm": firm}, cap_kw=15))
    assert found.figures.exceedance_kwh == pytest.approx(over_kwh, abs=SAME_KWH)
    assert {(u.rule, u.firm): u.amount_kwh for u in found.unserved} == pytest.approx(missed, abs=SAME_KWH)


@pytest.mark.parametrize(("firm", "over_kwh", "missed_kwh"), [(False, 0.0, [10.0]), (True, 10.0, [])])
def test_a_target_gives_way_to_the_contract_unless_it_is_firm(
    over_kwh: float, missed_kwh: list[float], *, firm: bool
) -> None:
    found = planned(a_site(a_load(), filled(firm=firm), cap_kw=15))
    assert found.figures.exceedance_kwh == pytest.approx(over_kwh, abs=SAME_KWH)
    assert [u.amount_kwh for u in found.unserved] == pytest.approx(missed_kwh, abs=SAME_KWH)


@pytest.mark.parametrize(("firm", "over_kwh"), [(True, 10.0), (False, 0.0)])
def test_a_reserve_is_kept_before_the_contract_unless_its_window_is_a_wish(over_kwh: float, *, firm: bool) -> None:
    """20 kWh above the contract in two hours, 20 kWh stored, of which 10 are reserved."""
    reserved = a_battery(round_trip_efficiency=1.0, reserves=[{"energy_kwh": 10.0}], window_is_firm=firm)
    found = planned(a_site(a_load(profile=25.0), reserved, cap_kw=15))
    assert found.figures.exceedance_kwh == pytest.approx(over_kwh, abs=SAME_KWH)
    assert not any(u.firm for u in found.unserved)


def least_in_turn(load: Floats, limits_kw: tuple[float, float], sessions: list[dict[str, Any]], order: str) -> Floats:
    """Physical exceedance, firm and other demand missed, contract exceedance [kWh], written down naively.

    Columns: charging of each session in each step, power above the cable and above the contract, what each misses.
    Sessions have ``energy_kwh``, ``firm``, and ``kw``, their most power in each step.
    """
    n, k, h = len(load), len(sessions), 0.25
    one, zero, none = np.eye(n), np.zeros((n, n)), np.zeros((n, k))
    charging = np.hstack([one] * k)
    rows = [np.hstack([charging, -one, zero, none]), np.hstack([charging, zero, -one, none])]
    gets = np.zeros((k, n * k))
    for i in range(k):
        gets[i, i * n : (i + 1) * n] = -h
    rows.append(np.hstack([gets, np.zeros((k, 2 * n)), -np.eye(k)]))
    sides = np.r_[limits_kw[0] - load, limits_kw[1] - load, [-s["energy_kwh"] for s in sessions]]
    bounds = [(0.0, float(kw)) for s in sessions for kw in s["kw"]] + [(0.0, None)] * (2 * n + k)
    missed = np.hstack([np.zeros((k, n * k + 2 * n)), np.eye(k)])
    firm = np.array([s["firm"] for s in sessions], dtype=float)
    goals = {
        "physical": np.r_[np.zeros(n * k), h * np.ones(n), np.zeros(n + k)],
        "firm": firm @ missed,
        "contract": np.r_[np.zeros(n * k + n), h * np.ones(n), np.zeros(k)],
        "other": (1 - firm) @ missed,
    }
    turn = ["physical", "firm", *(("contract", "other") if order == "keep_contract_first" else ("other", "contract"))]
    matrix, found = np.vstack(rows), {}
    for name in turn:
        answer = linprog(goals[name], A_ub=matrix, b_ub=sides, bounds=bounds)
        assert answer.success
        found[name] = float(answer.fun)
        matrix, sides = np.vstack([matrix, goals[name]]), np.r_[sides, answer.fun + 1e-7]
    return np.array([found[name] for name in ("physical", "firm", "other", "contract")])


@pytest.mark.parametrize("order", BOTH)
@pytest.mark.parametrize("seed", range(6))
def test_every_stage_is_the_least_that_an_independent_problem_finds(seed: int, order: str) -> None:
    """Three sessions, some of them firm, on a cable that is sometimes too thin and under a contract that is."""
    r = np.random.default_rng(seed)
    n = 6
    load = np.round(r.uniform(5, 25, n), 3)
    limits = (round(float(r.uniform(20, 30)), 3), round(float(r.uniform(12, 20)), 3))
    sessions, reference = [], []
    for i, firm in enumerate((True, False, bool(r.random() < 0.5))):
        first, last = sorted(r.choice(n + 1, 2, replace=False).tolist())
        kw = np.where((np.arange(n) >= first) & (np.arange(n) < last), 12.0, 0.0)
        energy = round(float(r.uniform(0.3, 1.0) * kw.sum() * 0.25), 3)
        times = {
            name: f"2026-01-15T0{1 + t // 4}:{t % 4 * 15:02}" for name, t in (("arrival", first), ("departure", last))
        }
        sessions.append({"connector": f"T{i}", "energy_kwh": energy, "firm": firm} | times)
        reference.append({"energy_kwh": energy, "firm": firm, "kw": kw})
    trucks = {
        "kind": "ev_charging",
        "name": "trucks",
        "connectors": {f"T{i}": {"power_kw": 12.0, "least_kw": 0.0} for i in range(3)},
        "sessions": sessions,
    }
    site = a_site(
        a_load(profile=load.tolist()),
        trucks,
        cap_kw=limits[1],
        feeders=[{"name": "north", "limit_kw": limits[0]}],
        horizon={"start": "2026-01-15T00:00:00+00:00", "steps": n, "step_minutes": 15},
    )
    site["connection"]["order"] = order
    site["members"][0]["connection"] = {"feeder": "north"}
    found = planned(site)
    missed = [sum(u.amount_kwh for u in found.unserved if u.firm is firm) for firm in (True, False)]
    mine = [found.figures.physical_exceedance_kwh, *missed, found.figures.exceedance_kwh]
    assert mine == pytest.approx(least_in_turn(load, limits, reference, order).tolist(), abs=SAME_KWH)
    assert found.figures.exceedance_kwh + sum(missed) > 0.1


@pytest.mark.parametrize("order", ["demand", ["contract", "demand"], True])
def test_an_order_that_is_none_is_refused_with_the_two_there_are(order: Any) -> None:
    site = a_short_site("keep_contract_first")
    site["connection"]["order"] = order
    with pytest.raises(SiteError, match=r"connection\.order: .*keep_contract_first.*serve_demand_first"):
        planned(site)


def test_what_runs_only_where_it_pays_cannot_be_firm() -> None:
    with pytest.raises(SiteError, match="optional and firm; expected either optional: true or firm: true"):
        planned(a_site(A_RUN | {"optional": True, "value_eur": 1.0, "firm": True}))
