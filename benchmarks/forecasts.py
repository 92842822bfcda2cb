"""What forecasts are worth on a composed park year, and how long they take.

``python -m benchmarks.forecasts PARK --from DAY --to DAY`` reads ``PARK/firms/*.parquet`` (columns timestamp_utc,
load_kw, pv_kw), judges every load and the group (all loads less all solar power), and prints the table of
docs/forecasts.md. ``--weather perfect`` and ``degraded`` bring forecasts made from ``PARK/weather.parquet``
(`benchmarks.weather_made`); ``--series`` takes names of some, roofs (``V_MH_roof_kw``) too. ``--time DAY`` measures
instead: training all series, then forecasting the day from what is kept.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

import pandas as pd

from benchmarks.weather_made import weather_of
from gridshare.forecasts.backtest import Judged, Period, judge
from gridshare.forecasts.days_ahead import ForecastOptions, forecast
from gridshare.forecasts.forecaster import Past, Place
from gridshare.forecasts.group import NAME, group_past
from gridshare.forecasts.methods import NAIVE, method, method_for
from gridshare.forecasts.weather import Weather
from gridshare.usecases.backtest_forecast import gained

PLACE = Place(ZoneInfo("Europe/Amsterdam"))


def park_pasts(park: Path, names: Sequence[str] = ()) -> list[Past]:
    """The load of each firm that has one, then the group; or the loads, roofs and group of these names."""
    loads: list[Past] = []
    parts: list[tuple[Past, float]] = []
    for path in sorted((park / "firms").glob("*.parquet")):
        firm = pd.read_parquet(path)
        start = int(firm["timestamp_utc"].iloc[0].timestamp())
        load, roof = (firm[name].to_numpy(dtype=float) for name in ("load_kw", "pv_kw"))
        past = Past(f"{path.stem}_kw", "load", start, load)
        parts += [(past, 1.0), (Past(f"{path.stem}_roof_kw", "solar", start, roof), -1.0)]
        if load.any():
            loads.append(past)
    if names:
        return [past for past in (*(past for past, _ in parts), group_past(parts)) if past.name in names]
    return [*loads, group_past(parts)]


def _judged(past: Past, period: Period, weather: Weather) -> Judged:
    return judge(past, PLACE, method_for(past.role), method(NAIVE), period, weather)


def judged_park(pasts: Sequence[Past], period: Period, weather: Weather, workers: int) -> list[Judged]:
    """Each series, in processes of their own."""
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(partial(_judged, period=period, weather=weather), pasts))


def table(judged: list[Judged]) -> str:
    """The rows of the document."""
    lines = [
        "| series | MAE | naive | pinball | naive | in 90 % band | p95 - p50 | p50 - p05 | skill | naive used |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for each in judged:
        one, other = each.scores, each.naive
        fallen = sum(used != each.method for _, used in each.used)
        figures = f"{one.mae:.2f} | {other.mae:.2f} | {one.pinball:.3f} | {other.pinball:.3f}"
        band = f"{100 * one.coverage:.1f} % | {one.above:.1f} | {one.below:.1f}"
        shares = f"{band} | {100 * gained(each):.1f} % | {fallen} of {len(each.used)}"
        lines.append(f"| {each.series} | {figures} | {shares} |")
    firms = [each for each in judged if each.series != NAME]
    if not firms:
        return "\n".join(lines)
    skill, coverage = (median(map(of, firms)) for of in (gained, lambda each: each.scores.coverage))
    lines.append(f"| median firm | | | | | {100 * coverage:.1f} % | | | {100 * skill:.1f} % | |")
    return "\n".join(lines)


def timed(park: Path, day: date) -> str:
    """How long training all series takes, and a day's forecast from what is kept."""
    pasts = park_pasts(park)
    with tempfile.TemporaryDirectory() as folder:
        options = ForecastOptions(models=Path(folder), train=True)
        told = []
        for each in (options, replace(options, train=False)):
            begun = time.perf_counter()
            forecast(pasts, day, 1, PLACE, each)
            told.append(time.perf_counter() - begun)
    return f"{len(pasts)} series: training {told[0]:.1f} s, a day's forecast from kept models {told[1]:.2f} s"


def main() -> None:
    """Print the table, or the times."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("park", type=Path)
    parser.add_argument("--from", dest="first", type=date.fromisoformat)
    parser.add_argument("--to", dest="last", type=date.fromisoformat)
    parser.add_argument("--time", type=date.fromisoformat, metavar="DAY")
    parser.add_argument("--weather", choices=("none", "perfect", "degraded"), default="none")
    parser.add_argument("--series", nargs="*", default=())
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    if given.time is not None:
        print(timed(given.park, given.time))
    else:
        pasts, weather = park_pasts(given.park, given.series), weather_of(given.park, given.weather)
        print(table(judged_park(pasts, Period(given.first, given.last), weather, given.workers)))


if __name__ == "__main__":
    main()
