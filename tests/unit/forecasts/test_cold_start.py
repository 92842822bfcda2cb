"""Forecasts out of little: scaled standard profiles, a few days of data, and how often their band holds."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest

from gridshare.errors import ForecastError
from gridshare.forecasts.cold_start import ColdStart
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Ahead, Past, Place
from gridshare.forecasts.standard_profile import SHAPES, Shape, StandardProfile, shape_of_week, standard_profile_kw
from gridshare.parts import Floats

ZONE = ZoneInfo("Europe/Amsterdam")
PLACE = Place(ZONE)
DAY = 96
NOTHING = Past("bakery_kw", "load", 0, np.array([]))


def midnight(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=ZONE).timestamp())


def days_of(first: date, n_days: int) -> np.ndarray:
    return np.arange(midnight(first), midnight(first + timedelta(days=n_days)), STEP_S)


def office(first: date, n_days: int, noise: float = 0.0) -> Past:
    starts = days_of(first, n_days)
    power = standard_profile_kw("office", 100_000.0, starts, ZONE)
    return Past("office_kw", "load", int(starts[0]), power * np.random.default_rng(3).normal(1.0, noise, len(power)))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("year", [2023, 2024])
def test_a_year_of_a_standard_profile_sums_to_the_total_that_was_given(shape: Shape, year: int) -> None:
    starts = days_of(date(year, 1, 1), 365 + (year % 4 == 0))
    assert standard_profile_kw(shape, 120_000.0, starts, ZONE).sum() / 4 == pytest.approx(120_000.0, rel=0.01)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_lies_between_zero_and_one_and_rests_on_sundays(shape: Shape) -> None:
    week = shape_of_week(shape)
    assert week.shape == (3, DAY)
    assert week.max() == pytest.approx(1.0, abs=0.01)
    assert week.min() > 0
    assert week[0].sum() >= week[1].sum() >= week[2].sum()


def test_without_data_the_profile_spreads_about_its_middle_and_says_what_it_is() -> None:
    fitted = StandardProfile("retail", 50_000.0).fit(NOTHING, PLACE)
    ahead = Ahead(midnight(date(2023, 3, 26)), 92)
    quantiles = fitted.predict(NOTHING, ahead, PLACE)
    assert quantiles.shape == (len(LEVELS), 92)
    assert (np.diff(quantiles, axis=0) > 0).all()
    assert "retail" in fitted.note
    assert "50,000 kWh" in fitted.note


@pytest.mark.parametrize(("shape", "year_kwh"), [("bakery", 1.0), ("office", 0.0), ("office", float("nan"))])
def test_a_shape_or_a_total_that_is_none_is_refused(shape: Shape, year_kwh: float) -> None:
    with pytest.raises(ForecastError, match="office, retail, continuous, base"):
        StandardProfile(shape, year_kwh).fit(NOTHING, PLACE)


def test_two_weeks_of_an_office_give_back_its_working_day_and_its_sunday() -> None:
    past = office(date(2023, 3, 6), 14, noise=0.05)
    for day in (date(2023, 3, 21), date(2023, 3, 26)):
        ahead = Ahead(midnight(day), len(days_of(day, 1)))
        quantiles = ColdStart().fit(past, PLACE).predict(past, ahead, PLACE)
        truth = standard_profile_kw("office", 100_000.0, ahead.starts, ZONE)
        assert quantiles.shape == (len(LEVELS), {21: 96, 26: 92}[day.day])
        assert (np.diff(quantiles, axis=0) >= 0).all()
        assert np.abs(quantiles[3] - truth).mean() < 0.1 * truth.mean()
        assert ((quantiles[0] <= truth) & (truth <= quantiles[-1])).mean() > 0.95


def test_a_kind_of_day_that_was_never_measured_takes_a_standard_profile_and_says_so() -> None:
    week = office(date(2023, 3, 6), 5)
    fitted = ColdStart().fit(week, PLACE)
    assert "No Saturday or Sunday or holiday was among them" in fitted.note
    sunday = Ahead(midnight(date(2023, 3, 12)), DAY)
    quantiles = fitted.predict(week, sunday, PLACE)
    truth = standard_profile_kw("office", 100_000.0, sunday.starts, ZONE)
    np.testing.assert_allclose(quantiles[3], 0.98 * truth, rtol=0.05)
    assert (quantiles[0] < 0.5 * truth).all()


def test_gaps_and_a_site_that_feeds_in_are_taken_as_they_are() -> None:
    past = office(date(2023, 3, 6), 14)
    values = np.where(np.arange(len(past.values)) % 7 == 0, np.nan, np.subtract(past.values, 20.0))
    net = Past("net_kw", "load", past.start, values)
    quantiles = ColdStart().fit(net, PLACE).predict(net, Ahead(past.end, DAY), PLACE)
    assert np.isfinite(quantiles).all()
    assert quantiles.min() < 0
    never_below = ColdStart().fit(past, PLACE).predict(past, Ahead(past.end, DAY), PLACE)
    assert never_below.min() >= 0


def test_what_was_kept_forecasts_the_same_through_json() -> None:
    past, ahead = office(date(2023, 3, 6), 5), Ahead(midnight(date(2023, 3, 12)), DAY)
    for method in (ColdStart(), StandardProfile("base", 1000.0)):
        fitted = method.fit(past, PLACE)
        again = method.restored(json.loads(json.dumps(fitted.kept())))
        assert (again.predict(past, ahead, PLACE) == fitted.predict(past, ahead, PLACE)).all()


def test_two_weeks_give_a_wider_band_than_a_month() -> None:
    """On working days and on Sundays, though two weeks hold less of what is seldom than a month does."""
    month = office(date(2023, 3, 6), 28, noise=0.1)
    for day in (date(2023, 4, 4), date(2023, 4, 2)):
        ahead = Ahead(midnight(day), DAY)
        bands, values = [], np.asarray(month.values)
        for n_days in (28, 14):
            past = Past("office_kw", "load", month.start + (28 - n_days) * 86400, values[-n_days * DAY :])
            quantiles = ColdStart().fit(past, PLACE).predict(past, ahead, PLACE)
            bands.append(float((quantiles[-1] - quantiles[0]).mean()))
        assert bands == sorted(bands)


def test_less_than_three_days_are_refused_with_the_way_out() -> None:
    with pytest.raises(ForecastError, match="give a year's total"):
        ColdStart().fit(office(date(2023, 3, 6), 2), PLACE)
    with pytest.raises(ForecastError, match="0 measured days"):
        ColdStart().fit(NOTHING, PLACE)


@pytest.mark.needs_shared
def test_with_two_weeks_of_measured_firms_the_band_holds_between_85_and_95_percent(shared: Path) -> None:
    held: list[float] = []
    for file in sorted((shared / "data" / "open" / "loads").glob("*.parquet"))[::3]:
        held += _held(pd.read_parquet(file))
    assert 0.85 < np.mean(held) < 0.95


def _held(table: pd.DataFrame) -> list[float]:
    """Share of quarters within the band, for days through the year of a load."""
    values = table.select_dtypes("number").iloc[:, 0].to_numpy(dtype=float)
    start = int(table["timestamp_utc"].iloc[0].timestamp())
    step = int(table["timestamp_utc"].iloc[1].timestamp()) - start
    values = np.repeat(values, step // STEP_S)
    return [_share(values, start, day) for day in range(30, 350, 40)]


def _share(values: Floats, start: int, day: int) -> float:
    gate = day * DAY - 60  # 09:00 on the day before
    past = Past("firm_kw", "load", start + (gate - 14 * DAY) * STEP_S, values[gate - 14 * DAY : gate])
    quantiles = ColdStart().fit(past, PLACE).predict(past, Ahead(start + day * DAY * STEP_S, DAY), PLACE)
    truth = values[day * DAY : (day + 1) * DAY]
    return float(((quantiles[0] <= truth) & (truth <= quantiles[-1])).mean())
