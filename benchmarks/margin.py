"""How often the margin of a plan on forecasts held: python -m benchmarks.margin SITE FIRST_DAY DAYS.

For each day all series are cut at its gate, the day is forecast as a plan would, and what the group then used is
compared with the plan's sum of medians and its margin.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.ahead.drivers import Driver, drivers_of
from gridshare.ahead.unmeasured import forecast_unmeasured
from gridshare.forecasts.gate import known_until
from gridshare.parts import Floats
from gridshare.series.files import SiteFolder
from gridshare.series.measured import MeasuredSeries, on_grid
from gridshare.sites.outline import outline
from gridshare.sites.sources import Sources
from gridshare.timegrid import TimeGrid


def held(site: Path, day: date) -> Floats:
    """Of each step that was measured: whether import and export held, and both margins [kW], shape (4, step)."""
    there = outline(site, day)
    measured = Sources.of(there.document.series, SiteFolder(site), there.grid).clean.measured
    drivers = drivers_of(there.document, measured)
    until = known_until(day, ZoneInfo(there.grid.time_zone))
    cut = {name: _until(series, until) for name, series in measured.items()}
    ahead = forecast_unmeasured(there, cut, sorted(d.name for d in drivers))
    planned, used = (_sum(drivers, of, there.grid) for of in (ahead.series, measured))
    up, down = ahead.import_margin_kw, ahead.export_margin_kw
    if up is None or down is None:
        sys.exit(f"{site} has no series that drive the group")
    found = np.array([used <= planned + up, used >= planned - down, up, down], dtype=float)
    return np.asarray(found[:, np.isfinite(used)])


def _until(series: MeasuredSeries, instant: int) -> MeasuredSeries:
    n = (instant - series.start) // series.step_s
    return replace(series, values=series.values[:n], origin=series.origin[:n])


def _sum(drivers: list[Driver], series: Mapping[str, MeasuredSeries], grid: TimeGrid) -> Floats:
    parts = [driver.factor * on_grid(series[driver.name], grid)[0] for driver in drivers]
    return np.asarray(np.sum(parts, axis=0))


def main(site: str, first: str, days: str) -> None:
    """A line a day, and one for all."""
    found = []
    for k in range(int(days)):
        day = date.fromisoformat(first) + timedelta(days=k)
        found.append(held(Path(site), day))
        _tell(str(day), found[-1])
    _tell("all", np.concatenate(found, axis=1))


def _tell(what: str, of: Floats) -> None:
    under, over, up, down = of.mean(axis=1)
    sys.stdout.write(f"{what}: under on import {under:.1%}, over on export {over:.1%}, {up:.0f} and {down:.0f} kW\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
