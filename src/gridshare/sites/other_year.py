"""A profile that was measured in another year: the same weekdays of it, in place of the days that are asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np

from gridshare.errors import SiteError
from gridshare.parts import Floats
from gridshare.timegrid import TimeGrid

_YEARS = (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5)
_WEEKS = 52

_MOST_AT_AN_END = 6
"""Each year has a day or two more than so many weeks: these are taken from the week before, or after."""


def of_another_year(read: Callable[[TimeGrid], Floats], grid: TimeGrid) -> tuple[Floats, date] | None:
    """Values on the same weekdays of another year, and the first day that they are of; None where no year has them.

    Args:
        read: Values on other days; raises `SiteError` where there are none.
        grid: The days that are asked, whole ones.
    """
    first, days = grid.local[0].date(), max(grid.day_of_step) + 1
    if TimeGrid.of_days(first, days, grid.step_minutes, grid.time_zone) != grid:
        return None
    for years in _YEARS:
        shift = timedelta(days=7 * _WEEKS * years)
        for apart in range(min(_MOST_AT_AN_END, days - 1) + 1):
            try:
                return _read(read, grid, shift, apart), first + shift
            except SiteError:
                continue
    return None


def _read(read: Callable[[TimeGrid], Floats], grid: TimeGrid, shift: timedelta, apart: int) -> Floats:
    """Values of the days, shifted; of those at the far end, a week less or more, where the other year has no more."""
    first, days = grid.local[0].date() + shift, max(grid.day_of_step) + 1
    week = timedelta(days=7 if shift < timedelta(0) else -7)
    parts = [(first, days - apart), (first + timedelta(days=days - apart) - week, apart)]
    if shift > timedelta(0):
        parts = [(first - week, apart), (first + timedelta(days=apart), days - apart)]
    found = []
    for begin, n in parts:
        if n:
            own = TimeGrid.of_days(begin, n, grid.step_minutes, grid.time_zone)
            values = read(own)
            found += [values[np.array(own.day_of_step) == day] for day in range(n)]
    sizes = np.bincount(np.array(grid.day_of_step))
    # A day on which the clock changes has an hour less, or more: it goes on as it ends, or ends sooner.
    whole = [day[np.minimum(np.arange(size), len(day) - 1)] for day, size in zip(found, sizes, strict=True)]
    return np.concatenate(whole)
