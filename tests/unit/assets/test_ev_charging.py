"""EV charging: documents, optima by hand, the check that catches what is broken, the baseline, measured sessions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.builders import a_load, a_site

from gridshare.ahead.loading import parsed
from gridshare.assets.ev_charging import KIND, EvChargingDocument, block
from gridshare.assets.ev_charging import check as check_of_plans
from gridshare.assets.ev_charging.arrays import EvChargingArrays, parts_of
from gridshare.assets.ev_charging.block import Features
from gridshare.assets.kind import Placed
from gridshare.connection import block as connection
from gridshare.context import Context
from gridshare.effort import SolveOptions
from gridshare.errors import SiteError
from gridshare.findings import Outcome, Tolerance
from gridshare.milp.answers import Status
from gridshare.milp.assemble import assemble
from gridshare.milp.compiled import Compiled
from gridshare.milp.solve import Live
from gridshare.milp.templates import template_of
from gridshare.parts import Decisions, Exclusive, Floats, Stamp, Steps, Wire
from gridshare.tariffs.energy import block as energy_block
from gridshare.timegrid import TimeGrid
from gridshare.usecases.schedule import schedule

ZONE = "Europe/Amsterdam"
DAY = date(2026, 1, 15)
TOLERANCE = Tolerance()
EUR = 1e-6
"""Two costs are the same to a ten-thousandth of a cent."""

ANY_POWER = {"power_kw": 10.0, "least_kw": 0.0}
"""A connector of 10 kW for examples by hand, which can do less than 6 A."""

ONE = np.zeros(1, dtype=np.int64)
"""The only unit of a stamp."""

REACHES = {"import_reach_kw": ("net_load_kw", 1), "export_reach_kw": ("net_load_kw", -1)}
IMPORT_OR_EXPORT = (Exclusive("import_kw", "export_kw", "is_importing"),)
EXPORT_LOSS = 1e-3
"""What a kWh brings less than it costs, so that importing and exporting at once never pays."""


def at(clock: str, day: int = 15) -> str:
    return f"2026-01-{day:02d} {clock}"


def hours(n: int) -> TimeGrid:
    return TimeGrid(datetime(2026, 1, 14, 23, tzinfo=UTC), 60, n, ZONE)


def a_session(**changes: Any) -> dict[str, Any]:
    return {"connector": "T1", "arrival": at("00:00"), "departure": at("03:00"), "energy_kwh": 15.0} | changes


def a_two_way_session(**changes: Any) -> dict[str, Any]:
    two_way = {
        "discharge_kw": 10.0,
        "on_board_kwh": 20.0,
        "capacity_kwh": 40.0,
        "floor_kwh": 10.0,
        "efficiency": 1.0,
        "discharge_efficiency": 1.0,
    }
    return a_session(energy_kwh=10.0) | two_way | changes


def a_document(*sessions: dict[str, Any], **changes: Any) -> EvChargingDocument:
    """Two connectors of any power: what they do at least is asked for where it matters."""
    fields = {"name": "truck square", "connectors": {"T1": ANY_POWER, "T2": ANY_POWER}, "sessions": list(sessions)}
    return EvChargingDocument.model_validate(fields | changes)


def resolved(
    document: EvChargingDocument, grid: TimeGrid, value_eur_per_kwh: float = 0.2
) -> tuple[EvChargingArrays, Context]:
    context = Context(grid)
    return KIND.resolve([Placed(document, "assets[0]", value_eur_per_kwh)], context), context


def arrays(document: EvChargingDocument, grid: TimeGrid, value_eur_per_kwh: float = 0.2) -> EvChargingArrays:
    found, context = resolved(document, grid, value_eur_per_kwh)
    assert not context.problems
    return found


def problem(document: EvChargingDocument, grid: TimeGrid) -> str:
    (only,) = resolved(document, grid)[1].problems
    return str(only)


def steps_of(a: EvChargingArrays) -> Steps:
    return Steps(a.limit_kw.shape[1], a.step_h, (0,) * a.limit_kw.shape[1])


def compiled(
    a: EvChargingArrays, price: Floats, cap_kw: float = 1e4, *, relaxed: bool = False, switched: bool = False
) -> tuple[Sequence[Stamp], Compiled]:
    """All assets at one member behind one cap, who pays and is paid ``price``."""
    steps = steps_of(a)
    own = block.stamps(a, steps)
    shape = (1, steps.n)
    limits = {"import_limit_kw": np.full(shape, 1e5), "export_limit_kw": np.full(shape, 1e5)}
    wires = [Wire(s.name, "net_load_kw", np.arange(s.n_units), np.zeros(s.n_units, int)) for s in own if len(s.owner)]
    member = Stamp("member", connection.build, connection.Features(), limits, inputs={"net_load_kw": wires})
    group = {**limits, "import_limit_kw": np.full(shape, cap_kw)}
    prices = {"import_eur_per_kwh": price[None, :], "export_eur_per_kwh": price[None, :] - EXPORT_LOSS}
    flows = {name: [Wire("member", name, ONE, ONE)] for name in ("import_kw", "export_kw")}
    load = {"net_load_kw": [Wire("member", "net_load_kw", ONE, ONE)]}
    stamps = [
        *own,
        replace(member, reaches=REACHES, exclusives=IMPORT_OR_EXPORT),
        Stamp("energy", energy_block.build, None, prices, inputs=flows),
        Stamp("group", connection.build, connection.Features(), group, inputs=load, reaches=REACHES),
    ]
    stamps[-1] = replace(stamps[-1], exclusives=IMPORT_OR_EXPORT)
    needed = {
        s.name: {pair.switch: np.ones((s.n_units, steps.n), dtype=bool) for pair in s.exclusives}
        for s in stamps
        if switched and s.exclusives
    }
    return own, assemble(stamps, steps, needed=needed, relaxed=relaxed)


def solved(a: EvChargingArrays, price: Any, cap_kw: float = 1e4, *, switched: bool = False) -> tuple[Decisions, float]:
    """The cheapest plan, and its cost."""
    own, problem_ = compiled(a, np.asarray(price, dtype=float), cap_kw, switched=switched)
    answer = Live(problem_).solve(problem_.objective("cost_eur"), SolveOptions())
    assert answer.status is Status.OPTIMAL
    return decisions_of(a, own, problem_, answer.x), answer.objective


def relaxed_plan(a: EvChargingArrays, price: Any, cap_kw: float) -> tuple[Decisions, Mapping[int, float]]:
    """Cap kept, least unserved by priority, least cost; and the unserved energy of each priority."""
    own, problem_ = compiled(a, np.asarray(price, dtype=float), cap_kw, relaxed=True)
    live, unserved = Live(problem_), {}
    ranks = sorted(rank for name, rank in problem_.objectives if name == "unserved_kwh")
    for name, rank in (("exceedance_kwh", 0), *(("unserved_kwh", r) for r in ranks)):
        objective = problem_.objective(name, rank)
        found = live.solve(objective, SolveOptions()).objective
        live.keep(objective, found + 1e-7)
        if name == "unserved_kwh":
            unserved[rank] = found
    answer = live.solve(problem_.objective("cost_eur"), SolveOptions())
    return decisions_of(a, own, problem_, answer.x), unserved


def decisions_of(a: EvChargingArrays, own: Sequence[Stamp], problem_: Compiled, x: Floats) -> Decisions:
    values = {s.name: problem_.placements[s.name].values(x) for s in own}
    return {name: np.round(powers, 6) for name, powers in block.read(a, values, own).items()}


def checked(a: EvChargingArrays, decisions: Decisions) -> Outcome:
    return KIND.check(a, decisions, TOLERANCE)


def cost_of(a: EvChargingArrays, outcome: Outcome, price: Floats) -> float:
    """Energy at one price in both directions, and the lines of the outcome."""
    net = outcome.net_load_kw.sum(axis=0)
    energy = a.step_h * (price * net + EXPORT_LOSS * np.maximum(-net, 0)).sum()
    return float(energy + sum(line.sum() for line in outcome.cost_lines_eur.values()))


# Documents


def test_a_number_is_a_connector_and_a_document_survives_its_own_json() -> None:
    document = a_document(a_session(), connectors={"T1": 22.0, "T2": {"power_kw": 11, "phases": 3, "least_kw": 4.14}})
    assert document.connectors["T1"].power_kw == 22.0
    again = EvChargingDocument.model_validate(document.model_dump(mode="json", exclude_none=True))
    assert again == document


def test_the_schema_offers_a_number_or_an_object_for_a_connector() -> None:
    choice = EvChargingDocument.model_json_schema()["$defs"]["Connector"]["anyOf"]
    assert [option["type"] for option in choice] == ["number", "object"]
    assert choice[0]["unit"] == "kW"


@pytest.mark.parametrize(
    ("changes", "message", "found"),
    [
        pytest.param({"at_least_kwh": 16.0}, "at_least_kwh to be at most energy_kwh (15 kWh)", "16", id="least"),
        pytest.param({"at_most_kwh": 14.0}, "at_most_kwh to be at least energy_kwh (15 kWh)", "14", id="most"),
        pytest.param({"discharge_kw": 5.0}, "on_board_kwh, capacity_kwh, floor_kwh, efficiency", "without", id="v2g"),
        pytest.param({"floor_kwh": 5.0}, "discharge_kw beside floor_kwh", "without discharge_kw", id="floor"),
        pytest.param({"delivered_kwh": -1.0}, "discharge_kw beside delivered_kwh", "below zero", id="delivered"),
        pytest.param({"wear_eur_per_kwh": 0.1}, "discharge_kw beside wear", "wear", id="wear"),
        pytest.param({"on_board_kwh": 30.0, "capacity_kwh": 40.0}, "energy_kwh to be at most 10 kWh", "15", id="room"),
        pytest.param({"arrival": 7}, "a date and time like", "7", id="number as moment"),
        pytest.param({"arrival": "1768431600"}, "a date and time like", "1768431600", id="digits as moment"),
    ],
)
def test_a_session_that_contradicts_itself_is_refused(changes: dict[str, Any], message: str, found: str) -> None:
    with pytest.raises(ValidationError) as caught:
        a_document(a_session(**changes))
    (error,) = caught.value.errors()
    assert message in error["msg"]
    assert found in error["ctx"]["found"]


def test_text_and_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError, match="valid number"):
        a_document(a_session(energy_kwh="15"))
    with pytest.raises(ValidationError, match=r"a number \[kW\], or power_kw"):
        a_document(connectors={"T1": "22 kW"})
    with pytest.raises(ValidationError, match="Extra inputs"):
        a_document(a_session(energy=15.0))


@pytest.mark.parametrize(
    ("sessions", "message"),
    [
        pytest.param(
            [a_session(connector="T11")],
            "assets[0].sessions[0].connector: session 'T11-1' on 'T11'; expected a connector of 'truck square': T1, "
            "T2. Did you mean 'T1'?",
            id="unknown connector",
        ),
        pytest.param(
            [a_session(name="van", departure=at("00:00"), arrival=at("03:00"))],
            "assets[0].sessions[0].departure: session 'van' departs 2026-01-15 00:00 and arrives 2026-01-15 03:00; "
            "expected a departure after the arrival. Exchange the two, or give the departure its right date.",
            id="departs before it arrives",
        ),
        pytest.param(
            [a_session(name="a"), a_session(name="b", arrival=at("02:30"), departure=at("04:00"), energy_kwh=1.0)],
            "assets[0].sessions[1].arrival: session 'b' arrives at 'T1' 2026-01-15 02:30, before 'a' departs "
            "2026-01-15 03:00; expected one vehicle at a time on a connector. Correct one of the times, or give 'b' "
            "another connector.",
            id="overlap",
        ),
        pytest.param(
            [a_session(name="a"), a_session(name="a", connector="T2")],
            "assets[0].sessions[1].name: 'a', which is also sessions[0]; expected names that are unique in "
            "'truck square'. Rename one of the two, or leave the name out.",
            id="duplicate name",
        ),
        pytest.param(
            [a_session(name="van", vehicle_kw=0.001, energy_kwh=100_000.0)],
            "assets[0].sessions[0].energy_kwh: session 'van' departs 2026-01-15 03:00 with 100000 kWh asked, 0.003 kWh "
            "deliverable at 0.001 kW; expected at most 0.003 kWh by then. Raise the power of its charger, or ask for "
            "at most 0.003 kWh.",
            id="not in a year",
        ),
        pytest.param(
            [a_session(name="truck-7", energy_kwh=35.0)],
            "assets[0].sessions[0].energy_kwh: session 'truck-7' departs 2026-01-15 03:00 with 35 kWh asked, 30 kWh "
            "deliverable at 10 kW; expected at most 30 kWh by then. Depart at 2026-01-15 03:30 or later, or ask for at "
            "most 30 kWh.",
            id="out of reach",
        ),
        pytest.param(
            [a_session(name="car", least_kw=11.0)],
            "assets[0].sessions[0].least_kw: session 'car' charges with at least 11 kW; expected at most 10 kW, the "
            "limit of vehicle and connector 'T1'. Lower least_kw, correct the phases, or give it a stronger connector.",
            id="least above limit",
        ),
        pytest.param(
            [a_session(name="car", connector="T3", vehicle_kw=3.0)],
            "assets[0].connectors.T3.step_kw: steps of 4 kW for session 'car'; expected at most 3 kW, the limit of "
            "vehicle and connector. Lower step_kw, or leave it out for any power.",
            id="step above limit",
        ),
        pytest.param(
            [a_session(name="car", phases=1)],
            "assets[0].sessions[0].phases: session 'car' charges on 1 phase of connector 'T1', whose phases are not "
            "given; expected phases of 'T1'. Write 'T1: {power_kw: 10, phases: 3}', or leave the car's phases out.",
            id="phases unknown",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_its_remedy(sessions: list[dict[str, Any]], message: str) -> None:
    stepped = {"T3": {"power_kw": 8.0, "step_kw": 4.0}} if sessions[0]["connector"] == "T3" else {}
    document = a_document(*sessions, connectors={"T1": ANY_POWER, "T2": ANY_POWER} | stepped)
    assert problem(document, hours(6)) == message


def test_all_problems_are_reported_at_once() -> None:
    document = a_document(a_session(connector="X"), a_session(connector="Y"), a_session(energy_kwh=99.0))
    assert len(resolved(document, hours(6))[1].problems) == 3


def test_a_shared_limit_below_the_connector_bounds_what_is_in_reach() -> None:
    document = a_document(a_session(energy_kwh=15.0), shared_limit_kw=4.0)
    assert "12 kWh deliverable" in problem(document, hours(4))


def test_sessions_outside_the_horizon_are_noted_and_left_out() -> None:
    gone = a_session(name="gone", arrival=at("00:00", 14), departure=at("00:00", 15))
    later = a_session(name="later", arrival=at("04:00"), departure=at("07:00"))
    a, context = resolved(a_document(gone, a_session(name="here"), later), hours(4))
    assert a.session_names == ("here",)
    assert context.notes == ["'truck square': sessions outside the horizon, left out: gone, later."]


def test_names_are_made_from_connector_and_number_beside_given_ones() -> None:
    second = a_session(arrival=at("03:00"), departure=at("06:00"))
    other = a_session(connector="T2", name="T1-1")
    assert arrays(a_document(a_session(), other, second), hours(6)).session_names == ("T1-2", "T1-1", "T1-3")


def test_a_session_from_before_the_horizon_is_noted_and_never_refused_for_what_it_missed() -> None:
    """Plugged in 10 hours before, 100 kWh wanted, 1 hour left at 10 kW: it could have had it, so 90 kWh are short."""
    document = a_document(a_session(name="n", arrival=at("14:00", 14), departure=at("01:00"), energy_kwh=100.0))
    a, context = resolved(document, hours(4))
    assert not context.problems
    assert "began before the horizon, without delivered_kwh" in context.notes[0]
    decisions, _ = relaxed_plan(a, [0.1] * 4, cap_kw=1e4)
    (short,) = checked(a, decisions).unserved
    assert (short.amount_kwh, short.label) == (pytest.approx(90.0, abs=1e-4), "E4")
    assert short.detail == "session n of 'truck square': 10 of 100 kWh by 01:00"


def test_partial_presence_scales_the_limit_and_rests_where_the_mean_cannot_reach_the_least() -> None:
    """A quarter of the first hour at 10 kW is a mean of 2.5; 8 kWh need no more than the second hour."""
    a = arrays(
        a_document(a_session(arrival=at("00:45"), departure=at("02:30"), energy_kwh=8.0, least_kw=4.0)), hours(4)
    )
    assert a.limit_kw[0].tolist() == pytest.approx([0.0, 10.0, 5.0, 0.0])
    assert a.least_kw[0].tolist() == pytest.approx([0.0, 4.0, 4.0, 0.0])


def test_who_cannot_do_without_a_part_of_a_step_charges_in_it_at_the_least_of_that_time() -> None:
    a = arrays(
        a_document(a_session(arrival=at("00:45"), departure=at("02:30"), energy_kwh=16.0, least_kw=4.0)), hours(4)
    )
    assert a.limit_kw[0].tolist() == pytest.approx([2.5, 10.0, 5.0, 0.0])
    assert a.least_kw[0].tolist() == pytest.approx([1.0, 4.0, 2.0, 0.0])


@pytest.mark.parametrize(("least_kw", "unserved_kwh"), [(4.0, 3.0), (0.0, 0.25)])
def test_what_a_cap_leaves_only_in_a_part_of_a_step_is_unserved_by_who_has_a_least(
    least_kw: float, unserved_kwh: float
) -> None:
    """Alone it would get its 8 kWh from 01:00 on. The cap leaves 5 kW then, and 2.75 in its quarter before that."""
    session = a_session(arrival=at("00:45"), departure=at("02:00"), energy_kwh=8.0)
    chargers = a_document(session, connectors={"T1": {"power_kw": 11.0, "least_kw": least_kw}})
    plan = schedule(
        parsed(
            a_site(
                a_load(profile=[0.0, 15.0]),
                chargers.model_dump(mode="json"),
                cap_kw=20.0,
                horizon={"start": at("00:00"), "steps": 2, "step_minutes": 60},
            )
        ).resolved()
    )
    assert plan.figures.unserved_kwh == pytest.approx(unserved_kwh)


@pytest.mark.parametrize(
    ("connector", "session", "least"),
    [
        pytest.param(11.0, {}, 4.14, id="a number above one phase"),
        pytest.param(150.0, {}, 4.14, id="a fast charger"),
        pytest.param(7.4, {}, 1.38, id="a number of one phase"),
        pytest.param(1.0, {}, 0.0, id="too weak for 6 A"),
        pytest.param({"power_kw": 7.4, "phases": 1}, {}, 1.38, id="one phase"),
        pytest.param({"power_kw": 5.0, "phases": 3}, {}, 4.14, id="three phases"),
        pytest.param({"power_kw": 3.0, "phases": 3}, {}, 0.0, id="three phases, too weak for 6 A"),
        pytest.param({"power_kw": 22.0, "phases": 3}, {"phases": 1}, 1.38, id="a car on one of three phases"),
        pytest.param({"power_kw": 22.0, "phases": 3}, {"vehicle_kw": 3.7}, 1.38, id="a car as weak as one phase"),
        pytest.param({"power_kw": 22.0, "phases": 3}, {"vehicle_kw": 7.0, "phases": 3}, 4.14, id="a car on three"),
        pytest.param(22.0, {"vehicle_kw": 11.0}, 4.14, id="a car on three by its power"),
        pytest.param(11.0, {"least_kw": 2.0}, 2.0, id="what the car says"),
        pytest.param(11.0, {"least_kw": 0.0}, 0.0, id="a car that takes any power"),
        pytest.param({"power_kw": 11.0, "least_kw": 0.0}, {}, 0.0, id="a connector that gives any power"),
        pytest.param({"power_kw": 11.0, "least_kw": 5.0}, {"least_kw": 2.0}, 5.0, id="the larger of what is written"),
    ],
)
def test_the_least_power_is_six_amperes_a_phase_where_none_is_written(
    connector: Any, session: dict[str, Any], least: float
) -> None:
    a = arrays(a_document(a_session(energy_kwh=2.0, **session), connectors={"T1": connector}), hours(4))
    assert a.least_kw[0, :3].tolist() == pytest.approx([least] * 3)


def test_a_shared_limit_below_a_least_that_nobody_wrote_leaves_any_power() -> None:
    a = arrays(a_document(a_session(energy_kwh=9.0), connectors={"T1": 11.0}, shared_limit_kw=3.0), hours(4))
    assert a.limit_kw[0].tolist() == [3.0, 3.0, 3.0, 0.0]
    assert not a.least_kw.any()


def test_a_vehicle_that_gives_back_keeps_its_room_and_a_least_that_nobody_wrote_gives_way() -> None:
    """Room for 2 kWh: an hour at 4.14 kW is more, and the excess could be sold."""
    session = a_two_way_session(energy_kwh=2.0, on_board_kwh=38.0, discharge_kw=5.0)
    a = arrays(a_document(session, connectors={"T1": 11.0}), hours(3))
    assert a.room_kwh.tolist() == [2.0]
    assert not a.least_kw.any()
    roomy = arrays(a_document(a_two_way_session(discharge_kw=5.0), connectors={"T1": 11.0}), hours(3))
    assert roomy.least_kw[0].tolist() == pytest.approx([4.14] * 3)


def test_a_single_phase_car_gets_a_third_of_a_three_phase_connector() -> None:
    connectors = {"T1": {"power_kw": 22.0, "phases": 3, "least_kw": 4.14}}
    a = arrays(a_document(a_session(phases=1, energy_kwh=10.0), connectors=connectors), hours(3))
    assert a.limit_kw[0, 0] == pytest.approx(22 / 3)
    assert a.least_kw[0, 0] == pytest.approx(1.38)


def test_on_the_day_the_clock_goes_forward_an_hour_of_presence_is_missing() -> None:
    grid = TimeGrid.of_days(date(2026, 3, 29), 1, 15, ZONE)
    session = a_session(arrival="2026-03-29 01:00", departure="2026-03-29 04:00", energy_kwh=20.0)
    assert arrays(a_document(session), grid).reach_kwh[0] == pytest.approx(20.0)


def test_a_site_without_sessions_rests() -> None:
    a = arrays(a_document(), hours(4))
    assert block.stamps(a, steps_of(a)) == []
    outcome = checked(a, KIND.baseline(a))
    assert outcome.net_load_kw.tolist() == [[0.0] * 4]


# Optima by hand


def test_the_cheapest_hours_are_taken() -> None:
    """15 kWh at 10 kW, prices 0.30, 0.10, 0.20: 10 kWh x 0.10 + 5 kWh x 0.20 = 2.00 EUR."""
    a = arrays(a_document(a_session()), hours(3))
    decisions, cost = solved(a, [0.30, 0.10, 0.20])
    assert decisions["charge_kw"].tolist() == [[0.0, 10.0, 5.0]]
    assert cost == pytest.approx(2.00, abs=EUR)
    assert checked(a, decisions).violations == ()


def test_charging_losses_are_paid() -> None:
    """9 kWh on board at 0.9 is 10 kWh at the meter: 10 x 0.10 = 1.00 EUR."""
    a = arrays(a_document(a_session(energy_kwh=9.0, efficiency=0.9)), hours(3))
    decisions, cost = solved(a, [0.30, 0.10, 0.20])
    assert cost == pytest.approx(1.00, abs=EUR)
    assert checked(a, decisions).states["delivered_kwh"][0, -1] == pytest.approx(9.0)


def test_the_shared_limit_holds_all_sessions_together() -> None:
    """Two sessions of 10 kWh, shared limit 10 kW, prices 0.1, 0.2, 0.3: 10 x 0.1 + 10 x 0.2 = 3.00 EUR."""
    document = a_document(a_session(energy_kwh=10.0), a_session(connector="T2", energy_kwh=10.0), shared_limit_kw=10.0)
    a = arrays(document, hours(3))
    decisions, cost = solved(a, [0.1, 0.2, 0.3])
    assert cost == pytest.approx(3.00, abs=EUR)
    assert decisions["charge_kw"].sum(axis=0).tolist() == pytest.approx([10.0, 10.0, 0.0])


def test_a_shared_limit_that_cannot_bind_has_no_rows() -> None:
    document = a_document(a_session(), a_session(connector="T2"), shared_limit_kw=20.0)
    a = arrays(document, hours(3))
    assert [s.name for s in block.stamps(a, steps_of(a))] == ["ev_charging/0"]


def test_with_a_least_power_charging_is_off_or_at_least_so_much() -> None:
    """12 kWh, at least 4 kW, two hours at 0.30 and 0.10: 10 + 2 is not allowed, so 8 x 0.10 + 4 x 0.30 = 2.00 EUR."""
    a = arrays(a_document(a_session(departure=at("02:00"), energy_kwh=12.0, least_kw=4.0)), hours(2))
    decisions, cost = solved(a, [0.30, 0.10])
    assert decisions["charge_kw"].tolist() == [[4.0, 8.0]]
    assert cost == pytest.approx(2.00, abs=EUR)


def test_less_than_one_step_at_least_power_is_planned_as_one_step_and_noted() -> None:
    a, context = resolved(a_document(a_session(energy_kwh=3.0, least_kw=4.0)), hours(3))
    decisions, _ = solved(a, [0.30, 0.10, 0.20])
    assert decisions["charge_kw"].tolist() == [[0.0, 4.0, 0.0]]
    (note,) = context.notes
    assert "cannot get exactly what they want in whole steps at their least power" in note
    assert note.endswith("of which they take what they need: T1-1 (4 kWh for 3).")
    assert checked(a, decisions).violations == ()


def test_power_in_steps_is_a_whole_number_of_them() -> None:
    """15 kWh in hours of 0, 4 or 8 kW: 8 + 8 is the next total, so 8 x 0.10 + 8 x 0.20 = 2.40 EUR."""
    connectors = {"T1": {"power_kw": 10.0, "least_kw": 0.0, "step_kw": 4.0}}
    a, context = resolved(a_document(a_session(), connectors=connectors), hours(3))
    decisions, cost = solved(a, [0.30, 0.10, 0.20])
    assert decisions["charge_kw"].tolist() == [[0.0, 8.0, 8.0]]
    assert cost == pytest.approx(2.40, abs=EUR)
    assert checked(a, decisions).violations == ()
    assert KIND.baseline(a)["charge_kw"].tolist() == [[8.0, 8.0, 0.0]]
    assert context.notes[0].endswith("T1-1 (16 kWh for 15).")


def test_a_least_power_between_two_steps_is_the_larger_of_them() -> None:
    connectors = {"T1": {"power_kw": 11.0, "phases": 3, "step_kw": 3.0}}
    a = arrays(a_document(a_session(), connectors=connectors), hours(3))
    assert a.limit_kw[0].tolist() == [9.0] * 3
    assert a.least_kw[0].tolist() == [6.0] * 3
    one = arrays(a_document(a_session(phases=1, energy_kwh=3.0), connectors=connectors), hours(3))
    assert one.step_kw[0].tolist() == [1.0] * 3


def test_at_negative_prices_no_more_is_taken_than_there_is_room() -> None:
    """15 kWh wanted, room for 18: 18 x -0.10 = -1.80 EUR."""
    a = arrays(a_document(a_session(at_most_kwh=18.0)), hours(3))
    decisions, cost = solved(a, [-0.10, -0.10, 0.20])
    assert decisions["charge_kw"].sum() == pytest.approx(18.0)
    assert cost == pytest.approx(-1.80, abs=EUR)


def test_a_vehicle_gives_back_and_leaves_with_what_it_wants() -> None:
    """20 kWh on board, 10 wanted, prices 0.1, 0.5, 0.1: +10, -10, +10 costs 1 - 5 + 1 = -3, and 0.01 export loss
    and 0.02 wear on each of the 10 kWh given back."""
    a = arrays(a_document(a_two_way_session(wear_eur_per_kwh=0.02)), hours(3))
    decisions, cost = solved(a, [0.1, 0.5, 0.1])
    outcome = checked(a, decisions)
    assert decisions["discharge_kw"].tolist() == [[0.0, 10.0, 0.0]]
    assert cost == pytest.approx(-3.0 + 10 * (EXPORT_LOSS + 0.02), abs=EUR)
    assert outcome.violations == ()
    assert outcome.feed_in_kw is not None
    assert outcome.feed_in_kw.tolist() == [[0.0, 10.0, 0.0]]
    assert outcome.cost_lines_eur["wear"][0] == pytest.approx(0.2)


def test_a_vehicle_is_not_taken_below_its_floor() -> None:
    """20 on board, floor 16: only 4 kWh can be given back in the dear first hour."""
    a = arrays(a_document(a_two_way_session(floor_kwh=16.0)), hours(3))
    decisions, _ = solved(a, [0.5, 0.1, 0.1])
    assert decisions["discharge_kw"][0, 0] == pytest.approx(4.0)


def test_a_vehicle_that_arrives_below_its_floor_keeps_what_it_brought() -> None:
    a = arrays(a_document(a_two_way_session(floor_kwh=30.0)), hours(3))
    decisions, _ = solved(a, [0.5, 0.1, 0.1])
    assert decisions["discharge_kw"].sum() == 0.0


def test_losses_are_not_run_for_money_when_prices_are_negative() -> None:
    """At -0.1 both ways the relaxation charges and gives back at once to burn energy; with the switches it may not."""
    session = a_two_way_session(energy_kwh=0.0, efficiency=0.8, discharge_efficiency=0.8)
    a = arrays(a_document(session), hours(3))
    loose, _ = solved(a, [-0.1] * 3)
    tight, _ = solved(a, [-0.1] * 3, switched=True)
    assert {v.label for v in checked(a, loose).violations} == {"E6"}
    assert checked(a, tight).violations == ()


def test_what_is_left_for_after_the_horizon_costs_the_mean_price() -> None:
    """25 kWh by 03:00, horizon to 02:00: 15 must be in. Prices 0.30, 0.10, mean value 0.20: 10 x 0.10 + 5 x 0.30
    + 10 left x 0.2002 = 4.502 EUR. At 0.15 for 0.30 the first hour is cheaper than later: 1 + 1.5 + 5 x 0.2002."""
    a, context = resolved(a_document(a_session(energy_kwh=25.0)), hours(2), 0.2)
    decisions, cost = solved(a, [0.30, 0.10])
    outcome = checked(a, decisions)
    assert cost == pytest.approx(4.502, abs=EUR)
    assert outcome.cost_lines_eur["carried_over"][0] == pytest.approx(2.002)
    assert outcome.unserved == ()
    assert outcome.postponed_kwh == pytest.approx([10.0], abs=1e-4)
    assert solved(a, [0.15, 0.10])[1] == pytest.approx(3.501, abs=EUR)
    assert "sessions that depart after the horizon (1) get within it at least" in context.notes[0]


def test_what_cannot_be_delivered_after_the_horizon_either_is_unserved_and_not_postponed() -> None:
    """25 kWh by 03:00, one hour of 10 kW left after 02:00: of 25 that are missing 10 can come then."""
    a = arrays(a_document(a_session(energy_kwh=25.0)), hours(2))
    outcome = checked(a, {"charge_kw": np.zeros((1, 2)), "discharge_kw": np.zeros((1, 2))})
    assert outcome.postponed_kwh.tolist() == [10.0]
    assert sum(u.amount_kwh for u in outcome.unserved) == 15.0


def test_a_session_that_departs_within_the_horizon_postpones_nothing() -> None:
    a = arrays(a_document(a_session(energy_kwh=5.0)), hours(4))
    nothing = {"charge_kw": np.zeros((1, 4)), "discharge_kw": np.zeros((1, 4))}
    assert checked(a, nothing).postponed_kwh.tolist() == [0.0]


def test_a_vehicle_that_stays_may_be_emptied_only_as_far_as_it_can_be_filled_afterwards() -> None:
    """20 on board, floor 0, nothing wanted, one hour at 10 kW left after the horizon: at most 10 kWh are given back."""
    a = arrays(a_document(a_two_way_session(energy_kwh=0.0, floor_kwh=0.0)), hours(2), 0.1)
    decisions, _ = solved(a, [0.5, 0.5])
    assert decisions["discharge_kw"].sum() == pytest.approx(10.0)


def test_shortage_below_the_least_comes_before_shortage_of_wishes() -> None:
    """10 kWh for A (wants 10, at least 4) and B (wants 8): 12 must, so 2 short at priority 5 and A's 6 at 15."""
    hour = {"departure": at("01:00")}
    first = a_session(name="A", energy_kwh=10.0, at_least_kwh=4.0, **hour)
    second = a_session(name="B", connector="T2", energy_kwh=8.0, **hour)
    a = arrays(a_document(first, second), hours(1))
    decisions, unserved = relaxed_plan(a, [0.1], cap_kw=10.0)
    assert unserved == pytest.approx({5: 2.0, 15: 6.0}, abs=1e-5)
    outcome = checked(a, decisions)
    assert outcome.violations == ()
    assert sum(u.amount_kwh for u in outcome.unserved if u.rank == 5) == pytest.approx(2.0, abs=1e-4)
    assert [(u.label, u.what) for u in outcome.unserved if u.rank == 15] == [("E5", "session A")]


def test_the_more_urgent_session_is_served_first() -> None:
    hour = {"departure": at("01:00"), "energy_kwh": 10.0}
    a = arrays(a_document(a_session(**hour, priority=2), a_session(connector="T2", **hour)), hours(1))
    decisions, _ = relaxed_plan(a, [0.1], cap_kw=10.0)
    assert decisions["charge_kw"].tolist() == pytest.approx(np.array([[10.0], [0.0]]), abs=1e-4)


def test_a_wish_out_of_reach_is_no_error_and_what_is_short_is_named() -> None:
    """At least 20 of 40 kWh in 3 hours of 10 kW: 30 are delivered, 10 are unserved at priority 5 + 10."""
    a = arrays(a_document(a_session(name="truck-7", energy_kwh=40.0, at_least_kwh=20.0)), hours(3))
    decisions, unserved = relaxed_plan(a, [0.1, 0.2, 0.3], cap_kw=1e4)
    (short,) = checked(a, decisions).unserved
    assert (short.label, short.rank, short.amount_kwh) == ("E5", 15, pytest.approx(10.0, abs=1e-4))
    assert short.detail == "session truck-7 of 'truck square': 30 of 40 kWh by 03:00"
    assert unserved == pytest.approx({5: 0.0, 15: 10.0}, abs=1e-5)


def test_sessions_have_few_rows_and_no_state_columns() -> None:
    """Three hours present of six: three columns, one row for the least and one for the room."""
    a = arrays(a_document(a_session()), hours(6))
    problem_ = assemble(block.stamps(a, steps_of(a)), steps_of(a))
    assert (problem_.n_columns, problem_.n_rows) == (3, 2)


# The check


def everything() -> EvChargingArrays:
    """One site with every rule in force and slack in each of them."""
    sessions = [
        a_session(name="plain", at_most_kwh=25.0),
        a_session(name="coarse", connector="T2", least_kw=4.0, energy_kwh=10.0, at_least_kwh=6.0, at_most_kwh=25.0),
        a_two_way_session(name="two-way", connector="T3", floor_kwh=18.0),
        a_session(name="stepped", connector="T4", energy_kwh=1.0, at_most_kwh=5.0),
    ]
    connectors = {**dict.fromkeys(("T1", "T2", "T3"), ANY_POWER), "T4": ANY_POWER | {"step_kw": 1.0}}
    return arrays(a_document(*sessions, connectors=connectors, shared_limit_kw=18.0), hours(5))


def true_plan(a: EvChargingArrays) -> dict[str, Floats]:
    charge = np.zeros_like(a.limit_kw)
    charge[:, :3] = [[8.0, 2.0, 5.0], [0.0, 6.0, 4.0], [6.0, 0.0, 8.0], [1.0, 0.0, 0.0]]
    discharge = np.zeros_like(charge)
    discharge[2, 1] = 4.0
    return {"charge_kw": charge, "discharge_kw": discharge}


@pytest.mark.parametrize(
    ("label", "changes"),
    [
        pytest.param("E2", {("charge_kw", 0, 4): 1.0}, id="charging while away"),
        pytest.param("E2", {("charge_kw", 0, 0): 11.0}, id="charging above the limit"),
        pytest.param("E2", {("discharge_kw", 2, 4): 1.0, ("charge_kw", 2, 0): 7.0}, id="giving back while away"),
        pytest.param("E3", {("charge_kw", 0, 0): 10.0, ("charge_kw", 0, 1): 10.0, ("charge_kw", 0, 2): 6.0}, id="room"),
        pytest.param(
            "E3",
            {
                ("charge_kw", 2, 0): 0.0,
                ("discharge_kw", 2, 0): 3.0,
                ("discharge_kw", 2, 1): 0.0,
                ("charge_kw", 2, 1): 5.0,
            },
            id="floor",
        ),
        pytest.param("E4", {("charge_kw", 0, 0): 7.0}, id="less than the least"),
        pytest.param("E5", {("charge_kw", 1, 1): 5.0}, id="less than the wish"),
        pytest.param("E6", {("discharge_kw", 2, 2): 1.0, ("charge_kw", 2, 2): 9.0}, id="both at once"),
        pytest.param("E7", {("charge_kw", 1, 0): 1.0}, id="below the least power"),
        pytest.param("E8", {("charge_kw", 0, 2): 6.5}, id="above the shared limit"),
        pytest.param("E11", {("charge_kw", 3, 0): 1.5}, id="between two steps"),
    ],
)
def test_the_check_names_exactly_the_rule_that_is_broken(
    label: str, changes: dict[tuple[str, int, int], float]
) -> None:
    a = everything()
    plan = true_plan(a)
    assert checked(a, plan).violations == ()
    assert checked(a, plan).unserved == ()
    for (name, k, t), power in changes.items():
        plan[name][k, t] = power
    outcome = checked(a, plan)
    named = {v.label for v in outcome.violations} | {u.label for u in outcome.unserved}
    assert named == {label}


def test_a_power_that_is_no_number_breaks_its_rule() -> None:
    a = everything()
    plan = true_plan(a)
    plan["charge_kw"][0, 0] = np.nan
    assert "E2" in {v.label for v in checked(a, plan).violations}


def test_labels_agree_between_docstring_block_and_check() -> None:
    steps = Steps(4, 0.25, (0,) * 4)
    shapes = [(block.build, Features(*flags)) for flags in product((False, True), repeat=4)]
    shapes += [(block.build_wish, None), (block.build_station, True)]
    built = {row.label for build, shape in shapes for row in template_of(build, shape, steps).rows}
    written = set(re.findall(r"\\tag\{(E\d+)\}", block.__doc__ or ""))
    source = Path(check_of_plans.__code__.co_filename).read_text(encoding="utf-8")
    reported = set(re.findall(r'"(E\d+)"', source))
    assert built == written - {"E10"}  # the cost
    assert reported == built - {"E1", "E9"}  # what is simulated or paid, not kept


# The baseline


def test_the_baseline_plugs_and_charges() -> None:
    a = arrays(a_document(a_session(arrival=at("00:30"))), hours(4))
    assert KIND.baseline(a)["charge_kw"].tolist() == [[5.0, 10.0, 0.0, 0.0]]


def test_who_comes_first_is_served_first_at_a_shared_limit() -> None:
    """10 kW for two of 15 kWh: who came at 00:00 takes 10 and 5, the other the rest."""
    late = a_session(name="late", arrival=at("00:06"), departure=at("04:00"))
    early = a_session(name="early", connector="T2", departure=at("04:00"))
    a = arrays(a_document(late, early, shared_limit_kw=10.0), hours(4))
    assert KIND.baseline(a)["charge_kw"].tolist() == pytest.approx(
        np.array([[0.0, 5.0, 10.0, 0.0], [10.0, 5.0, 0.0, 0.0]])
    )


def test_the_baseline_brings_its_last_step_up_to_the_least_power() -> None:
    """12 kWh: not 10 + 2 but 8 + 4."""
    a = arrays(a_document(a_session(energy_kwh=12.0, least_kw=4.0)), hours(3))
    assert KIND.baseline(a)["charge_kw"].tolist() == [[8.0, 4.0, 0.0]]


moments = st.integers(0, 48).map(lambda m: datetime(2026, 1, 15) + timedelta(minutes=15 * m + (m * 7) % 15))  # noqa: DTZ001


@st.composite
def sites(draw: st.DrawFn) -> EvChargingDocument:
    """Up to four connectors with a session each, within reach, behind a shared limit that may bind."""
    connectors, sessions = {}, []
    for k in range(draw(st.integers(1, 4))):
        arrival = draw(moments)
        stay = timedelta(minutes=draw(st.integers(20, 300)))
        power = draw(st.sampled_from([3.7, 7.4, 11.0, 22.0]))
        reach = power * stay / timedelta(hours=1)
        energy = round(reach * draw(st.floats(0.05, 0.9)), 2)
        row = {"connector": f"T{k}", "arrival": arrival, "departure": arrival + stay, "energy_kwh": energy}
        if draw(st.booleans()):
            row["least_kw"] = draw(st.sampled_from([1.38, 3.0]))
        if draw(st.booleans()):
            row["at_least_kwh"] = round(energy * draw(st.floats(0, 1)), 2)
        step = draw(st.sampled_from([None, None, 0.23, 0.69]))
        connectors[f"T{k}"] = power if step is None else {"power_kw": power, "step_kw": step}
        sessions.append(row)
    return a_document(*sessions, connectors=connectors, shared_limit_kw=draw(st.sampled_from([None, 22.0, 40.0])))


@settings(max_examples=15, deadline=None)
@given(document=sites(), seed=st.integers(0, 1000))
def test_a_plan_is_never_dearer_than_a_baseline_that_serves_all(document: EvChargingDocument, seed: int) -> None:
    """So the baseline keeps every rule, in the check and in the model, and the plan keeps them in the check."""
    grid = TimeGrid(datetime(2026, 1, 14, 23, tzinfo=UTC), 15, 60, ZONE)
    a, context = resolved(document, grid)
    assert not context.problems
    price = np.random.default_rng(seed).uniform(-0.05, 0.3, grid.n_steps)
    before = checked(a, KIND.baseline(a))
    assert before.violations == ()
    own, problem_ = compiled(a, price)
    answer = Live(problem_).solve(problem_.objective("cost_eur"), SolveOptions(time_limit_s=10, relative_gap=1e-4))
    if answer.status is Status.INFEASIBLE:
        assert before.unserved
        return
    after = checked(a, decisions_of(a, own, problem_, answer.x))
    assert after.violations == ()
    assert after.unserved == ()
    assert cost_of(a, after, price) == pytest.approx(answer.objective, abs=1e-3)
    if not before.unserved:
        assert answer.objective <= cost_of(a, before, price) + 1e-3


@pytest.mark.parametrize(
    ("connector", "stay", "energy_kwh"),
    [
        pytest.param(
            {"power_kw": 7.4, "step_kw": 0.69, "least_kw": 1.38}, ("00:22", "00:47"), 2.7, id="the last overshoots"
        ),
        pytest.param(
            {"power_kw": 7.4, "step_kw": 0.69, "least_kw": 3.45},
            ("00:22", "00:47"),
            2.7,
            id="the last is below the least",
        ),
        pytest.param(
            {"power_kw": 3.7, "step_kw": 0.46, "least_kw": 3.22}, ("00:22", "01:22"), 1.85, id="two give a step each"
        ),
        pytest.param(
            {"power_kw": 3.7, "step_kw": 0.23}, ("00:12", "00:43"), 1.67, id="its first minutes give steps of their own"
        ),
    ],
)
def test_where_nothing_is_planned_steps_before_the_last_make_room_for_it(
    connector: dict[str, Any], stay: tuple[str, str], energy_kwh: float
) -> None:
    document = a_document(
        {"connector": "T0", "arrival": at(stay[0]), "departure": at(stay[1]), "energy_kwh": energy_kwh},
        connectors={"T0": connector},
    )
    a = arrays(document, TimeGrid(datetime(2026, 1, 14, 23, tzinfo=UTC), 15, 80, ZONE))
    outcome = checked(a, KIND.baseline(a))
    assert outcome.violations == ()
    assert outcome.unserved == ()


@settings(max_examples=30, deadline=None)
@given(document=sites(), seed=st.integers(0, 1000))
def test_a_least_that_nobody_wrote_leaves_nothing_unserved_that_was_served(
    document: EvChargingDocument, seed: int
) -> None:
    """Each vehicle alone gets what it would get at any power, in the plan and when nothing is planned."""
    grid = TimeGrid(datetime(2026, 1, 14, 23, tzinfo=UTC), 15, 80, ZONE)
    alone = document.model_copy(update={"shared_limit_kw": None})
    free = {name: c.model_copy(update={"least_kw": 0.0}) for name, c in alone.connectors.items()}
    price = np.random.default_rng(seed).uniform(-0.05, 0.3, grid.n_steps)
    usual, any_power = arrays(alone, grid), arrays(alone.model_copy(update={"connectors": free}), grid)
    assert any_power.n_sessions == usual.n_sessions
    for a in (any_power, usual):
        assert checked(a, KIND.baseline(a)).unserved == ()
        decisions, _ = solved(a, price)
        assert checked(a, decisions).unserved == ()
        assert checked(a, decisions).violations == ()


# What is published, what may be asked


def test_each_session_says_what_it_asked_for() -> None:
    a = arrays(a_document(a_session(name="truck-7", at_least_kwh=9.0)), hours(3))
    ((asset, facts),) = parts_of(a)
    assert asset == 0
    assert facts["name"] == "truck-7"
    assert facts["departure"] == "2026-01-15T03:00:00+01:00"
    assert (facts["energy_kwh"], facts["at_least_kwh"]) == (15.0, 9.0)


def test_what_if_offers_it_without_its_shared_limit() -> None:
    _, _, free, lower = KIND.what_if(a_document(a_session(), shared_limit_kw=5.0))
    assert free.label == "truck square without its shared limit"
    assert free.document.shared_limit_kw is None
    assert lower.label == "truck square with a shared limit that is 20% lower"
    assert lower.document.shared_limit_kw.on(1).tolist() == [4.0]


def test_what_if_lets_vehicles_stay_longer_until_the_next_one_comes() -> None:
    early, next_one = a_session(), a_session(arrival=at("03:30"), departure=at("05:00"))
    later = KIND.what_if(a_document(next_one, early))[1]
    assert later.label == "truck square with departures an hour later"
    departures = [row.departure for row in later.document.sessions.rows]
    assert [f"{moment:%H:%M}" for moment in departures] == ["06:00", "03:30"]


# Measured sessions


def measured_cars(shared: Path) -> EvChargingDocument:
    """The busiest measured workplace day, as the cars came; 7 kW plugs, one shared limit."""
    table = pd.read_csv(shared / "data/open/ev/acn_workplace_sessions.csv.gz")
    arrival, departure = (pd.to_datetime(table[f"{name}_local"]) for name in ("arrival", "departure"))
    busiest = arrival.dt.date.value_counts().idxmax()
    shift = pd.Timestamp(DAY) - pd.Timestamp(busiest)
    day = table.assign(arrival=arrival + shift, departure=departure + shift)[arrival.dt.date == busiest]
    day = day.sort_values("arrival")
    following = day.groupby("station_id")["arrival"].shift(-1).fillna(day["departure"])
    day["departure"] = np.minimum(day["departure"], following)
    hours_there = (day["departure"] - day["arrival"]) / pd.Timedelta(hours=1)
    day = day.assign(least=np.minimum(day["energy_kwh"], 6.9 * hours_there).round(3))[hours_there > 0.1]
    sessions = [
        {
            "name": r.session_id,
            "connector": r.station_id,
            "arrival": r.arrival.to_pydatetime(),
            "departure": r.departure.to_pydatetime(),
            "energy_kwh": max(float(r.energy_kwh), float(r.least)),
            "at_least_kwh": float(r.least),
        }
        for r in day.itertuples()
    ]
    return a_document(*sessions, connectors=dict.fromkeys(day["station_id"], 7.0), shared_limit_kw=150.0)


def measured_trucks(shared: Path) -> EvChargingDocument:
    """Measured delivery trucks that return in the evening and must leave in the morning after."""
    days = pd.read_csv(shared / "data/open/ev/truck_op_days.csv").head(12)
    sessions = [
        {
            "name": f"truck-{k}",
            "connector": f"P{k}",
            "arrival": f"{DAY} {r.last_return}",
            "departure": f"{DAY + timedelta(days=1)} {r.first_departure}",
            "energy_kwh": float(r.energy_kwh),
            "vehicle_kw": 100.0,
        }
        for k, r in enumerate(days.itertuples())
    ]
    plugs = {f"P{k}": 150.0 for k in range(len(sessions))}
    return a_document(*sessions, name="depot", connectors=plugs, shared_limit_kw=240.0)


@pytest.mark.needs_shared
@pytest.mark.parametrize(("measured", "days"), [(measured_cars, 1), (measured_trucks, 2), (measured_trucks, 1)])
def test_measured_sessions_are_planned_and_verify(measured: Any, days: int, shared: Path) -> None:
    grid = TimeGrid.of_days(DAY, days, 15, ZONE)
    a = arrays(measured(shared), grid, 0.12)
    assert a.n_sessions >= 12
    price = 0.12 + 0.06 * np.sin(np.arange(grid.n_steps) / 9)
    decisions, cost = solved(a, price)
    after, before = checked(a, decisions), checked(a, KIND.baseline(a))
    assert after.violations == ()
    assert before.violations == ()
    assert cost_of(a, after, price) == pytest.approx(cost, abs=1e-3)
    if not before.unserved:
        assert cost <= cost_of(a, before, price) + EUR


def test_a_range_of_connectors_stands_for_each_of_them() -> None:
    connectors = {"P08..P11": 11.0, "DC1": 150.0}
    document = EvChargingDocument.model_validate({"name": "square", "connectors": connectors, "sessions": []})
    assert list(document.connectors) == ["P08", "P09", "P10", "P11", "DC1"]
    assert document.connectors["P10"].power_kw == 11.0


@pytest.mark.parametrize("connectors", [{"P3..P1": 11.0}, {"P1..P3": 11.0, "P2": 22.0}, {"P1..P99999": 11.0}])
def test_a_range_of_connectors_that_makes_no_sense_is_refused(connectors: dict[str, float]) -> None:
    with pytest.raises(ValidationError, match="expected"):
        EvChargingDocument.model_validate({"name": "square", "connectors": connectors, "sessions": []})


def with_scenarios(*weights: float, connector: str = "T1") -> dict[str, Any]:
    rows = [{"connector": connector, "arrival": "2026-01-15 01:00", "departure": "2026-01-15 02:00", "energy_kwh": 5}]
    asset = {"kind": "ev_charging", "name": f"site of {len(weights)}", "connectors": {"T1": 22.0}, "sessions": []}
    return asset | {"scenarios": [{"weight": weight, "sessions": rows} for weight in weights]}


@pytest.mark.parametrize(
    ("assets", "code", "where"),
    [
        ([with_scenarios(0.7, 0.4)], "weights", "members[0].assets[0].scenarios"),
        ([with_scenarios(0.5), with_scenarios(0.2, 0.3)], "scenario_weights", "members[0].assets[1].scenarios"),
        (
            [with_scenarios(0.5, connector="T2")],
            "unknown_connector",
            "members[0].assets[0].scenarios[0].sessions[0].connector",
        ),
    ],
)
def test_scenarios_that_make_no_sense_are_refused(assets: list[dict[str, Any]], code: str, where: str) -> None:
    with pytest.raises(SiteError) as caught:
        parsed(a_site(*assets)).resolved()
    found = {(p.code, p.where.split(" (")[0]) for p in caught.value.problems}
    assert (code, where) in found
    assert len(found) == 1


def test_what_is_wrong_with_chargers_is_reported_once_although_they_have_scenarios() -> None:
    asset = with_scenarios(0.5, 0.2) | {"shared_limit_kw": [1.0, 2.0]}
    with pytest.raises(SiteError) as caught:
        parsed(a_site(asset)).resolved()
    assert [p.where.split(" (")[0] for p in caught.value.problems] == ["members[0].assets[0].shared_limit_kw"]
