"""How often the margin of a plan on forecasts held.

``python -m benchmarks.margin SITE --from DAY --to DAY``: for each day all series are cut at its gate, the day is
forecast as a plan would, and what the group then used is compared with the plan's sum of medians and its margin.

``python -m benchmarks.margin PARK --from DAY --to DAY --refit 7`` of a composed park (see `benchmarks.forecasts`) does
so with the group's own quantiles only, which learn again every so many days: by month, as they are and moved by how
often they held before.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from benchmarks.forecasts import PLACE, park_pasts
from gridshare.ahead.drivers import Driver, drivers_of
from gridshare.ahead.unmeasured import forecast_unmeasured
from gridshare.forecasts.calibration import Calibration, IssuedDay, at_level, calibrations
from gridshare.forecasts.forecaster import Past
from gridshare.forecasts.gate import days_from, known_until
from gridshare.forecasts.issued import DAYS
from gridshare.forecasts.learning import learn
from gridshare.forecasts.methods import COLD_START, NAIVE, method, method_for
from gridshare.forecasts.scores import MEDIAN
from gridshare.forecasts.walk import measured_on, walk
from gridshare.parts import Floats
from gridshare.series.files import SiteFolder
from gridshare.series.measured import MeasuredSeries, on_grid
from gridshare.sites.outline import outline
from gridshare.sites.sources import Sources
from gridshare.timegrid import TimeGrid

_UNMEASURED_DAYS = 1
"""Days before the one that is forecast of which nothing is measured yet."""


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


def walked(group: Past, first: date, last: date, refit: int) -> list[IssuedDay]:
    """Each day as it was forecast at its gate, by models that are at most ``refit`` days old."""
    found = []
    for k in range(0, (last - first).days + 1, refit):
        begin = first + timedelta(days=k)
        before = group.until(known_until(begin, PLACE.zone))
        model = learn(before, PLACE, method_for("load"), method(NAIVE), method(COLD_START))
        for n in range(min(refit, (last - begin).days + 1)):
            day = begin + timedelta(days=n)
            quantiles = walk(group, PLACE, model, day, day).quantiles
            found.append(IssuedDay(quantiles, measured_on(group, days_from(day, 1, PLACE.zone))))
    return found


def judged(days: list[IssuedDay], probability: float, *, moved: bool) -> Floats:
    """Of each day the shares that held on import and on export, and both margins [kW], shape (day, 4)."""
    found = []
    for k, day in enumerate(days):
        until = max(k - _UNMEASURED_DAYS, 0)
        sides = calibrations(days[max(until - DAYS, 0) : until], probability) if moved else (Calibration(),) * 2
        median = day.quantiles[MEDIAN]
        above = sides[0].factor * (at_level(day.quantiles, probability) - median)
        below = sides[1].factor * (median - at_level(day.quantiles, 1 - probability))
        error = day.measured - median
        found.append([(error <= above).mean(), (-error <= below).mean(), above.mean(), below.mean()])
    return np.array(found)


def by_month(park: Path, first: date, last: date, refit: int, probability: float) -> Iterator[str]:
    """The rows of the document."""
    days = walked(park_pasts(park)[-1], first, last, refit)
    month = np.array([(first + timedelta(days=k)).month for k in range(len(days))])
    yield "| month | import | moved | export | moved | import | moved | export | moved |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    plain, moved = (judged(days, probability, moved=each) for each in (False, True))
    both = np.stack([plain, moved], axis=2).reshape(len(days), 8)
    rows = {f"{first.replace(day=1, month=m):%B}": both[month == m].mean(axis=0) for m in sorted(set(month.tolist()))}
    table = np.array(list(rows.values()))
    rows["worst"] = np.r_[table[:, :4].min(axis=0), table[:, 4:].max(axis=0)]
    rows["all days"] = both.mean(axis=0)
    for name, row in rows.items():
        yield f"| {name} | {' | '.join([*(f'{v:.1%}' for v in row[:4]), *(f'{v:.0f}' for v in row[4:])])} |"


def main() -> None:
    """A table by month, or a line a day and one for all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--from", dest="first", type=date.fromisoformat, required=True)
    parser.add_argument("--to", dest="last", type=date.fromisoformat, required=True)
    parser.add_argument("--refit", type=int, default=7, help="days between two learnings")
    parser.add_argument("--probability", type=float, default=0.95)
    given = parser.parse_args()
    if (given.folder / "firms").is_dir():
        rows = by_month(given.folder, given.first, given.last, given.refit, given.probability)
        sys.stdout.writelines(f"{row}\n" for row in rows)
        return
    found = []
    for k in range((given.last - given.first).days + 1):
        day = given.first + timedelta(days=k)
        found.append(held(given.folder, day))
        _tell(str(day), found[-1])
    _tell("all", np.concatenate(found, axis=1))


def _tell(what: str, of: Floats) -> None:
    under, over, up, down = of.mean(axis=1)
    sys.stdout.write(f"{what}: under on import {under:.1%}, over on export {over:.1%}, {up:.0f} and {down:.0f} kW\n")


if __name__ == "__main__":
    main()
