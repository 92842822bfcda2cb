"""A plan sees beyond the horizon that it binds: what is left for then is planned, published and verified."""

from __future__ import annotations

import copy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_load, a_site, resolved

from gridshare.ahead.loading import opened, parsed
from gridshare.errors import SiteError
from gridshare.reports.plan.beyond import fault_beyond, postponed
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.sites.window import bound, window
from gridshare.usecases.schedule import schedule
from gridshare.usecases.verify import verify

DAY = {"start": "2026-01-15", "days": 1, "step_minutes": 60}
DEAR_EVENING = [0.1] * 17 + [0.5] * 7 + [0.05] * 12
"""A price per hour for a day and half of the next, cheap from midnight."""


def a_truck(departure: str = "2026-01-16 06:00", energy_kwh: float = 60.0) -> dict[str, Any]:
    return {
        "kind": "ev_charging",
        "name": "yard",
        "connectors": {"T1": 20.0},
        "sessions": [
            {"name": "truck", "connector": "T1", "arrival": "2026-01-15 18:00", "departure": departure}
            | {"energy_kwh": energy_kwh}
        ],
    }


def a_day(*assets: dict[str, Any], price: list[float] | float = 0.1, **overrides: Any) -> dict[str, Any]:
    contract = {"import": {"price": price}, "export": {"price": 0.0}}
    return a_site(*assets, horizon=DAY, energy_contracts={"fixed": contract}, **overrides)


def test_what_can_wait_for_a_cheap_night_is_planned_then_and_verified() -> None:
    site = resolved(a_day(a_truck(), price=DEAR_EVENING))
    plan = schedule(site)
    assert (plan.horizon.steps, len(plan.group.net_load_kw)) == (24, 24)
    assert plan.look_ahead is not None
    assert plan.look_ahead.end == "2026-01-16T12:00:00+01:00"
    [left] = plan.look_ahead.postponed
    assert (left.what, left.left_kwh, left.planned_kwh, left.short_kwh) == ("truck", 60.0, 60.0, 0.0)
    assert sum(plan.look_ahead.net_load_kw) == pytest.approx(60.0)
    assert plan.figures.postponed_kwh == 60.0
    assert plan.verdict.all_served
    assert plan.figures.import_kwh == 0.0
    assert verify(site, plan).holds


def test_without_what_comes_after_it_the_evening_is_the_best_there_is() -> None:
    """The same day with its own hours only: what is left costs the mean price, and an hour of the evening is more."""
    site = resolved(a_day(a_truck(), price=DEAR_EVENING[:24]))
    plan = schedule(site)
    assert plan.look_ahead is None
    assert plan.input["horizon"]["look_ahead_hours"] == 0.0


def changed(plan: ScheduleDocument, *path: str | int, value: Any) -> dict[str, Any]:
    document = copy.deepcopy(plan.model_dump(mode="json"))
    place = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return document


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("look_ahead", "postponed", 0, "planned_kwh"), 59.0),
        (("look_ahead", "exceedance_kwh"), 1.0),
        (("look_ahead", "net_load_kw", 0), 3.0),
        (("look_ahead", "import_cap_kw", 3), 3.0),
        (("look_ahead", "end"), "2026-01-16T11:00:00+01:00"),
        (("look_ahead", "assets", 0, "what"), "another truck"),
        (("look_ahead", "assets", 0, "decisions", "charge_kw"), [1.0]),
        (("look_ahead", "assets"), []),
        (("look_ahead",), None),
    ],
)
def test_whatever_is_changed_in_it_is_caught(path: tuple[str | int, ...], value: Any) -> None:
    site = resolved(a_day(a_truck(), price=DEAR_EVENING))
    assert not verify(site, changed(schedule(site), *path, value=value)).holds


@pytest.mark.parametrize(
    ("language", "fault", "later"),
    [
        (
            "en",
            "after the horizon, until Fri 12:00: not served 40.0 kWh",
            "100.0 kWh of 1 session or run, of which 60.0",
        ),
        (
            "nl",
            "na de planperiode, tot vr 12:00: niet geleverd 40,0 kWh",
            "100,0 kWh van 1 laadsessie of draaibeurt, waarvan 60,0",
        ),
    ],
)
def test_what_the_night_cannot_serve_is_named(language: Language, fault: str, later: str) -> None:
    """The evening is full; the cap of the night leaves 10 kW for six hours."""
    cap = [{"source": "contract", "direction": "import", "limit_kw": [100.0] * 18 + [0.0] * 6 + [10.0] * 12}]
    site = resolved(a_day(a_truck(energy_kwh=100.0), price=DEAR_EVENING, connection={"layers": cap}))
    plan = schedule(site)
    assert verify(site, plan).holds
    words = Words(language, {})
    assert fault_beyond(plan, words) == fault
    assert postponed(plan, words).startswith(later)


@pytest.mark.parametrize(
    ("rows", "blank", "steps"),
    [(24, None, 24), (30, None, 30), (36, None, 36), (48, None, 36), (36, 30, 30), (36, 24, 24)],
)
def test_it_sees_as_far_as_the_series_reach(tmp_path: Path, rows: int, blank: int | None, steps: int) -> None:
    lines = [f"2026-01-{15 + k // 24} {k % 24:02d}:00,{'' if k == blank else 10 + k}" for k in range(rows)]
    (tmp_path / "series.csv").write_text("\n".join(["start,load_kw", *lines]))
    load = {"kind": "inflexible_load", "name": "load", "profile": "load_kw"}
    site = parsed(a_day(load, series="series.csv"), tmp_path)
    assert site.resolved().grid.n_steps == steps
    assert site.resolved().bound_steps == 24
    assert site.document.horizon.look_ahead_hours == steps - 24


def test_it_sees_no_further_than_it_is_asked(tmp_path: Path) -> None:
    site = a_day({"kind": "inflexible_load", "name": "load", "profile": 5.0}) | {
        "horizon": {**DAY, "look_ahead_hours": 3}
    }
    assert parsed(site, tmp_path).resolved().grid.n_steps == 27


def test_steps_that_are_counted_are_all_that_is_seen() -> None:
    """Whoever gives a number of steps says what is seen; lists of another length are refused as ever."""
    site = resolved(a_site({"kind": "inflexible_load", "name": "load", "profile": [1.0, 2.0, 3.0, 4.0]}))
    assert site.bound_steps == site.grid.n_steps == 4


def test_the_day_of_a_window_is_a_site_of_its_own() -> None:
    site = resolved(a_day(a_truck(), price=DEAR_EVENING))
    day = bound(site)
    assert (day.grid.n_steps, day.document.horizon.days) == (24, 1)
    alone = window(site.document, site.grid, 24, 12)
    assert alone.horizon.steps == 12
    assert alone.energy_contracts["fixed"].model_dump()["import_"]["price"] == DEAR_EVENING[24:]


def test_hessenpoort_charges_when_the_night_is_cheap() -> None:
    """Planned as if no other day existed, two fifths of it was charged in the last two hours."""
    plan = schedule(opened(Path(__file__).parents[3] / "sample_sites" / "hessenpoort").resolved())
    hours = [0.0] * 24
    for asset in plan.assets:
        if asset.kind == "ev_charging":
            for t, power in enumerate(asset.net_load_kw):
                hours[t // 4] += power
    assert sum(hours[22:]) < 0.1 * sum(hours)
    assert plan.look_ahead is not None
    assert all(left.planned_kwh == left.left_kwh for left in plan.look_ahead.postponed)


@pytest.mark.parametrize(
    ("day", "values", "steps"),
    [
        pytest.param("2026-03-29", 96, 92, id="an hour that the clock skips, taken for an hour of look-ahead"),
        pytest.param("2026-10-25", 144, 100, id="an hour that comes once in it, though the clock shows it twice"),
        pytest.param("2026-10-25", 96, 100, id="a day of 24 hours that has 25"),
    ],
)
@pytest.mark.parametrize("is_named", [True, False])
def test_a_list_for_24_hours_is_not_laid_on_a_day_of_23_or_25(
    day: str, values: int, steps: int, *, is_named: bool
) -> None:
    listed: list[float] = [10.0] * values
    document = a_site(
        a_load(profile="load_kw" if is_named else listed),  # type: ignore[arg-type]
        horizon={"start": day, "days": 1, "step_minutes": 15},
        **({"series": {"load_kw": listed}} if is_named else {}),
    )
    with pytest.raises(SiteError) as caught:
        resolved(document)
    [problem] = caught.value.problems
    assert (problem.code, problem.found) == ("series_length", f"{values} values")
    assert problem.expected == f"a value for each of the {steps} steps of 15 min from {day} 00:00"
    assert problem.remedy.startswith(f"On {day} the clock goes ")


def test_nor_is_it_where_a_file_reaches_just_an_hour_further(tmp_path: Path) -> None:
    begin = datetime(2026, 3, 28, 23, tzinfo=UTC)
    rows = [f"{(begin + timedelta(minutes=15 * t)).isoformat()},0.2" for t in range(96)]
    (tmp_path / "prices.csv").write_text("\n".join(["instant,price_eur_per_kwh", *rows, ""]))
    contract = {"import": {"price": {"file": "prices.csv"}}, "export": {"price": 0.0}}
    document = a_site(
        a_load(profile=[10.0] * 96),
        horizon={"start": "2026-03-29", "days": 1, "step_minutes": 15},
        energy_contracts={"fixed": contract},
    )
    with pytest.raises(SiteError, match="96 values; expected a value for each of the 92 steps"):
        parsed(document, tmp_path).resolved()


@pytest.mark.parametrize(("values", "ahead"), [(92, 0), (140, 48)])
def test_a_list_for_all_hours_of_such_a_day_is_laid_on_it(values: int, ahead: int) -> None:
    site = resolved(
        a_site(a_load(profile=[10.0] * values), horizon={"start": "2026-03-29", "days": 1, "step_minutes": 15})
    )
    assert (site.bound_steps, site.grid.n_steps - site.bound_steps) == (92, ahead)


def test_an_hour_of_look_ahead_that_is_asked_for_is_seen_on_such_a_day_too() -> None:
    horizon = {"start": "2026-03-29", "days": 1, "step_minutes": 15, "look_ahead_hours": 1}
    site = resolved(a_site(a_load(profile=[10.0] * 96), horizon=horizon))
    assert (site.bound_steps, site.grid.n_steps) == (92, 96)


def test_24_hours_of_steps_on_such_a_day_are_noted() -> None:
    """They are what was asked for, though whoever counts them may have meant the day."""
    horizon = {"start": "2026-03-29T00:00", "steps": 24, "step_minutes": 60}
    note = "The clock changes within the horizon: its 24 steps of 60 min end at 2026-03-30 01:00."
    assert note in resolved(a_site(a_load(), horizon=horizon)).notes
    assert resolved(a_site(a_load(), horizon=horizon | {"start": "2026-03-30T00:00"})).notes == ()
    assert resolved(a_site(a_load(), horizon=horizon | {"steps": 23})).notes == ()
