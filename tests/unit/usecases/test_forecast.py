"""Forecasting a site: what is known when, what is published, what helps, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.unit.forecasts.weeks import PLACE, ZONE, Firm

from gridshare.errors import ForecastError
from gridshare.forecasts.days_ahead import ForecastOptions, forecast, forecast_sum
from gridshare.forecasts.forecaster import Past
from gridshare.forecasts.gate import days_from, known_until, midnight
from gridshare.forecasts.methods import NAIVE
from gridshare.forecasts.weather import Weather
from gridshare.usecases.backtest_forecast import BacktestOptions, backtest_forecast
from gridshare.usecases.forecast_files import COLUMNS, write_forecast

DAY = date(2025, 5, 20)
LOAD = Firm(noise_kw=3).past(date(2025, 3, 1), date(2025, 5, 31), "bakery_kw")
PLAIN = ForecastOptions(methods={"load": NAIVE, "price": NAIVE}, workers=1)


def _as(past: Past, name: str, role: str) -> Past:
    return replace(past, name=name, role=role)  # type: ignore[arg-type]


def test_what_lies_after_the_gate_is_not_known() -> None:
    values = LOAD.values.copy()
    values[(known_until(DAY, ZONE) - LOAD.start) // 900 :] = 1e6
    found = forecast([replace(LOAD, values=values)], DAY, 1, PLACE, PLAIN).series[0]
    assert found.quantiles.max() < 200
    assert found.known_until == midnight(DAY - timedelta(days=1), ZONE)


def test_more_may_be_known_where_it_is_said() -> None:
    options = replace(PLAIN, known_until=midnight(DAY, ZONE))
    assert forecast([LOAD], DAY, 1, PLACE, options).series[0].known_until == midnight(DAY, ZONE)


def test_a_price_that_the_files_hold_is_taken_as_published() -> None:
    price = _as(LOAD, "day_ahead_eur_per_mwh", "price")
    found = forecast([price], DAY, 2, PLACE, PLAIN).series[0]
    ahead = days_from(DAY, 2, ZONE)
    at = (ahead.start - price.start) // 900
    assert found.method == "published"
    assert (found.quantiles == price.values[at : at + ahead.n_steps]).all()


def test_a_price_is_known_a_day_longer_than_a_measurement() -> None:
    price = _as(LOAD, "day_ahead_eur_per_mwh", "price").until(midnight(DAY, ZONE))
    assert forecast([price], DAY, 1, PLACE, PLAIN).series[0].known_until == midnight(DAY, ZONE)


def test_weather_as_it_was_is_neither_forecast_nor_used_for_days_ahead_which_is_said() -> None:
    outside = _as(LOAD, "outside_c", "weather")
    found = forecast([LOAD, outside], DAY, 1, PLACE, replace(PLAIN, weather=Weather([], [outside])))
    assert [each.name for each in found.series] == ["bakery_kw"]
    assert "weather as it was" in found.left_out["outside_c"]
    assert found.weather == ()


def test_measurements_that_end_a_little_early_are_noted_and_long_ago_are_refused() -> None:
    early = LOAD.until(known_until(DAY, ZONE) - 3 * 86400)
    found = forecast([early], DAY, 1, PLACE, PLAIN).series[0]
    assert "3 days before they could" in found.notes[0]
    with pytest.raises(ForecastError, match=r"measurements end on 2025-04-15.*--day 2025-04-17"):
        forecast([LOAD.until(midnight(date(2025, 4, 16), ZONE))], DAY, 1, PLACE, PLAIN)


def test_a_last_quarter_that_is_missing_does_not_cost_its_day() -> None:
    known = LOAD.until(known_until(DAY, ZONE) - 900)
    found = forecast([known], DAY, 1, PLACE, PLAIN).series[0]
    assert found.notes == ()
    assert found.known_until == known_until(DAY, ZONE)


def test_one_series_that_fails_does_not_take_the_others_with_it() -> None:
    short = _as(LOAD, "new_kw", "load").until(LOAD.start + 2 * 86400)
    found = forecast([short, LOAD], DAY, 1, PLACE, PLAIN)
    assert [each.name for each in found.series] == ["bakery_kw"]
    assert found.problems[0].where == "new_kw"
    with pytest.raises(ForecastError, match="new_kw"):
        forecast([short], DAY, 1, PLACE, PLAIN)


@pytest.mark.parametrize("days", [0, 8])
def test_one_to_seven_days_ahead_are_forecast(days: int) -> None:
    with pytest.raises(ForecastError, match="1 to 7 days"):
        forecast([LOAD], DAY, days, PLACE, PLAIN)


def test_the_group_is_forecast_as_one_series() -> None:
    roof = _as(LOAD, "roof_kw_per_kwp", "solar")
    found = forecast_sum([(LOAD, 2.0), (roof, -1.0)], "group_kw", DAY, 1, PLACE, PLAIN)
    alone = forecast([LOAD], DAY, 1, PLACE, PLAIN).series[0]
    assert found.name == "group_kw"
    assert found.quantiles == pytest.approx(alone.quantiles)


def test_a_kept_model_is_used_until_training_is_asked_for(tmp_path: Path) -> None:
    options = replace(PLAIN, models=tmp_path)
    path = tmp_path / "bakery_kw.json"

    def written(how: ForecastOptions) -> int:
        forecast([LOAD], DAY, 1, PLACE, how)
        return path.stat().st_mtime_ns

    first = written(options)
    assert written(options) == first
    assert written(replace(options, train=True)) > first


def test_the_table_holds_every_series_in_every_quarter(tmp_path: Path) -> None:
    from pyarrow import parquet

    found = forecast([LOAD, _as(LOAD, "office_kw", "load")], DAY, 1, PLACE, PLAIN)
    table, beside = write_forecast(found, DAY, tmp_path)
    read = parquet.read_table(table).to_pandas()
    assert list(read.columns) == ["start_utc", "series", *COLUMNS]
    assert len(read) == 2 * 96
    assert read["start_utc"].iloc[0].isoformat() == "2025-05-19T22:00:00+00:00"
    assert read.loc[read["series"] == "office_kw", "p50"].to_numpy() == pytest.approx(found.series[1].quantiles[3])
    assert beside.read_text().startswith('{\n "document": "forecast"')
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2025-05-20.json", "2025-05-20.parquet"]


def test_a_backtest_of_the_naive_has_no_skill_against_itself() -> None:
    seen: list[str] = []
    options = BacktestOptions(methods=(NAIVE,), every=3, workers=1, on_series=lambda _k, _n, name: seen.append(name))
    found = backtest_forecast([LOAD, _as(LOAD, "office_kw", "load")], PLACE, options)
    assert seen == ["bakery_kw", "office_kw"]
    assert [each.method for each in found.judged] == [NAIVE, NAIVE]
    summary = found.summary()
    assert summary["median_skill"] == 0
    assert summary["judged"][0]["scores"] == summary["judged"][1]["scores"]
    assert summary["judged"][0]["scores"]["quarters"] == 5 * 96  # from 17 to 31 May


def test_a_backtest_of_days_that_were_not_measured_is_refused() -> None:
    options = BacktestOptions(first=date(2026, 1, 1), last=date(2026, 1, 9), methods=(NAIVE,), workers=1)
    with pytest.raises(ForecastError, match="no measurement from 2026-01-01 to 2026-01-09"):
        backtest_forecast([LOAD], PLACE, options)


def test_a_place_that_cannot_be_written_is_said_and_costs_no_forecast(tmp_path: Path) -> None:
    (tmp_path / "forecast").write_text("a file where a folder should be")
    options = replace(PLAIN, models=tmp_path / "forecast" / "models")
    found = forecast([LOAD], DAY, 1, PLACE, options)
    assert "cannot be kept" in found.series[0].notes[0]
    with pytest.raises(ForecastError, match="cannot be written to"):
        write_forecast(found, DAY, tmp_path / "forecast")
