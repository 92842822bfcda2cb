"""What a document says after part of a plan, by hand: steps of half an hour from 01:00, one member."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.builders import a_battery, a_load, a_site

from gridshare.ahead.loading import parsed
from gridshare.errors import SiteError
from gridshare.findings import Tolerance
from gridshare.parts import Decisions
from gridshare.sites.carried import carried
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import resolve
from gridshare.sites.window import window
from gridshare.verification import evaluate


def after(document: SiteDocument, steps: int, **decisions: Any) -> SiteDocument:
    """The document after some steps in which doing nothing was changed to these decisions."""
    site = resolve(document)
    nothing = site.doing_nothing()
    decided: dict[str, Decisions] = {
        kind: {name: np.array([decisions[name]], dtype=float) if name in decisions else v for name, v in of.items()}
        for kind, of in nothing.items()
    }
    found = evaluate(site, decided, Tolerance())
    return carried(document, site, decided, found.outcomes, found.flows, steps)


def written(*assets: dict[str, Any], **more: Any) -> SiteDocument:
    return parsed(a_site(*assets, **more)).document


def the_asset(document: SiteDocument) -> Any:
    return document.members[0].assets[0]


def test_a_battery_begins_with_what_it_has_and_keeps_its_wish_for_the_end() -> None:
    """20 kWh, charged with 10 kW for half an hour at 90 %: 24.5; discharged with 9 kW: 5 kWh less."""
    document = after(written(a_battery()), 2, charge_kw=[10, 0, 0, 0], discharge_kw=[0, 9, 0, 0])
    battery = the_asset(document)
    assert battery.start_kwh == pytest.approx(19.5)
    assert battery.end_kwh_at_least == 20.0
    assert battery.discharged_today_kwh == pytest.approx(4.5)
    assert document.underway
    assert the_asset(after(document, 1, discharge_kw=[2, 0, 0, 0])).discharged_today_kwh == pytest.approx(5.5)


def test_a_watt_hour_that_rounding_left_is_no_reason_to_move() -> None:
    """Half an hour at 36.002 kW and 90 % would be 1 Wh below empty: it begins empty."""
    document = after(written(a_battery(discharge_kw=50.0)), 1, discharge_kw=[36.002, 0, 0, 0])
    assert the_asset(document).start_kwh == 0.0


def test_what_was_discharged_yesterday_does_not_count_today() -> None:
    horizon = {"start": "2026-01-15T23:00", "steps": 4, "step_minutes": 30}
    document = written(a_battery(cycles_per_day=0.3), horizon=horizon)
    kw = [4.0, 4.0, 2.0, 0.0]
    assert the_asset(after(document, 2, discharge_kw=kw)).discharged_today_kwh == 0.0
    later = after(document, 3, discharge_kw=kw)
    assert the_asset(later).discharged_today_kwh == pytest.approx(1.0)
    left = resolve(window(later, resolve(document).grid, 3, 1)).kinds["battery"].daily_discharge_kwh
    assert left == pytest.approx(np.array([[11.0]]))


def test_stored_energy_is_worth_the_mean_price_where_time_goes_on_and_days_add_up() -> None:
    """At 0.20 EUR: 4.5 kWh more at noon are 0.90 EUR, which the next part gives back."""
    document = written(a_battery())
    grid = resolve(document).grid
    powers = (
        {"charge_kw": [10.0, 0.0], "discharge_kw": [0.0, 0.0]},
        {"charge_kw": [0.0, 0.0], "discharge_kw": [0.0, 8.1]},
    )
    lines = []
    for first, decided in zip((0, 2), powers, strict=True):
        site = resolve(window(document, grid, first, 2), goes_on=True)
        decisions: dict[str, Decisions] = {"battery": {name: np.array([kw]) for name, kw in decided.items()}}
        found = evaluate(site, decisions, Tolerance())
        idle = evaluate(site, site.doing_nothing(), Tolerance())
        assert not found.unserved
        assert idle.member_costs_eur["stored_energy"].tolist() == [0.0]
        lines.append(float(found.member_costs_eur["stored_energy"][0]))
        document = carried(document, site, decisions, found.outcomes, found.flows, 2)
    assert lines == pytest.approx([-0.9, 0.9])


CUT = {
    "kind": "curtailable_load",
    "name": "freezers",
    "profile": 20.0,
    "price_eur_per_kwh": 0.1,
    "most_cut_kw": 10.0,
    "payback_share": 1.0,
    "payback_kw": 10.0,
    "payback_within_minutes": 90,
}


def test_each_debt_keeps_its_deadline() -> None:
    """5 kWh cut in step 0 are due at point 4, 3 in step 1 at point 5; of the first, 2 are taken back in step 2."""
    document = after(written(CUT), 3, cut_kw=[10, 6, 0, 0], payback_kw=[0, 0, 4, 0])
    owed = [(part.kwh, part.within_minutes) for part in the_asset(document).owed]
    assert owed == [(pytest.approx(3.0), 30), (pytest.approx(3.0), 60)]
    arrays = resolve(document).kinds["curtailable_load"]
    assert arrays.debts == (((1.0, pytest.approx(3.0)), (2.0, pytest.approx(3.0))),)


def test_a_longest_cut_counts_from_where_it_began_two_plans_ago() -> None:
    """Cut in both plans of half an hour each: of 90 minutes, 30 are left."""
    document = written(CUT | {"longest_minutes": 90, "payback_within_minutes": 600})
    for minutes in (30, 60):
        document = after(document, 1, cut_kw=[5, 0, 0, 0], is_cut=[1, 0, 0, 0])
        state = the_asset(document).state
        assert (state.on, state.for_minutes, state.starts_today) == (True, minutes, 1)
    assert resolve(document).kinds["curtailable_load"].commitment.goes_on.tolist() == [[1.0, 0.0, 0.0, 0.0]]


def test_a_generator_has_its_run_and_its_hours() -> None:
    """It runs for an hour from 01:30: of 3 hours 2 are left, and of its least run of 2 hours one."""
    generator = {
        "kind": "generator",
        "name": "set",
        "power_kw": 20.0,
        "least_kw": 10.0,
        "fuel_cost_eur_per_kwh": 0.3,
        "least_on_minutes": 120,
        "most_starts": 2,
        "hours_left": 3.0,
        "hours_a_day": 2.5,
    }
    document = after(written(generator), 3, power_kw=[0, 15, 15, 0])
    found = the_asset(document)
    assert (found.state.on, found.state.for_minutes, found.state.starts_today) == (True, 60, 1)
    assert (found.hours_left, found.hours_today) == (2.0, 1.0)
    arrays = resolve(document).kinds["generator"]
    assert arrays.commitment.on_least.tolist() == [[1, 1, 0, 0]]
    assert arrays.commitment.most_starts.tolist() == [[1]]
    assert arrays.hours_a_day.tolist() == [[1.5]]


def test_every_start_of_today_counts() -> None:
    cut = CUT | {"most_cuts_a_day": 3, "payback_within_minutes": 600}
    document = after(written(cut), 3, cut_kw=[5, 0, 5, 0], is_cut=[1, 0, 1, 0])
    assert the_asset(document).state.starts_today == 2
    assert resolve(document).kinds["curtailable_load"].commitment.most_starts.tolist() == [[1]]


def test_a_run_may_last_beyond_the_part_that_is_planned() -> None:
    machine = {"mode": "cooling", "power_kw": [4.0, 12.0], "cop": 2.0, "least_on_minutes": 90}
    store = {
        "kind": "thermal_store",
        "name": "cold store",
        "band_c": [-24.0, -18.0],
        "start_c": -20.0,
        "capacity_kwh_per_k": 10.0,
        "heat_gain": {},
        "machine": machine,
    }
    document = written(store)
    ends, lasts = (resolve(document, goes_on=goes_on).kinds["thermal_store"] for goes_on in (False, True))
    assert ends.commitment.starts_most.tolist() == [[1, 1, 0, 0]]
    assert lasts.commitment.starts_most.tolist() == [[1, 1, 1, 1]]
    assert (ends.end_high_c.tolist(), lasts.end_high_c.tolist()) == ([-20.0], [np.inf])
    # A kelvin of cold is 10 kWh, 5 kWh electric, at 0.20 EUR.
    assert lasts.value_eur_per_k.tolist() == pytest.approx([-1.0])
    warmer = the_asset(after(document, 2, power_kw=[12, 0, 0, 0]))
    assert warmer.start_c == pytest.approx(-21.2)
    assert (warmer.machine.state.on, warmer.machine.state.for_minutes) == (False, 30)


def test_sessions_go_when_they_depart_and_keep_their_names() -> None:
    """Of three without a name one leaves at 02:00; the one that is there has half of its hour at 8 kW."""
    sessions = [
        {"connector": "T1", "arrival": "2026-01-15T01:00", "departure": "2026-01-15T02:00", "energy_kwh": 2.0},
        {"connector": "T1", "arrival": "2026-01-15T02:00", "departure": "2026-01-15T03:00", "energy_kwh": 3.0},
        {"connector": "T2", "arrival": "2026-01-15T01:30", "departure": "2026-01-15T09:00", "energy_kwh": 7.0},
    ]
    chargers = {"kind": "ev_charging", "name": "yard", "connectors": {"T1": 22.0, "T2": 22.0}, "sessions": sessions}
    site = resolve(written(chargers))
    charge = np.array([[4.0, 0, 0, 0], [0, 0, 0, 0], [0, 8.0, 0, 0]])
    decisions: dict[str, Decisions] = {"ev_charging": {"charge_kw": charge, "discharge_kw": np.zeros_like(charge)}}
    found = evaluate(site, decisions, Tolerance())
    document = carried(site.document, site, decisions, found.outcomes, found.flows, 2)
    rows = the_asset(document).sessions.rows
    assert [(row.name, row.delivered_kwh) for row in rows] == [("T1-2", 0.0), ("T2-1", 4.0)]
    assert "delivered_kwh" not in rows[0].model_fields_set


KW_MAX = {"name": "kW-max", "eur_per_kw": 3.0, "interval_minutes": 60}


@pytest.mark.parametrize(
    ("start", "steps", "so_far", "running"),
    [
        pytest.param("2026-01-15T01:00", 3, 30.0, [15.0], id="the open hour does not count yet"),
        pytest.param("2026-01-15T01:00", 4, 30.0, [], id="what is paid stays"),
        pytest.param("2026-01-31T23:00", 1, 30.0, [40.0], id="nothing is complete"),
        pytest.param("2026-01-31T23:00", 2, 0.0, [], id="a new month begins"),
        pytest.param("2026-01-31T23:00", 4, 17.5, [], id="an hour of the new month"),
        pytest.param("2026-01-31T22:00", 3, 30.0, [15.0], id="still the old month"),
    ],
)
def test_the_peak_so_far_is_that_of_the_month_and_of_whole_intervals(
    start: str, steps: int, so_far: float, running: list[float]
) -> None:
    document = written(
        a_load(profile=[40.0, 10.0, 15.0, 20.0]),
        horizon={"start": start, "steps": 4, "step_minutes": 30},
        grid_tariff={"peaks": [KW_MAX | {"so_far_kw": 30.0}]},
    )
    (charge,) = after(document, steps).grid_tariff.peaks  # type: ignore[attr-defined]
    assert (charge.so_far_kw, list(charge.running_kw)) == (so_far, running)


def test_a_document_that_was_carried_is_written_and_read_again() -> None:
    document = after(written(CUT | {"longest_minutes": 90}), 2, cut_kw=[5, 5, 0, 0], is_cut=[1, 1, 0, 0])
    assert SiteDocument.model_validate(document.model_dump(mode="json", by_alias=True, exclude_none=True)) == document


def test_what_an_earlier_plan_left_out_of_reach_is_missed_and_named() -> None:
    """Two hours at 5 kW and 90 % are 9 kWh of the 20 that are wanted: a mistake in writing, or what was left."""
    empty = after(written(a_battery(charge_kw=5.0)), 1, discharge_kw=[36.0, 0, 0, 0])
    site = resolve(empty)
    short = evaluate(site, site.doing_nothing(), Tolerance()).unserved
    assert [(u.label, u.amount) for u in short] == [("B6", pytest.approx(20.0))]
    with pytest.raises(SiteError, match="target of 20 kWh"):
        resolve(empty.model_copy(update={"underway": False}))
