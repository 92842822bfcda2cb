"""What is known when a day is forecast.

The forecast of a day is made at 09:00 local time on the day before. Metering companies deliver a day's quarters the day
after, so that what is known then are the measurements up to the midnight before: the whole of the day before the gate.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from gridshare.forecasts.forecaster import STEP_S, Ahead

GATE = time(9)
"""Local time at which tomorrow is forecast."""

STALE_DAYS = 21
"""Measurements that end so long before the first day are refused: who plans on them should know."""


@dataclass(frozen=True, slots=True)
class Gate:
    """A moment at which is forecast.

    Attributes:
        until: Where measurements end that are known then, seconds since 1970 in UTC.
        ahead: What is forecast.
    """

    until: int
    ahead: Ahead


def midnight(day: date, zone: ZoneInfo) -> int:
    """The beginning of a local day, seconds since 1970 in UTC."""
    return int(datetime.combine(day, time(), zone).timestamp())


def local_day(instant: int, zone: ZoneInfo) -> date:
    """The local day that an instant lies in [s since 1970 in UTC]."""
    return datetime.fromtimestamp(instant, zone).date()


def gate_instant(day: date, zone: ZoneInfo) -> int:
    """When ``day`` is forecast, seconds since 1970 in UTC; weather forecasts of later are not known then."""
    return int(datetime.combine(day - timedelta(days=1), GATE, zone).timestamp())


def known_until(day: date, zone: ZoneInfo) -> int:
    """Up to which instant a series is known when ``day`` is forecast, seconds since 1970 in UTC."""
    return midnight(day - timedelta(days=1), zone)


def gate_of(day: date, n_days: int, zone: ZoneInfo) -> Gate:
    """The gate at which ``n_days`` days from ``day`` are forecast."""
    return Gate(known_until(day, zone), days_from(day, n_days, zone))


def days_from(first: date, n_days: int, zone: ZoneInfo) -> Ahead:
    """The steps of whole local days; 92 or 100 a day when the clock changes."""
    start, end = midnight(first, zone), midnight(first + timedelta(days=n_days), zone)
    return Ahead(start, (end - start) // STEP_S)
