"""Boosting learns a firm, says it in order, keeps what it learned, and knows nothing of the future."""

from __future__ import annotations

import json
from datetime import date

import numpy as np
import pytest
from tests.unit.forecasts.weeks import PLACE, ZONE, Firm

from gridshare.errors import ForecastError
from gridshare.forecasts.forecaster import LEVELS, Past, Place
from gridshare.forecasts.gate import days_from, known_until
from gridshare.forecasts.gradient_boosting import GradientBoosting, GradientBoostingFitted
from gridshare.forecasts.scores import scores, skill
from gridshare.forecasts.seasonal_naive import SeasonalNaive
from gridshare.forecasts.walk import measured_on, walk

FIRST, SPLIT, LAST = date(2025, 2, 17), date(2025, 5, 12), date(2025, 5, 28)
NOISY = Firm(noise_kw=4.0, level_noise=0.2).past(FIRST, LAST)


@pytest.fixture(scope="module")
def fitted() -> GradientBoostingFitted:
    return GradientBoosting().fit(NOISY.until(known_until(SPLIT, ZONE)), PLACE)


def test_it_beats_the_naive_on_a_firm_that_varies_by_chance(fitted: GradientBoostingFitted) -> None:
    ours = walk(NOISY, PLACE, fitted, SPLIT, LAST)
    naive = walk(NOISY, PLACE, SeasonalNaive().fit(NOISY, PLACE), SPLIT, LAST)
    measured = measured_on(NOISY, ours.ahead)
    of = [scores(measured, each.quantiles) for each in (ours, naive)]
    assert skill(of[0].pinball, of[1].pinball) > 0.15
    assert of[0].coverage > 0.75


def test_quantiles_never_cross(fitted: GradientBoostingFitted) -> None:
    found = walk(NOISY, PLACE, fitted, SPLIT, LAST).quantiles
    assert found.shape[0] == len(LEVELS)
    assert (np.diff(found, axis=0) >= 0).all()


def test_what_is_kept_as_json_predicts_the_same(fitted: GradientBoostingFitted) -> None:
    again = GradientBoosting().restored(json.loads(json.dumps(fitted.kept())))
    known, ahead = NOISY.until(known_until(SPLIT, ZONE)), days_from(SPLIT, 7, ZONE)
    assert (again.predict(known, ahead, PLACE) == fitted.predict(known, ahead, PLACE)).all()


def test_learning_twice_gives_the_same(fitted: GradientBoostingFitted) -> None:
    again = GradientBoosting().fit(NOISY.until(known_until(SPLIT, ZONE)), PLACE)
    assert again.kept() == fitted.kept()


def test_a_forecast_reads_only_the_last_months(fitted: GradientBoostingFitted) -> None:
    known, ahead = NOISY.until(known_until(SPLIT, ZONE)), days_from(SPLIT, 1, ZONE)
    values = known.values.copy()
    values[:96] = 1e6
    other = Past(known.name, "load", known.start, values)
    assert (fitted.predict(other, ahead, PLACE) == fitted.predict(known, ahead, PLACE)).all()


def test_a_past_with_holes_is_forecast_without_any() -> None:
    values = NOISY.values.copy()
    random = np.random.default_rng(5)
    for at in random.integers(0, len(values) - 200, 12):
        values[at : at + 150] = np.nan
    known = Past(NOISY.name, "load", NOISY.start, values).until(known_until(SPLIT, ZONE))
    found = GradientBoosting().fit(known, PLACE).predict(known, days_from(SPLIT, 7, ZONE), PLACE)
    assert np.isfinite(found).all()


def test_a_quarter_that_no_recent_like_day_holds_is_told_from_the_month() -> None:
    values = NOISY.values.copy()
    table = values[: len(values) // 96 * 96].reshape(-1, 96)
    monday = (np.arange(len(table)) % 7) == 0  # the past begins on a Monday
    table[monday, 40:44] = np.nan
    known = Past(NOISY.name, "load", NOISY.start, values).until(known_until(SPLIT, ZONE))
    found = GradientBoosting().fit(known, PLACE).predict(known, days_from(SPLIT, 1, ZONE), PLACE)
    assert np.isfinite(found).all()


def test_a_quarter_that_was_never_measured_is_not_made_up() -> None:
    values = NOISY.values.copy()
    values[-70 * 96 :][np.arange(70 * 96) % 96 < 8] = np.nan  # an hour more, since the clock changed
    known = Past(NOISY.name, "load", NOISY.start, values).until(known_until(SPLIT, ZONE))
    with pytest.raises(ForecastError, match="no measurement of some quarters in the last month"):
        GradientBoosting().fit(known, PLACE).predict(known, days_from(SPLIT, 1, ZONE), PLACE)


def test_a_series_that_is_known_ahead_is_learned_from_and_then_asked_for() -> None:
    random = np.random.default_rng(7)
    wind = np.repeat(5 * random.random(len(NOISY.values) // 96 + 1), 96)[: len(NOISY.values)]
    windy = Past("mill_kw", "load", NOISY.start, 100 + 20 * wind)
    place = Place(ZONE, known={"wind_m_per_s": Past("wind_m_per_s", "weather", NOISY.start, wind)})
    known = windy.until(known_until(SPLIT, ZONE))
    learned = GradientBoosting().fit(known, place)
    ahead = days_from(SPLIT, 7, ZONE)
    truth = measured_on(windy, ahead)
    # These days differ by 21 kW on average and have nothing else in common: without the wind nobody gets there.
    assert np.abs(learned.predict(known, ahead, place)[3] - truth).mean() < 10
    with pytest.raises(ForecastError, match="wind_m_per_s: not given, but the kept model learned from it"):
        learned.predict(known, ahead, PLACE)


def test_seven_weeks_are_refused() -> None:
    with pytest.raises(ForecastError, match="49 measured days; expected at least 56 for gradient_boosting"):
        GradientBoosting().fit(Firm().past(date(2025, 1, 6), date(2025, 2, 23)), PLACE)


def test_each_level_has_its_part_of_a_firm_whose_misses_are_lopsided() -> None:
    past = Firm(noise_kw=0.0).past(FIRST, LAST)
    random = np.random.default_rng(3)
    lopsided = Past("oven_kw", "load", past.start, past.values + random.exponential(10.0, len(past.values)))
    fitted = GradientBoosting().fit(lopsided.until(known_until(SPLIT, ZONE)), PLACE)
    found = walk(lopsided, PLACE, fitted, SPLIT, LAST)
    observed = (measured_on(lopsided, found.ahead) <= found.quantiles).mean(axis=1)
    assert observed == pytest.approx(LEVELS, abs=0.06)


@pytest.mark.parametrize("shares", [[0.5] * 6, [0.5] * 6 + [float("nan")], None])
def test_shares_that_are_none_are_refused(fitted: GradientBoostingFitted, shares: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        GradientBoosting().restored({**fitted.kept(), "shares": shares})
