"""What the meters of a park took together, with vehicles charging as they come."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import ceil, floor, inf, log10
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.first_site.data import Charging
from gridshare.parts import Bools, Floats
from gridshare.series.measured import MeasuredSeries, on_grid
from gridshare.timegrid import TimeGrid

USUAL_KW = (3.7, 7.4, 11.0, 22.0, 50.0, 100.0, 150.0, 200.0, 300.0, 400.0)
"""Powers of chargers as they are sold."""

_STEPS = (15, 30, 60)
_LEAST_PARTS, _NEARLY = 2, 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """What meters took together, shape (step,); NaN where one of them lacks."""

    grid: TimeGrid
    kw: Floats

    def highest(self, sign: int = 1, days: Collection[date] | None = None) -> tuple[float, datetime] | None:
        """The highest power, or the lowest where ``sign`` is -1, and when on the park's clock; None without any."""
        kw = sign * self.kw
        if days is not None:
            kw = np.where(_in_days(self.grid, days), kw, np.nan)
        if not np.isfinite(kw).any():
            return None
        step = int(np.nanargmax(kw))
        at = self.grid.start + step * timedelta(minutes=self.grid.step_minutes)
        return float(kw[step]), at.astimezone(ZoneInfo(self.grid.time_zone))


def step_minutes_of(series: Sequence[MeasuredSeries]) -> int:
    """The shortest step that all of them fit."""
    return next((m for m in _STEPS if all(_fits(each, 60 * m) for each in series)), _STEPS[0])


def group_of(
    loads: Sequence[MeasuredSeries],
    sources: Sequence[MeasuredSeries],
    charging: Mapping[Charging, Mapping[str, float]],
    zone: str,
) -> Group:
    """What loads took together where all is measured, less what sources gave, with vehicles charging as they come.

    Args:
        loads: What the meters of firms measured.
        sources: What the meters of panels measured.
        charging: Table of visits -> connector -> its power.
        zone: The park's clock.
    """
    grid = _grid_of([*loads, *sources], list(charging), zone)
    total = np.zeros(grid.n_steps)
    for each in loads:
        total += _on(each, grid)
    for each in sources:
        total -= _on(each, grid)
    for table, powers in charging.items():
        total += _as_they_come(table, powers, grid)
    return Group(grid, total)


def sum_meter(loads: Mapping[str, MeasuredSeries], zone: str) -> str | None:
    """The key of the load that is the sum of all others, which would count twice; None where none is.

    Two loads that are alike are no sum: it takes three.
    """
    if len(loads) <= _LEAST_PARTS:
        return None
    grid = _grid_of(list(loads.values()), [], zone)
    kw = np.array([_on(each, grid) for each in loads.values()])
    kw = kw[:, np.isfinite(kw).all(axis=0)]
    most = int(kw.mean(axis=1).argmax()) if kw.size else 0
    off = np.abs(2 * kw[most] - kw.sum(axis=0))
    return list(loads)[most] if kw.size and off.mean() < _NEARLY * np.abs(kw[most]).mean() else None


def _grid_of(series: Sequence[MeasuredSeries], charging: Sequence[Charging], zone: str) -> TimeGrid:
    """The steps that all series hold; without any, those of the visits."""
    minutes = step_minutes_of(series)
    step = 60 * minutes
    if series:
        begin = max(each.start for each in series)
        end = min(each.start + each.step_s * len(each.values) for each in series)
        begin += -begin % step
    else:
        arrivals = [visit.arrival.timestamp() for table in charging for visit in table.visits]
        begin, end = floor(min(arrivals)), ceil(max(arrivals)) + 24 * 3600
        begin -= begin % step
    return TimeGrid(datetime.fromtimestamp(begin, UTC), minutes, max((end - begin) // step, 0), zone)


def _on(series: MeasuredSeries, grid: TimeGrid) -> Floats:
    """Values on the steps, shape (step,); NaN where they do not fit each other, which a plan refuses in its words."""
    try:
        return on_grid(series, grid)[0]
    except ValueError:
        return np.full(grid.n_steps, np.nan)


def rounded_up(kw: float) -> float:
    """Two digits, upwards: 612 becomes 620."""
    if kw <= 1:
        return 1.0
    unit = 10.0 ** (floor(log10(kw)) - 1)
    return round(ceil(round(kw / unit, 6)) * unit, 1)


def usual_kw(needed_kw: float) -> float:
    """The least power of a charger, as they are sold, that gives as much."""
    return next((kw for kw in USUAL_KW if kw >= needed_kw), rounded_up(needed_kw))


def _fits(series: MeasuredSeries, step_s: int) -> bool:
    short, long = sorted((step_s, series.step_s))
    return long % short == 0 and series.start % short == 0


def _in_days(grid: TimeGrid, days: Collection[date]) -> Bools:
    return np.array([at.date() in days for at in grid.local], dtype=bool)


def _as_they_come(table: Charging, powers: Mapping[str, float], grid: TimeGrid) -> Floats:
    """What vehicles take when each charges from its arrival on, shape (step,)."""
    total = np.zeros(grid.n_steps)
    for visit in table.visits:
        kw = powers.get(visit.connector) or inf
        first = floor((visit.arrival - grid.start) / timedelta(minutes=grid.step_minutes))
        steps = max(ceil(visit.energy_kwh / kw / grid.step_h), 1)
        if first >= 0:
            total[first : first + steps] += visit.energy_kwh / (steps * grid.step_h)
    return total
