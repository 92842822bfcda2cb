"""Series of several meters on the same steps, and the one among them that is the sum of all others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import numpy as np

from gridshare.parts import Floats
from gridshare.series.measured import MeasuredSeries, on_grid
from gridshare.series.quantities import Quantity
from gridshare.timegrid import TimeGrid

LOADS: tuple[Quantity, ...] = ("net", "consumption")
SOURCES: tuple[Quantity, ...] = ("production", "feed_in")
"""What a meter may measure, what is used first: panels behind a meter are in what it measured already."""

_STEPS = (15, 30, 60)
_LEAST_PARTS, _NEARLY = 2, 0.05


def step_minutes_of(series: Sequence[MeasuredSeries]) -> int:
    """The shortest step that all of them fit."""
    return next((m for m in _STEPS if all(_fits(each, 60 * m) for each in series)), _STEPS[0])


def common_grid(series: Sequence[MeasuredSeries], zone: str) -> TimeGrid:
    """The steps that all of them reach over."""
    ends = (each.start + each.step_s * len(each.values) for each in series)
    return grid_between(max(each.start for each in series), min(ends), step_minutes_of(series), zone)


def grid_between(begin: int, end: int, step_minutes: int, zone: str) -> TimeGrid:
    """The whole steps between two instants, in seconds since 1970."""
    step = 60 * step_minutes
    begin += -begin % step
    return TimeGrid(datetime.fromtimestamp(begin, UTC), step_minutes, max((end - begin) // step, 0), zone)


def on_steps(series: MeasuredSeries, grid: TimeGrid) -> Floats:
    """Values on the steps, shape (step,); NaN where they do not fit each other, which a plan refuses in its words."""
    try:
        return on_grid(series, grid)[0]
    except ValueError:
        return np.full(grid.n_steps, np.nan)


def sum_meter(loads: Mapping[str, MeasuredSeries], zone: str) -> str | None:
    """The key of the load that is the sum of all others, which would count twice; None where none is.

    Two loads that are alike are no sum: it takes three.
    """
    if len(loads) <= _LEAST_PARTS:
        return None
    grid = common_grid(list(loads.values()), zone)
    kw = np.array([on_steps(each, grid) for each in loads.values()])
    kw = kw[:, np.isfinite(kw).all(axis=0)]
    most = int(kw.mean(axis=1).argmax()) if kw.size else 0
    off = np.abs(2 * kw[most] - kw.sum(axis=0))
    return list(loads)[most] if kw.size and off.mean() < _NEARLY * np.abs(kw[most]).mean() else None


def _fits(series: MeasuredSeries, step_s: int) -> bool:
    short, long = sorted((step_s, series.step_s))
    return long % short == 0 and series.start % short == 0
