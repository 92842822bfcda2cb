"""A site over many days: loaded once, cut into a site for each day when it is asked for."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from gridshare.sites.document import SiteDocument
from gridshare.sites.look_ahead import with_look_ahead
from gridshare.sites.outline import Outline, outline
from gridshare.sites.site import Site, grid_of, resolve
from gridshare.sites.window import window
from gridshare.timegrid import TimeGrid
from gridshare.years.stretches import Lacking, Stretch, stretches

_DAYS_TOGETHER = (64, 8)
"""A day is cut from few days, these from more, and these from all: nobody goes through a year's visits for each day."""


@dataclass(frozen=True)
class LongSite:
    """A site over many days.

    Attributes:
        stretches: Days whose series are all there, as loaded.
        lacking: Days that lack something, and what.
    """

    stretches: tuple[Stretch, ...]
    lacking: tuple[Lacking, ...] = ()
    _together: dict[tuple[int, int, int], tuple[SiteDocument, TimeGrid, int]] = field(default_factory=dict, repr=False)

    @cached_property
    def days(self) -> tuple[dt.date, ...]:
        """The days that can be planned, in order."""
        return tuple(day for stretch in self.stretches for day in stretch.days)

    @cached_property
    def _places(self) -> tuple[tuple[int, int], ...]:
        return tuple((s, k) for s, stretch in enumerate(self.stretches) for k in range(len(stretch.days)))

    @property
    def document(self) -> SiteDocument:
        """The document on the first stretch; its series are in place."""
        return self.stretches[0].document

    @cached_property
    def digest(self) -> str:
        """Of all that is known of these days: two sites of the same content have the same."""
        found = hashlib.sha256(repr(self.lacking).encode())
        for stretch in self.stretches:
            found.update(repr(stretch.days).encode())
            found.update(stretch.document.model_dump_json(by_alias=True).encode())
        return found.hexdigest()

    def place_of(self, day: int, days: int = 1) -> tuple[int, slice]:
        """Where a day, or some days from it on, are: in which stretch, and which of its steps."""
        s, k = self._places[day]
        return s, slice(self.stretches[s].steps_of(k)[0], self.stretches[s].steps_of(k + days - 1)[1])

    def document_of(self, day: int, days: int = 1) -> SiteDocument:
        """The document of a day, or of some days from it on that are in one stretch."""
        s, k = self._places[day]
        stretch = self.stretches[s]
        first, last = stretch.steps_of(k)[0], stretch.steps_of(k + days - 1)[1]
        if days > 1:
            return window(stretch.document, stretch.grid, first, last - first)
        document, grid, begin = self._of_many(s, k)
        return window(document, grid, first - begin, last - first)

    def site(self, day: int, days: int = 1) -> Site:
        """The site on a day, or on some days from it on."""
        return resolve(self.document_of(day, days))

    def neighbours(self, day: int, reach: int) -> tuple[int, int]:
        """The first and the last of the days at most so far from a day that hang together with it."""
        s, k = self._places[day]
        before, after = min(reach, k), min(reach, len(self.stretches[s].days) - 1 - k)
        return day - before, day + after

    def changed(self, change: Callable[[SiteDocument], SiteDocument]) -> LongSite:
        """The same days of a site that is changed: a document with something more, or less."""
        return self.with_documents([change(stretch.document) for stretch in self.stretches])

    def with_documents(self, documents: Sequence[SiteDocument]) -> LongSite:
        """The same days with another document on each stretch, its series in place."""
        pairs = zip(self.stretches, documents, strict=True)
        return LongSite(tuple(replace(s, loaded=replace(s.loaded, document=d)) for s, d in pairs), self.lacking)

    def _of_many(self, s: int, k: int, sizes: tuple[int, ...] = _DAYS_TOGETHER) -> tuple[SiteDocument, TimeGrid, int]:
        """The document of some days around one, its time grid, and its first step in the stretch."""
        stretch = self.stretches[s]
        if not sizes:
            return stretch.document, stretch.grid, 0
        size, part = sizes[-1], k // sizes[-1]
        if (s, size, part) not in self._together:
            document, grid, begin = self._of_many(s, k, sizes[:-1])
            last = min((part + 1) * size, len(stretch.days)) - 1
            first, end = stretch.steps_of(part * size)[0], stretch.steps_of(last)[1]
            cut = window(document, grid, first - begin, end - first)
            self._together[s, size, part] = cut, grid_of(cut), first
        return self._together[s, size, part]


def long_site(site: str | Path | Outline, first: dt.date, last: dt.date) -> LongSite:
    """A site from one day to another, without what its plans would look ahead at.

    Args:
        site: Its folder or file, or its outline.
        first: The first day.
        last: The last day.

    Raises:
        SiteError, ForecastError: Where the document cannot be a site, or too many days lack something.
    """
    written = site if isinstance(site, Outline) else outline(site)
    found = list(stretches(with_look_ahead(written, 0), first, last))
    return LongSite(
        tuple(each for each in found if isinstance(each, Stretch)),
        tuple(each for each in found if isinstance(each, Lacking)),
    )
