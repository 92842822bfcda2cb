"""Gaps filled on request, and only gaps: what was measured is never touched, what was filled is marked for ever.

``linear`` draws a straight line over a gap of up to an hour. ``like_days`` takes the mean of the same time of day on
the nearest like days (working days, Saturdays, Sundays with holidays) within six weeks, brought to the level that the
known hours around the gap show. Where the energy of a gap is known, because a counter went on counting, it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

import numpy as np

from gridshare.imports.quality.assessed import Assessed
from gridshare.imports.quality.finding import runs
from gridshare.imports.quality.wall import DAY_S, by_day, wall_of
from gridshare.imports.series.joining import Joined
from gridshare.imports.track import Track
from gridshare.parts import Bools, Floats, Ints
from gridshare.series.measured import ORIGINS

Method = Literal["like_days", "linear", "leave"]
DayKind = Callable[[date], int]
"""Sort of a day; days of one sort are like each other."""

MOST_S: Mapping[Method, int] = {"like_days": 7 * DAY_S, "linear": 3600, "leave": 0}
"""Longest gap that each method fills [s]."""

_LIKE_DAYS = 4
"""How many of the nearest like days are taken."""

_REACH_DAYS = 42
_AROUND_S = 6 * 3600
_SCALES = (0.5, 2.0)
"""How far the level of the hours around a gap may move the level of the like days."""


def energy_of_gaps(series: Joined) -> dict[int, float]:
    """Start of a gap (seconds since 1970 in UTC) -> its energy [kWh], of the gaps for which all counters show it.

    Registers add up, and in a net series feed-in counts less. A gap that begins or ends elsewhere than that of a
    counter is not shown by it.
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], np.isnan(series.values), [False]]).astype(np.int8)))
    known: dict[int, float] = {}
    for first, end in zip(edges[::2], edges[1::2], strict=True):
        span = series.start + int(first) * series.step_s, series.start + int(end) * series.step_s
        known_kwh: dict[tuple[str | None, str], float | None] = {}
        for track in series.tracks:
            register = (track.channel.quantity, track.channel.register)
            if known_kwh.get(register) is None and track.start < span[1] and track.end > span[0]:
                known_kwh[register] = _energy(track, span, _sign(track, series))
        energies = [energy for energy in known_kwh.values() if energy is not None]
        if energies and len(energies) == len(known_kwh):
            known[span[0]] = sum(energies)
    return known


def _sign(track: Track, series: Joined) -> int:
    return -1 if series.quantity == "net" and track.channel.quantity == "feed_in" else 1


def _energy(track: Track, span: tuple[int, int], sign: int) -> float | None:
    """Energy of a track in a span [kWh], as its counter or its values show; None where neither does."""
    if track.start > span[0] or track.end < span[1]:
        return None
    first, end = ((at - track.start) // track.step_s for at in span)
    values = track.values[first:end]
    if not np.isnan(values).any():
        return sign * float(values.sum()) * track.step_s / 3600
    return next((sign * k.kwh for k in track.known_sums if (k.first, k.first + k.count) == (first, end)), None)


@dataclass(frozen=True, slots=True)
class FilledGap:
    """A gap that was filled.

    Attributes:
        start: Start of its first interval, seconds since 1970 in UTC.
        end: End of its last interval, seconds since 1970 in UTC.
        count: Number of intervals.
        method: How it was filled.
    """

    start: int
    end: int
    count: int
    method: Method


@dataclass(frozen=True, slots=True)
class Filled:
    """What filling did to a series.

    Attributes:
        gaps: The gaps that were filled, in order.
        left: The gaps that were left, as start and end, seconds since 1970 in UTC: too long, or nothing like them near.
    """

    gaps: tuple[FilledGap, ...] = ()
    left: tuple[tuple[int, int], ...] = ()

    @property
    def count(self) -> int:
        """How many intervals were filled."""
        return sum(gap.count for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class Asked:
    """What filling was asked for.

    Attributes:
        method: How gaps are filled.
        day_kind: Sort of a day, holidays included.
        longest_s: Longest gap that is filled [s]; None for the most the method is fit for, which it never exceeds.
        zone: IANA name of the site's time zone.
        energy_kwh: Start of a gap [s since 1970 in UTC] -> energy that a counter shows for it [kWh].
    """

    method: Method
    day_kind: DayKind
    longest_s: int | None = None
    zone: str = "Europe/Amsterdam"
    energy_kwh: Mapping[int, float] = field(default_factory=dict)


def filled(series: Assessed, asked: Asked) -> tuple[Assessed, Filled]:
    """The series with its gaps filled as asked, and what was filled; the series itself is unchanged.

    Raises:
        ValueError: If a limit is asked for that the method is not fit for.
    """
    most = MOST_S[asked.method]
    if asked.longest_s is not None and asked.longest_s > most:
        raise ValueError(f"{asked.method} fills gaps of at most {most} s, not {asked.longest_s} s")
    longest = most if asked.longest_s is None else asked.longest_s
    values, origin = series.values.copy(), series.origin.copy()
    likely = _like_days(series, asked) if asked.method == "like_days" else None
    done: list[FilledGap] = []
    left: list[tuple[int, int]] = []
    for first, end in zip(*runs(np.isnan(series.values)), strict=True):
        span = series.start + int(first) * series.step_s, series.start + int(end) * series.step_s
        fit = span[1] - span[0] <= longest
        put = _put(series, slice(int(first), int(end)), likely) if fit else None
        if put is None or np.isnan(put).any():
            left.append(span)
            continue
        if span[0] in asked.energy_kwh:
            put = _of_energy(put, asked.energy_kwh[span[0]] / series.step_h)
        values[first:end], origin[first:end] = put, ORIGINS.index(asked.method)
        done.append(FilledGap(*span, int(end - first), asked.method))
    return replace(series, values=values, origin=origin), Filled(tuple(done), tuple(left))


def _put(series: Assessed, gap: slice, likely: Floats | None) -> Floats | None:
    """What to put into a gap, shape (interval of the gap,)."""
    if likely is not None:
        return likely[gap] * _level(series, gap, likely)
    if gap.start == 0 or gap.stop == len(series.values):
        return None
    n = gap.stop - gap.start
    return np.linspace(series.values[gap.start - 1], series.values[gap.stop], n + 2)[1:-1]


def _of_energy(put: Floats, power_sum_kw: float) -> Floats:
    """The same shape with another sum; evenly spread where the shape has none."""
    total = float(put.sum())
    return put * (power_sum_kw / total) if total * power_sum_kw > 0 else np.full(len(put), power_sum_kw / len(put))


def _level(series: Assessed, gap: slice, likely: Floats) -> float:
    """How the known hours on both sides of a gap compare with the like days, 1 where that says nothing."""
    n = _AROUND_S // series.step_s
    around = np.r_[max(0, gap.start - n) : gap.start, gap.stop : min(len(likely), gap.stop + n)]
    known = around[~np.isnan(series.values[around]) & ~np.isnan(likely[around])]
    mine, theirs = series.values[known], likely[known]
    if series.quantity not in {"consumption", "net"} or len(known) < n // 2 or min(mine.min(), theirs.min()) <= 0:
        return 1.0
    return float(np.clip(mine.sum() / theirs.sum(), *_SCALES))


def _like_days(series: Assessed, asked: Asked) -> Floats:
    """What the nearest like days show, of the days that have a gap and those next to them, shape (interval,)."""
    wall = wall_of(series, asked.zone)
    days, table = by_day(series.values, wall, series.step_s)
    kinds = _kinds(days, asked.day_kind)
    likely = np.full(len(series.values), np.nan)
    gappy = np.unique(wall.day[_around(np.isnan(series.values), series.step_s)])
    for day in gappy:
        like = _nearest(days, table, kinds, int(day - days[0]))
        here = np.flatnonzero(wall.day == day)
        likely[here] = like[wall.second[here] // series.step_s]
    return likely


def _around(missing: Bools, step_s: int) -> Bools:
    """Intervals that are missing, or near one that is."""
    reach = np.ones(2 * (_AROUND_S // step_s) + 1)
    return np.convolve(missing, reach, "same")[: len(missing)] > 0 if len(missing) >= len(reach) else missing | True


def _nearest(days: Ints, table: Floats, kinds: Ints, k: int) -> Floats:
    """Mean of each time of day on the nearest like days that have it, NaN where none has, shape (time of day,)."""
    away = np.abs(days - days[k])
    like = np.flatnonzero((kinds == kinds[k]) & (away > 0) & (away <= _REACH_DAYS))
    near = table[like[np.argsort(away[like], kind="stable")]]
    taken = ~np.isnan(near) & (np.cumsum(~np.isnan(near), axis=0) <= _LIKE_DAYS)
    count = taken.sum(axis=0)
    total = np.where(taken, near, 0.0).sum(axis=0)
    mean: Floats = np.divide(total, count, out=np.full(table.shape[1], np.nan), where=count > 0)
    return mean


def _kinds(days: Ints, kind: DayKind) -> Ints:
    first = date(1970, 1, 1)
    return np.array([kind(first + timedelta(days=int(day))) for day in days], dtype=np.int64)
