"""What a day ahead is forecast from: like days, recent days, the calendar and what is known ahead, nothing else.

Everything is relative to the usual profile of the day (the weighted mean of like days before it), so that what was
learned in one season or at one level of business is true in the next. The last day that is known (`last`) is a
row number that each asked day brings along: rows after it are never read for that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.days import QUARTERS, CalendarDays, DayTable, day_table
from gridshare.forecasts.forecaster import STEP_S, Past, Place
from gridshare.parts import Floats, Ints

NAMES = (
    "quarter",
    "likeness",
    "holiday",
    "bridge",
    "school_holiday",
    "lead_days",
    "like_day_1",
    "like_day_2",
    "like_day_3",
    "like_days_least",
    "like_days_most",
    "like_days_spread",
    "last_day",
    "last_day_against_its_usual",
    "day_before_against_its_usual",
    "week_against_its_usual",
    "last_day_level",
    "three_days_level",
    "week_level",
    "like_day_level",
    "week_mean",
    "week_spread",
    "week_least",
    "week_most",
    "month_mean",
    "week_over_month",
    "likeness_of_day_before",
    "likeness_of_day_after",
)
"""The features, in their order; `weather_features` come after them."""

LIKE_DAYS = 6
"""Like days that make the usual profile."""

_DECAY = 0.75
"""What a like day counts against the one after it."""

_LIKE_REACH_DAYS = 84
"""Like days that lie further back are none."""

_WEEK, _MONTH = 7, 28

REACH_DAYS = _LIKE_REACH_DAYS * 2
"""Features are made of so many days up to the last known one: like days, and the usual profiles of those."""


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Features of some days.

    Attributes:
        x: One row a quarter, shape (day, quarter, feature); NaN where unknown.
        usual: Usual profile of the day, in the unit of the series, shape (day, quarter); the month's mean where no like
            day has a quarter, NaN where the month does not either.
    """

    x: Floats
    usual: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """The known days and their calendar, which reaches to the day after the last asked one.

    Attributes:
        values: Shape (day, quarter).
        calendar: Of the known days and the days ahead.
        like: Row numbers of usable like days, by `CalendarDays.likeness`.
        usual: Usual profile of each known day by the days before it, shape (day, quarter).
    """

    values: Floats
    calendar: CalendarDays
    like: tuple[Ints, ...]
    usual: Floats

    @classmethod
    def of(cls, table: DayTable, calendar: CalendarDays) -> Known:
        """The known days with their usual profiles."""
        enough = table.enough
        likeness = calendar.likeness[: table.n_days]
        like = tuple(np.flatnonzero((likeness == k) & enough) for k in range(7))
        rows = np.arange(table.n_days)
        usual = _usual(table.values, _like_rows(like, likeness, rows - 1))
        return cls(table.values, calendar, like, usual)


def features(known: Known, days: Ints, last: Ints) -> Features:
    """Features of days (rows of the calendar), each from the days up to its ``last``; both shape (day,)."""
    calendar = known.calendar
    like = _like_rows(known.like, calendar.likeness[days], last)
    values = _with_nothing(known.values)
    week, month = _back(last, _WEEK), _back(last, _MONTH)
    month_mean = _mean(values[month], 1)
    usual = _usual(known.values, like)
    usual = np.where(np.isnan(usual), month_mean, usual)
    against = _with_nothing(known.values - known.usual)
    level = _mean(against, 1)
    x = np.empty((len(days), QUARTERS, len(NAMES)))
    x[:, :, 0] = np.arange(QUARTERS)
    by_day = (
        calendar.likeness[days],
        calendar.holiday[days],
        calendar.bridge[days],
        calendar.school_holiday[days],
        days - last,
    )
    for place, each in enumerate(by_day, start=1):
        x[:, :, place] = each[:, None]
    alike, recent = values[like], values[week]
    week_mean = _mean(recent, 1)
    profiles = (
        alike[:, 0] - usual,
        alike[:, 1] - usual,
        alike[:, 2] - usual,
        np.fmin.reduce(alike, axis=1) - usual,
        np.fmax.reduce(alike, axis=1) - usual,
        _spread(alike),
        values[last] - usual,
        against[last],
        against[week[:, 1]],
        _mean(against[week], 1),
    )
    for place, each in enumerate(profiles, start=6):
        x[:, :, place] = each
    levels = (level[last], _mean(level[week[:, :3]], 1), _mean(level[week], 1), level[like[:, 0]])
    for place, each in enumerate(levels, start=16):
        x[:, :, place] = each[:, None]
    x[:, :, 20] = week_mean - usual
    x[:, :, 21] = _spread(recent)
    x[:, :, 22] = np.fmin.reduce(recent, axis=1) - usual
    x[:, :, 23] = np.fmax.reduce(recent, axis=1) - usual
    x[:, :, 24] = month_mean - usual
    x[:, :, 25] = (_mean(week_mean, 1) - _mean(month_mean, 1))[:, None]
    x[:, :, 26] = calendar.likeness[np.maximum(days - 1, 0)][:, None]
    x[:, :, 27] = calendar.likeness[days + 1][:, None]
    return Features(x, usual)


def weather_features(known: Known, days: Ints, last: Ints, tables: Floats) -> Floats:
    """Each series that is known ahead against its usual one, shape (day, quarter, series).

    The usual weather of a day is that of the like days which make its usual profile, weighted as they are: the load
    differs from its usual profile as the weather does from that. The values themselves would give the season away.
    ``tables`` has the values of the series on the days of the calendar, shape (series, day, quarter).
    """
    like = _like_rows(known.like, known.calendar.likeness[days], last)
    against = [table[days] - _usual(table, like) for table in tables]
    return np.stack(against, axis=2) if against else np.empty((len(days), QUARTERS, 0))


def _like_rows(like: tuple[Ints, ...], likeness: Ints, last: Ints) -> Ints:
    """Row numbers of the last like days up to ``last``, the latest first, shape (day, `LIKE_DAYS`); -1 for none."""
    found = np.full((len(likeness), LIKE_DAYS), -1, dtype=np.int64)
    for kind, rows in enumerate(like):
        asked = np.flatnonzero(likeness == kind)
        place = np.searchsorted(rows, last[asked], side="right")[:, None] - 1 - np.arange(LIKE_DAYS)
        if rows.size:
            row = rows[np.maximum(place, 0)]
            found[asked] = np.where((place >= 0) & (row > last[asked][:, None] - _LIKE_REACH_DAYS), row, -1)
    return found


def _usual(values: Floats, like: Ints) -> Floats:
    alike = _with_nothing(values)[like]
    weight = _DECAY ** np.arange(LIKE_DAYS)[None, :, None] * np.isfinite(alike)
    return _over((weight * np.nan_to_num(alike)).sum(axis=1), weight.sum(axis=1))


def _back(last: Ints, n_days: int) -> Ints:
    """Row numbers of the last days, the latest first, shape (day, n_days); -1 before the first."""
    return np.asarray(np.maximum(last[:, None] - np.arange(n_days), -1))


def _with_nothing(values: Floats) -> Floats:
    """The rows, and behind them one of NaN, which -1 points at."""
    return np.concatenate([values, np.full((1, values.shape[1]), np.nan)])


def _mean(values: Floats, axis: int) -> Floats:
    there = np.isfinite(values)
    return _over(np.where(there, values, 0.0).sum(axis=axis), there.sum(axis=axis))


def _spread(values: Floats) -> Floats:
    """Standard deviation along the second axis."""
    return np.sqrt(_mean((values - _mean(values, 1)[:, None]) ** 2, 1))


def _over(total: Floats, number: Floats | Ints) -> Floats:
    out = np.full(total.shape, np.nan)
    np.divide(total, number, out=out, where=number > 0)
    return out


def known_tables(place: Place, names: Sequence[str], first: int, n_days: int) -> Floats:
    """Series known ahead on ``n_days`` days from ``first`` [days since 1970-01-01], shape (series, day, quarter).

    Raises:
        ForecastError: If one that was learned from is no longer given.
    """
    missing = [name for name in names if name not in place.known]
    if missing:
        problems = [
            Problem(
                name,
                "known_series_missing",
                "not given, but the kept model learned from it",
                "the series, up to the last day ahead",
                "Give it, or train again without it.",
            )
            for name in missing
        ]
        raise ForecastError(problems)
    tables = np.full((len(names), n_days, QUARTERS), np.nan)
    for place_of, name in enumerate(names):
        table = day_table(_to_the_end_of_its_day(place.known[name]), place.zone)
        rows = table.first - first + np.arange(table.n_days)
        within = (rows >= 0) & (rows < n_days)
        tables[place_of, rows[within]] = table.values[within]
    return tables


def _to_the_end_of_its_day(past: Past) -> Past:
    """The past with two days of NaN behind it, so that its last day counts although it is not over."""
    return Past(past.name, past.role, past.start, np.concatenate([past.values, np.full(2 * 86400 // STEP_S, np.nan)]))
