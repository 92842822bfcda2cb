"""Forecasts that others made, each number with the moment from which on it was known: one Parquet file a series.

A file ``NAME.parquet`` has the columns ``issued_utc`` (known from then on), ``start_utc`` (start of the interval) and
``NAME`` (it ends with its unit). Several forecasts of one interval are next to each other; a later import adds to them.

`known_at` is the only way to read a number out of such a series, and asks for the moment at which it is used: what was
issued later cannot be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gridshare.errors import Problem, SiteError
from gridshare.parts import Bools, Floats, Ints
from gridshare.series.measured import START
from gridshare.series.quantities import QUANTITIES, Quantity, quantity_of
from gridshare.series.table_file import read_table, write_table

FOLDER = "weather_forecasts"
"""Folder within a site that contains its weather forecasts and where they come from, next to what was measured."""

ISSUED = "issued_utc"

_SPAN_S = 2**30
"""No forecast is issued this far from its interval (34 years) [s]; one number then gives both instants in order."""


@dataclass(frozen=True, slots=True, eq=False)
class IssuedSeries:
    """Forecasts of one quantity, by interval and then by issue; no two of the same interval and issue.

    Attributes:
        name: Its name, which ends with its unit: ``weather_52_5_6_1_temperature_c``.
        quantity: What is forecast.
        step_s: Length of the intervals [s].
        starts: Start of each interval, a multiple of ``step_s``, seconds since 1970 in UTC, shape (row,).
        issued: From when on the number is known, seconds since 1970 in UTC, shape (row,).
        values: In the unit of the name, shape (row,).
    """

    name: str
    quantity: Quantity
    step_s: int
    starts: Ints
    issued: Ints
    values: Floats

    @classmethod
    def of(cls, name: str, quantity: Quantity, step_s: int, rows: tuple[Ints, Ints, Floats]) -> IssuedSeries:
        """Rows (starts, issued, values) in order; of two of the same interval and issue the last counts."""
        starts, issued, values = rows
        keys = _keys(starts, issued)
        order = np.argsort(keys, kind="stable")
        last = np.append(np.diff(keys[order]) > 0, True) if len(order) else np.zeros(0, dtype=np.bool_)
        kept = order[last]
        return cls(name, quantity, step_s, starts[kept], issued[kept], values[kept])

    @property
    def rows(self) -> tuple[Ints, Ints, Floats]:
        """Starts, issues and values, shape (row,) each."""
        return self.starts, self.issued, self.values


def known_at(series: IssuedSeries, moments: Ints, gates: Ints) -> Floats:
    """The newest forecast of each moment among those known at its gate; NaN where there is none, shape (moment,).

    Args:
        series: The forecasts.
        moments: Instants within the intervals that are asked for, seconds since 1970 in UTC, shape (moment,).
        gates: When each is used: what was issued after it is not seen, seconds since 1970 in UTC, shape (moment,).
    """
    starts = moments // series.step_s * series.step_s
    place = np.searchsorted(_keys(series.starts, series.issued), _keys(starts, gates), side="right") - 1
    found = place >= 0
    found[found] = series.starts[place[found]] == starts[found]
    values = np.full(len(moments), np.nan)
    values[found] = series.values[place[found]]
    return values


def differing(series: IssuedSeries, other: IssuedSeries) -> Bools:
    """Rows of another series that this one has with another number, shape (row of the other,)."""
    keys, asked = _keys(series.starts, series.issued), _keys(other.starts, other.issued)
    place = np.minimum(np.searchsorted(keys, asked), max(len(keys) - 1, 0))
    same = keys[place] == asked if len(keys) else np.zeros(len(asked), dtype=np.bool_)
    return np.asarray(same & (np.abs(series.values[place] - other.values) > 1e-6) if len(keys) else same)  # noqa: PLR2004 - rounding


def _keys(starts: Ints, issued: Ints) -> Ints:
    """Interval and issue in one number, in their order."""
    apart = np.clip(issued - starts, -_SPAN_S, _SPAN_S - 1) + _SPAN_S
    return np.asarray(starts * (2 * _SPAN_S) + apart)


def write_issued(series: IssuedSeries, folder: Path) -> Path:
    """The file it was written to; a file that was there is replaced at once, never half."""
    import pyarrow as pa

    instants = pa.timestamp("ms", "UTC")
    table = pa.table(
        {
            ISSUED: pa.array(series.issued * 1000, instants),
            START: pa.array(series.starts * 1000, instants),
            series.name: pa.array(series.values),
        }
    ).replace_schema_metadata({"step_s": str(series.step_s), "quantity": series.quantity})
    return write_table(table, folder, series.name)


def read_issued(path: Path) -> IssuedSeries:
    """The forecasts in a file that `write_issued` wrote.

    Raises:
        SiteError: If it is no such file.
    """
    table = read_table(path, _unfit)
    facts = {key.decode(): value.decode(errors="replace") for key, value in (table.schema.metadata or {}).items()}
    step, name = facts.get("step_s", ""), path.stem
    quantity = next((q for q in QUANTITIES if q == facts.get("quantity")), quantity_of(name))
    if table.column_names != [ISSUED, START, name] or not step.isdigit() or quantity is None:
        raise SiteError(_unfit(path, f"columns {', '.join(table.column_names)}"))
    issued, starts = (table.column(each).cast("int64").to_numpy() // 1000 for each in (ISSUED, START))
    return IssuedSeries.of(name, quantity, int(step), (starts, issued, table.column(name).to_numpy()))


def read_all_issued(folder: Path) -> Sequence[IssuedSeries]:
    """All forecasts of a folder, by name; empty where there is none.

    Raises:
        SiteError: With all files that hold none.
    """
    found: list[IssuedSeries] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.parquet")):
        try:
            found.append(read_issued(path))
        except SiteError as error:
            problems += error.problems
    if problems:
        raise SiteError(problems)
    return found


def _unfit(path: Path, found: str) -> Problem:
    return Problem(
        path.name,
        "no_issued_series",
        found,
        f"the columns {ISSUED}, {START} and {path.stem}, as `gridshare import` writes them",
        "Import the forecasts again, or move the file out of the folder.",
    )
