"""Solar forecasts: night is night, the roof is found again, and the weather of like days gives the spread."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest

from gridshare.errors import ForecastError
from gridshare.forecasts.forecaster import LEVELS, STEP_S, Ahead, Past, Place
from gridshare.forecasts.roof import ORIENTATIONS, clear_sky, learned_roof
from gridshare.forecasts.solar import PhysicalSolar
from gridshare.parts import Floats

AACHEN = Place(ZoneInfo("Europe/Amsterdam"), 51.0, 6.1)
DAY = 96


def second(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def steps(start: int, n_days: int) -> np.ndarray:
    return start + STEP_S * np.arange(DAY * n_days, dtype=np.int64)


def cloudy(n_days: int, seed: int = 1) -> Floats:
    """A share of the clear sky per day, some days clear, repeated over its quarters."""
    rng = np.random.default_rng(seed)
    return np.repeat(np.where(rng.random(n_days) < 0.3, 1.0, rng.uniform(0.1, 0.9, n_days)), DAY)


@pytest.fixture(scope="module")
def peaks_kw() -> Floats:
    """A roof of an east and a west side, flat."""
    return np.array([60.0 if tilt == 10 and azimuth != 180 else 0.0 for azimuth, tilt in ORIENTATIONS])


@pytest.fixture(scope="module")
def past(peaks_kw: Floats) -> Past:
    start = second("2023-04-01T00:00")
    clear = peaks_kw @ clear_sky(steps(start, 100), AACHEN)[: len(ORIENTATIONS)]
    return Past("roof_kw", "solar", start, clear * cloudy(100))


def test_irradiance_is_zero_exactly_while_the_sun_is_down_and_highest_on_the_side_of_the_sun() -> None:
    starts = steps(second("2023-06-21T00:00"), 1)
    planes = clear_sky(starts, AACHEN)
    night = (starts % 86400 < 2.5 * 3600) | (starts % 86400 > 21.5 * 3600)
    assert (planes[:, night] == 0).all()
    morning, evening = 6 * 4, 17 * 4
    east, west = ORIENTATIONS.index((90.0, 35.0)), ORIENTATIONS.index((270.0, 35.0))
    assert planes[east, morning] > 1.5 * planes[west, morning]
    assert planes[west, evening] > 1.5 * planes[east, evening]
    noon = planes[-1, 11 * 4 : 12 * 4].mean()
    assert 0.8 < noon < 0.95  # kW/m2 on the horizontal at 51 degrees north in June


def test_the_clear_sky_of_a_roof_is_found_again_under_the_clouds(past: Past, peaks_kw: Floats) -> None:
    roof = learned_roof(past, AACHEN)
    planes = clear_sky(steps(second("2023-07-15T00:00"), 30), AACHEN)
    truth = peaks_kw @ planes[: len(ORIENTATIONS)]
    assert np.abs(roof.clear_kw(planes) - truth).max() < 0.06 * truth.max()


def test_an_inverter_that_limits_is_seen_and_never_forecast_beyond(past: Past) -> None:
    limited = Past(past.name, past.role, past.start, np.minimum(past.values, 55.0))
    assert learned_roof(limited, AACHEN).limit_kw == 55.0
    assert learned_roof(past, AACHEN).limit_kw == np.inf
    quantiles = PhysicalSolar().fit(limited, AACHEN).predict(limited, Ahead(limited.end, DAY), AACHEN)
    assert quantiles.max() <= 55.0


def test_quantiles_rise_with_the_level_are_zero_at_night_and_hold_the_spread_of_the_weather(past: Past) -> None:
    ahead = Ahead(past.end, 3 * DAY)
    quantiles = PhysicalSolar().fit(past, AACHEN).predict(past, ahead, AACHEN)
    assert quantiles.shape == (len(LEVELS), 3 * DAY)
    assert (np.diff(quantiles, axis=0) >= 0).all()
    dark = clear_sky(ahead.starts, AACHEN)[-1] == 0
    assert dark.sum() > 3 * 24
    assert (quantiles[:, dark] == 0).all()
    noon = 11 * 4 + 2
    clear = learned_roof(past, AACHEN).clear_kw(clear_sky(ahead.starts, AACHEN))[noon]
    assert 0.05 < quantiles[0, noon] / clear < 0.3
    assert 0.95 < quantiles[-1, noon] / clear < 1.06


def test_gaps_in_the_past_are_no_dark_days(past: Past) -> None:
    ago = np.arange(len(past.values))[::-1]
    values = np.where((ago >= 10 * DAY) & (ago < 40 * DAY), np.nan, past.values)
    holed = Past(past.name, past.role, past.start, values)
    quantiles = PhysicalSolar().fit(holed, AACHEN).predict(holed, Ahead(past.end, DAY), AACHEN)
    assert np.isfinite(quantiles).all()
    assert quantiles[3].max() > 20.0


def test_a_past_of_one_winter_month_still_says_what_a_summer_dawn_brings(peaks_kw: Floats) -> None:
    start = second("2023-01-01T00:00")
    clear = peaks_kw @ clear_sky(steps(start, 31), AACHEN)[: len(ORIENTATIONS)]
    winter = Past("roof_kw", "solar", start, clear * cloudy(31))
    ahead = Ahead(second("2023-06-21T00:00"), DAY)
    quantiles = PhysicalSolar().fit(winter, AACHEN).predict(winter, ahead, AACHEN)
    dawn = 5 * 4
    assert quantiles[0, dawn] > 0
    assert (np.diff(quantiles[:, dawn]) >= 0).all()


def test_a_known_irradiance_narrows_the_quantiles_to_what_it_brought(past: Past) -> None:
    share = np.concatenate([cloudy(100), np.full(DAY, 0.35)])
    sky = clear_sky(steps(past.start, 101), AACHEN)[-1]
    known = Past("ghi_w_per_m2", "weather", past.start, 1000 * sky * share)
    place = Place(AACHEN.zone, AACHEN.latitude, AACHEN.longitude, {known.name: known})
    fitted, ahead = PhysicalSolar().fit(past, place), Ahead(past.end, DAY)
    blind, seeing = fitted.predict(past, ahead, AACHEN), fitted.predict(past, ahead, place)
    clear = learned_roof(past, AACHEN).clear_kw(clear_sky(ahead.starts, AACHEN))
    noon = slice(9 * 4, 15 * 4)
    assert np.abs(seeing[3, noon] / clear[noon] - 0.35).max() < 0.1
    assert np.ptp(seeing[[0, -1]], axis=0)[noon].mean() < 0.6 * np.ptp(blind[[0, -1]], axis=0)[noon].mean()


def test_a_forecast_sees_nothing_of_what_comes_after_the_past(past: Past) -> None:
    cut = past.until(past.end - 10 * DAY * STEP_S)
    fitted, ahead = PhysicalSolar().fit(cut, AACHEN), Ahead(cut.end + DAY * STEP_S, DAY)
    longer = Past(
        past.name, past.role, past.start, np.where(np.arange(len(past.values)) < len(cut.values), past.values, 0)
    )
    assert (fitted.predict(cut, ahead, AACHEN) == fitted.predict(longer.until(cut.end), ahead, AACHEN)).all()


def test_what_was_kept_forecasts_the_same(past: Past) -> None:
    fitted, ahead = PhysicalSolar().fit(past, AACHEN), Ahead(past.end, DAY)
    again = PhysicalSolar().restored(dict(fitted.kept()))
    assert (again.predict(past, ahead, AACHEN) == fitted.predict(past, ahead, AACHEN)).all()


@pytest.mark.parametrize("n_days", [0, 6])
def test_less_than_a_week_is_refused_with_what_is_needed(past: Past, n_days: int) -> None:
    with pytest.raises(ForecastError, match="at least 7"):
        PhysicalSolar().fit(past.until(past.start + n_days * DAY * STEP_S), AACHEN)


@pytest.mark.needs_shared
def test_the_forecast_beats_the_same_quarter_of_a_week_ago_by_a_fifth_on_a_measured_year(shared: Path) -> None:
    weather = pd.read_parquet(shared / "data" / "open" / "weather" / "aachen_2023.parquet")
    start = int(weather["timestamp_utc"].iloc[0].timestamp())
    values = weather["pv_south15"].to_numpy(dtype=float)
    whole = Past("roof_kw", "solar", start, values)
    ours, naive = [], []
    for day in range(100, 360, 20):
        known = whole.until(start + (day * DAY - 60) * STEP_S)  # 09:00 on the day before
        at = day * DAY + np.arange(DAY)
        quantiles = PhysicalSolar().fit(known, AACHEN).predict(known, Ahead(start + day * DAY * STEP_S, DAY), AACHEN)
        errors = np.stack([values[at - k * DAY] - values[at - (k + 7) * DAY] for k in range(2, 30)])
        week_ago = np.maximum(values[at - 7 * DAY] + np.quantile(errors, LEVELS, axis=0), 0)
        ours.append(_pinball(quantiles, values[at]))
        naive.append(_pinball(week_ago, values[at]))
    assert np.mean(ours) < 0.8 * np.mean(naive)


def _pinball(quantiles: Floats, truth: Floats) -> float:
    levels, miss = np.array(LEVELS)[:, None], truth - quantiles
    return float(np.maximum(levels * miss, (levels - 1) * miss).mean())
