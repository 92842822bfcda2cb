"""Quantiles are moved as far as the errors before ask for, and never by what is not known yet."""

from __future__ import annotations

import numpy as np
import pytest

from gridshare.forecasts.calibration import LEAST_DAYS, Calibration, IssuedDay, at_level, calibrations
from gridshare.forecasts.forecaster import LEVELS

MIDDLE = len(LEVELS) // 2
SPREAD = np.array([-20.0, -15.0, -7.0, 0.0, 7.0, 15.0, 20.0])


def a_day(errors: np.ndarray | float, spread: float = 1.0) -> IssuedDay:
    """A day of 100 kW that was forecast with some spread, and the errors of its median."""
    quantiles = np.repeat((100.0 + spread * SPREAD)[:, None], 96, axis=1)
    return IssuedDay(quantiles, 100.0 + np.broadcast_to(errors, 96))


def days(n: int, scale: float, seed: int = 0) -> list[IssuedDay]:
    """Days on which 5 % of errors lie above 20 kW times the scale, and as many below."""
    r = np.random.default_rng(seed)
    return [a_day(scale * 20.0 / 1.645 * r.standard_normal(96)) for _ in range(n)]


@pytest.mark.parametrize("scale", [0.7, 1.0, 1.5, 2.2])
def test_quantiles_move_as_far_as_the_errors_ask_for(scale: float) -> None:
    for side in calibrations(days(80, scale), 0.95):
        assert side.factor == pytest.approx(scale, rel=0.1)
        assert side.kept == pytest.approx(0.95, abs=0.02)
        assert side.n_days == 60


def test_what_is_missed_on_one_side_moves_that_side() -> None:
    high = [a_day(np.r_[np.full(80, 0.0), np.full(16, 35.0)]) for _ in range(40)]
    up, down = calibrations(high, 0.95)
    assert up.factor == pytest.approx(35 / 20)
    assert down.factor < 1.0


def test_errors_are_compared_with_what_was_forecast_on_that_day() -> None:
    wide = [a_day(20.0 * scale, scale) for scale in np.linspace(0.5, 4.0, 40)]
    assert calibrations(wide, 0.95)[0].factor == pytest.approx(1.0)


def test_after_a_week_that_was_missed_more_is_held_back_and_after_it_less_again() -> None:
    calm, rough = days(60, 1.0), days(7, 2.0, seed=1)
    before, after, later = (
        calibrations(these, 0.95)[0].factor for these in (calm, calm + rough, calm + rough + days(40, 1.0, seed=2))
    )
    assert after > 1.3 * before
    assert later < 0.8 * after


def test_no_day_is_held_to_what_was_not_known_at_its_gate() -> None:
    """Both of two wild days are missed: when the second was forecast, nobody had measured the first."""
    calm, wild = [a_day(1.0) for _ in range(40)], [a_day(30.0)] * 2
    assert calibrations([*calm, *wild], 0.95)[0].kept == pytest.approx(1 - 2 / 42)


def test_a_few_days_say_nothing() -> None:
    assert calibrations(days(LEAST_DAYS - 1, 3.0), 0.95) == (Calibration(), Calibration())
    assert calibrations([], 0.95) == (Calibration(), Calibration())
    assert calibrations(days(LEAST_DAYS, 1.5), 0.95)[0].factor > 1.2


def test_days_that_were_not_measured_do_not_count() -> None:
    known = days(40, 1.5)
    assert calibrations([*known[:20], a_day(np.nan), *known[20:]], 0.95) == calibrations(known, 0.95)


def test_the_middle_has_no_spread_to_move() -> None:
    assert calibrations(days(40, 2.0), 0.5) == (Calibration(), Calibration())


def test_a_level_between_two_is_on_the_line_between_their_quantiles() -> None:
    quantiles = SPREAD[:, None]
    assert at_level(quantiles, 0.95) == pytest.approx(20.0)
    assert at_level(quantiles, 0.825) == pytest.approx(11.0)
    assert at_level(quantiles, LEVELS[MIDDLE]) == pytest.approx(0.0)
