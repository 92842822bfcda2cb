"""Stretches of a period: consecutive days whose series are all there, loaded once; and days that lack something."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from gridshare.ahead.loading import loaded
from gridshare.errors import ForecastError, SiteError
from gridshare.sites.document import SiteDocument
from gridshare.sites.outline import Outline
from gridshare.sites.placed import Loaded
from gridshare.sites.site import grid_of
from gridshare.timegrid import TimeGrid

MOST_LACKING = 31
"""A site of which more days lack something is refused whole."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A day that cannot be loaded, and why."""

    day: dt.date
    error: str


@dataclass(frozen=True)
class Stretch:
    """Consecutive days that can be loaded.

    Attributes:
        days: The days.
        loaded: The site on all of them, and on what the last of them looks ahead at.
        look_ahead_steps: How far the plan of a day sees, where series reach so far.
    """

    days: tuple[dt.date, ...]
    loaded: Loaded
    look_ahead_steps: int

    @property
    def document(self) -> SiteDocument:
        """Its document, with all series in place."""
        return self.loaded.document

    @cached_property
    def grid(self) -> TimeGrid:
        """The time grid of the document."""
        return grid_of(self.document)

    @cached_property
    def _edges(self) -> list[int]:
        """First step of each day, and the step after the last."""
        days = (*self.days, self.days[-1] + dt.timedelta(days=1))
        return [round(self.grid.position(dt.datetime.combine(day, dt.time()))) for day in days]

    def steps_of(self, k: int) -> tuple[int, int]:
        """First step of a day, and the step after its last."""
        return self._edges[k], self._edges[k + 1]

    def ahead_of(self, k: int) -> int:
        """How many steps the plan of a day looks ahead at."""
        return min(self.look_ahead_steps, self.grid.n_steps - self._edges[k + 1])

    def goes_on_after(self, k: int) -> bool:
        """Whether anything of the time after a day is planned, with it or on the next."""
        return k + 1 < len(self.days) or self.ahead_of(k) > 0


def stretches(site: Outline, first: dt.date, last: dt.date) -> Iterator[Stretch | Lacking]:
    """All days from one to another, in their order.

    Raises:
        SiteError, ForecastError: Where all days, or more than `MOST_LACKING`, lack something.
    """
    try:
        yield _loaded(site, first, last)
    except (SiteError, ForecastError) as error:
        lacking = _lacking(site, first, last, error)
    else:
        return
    day = first
    for each in sorted(lacking, key=lambda each: each.day):
        if day < each.day:
            yield _loaded(site, day, each.day - dt.timedelta(days=1))
        yield each
        day = each.day + dt.timedelta(days=1)
    if day <= last:
        yield _loaded(site, day, last)


def _loaded(site: Outline, first: dt.date, last: dt.date) -> Stretch:
    n = (last - first).days + 1
    moved = site.on(first, n)
    days = tuple(first + dt.timedelta(days=k) for k in range(n))
    return Stretch(days, loaded(moved), moved.document.horizon.look_ahead_steps)


def _lacking(site: Outline, first: dt.date, last: dt.date, error: SiteError | ForecastError) -> list[Lacking]:
    """The days that cannot be loaded, found by halves.

    Raises:
        SiteError, ForecastError: The same error again, where they are all or too many.
    """
    found: list[Lacking] = []
    asked = [(first, last, error)]
    while asked:
        begin, end, why = asked.pop()
        if begin == end:
            found.append(Lacking(begin, str(why)))
        else:
            middle = begin + (end - begin) // 2
            for half in ((begin, middle), (middle + dt.timedelta(days=1), end)):
                try:
                    _loaded(site, *half)
                except (SiteError, ForecastError) as again:
                    asked.append((*half, again))
        if len(found) > min(MOST_LACKING, (last - first).days):
            raise error
    return found
