"""Moments that a clock shows twice, or never: what is not certain is asked."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import a_battery, a_load, a_site, resolved

from gridshare.errors import Problem, SiteError
from gridshare.simulation.disturbances import disturbances_of
from gridshare.simulation.named import refuse_unknown

SPRING = {"start": "2026-03-29", "days": 1, "step_minutes": 15, "look_ahead_hours": 0}
AUTUMN = SPRING | {"start": "2026-10-25"}


def a_visit(arrival: str, departure: str) -> dict[str, Any]:
    session = {"name": "truck", "connector": "T1", "arrival": arrival, "departure": departure, "energy_kwh": 5.0}
    return {"kind": "ev_charging", "name": "yard", "connectors": {"T1": 20.0}, "sessions": [session]}


def problems(*assets: dict[str, Any], **site: Any) -> list[Problem]:
    with pytest.raises(SiteError) as caught:
        resolved(a_site(*assets, **site))
    return list(caught.value.problems)


def test_a_moment_that_the_clock_skips_is_said_not_to_be_there() -> None:
    """02:30 is no time of that day; read as 03:30 it would come after the departure."""
    [problem] = problems(a_visit("2026-03-29 02:30", "2026-03-29 03:15"), horizon=SPRING)
    assert str(problem) == (
        "members[0].assets[0].sessions[0].arrival (yard > yard > truck): 2026-03-29 02:30, which does not exist on the "
        "clock of Europe/Amsterdam; expected a moment of that day, on which the clock goes forward by 1 hour. "
        "Write a time that the clock shows, or the offset from UTC next to it, as in 2026-03-29T02:30+01:00."
    )
    assert problem.code == "instant_skipped"


def test_it_is_said_on_any_day() -> None:
    winter = SPRING | {"start": "2026-01-15"}
    [problem] = problems(a_visit("2026-03-29 02:30", "2026-03-29 03:15"), horizon=winter)
    assert problem.code == "instant_skipped"


def test_a_moment_that_comes_twice_asks_for_its_offset() -> None:
    [problem] = problems(a_visit("2026-10-25 01:30", "2026-10-25 02:30"), horizon=AUTUMN)
    assert str(problem) == (
        "members[0].assets[0].sessions[0].departure (yard > yard > truck): 2026-10-25 02:30, which comes twice on the "
        "clock of Europe/Amsterdam; expected one moment of that day, on which the clock goes back by 1 hour. "
        "Write the offset from UTC next to it: 2026-10-25T02:30+02:00 is the first, 2026-10-25T02:30+01:00 the second."
    )
    assert problem.code == "instant_ambiguous"


def test_with_its_offset_it_is_clear() -> None:
    for offset, hours in (("+02:00", 1), ("+01:00", 2)):
        site = resolved(a_site(a_visit("2026-10-25 01:30", f"2026-10-25T02:30{offset}"), horizon=AUTUMN))
        [stay] = (site.kinds["ev_charging"].limit_kw > 0).sum(axis=1)
        assert stay == 4 * hours


def test_twice_is_no_matter_on_another_day() -> None:
    """A file has the visits of a year; of that night, a plan of January reads nothing."""
    resolved(a_site(a_visit("2026-10-25 01:30", "2026-10-25 02:30"), horizon=SPRING | {"start": "2026-01-15"}))


def test_all_moments_of_a_document_are_looked_at() -> None:
    battery = a_battery(targets=[{"at": "2026-10-25 02:15", "at_least_kwh": 30.0}])
    run = {
        "kind": "deferrable_load",
        "name": "oven",
        "power_kw": 5.0,
        "duration_minutes": 60,
        "earliest": "2026-10-25 02:45",
    }
    found = problems(battery, run, a_visit("2026-10-25 02:00", "2026-10-25 02:30"), horizon=AUTUMN)
    assert [p.where for p in found if p.code == "instant_ambiguous"] == [
        "members[0].assets[0].targets[0].at",
        "members[0].assets[1].earliest",
        "members[0].assets[2].sessions[0].arrival",
        "members[0].assets[2].sessions[0].departure",
    ]


@pytest.mark.parametrize(
    ("horizon", "where", "code"),
    [
        ({"start": "2026-10-25T02:00", "steps": 4}, "horizon.start", "instant_ambiguous"),
        ({"start": "2026-03-29T02:00", "steps": 4}, "horizon.start", "instant_skipped"),
        ({"start": "2026-10-25", "end": "2026-10-25T02:30"}, "horizon.end", "instant_ambiguous"),
        ({"start": "2026-10-25T00:00:30", "steps": 4}, "horizon.start", "not_whole_minutes"),
        ({"start": "2026-10-25T00:00:00.5+02:00", "steps": 4}, "horizon.start", "not_whole_minutes"),
    ],
)
def test_a_horizon_begins_and_ends_at_one_moment(horizon: dict[str, Any], where: str, code: str) -> None:
    [problem] = problems(a_load(), horizon=horizon | {"step_minutes": 15})
    assert (problem.where, problem.code) == (where, code)


def test_a_midnight_that_is_skipped_begins_the_day_when_the_clock_goes_on() -> None:
    """In Havana the clock goes from midnight to one on this day: a date is no moment, and its day begins then."""
    horizon = {"start": "2026-03-08", "days": 1, "step_minutes": 60, "look_ahead_hours": 0}
    site = resolved(a_site(a_load(), horizon=horizon, time_zone="America/Havana"))
    assert (site.grid.local[0].hour, site.grid.n_steps) == (1, 23)


@pytest.mark.parametrize(("day", "hours"), [("2026-04-05", 24.5), ("2026-10-04", 23.5)])
def test_a_day_that_its_steps_do_not_fill_is_refused(day: str, hours: float) -> None:
    """On Lord Howe the clock changes by half an hour: an hour's steps would leave out the last half hour of the day."""
    horizon = {"start": day, "days": 1, "step_minutes": 60, "look_ahead_hours": 0}
    zone = "Australia/Lord_Howe"
    [problem] = problems(a_load(), horizon=horizon, time_zone=zone)
    assert (problem.where, problem.code) == ("horizon.days", "horizon_end")
    half = resolved(a_site(a_load(), horizon=horizon | {"step_minutes": 30}, time_zone=zone))
    assert half.grid.n_steps == 2 * hours


@pytest.mark.parametrize("number", [1768435200, 1768435200.0, "1768435200", "-5"])
def test_a_bare_number_is_no_moment(number: Any) -> None:
    """It would be read as seconds since 1970."""
    battery = a_battery(targets=[{"at": number, "at_least_kwh": 30.0}])
    oven = {"kind": "deferrable_load", "name": "oven", "power_kw": 5.0, "duration_minutes": 60, "start_at": [number]}
    horizon = {"start": number, "end": number, "step_minutes": 15}
    found = problems(battery, oven, horizon=horizon)
    assert {p.where for p in found if p.code == "moment"} == {
        "horizon.start",
        "horizon.end",
        "members[0].assets[0].targets[0].at",
        "members[0].assets[1].start_at[0]",
    }


def test_disturbances_begin_at_one_moment_too() -> None:
    site = resolved(a_site(a_load("hall"), horizon=AUTUMN))
    given = disturbances_of({"meters": [{"from": "2026-10-25 02:30", "hours": 2, "asset": "hall"}]})
    with pytest.raises(SiteError, match=r"disturbances\.meters\[0\]\.from: 2026-10-25 02:30, which comes twice"):
        refuse_unknown(given, site.document)
