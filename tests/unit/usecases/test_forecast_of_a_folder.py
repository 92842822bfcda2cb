"""The group of a folder and the visits that are to be expected."""

import csv
import json
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
import yaml

from gridshare.forecasts.forecaster import Past
from gridshare.series.quantities import quantity_of
from gridshare.usecases.forecast import forecast_visits, group_parts

ZONE = ZoneInfo("Europe/Amsterdam")


def past(name: str, value: float = 1.0) -> Past:
    return Past(name, "load", 0, np.full(4, value), quantity_of(name))


def named(parts: list[tuple[Past, float]]) -> dict[str, float]:
    return {past.name: factor for past, factor in parts}


def test_the_sites_document_says_who_is_in_the_group_and_with_which_factor(tmp_path: Path) -> None:
    assets = [
        {"kind": "inflexible_load", "name": "a", "profile": "a_net_kw", "net": True},
        {"kind": "solar", "name": "s", "available_per_kwp": "sun_kw_per_kwp", "kwp": 50},
    ]
    site = {
        "gridshare": 1,
        "name": "two",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-01-15", "days": 1, "step_minutes": 15},
        "series": "measured",
        "members": [{"name": "A", "assets": assets}],
    }
    (tmp_path / "site.yaml").write_text(yaml.safe_dump(site))
    pasts = [past("a_net_kw"), past("other_net_kw"), past("sun_kw_per_kwp")]
    assert named(group_parts(tmp_path, pasts)) == {"a_net_kw": 1.0, "sun_kw_per_kwp": -50.0}


def test_without_a_document_each_meter_counts_once(tmp_path: Path) -> None:
    pasts = [past("a_net_kw"), past("a_consumption_kw"), past("a_feed_in_kw"), past("b_consumption_kw")]
    assert named(group_parts(tmp_path, pasts)) == {"a_net_kw": 1.0, "b_consumption_kw": 1.0}


def test_visits_of_whole_past_days_are_written_as_scenarios_that_a_site_reads(tmp_path: Path) -> None:
    (tmp_path / "measured").mkdir()
    begin = datetime(2026, 1, 5, 18, tzinfo=ZONE)
    rows = [["connector", "arrival", "departure", "energy_kwh"]]
    for k in range(28):
        arrival = begin + timedelta(days=k)
        rows.append(["T1", arrival.isoformat(), (arrival + timedelta(hours=12)).isoformat(), str(40 + k)])
    with (tmp_path / "measured" / "trucks.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    (found,) = forecast_visits(tmp_path, date(2026, 2, 3), 1, ZONE, tmp_path / "forecast")
    document = json.loads((tmp_path / "forecast" / "2026-02-03_trucks.json").read_text())
    assert sum(s["weight"] for s in document["scenarios"]) == pytest.approx(1, abs=1e-4)
    assert found.scenarios == len(document["scenarios"]) > 1
    with (tmp_path / "forecast" / "2026-02-03_trucks.csv").open(newline="") as file:
        expected = list(csv.DictReader(file))
    assert [r["arrival"][:10] for r in expected] == ["2026-02-02", "2026-02-03"]
    assert found.least_kwh <= found.energy_kwh <= found.most_kwh
