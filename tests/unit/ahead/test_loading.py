"""A site is loaded once, and with what nobody has measured yet: visits too, also where no series lacks."""

import csv
import json
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.calls import steps_of_loading

import gridshare
from gridshare.ahead.loading import opened

SAMPLE = Path(__file__).resolve().parents[3] / "sample_sites" / "three-firms"

ZONE = ZoneInfo("Europe/Amsterdam")


def test_a_plan_reads_validates_and_resolves_its_site_once(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = steps_of_loading(monkeypatch)
    gridshare.schedule(SAMPLE, day="2026-02-10")
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
