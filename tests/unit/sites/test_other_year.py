"""A profile of another year: the same weekdays, whole days, and an hour more or less where the clock changes."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from gridshare.errors import Problem, SiteError
from gridshare.parts import Floats
from gridshare.sites.other_year import of_another_year
from gridshare.timegrid import TimeGrid

ZONE = "Europe/Amsterdam"


def measured(year: int) -> object:
    """Values of a year: the weekday, and a tenth of the local hour."""

    def read(grid: TimeGrid) -> Floats:
        if {at.year for at in grid.local} != {year}:
            raise SiteError(Problem("profile", "rows", "another year", str(year)))
        return np.array([at.weekday() + at.hour / 100 for at in grid.local])

    return read


@pytest.mark.parametrize("year", [2021, 2022, 2024, 2025])
@pytest.mark.parametrize("asked", [date(2023, 1, 1), date(2023, 3, 20), date(2023, 10, 23)])
def test_weekdays_are_the_same(year: int, asked: date) -> None:
    days = 365 if asked == date(2023, 1, 1) else 14
    grid = TimeGrid.of_days(asked, days, 60, ZONE)
    found = of_another_year(measured(year), grid)  # type: ignore[arg-type]
    assert found is not None
    values, first = found
    assert (first.year, first.weekday()) == (year, asked.weekday()) or first.weekday() == asked.weekday()
    assert len(values) == grid.n_steps
    assert [int(v) for v in values] == [at.weekday() for at in grid.local]
    others = {at.date() for at in grid.local} - _clock_changes(grid)
    assert others
    same = np.array([at.date() in others for at in grid.local])
    expected = np.array([at.weekday() + at.hour / 100 for at in grid.local])
    # A day on which the clock changed in the other year is off by an hour after the change.
    assert (np.abs(values - expected)[same] > 1e-9).sum() <= 2 * 24


def test_a_year_that_nobody_measured_is_none() -> None:
    grid = TimeGrid.of_days(date(2023, 1, 1), 365, 60, ZONE)
    assert of_another_year(measured(2005), grid) is None  # type: ignore[arg-type]


def test_hours_that_are_no_days_are_none() -> None:
    grid = TimeGrid.of_days(date(2023, 1, 2), 2, 60, ZONE).between(0, 30)
    assert of_another_year(measured(2022), grid) is None  # type: ignore[arg-type]


def _clock_changes(grid: TimeGrid) -> set[date]:
    sizes = np.bincount(np.array(grid.day_of_step))
    return {grid.local[0].date() + timedelta(days=k) for k, size in enumerate(sizes.tolist()) if size != 24}
