"""Calendar windows: on the local clock, over midnight, by weekday, month and date."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from pydantic import TypeAdapter, ValidationError

from gridshare.timegrid import TimeGrid, When, Window, mask_of

ZONE = "Europe/Amsterdam"
THURSDAY = date(2026, 1, 15)


def hours(window: dict[str, Any], day: date = THURSDAY, days: int = 1) -> list[int]:
    """Which hours from midnight lie in a window."""
    grid = TimeGrid.of_days(day, days, 60, ZONE)
    return np.flatnonzero(Window.model_validate(window).mask(grid)).tolist()


def test_a_window_holds_from_its_start_and_not_at_its_end() -> None:
    assert hours({"from": "16:00", "to": "20:00"}) == [16, 17, 18, 19]
    assert hours({"from": "22:00", "to": "24:00"}) == [22, 23]
    assert hours({}) == list(range(24))


def test_a_step_counts_by_its_start() -> None:
    assert hours({"from": "16:30", "to": "18:30"}) == [17, 18]


def test_a_window_over_midnight_belongs_to_the_day_on_which_it_starts() -> None:
    assert hours({"from": "22:00", "to": "02:00"}) == [0, 1, 22, 23]
    assert hours({"from": "22:00", "to": "02:00", "weekdays": "thu"}) == [22, 23]
    assert hours({"from": "22:00", "to": "02:00", "weekdays": "wed"}) == [0, 1]
    assert hours({"from": "22:00", "to": "02:00", "dates": ["2026-01-15"]}, days=2) == [22, 23, 24, 25]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("mon-fri", {"mon", "tue", "wed", "thu", "fri"}),
        ("fri-mon", {"fri", "sat", "sun", "mon"}),
        ("SAT", {"sat"}),
        (["mon-tue", "sun"], {"mon", "tue", "sun"}),
    ],
)
def test_weekdays_are_ranges_names_or_lists(written: Any, days: set[str]) -> None:
    assert set(Window.model_validate({"weekdays": written}).weekdays or ()) == days


@pytest.mark.parametrize("written", ["monday", "mon-", "mon-xyz", ["mon", 3], ""])
def test_what_is_no_weekday_is_refused(written: Any) -> None:
    with pytest.raises(ValidationError):
        Window.model_validate({"weekdays": written})


@pytest.mark.parametrize("written", ["25:00", "24:01", "12:60", "noon", True, -1, 1441, 12.5])
def test_what_is_no_time_of_day_is_refused(written: Any) -> None:
    with pytest.raises(ValidationError):
        Window.model_validate({"from": written})


def test_months_and_dates_restrict() -> None:
    assert hours({"months": [2, 3]}) == []
    assert hours({"months": [1]}) == list(range(24))
    assert hours({"dates": ["2026-01-16"]}, days=2) == list(range(24, 48))


def test_a_window_follows_the_clock_on_the_days_it_changes() -> None:
    """In March 02:00-03:00 does not exist; in October it comes twice."""
    night = {"from": "01:00", "to": "04:00"}
    assert hours(night, date(2026, 3, 29)) == [1, 2]
    assert hours(night, date(2026, 10, 25)) == [1, 2, 3, 4]
    assert hours({"from": "02:00", "to": "03:00"}, date(2026, 3, 29)) == []
    assert hours({"from": "02:00", "to": "03:00"}, date(2026, 10, 25)) == [2, 3]


def test_windows_add_up_and_none_at_all_is_what_the_caller_says() -> None:
    grid = TimeGrid.of_days(THURSDAY, 1, 60, ZONE)
    both = TypeAdapter(When).validate_python([{"to": "02:00"}, {"from": "01:00", "to": "03:00"}])
    assert np.flatnonzero(mask_of(both, grid, without=True)).tolist() == [0, 1, 2]
    assert mask_of(None, grid, without=True).all()
    assert not mask_of(None, grid, without=False).any()
    assert not mask_of((), grid, without=True).any()
    assert TypeAdapter(When).validate_python({"to": "02:00"}) == (Window(to=120),)
