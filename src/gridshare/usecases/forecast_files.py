"""The files of a forecast: quantiles as one long Parquet table, everything else of it as JSON; scenarios of visits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecast import Forecast
from gridshare.forecasts.forecaster import LEVELS
from gridshare.forecasts.visits.scenarios import Scenarios
from gridshare.outputs import OutputError, made, write
from gridshare.tables.arrow import column, words
from gridshare.tables.formulas import csv_of_rows
from gridshare.tables.parquet import parquet_of

COLUMNS = tuple(f"p{round(100 * level):02d}" for level in LEVELS)
"""Names of the columns with the quantiles: ``p05`` to ``p95``."""


@dataclass(frozen=True, slots=True)
class VisitsAhead:
    """Scenarios of a table of visits, and their files.

    Attributes:
        name: Name of the table.
        visits, energy_kwh: Of the scenario in the middle.
        least_kwh, most_kwh: Of all scenarios.
        scenarios: How many.
        notes: What a person should know.
        paths: The files.
    """

    name: str
    visits: int
    energy_kwh: float
    least_kwh: float
    most_kwh: float
    scenarios: int
    notes: tuple[str, ...]
    paths: tuple[Path, ...]


def write_forecast(forecast: Forecast, first: date, folder: Path) -> tuple[Path, Path]:
    """``<first day>.parquet`` and ``.json``; files that were there are replaced at once.

    The table is long: ``start_utc``, ``series``, then a column for each level, in the unit that ends the series' name.
    """
    import pyarrow as pa

    n_steps, series = forecast.ahead.n_steps, forecast.series
    starts = np.tile(forecast.ahead.starts * 1000, len(series))
    names = words(np.repeat(np.arange(len(series), dtype=np.int32), n_steps), [each.name for each in series])
    columns: dict[str, Any] = {"start_utc": column(starts, pa.timestamp("ms", "UTC")), "series": names}
    for k, name in enumerate(COLUMNS):
        columns[name] = column(np.concatenate([each.quantiles[k] for each in series]), pa.float64())
    table, summary = (folder / f"{first.isoformat()}.{ending}" for ending in ("parquet", "json"))
    with _writing(folder):
        write(table, parquet_of(pa.table(columns)))
        write(summary, json.dumps(forecast.summary(), ensure_ascii=False, allow_nan=False, indent=1) + "\n")
    return table, summary


def write_visits(name: str, made: Scenarios, folder: Path, stem: str) -> VisitsAhead:
    """``STEM.json`` with all scenarios and their weights, ``STEM.csv`` with the one in the middle."""
    middle = made.rows[made.expected]
    energies = [sum(float(row["energy_kwh"]) for row in rows) for rows in made.rows]
    document = {
        "document": "visits",
        "gridshare": 1,
        "expected": made.expected,
        "scenarios": [
            {"weight": round(float(weight), 6), "as_on": [day.isoformat() for day in days], "sessions": list(rows)}
            for weight, days, rows in zip(made.weights, made.sources, made.rows, strict=True)
        ],
        "notes": list(made.notes),
    }
    texts = {".json": json.dumps(document, ensure_ascii=False, indent=1) + "\n", ".csv": _csv(middle)}
    paths = []
    with _writing(folder):
        for ending, text in texts.items():
            path = folder / f"{stem}{ending}"
            write(path, text)
            paths.append(path)
    facts = (len(middle), energies[made.expected], min(energies), max(energies), len(made.rows))
    return VisitsAhead(name, *facts, made.notes, tuple(paths))


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """What cannot be written to a folder becomes an error with its remedy.

    Raises:
        ForecastError: If it cannot be written.
    """
    try:
        made(folder)
        yield
    except OutputError as error:
        found = f"the folder cannot be written to ({error.problems[0].found})"
        remedy = "Free it, or copy the site elsewhere; `gridshare schedule` forecasts without writing there."
        raise ForecastError(Problem(str(folder), "not_writable", found, "a folder to write to", remedy)) from None


def _csv(rows: Sequence[dict[str, object]]) -> str:
    always = ["connector", "arrival", "departure", "energy_kwh"]
    columns = list(dict.fromkeys([*always, *(k for row in rows for k in row)]))
    return csv_of_rows(columns, ([row.get(column, "") for column in columns] for row in rows))
