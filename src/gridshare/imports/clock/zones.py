"""Clocks that files follow: the site's with its changes, UTC, or Central European Time without summer time.

All is in whole seconds. A *wall* is what a clock shows, as seconds since 1970 without any offset; an *instant* is
seconds since 1970 in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np

from gridshare.parts import Bools, Ints

LOCAL, CET = "local", "CET"
# What files call CET has no summer time; the zone of that name in databases of zones has.
_FIXED = {
    "utc": ("UTC", 0),
    "cet": (CET, 3600),
}
DAY_S = 86400
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a clock.

    Attributes:
        at: When, seconds since 1970 in UTC.
        before: Offset from UTC before it [s].
        after: Offset from UTC after it [s].
    """

    at: int
    before: int
    after: int

    @property
    def skips(self) -> bool:
        """Whether the clock skips the walls from ``low`` to ``high``; otherwise it shows them twice."""
        return self.after > self.before

    @property
    def low(self) -> int:
        """First wall that is skipped or shown twice."""
        return self.at + min(self.before, self.after)

    @property
    def high(self) -> int:
        """First wall after those that are skipped or shown twice."""
        return self.at + max(self.before, self.after)

    @property
    def day(self) -> str:
        """The day, for messages."""
        return wall_text(self.low)[:10]


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock over a period.

    Attributes:
        name: What ``--answer zone=`` takes.
        base: Offset from UTC before the first change [s].
        changes: Its changes in the period, in order of time.
    """

    name: str
    base: int
    changes: tuple[Change, ...]

    def instants(self, wall: Ints, later: Bools | None = None) -> Ints:
        """Instants of walls [s], shape (row,); of walls that are shown twice the second where ``later`` says so."""
        offset = np.full(len(wall), self.base, dtype=np.int64)
        for change in self.changes:
            past = wall >= (change.low if change.skips else change.high)
            if not change.skips and later is not None:
                past |= (wall >= change.low) & later
            offset[past] = change.after
        return wall - offset

    def walls(self, instant: Ints) -> Ints:
        """What the clock shows at instants [s], shape (row,)."""
        return instant + self.offsets(instant)

    def offsets(self, instant: Ints) -> Ints:
        """Offset from UTC at instants [s], shape (row,)."""
        at = np.array([change.at for change in self.changes], dtype=np.int64)
        after = np.array([self.base, *(change.after for change in self.changes)], dtype=np.int64)
        return after[np.searchsorted(at, instant, side="right")]


def clock_named(name: str, site_zone: str, first: int, last: int) -> Clock | None:
    """The clock of that name from wall ``first`` to ``last`` [s]; None where no clock has it."""
    if name.casefold() in _FIXED:
        known, base = _FIXED[name.casefold()]
        return Clock(known, base, ())
    zone = site_zone if name.casefold() == LOCAL else name
    try:
        key = ZoneInfo(zone).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    low, high = first - 2 * DAY_S, last + 2 * DAY_S
    years = range(_at(low).year, _at(high).year + 1)
    changes = tuple(c for year in years for c in _changes(key, year) if low <= c.at <= high)
    base = changes[0].before if changes else _offset(ZoneInfo(key), low)
    return Clock(LOCAL if key == site_zone else key, base, changes)


def wall_text(wall: int) -> str:
    """A wall for messages: ``2024-03-31 02:15``."""
    at = _at(wall)
    return f"{at:%Y-%m-%d %H:%M:%S}" if wall % 60 else f"{at:%Y-%m-%d %H:%M}"


@cache
def _changes(key: str, year: int) -> tuple[Change, ...]:
    """The changes of a zone within a year of UTC, found by halving the days that differ at their ends."""
    zone = ZoneInfo(key)
    first, last = (int(datetime(y, 1, 1, tzinfo=UTC).timestamp()) for y in (year, year + 1))
    edges = range(first, last + 1, DAY_S)
    offsets = [_offset(zone, at) for at in edges]
    pairs = zip(edges, edges[1:], offsets, offsets[1:], strict=False)
    return tuple(Change(_turn(zone, low, high), a, b) for low, high, a, b in pairs if a != b)


def _turn(zone: ZoneInfo, low: int, high: int) -> int:
    """The first instant after ``low`` with the offset of ``high``."""
    after = _offset(zone, high)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _offset(zone, middle) == after else (middle, high)
    return high


def _offset(zone: ZoneInfo, instant: int) -> int:
    return int((_at(instant).astimezone(zone).utcoffset() or timedelta()) / _SECOND)


def _at(seconds: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
