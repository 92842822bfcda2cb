"""Time grid: equal steps between two instants."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from itertools import pairwise
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class TimeGrid:
    """``n_steps`` steps of ``step_minutes`` from ``start``.

    Attributes:
        start: First instant of the horizon, in UTC.
        step_minutes: Length of a step [min].
        n_steps: Number of steps; 92 or 100 quarters on the days the clock changes.
        time_zone: IANA name of the site's zone; calendar rules follow its clock.
    """

    start: datetime
    step_minutes: int
    n_steps: int
    time_zone: str

    @classmethod
    def of_days(cls, first: date, days: int, step_minutes: int, time_zone: str) -> TimeGrid:
        """Whole local days: from local midnight of ``first`` to local midnight ``days`` later."""
        zone = ZoneInfo(time_zone)
        start = datetime.combine(first, time(), zone).astimezone(UTC)
        end = datetime.combine(first + timedelta(days=days), time(), zone).astimezone(UTC)
        return cls(start, step_minutes, int((end - start) / timedelta(minutes=step_minutes)), time_zone)

    def between(self, first: int, last: int) -> TimeGrid:
        """The steps from ``first`` to before ``last``."""
        start = self.start + first * timedelta(minutes=self.step_minutes)
        return TimeGrid(start, self.step_minutes, last - first, self.time_zone)

    @property
    def step_h(self) -> float:
        """Length of a step [h]."""
        return self.step_minutes / 60

    @property
    def end(self) -> datetime:
        """The instant after the last step, in UTC."""
        return self.start + self.n_steps * timedelta(minutes=self.step_minutes)

    @cached_property
    def starts(self) -> tuple[datetime, ...]:
        """Start of each step, in UTC."""
        step = timedelta(minutes=self.step_minutes)
        return tuple(self.start + t * step for t in range(self.n_steps))

    @cached_property
    def local(self) -> tuple[datetime, ...]:
        """Start of each step on the site's clock."""
        zone = ZoneInfo(self.time_zone)
        return tuple(instant.astimezone(zone) for instant in self.starts)

    @cached_property
    def day_of_step(self) -> tuple[int, ...]:
        """Number of the local day (0, 1, ..) that each step lies in, shape (step,)."""
        days = [instant.date() for instant in self.local]
        return tuple((day - days[0]).days for day in days)

    @property
    def clock_change(self) -> tuple[date, float] | None:
        """The first day on which the local clock changes, and how far it goes forward [h]; None where it does not."""
        ends = pairwise((*self.local, self.end.astimezone(ZoneInfo(self.time_zone))))
        moves = ((after.date(), _forward_h(before, after)) for before, after in ends)
        return next(((day, hours) for day, hours in moves if hours), None)

    @property
    def forward_h(self) -> float:
        """How much more time passes on the local clock than in the steps [h]: 1 on a spring day, 0 over a year."""
        return _forward_h(self.local[0], self.end.astimezone(ZoneInfo(self.time_zone)))

    @property
    def days(self) -> float:
        """How many days the horizon is; a day of 23 or 25 hours is one."""
        return round(sum(self._shares_of_days), 9)

    @property
    def share_of_month(self) -> float:
        """Which part of its months the horizon is: charges for a month are paid for it in this proportion.

        Each day of a month counts alike, also the one of 23 or 25 hours, so that a whole month is 1.
        """
        months = [monthrange(instant.year, instant.month)[1] for instant in self.local]
        return sum(share / days for share, days in zip(self._shares_of_days, months, strict=True))

    @cached_property
    def _shares_of_days(self) -> tuple[float, ...]:
        """Which part of its local day each step is, shape (step,)."""
        hours = {day: self._hours_of(day) for day in {instant.date() for instant in self.local}}
        return tuple(self.step_h / hours[instant.date()] for instant in self.local)

    def _hours_of(self, day: date) -> float:
        """Length of a local day [h]: 23 or 25 hours where the clock changes."""
        zone = ZoneInfo(self.time_zone)
        begin, end = (datetime.combine(day + timedelta(days=k), time(), zone).astimezone(UTC) for k in (0, 1))
        return (end - begin) / timedelta(hours=1)

    def local_instant(self, moment: datetime) -> datetime:
        """``moment`` as an aware instant: naive moments are read on the site's clock.

        Of two in a repeated hour the first, which a document is not taken at (`gridshare.context.doubtful_moments`).
        """
        aware = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(self.time_zone))
        return aware.astimezone(UTC)

    def position(self, moment: datetime) -> float:
        """Where ``moment`` lies on the grid, in steps from the start; negative before, over ``n_steps`` after."""
        return (self.local_instant(moment) - self.start) / timedelta(minutes=self.step_minutes)

    def presence(self, arrival: datetime, departure: datetime) -> NDArray[np.float64]:
        """Share of each step that lies between two instants, shape (step,)."""
        first, last = self.position(arrival), self.position(departure)
        edges = np.clip(np.arange(self.n_steps + 1, dtype=float), first, last)
        return np.diff(edges)

    def steps_in(self, minutes: float) -> int:
        """How many steps ``minutes`` are, rounded up: a duration of at least so long."""
        return int(-(-minutes // self.step_minutes))


def forward_at(moment: datetime, zone: ZoneInfo) -> timedelta:
    """How far the clock goes forward at a moment without offset: it skips the moment, or shows it twice below zero."""
    if moment.tzinfo is not None:
        return timedelta()
    before, after = (moment.replace(tzinfo=zone, fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    return after - before


def _forward_h(before: datetime, after: datetime) -> float:
    """How far the clock goes forward between two moments on it [h]."""
    return ((after.utcoffset() or timedelta()) - (before.utcoffset() or timedelta())) / timedelta(hours=1)
