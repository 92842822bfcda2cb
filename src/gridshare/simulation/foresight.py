"""Foresight: what a park expects of loads and sun, from what its meters had delivered when a day's gate closed.

At the gate of a day, the morning before it, the meters are known until the midnight before that: the day before last is
the newest. A load is expected to be the median of the last days of its kind (working day, Saturday, Sunday), what the
sun and the wind give the mean of the last days. Within the day a later look adds what it was off by lately.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from gridshare.parts import Floats, Ints
from gridshare.series import Series
from gridshare.sites.document import SiteDocument
from gridshare.sites.inline import series_and_tables
from gridshare.timegrid import TimeGrid

KNOWN_DAYS_BEFORE = 2
"""Metering companies deliver a day later, and the gate closes the morning before."""

HISTORY_DAYS = 35
"""Days before the first that is lived, so that each kind of day has been seen a few times."""

_LIKE = {"working": 5, "Saturday": 4, "Sunday": 4}
_SKY_DAYS = 6
_FADES_H = 4.0
"""After so many hours, what a forecast is off by now says a third as much."""

STUCK = 4
"""So many equal readings in a row are no news."""

_NOW = 2
"""How many of the last steps say what it is off by now."""


@dataclass(frozen=True)
class Driver:
    """A series that drives a park's load from outside.

    Attributes:
        path: Its path in the document.
        asset: Name of its asset.
        factor: What a unit of it adds to the net load [kW].
        shown: What its meter shows, shape (step,).
    """

    path: str
    asset: str
    factor: float
    shown: Floats


def drivers_of(document: SiteDocument) -> list[Driver]:
    """The series of a document that nobody decides; constants are known."""
    paths = {id(series): path for path, series in series_and_tables(document) if isinstance(series, Series)}
    return [
        Driver(paths[id(series)], asset.name, factor, np.array(series.given, dtype=float))
        for member in document.members
        for asset in member.assets
        for series, factor in asset.exogenous
        if isinstance(series.given, tuple)
    ]


class Foresight:
    """What is expected of the drivers of a long document, day by day; it never looks at what a day's gate did not know.

    Attributes:
        grid: The document's grid.
        drivers: Its drivers.
    """

    def __init__(self, drivers: Sequence[Driver], grid: TimeGrid) -> None:
        """Of drivers with what their meters show."""
        self.grid, self.drivers = grid, list(drivers)
        days = np.array(grid.day_of_step)
        minutes = np.array([at.hour * 60 + at.minute for at in grid.local])
        self._day: Ints = days
        self._slot: Ints = minutes // grid.step_minutes
        self._kinds = np.array([_kind(grid.local[int(np.argmax(days == d))].weekday()) for d in range(days.max() + 1)])
        self._expected: dict[tuple[int, int, int], Floats] = {}

    def expected(self, first: int, last: int, gate_of: int) -> dict[str, Floats]:
        """What each driver is expected to be from one step to another, by path.

        Args:
            first: The first step.
            last: The step after the last.
            gate_of: The day at whose gate it is looked.
        """
        days, slots = self._day[first:last], self._slot[first:last]
        found = {}
        for k, driver in enumerate(self.drivers):
            of_days = {int(d): self._of_day(k, int(d), gate_of) for d in np.unique(days)}
            found[driver.path] = np.array(
                [of_days[d][slot] for d, slot in zip(days.tolist(), slots.tolist(), strict=True)]
            )
        return found

    def days_like(self, day: int, gate_of: int | None = None) -> Ints:
        """The last days of the same kind that were known at the gate of a day, its own where left out."""
        known = np.arange(max((day if gate_of is None else gate_of) - KNOWN_DAYS_BEFORE + 1, 0))
        like: Ints = known[self._kinds[known] == self._kinds[day]]
        return like[-_LIKE[str(self._kinds[day])] :]

    def _of_day(self, k: int, day: int, gate_of: int) -> Floats:
        """What a driver is expected to be on a day, by the slots of its clock."""
        key = (k, day, gate_of)
        if key not in self._expected:
            sky = self.drivers[k].factor < 0
            known = np.arange(max(gate_of - KNOWN_DAYS_BEFORE + 1, 0))
            like = known[-_SKY_DAYS:] if sky else self.days_like(day, gate_of)
            if not like.size:
                like = known[-1:]
            days = self._table[k][like]
            self._expected[key] = days.mean(axis=0) if sky else np.median(days, axis=0)
        return self._expected[key]

    @cached_property
    def _table(self) -> list[Floats]:
        """What was measured, by day and slot of the clock; an hour that is skipped is like the slot before."""
        slots, n_days = 24 * 60 // self.grid.step_minutes, int(self._day.max()) + 1
        place = self._day * slots + self._slot
        count = np.bincount(place, minlength=n_days * slots)
        tables = []
        for driver in self.drivers:
            total = np.bincount(place, driver.shown, minlength=n_days * slots)
            mean = np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)
            seen: Ints = np.maximum.accumulate(np.where(np.isnan(mean), 0, np.arange(len(mean))))
            tables.append(mean[seen].reshape(n_days, slots))
        return tables

    def group_expected(self, day: int) -> Floats:
        """What the group's load from outside is expected to be at a day's own gate [kW], by slot of the clock."""
        parts = [driver.factor * self._of_day(k, day, day) for k, driver in enumerate(self.drivers)]
        return np.asarray(np.sum(parts, axis=0))

    def group_error(self, day: int) -> Floats:
        """By how much it was more than that [kW], by slot."""
        was = np.sum([driver.factor * self._table[k][day] for k, driver in enumerate(self.drivers)], axis=0)
        return np.asarray(was - self.group_expected(day))


def nearer(expected: Floats, known: Floats, before: Floats, step_h: float) -> Floats:
    """What is expected, corrected by what was off lately, less and less the further away.

    Args:
        expected: From now on, shape (step,).
        known: What was measured in the last steps.
        before: What had been expected of these.
        step_h: Length of a step [h].
    """
    if not known.size or _is_stuck(known, before):
        return expected
    off = float(np.mean((known - before)[-_NOW:]))
    fades = np.exp(-step_h * np.arange(len(expected)) / _FADES_H)
    corrected: Floats = expected + off * fades
    return np.maximum(corrected, 0.0) if (expected >= 0).all() else corrected


def _is_stuck(known: Floats, before: Floats) -> bool:
    """Whether a meter has shown the same for so long that it tells nothing, though the load was to move."""
    return len(known) >= STUCK and float(np.ptp(known[-STUCK:])) == 0 and float(np.ptp(before[-STUCK:])) > 0


def _kind(weekday: int) -> str:
    return {5: "Saturday", 6: "Sunday"}.get(weekday, "working")
