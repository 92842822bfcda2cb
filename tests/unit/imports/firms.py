"""A firm made up for tests: its load follows the local clock, its panels the sun; and ways to read it wrongly."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
from pvlib.solarposition import get_solarposition

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.finding import QualityFinding
from gridshare.imports.quality.report import checks
from gridshare.parts import Floats
from gridshare.series.quantities import Quantity

ZONE = "Europe/Amsterdam"
PLACE = Facts(ZONE, latitude=52.5, longitude=6.1)
STEP_S = 900


def year(days: int = 365, first: str = "2023-01-01") -> pd.DatetimeIndex:
    start = pd.Timestamp(first, tz=ZONE).tz_convert("UTC")
    end = (pd.Timestamp(first) + pd.Timedelta(days=days)).tz_localize(ZONE).tz_convert("UTC")
    return pd.date_range(start, end, freq="15min", inclusive="left")


def load(times: pd.DatetimeIndex, seed: int = 0) -> pd.Series:
    """A workshop [kW]: 8 at night, about 40 on working days from seven to five by the local clock."""
    local = times.tz_convert(ZONE)
    hour = local.hour + local.minute / 60
    ramp = np.clip((hour - 6.5) / 1.5, 0, 1) * np.clip((17.5 - hour) / 1.5, 0, 1) * (local.day_of_week < 5)
    noise = np.random.default_rng(seed).normal(1, 0.08, len(times))
    return pd.Series(np.round((8 + 32 * ramp) * np.clip(noise, 0.6, 1.4), 3), times)


def panels(times: pd.DatetimeIndex, peak_kw: float = 60.0, seed: int = 1) -> pd.Series:
    """Panels [kW]: what the height of the sun allows, under clouds that come and go."""
    height = get_solarposition(times + pd.Timedelta(minutes=7.5), 52.5, 6.1)["elevation"].to_numpy()
    cloud = np.random.default_rng(seed).uniform(0.25, 1.0, len(times) // 24 + 1).repeat(24)[: len(times)]
    return pd.Series(np.round(peak_kw * np.maximum(np.sin(np.radians(height)), 0) * cloud, 3), times)


def misread(true: pd.Series, written: str, read: str) -> pd.Series:
    """What comes out when a file written by one clock is read by another."""
    walls = true.index.tz_convert(written).tz_localize(None)
    seen = walls.tz_localize(read, ambiguous="NaT", nonexistent="NaT")
    series = pd.Series(true.to_numpy(), seen)[seen.notna()]
    series.index = series.index.tz_convert("UTC")
    series = series[~series.index.duplicated()]
    return series.reindex(pd.date_range(series.index[0], series.index[-1], freq="15min"))


def assessed(
    power: pd.Series, quantity: Quantity = "consumption", name: str = "bakker_kw", meter: str = ""
) -> Assessed:
    """A series as the checks see it, with its rows counted from 2."""
    values: Floats = power.to_numpy(dtype=float, copy=True)
    start = int(power.index[0].timestamp())
    rows = np.where(np.isnan(values), 0, np.arange(2, len(values) + 2))
    return Assessed(name, meter or name, quantity, start, STEP_S, values, np.zeros(len(values), np.int8), rows)


def spoiled(series: Assessed, at: slice | list[int], value: float | Floats) -> Assessed:
    values = np.array(series.values)
    values[at] = value
    return replace(series, values=values, rows=np.where(np.isnan(values), 0, series.rows))


def found(series: Assessed, facts: Facts = PLACE) -> dict[str, QualityFinding]:
    return {finding.code: finding for finding in checks(series, facts)}


def place_of(moment: str, times: pd.DatetimeIndex) -> int:
    """Interval that begins at a local moment."""
    return int(times.get_loc(pd.Timestamp(moment, tz=ZoneInfo(ZONE)).tz_convert("UTC")))
