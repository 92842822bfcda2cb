"""The naive does what it says: a week ago, Sundays for holidays, its own errors for the spread."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from tests.unit.forecasts.weeks import PLACE, ZONE, Firm

from gridshare.errors import ForecastError
from gridshare.forecasts.forecaster import Past
from gridshare.forecasts.gate import days_from, known_until
from gridshare.forecasts.scores import MEDIAN
from gridshare.forecasts.seasonal_naive import SeasonalNaive
from gridshare.parts import Floats

CLEAN = Firm().past(date(2025, 3, 1), date(2025, 9, 30))


def _forecast(past: Past, day: date, n_days: int = 1) -> Floats:
    known = past.until(known_until(day, ZONE))
    return SeasonalNaive().fit(known, PLACE).predict(known, days_from(day, n_days, ZONE), PLACE)


def test_a_week_without_surprise_is_forecast_without_spread() -> None:
    found = _forecast(CLEAN, date(2025, 9, 10), 7)
    ahead = days_from(date(2025, 9, 10), 7, ZONE)
    at = (ahead.start - CLEAN.start) // 900
    assert np.abs(found - CLEAN.values[at : at + ahead.n_steps]).max() == 0


def test_a_holiday_is_as_the_last_sunday_and_the_week_after_looks_past_it() -> None:
    ascension = date(2025, 5, 29)
    assert _forecast(CLEAN, ascension)[MEDIAN].max() == 20
    assert _forecast(CLEAN, date(2025, 6, 5))[MEDIAN].max() == 120


def test_the_spread_is_that_of_its_own_errors() -> None:
    noisy = Firm(noise_kw=10.0).past(date(2025, 3, 1), date(2025, 9, 30))
    found = _forecast(noisy, date(2025, 9, 10))
    # The error of a day against a like day has the standard deviation sqrt(2) * 10; 5 % lie 1.645 of them away.
    assert (found[-1] - found[0]).mean() == pytest.approx(2 * 1.645 * np.sqrt(2) * 10, rel=0.15)


def test_a_missing_quarter_is_taken_from_the_like_day_before() -> None:
    values = CLEAN.values.copy()
    ahead = days_from(date(2025, 9, 3), 1, ZONE)
    at = (ahead.start - CLEAN.start) // 900
    values[at + 40 : at + 50] = np.nan
    found = _forecast(Past(CLEAN.name, "load", CLEAN.start, values), date(2025, 9, 10))
    assert np.abs(found - CLEAN.values[at : at + 96]).max() == 0


def test_days_on_which_the_clock_changes_have_92_and_100_quarters() -> None:
    year = Firm().past(date(2025, 1, 1), date(2025, 10, 31))
    assert _forecast(year, date(2025, 3, 30)).shape == (7, 92)
    found = _forecast(year, date(2025, 10, 26))
    assert found.shape == (7, 100)
    assert np.isfinite(found).all()


def test_two_weeks_are_refused_with_what_is_needed() -> None:
    short = Firm().past(date(2025, 9, 1), date(2025, 9, 14))
    with pytest.raises(ForecastError, match=r"14 measured days; expected at least 21 for seasonal_naive"):
        SeasonalNaive().fit(short, PLACE)


def test_what_comes_after_the_gate_changes_nothing() -> None:
    day = date(2025, 9, 10)
    values = CLEAN.values.copy()
    values[(known_until(day, ZONE) - CLEAN.start) // 900 :] = 1e6
    other = Past(CLEAN.name, "load", CLEAN.start, values)
    assert (_forecast(other, day) == _forecast(CLEAN, day)).all()
