"""Features are what they are called, and know nothing of what comes after the last known day."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from tests.unit.forecasts.weeks import ZONE, Firm

from gridshare.forecasts.days import calendar_days, day_table
from gridshare.forecasts.features import NAMES, Known, features
from gridshare.forecasts.forecaster import Past

NOISY = Firm(noise_kw=5.0, level_noise=0.2).past(date(2025, 1, 1), date(2025, 6, 30))


def _known(past: Past) -> Known:
    table = day_table(past, ZONE)
    return Known.of(table, calendar_days(table.first, table.n_days + 9))


@pytest.mark.parametrize("lead", [1, 2, 8])
def test_nothing_after_the_last_known_day_is_read(lead: int) -> None:
    days = np.arange(60, 120)
    here = features(_known(NOISY), days, days - lead)
    for day in (60, 90, 119):
        values = NOISY.values.copy()
        values[(day - lead + 1) * 96 + 8 :] = -1e6  # eight quarters later, since the clock may have changed
        there = features(
            _known(Past(NOISY.name, "load", NOISY.start, values)), days[: day - 59], days[: day - 59] - lead
        )
        last = day - 60
        assert np.array_equal(here.x[last, 12:], there.x[last, 12:], equal_nan=True)
        assert np.array_equal(here.usual[last, 12:], there.usual[last, 12:], equal_nan=True)


def test_they_say_what_they_are_called() -> None:
    known = _known(NOISY)
    day, last = 70, 68  # before the clock changes
    found = features(known, np.array([day]), np.array([last]))
    of = {name: found.x[0, :, k] for k, name in enumerate(NAMES)}
    values = known.values
    like = [day - 7 * k for k in range(1, 7)]
    usual = np.average(values[like], axis=0, weights=0.75 ** np.arange(6))
    assert found.usual[0] == pytest.approx(usual)
    assert of["like_day_2"] == pytest.approx(values[day - 14] - usual)
    assert of["like_days_most"] == pytest.approx(values[like].max(axis=0) - usual)
    assert of["last_day"] == pytest.approx(values[last] - usual)
    assert of["week_spread"] == pytest.approx(values[last - 6 : last + 1].std(axis=0))
    assert of["month_mean"] == pytest.approx(values[last - 27 : last + 1].mean(axis=0) - usual)
    assert of["last_day_level"] == pytest.approx(np.mean(values[last] - known.usual[last]))
    assert (of["lead_days"] == 2).all()
    assert (of["likeness"] == known.calendar.likeness[day]).all()
    assert (of["likeness_of_day_after"] == known.calendar.likeness[day + 1]).all()


def test_a_shift_of_the_whole_series_leaves_them_as_they_are() -> None:
    days = np.arange(60, 90)
    here = features(_known(NOISY), days, days - 2)
    shifted = Past(NOISY.name, "load", NOISY.start, NOISY.values + 1000)
    there = features(_known(shifted), days, days - 2)
    assert there.x == pytest.approx(here.x, abs=1e-6, nan_ok=True)
    assert there.usual == pytest.approx(here.usual + 1000, nan_ok=True)
