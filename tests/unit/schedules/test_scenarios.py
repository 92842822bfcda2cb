"""What a schedule reports of the ways in which the day may turn out, and that a verifier finds what is wrong in it."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from tests.builders import START, a_battery, a_load, a_site, resolved

from gridshare.effort import SolveOptions
from gridshare.reports.plan.scenarios import scenarios as lines
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.sites.window import window
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify

ONE = {"connector": "a", "arrival": "2026-01-15 01:00", "departure": "2026-01-15 03:00", "energy_kwh": 20.0}
TWO = {"connector": "b", "arrival": "2026-01-15 02:00", "departure": "2026-01-15 03:00", "energy_kwh": 18.0}


def park(*scenarios: tuple[float, list[dict[str, Any]]], **overrides: Any) -> dict[str, Any]:
    chargers: dict[str, Any] = {
        "kind": "ev_charging",
        "name": "chargers",
        "connectors": {"a": 20.0, "b": 20.0},
        "sessions": [ONE],
    }
    if scenarios:
        chargers["scenarios"] = [{"weight": weight, "sessions": rows} for weight, rows in scenarios]
    return a_site(a_load(profile=25.0), a_battery(), chargers, cap_kw=40.0) | overrides


@pytest.fixture(scope="module")
def tight() -> dict[str, Any]:
    """A second vehicle that may come finds too little power."""
    return park((0.4, [ONE, TWO]))


@pytest.fixture(scope="module")
def planned(tight: dict[str, Any]) -> dict[str, Any]:
    return json.loads(schedule(resolved(tight)).model_dump_json())


def test_a_schedule_without_scenarios_says_nothing_of_them() -> None:
    document = json.loads(schedule(resolved(park())).model_dump_json())
    assert "scenarios" not in document
    assert "scenarios" not in document["input"]["members"][0]["assets"][2]
    assert list(lines(ScheduleDocument.model_validate(document), Words("en"))) == []


def test_figures_are_of_the_day_that_is_expected_and_the_section_is_of_all(planned: dict[str, Any]) -> None:
    section = planned["scenarios"]
    expected, other = section["each"]
    assert planned["verdict"]["all_served"]
    assert expected["cost_eur"] == planned["figures"]["cost_eur"]
    assert [expected["weight"], other["weight"]] == [0.6, 0.4]
    assert section["expected_cost_eur"] == pytest.approx(0.6 * expected["cost_eur"] + 0.4 * other["cost_eur"])
    assert other["unserved_kwh"] > 1
    assert section["probability_unserved"] == 0.4
    assert section["probability_over"] == 0.0


def test_a_schedule_with_scenarios_verifies(tight: dict[str, Any], planned: dict[str, Any]) -> None:
    report = verify(resolved(tight), planned)
    assert report.holds, (report.broken, report.wrong)


def test_more_power_than_a_session_may_have_in_a_scenario_is_named(
    tight: dict[str, Any], planned: dict[str, Any]
) -> None:
    wrong = copy.deepcopy(planned)
    wrong["scenarios"]["each"][1]["assets"][0]["parts"][0]["charge_kw"][0] += 50.0
    report = verify(resolved(tight), wrong)
    assert ("E2", "scenarios.each[1]: session a-1 of 'chargers'") in {(b.label, b.where) for b in report.broken}


@pytest.mark.parametrize("field", ["cost_eur", "unserved_kwh", "exceedance_kwh", "weight"])
def test_a_wrong_figure_of_a_scenario_is_named(tight: dict[str, Any], planned: dict[str, Any], field: str) -> None:
    wrong = copy.deepcopy(planned)
    wrong["scenarios"]["each"][1][field] += 1.0
    assert f"scenarios.each[1].{field}" in {w.where for w in verify(resolved(tight), wrong).wrong}


def test_decisions_of_a_scenario_that_do_not_fit_are_no_claim_that_holds(
    tight: dict[str, Any], planned: dict[str, Any]
) -> None:
    wrong = copy.deepcopy(planned)
    wrong["scenarios"]["each"][1]["assets"][0]["parts"].pop()
    assert not verify(resolved(tight), wrong).holds


def test_questions_that_compare_costs_are_asked_of_the_day_that_is_expected(tight: dict[str, Any]) -> None:
    document = schedule(resolved(tight), quietly=False)
    assert document.scenarios is None
    assert document.figures.cost_eur == pytest.approx(schedule(resolved(park()), quietly=False).figures.cost_eur)


def test_with_no_time_for_scenarios_there_is_a_plan_of_the_day_that_is_expected(tight: dict[str, Any]) -> None:
    document = schedule(resolved(tight), SolveOptions(time_limit_s=4.0))
    assert document.scenarios is None
    assert document.verdict.finished
    assert document.figures.cost_eur == pytest.approx(schedule(resolved(park())).figures.cost_eur)
    assert any("was not worked out" in note for note in document.notes)
    assert verify(resolved(tight), document).holds


def test_what_lies_beyond_the_horizon_is_part_of_each_scenario(tight: dict[str, Any]) -> None:
    ahead = {"start": START.isoformat(), "steps": 2, "step_minutes": 30, "look_ahead_hours": 1}
    site = resolved(tight | {"horizon": ahead})
    document = json.loads(schedule(site).model_dump_json())
    assert len(document["scenarios"]["each"][1]["net_load_kw"]) == 4
    report = verify(site, document)
    assert report.holds, (report.broken, report.wrong)


def test_people_read_the_expectation_in_both_languages(planned: dict[str, Any]) -> None:
    document = ScheduleDocument.model_validate(planned)
    (english,), (dutch,) = (list(lines(document, Words(language))) for language in ("en", "nl"))
    assert "2 ways" in english
    assert "left unserved: 40" in english
    assert "limit is exceeded" not in english
    assert "2 manieren" in dutch


def test_a_vehicle_that_may_come_and_finds_its_power_is_no_trouble() -> None:
    rows = [ONE, TWO | {"energy_kwh": 1.0}]
    (text,) = lines(schedule(resolved(park((0.4, rows)))), Words("en"))
    assert "limits are kept and all demand is served" in text


def test_scenarios_move_with_the_clock(tight: dict[str, Any]) -> None:
    """What touches a window of the horizon is all that is left of a scenario in it."""
    site = resolved(tight)
    cut = window(site.document, site.grid, 0, 2)
    scenario = cut.members[0].assets[2].model_dump()["scenarios"][0]
    assert [row["connector"] for row in scenario["sessions"]] == ["a"]
