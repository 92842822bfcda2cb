"""A series as a table of local days by quarters of the day, and the calendar of those days.

People live by the local clock, so days are compared on it: the row of a day has 96 quarters. On the day with 92 four
are missing (NaN); on the day with 100 the repeated ones count as their mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.forecasts.calendar import is_bridge, is_holiday, local_clock, school_holiday
from gridshare.forecasts.forecaster import STEP_S, Ahead, Past
from gridshare.parts import Bools, Floats, Ints

QUARTERS = 96
"""Quarters of a day on the local clock."""

SUNDAY = 6

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True, eq=False)
class DayTable:
    """A series by local days.

    Attributes:
        first: The day of the first row, in days since 1970-01-01.
        values: In the unit of the series, shape (day, quarter); NaN where missing.
    """

    first: int
    values: Floats

    @property
    def n_days(self) -> int:
        """Number of days."""
        return len(self.values)

    @property
    def last_measured(self) -> Ints:
        """Of each row the last one up to it on which anything was measured, shape (day,); -1 where none was."""
        some = np.isfinite(self.values).any(axis=1)
        return np.maximum.accumulate(np.where(some, np.arange(self.n_days), -1))

    @property
    def enough(self) -> Bools:
        """Whether at least half of a day was measured, shape (day,)."""
        return np.asarray(np.isfinite(self.values).sum(axis=1) >= QUARTERS // 2)


@dataclass(frozen=True, slots=True, eq=False)
class CalendarDays:
    """The calendar of consecutive days, shape (day,).

    Attributes:
        likeness: Days of equal number are lived alike: 0 for Monday to 6 for Sunday and for every holiday.
        holiday: Whether it is a holiday on which most firms rest.
        bridge: Whether it is a bridge day.
        school_holiday: Share of the regions whose schools are closed; NaN where unknown.
    """

    likeness: Ints
    holiday: Bools
    bridge: Bools
    school_holiday: Floats


def day_table(past: Past, zone: ZoneInfo) -> DayTable:
    """The days of a past; a last day that is not over is left out, so that every row is known as a whole."""
    day, quarter = _clock(past.start + STEP_S * np.arange(len(past.values) + 1, dtype=np.int64), zone)
    first, n_days = int(day[0]), int(day[-1] - day[0])
    place, known = (day - first) * QUARTERS + quarter, np.isfinite(past.values)
    counts = (place[:-1] < n_days * QUARTERS) & known
    size = n_days * QUARTERS
    total = np.bincount(place[:-1][counts], past.values[counts], minlength=size)
    number = np.bincount(place[:-1][counts], minlength=size)
    values = np.full(size, np.nan)
    np.divide(total, number, out=values, where=number > 0)
    return DayTable(first, values.reshape(n_days, QUARTERS))


def whole_days(table: DayTable, until: Sequence[int], zone: ZoneInfo) -> Ints:
    """How many days of a table are over at each of some instants [s since 1970 in UTC], shape (instant,)."""
    day, _ = _clock(np.array(until, dtype=np.int64), zone)
    return np.clip(day - table.first, 0, table.n_days)


def calendar_days(first: int, n_days: int) -> CalendarDays:
    """The Dutch calendar of ``n_days`` days from ``first`` [days since 1970-01-01]."""
    dates = [date.fromordinal(_EPOCH + first + k) for k in range(n_days)]
    holiday = np.array([is_holiday(day) for day in dates], dtype=bool)
    weekday = np.array([day.weekday() for day in dates], dtype=np.int64)
    return CalendarDays(
        likeness=np.where(holiday, SUNDAY, weekday),
        holiday=holiday,
        bridge=np.array([is_bridge(day) for day in dates], dtype=bool),
        school_holiday=np.array([school_holiday(day) for day in dates], dtype=float),
    )


@dataclass(frozen=True, slots=True, eq=False)
class AheadDays:
    """Where the steps ahead lie in a table of days.

    Attributes:
        day: Days that are touched, in days since 1970-01-01, shape (day,).
        row, quarter: Row of ``day`` and quarter of the day of each step, shape (step,).
    """

    day: Ints
    row: Ints
    quarter: Ints

    def on_steps(self, table: Floats) -> Floats:
        """A table of these days, shape (level, day, quarter), as values of the steps, shape (level, step)."""
        picked: Floats = table[:, self.row, self.quarter]
        return picked


def ahead_days(ahead: Ahead, zone: ZoneInfo) -> AheadDays:
    """Where the steps ahead lie on the local clock."""
    day, quarter = _clock(ahead.starts, zone)
    days, row = np.unique(day, return_inverse=True)
    return AheadDays(days, row.astype(np.int64), quarter)


def _clock(starts: Ints, zone: ZoneInfo) -> tuple[Ints, Ints]:
    day, second = local_clock(starts, zone)
    return day, second // STEP_S
