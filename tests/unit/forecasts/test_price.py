"""Prices that are not published yet: level of late and days of the same kind; published ones stand."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest

from gridshare.errors import ForecastError
from gridshare.forecasts.calendar import calendar_facts
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Ahead, Past, Place
from gridshare.forecasts.price import LikePrices
from gridshare.forecasts.seasonal_naive import SeasonalNaive
from gridshare.parts import Floats

ZONE = ZoneInfo("Europe/Amsterdam")
PLACE = Place(ZONE)
NAME = "day_ahead_eur_mwh"
FIRST = date(2023, 1, 2)


def midnight(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=ZONE).timestamp())


def days_ahead(day: date, n_days: int = 1) -> Ahead:
    start = midnight(day)
    return Ahead(start, (midnight(day + timedelta(days=n_days)) - start) // STEP_S)


def course(n_days: int, rise: float = 0.0, noise: float = 0.0) -> Floats:
    """80 EUR/MWh, 20 less on Sundays and holidays, 30 more in the evening, rising by so much a day."""
    ahead = days_ahead(FIRST, n_days)
    facts = calendar_facts(ahead.starts, ZONE)
    values = 80.0 - 20.0 * (facts.kind == 2) + 30.0 * ((facts.quarter >= 72) & (facts.quarter < 80))
    values += rise * (facts.day - facts.day[0])
    noisy = np.repeat(np.random.default_rng(5).normal(0, 1, n_days + 1), 96)[: len(values)] * noise
    return np.asarray(values + noisy)


def prices(n_days: int, rise: float = 0.0, noise: float = 0.0) -> Past:
    return Past(NAME, "price", midnight(FIRST), course(n_days, rise, noise))


def forecast(past: Past, ahead: Ahead, place: Place = PLACE) -> Floats:
    return LikePrices().fit(past, place).predict(past, ahead, place)


@pytest.mark.parametrize("day", [date(2023, 4, 5), date(2023, 4, 8), date(2023, 4, 10)])  # the last is Easter Monday
def test_what_repeats_is_forecast_as_it_repeats_on_working_days_and_holidays(day: date) -> None:
    past = prices((date(2023, 4, 4) - FIRST).days)
    truth = course((day - FIRST).days + 1)[-96:]
    quantiles = forecast(past, days_ahead(day))
    np.testing.assert_allclose(quantiles[3], truth, atol=1.0)


def test_a_level_that_has_moved_moves_the_forecast() -> None:
    past = prices(80, rise=1.0)
    quantiles = forecast(past, days_ahead(FIRST + timedelta(days=81)))
    truth = course(82, rise=1.0)[-96:]
    assert np.abs(quantiles[3] - truth).mean() < 3.0


def test_the_spread_holds_the_noise_of_days_and_rises_with_the_level() -> None:
    past = prices(90, noise=10.0)
    quantiles = forecast(past, days_ahead(FIRST + timedelta(days=91)))
    assert (np.diff(quantiles, axis=0) >= 0).all()
    assert 25.0 < np.mean(quantiles[-1] - quantiles[0]) < 60.0  # 90 % of a difference of two such days


def test_prices_may_fall_below_zero() -> None:
    past = prices(60, noise=5.0)
    shifted = Past(NAME, "price", past.start, np.subtract(past.values, 95.0))
    quantiles = forecast(shifted, days_ahead(FIRST + timedelta(days=61)))
    assert (quantiles[3, :72] < -5.0).all()


@pytest.mark.parametrize(("day", "steps"), [(date(2023, 3, 26), 92), (date(2023, 10, 29), 100)])
def test_days_on_which_the_clock_changes_have_all_their_quarters(day: date, steps: int) -> None:
    past = prices((day - FIRST).days - 1)
    quantiles = forecast(past, days_ahead(day))
    assert quantiles.shape == (len(LEVELS), steps)
    assert np.isfinite(quantiles).all()


def test_published_prices_are_taken_as_they_are_and_the_rest_is_forecast() -> None:
    past = prices(60)
    ahead = days_ahead(FIRST + timedelta(days=60), 2)
    known = Past(NAME, "price", past.start, np.append(course(60), np.full(96, 12.34)))
    quantiles = forecast(past, ahead, Place(ZONE, known={NAME: known}))
    assert (quantiles[:, :96] == 12.34).all()
    assert np.abs(quantiles[3, 96:] - 80.0).min() < 2.0


def test_gaps_in_the_past_do_not_count() -> None:
    past = prices(90)
    holes = (np.arange(len(past.values)) // 96) % 9 == 4
    holed = Past(NAME, "price", past.start, np.where(holes, np.nan, past.values))
    ahead = days_ahead(FIRST + timedelta(days=91))
    np.testing.assert_allclose(forecast(holed, ahead)[3], forecast(past, ahead)[3], atol=1.0)


def test_too_short_a_past_or_none_of_late_is_refused() -> None:
    with pytest.raises(ForecastError, match="at least 28"):
        LikePrices().fit(prices(20), PLACE)
    past = prices(200)
    silent = Past(NAME, "price", past.start, np.where(np.arange(len(past.values)) < 40 * 96, past.values, np.nan))
    with pytest.raises(ForecastError, match="prices of late"):
        forecast(silent, days_ahead(FIRST + timedelta(days=201)))


@pytest.mark.needs_shared
def test_measured_dutch_prices_are_forecast_a_fifth_better_than_by_seasonal_naive(shared: Path) -> None:
    table = pd.read_csv(shared / "data" / "open" / "prices" / "nl_dayahead_2019_2023.csv.gz")
    start = int(pd.Timestamp(table["timestamp_utc"].iloc[0]).timestamp())
    year = slice(4 * 365 * 24 - 120 * 24, None)  # 2023 and what is looked back on
    values = np.repeat(table["price_eur_mwh"].to_numpy()[year], 4)
    whole = Past(NAME, "price", start + (4 * 365 - 120) * 86400, values)
    ours, naive = [], []
    for k in range(0, 330, 22):
        ahead = days_ahead(date(2023, 1, 20) + timedelta(days=k))
        past = whole.until(ahead.start)
        truth = values[(ahead.start - whole.start) // STEP_S :][: ahead.n_steps]
        ours.append(_pinball(forecast(past, ahead), truth))
        naive.append(_pinball(SeasonalNaive().fit(past, PLACE).predict(past, ahead, PLACE), truth))
    assert np.mean(ours) < 0.8 * np.mean(naive)


def _pinball(quantiles: Floats, truth: Floats) -> float:
    levels, miss = np.array(LEVELS)[:, None], truth - quantiles
    return float(np.maximum(levels * miss, (levels - 1) * miss).mean())
