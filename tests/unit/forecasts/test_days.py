"""Days on the local clock: what comes in comes out, on the nights when the clock changes too."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from tests.unit.forecasts.weeks import ZONE

from gridshare.forecasts.days import ahead_days, calendar_days, day_table
from gridshare.forecasts.forecaster import Past
from gridshare.forecasts.gate import days_from, known_until, local_day, midnight


def _counted(first: date, n_days: int) -> Past:
    ahead = days_from(first, n_days, ZONE)
    return Past("count_kw", "load", ahead.start, np.arange(ahead.n_steps, dtype=float))


def test_the_day_on_which_the_clock_goes_forward_lacks_the_hour_that_was_not() -> None:
    past = _counted(date(2026, 3, 29), 1)
    row = day_table(past, ZONE).values[0]
    assert len(past.values) == 92
    assert np.flatnonzero(np.isnan(row)).tolist() == [8, 9, 10, 11]
    assert row[12] == 8


def test_the_day_on_which_the_clock_goes_back_holds_the_mean_of_the_hour_that_came_twice() -> None:
    past = _counted(date(2026, 10, 25), 1)
    row = day_table(past, ZONE).values[0]
    assert len(past.values) == 100
    assert row[8] == (8 + 12) / 2
    assert row[12] == 16


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 7, 1)])
def test_a_table_comes_back_to_the_steps_it_is_of(day: date) -> None:
    ahead = days_from(day, 2, ZONE)
    there = ahead_days(ahead, ZONE)
    table = np.arange(2 * 96, dtype=float).reshape(1, 2, 96)
    steps = there.on_steps(table)[0]
    assert len(steps) == ahead.n_steps
    assert steps[0] == 0
    assert steps[-1] == 2 * 96 - 1


def test_a_day_that_is_not_over_has_no_row() -> None:
    past = _counted(date(2026, 7, 1), 2)
    assert day_table(past, ZONE).n_days == 2
    assert day_table(past.until(past.end - 900), ZONE).n_days == 1


def test_a_past_that_begins_at_noon_has_nothing_before_it() -> None:
    past = _counted(date(2026, 7, 1), 2)
    later = Past(past.name, past.role, past.start + 48 * 900, past.values[48:])
    table = day_table(later, ZONE)
    assert np.isnan(table.values[0, :48]).all()
    assert table.values[0, 48] == 48


def test_holidays_are_lived_as_sundays() -> None:
    first = (date(2026, 4, 25) - date(1970, 1, 1)).days
    found = calendar_days(first, 4)
    assert found.likeness.tolist() == [5, 6, 6, 1]  # Saturday, Sunday, King's Day on a Monday, Tuesday
    assert found.holiday.tolist() == [False, False, True, False]


def test_at_the_gate_the_day_before_yesterday_is_the_last_that_is_known_whole() -> None:
    day = date(2026, 10, 26)
    assert known_until(day, ZONE) == midnight(date(2026, 10, 25), ZONE)
    assert local_day(known_until(day, ZONE) - 1, ZONE) == date(2026, 10, 24)
