"""What vehicles got before a measured day: in proportion to the time they stood, as on a forecast day."""

from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
import yaml

from gridshare.ahead.loading import opened
from gridshare.assets.ev_charging.document import Session
from gridshare.forecasts.visits.scenarios import as_they_came
from gridshare.forecasts.visits.underway import NOTE
from gridshare.usecases.schedule import schedule

DAY, ZONE = date(2026, 1, 15), ZoneInfo("Europe/Amsterdam")
VISITS = """\
connector,arrival,departure,energy_kwh
T1,2026-01-14 18:00:00+01:00,2026-01-15 06:00:00+01:00,60
T2,2026-01-14 22:00:00+01:00,2026-01-15 07:00:00+01:00,33
T1,2026-01-15 17:00:00+01:00,2026-01-16 07:00:00+01:00,70
T2,2026-01-13 17:00:00+01:00,2026-01-14 07:00:00+01:00,50
"""


def folder_with(place: Path, file: str, visits: str = VISITS) -> Path:
    site = {
        "gridshare": 1,
        "name": "square",
        "time_zone": ZONE.key,
        "horizon": {"start": f"{DAY}", "days": 1, "step_minutes": 60, "look_ahead_hours": 0},
        "connection": {"layers": []},
        "energy_contracts": {"fixed": {"import": {"price": 0.2}, "export": {"price": 0.1}}},
        "members": [
            {
                "name": "trucks",
                "energy_contract": "fixed",
                "assets": [{"kind": "ev_charging", "name": "t", "connectors": {"T1": 50, "T2": 50}, "sessions": file}],
            }
        ],
    }
    (place / file).parent.mkdir(exist_ok=True)
    (place / file).write_text(visits)
    (place / "site.yaml").write_text(yaml.safe_dump(site))
    return place


def rows_of(document: Any) -> tuple[Session, ...]:
    return document.members[0].assets[0].sessions.rows


def test_vehicles_that_stand_at_midnight_got_what_they_got_on_a_forecast_day(tmp_path: Path) -> None:
    document = opened(folder_with(tmp_path, "measured/trucks.csv")).document
    assert [row.delivered_kwh for row in rows_of(document)] == pytest.approx([30.0, 22 / 3, 0.0, 0.0], abs=1e-3)
    forecast = as_they_came(pd.read_csv(tmp_path / "measured/trucks.csv"), DAY, 1, ZONE)
    before = {row["connector"]: row["delivered_kwh"] for row in forecast if "delivered_kwh" in row}
    assert before == {row.connector: row.delivered_kwh for row in rows_of(document)[:2]}
    assert document.notes == (f"measured/trucks.csv: {NOTE}",)


def test_the_plan_of_a_measured_day_gives_them_the_rest(tmp_path: Path) -> None:
    plan = schedule(opened(folder_with(tmp_path, "measured/trucks.csv")).resolved())
    (trucks,) = plan.assets
    given = {part.facts["name"]: sum(part.decisions["charge_kw"]) for part in trucks.parts}
    assert given["T1-1"] == pytest.approx(30.0, abs=1e-3)
    assert not any("nothing delivered so far" in note for note in plan.notes)


def test_what_is_written_counts_and_a_table_that_nobody_imported_is_as_it_is_written(tmp_path: Path) -> None:
    written = VISITS.replace("energy_kwh\n", "energy_kwh,delivered_kwh\n").replace(",60\n", ",60,45\n")
    written = written.replace(",33\n", ",33,0\n").replace(",70\n", ",70,0\n").replace(",50\n", ",50,0\n")
    mine = opened(folder_with(tmp_path, "measured/trucks.csv", written)).document
    assert [row.delivered_kwh for row in rows_of(mine)] == [45.0, 0.0, 0.0, 0.0]
    (tmp_path / "other").mkdir()
    own = opened(folder_with(tmp_path / "other", "trucks.csv")).document
    assert [row.delivered_kwh for row in rows_of(own)] == [0.0] * 4
    assert own.notes == ()
