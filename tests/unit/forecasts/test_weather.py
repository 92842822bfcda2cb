"""Weather is known as it was forecast at each day's gate: a spike that was issued later changes nothing, to the bit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from tests.unit.forecasts.weeks import PLACE, ZONE, Firm

from gridshare.forecasts.backtest import Period, judge
from gridshare.forecasts.days_ahead import ForecastOptions, forecast
from gridshare.forecasts.forecaster import STEP_S, Past
from gridshare.forecasts.gate import days_from, gate_instant, known_until, midnight
from gridshare.forecasts.kept_models import keep, kept
from gridshare.forecasts.learning import learn
from gridshare.forecasts.methods import NAIVE, method
from gridshare.forecasts.roof import ORIENTATIONS, clear_sky
from gridshare.forecasts.weather import LEAST_DAYS, KnownWeather, Weather, known_weather
from gridshare.parts import Floats, Ints
from gridshare.series.issued import IssuedSeries, read_issued, write_issued

FIRST, DAY = date(2025, 2, 1), date(2025, 5, 20)
NAME = "ghi_irradiance_w_per_m2"
HOUR_S = 3600
GATE = gate_instant(DAY, ZONE)
STARTS = np.arange(midnight(FIRST, ZONE), midnight(DAY + timedelta(days=4), ZONE), HOUR_S, dtype=np.int64)
SHARES = np.random.default_rng(3).uniform(0.1, 1.0, len(STARTS) // 24 + 1)
"""What clouds leave of the sun on each day."""


def sun(starts: Ints) -> Floats:
    """Irradiance of hours [W/m2]."""
    quarters = starts[:, None] + STEP_S * np.arange(4)
    clear = clear_sky(quarters.ravel(), PLACE)[-1].reshape(-1, 4).mean(axis=1)
    return np.asarray(1000 * clear * SHARES[(starts - STARTS[0]) // 86400])


def issued_daily(first: date = FIRST, last: date = DAY) -> IssuedSeries:
    """A forecast a day at 06:00 UTC, three days ahead, a little wrong."""
    parts = []
    for k in range((last - first).days + 1):
        at = midnight(first + timedelta(days=k), ZONE) // 86400 * 86400 + 6 * HOUR_S
        starts = STARTS[(at <= STARTS) & (at + 72 * HOUR_S > STARTS)]
        off = 1 + 0.05 * np.sin(first.toordinal() + k)
        parts.append((starts, np.full(len(starts), at), off * sun(starts)))
    rows = tuple(np.concatenate(each) for each in zip(*parts, strict=True))
    return IssuedSeries.of(NAME, "irradiance", HOUR_S, (rows[0], rows[1], rows[2]))


ISSUED = issued_daily()


def also(series: IssuedSeries, issued: int, starts: Ints, value: float) -> IssuedSeries:
    """The series with one more forecast: a constant that was issued at a moment."""
    more = (starts, np.full(len(starts), issued), np.full(len(starts), value))
    rows = tuple(np.concatenate(pair) for pair in zip(series.rows, more, strict=True))
    return IssuedSeries.of(series.name, series.quantity, series.step_s, (rows[0], rows[1], rows[2]))


def hours_of(day: date, n: int = 24) -> Ints:
    return midnight(day, ZONE) + HOUR_S * np.arange(n, dtype=np.int64)


def composed(weather: Weather, n_days: int = 1) -> KnownWeather:
    return known_weather(weather, DAY, n_days, ZONE, (GATE, known_until(DAY, ZONE)))


def values_on(found: KnownWeather, day: date) -> Floats:
    past = found.series[NAME]
    at = (midnight(day, ZONE) - past.start) // STEP_S
    return past.values[at : at + 96]


def test_the_newest_forecast_by_the_gate_counts_and_what_is_issued_a_second_later_does_not() -> None:
    at_the_gate, later = also(ISSUED, GATE, hours_of(DAY), 7.0), also(ISSUED, GATE + 1, hours_of(DAY), 7.0)
    assert (values_on(composed(Weather([at_the_gate])), DAY) == 7.0).all()
    assert np.array_equal(values_on(composed(Weather([later])), DAY), values_on(composed(Weather([ISSUED])), DAY))


def test_each_past_day_has_what_was_known_at_its_own_gate() -> None:
    day = DAY - timedelta(days=10)
    spiked = also(ISSUED, gate_instant(day, ZONE) + 1, hours_of(day), 5000.0)
    here, there = (composed(Weather([each])).series[NAME].values for each in (ISSUED, spiked))
    assert np.array_equal(here, there, equal_nan=True)
    known = also(ISSUED, gate_instant(day, ZONE), hours_of(day), 5000.0)
    assert (values_on(composed(Weather([known])), day) == 5000.0).all()


def roof() -> Past:
    starts = STARTS[0] + STEP_S * np.arange(4 * len(STARTS), dtype=np.int64)
    clear = 30.0 * clear_sky(starts, PLACE)[: len(ORIENTATIONS)].mean(axis=0)
    return Past("roof_kw", "solar", int(STARTS[0]), clear * SHARES[(starts - STARTS[0]) // 86400])


def shop() -> Past:
    """A load that is less by what the sun brings behind its meter."""
    load = Firm(base_kw=200.0, noise_kw=3.0).past(FIRST, DAY + timedelta(days=3), "shop_kw")
    return replace(load, values=load.values - 5 * roof().values)


def quantiles(past: Past, weather: Weather) -> Floats:
    return forecast([past], DAY, 1, PLACE, ForecastOptions(weather=weather, workers=1)).series[0].quantiles


@pytest.mark.parametrize("past", [roof(), shop()], ids=["sun", "load"])
def test_a_future_spike_changes_no_forecast_by_a_bit(past: Past) -> None:
    """Forecasts of after the gate of each day, older ones that newer ones replace, and all that was measured ahead."""
    spiked = also(ISSUED, GATE + 1, hours_of(DAY), 5000.0)
    for k in range(1, 60):
        day = DAY - timedelta(days=k)
        spiked = also(spiked, gate_instant(day, ZONE) + 60, hours_of(day), 5000.0)
        spiked = also(spiked, gate_instant(day, ZONE) - 10 * HOUR_S, hours_of(day), 4000.0)
    spiked = also(spiked, GATE - 20 * HOUR_S, hours_of(DAY), 4000.0)
    measured = Past("sun_w_per_m2", "weather", midnight(DAY - timedelta(days=1), ZONE), np.full(300, 9e3), "irradiance")
    plain = quantiles(past, Weather([ISSUED]))
    assert np.array_equal(plain, quantiles(past, Weather([spiked], [measured])))


def test_what_is_known_at_the_gate_does_count() -> None:
    dark = also(ISSUED, GATE, hours_of(DAY), 100.0)
    plain, under_clouds = (quantiles(roof(), Weather([each]))[3].sum() for each in (ISSUED, dark))
    assert under_clouds < 0.6 * plain


def test_without_forecasts_weather_as_it_was_changes_nothing() -> None:
    measured = Past("sun_w_per_m2", "weather", int(STARTS[0]), np.repeat(sun(STARTS), 4), "irradiance")
    found = forecast([roof(), measured], DAY, 1, PLACE, ForecastOptions(weather=Weather([], [measured])))
    assert np.array_equal(found.series[0].quantiles, quantiles(roof(), Weather()))
    assert found.weather == ()


def test_past_days_without_a_forecast_are_learned_from_as_they_were_measured_which_is_said() -> None:
    since = DAY - timedelta(days=20)
    late = issued_daily(since)
    assert "not used" in composed(Weather([late])).notes[0], "twenty days are too few to learn from"
    measured = Past("sun_w_per_m2", "weather", int(STARTS[0]), np.repeat(sun(STARTS), 4), "irradiance")
    other = replace(measured, name="outside_c", quantity="temperature")
    found = composed(Weather([late], [other, measured]))
    assert "as they were measured: quantiles are narrower" in found.notes[0]
    early = since - timedelta(days=5)
    at = (midnight(early, ZONE) - measured.start) // STEP_S
    assert np.array_equal(values_on(found, early), measured.values[at : at + 96])
    yesterday = values_on(found, DAY - timedelta(days=1))
    assert np.array_equal(yesterday, values_on(composed(Weather([ISSUED])), DAY - timedelta(days=1)))


def test_a_forecast_that_ends_within_the_day_is_not_used_and_one_that_ends_later_is_said_to() -> None:
    ends = midnight(DAY, ZONE) + 9 * HOUR_S
    starts, issued, values = (each[ends > ISSUED.starts] for each in ISSUED.rows)
    short = IssuedSeries.of(NAME, "irradiance", HOUR_S, (starts, issued, values))
    assert composed(Weather([short])).notes == (
        f"{NAME}: no forecast that was issued by the gate reaches over the day; not used",
    )
    assert "after which the usual weather is assumed" in composed(Weather([ISSUED]), 3).notes[0]


def test_days_of_92_and_100_quarters_are_whole() -> None:
    for day in (date(2025, 3, 30), date(2024, 10, 27)):
        first = day - timedelta(days=LEAST_DAYS + 2)
        starts = np.arange(midnight(first, ZONE), midnight(day + timedelta(days=1), ZONE), HOUR_S, dtype=np.int64)
        rows = (starts, starts - 7 * 86400, np.arange(len(starts), dtype=float))
        found = known_weather(Weather([IssuedSeries.of(NAME, "irradiance", HOUR_S, rows)]), day, 1, ZONE)
        past = found.series[NAME]
        at = (midnight(day, ZONE) - past.start) // STEP_S
        assert len(past.values[at:]) == days_from(day, 1, ZONE).n_steps
        assert np.isfinite(past.values[at:]).all()


def test_a_backtest_with_weather_beats_one_without_and_sees_no_later_forecast() -> None:
    period = Period(DAY - timedelta(days=6), DAY)
    boosting, naive = method("gradient_boosting"), method(NAIVE)
    blind = judge(shop(), PLACE, boosting, naive, period)
    seeing = judge(shop(), PLACE, boosting, naive, period, Weather([ISSUED]))
    assert seeing.scores.pinball < 0.7 * blind.scores.pinball
    spiked = ISSUED
    for k in range(7):
        spiked = also(
            spiked, gate_instant(DAY - timedelta(days=k), ZONE) + 1, hours_of(DAY - timedelta(days=k)), 5000.0
        )
    assert judge(shop(), PLACE, boosting, naive, period, Weather([spiked])).scores.pinball == seeing.scores.pinball


def test_a_kept_model_learns_again_when_the_weather_it_learned_from_is_another(tmp_path: Path) -> None:
    past = shop().until(known_until(DAY, ZONE))
    place = replace(PLACE, known=composed(Weather([ISSUED])).series)
    keep(learn(past, place, method(NAIVE), method(NAIVE)), past, place, NAIVE, tmp_path)
    assert kept(past, place, NAIVE, tmp_path) is not None
    tomorrow = replace(PLACE, known=composed(Weather([also(ISSUED, GATE, hours_of(DAY), 7.0)])).series)
    assert kept(past, tomorrow, NAIVE, tmp_path) is not None, "the weather ahead was not learned from"
    day = DAY - timedelta(days=10)
    other = also(ISSUED, gate_instant(day, ZONE), hours_of(day), 7.0)
    assert kept(past, replace(PLACE, known=composed(Weather([other])).series), NAIVE, tmp_path) is None


def test_forecasts_are_written_and_read_as_they_are(tmp_path: Path) -> None:
    again = read_issued(write_issued(ISSUED, tmp_path))
    assert (again.name, again.quantity, again.step_s) == (ISSUED.name, ISSUED.quantity, ISSUED.step_s)
    assert all(np.array_equal(a, b) for a, b in zip(again.rows, ISSUED.rows, strict=True))


def test_numbers_of_forecasts_are_read_in_one_place_only() -> None:
    """`known_at` asks for the moment of use; who else reads `IssuedSeries` could see what was not known yet."""
    source = Path(__file__).resolve().parents[3] / "src" / "gridshare"
    users = {
        str(path.relative_to(source))
        for path in source.rglob("*.py")
        if "gridshare.series.issued" in path.read_text(encoding="utf-8")
    }
    names_the_folder = "batch/parcel.py"
    assert users == {"forecasts/weather.py", "imports/outcome.py", "imports/series/issuing.py", names_the_folder}
