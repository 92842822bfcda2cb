"""The forecast to beat: the same quarter of the last like day, with the spread of its own recent errors.

A working day is as it was a week ago; a holiday is as the last Sunday; the week after a holiday looks past it to the
last like day. Where the last week is not yet known, the week before serves. The quantiles are those of the errors that
this rule made in the last eight weeks at the same distance, in the hours around, on days of work and of rest apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.days import QUARTERS, SUNDAY, CalendarDays, ahead_days, calendar_days, day_table, whole_days
from gridshare.forecasts.forecaster import LEVELS, Ahead, Past, Place
from gridshare.forecasts.gate import Gate
from gridshare.parts import Floats

NAME = "seasonal_naive"

LEAST_DAYS = 21
"""Days of measurements without which there are no errors to learn a spread from."""

_WINDOW_DAYS = 56
_LIKE_DAYS = 4
_LEAST_ERRORS_DAYS = 3
_SATURDAY = 5
_WARM_UP_DAYS = 8
_HOUR = 4


@dataclass(frozen=True, slots=True)
class SeasonalNaive:
    """The method."""

    name: str = NAME

    def fit(self, past: Past, place: Place) -> SeasonalNaiveFitted:
        """Nothing is learned; only whether the past is long enough.

        Raises:
            ForecastError: With fewer than `LEAST_DAYS` measured days.
        """
        refuse_short(past, place, LEAST_DAYS, self.name)
        return SeasonalNaiveFitted()

    def restored(self, kept: Mapping[str, Any]) -> SeasonalNaiveFitted:
        """The same for every series: nothing is kept."""
        del kept
        return SeasonalNaiveFitted()


@dataclass(frozen=True, slots=True)
class SeasonalNaiveFitted:
    """The method, ready."""

    def predict(self, past: Past, ahead: Ahead, place: Place) -> Floats:
        """Quantiles at `LEVELS`, shape (level, step).

        Raises:
            ForecastError: If no like day of some quarter was ever measured.
        """
        (found,) = self.predict_each(past, [Gate(past.end, ahead)], place)
        if isinstance(found, ForecastError):
            raise found
        return found

    def predict_each(self, past: Past, gates: Sequence[Gate], place: Place) -> list[Floats | ForecastError]:
        """What `predict` gives at each gate; gates share the days that the rule was tried on."""
        ends = [gate.until for gate in gates]
        table = day_table(past.until(max(ends)), place.zone)
        there = [ahead_days(gate.ahead, place.zone) for gate in gates]
        calendar = calendar_days(table.first, max(int(each.day[-1]) for each in there) - table.first + 1)
        rule = cache(partial(_like, table.values, calendar))
        found: list[Floats | ForecastError] = []
        for each, known in zip(there, whole_days(table, ends, place.zone), strict=True):
            of_day = [_quantiles(table.values[:known], calendar, int(row), rule) for row in each.day - table.first]
            quantiles = each.on_steps(np.stack(of_day, axis=1))
            found.append(quantiles if np.isfinite(quantiles).all() else _no_like_day(past.name))
        return found

    def kept(self) -> Mapping[str, Any]:
        """Nothing."""
        return {}


def refuse_short(past: Past, place: Place, least_days: int, method: str) -> None:
    """Nothing, if the past has so many measured days.

    Raises:
        ForecastError: Saying how many there are and how many are needed.
    """
    n_days = int(day_table(past, place.zone).enough.sum()) if len(past.values) else 0
    if n_days < least_days:
        problem = Problem(
            past.name,
            "past_too_short",
            f"{n_days} measured days",
            f"at least {least_days} for {method}",
            "Import more measurements, or choose a method that needs fewer.",
        )
        raise ForecastError(problem)


def _no_like_day(name: str) -> ForecastError:
    found = "no like day of some quarters was ever measured"
    expected = "every quarter of a like day measured at least once"
    return ForecastError(Problem(name, "no_like_day", found, expected, "Import more measurements."))


def _quantiles(values: Floats, calendar: CalendarDays, row: int, rule: Callable[[int, int], Floats]) -> Floats:
    """Quantiles of one day, shape (level, quarter); ``values`` ends where knowledge ends."""
    known = len(values)
    lead = row - (known - 1)
    point = rule(row, known)
    tried = range(max(known - _WINDOW_DAYS, _WARM_UP_DAYS + lead), known)
    if not tried:
        return np.full((len(LEVELS), QUARTERS), np.nan)
    errors = values[tried.start :] - np.stack([rule(day, day - lead + 1) for day in tried])
    rest = calendar.likeness >= _SATURDAY
    alike = rest[tried.start : tried.stop] == rest[row]
    if alike.sum() >= _LEAST_ERRORS_DAYS and np.isfinite(errors[alike]).any():
        errors = errors[alike]
    return point + _spread(errors)


def _like(values: Floats, calendar: CalendarDays, row: int, known: int) -> Floats:
    """Each quarter of a day as on the last like day among the first ``known`` days, shape (quarter,)."""
    likeness, holiday = calendar.likeness[:known], calendar.holiday[:known]
    alike = likeness == SUNDAY if calendar.holiday[row] else (likeness == calendar.likeness[row]) & ~holiday
    point = np.full(QUARTERS, np.nan)
    for day in np.flatnonzero(alike)[::-1][:_LIKE_DAYS]:
        point = np.where(np.isnan(point), values[day], point)
    return point


def _spread(errors: Floats) -> Floats:
    """Quantiles of errors in each hour and the hours next to it, shape (level, quarter)."""
    spread = np.full((len(LEVELS), QUARTERS), np.nan)
    for begin in range(0, QUARTERS, _HOUR):
        near = errors[:, max(begin - _HOUR, 0) : begin + 2 * _HOUR]
        near = np.sort(near[np.isfinite(near)])
        if near.size:  # np.quantile is the same, and takes ten times as long
            at = np.interp(np.array(LEVELS) * (near.size - 1), np.arange(near.size), near)
            spread[:, begin : begin + _HOUR] = at[:, None]
    return spread
