"""Weather as it was known: of every day the newest forecast at its own gate, and nothing that was issued later.

What a method learns from past days is then what it will have on days ahead, errors of weather forecasts included. Past
days of which no forecast is at hand are learned from with the weather that was measured; the more of them, the more the
quantiles are an upper bound of what weather forecasts give. Of days ahead only forecasts count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.forecasts.forecaster import STEP_S, Past
from gridshare.forecasts.gate import gate_instant, known_until, local_day, midnight
from gridshare.parts import Bools, Floats, Ints
from gridshare.series.issued import FOLDER, IssuedSeries, known_at, read_all_issued

LEAST_DAYS = 28
"""Past days of which a weather must be known before it is learned from."""


@dataclass(frozen=True, slots=True, eq=False)
class Weather:
    """The weather of a site, as it was forecast and as it was.

    Attributes:
        issued: Forecasts with their moments of issue.
        measured: Weather as it was.
    """

    issued: Sequence[IssuedSeries] = ()
    measured: Sequence[Past] = ()

    @classmethod
    def of_site(cls, site: Path | None, pasts: Sequence[Past]) -> Weather:
        """The forecasts in a site's folder, and the weather among its measured series.

        Raises:
            SiteError: If a file of forecasts cannot be read.
        """
        issued = [] if site is None else [each for each in read_all_issued(site / FOLDER) if each.step_s % STEP_S == 0]
        return cls(issued, [past for past in pasts if past.role == "weather"])


NO_WEATHER = Weather()


@dataclass(frozen=True, slots=True, eq=False)
class KnownWeather:
    """Weather that is known for some days ahead, with its past.

    Attributes:
        series: By name; until the end of the days ahead.
        notes: What each is learned from, or why one is left out.
    """

    series: dict[str, Past] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def known_weather(
    weather: Weather, first: date, n_days: int, zone: ZoneInfo, known: tuple[int, int] | None = None
) -> KnownWeather:
    """The weather that helps to forecast ``n_days`` local days from ``first``.

    Args:
        weather: All that is at hand; nothing of it is seen before its time.
        first: The first day ahead.
        n_days: The number of days ahead.
        zone: Of the clock that people live by.
        known: The gate of all days ahead, of which the first must be forecast whole, and the instant up to which the
            weather as it was is known [s since 1970 in UTC]. Where left out each day ahead has its own gate and must be
            forecast whole, and what was measured is known up to that of the first.
    """
    series: dict[str, Past] = {}
    notes: list[str] = []
    for issued in weather.issued:
        found = _known(issued, weather.measured, (first, n_days, zone), known)
        if isinstance(found, str):
            notes.append(f"{issued.name}: {found}; not used")
        else:
            series[issued.name], learned_from = found
            notes.append(f"{issued.name}: used; {learned_from}")
    return KnownWeather(series, tuple(notes))


def _known(
    issued: IssuedSeries, measured: Sequence[Past], ahead: tuple[date, int, ZoneInfo], known: tuple[int, int] | None
) -> tuple[Past, str] | str:
    """The past of a forecast series and of what it is; or why it is not used."""
    first, n_days, zone = ahead
    was = next(iter(_alike(issued, measured)), None)
    days = _Days.of(issued, was, first, n_days, zone)
    gates = days.gates if known is None else np.where(days.is_ahead, known[0], days.gates)
    values = known_at(issued, days.moments, gates)
    told = np.isfinite(values)
    needed = days.is_ahead if known is None else days.is_first
    if not told[needed].all():
        return "no forecast that was issued by the gate reaches over the day"
    if was is not None:
        until = known_until(first, zone) if known is None else known[1]
        values = np.where(told | days.is_ahead, values, _at(was.until(until), days.moments))
    n_told, n_known = (days.whole(each & ~days.is_ahead) for each in (told, np.isfinite(values)))
    if n_known < LEAST_DAYS:
        return f"known of {n_known} past days, less than {LEAST_DAYS}"
    notes = _learned_from(n_told, n_known)
    if not told[days.is_ahead].all():
        end = datetime.fromtimestamp(int(days.moments[days.is_ahead & ~told][0]), zone)
        notes += f"; it reaches to {end:%Y-%m-%d %H:%M}, after which the usual weather is assumed"
    return Past(issued.name, "weather", int(days.moments[0]), values, issued.quantity), notes


def _learned_from(n_told: int, n_known: int) -> str:
    if n_told == n_known:
        return f"learned from {n_told} past days as they were forecast"
    return (
        f"learned from {n_told} past days as they were forecast and {n_known - n_told} as they were measured: "
        "quantiles are narrower than forecasts of the weather allow"
    )


def _alike(issued: IssuedSeries, measured: Sequence[Past]) -> list[Past]:
    """Weather of the same quantity, that of the same name first."""
    return sorted((p for p in measured if p.quantity == issued.quantity), key=lambda p: (p.name != issued.name, p.name))


@dataclass(frozen=True, slots=True, eq=False)
class _Days:
    """Whole local days in quarters, from the first of which anything is known to the last ahead.

    Attributes:
        moments: Start of each quarter, seconds since 1970 in UTC, shape (quarter,).
        gates: The gate of its day, shape (quarter,).
        day: Number of its day, shape (quarter,).
        is_ahead: Whether it is of a day ahead, shape (quarter,).
        is_first: Whether it is of the first of them, shape (quarter,).
    """

    moments: Ints
    gates: Ints
    day: Ints
    is_ahead: Bools
    is_first: Bools

    @classmethod
    def of(cls, issued: IssuedSeries, measured: Past | None, first: date, n_days: int, zone: ZoneInfo) -> _Days:
        """The days of forecasts and of what was measured, up to those ahead."""
        begins = [int(issued.starts[0])] if len(issued.starts) else []
        begins += [measured.start] if measured is not None else []
        begin = min([local_day(each, zone) for each in begins] + [first])
        days = [begin + timedelta(days=k) for k in range((first - begin).days + n_days + 1)]
        edges = np.array([midnight(day, zone) for day in days], dtype=np.int64)
        moments = np.arange(edges[0], edges[-1], STEP_S, dtype=np.int64)
        day = np.searchsorted(edges, moments, side="right") - 1
        gates = np.array([gate_instant(each, zone) for each in days], dtype=np.int64)
        ahead = len(days) - 1 - n_days
        return cls(moments, gates[day], day, day >= ahead, day == ahead)

    def whole(self, there: Bools) -> int:
        """How many days are known throughout."""
        known = np.bincount(self.day, weights=there) == np.bincount(self.day)
        return int(known.sum())


def _at(past: Past, moments: Ints) -> Floats:
    """Values at quarters; NaN where there is none."""
    place = (moments - past.start) // STEP_S
    inside = (place >= 0) & (place < len(past.values))
    values = np.full(len(moments), np.nan)
    values[inside] = past.values[place[inside]]
    return values
