"""Steps and points: days on which the clock changes, presence, positions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridshare.timegrid import TimeGrid

ZONE = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("day", "quarters"), [(date(2026, 3, 29), 92), (date(2026, 10, 25), 100), (date(2026, 1, 15), 96)]
)
def test_a_day_has_the_quarters_that_its_clock_says(day: date, quarters: int) -> None:
    grid = TimeGrid.of_days(day, 1, 15, ZONE)
    assert grid.n_steps == quarters
    assert set(grid.day_of_step) == {0}
    assert grid.local[0].hour == 0
    assert grid.end.astimezone(grid.local[0].tzinfo).date() == day + timedelta(days=1)


@pytest.mark.parametrize("minutes", [5, 15, 30, 60])
def test_two_days_around_the_change_have_one_number_per_local_day(minutes: int) -> None:
    grid = TimeGrid.of_days(date(2026, 10, 24), 2, minutes, ZONE)
    a_day = np.bincount(grid.day_of_step)
    assert (a_day * minutes / 60).tolist() == [24, 25]


def test_a_repeated_hour_is_two_hours_apart_only_in_utc() -> None:
    grid = TimeGrid.of_days(date(2026, 10, 25), 1, 60, ZONE)
    assert [at.hour for at in grid.local[1:4]] == [1, 2, 2]
    assert grid.starts[3] - grid.starts[2] == timedelta(hours=1)


def test_a_moment_without_offset_is_the_first_of_a_repeated_hour() -> None:
    grid = TimeGrid.of_days(date(2026, 10, 25), 1, 15, ZONE)
    assert grid.position(datetime(2026, 10, 25, 2, 30)) == 10  # noqa: DTZ001 - as a person writes it
    assert grid.position(datetime(2026, 10, 25, 3, 0)) == 16  # noqa: DTZ001


def test_positions_reach_beyond_the_horizon() -> None:
    grid = TimeGrid(datetime(2026, 1, 15, tzinfo=UTC), 30, 4, ZONE)
    assert grid.position(datetime(2026, 1, 14, 23, tzinfo=UTC)) == -2
    assert grid.position(datetime(2026, 1, 15, 4, tzinfo=UTC)) == 8


def test_presence_is_the_share_of_each_step_between_two_instants() -> None:
    grid = TimeGrid(datetime(2026, 1, 15, tzinfo=UTC), 60, 4, ZONE)
    start = datetime(2026, 1, 15, tzinfo=UTC)
    share = grid.presence(start + timedelta(minutes=45), start + timedelta(minutes=150))
    assert share.tolist() == pytest.approx([0.25, 1.0, 0.5, 0.0])


@given(st.integers(-500, 500), st.integers(1, 600), st.sampled_from([5, 15, 30, 60]))
def test_presence_adds_up_to_the_time_within_the_horizon(first: int, length: int, step: int) -> None:
    grid = TimeGrid(datetime(2026, 10, 25, tzinfo=UTC), step, 6, ZONE)
    arrival = grid.start + timedelta(minutes=first)
    departure = arrival + timedelta(minutes=length)
    share = grid.presence(arrival, departure)
    inside = max(min(departure, grid.end) - max(arrival, grid.start), timedelta())
    assert share.sum() * step == pytest.approx(inside / timedelta(minutes=1), abs=1e-9)
    assert ((share >= 0) & (share <= 1 + 1e-12)).all()


@pytest.mark.parametrize(("minutes", "steps"), [(0, 0), (1, 1), (15, 1), (16, 2), (30, 2)])
def test_a_duration_takes_whole_steps_rounded_up(minutes: int, steps: int) -> None:
    assert TimeGrid(datetime(2026, 1, 15, tzinfo=UTC), 15, 4, ZONE).steps_in(minutes) == steps
