"""A method is believed when it beat the naive on days it had not seen, and not before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from tests.unit.forecasts.weeks import PLACE, ZONE, Firm

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.cold_start import ColdStart
from gridshare.forecasts.forecaster import LEVELS, Ahead, Past, Place
from gridshare.forecasts.gate import known_until, local_day
from gridshare.forecasts.learning import learn, spread_by, spread_of
from gridshare.forecasts.seasonal_naive import SeasonalNaive
from gridshare.parts import Floats

NOISY = Firm(noise_kw=10.0).past(date(2025, 1, 6), date(2025, 6, 30))


@dataclass(frozen=True)
class Profile:
    """A made method: the firm's true profile (or one that is so many kW off), with so much spread."""

    off_kw: float
    sigma_kw: float
    name: str = "profile"

    def fit(self, past: Past, place: Place) -> Profile:
        del past, place
        return self

    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        day = local_day(ahead.start, place.zone)
        last = local_day(ahead.start + 900 * (ahead.n_steps - 1), place.zone)
        assert past.end <= known_until(day, place.zone)  # nobody is shown more than was known
        true = Firm().past(day, last).values + self.off_kw
        normal = np.array([-1.645, -1.282, -0.674, 0, 0.674, 1.282, 1.645])
        return true + self.sigma_kw * normal[:, None]

    def kept(self) -> Mapping[str, Any]:
        return {}

    def restored(self, kept: Mapping[str, Any]) -> Profile:
        del kept
        return self


def test_a_method_that_is_better_is_used() -> None:
    found = learn(NOISY, PLACE, Profile(0, 10), SeasonalNaive())
    assert found.method == "profile"
    assert found.skill is not None
    assert 0.2 < found.skill < 0.4  # a naive error has sqrt(2) times the spread: 1 - 1 / 1.414 = 0.29
    assert found.notes == ()


def test_a_method_that_is_worse_falls_back_and_says_so() -> None:
    found = learn(NOISY, PLACE, Profile(30, 10), SeasonalNaive())
    assert found.method == "seasonal_naive"
    assert found.skill is not None
    assert found.skill < 0
    assert "profile is not better than seasonal_naive on the last 42 days" in found.notes[0]


def test_a_series_that_never_surprises_is_left_to_the_naive() -> None:
    zero = Firm(base_kw=0, work_kw=0).past(date(2025, 1, 6), date(2025, 6, 30))
    found = learn(zero, PLACE, Profile(0, 10), SeasonalNaive())
    assert found.method == "seasonal_naive"
    assert found.skill is None
    assert "made no error" in found.notes[0]


def test_quantiles_that_are_too_narrow_are_moved_apart() -> None:
    narrow, right = (learn(NOISY, PLACE, Profile(0, sigma), SeasonalNaive()).spread for sigma in (5, 10))
    assert right == pytest.approx(np.ones(7), abs=0.05)
    assert narrow[0] == pytest.approx(2**0.75, abs=0.1)  # three quarters of the way to twice as wide, on a log scale
    assert narrow[LEVELS.index(0.75)] == pytest.approx(2**0.5, abs=0.1)
    assert narrow[LEVELS.index(0.5)] == 1


def test_a_spread_of_one_leaves_quantiles_and_others_keep_their_order() -> None:
    quantiles = np.sort(np.random.default_rng(1).standard_normal((7, 50)), axis=0)
    assert spread_by(quantiles, np.ones(7)) == pytest.approx(quantiles)
    factors = np.array([0.8, 2, 1.5, 1, 1.5, 2, 0.8])
    assert (np.diff(spread_by(quantiles, factors), axis=0) >= 0).all()


def test_nothing_measured_asks_for_no_spread() -> None:
    assert (spread_of(np.full(9, np.nan), np.zeros((7, 9))) == 1).all()


def test_a_past_too_short_to_hold_days_out_is_left_to_what_needs_a_few_days_where_there_is_one() -> None:
    class Long(Profile):
        def fit(self, past: Past, place: Place) -> Profile:
            del place
            raise ForecastError(Problem(past.name, "past_too_short", "few days", "many"))

    found = learn(NOISY.until(NOISY.start + 40 * 86400), PLACE, Long(0, 10), SeasonalNaive(), ColdStart())
    assert found.method == "cold_start"
    assert "Only 40 days of measurements" in found.notes[0]


def test_a_past_too_short_to_hold_days_out_is_left_to_the_naive() -> None:
    from gridshare.forecasts.gradient_boosting import GradientBoosting

    known = NOISY.until(NOISY.start + 60 * 96 * 900)
    found = learn(known, PLACE, GradientBoosting(), SeasonalNaive())
    assert found.method == "seasonal_naive"
    assert found.skill is None
    assert "gradient_boosting cannot be tried" in found.notes[0]


def test_held_out_days_that_were_hardly_measured_say_nothing() -> None:
    values = NOISY.values.copy()
    values[-40 * 96 :] = np.nan
    found = learn(Past(NOISY.name, "load", NOISY.start, values), PLACE, Profile(0, 10), SeasonalNaive())
    assert found.method == "seasonal_naive"
    assert "quarters of the last 34 days could be judged" in found.notes[0]


def test_two_weeks_are_left_to_the_cold_start_with_its_note() -> None:
    two_weeks = NOISY.until(NOISY.start + 14 * 96 * 900)
    found = learn(two_weeks, PLACE, Profile(0, 10), SeasonalNaive(), ColdStart())
    assert found.method == "cold_start"
    assert "14 days" in found.notes[0]
    with pytest.raises(ForecastError, match="14 measured days"):
        learn(two_weeks, PLACE, Profile(0, 10), SeasonalNaive())


def test_the_last_day_held_out_is_the_last_that_is_over() -> None:
    half = NOISY.until(NOISY.end - 48 * 900)
    assert local_day(half.end, ZONE) - timedelta(days=1) == date(2025, 6, 29)
    assert learn(half, PLACE, Profile(0, 10), SeasonalNaive()).method == "profile"
