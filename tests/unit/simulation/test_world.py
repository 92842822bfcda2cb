"""The world of a simulation: what is true, what is known of it at a moment, and that the seed decides."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.builders import a_load, a_site, resolved

from gridshare.errors import SiteError
from gridshare.simulation.disturbances import Disturbances, read
from gridshare.simulation.practice import Practice
from gridshare.simulation.world import World, as_read, made_worse
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import resolve

HORIZON = {"start": "2026-01-15", "days": 1, "step_minutes": 30, "look_ahead_hours": 0}


def at(clock: str) -> datetime:
    """A time of the day of the tests, in Amsterdam."""
    return datetime.fromisoformat(f"2026-01-15T{clock}:00+01:00")


def a_park(*sessions: dict[str, Any]) -> SiteDocument:
    """Chargers T1 and T2, and a load; without sessions one from eight to five that wants 20 kWh."""
    usual = {"connector": "T1", "arrival": "2026-01-15 08:00", "departure": "2026-01-15 17:00", "energy_kwh": 20.0}
    charging = {
        "kind": "ev_charging",
        "name": "yard",
        "connectors": {"T1": 11.0, "T2": 11.0},
        "sessions": [usual | s for s in sessions] or [usual],
    }
    return resolved(a_site(charging, a_load(profile=20.0), cap_kw=100.0, horizon=HORIZON)).document


def a_world(document: SiteDocument, **given: Any) -> World:
    return World(document, Disturbances.model_validate(given))


def true_of(world: World) -> list[tuple[str, str]]:
    """Arrival and departure of each true session, on the clock."""
    return [
        tuple(f"{moment.astimezone(world.zone):%H:%M}" for moment in (v.true.arrival, v.true.departure))  # type: ignore[misc]
        for v in world.visits["yard"]
        if v.true is not None
    ]


def known_of(world: World, clock: str) -> list[tuple[str, str]]:
    """The same of each session that is known at a time of the day."""
    now = at(clock)
    return [
        (f"{s.arrival.astimezone(world.zone):%H:%M}", f"{s.departure.astimezone(world.zone):%H:%M}")
        for s in world.known_sessions(now, now + timedelta(days=1))["yard"]
    ]


def test_without_disturbances_what_is_known_is_what_is_true() -> None:
    world = a_world(a_park())
    assert true_of(world) == known_of(world, "00:00") == known_of(world, "12:00") == [("08:00", "17:00")]
    assert known_of(world, "17:00") == []


def test_a_late_vehicle_is_expected_in_the_next_step_until_it_is_there() -> None:
    world = a_world(a_park(), sessions={"late": {"share": 1.0, "minutes": 45.0}})
    assert known_of(world, "07:30") == [("08:00", "17:00")]
    assert known_of(world, "08:00") == [("08:30", "17:00")]
    assert known_of(world, "09:00") == [("08:45", "17:00")]


def test_a_vehicle_that_never_comes_is_expected_no_longer_once_patience_ends() -> None:
    world = a_world(a_park(), sessions={"never": 1.0, "patience_minutes": 60.0})
    assert true_of(world) == []
    assert known_of(world, "08:30") == [("09:00", "17:00")]
    assert known_of(world, "09:00") == []


def test_an_early_vehicle_is_known_from_when_it_is_there() -> None:
    world = a_world(a_park(), sessions={"early": {"share": 1.0, "minutes": 60.0}})
    assert known_of(world, "06:30") == [("08:00", "17:00")]
    assert known_of(world, "07:00") == [("07:00", "17:00")]


def test_a_vehicle_that_leaves_early_is_gone_without_a_word() -> None:
    world = a_world(a_park(), sessions={"leaves_early": {"share": 1.0, "minutes": 60.0}})
    assert known_of(world, "15:59") == [("08:00", "17:00")]
    assert known_of(world, "16:00") == []


def test_who_is_not_announced_is_known_on_arrival_and_says_what_it_wants() -> None:
    world = a_world(a_park(), sessions={"unannounced": 1.0, "never": 1.0})
    assert known_of(world, "07:59") == []
    assert known_of(world, "08:00") == [("08:00", "17:00")]


def test_a_session_is_announced_so_long_before_it_arrives() -> None:
    world = a_world(a_park(), sessions={"announced_hours": 2.0})
    assert known_of(world, "05:59") == []
    assert known_of(world, "06:00") == [("08:00", "17:00")]


def test_one_that_comes_early_waits_until_its_connector_is_free() -> None:
    document = a_park({"departure": "2026-01-15 10:00"}, {"arrival": "2026-01-15 10:30"})
    world = a_world(document, sessions={"early": {"share": 1.0, "minutes": 60.0}})
    assert true_of(world) == [("07:00", "10:00"), ("10:00", "17:00")]
    resolve(world.truth)


def test_energy_differs_within_its_part_and_keeps_its_order() -> None:
    sessions = [{"connector": "T1", "arrival": f"2026-01-15 {h:02}:00", "departure": f"2026-01-15 {h:02}:50",
                 "energy_kwh": 8.0, "at_least_kwh": 6.0} for h in range(20)]  # fmt: skip
    world = a_world(a_park(*sessions), sessions={"energy": {"share": 1.0, "by": 0.25}})
    wanted = [v.true.energy_kwh for v in world.visits["yard"] if v.true is not None]
    assert min(wanted) >= 6.0
    assert max(wanted) <= 10.0
    assert len(set(wanted)) == 20
    assert all(v.true.must_kwh <= v.true.energy_kwh for v in world.visits["yard"] if v.true is not None)


def test_the_share_of_sessions_is_about_what_was_asked_and_the_seed_decides_which() -> None:
    sessions = [{"connector": f"T{1 + k % 2}", "arrival": f"2026-01-15 {k // 4:02}:{30 * (k // 2 % 2):02}",
                 "departure": f"2026-01-15 {k // 4:02}:{30 * (k // 2 % 2) + 29:02}", "energy_kwh": 1.0}
                for k in range(96)]  # fmt: skip
    document = a_park(*sessions)
    left = [
        [v.leaves_early for v in World(document, Disturbances.model_validate(
            {"seed": seed, "sessions": {"leaves_early": {"share": 0.25, "minutes": 10.0}}})).visits["yard"]]
        for seed in (1, 1, 2)
    ]  # fmt: skip
    assert left[0] == left[1] != left[2]
    assert 12 <= sum(left[0]) <= 36  # 24 of 96, three standard deviations of 4.2 either way


def test_what_was_delivered_stays_with_what_is_known() -> None:
    world = a_world(a_park({"delivered_kwh": 7.0, "arrival": "2026-01-14 08:00"}))
    known = world.known(world.truth, at("12:00"), at("18:00"))
    assert [s.delivered_kwh for a in known.members[0].assets if a.kind == "ev_charging" for s in a.sessions.rows] == [
        7.0
    ]


def test_a_call_limits_what_is_true_and_is_known_with_its_notice() -> None:
    call = {"from": "2026-01-15 17:00", "hours": 2.0, "limit_kw": 40.0, "notice_minutes": 90.0}
    world = a_world(a_park(), calls=[call])
    true = resolve(world.truth).connection.group.import_cap_kw
    assert true.tolist() == [100.0] * 34 + [40.0] * 4 + [100.0] * 10

    def seen(clock: str) -> float:
        known = world.known(world.truth, at(clock), at("23:00"))
        return float(resolve(known).connection.group.import_cap_kw.min())

    assert (seen("15:29"), seen("15:30")) == (100.0, 40.0)


def test_a_call_over_midnight_holds_on_both_days() -> None:
    world = a_world(a_park(), calls=[{"from": "2026-01-14 23:00", "hours": 2.0, "limit_kw": 40.0}])
    assert resolve(world.truth).connection.group.import_cap_kw.tolist() == [40.0] * 2 + [100.0] * 46


def test_what_is_out_of_order_gives_nothing_and_is_planned_on_nothing() -> None:
    document = a_park({}, {"connector": "T2"})
    world = a_world(
        document, chargers=[{"asset": "yard", "connectors": ["T1"], "from": "2026-01-15 08:00", "hours": 1}]
    )
    practice = Practice(site := resolve(world.truth), out=world.out_of_order(site))
    for _ in range(20):
        practice.step({"ev_charging": {"charge_kw": np.full(2, 11.0)}})
    drawn = practice.decisions["ev_charging"]["charge_kw"] > 0
    assert drawn[0, 16:20].tolist() == [False, False, True, True]
    assert drawn[1, 16:20].tolist() == [True] * 4
    assert len(known_of(world, "08:30")) == 1
    assert len(known_of(world, "09:00")) == 2


def test_a_frozen_meter_shows_its_last_value() -> None:
    world = a_world(a_park(), meters=[{"asset": "load", "from": "2026-01-15 01:00", "hours": 1.0}])
    frozen = world.frozen("load", resolve(world.document).grid)
    assert np.flatnonzero(frozen).tolist() == [2, 3]
    shown = as_read(np.array([[1.0, 2.0, 3.0, 4.0, 5.0]]), frozen[None, :5])
    assert shown.tolist() == [[1.0, 2.0, 2.0, 2.0, 5.0]]


def test_a_forecast_is_made_worse_as_asked_and_the_same_again() -> None:
    grid = resolve(a_park()).grid
    how = Disturbances.model_validate({"forecasts": {"shifted_hours": 1.0, "scaled": 2.0}}).forecasts
    values = np.arange(48.0)[None]
    assert made_worse(values, grid, how, (1, 2))[0, :4].tolist() == [92.0, 94.0, 0.0, 2.0]
    noisy = how.model_copy(update={"noise": 0.1})
    assert (made_worse(values, grid, noisy, (1, 2)) == made_worse(values, grid, noisy, (1, 2))).all()
    assert (made_worse(values, grid, noisy, (1, 2)) != made_worse(values, grid, noisy, (3, 2))).any()


def test_a_document_of_disturbances_says_all_that_is_wrong_with_it(tmp_path: Path) -> None:
    file = tmp_path / "disturbances.yaml"
    file.write_text("seed: -1\nsessions:\n  never: 2\n  sometimes: 1\n", encoding="utf-8")
    with pytest.raises(SiteError) as refused:
        read(file)
    places = [problem.where for problem in refused.value.problems]
    assert places == ["seed (line 1)", "sessions.never (line 3)", "sessions.sometimes (line 4)"]


def test_a_document_of_disturbances_is_read(tmp_path: Path) -> None:
    file = tmp_path / "disturbances.yaml"
    file.write_text("seed: 3\ncalls:\n- {from: 2026-01-15 17:00, hours: 1, limit_kw: 5}\n", encoding="utf-8")
    found = read(file)
    assert found.seed == 3
    assert (found.calls[0].limit_kw, found.calls[0].direction) == (5.0, "import")
