"""Clean series of a site: one Parquet file each, in UTC, with where every value comes from.

A file ``NAME.parquet`` has the columns ``start_utc`` (start of the interval), ``NAME`` (it ends with its unit) and
``origin``. Intervals that are missing have no row. Its metadata have the length of the intervals and what the series
measures. Importing writes these files; a site reads them by the name of the series; forecasting learns from them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gridshare.errors import Problem, SiteError
from gridshare.parts import Bools, Floats, Ints
from gridshare.plain import plain
from gridshare.series.quantities import QUANTITIES, Quantity, quantity_of
from gridshare.series.table_file import read_table, write_table
from gridshare.tables.arrow import numbers
from gridshare.timegrid import TimeGrid

FOLDER = "measured"
"""Folder within a site that contains its clean series and ``provenance.json``."""

ORIGINS = ("measured", "estimated", "like_days", "linear", "forecast")
"""Where a value can come from. ``estimated``: by the metering company; ``like_days``, ``linear``: filled on request."""

START, ORIGIN = "start_utc", "origin"


@dataclass(frozen=True, slots=True, eq=False)
class MeasuredSeries:
    """A series on equal intervals.

    Attributes:
        name: Its name, which ends with its unit: ``bakkerij_noord_net_kw``.
        start: Start of the first interval, seconds since 1970 in UTC.
        step_s: Length of the intervals [s].
        values: Values in the unit of the name, shape (interval,); NaN where missing.
        origin: Index into `ORIGINS` of each, shape (interval,); of no meaning where the value is missing.
        quantity: What it measures; None where that is not known.
    """

    name: str
    start: int
    step_s: int
    values: Floats
    origin: NDArray[np.int8]
    quantity: Quantity | None = None

    @property
    def starts(self) -> Ints:
        """Start of each interval, seconds since 1970 in UTC, shape (interval,)."""
        return self.start + self.step_s * np.arange(len(self.values), dtype=np.int64)


def on_grid(series: MeasuredSeries, grid: TimeGrid) -> tuple[Floats, NDArray[np.int8]]:
    """Values on the steps of a grid and their origin, shape (step,) each; NaN where any part of a step is missing.

    Of intervals shorter than a step the mean counts, longer ones hold in each of their steps. Of several origins in a
    step the one that is least measured counts.

    Raises:
        ValueError: If intervals and steps do not fit each other.
    """
    step, begin = grid.step_minutes * 60, int(grid.start.timestamp())
    short, long = sorted((step, series.step_s))
    if long % short or (begin - series.start) % short:
        message = f"intervals of {plain(series.step_s / 60)} min do not fit steps of {grid.step_minutes} min"
        raise ValueError(message)
    parts = max(step // series.step_s, 1)
    instants = begin + np.arange(grid.n_steps * parts, dtype=np.int64) * (step // parts)
    place = (instants - series.start) // series.step_s
    there = (place >= 0) & (place < len(series.values))
    values, origin = np.full(len(place), np.nan), np.zeros(len(place), dtype=np.int8)
    values[there], origin[there] = series.values[place[there]], series.origin[place[there]]
    return values.reshape(-1, parts).mean(axis=1), origin.reshape(-1, parts).max(axis=1)


def lies_beyond(series: MeasuredSeries, grid: TimeGrid) -> Bools:
    """Steps that reach beyond what was measured, shape (step,); a gap between measurements is never forecast."""
    begin = int(grid.start.timestamp()) + grid.step_minutes * 60 * np.arange(grid.n_steps, dtype=np.int64)
    end = int(series.starts[-1]) + series.step_s
    return np.asarray((begin < series.start) | (begin + grid.step_minutes * 60 > end))


def like_the_last_day(series: MeasuredSeries, grid: TimeGrid) -> MeasuredSeries:
    """The series after its end, until that of a grid, each interval as 24 hours before; NaN where that is unknown."""
    a_day, end = 24 * 3600 // series.step_s, int(series.starts[-1]) + series.step_s
    number = max(-(-(int(grid.end.timestamp()) - end) // series.step_s), 0)
    last = np.concatenate([np.full(max(a_day - len(series.values), 0), np.nan), series.values[-a_day:]])
    return replace(series, start=end, values=np.resize(last, number), origin=np.zeros(number, dtype=np.int8))


def write_measured(series: MeasuredSeries, folder: Path) -> Path:
    """The file it was written to; a file that was there is replaced at once, never half."""
    import pyarrow as pa

    there = ~np.isnan(series.values)
    metadata = {"step_s": str(series.step_s)} | ({"quantity": series.quantity} if series.quantity else {})
    codes = pa.array(series.origin[there].astype(np.int8))
    table = pa.table(
        {
            START: pa.array(series.starts[there] * 1000, pa.timestamp("ms", "UTC")),
            series.name: pa.array(series.values[there]),
            ORIGIN: pa.DictionaryArray.from_arrays(codes, list(ORIGINS)),
        }
    ).replace_schema_metadata(metadata)
    return write_table(table, folder, series.name)


def read_measured(path: Path) -> MeasuredSeries:
    """The series in a file that `write_measured` wrote.

    Raises:
        SiteError: If it is no such file.
    """
    table = read_table(path, _unfit)
    name, step = path.stem, (table.schema.metadata or {}).get(b"step_s", b"")
    if table.column_names != [START, name, ORIGIN] or not step.isdigit() or not table.num_rows:
        raise SiteError(_unfit(path, f"columns {', '.join(table.column_names)} and {table.num_rows} rows"))
    return replace(_regular(table, name, int(step)), quantity=_quantity(table, name))


def read_all(folder: Path) -> list[MeasuredSeries]:
    """All clean series of a folder, by name; empty where there is none.

    Raises:
        SiteError: With all files that are no clean series.
    """
    found: list[MeasuredSeries] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.parquet")):
        try:
            found.append(read_measured(path))
        except SiteError as error:
            problems += error.problems
    if problems:
        raise SiteError(problems)
    return found


def _quantity(table: Any, name: str) -> Quantity | None:
    """What the file says that it measures, else what its name says."""
    written = (table.schema.metadata or {}).get(b"quantity", b"").decode(errors="replace")
    return next((quantity for quantity in QUANTITIES if quantity == written), quantity_of(name))


def _regular(table: Any, name: str, step_s: int) -> MeasuredSeries:
    """Rows on equal intervals from the first to the last."""
    seconds = numbers(table.column(START)) // 1000
    place = (seconds - seconds[0]) // step_s
    values = np.full(int(place[-1]) + 1, np.nan)
    origin = np.zeros(len(values), dtype=np.int8)
    values[place] = numbers(table.column(name))
    pieces = table.column(ORIGIN).chunks
    known = [np.array([ORIGINS.index(word) for word in piece.dictionary.to_pylist()], np.int8) for piece in pieces]
    origin[place] = np.concatenate([of[numbers(each.indices)] for of, each in zip(known, pieces, strict=True)])
    return MeasuredSeries(name, int(seconds[0]), step_s, values, origin)


def _unfit(path: Path, found: str) -> Problem:
    return Problem(
        path.name,
        "no_clean_series",
        found,
        f"the columns {START}, {path.stem} and {ORIGIN}, as `gridshare import` writes them",
        "Import the measurements again, or move the file out of the folder.",
    )
