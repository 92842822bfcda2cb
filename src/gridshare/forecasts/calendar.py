"""The Dutch calendar: holidays, bridge days and school holidays, of a day, or of instants by the local clock.

Holidays are those on which most firms rest. Good Friday and Liberation Day (5 May) are left out: they are public
holidays in name, but most collective agreements make them working days, Liberation Day at best once in five years. A
firm that rests then shows it as a day unlike its forecast, which is rarer than the other way round.

School holidays are those of the Ministry of Education by region, as the package `holidays` tables them; years that it
does not contain are unknown (NaN), never guessed. Autumn and spring are advice to schools, so a share of all regions
is worth more than one region unless the park knows where its staff live.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.parts import Bools, Floats, Ints

Region = Literal["noord", "midden", "zuid"]
"""Region of school holidays."""

SCHOOL_YEARS = range(2014, 2030)
"""Calendar years whose five school holidays are all known."""

WORKED = ("Goede vrijdag", "Bevrijdingsdag")
"""Public holidays on which most firms work."""

_REGIONS: tuple[Region, ...] = ("noord", "midden", "zuid")
_DAY = timedelta(days=1)
_FIRST_WEEKEND_DAY = 5
_KEPT_DAYS = 4096
"""Days whose facts are remembered: every series asks for the same ones."""
_CHRISTMAS_TO_NEW_YEAR = range(27, 32)
"""Days of December between the two."""


class DayKind(IntEnum):
    """A day as firms live it; holidays are lived as Sundays."""

    WORKDAY = 0
    SATURDAY = 1
    SUNDAY = 2


@dataclass(frozen=True, slots=True, eq=False)
class CalendarFacts:
    """The calendar at each of some instants, shape (instant,).

    Attributes:
        day: Local date, in days since 1970-01-01.
        weekday: 0 for Monday to 6 for Sunday.
        quarter: Quarter of the day by the local clock, 0 to 95; on the day with 92 four are skipped, on the one with
            100 four come twice.
        kind: `DayKind` of the day.
        holiday: Whether it is a holiday on which most firms rest.
        bridge: Whether it is a bridge day.
        school_holiday: Share of the regions whose schools are closed, or 0 or 1 of one region; NaN where unknown.
    """

    day: Ints
    weekday: Ints
    quarter: Ints
    kind: Ints
    holiday: Bools
    bridge: Bools
    school_holiday: Floats


@lru_cache(maxsize=_KEPT_DAYS)
def is_holiday(day: date) -> bool:
    """Whether most Dutch firms rest on a day for a holiday."""
    return day in _holidays(day.year)


@lru_cache(maxsize=_KEPT_DAYS)
def is_bridge(day: date) -> bool:
    """Whether a working day lies alone between days off, or between Christmas and New Year."""
    if not _is_worked(day):
        return False
    between_the_years = day.month == 12 and day.day in _CHRISTMAS_TO_NEW_YEAR  # noqa: PLR2004 - December
    return between_the_years or not (_is_worked(day - _DAY) or _is_worked(day + _DAY))


def day_kind(day: date) -> DayKind:
    """The kind of a day, holidays as Sundays."""
    if is_holiday(day):
        return DayKind.SUNDAY
    return DayKind(max(day.weekday() - _FIRST_WEEKEND_DAY + 1, 0))


@lru_cache(maxsize=_KEPT_DAYS)
def school_holiday(day: date, region: Region | None = None) -> float:
    """1 on a school holiday of the region, else 0; without a region the share of the three; NaN beyond the table."""
    if day.year not in SCHOOL_YEARS:
        return float("nan")
    regions = _REGIONS if region is None else (region,)
    return sum(day in _school_days(day.year, each) for each in regions) / len(regions)


def calendar_facts(starts: Ints, zone: ZoneInfo, region: Region | None = None) -> CalendarFacts:
    """The calendar at instants [s since 1970 in UTC], shape (instant,), by the clock of a zone."""
    day, second = local_clock(starts, zone)
    days, back = np.unique(day, return_inverse=True)
    dates = [date.fromordinal(int(each) + _EPOCH) for each in days]
    return CalendarFacts(
        day=day,
        weekday=(day + _THURSDAY) % 7,
        quarter=second // 900,
        kind=np.array([day_kind(each) for each in dates], dtype=np.int64)[back],
        holiday=np.array([is_holiday(each) for each in dates], dtype=bool)[back],
        bridge=np.array([is_bridge(each) for each in dates], dtype=bool)[back],
        school_holiday=np.array([school_holiday(each, region) for each in dates], dtype=float)[back],
    )


def local_clock(starts: Ints, zone: ZoneInfo) -> tuple[Ints, Ints]:
    """Days since 1970-01-01 and second of the day that the clock of a zone shows at instants [s since 1970 in UTC]."""
    instants = np.asarray(starts, dtype=np.int64)
    day, second = np.divmod(instants + _ahead_of_utc(instants, zone), 86400)
    return day, second


def _ahead_of_utc(instants: Ints, zone: ZoneInfo) -> Ints:
    """By how much the clock of a zone is ahead of UTC at instants, in any order [s]."""
    if not instants.size:
        return np.zeros(0, dtype=np.int64)
    years = range(*(datetime.fromtimestamp(int(each), UTC).year for each in (instants.min(), instants.max())))
    changes = [change for year in (*years, years.stop) for change in _changes(year, zone)]
    at, ahead = np.array(changes, dtype=np.int64).T
    return np.asarray(ahead[np.searchsorted(at, instants, side="right") - 1])


@lru_cache(maxsize=1024)
def _changes(year: int, zone: ZoneInfo) -> tuple[tuple[int, int], ...]:
    """From which instants of a year (its first, in UTC, among them) the clock is how far ahead of UTC [s]."""
    first, end = (int(datetime(each, 1, 1, tzinfo=UTC).timestamp()) for each in (year, year + 1))
    found = [(first, _offset_s(first, zone))]
    for day in range(first, end, 86400):
        if _offset_s(day + 86400, zone) != found[-1][1]:
            begin = day + bisect_left(range(day, day + 86400), 1, key=lambda at: _offset_s(at, zone) != found[-1][1])
            found.append((begin, _offset_s(begin, zone)))
    return tuple(found)


def _offset_s(instant: int, zone: ZoneInfo) -> int:
    offset = datetime.fromtimestamp(instant, zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())


_EPOCH = date(1970, 1, 1).toordinal()
_THURSDAY = 3
"""Weekday of 1970-01-01."""


def _is_worked(day: date) -> bool:
    return day_kind(day) is DayKind.WORKDAY


@lru_cache(maxsize=256)
def _holidays(year: int) -> frozenset[date]:
    import holidays

    found = holidays.country_holidays("NL", years=year, language="nl", categories=("public",))
    return frozenset(day for day, name in found.items() if name not in WORKED)


@lru_cache(maxsize=256)
def _school_days(year: int, region: Region) -> frozenset[date]:
    import holidays

    found = holidays.country_holidays("NL", subdiv=region.capitalize(), years=year, categories=("school",))
    return frozenset(found)
