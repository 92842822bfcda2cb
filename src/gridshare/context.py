"""The context in which documents become arrays: the time grid, values of series on it, problems and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from pydantic import BaseModel

from gridshare.documents.words import path_of
from gridshare.errors import Problem
from gridshare.parts import Floats
from gridshare.plain import plain
from gridshare.series import Series, SeriesSpec, Table
from gridshare.timegrid import TimeGrid, forward_at
from gridshare.units import MOST, in_range


@dataclass(frozen=True, slots=True)
class Context:
    """What a knower turns documents into arrays with, and where it leaves what it found wrong.

    Attributes:
        grid: The time grid.
        bound: How many of its steps the plan binds; what it only looks ahead at comes after. All where None.
        goes_on: Whether time is planned beyond the grid: what is wanted at the end is then wanted later, what may last
            longer may, and what is stored at the end is worth what a kWh costs its member on average.
        each_day: Whether what is asked of a horizon (runs, energy) is asked of each local day of it.
        underway: Whether the state at the start is what an earlier plan has left: what it puts out of reach is nobody's
            mistake in writing, so it is missed by the least and named, where it would be refused.
        problems: Grows: what is wrong with the documents.
        notes: Grows: what a reader of the plan should know (an assumption that was made, a default that matters).
    """

    grid: TimeGrid
    bound: int | None = None
    goes_on: bool = False
    each_day: bool = False
    underway: bool = False
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def n_bound(self) -> int:
        """How many steps the plan binds."""
        return self.grid.n_steps if self.bound is None else self.bound

    @property
    def has_tomorrow(self) -> bool:
        """Whether time is planned after what the plan binds."""
        return self.goes_on or self.n_bound < self.grid.n_steps

    @property
    def horizons(self) -> tuple[range, ...]:
        """Steps of each horizon: all that is bound, or day by day."""
        if not self.each_day:
            return (range(self.n_bound),)
        edges = np.flatnonzero(np.diff(self.grid.day_of_step[: self.n_bound])) + 1
        return tuple(range(first, end) for first, end in pairwise([0, *edges.tolist(), self.n_bound]))

    def refuse(self, where: str, code: str, found: str, expected: str, remedy: str = "") -> None:
        """Note a problem."""
        self.problems.append(Problem(where, code, found, expected, remedy))

    def series(self, series: Series | None, where: str, default: float = 0.0) -> Floats:
        """Values of a series on the grid, shape (step,); what is wrong with it is noted and read as ``default``."""
        n = self.grid.n_steps
        if series is None:
            return np.full(n, default)
        if isinstance(series.given, tuple) and len(series.given) != n:
            self.problems.append(wrong_length(where, len(series.given), self.grid))
            return np.full(n, default)
        values = series.on(n)
        for bad, found in (
            (np.isnan(values), "no value"),
            (np.isinf(values), "infinity"),
            (values < series.spec.lower, "below"),
            (values > series.spec.upper, "above"),
        ):
            if bad.any():
                t = int(np.argmax(bad))
                at = "" if isinstance(series.given, float) else f" at step {t} ({self.grid.local[t]:%Y-%m-%d %H:%M})"
                what = found if found in ("no value", "infinity") else f"{plain(values[t])} {series.spec.unit}"
                more = f", and {int(bad.sum()) - 1} more" if bad.sum() > 1 and at else ""
                self.refuse(where, "series_value", f"{what}{at}{more}", *_expected(series.spec, found))
                return np.full(n, default)
        return np.asarray(np.where(np.abs(values) < _NOTHING, 0.0, values))


def wrong_length(where: str, n_values: int, grid: TimeGrid) -> Problem:
    """A list with more or fewer values than there are steps: which of them is which hour cannot be told."""
    begin, remedy = f"{grid.local[0]:%Y-%m-%d %H:%M}", ""
    expected = f"a value for each of the {grid.n_steps} steps of {grid.step_minutes} min from {begin}"
    if change := grid.clock_change:
        day, hours = change
        what = "leave out those of the hour that it skips" if hours > 0 else "give those of the hour that comes twice"
        remedy = (
            f"On {day} the clock goes {'forward' if hours > 0 else 'back'}, and the day has {plain(24 - hours)} "
            f"hours of values: {what}, or put the series into a file with instants."
        )
    return Problem(where, "series_length", f"{n_values} values", expected, remedy)


def doubtful_moments(document: BaseModel, grid: TimeGrid, where: str = "") -> Iterator[Problem]:
    """Moments anywhere in a document, without offset, that the site's clock skips, or shows twice near the grid."""
    zone = ZoneInfo(grid.time_zone)
    for moment, path in _moments(document, where):
        if problem := doubtful(moment, zone, path):
            first, second = (moment.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
            if problem.code == "instant_skipped" or (first <= grid.end and second >= grid.start):
                yield problem


def _moments(value: Any, path: str) -> Iterator[tuple[datetime, str]]:
    """Each moment in a document, and its path."""
    if isinstance(value, datetime):
        yield value, path
        return
    items: Iterable[tuple[Any, Any]]
    if isinstance(value, BaseModel):
        items = ((info.alias or name, getattr(value, name)) for name, info in type(value).model_fields.items())
    elif isinstance(value, dict):
        items = value.items()
    else:
        items = enumerate(value.rows if isinstance(value, Table) else value)
    for key, own in items:
        if isinstance(own, datetime | Table | BaseModel | tuple | dict):
            yield from _moments(own, path_of([key], path))


def doubtful(moment: datetime, zone: ZoneInfo, where: str) -> Problem | None:
    """A moment without offset that a clock skips, or shows twice; None where it is one moment."""
    forward = forward_at(moment, zone)
    if not forward:
        return None
    hours = plain(abs(forward) / timedelta(hours=1))
    by = f"by {hours} hour{'' if hours == '1' else 's'}"
    first, second = (moment.replace(tzinfo=zone, fold=fold).isoformat(timespec="minutes") for fold in (0, 1))
    if forward > timedelta():
        return Problem(
            where,
            "instant_skipped",
            f"{moment:%Y-%m-%d %H:%M}, which does not exist on the clock of {zone.key}",
            f"a moment of that day, on which the clock goes forward {by}",
            f"Write a time that the clock shows, or the offset from UTC next to it, as in {first}.",
        )
    return Problem(
        where,
        "instant_ambiguous",
        f"{moment:%Y-%m-%d %H:%M}, which comes twice on the clock of {zone.key}",
        f"one moment of that day, on which the clock goes back {by}",
        f"Write the offset from UTC next to it: {first} is the first, {second} the second.",
    )


_NOTHING = 1e-9
"""A value of a series below this is nothing: no meter shows it, and a solver cannot tell it from rounding."""


def _expected(spec: SeriesSpec, found: str) -> tuple[str, str]:
    """What is expected of values where one is not in their range, and what may be the matter."""
    limit = {"below": spec.lower, "above": spec.upper}.get(found)
    if limit is not None and abs(limit) == MOST.get(spec.unit):
        return in_range(spec.unit, limit)
    is_free = -spec.lower == spec.upper
    if is_free:
        return f"a number [{spec.unit}]", ""
    unit = "" if spec.unit == "1" else f" {spec.unit}"
    if spec.upper == MOST.get(spec.unit):
        return f"at least {plain(spec.lower)}{unit}", ""
    return f"{plain(spec.lower)} to {plain(spec.upper)}{unit}", ""
