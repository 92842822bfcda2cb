"""What is held back for forecasts: only for what is forecast, and for a young firm beside the group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from tests.unit.forecasts.weeks import ZONE

from gridshare.ahead.drivers import Driver
from gridshare.ahead.margins import DriversAhead, held_back, name_of
from gridshare.forecasts.calibration import IssuedDay
from gridshare.forecasts.forecast import ForecastSeries
from gridshare.forecasts.forecaster import LEVELS, Past
from gridshare.forecasts.gate import midnight
from gridshare.timegrid import TimeGrid

DAY = date(2026, 1, 15)
GRID = TimeGrid.of_days(DAY, 1, 15, "Europe/Amsterdam")
START = midnight(DAY, ZONE)
SPREAD = np.array([-3.0, -2.0, -1.0, 0.0, 2.0, 4.0, 6.0])
KW = 1e-3
"""Margins are rounded to watts."""


def forecast_of(name: str, middle: float, spread: float = 1.0, days: int = 300, end: int = START) -> ForecastSeries:
    quantiles = np.repeat((middle + spread * SPREAD)[:, None], 96, axis=1)
    return ForecastSeries(name, "load", "any", quantiles, end, days, None, ())


def ahead_of(forecasts: Sequence[ForecastSeries], is_ahead: np.ndarray, factors: Sequence[float] = ()) -> DriversAhead:
    drivers = tuple(Driver(f.name, k) for f, k in zip(forecasts, factors or [1.0] * len(forecasts), strict=True))
    planned = np.array([d.factor * f.quantiles[3] for d, f in zip(drivers, forecasts, strict=True)])
    pasts = {f.name: Past(f.name, "load", START, np.zeros(0)) for f in forecasts}
    return DriversAhead(drivers, pasts, {f.name: f for f in forecasts}, START, planned, is_ahead)


def group(drivers: Sequence[Driver], name: str) -> ForecastSeries:
    return forecast_of(name, 10.0 * len(drivers), 2.0)


def refuse(_drivers: Sequence[Driver], _name: str) -> ForecastSeries:
    pytest.fail("no sum is asked for")


ALL = np.ones((2, 96), dtype=bool)
TWO = [forecast_of("a_kw", 10.0), forecast_of("b_kw", 10.0)]


def test_the_group_holds_back_its_own_quantile_less_the_sum_of_medians_on_both_sides() -> None:
    margins = held_back(ahead_of(TWO, ALL), 0.95, GRID, group)
    assert margins.import_kw == pytest.approx(12.0, abs=KW)
    assert margins.export_kw == pytest.approx(6.0, abs=KW)
    assert margins.apart == ()


def test_nothing_is_held_back_where_all_is_measured() -> None:
    is_ahead = ALL.copy()
    is_ahead[:, :40] = False
    margins = held_back(ahead_of(TWO, is_ahead), 0.95, GRID, group)
    up, down = margins.import_kw, margins.export_kw
    assert not up[:40].any()
    assert not down[:40].any()
    assert (up[40:] > 0).all()


def test_where_one_firm_lacks_only_that_firm_can_be_missed() -> None:
    is_ahead = ALL.copy()
    is_ahead[0] = False
    margins = held_back(ahead_of(TWO, is_ahead), 0.95, GRID, refuse)
    up, down = margins.import_kw, margins.export_kw
    assert up == pytest.approx(6.0, abs=KW)
    assert down == pytest.approx(3.0, abs=KW)


def test_what_feeds_in_turns_its_quantiles_round() -> None:
    margins = held_back(ahead_of(TWO[:1], ALL[:1], [-2.0]), 0.95, GRID, refuse)
    up, down = margins.import_kw, margins.export_kw
    assert up == pytest.approx(6.0, abs=KW)  # less sun than thought is more import
    assert down == pytest.approx(12.0, abs=KW)


@pytest.mark.parametrize("young", [forecast_of("c_kw", 5.0, days=10), forecast_of("c_kw", 5.0, end=START - 9 * 86400)])
def test_a_firm_that_shares_no_long_past_counts_beside_the_group_and_is_named(young: ForecastSeries) -> None:
    asked = []

    def noted(drivers: Sequence[Driver], name: str) -> ForecastSeries:
        asked.append([d.name for d in drivers])
        return group(drivers, name)

    margins = held_back(ahead_of([*TWO, young], np.ones((3, 96), dtype=bool)), 0.95, GRID, noted)
    assert asked == [["a_kw", "b_kw"]]
    assert margins.import_kw == pytest.approx(np.hypot(12.0, 6.0), abs=KW)
    assert margins.apart == ("c_kw",)


def test_a_park_of_which_everyone_is_young_is_still_one_group() -> None:
    few = [forecast_of("a_kw", 10.0, days=10), forecast_of("b_kw", 10.0, days=10)]
    assert held_back(ahead_of(few, ALL), 0.95, GRID, group).apart == ()


def test_what_the_forecast_of_a_sum_notes_comes_with_the_margins() -> None:
    def noting(drivers: Sequence[Driver], name: str) -> ForecastSeries:
        return replace(group(drivers, name), notes=(f"of {len(drivers)}",))

    assert held_back(ahead_of(TWO, ALL), 0.95, GRID, noting).notes == ("of 2",)
    assert held_back(ahead_of(TWO[:1], ALL[:1]), 0.95, GRID, refuse).notes == ()


def test_a_sum_that_was_missed_too_often_holds_back_more_and_says_what_was_kept() -> None:
    """Its past days were 18 above the median of 20, where 12 was to hold; 6 below it would have held every time."""
    quantiles = np.repeat((20.0 + 2.0 * SPREAD)[:, None], 96, axis=1)
    days = tuple(IssuedDay(quantiles, np.full(96, 38.0)) for _ in range(40))

    def missing(drivers: Sequence[Driver], name: str) -> ForecastSeries:
        return replace(group(drivers, name), issued=days)

    margins = held_back(ahead_of(TWO, ALL), 0.95, GRID, missing)
    assert margins.import_kw == pytest.approx(18.0, abs=KW)
    assert margins.export_kw == pytest.approx(3.0, abs=KW)  # no less than half
    (note,) = margins.notes
    assert "95% of quarters; over the last 40 measured days" in note
    assert "62.5% on import and 100.0% on export" in note  # until 14 days were known, on the 16th


def test_a_part_of_the_group_never_takes_the_place_of_the_groups_kept_model() -> None:
    drivers = [Driver("a_kw", 1.0), Driver("b_kw", 1.0), Driver("c_kw", 1.0)]
    assert name_of(drivers, drivers) == "group_kw"
    assert len({name_of(drivers[:2], drivers), name_of(drivers[1:], drivers), "group_kw"}) == len(LEVELS) - 4
