"""A site is loaded once, and with what nobody has measured yet: visits too, also where no series lacks."""

import csv
import json
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from tests.calls import steps_of_loading

import gridshare
from gridshare.ahead.loading import opened
from gridshare.ahead.site_of_schedule import site_of_schedule
from gridshare.series.measured import MeasuredSeries, write_measured

SAMPLE = Path(__file__).resolve().parents[3] / "sample_sites" / "three-firms"

ZONE = ZoneInfo("Europe/Amsterdam")


def test_a_plan_reads_validates_and_resolves_its_site_once(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = steps_of_loading(monkeypatch)
    gridshare.schedule(SAMPLE, day="2026-02-10")
    # Resolved are all that the plan sees, and the day alone, of which the figures are.
    assert {step: len(calls) for step, calls in steps.items() if calls} == {"read": 1, "validated": 1, "resolved": 2}


def test_the_site_of_a_schedule_of_another_day_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = steps_of_loading(monkeypatch)
    site = site_of_schedule(SAMPLE.parent / "hessenpoort", {"horizon": {"start": "2026-02-14T00:00:00+01:00"}})
    assert site.grid.local[0].date() == date(2026, 2, 14)
    assert {step: len(calls) for step, calls in steps.items() if calls} == {"read": 1, "validated": 1, "resolved": 1}


def test_visits_are_expected_although_no_series_lacks(tmp_path: Path) -> None:
    (tmp_path / "measured").mkdir()
    begin = datetime(2026, 1, 5, 18, tzinfo=ZONE)
    rows = [["connector", "arrival", "departure", "energy_kwh"]]
    for k in range(28):
        arrival = begin + timedelta(days=k)
        rows.append(["T1", arrival.isoformat(), (arrival + timedelta(hours=5)).isoformat(), "40"])
    with (tmp_path / "measured" / "trucks.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    chargers = {
        "kind": "ev_charging",
        "name": "chargers",
        "connectors": {"T1": 50},
        "sessions": "measured/trucks.csv",
    }
    site = {
        "gridshare": 1,
        "name": "one",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-02-04", "days": 1, "step_minutes": 15},
        "members": [{"name": "Trucks", "assets": [chargers]}],
    }
    (tmp_path / "site.json").write_text(json.dumps(site))
    document = opened(tmp_path, date(2026, 2, 4)).document
    assert [(origin.series, origin.method) for origin in document.provenance] == [("measured/trucks.csv", "past days")]
    assert any("1 visits, 40 kWh" in note for note in document.notes)


def test_past_days_that_differ_are_scenarios_with_weights(tmp_path: Path) -> None:
    """Two trucks on some days, one on others, at both tables at once: the middle has one, and so the rest have two."""
    (tmp_path / "measured").mkdir()
    begin = datetime(2026, 1, 5, 18, tzinfo=ZONE)
    assets = []
    for name in ("trucks", "vans"):
        rows = [["connector", "arrival", "departure", "energy_kwh"]]
        for k in range(28):
            arrival = begin + timedelta(days=k)
            leaves = (arrival + timedelta(hours=5)).isoformat()
            rows += [[plug, arrival.isoformat(), leaves, "40"] for plug in ("T1", "T2")[: 1 + (k % 3 == 0)]]
        with (tmp_path / "measured" / f"{name}.csv").open("w", newline="") as file:
            csv.writer(file).writerows(rows)
        connectors = {"T1": 50, "T2": 50}
        asset = {"kind": "ev_charging", "name": name, "connectors": connectors, "sessions": f"measured/{name}.csv"}
        assets.append(asset)
    site = {
        "gridshare": 1,
        "name": "one",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-02-04", "days": 1, "step_minutes": 15, "look_ahead_hours": 0},
        "members": [{"name": "Trucks", "assets": assets}],
    }
    (tmp_path / "site.json").write_text(json.dumps(site))
    placed = opened(tmp_path, date(2026, 2, 4)).resolved()
    (scenario,) = placed.scenarios
    trucks, vans = placed.document.members[0].assets
    assert [len(each.sessions.rows) for each in trucks.scenarios] == [2]
    assert [len(each.sessions.rows) for each in vans.scenarios] == [2]
    assert 0.1 < scenario.weight < 0.5
    assert placed.kinds["ev_charging"].n_sessions == 2
    assert scenario.kinds["ev_charging"].n_sessions == 4


def test_a_note_names_the_group_once_although_it_is_forecast_for_two_parts_of_the_day(tmp_path: Path) -> None:
    midnight = int(datetime(2026, 2, 4, tzinfo=ZONE).timestamp())
    for name, until in (("a_net_kw", midnight + 12 * 3600), ("b_net_kw", midnight), ("c_net_kw", midnight)):
        n = (until - midnight) // 900 + 20 * 96
        series = MeasuredSeries(name, until - 900 * n, 900, 10.0 + np.arange(n) % 96, np.zeros(n, np.int8), "net")
        write_measured(series, tmp_path / "measured")
    firms = [
        {"name": name, "assets": [{"kind": "inflexible_load", "name": name, "profile": f"{name}_net_kw", "net": True}]}
        for name in "abc"
    ]
    site = {
        "gridshare": 1,
        "name": "three",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-02-04", "days": 1, "step_minutes": 15},
        "series": "measured",
        "members": firms,
    }
    (tmp_path / "site.json").write_text(json.dumps(site))
    notes = opened(tmp_path).document.notes
    assert [note.count("the group") for note in notes if note.startswith("the group")] == [1]
