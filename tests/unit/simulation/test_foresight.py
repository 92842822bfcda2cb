"""What is expected of a day comes from what its meters had delivered at the gate, and from nothing later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from gridshare.simulation.foresight import Driver, Foresight
from gridshare.simulation.held_back import GroupMargins
from gridshare.timegrid import TimeGrid

GRID = TimeGrid.of_days(date(2026, 3, 2), 40, 60, "Europe/Amsterdam")
"""Weeks around the day of 23 hours."""

DAY = 33


@pytest.fixture
def drivers() -> list[Driver]:
    r = np.random.default_rng(5)
    load, sun = r.uniform(50.0, 150.0, GRID.n_steps), r.uniform(0.0, 60.0, GRID.n_steps)
    return [Driver("a.profile", "a", 1.0, load), Driver("b.available", "b", -1.0, sun)]


def expected(drivers: list[Driver]) -> tuple[list[float], list[float]]:
    """The day's drivers, and what is held back for them."""
    foresight, days = Foresight(drivers, GRID), np.array(GRID.day_of_step)
    first, last = (int(np.searchsorted(days, d)) for d in (DAY, DAY + 1))
    held = GroupMargins(foresight, 0.9, 7).of_day(DAY)
    found = foresight.expected(first, last, DAY)
    return np.concatenate(list(found.values())).tolist(), [*held.import_kw, *held.export_kw]


def changed(drivers: list[Driver], day: int) -> list[Driver]:
    """The same with other readings from a day on."""
    later = np.array(GRID.day_of_step) >= day
    return [replace(d, shown=np.where(later, 1e6, d.shown)) for d in drivers]


def test_the_day_before_and_all_later_ones_are_not_known(drivers: list[Driver]) -> None:
    assert expected(changed(drivers, DAY - 1)) == expected(drivers)


def test_the_day_before_that_is_known(drivers: list[Driver]) -> None:
    loads, held = expected(drivers)
    other_loads, other_held = expected(changed(drivers, DAY - 2))
    assert other_loads != loads
    assert other_held != held
