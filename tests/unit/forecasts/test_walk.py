"""Many gates at once are the same as one by one, and a replay issues what would have been issued."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import ClassVar

import numpy as np
import pytest
from tests.unit.forecasts.weeks import PLACE, ZONE, Firm

from gridshare.errors import ForecastError
from gridshare.forecasts.days_ahead import ForecastOptions, forecast
from gridshare.forecasts.forecast import Forecast
from gridshare.forecasts.forecaster import Past, Place
from gridshare.forecasts.gate import gate_of, known_until
from gridshare.forecasts.gradient_boosting import GradientBoosting
from gridshare.forecasts.learning import Learned
from gridshare.forecasts.memory import Memory
from gridshare.forecasts.replay import replay
from gridshare.forecasts.walk import predicted

WHOLE = Firm(noise_kw=4.0, level_noise=0.2).past(date(2024, 12, 1), date(2025, 6, 30))
SPLIT = date(2025, 3, 17)


def _with_holes(past: Past) -> Past:
    values, random = past.values.copy(), np.random.default_rng(5)
    for at in random.integers(0, len(values) - 200, 15):
        values[at : at + 150] = np.nan
    values[-96 * 60 : -96 * 52] = np.nan  # eight days without any
    return replace(past, values=values)


def test_many_gates_at_once_are_the_same_as_one_by_one() -> None:
    past = _with_holes(WHOLE)
    fitted = GradientBoosting().fit(past.until(known_until(SPLIT, ZONE)), PLACE)
    gates = [gate_of(SPLIT + timedelta(days=k), 2, ZONE) for k in range(0, 105, 3)]  # the clock changes among them
    for gate, together in zip(gates, predicted(past, PLACE, fitted, gates), strict=True):
        alone = fitted.predict(past.until(gate.until), gate.ahead, PLACE)
        assert not isinstance(together, ForecastError)
        assert together == pytest.approx(alone, rel=1e-12)


def test_a_gate_that_cannot_be_forecast_leaves_the_others_alone() -> None:
    values = WHOLE.values.copy()
    values[-96 * 70 : -96 * 20] = np.nan
    fitted = GradientBoosting().fit(WHOLE.until(known_until(SPLIT, ZONE)), PLACE)
    gates = [gate_of(day, 1, ZONE) for day in (SPLIT, date(2025, 6, 10))]
    first, second = predicted(replace(WHOLE, values=values), PLACE, fitted, gates)
    assert not isinstance(first, ForecastError)
    assert isinstance(second, ForecastError)


def test_what_is_issued_is_what_is_forecast_on_the_day() -> None:
    day = date(2025, 5, 6)
    ((_, made),) = replay([WHOLE], day, day, PLACE, days=2)
    assert isinstance(made, Forecast)
    expected = forecast([WHOLE.until(known_until(day, ZONE))], day, 2, PLACE)
    assert made.ahead == expected.ahead
    assert np.array_equal(made.series[0].quantiles, expected.series[0].quantiles)


def test_nothing_after_a_gate_is_read() -> None:
    options = ForecastOptions(methods={"load": "seasonal_naive"})
    first, last = date(2025, 5, 12), date(2025, 5, 16)
    spoilt = WHOLE.values.copy()
    spoilt[(known_until(date(2025, 5, 14), ZONE) - WHOLE.start) // 900 :] = 1e6
    both = [
        replay([replace(WHOLE, values=values)], first, last, PLACE, options=options)
        for values in (WHOLE.values, spoilt)
    ]
    same = [
        np.array_equal(here.series[0].quantiles, there.series[0].quantiles)
        for (_, here), (_, there) in zip(*both, strict=True)
        if isinstance(here, Forecast) and isinstance(there, Forecast)
    ]
    assert same == [True] * 3 + [False] * 2


def test_a_day_that_cannot_be_forecast_says_why_and_the_next_ones_follow() -> None:
    made = list(replay([WHOLE], date(2024, 12, 3), date(2024, 12, 7), PLACE))
    assert [isinstance(each, ForecastError) for _, each in made] == [True, True, False, False, False]


class Recording(Memory):
    """A memory that records how far the pasts reach that are learned from."""

    reached: ClassVar[list[int]] = []

    def keep(self, learned: Learned, past: Past, place: Place, asked: str) -> Learned:
        self.reached.append(past.end)
        return Memory.keep(self, learned, past, place, asked)


def test_a_series_learns_again_after_so_many_days_and_not_before() -> None:
    options = ForecastOptions(Recording(days=5))
    assert len(list(replay([WHOLE], date(2025, 5, 6), date(2025, 5, 17), PLACE, options=options))) == 12
    days = [date(2025, 5, 6), date(2025, 5, 11), date(2025, 5, 16)]
    assert Recording.reached == [known_until(day, ZONE) for day in days]
