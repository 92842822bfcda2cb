"""Forecasting at the command line: from clean series in a folder to a table, files and a backtest with its plot."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from tests.unit.forecasts.weeks import Firm
from typer.testing import CliRunner

from gridshare.cli import build
from gridshare.series.measured import MeasuredSeries, write_measured

RUN = CliRunner()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for seed, name in enumerate(("bakery_kw", "office_kw")):
        past = Firm(noise_kw=3).past(date(2025, 3, 3), date(2025, 5, 4), name, seed)
        origin = np.zeros(len(past.values), dtype=np.int8)
        write_measured(MeasuredSeries(name, past.start, 900, past.values, origin), tmp_path / "measured")
    return tmp_path


def _run(*arguments: str) -> tuple[int, str]:
    result = RUN.invoke(build(), list(arguments))
    return result.exit_code, result.stdout + result.stderr


def test_a_forecast_is_printed_and_written_beside_what_was_learned(site: Path) -> None:
    code, told = _run("forecast", str(site), "--day", "2025-05-06", "--days", "2", "--language", "en")
    assert code == 0, told
    assert "bakery_kw" in told
    assert "2025-05-05 00:00" in told
    beside = json.loads((site / "forecast" / "2025-05-06.json").read_text())
    assert beside["n_steps"] == 192
    assert beside["series"][0]["known_until"] == "2025-05-04T22:00:00Z"
    kept = sorted(path.stem for path in (site / "forecast" / "models").iterdir())
    assert kept == ["bakery_kw", "group_kw", "office_kw"]


def test_json_is_all_there_is_on_standard_output(site: Path) -> None:
    result = RUN.invoke(build(), ["forecast", str(site), "--day", "2025-05-06", "--series", "office_kw", "--json"])
    assert [each["name"] for each in json.loads(result.stdout)["series"]] == ["office_kw"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--day", "6-5-2025"), "2025-05-06"),
        (("--day", "2025-05-06", "--series", "bakkery_kw"), "one of bakery_kw, group_kw, office_kw"),
        (("--day", "2025-08-01"), "--day 2025-05-06"),
    ],
)
def test_a_wrong_question_is_answered_with_the_right_one(site: Path, arguments: tuple[str, ...], said: str) -> None:
    code, told = _run("forecast", str(site), *arguments)
    assert code == 2
    assert said in told.replace("\n", " ")


def test_a_site_without_imported_series_is_told_to_import(tmp_path: Path) -> None:
    code, told = _run("forecast", str(tmp_path), "--day", "2025-05-06")
    assert code == 2
    assert "gridshare import" in told


def test_a_backtest_tells_each_series_and_the_group_and_draws_its_reliability(site: Path) -> None:
    plot = site / "reliability.svg"
    asked = ("--method", "seasonal_naive", "--from", "2025-04-20", "--plot", str(plot), "--language", "nl")
    code, told = _run("backtest-forecast", str(site), *asked)
    assert code == 0, told
    assert "group_kw" in told
    assert "Mediane verbetering: 0,0%" in told.replace(" %", "%")
    assert plot.read_text().count("<svg") == 1


def test_a_backtest_with_an_unknown_method_lists_all(site: Path) -> None:
    code, told = _run("backtest-forecast", str(site), "--method", "magic")
    assert code == 2
    assert "gradient_boosting" in told


def test_a_plan_on_forecasts_holds_although_the_sites_own_day_cannot_be_forecast(site: Path) -> None:
    load = {"kind": "inflexible_load", "name": "ovens", "profile": "bakery_kw"}
    document = {
        "gridshare": 1,
        "name": "one",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-01-15", "days": 1, "step_minutes": 60},
        "series": "measured",
        "connection": {"layers": [{"source": "TO", "direction": "both", "limit_kw": 500}]},
        "members": [{"name": "Bakery", "assets": [load]}],
    }
    (site / "site.json").write_text(json.dumps(document))
    code, told = _run("schedule", str(site), "--day", "2025-05-06", "--json-file", str(site / "plan.json"), "-q")
    assert code == 0, told
    code, told = _run("verify", str(site), str(site / "plan.json"))
    assert code == 0, told
