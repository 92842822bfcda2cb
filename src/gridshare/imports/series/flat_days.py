"""Day values that a portal spread over the quarters of the day: recognised by days on which all quarters are equal.

Of small connections the grid operators keep quarter-hour values for days, day values for weeks and month values for a
year; portals show all three as quarters. No meter counts 96 equal quarters on day after day, each day at another level.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.imports.track import Remark, Track
from gridshare.parts import Bools, Floats, Ints
from gridshare.series.measured import ORIGINS

_DAY_S = 86_400
_LEAST_DAYS, _LEAST_LEVELS = 5, 3
"""So many flat days, on so many levels, are no coincidence; a constant load has one level."""

_EQUAL = 1e-4
"""Quarters are equal when they differ by less than this share of their size: portals round to some decimals."""

_LEAST_SHARE = 0.25
"""A register counts in its tariff hours only: at least this share of the day, in one piece or two."""

_SHOWN = 3


def flat_days(track: Track, time_zone: str) -> Track:
    """The track with the values of spread days as estimated, and a remark ``day_value_spread``; else the track itself.

    Args:
        track: Use per interval, shorter than a day.
        time_zone: Zone whose days the values were spread over.
    """
    days = _Days.of(track, time_zone)
    flat = days.is_flat(track.values)
    levels = {float(f"{level:.4g}") for level in days.highest(track.values)[flat]}
    if flat.sum() < _LEAST_DAYS or len(levels) < _LEAST_LEVELS:
        return track
    where = flat[days.of_interval] & ~np.isnan(track.values)
    origin = track.origin.copy()
    origin[where] = ORIGINS.index("estimated")
    counted = int(days.has_use(track.values).sum())
    shown = ", ".join(days.names[k] for k in np.flatnonzero(flat)[:_SHOWN])
    text = (
        f"On {flat.sum()} of {counted} days with any use all intervals are equal, each day at another level (first "
        f"{shown}): values per day or month, spread evenly. They say nothing of the course within a day nor of the "
        "peak, and count as estimated. Ask the metering company for measured quarter-hours of these days."
    )
    rows = tuple(int(track.rows[np.flatnonzero(days.of_interval == k)[0]]) for k in np.flatnonzero(flat)[:20])
    remark = Remark("day_value_spread", text, rows, int(flat.sum()))
    return replace(track, origin=origin, remarks=(*track.remarks, remark))


@dataclass(frozen=True, slots=True, eq=False)
class _Days:
    """Local days of a track.

    Attributes:
        of_interval: Number of the day of each interval, from 0 on, shape (interval,).
        names: Date of each day.
        is_whole: Whether the track has all intervals of the day, shape (day,).
    """

    of_interval: Ints
    names: tuple[str, ...]
    is_whole: Bools

    @classmethod
    def of(cls, track: Track, time_zone: str) -> _Days:
        """The days between the start and the end of a track."""
        zone = ZoneInfo(time_zone)
        first = datetime.fromtimestamp(track.start, zone).date()
        last = datetime.fromtimestamp(track.end - 1, zone).date()
        dates = [first.fromordinal(k) for k in range(first.toordinal(), last.toordinal() + 2)]
        edges = np.array(
            [datetime(d.year, d.month, d.day, tzinfo=zone).astimezone(UTC).timestamp() for d in dates], dtype=np.int64
        )
        starts = track.start + track.step_s * np.arange(len(track.values), dtype=np.int64)
        whole = (edges[:-1] >= track.start) & (edges[1:] <= track.end)
        place = np.searchsorted(edges, starts, side="right") - 1
        return cls(place, tuple(d.isoformat() for d in dates[:-1]), whole)

    def highest(self, values: Floats) -> Floats:
        """Highest magnitude of each day, shape (day,); 0 where there is none."""
        most = np.zeros(len(self.names))
        np.maximum.at(most, self.of_interval, np.nan_to_num(np.abs(values)))
        return most

    def has_use(self, values: Floats) -> Bools:
        """Whether anything was used on each day, shape (day,)."""
        return self.highest(values) > 0

    def is_flat(self, values: Floats) -> Bools:
        """Whether each day is whole, and all its intervals equal where its register counts, shape (day,)."""
        n, most = len(self.names), self.highest(values)
        counts = np.nan_to_num(values) != 0
        per_day = np.bincount(self.of_interval, minlength=n)
        counting = np.bincount(self.of_interval[counts], minlength=n)
        lowest = np.full(n, np.inf)
        np.minimum.at(lowest, self.of_interval[counts], np.abs(values[counts]))
        begins = counts & np.concatenate([[True], ~counts[:-1] | (np.diff(self.of_interval) > 0)])
        pieces = np.bincount(self.of_interval[begins], minlength=n)
        missing = np.bincount(self.of_interval[np.isnan(values)], minlength=n)
        is_even = (most - lowest <= _EQUAL * most) & (most > 0)
        is_register = (counting >= _LEAST_SHARE * per_day) & (pieces <= 2)  # noqa: PLR2004 - a night has two pieces
        flat: Bools = self.is_whole & is_even & is_register & (missing == 0) & (per_day > 1)
        return flat
