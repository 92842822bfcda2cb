"""What the meters of a park took together, with vehicles charging as they come."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil, floor, inf, log10
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.first_site.data import Charging
from gridshare.parts import Bools, Floats
from gridshare.series.measured import MeasuredSeries
from gridshare.series.together import common_grid, grid_between, on_steps, step_minutes_of
from gridshare.timegrid import TimeGrid

USUAL_KW = (3.7, 7.4, 11.0, 22.0, 50.0, 100.0, 150.0, 200.0, 300.0, 400.0)
"""Powers of chargers as they are sold."""


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
        total += on_steps(each, grid)
    for each in sources:
        total -= on_steps(each, grid)
    for table, powers in charging.items():
        total += _as_they_come(table, powers, grid)
    return Group(grid, total)


def _grid_of(series: Sequence[MeasuredSeries], charging: Sequence[Charging], zone: str) -> TimeGrid:
    """The steps that all series hold; without any, those of the visits."""
    if series:
        return common_grid(series, zone)
    arrivals = [visit.arrival.timestamp() for table in charging for visit in table.visits]
    step_minutes = step_minutes_of(series)
    begin = floor(min(arrivals))
    return grid_between(begin - begin % (60 * step_minutes), ceil(max(arrivals)) + 24 * 3600, step_minutes, zone)


def rounded_up(kw: float) -> float:
    """Two digits, upwards: 612 becomes 620."""
    if kw <= 1:
        return 1.0
    unit = 10.0 ** (floor(log10(kw)) - 1)
    return round(ceil(round(kw / unit, 6)) * unit, 1)


def usual_kw(needed_kw: float) -> float:
    """The least power of a charger, as they are sold, that gives as much."""
    return next((kw for kw in USUAL_KW if kw >= needed_kw), rounded_up(needed_kw))


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
