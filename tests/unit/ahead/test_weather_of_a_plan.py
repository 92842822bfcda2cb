"""A plan on forecasts uses the weather forecasts in the site's folder, says so, and sees none that came too late."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest
import yaml

from gridshare.ahead.unmeasured import forecast_unmeasured
from gridshare.forecasts.forecaster import STEP_S, Place
from gridshare.forecasts.gate import midnight
from gridshare.forecasts.roof import clear_sky
from gridshare.parts import Floats
from gridshare.series.issued import FOLDER, IssuedSeries, write_issued
from gridshare.series.measured import MeasuredSeries, write_measured
from gridshare.sites.outline import outline
from gridshare.sites.outlook import Outlook
from gridshare.usecases.forecast import forecast_folder

ZONE = ZoneInfo("Europe/Amsterdam")
DAY, N_DAYS = date(2025, 6, 12), 60
NAME, ROOF = "weather_irradiance_w_per_m2", "roof_production_kw"
START = midnight(DAY - timedelta(days=N_DAYS), ZONE)
SITE: dict[str, Any] = {
    "gridshare": 1,
    "name": "roof",
    "time_zone": "Europe/Amsterdam",
    "horizon": {"start": DAY.isoformat(), "days": 1, "step_minutes": 15},
    "series": "measured",
    "connection": {"layers": [{"source": "to", "direction": "both", "limit_kw": 100}]},
    "members": [{"name": "A", "assets": [{"kind": "solar", "name": "b", "available": ROOF}]}],
}


def irradiance(n_days: int) -> Floats:
    """Of quarters from the first day on [W/m2], under clouds that differ by day."""
    starts = START + STEP_S * np.arange(96 * n_days, dtype=np.int64)
    share = np.random.default_rng(5).uniform(0.1, 1.0, n_days)
    return np.asarray(1000 * clear_sky(starts, Place(ZONE))[-1] * np.repeat(share, 96))


def measured() -> MeasuredSeries:
    values = irradiance(N_DAYS) / 20
    return MeasuredSeries(ROOF, START, STEP_S, values, np.zeros(len(values), np.int8), "production")


def forecasts(*spikes: tuple[int, float]) -> IssuedSeries:
    """A perfect one at 06:00 UTC on each day before; and constants of the planned day, by their moment of issue."""
    values = irradiance(N_DAYS + 2)
    starts = START + STEP_S * np.arange(len(values), dtype=np.int64)
    issued = starts // 86400 * 86400 - 18 * 3600
    day = (starts >= midnight(DAY, ZONE)) & (starts < midnight(DAY + timedelta(days=1), ZONE))
    for at, value in spikes:
        starts, issued = np.append(starts, starts[: len(day)][day]), np.append(issued, np.full(day.sum(), at))
        values = np.append(values, np.full(day.sum(), value))
    return IssuedSeries.of(NAME, "irradiance", STEP_S, (starts, issued, values))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site.yaml").write_text(yaml.safe_dump(SITE))
    write_measured(measured(), tmp_path / "measured")
    return tmp_path


def planned(folder: Path) -> Outlook:
    return forecast_unmeasured(outline(folder), {ROOF: measured()}, [ROOF])


def test_a_plan_is_made_on_the_weather_that_was_forecast_and_says_so(folder: Path) -> None:
    blind = planned(folder)
    write_issued(forecasts(), folder / FOLDER)
    seeing = planned(folder)
    truth = irradiance(N_DAYS + 1)[-96:] / 20
    errors = [np.abs(each.series[ROOF].values[:96] - truth).mean() for each in (seeing, blind)]
    assert errors[0] < 0.5 * errors[1]
    assert any(f"weather: {NAME}: used" in note for note in seeing.notes)
    assert not any("weather" in note for note in blind.notes)


def test_a_spike_that_is_issued_after_the_day_has_begun_changes_no_bit_of_the_plan(folder: Path) -> None:
    write_issued(forecasts(), folder / FOLDER)
    here = planned(folder)
    begins = midnight(DAY, ZONE)
    write_issued(forecasts((begins + 1, 5000.0), (begins - 10 * 86400, 4000.0)), folder / FOLDER)
    there = planned(folder)
    assert np.array_equal(here.series[ROOF].values, there.series[ROOF].values)
    assert np.array_equal(here.import_margin_kw, there.import_margin_kw)  # type: ignore[arg-type]
    assert np.array_equal(here.export_margin_kw, there.export_margin_kw)  # type: ignore[arg-type]
    write_issued(forecasts((begins, 0.0)), folder / FOLDER)
    assert not np.array_equal(here.series[ROOF].values, planned(folder).series[ROOF].values)


def test_a_forecast_of_a_folder_says_which_weather_it_used(folder: Path) -> None:
    write_issued(forecasts(), folder / FOLDER)
    made = forecast_folder(folder, DAY, 1)
    assert [note.partition(";")[0] for note in made.forecast.weather] == [f"{NAME}: used"]
    assert '"weather": [' in made.paths[1].read_text(encoding="utf-8")
