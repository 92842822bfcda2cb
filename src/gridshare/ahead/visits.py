"""The visits of vehicles on a day: to be expected, where a table has only past ones; else what they got before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from operator import is_
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.forecasts.visits.underway import NOTE, delivered_kwh
from gridshare.series import Series, Table
from gridshare.series.measured import FOLDER
from gridshare.sites.inline import replaced, series_and_tables
from gridshare.sites.outline import Outline
from gridshare.sites.outlook import Outlook
from gridshare.sites.placed import Loaded
from gridshare.sites.site import grid_of
from gridshare.sites.sources import Sources
from gridshare.timegrid import TimeGrid

if TYPE_CHECKING:
    from gridshare.forecasts.visits.scenarios import Rows, Scenarios

SCENARIOS = 20
"""Past days that are looked at; the one in the middle is what the plan is of."""

PLANNED_BY = 5
"""Of those, how many are planned by, the middle one among them. More bought no more, and
take longer (docs/forecasts.md)."""

_FIELDS = {"connector", "arrival", "departure", "energy_kwh"}


def expected_visits(site: Outline, sources: Sources) -> Outlook:
    """The middle of many past days, and a few others, for each imported table of visits that ends before the horizon.

    Raises:
        SiteError: If a table is not there.
        ForecastError: If it has too few days.
    """
    found: dict[str, Scenarios] = {}
    for name in _imported_tables(site):
        of_table = None if sources.folder is None else _expected(site, sources.folder.path(name, where="sessions"))
        if of_table is not None:
            found[name] = of_table
    return Outlook(
        rows={name: of.rows[of.expected] for name, of in found.items()},
        scenarios=_others(found),
        methods=dict.fromkeys(found, "past days"),
        notes=tuple(note for name, of in found.items() for note in _notes(name, of)),
    )


def with_delivered(loaded: Loaded) -> Loaded:
    """The same; imported visits that began before the first day got a part before it, as those of a forecast day do."""
    grid, files = grid_of(loaded.document), {path: file.name for path, file in loaded.tables.items()}
    begun: dict[str, None] = {}

    def fill(value: Series | Table[Any], path: str) -> Series | Table[Any]:
        if not (isinstance(value, Table) and _is_imported(value, files.get(path))):
            return value
        rows = tuple(_begun(row, grid) for row in value.rows)
        if all(map(is_, rows, value.rows)):
            return value
        begun[files[path]] = None
        return value.with_rows(rows)

    document = replaced(loaded.document, "", fill) if files else loaded.document
    notes = (*document.notes, *(f"{name}: {NOTE}" for name in begun))
    return replace(loaded, document=document.model_copy(update={"notes": notes})) if begun else loaded


def _begun(row: Any, grid: TimeGrid) -> Any:
    """A visit with what it got before the grid begins, unless it is written."""
    comes, goes = grid.position(row.arrival), grid.position(row.departure)
    if not comes < 0 < goes or "delivered_kwh" in row.model_fields_set:
        return row
    return row.model_copy(update={"delivered_kwh": delivered_kwh(row.energy_kwh, -comes / (goes - comes))})


def _imported_tables(site: Outline) -> list[str]:
    """Files of imported tables whose rows are visits."""
    tables = [each for _, each in series_and_tables(site.document) if isinstance(each, Table)]
    return list(dict.fromkeys(str(t.file) for t in tables if _is_imported(t, t.file)))


def _is_imported(table: Table[Any], file: str | None) -> bool:
    """Whether a table has visits, of a file that an import wrote."""
    return file is not None and file.startswith(f"{FOLDER}/") and set(table.spec.row.model_fields) >= _FIELDS


def _expected(site: Outline, path: Path) -> Scenarios | None:
    import pandas as pd

    from gridshare.forecasts.visits.scenarios import scenarios

    past = pd.read_csv(path, dtype={"connector": str})
    zone = ZoneInfo(site.grid.time_zone)
    arrivals = pd.to_datetime(past["arrival"], utc=True, format="ISO8601")
    if len(past) and arrivals.max() >= pd.Timestamp(site.grid.start):
        return None
    return _seen(scenarios(past, site.grid.local[0].date(), len(set(site.grid.day_of_step)), zone, SCENARIOS), site)


def _seen(found: Scenarios, site: Outline) -> Scenarios:
    """The visits that begin before the end of what the plan sees: it may see part of a last day only."""
    from gridshare.forecasts.forecaster import STEP_S

    end, steps = site.grid.end, round(site.grid.n_steps * site.grid.step_minutes * 60 / STEP_S)
    rows = (tuple(row for row in of if datetime.fromisoformat(str(row["arrival"])) < end) for of in found.rows)
    return replace(found, rows=tuple(rows), energy_kwh=found.energy_kwh[:, :steps])


def _others(found: Mapping[str, Scenarios]) -> dict[str, list[tuple[float, Rows]]]:
    """Other ways in which the days may turn out, of each table: a few past days that all tables have in common."""
    if not found:
        return {}
    from gridshare.forecasts.visits.few import few

    tables = list(found.values())
    common = [days for days in tables[0].sources if all(days in of.sources for of in tables)]
    row_of = [[of.sources.index(days) for days in common] for of in tables]
    # What the plan is of may be the middle of a day for one table and of another day for another: it comes first.
    middle = sum(of.energy_kwh[of.expected] for of in tables)
    energy_kwh = sum(of.energy_kwh[rows] for of, rows in zip(tables, row_of, strict=True))
    weights = tables[0].weights[row_of[0]]
    total = float(weights.sum())
    if not total > 0:
        return {}
    chosen, share = few(np.vstack([middle, energy_kwh]), np.append(0.0, weights / total), 0, PLANNED_BY)
    return {
        name: [(round(float(w), 6), of.rows[rows[k - 1]]) for k, w in zip(chosen[1:], share[1:], strict=True)]
        for (name, of), rows in zip(found.items(), row_of, strict=True)
    }


def _notes(name: str, of: Scenarios) -> list[str]:
    source = ", ".join(f"{day:%A %Y-%m-%d}" for day in of.sources[of.expected])
    expected = of.rows[of.expected]
    energy = [sum(row["energy_kwh"] for row in of_one) for of_one in of.rows]
    spread = f"{name}: {len(expected)} visits, {energy[of.expected]:,.0f} kWh, as on {source}; past days of this kind"
    spread += f" took {min(energy):,.0f} to {max(energy):,.0f} kWh"
    return [spread, *(f"{name}: {note}" for note in of.notes)]
