"""The clean series that a site's folder has: which there are, and the values of one."""

from __future__ import annotations

from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.errors import ImportedError, Problem
from gridshare.series.measured import FOLDER, ORIGIN, ORIGINS, START, MeasuredSeries, read_all, read_measured

_CONFIG = ConfigDict(extra="forbid", frozen=True)


class SeriesSummary(BaseModel):
    """A clean series."""

    model_config = _CONFIG

    name: str = Field(description="Its name, which ends with its unit.")
    quantity: str | None = Field(description="What it measures; null where that is not known.")
    start: datetime = Field(description="Start of the first interval, UTC.")
    end: datetime = Field(description="End of the last interval, UTC.")
    step_minutes: float = Field(description="Length of an interval.", json_schema_extra={"unit": "min"})
    missing: int = Field(description="Intervals between them without a value.", ge=0)
    origins: dict[str, int] = Field(description="measured, estimated, like_days or linear -> how many values.")

    @classmethod
    def of(cls, series: MeasuredSeries) -> SeriesSummary:
        """A series."""
        there = ~np.isnan(series.values)
        counts = np.bincount(series.origin[there], minlength=len(ORIGINS))
        return cls(
            name=series.name,
            quantity=series.quantity,
            start=_instant(series.start),
            end=_instant(series.start + series.step_s * len(series.values)),
            step_minutes=series.step_s / 60,
            missing=int((~there).sum()),
            origins={name: int(n) for name, n in zip(ORIGINS, counts, strict=True) if n},
        )


class SeriesList(BaseModel):
    """The clean series of a site."""

    model_config = _CONFIG

    series: list[SeriesSummary]
    visits: list[str] = Field(description="Tables of visits of vehicles; their content is a file of the site.")


class SeriesRows(BaseModel):
    """Intervals of a series, as a table."""

    model_config = _CONFIG

    columns: list[str] = Field(description="`start_utc`, the name of the series with its unit, `origin`.")
    rows: list[list[Any]] = Field(description="An interval each; those without a value have no row.")


def series_in(site: Path) -> SeriesList:
    """The clean series of a site's folder.

    Raises:
        SiteError: With all files that are no clean series.
    """
    folder = site / FOLDER
    return SeriesList(
        series=[SeriesSummary.of(each) for each in read_all(folder)],
        visits=sorted(path.name for path in folder.glob("*.csv")),
    )


def series_rows(site: Path, name: str, first: datetime | None, last: datetime | None) -> SeriesRows:
    """The intervals of a series that have a value.

    Args:
        site: The folder.
        name: Name of the series.
        first: Intervals from this moment on; all where left out.
        last: Intervals that begin before this moment.

    Raises:
        ImportedError: If the site has no such series.
        SiteError: If its file is no clean series.
    """
    folder = site / FOLDER
    there = {path.stem for path in folder.glob("*.parquet")}
    if name not in there:
        expected = f"one of {', '.join(sorted(there))}" if there else "a series that was imported"
        close = get_close_matches(name, there, 1)
        remedy = f"Did you mean {close[0]}?" if close else "" if there else "Import a meter export first."
        raise ImportedError(Problem("series", "unknown_series", name[:80], expected, remedy))
    series = read_measured(folder / f"{name}.parquet")
    starts, begin, end = series.starts, _seconds(first, -np.inf), _seconds(last, np.inf)
    chosen = np.flatnonzero(~np.isnan(series.values) & (starts >= begin) & (starts < end))
    rows = [[_instant(int(starts[k])), float(series.values[k]), ORIGINS[series.origin[k]]] for k in chosen]
    return SeriesRows(columns=[START, name, ORIGIN], rows=rows)


def _seconds(moment: datetime | None, otherwise: float) -> float:
    return otherwise if moment is None else moment.timestamp()


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
