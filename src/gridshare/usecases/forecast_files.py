"""The files of a forecast: quantiles as one long Parquet table, and everything else of it as JSON."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecast import Forecast
from gridshare.forecasts.forecaster import LEVELS

COLUMNS = tuple(f"p{round(100 * level):02d}" for level in LEVELS)
"""Names of the columns with the quantiles: ``p05`` to ``p95``."""


def write_forecast(forecast: Forecast, first: date, folder: Path) -> tuple[Path, Path]:
    """``<first day>.parquet`` and ``.json``; files that were there are replaced at once.

    The table is long: ``start_utc``, ``series``, then a column for each level, in the unit that ends the series' name.
    """
    import pyarrow as pa
    from pyarrow import parquet

    n_steps, series = forecast.ahead.n_steps, forecast.series
    starts = np.tile(forecast.ahead.starts * 1000, len(series))
    names = pa.DictionaryArray.from_arrays(np.repeat(np.arange(len(series)), n_steps), [each.name for each in series])
    columns: dict[str, Any] = {"start_utc": pa.array(starts, pa.timestamp("ms", "UTC")), "series": names}
    for k, column in enumerate(COLUMNS):
        columns[column] = pa.array(np.concatenate([each.quantiles[k] for each in series]))
    table, beside = (folder / f"{first.isoformat()}.{ending}" for ending in ("parquet", "json"))
    part = folder / f"{first.isoformat()}.{os.getpid()}.part"
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        parquet.write_table(pa.table(columns), part, compression="zstd")
        part.replace(table)
        part.write_text(
            json.dumps(forecast.summary(), ensure_ascii=False, allow_nan=False, indent=1) + "\n", encoding="utf-8"
        )
        part.replace(beside)
    return table, beside


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """What cannot be written to a folder is an error that says so.

    Raises:
        ForecastError: If it cannot be written.
    """
    try:
        yield
    except OSError as error:
        found = f"the folder cannot be written to ({error.strerror or type(error).__name__})"
        remedy = "Free it, or copy the site elsewhere; `gridshare schedule` forecasts without writing there."
        raise ForecastError(Problem(str(folder), "not_writable", found, "a folder to write to", remedy)) from None
