"""Clean series of a site as pasts of quarter-hours; the unit at the end of a name says what a series is about."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from gridshare.errors import ForecastError, Problem
from gridshare.forecasts.forecaster import STEP_S, Past, Role
from gridshare.parts import Floats
from gridshare.series.measured import MeasuredSeries, read_all

PROVENANCE = "provenance.json"

_ROLES: Mapping[str, Role] = {
    "_kw_per_kwp": "solar",
    "_kw": "load",
    "_eur_per_mwh": "price",
    "_eur_per_kwh": "price",
    "_c": "weather",
    "_m_per_s": "weather",
    "_w_per_m2": "weather",
}
"""Ending of a name -> role."""

_HOUR_S = 3600


@dataclass(frozen=True, slots=True)
class SitePasts:
    """The series of a site.

    Attributes:
        pasts: Those that can be forecast or known, by name.
        notes: Name of a series that is left out -> why.
    """

    pasts: tuple[Past, ...]
    notes: Mapping[str, str]


def site_pasts(folder: Path) -> SitePasts:
    """The clean series in a folder ``measured``, as pasts.

    Raises:
        SiteError: If a file there is no clean series.
        ForecastError: If there is none at all.
    """
    quantities = _quantities(folder / PROVENANCE)
    pasts: list[Past] = []
    notes: dict[str, str] = {}
    for series in read_all(folder):
        role = role_of(series.name, quantities.get(series.name, ""))
        if role is None:
            notes[series.name] = f"left out: its name ends with none of {', '.join(_ROLES)}"
        elif not _fits(series):
            notes[series.name] = (
                f"left out: intervals of {series.step_s} s neither divide a quarter nor are quarters, up to an hour"
            )
        else:
            pasts.append(past_of(series, role))
    if not pasts:
        problem = Problem(
            f"{folder.parent.name}/{folder.name}",
            "no_series",
            "; ".join(f"{name} {why}" for name, why in notes.items()) or "no clean series",
            "at least one series that ends with a unit, as `gridshare import` writes them",
            "Import meter exports first: gridshare import FILES... --site SITE.",
        )
        raise ForecastError(problem)
    return SitePasts(tuple(pasts), notes)


def role_of(name: str, quantity: str = "") -> Role | None:
    """What a series is about by the unit in its name; power that was imported as production is solar."""
    for ending, role in _ROLES.items():
        if name.endswith(ending):
            return "solar" if role == "load" and quantity == "production" else role
    return None


def past_of(series: MeasuredSeries, role: Role) -> Past:
    """The series in quarters: hours and halves are held, shorter intervals meant; a quarter with a gap is missing.

    Raises:
        ForecastError: If intervals do not fit quarters.
    """
    if not _fits(series):
        found = f"intervals of {series.step_s / 60:g} min"
        expected = "intervals that divide a quarter of an hour, or of quarters up to an hour"
        raise ForecastError(
            Problem(series.name, "interval_unfit", found, expected, "Import it from an export in quarters.")
        )
    if series.step_s > STEP_S:
        return Past(series.name, role, series.start, np.repeat(series.values, series.step_s // STEP_S))
    of_quarter = STEP_S // series.step_s
    start = series.start // STEP_S * STEP_S
    before = (series.start - start) // series.step_s
    padded = np.concatenate([np.full(before, np.nan), series.values])
    padded = np.concatenate([padded, np.full(-len(padded) % of_quarter, np.nan)])
    values: Floats = padded.reshape(-1, of_quarter).mean(axis=1)
    return Past(series.name, role, start, values)


def _fits(series: MeasuredSeries) -> bool:
    short, long = sorted((series.step_s, STEP_S))
    fits_quarters = short > 0 and long % short == 0 and series.step_s <= _HOUR_S
    return fits_quarters and (series.step_s <= STEP_S or series.start % STEP_S == 0)


def _quantities(path: Path) -> Mapping[str, str]:
    """Name of a series -> its quantity, as the import wrote it; empty where it wrote nothing."""
    if not path.is_file():
        return {}
    try:
        document: Any = json.loads(path.read_text(encoding="utf-8"))
        series = document["series"]
        entries = series.items() if isinstance(series, dict) else ((each["name"], each) for each in series)
        return {str(name): str(entry.get("quantity", "")) for name, entry in entries}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        problem = Problem(
            PROVENANCE,
            "provenance_unfit",
            f"{type(error).__name__}: {error}",
            "a list `series` with name and quantity",
            "Import the measurements again.",
        )
        raise ForecastError(problem) from None
