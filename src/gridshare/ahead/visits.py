"""The visits of vehicles to be expected on a day, where a table of a site has only past ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from gridshare.series import Table
from gridshare.series.measured import FOLDER
from gridshare.sites.inline import series_and_tables
from gridshare.sites.outline import Outline
from gridshare.sites.outlook import Outlook
from gridshare.sites.sources import Sources

SCENARIOS = 20
"""Past days that are looked at; the one in the middle is planned on."""

_FIELDS = {"connector", "arrival", "departure", "energy_kwh"}


def expected_visits(site: Outline, sources: Sources) -> Outlook:
    """The middle of many past days for each imported table of visits that ends before the horizon does.

    Raises:
        SiteError: If a table is not there.
        ForecastError: If it has too few days.
    """
    rows: dict[str, Sequence[Mapping[str, Any]]] = {}
    methods: dict[str, str] = {}
    notes: list[str] = []
    for name in _imported_tables(site):
        found = None if sources.folder is None else _expected(site, name, sources.folder.path(name, where="sessions"))
        if found is not None:
            rows[name], methods[name], more = found
            notes += more
    return Outlook(rows=rows, methods=methods, notes=tuple(notes))


def _imported_tables(site: Outline) -> list[str]:
    """Files of imported tables whose rows are visits."""
    tables = [each for _, each in series_and_tables(site.document) if isinstance(each, Table)]
    files = [t.file for t in tables if t.file is not None and set(t.spec.row.model_fields) >= _FIELDS]
    return [file for file in dict.fromkeys(files) if file.startswith(f"{FOLDER}/")]


def _expected(site: Outline, name: str, path: Path) -> tuple[Any, str, list[str]] | None:
    import pandas as pd

    from gridshare.forecasts.visits.scenarios import scenarios

    past = pd.read_csv(path, dtype={"connector": str})
    zone = ZoneInfo(site.grid.time_zone)
    arrivals = pd.to_datetime(past["arrival"], utc=True, format="ISO8601")
    if len(past) and arrivals.max() >= pd.Timestamp(site.grid.start):
        return None
    found = scenarios(past, site.grid.local[0].date(), len(set(site.grid.day_of_step)), zone, SCENARIOS)
    source = ", ".join(f"{day:%A %Y-%m-%d}" for day in found.sources[found.expected])
    expected, *others = (_seen(of_one, site) for of_one in (found.rows[found.expected], *found.rows))
    energy = [sum(row["energy_kwh"] for row in of_one) for of_one in others]
    spread = (
        f"{name}: {len(expected)} visits, {energy[found.expected]:,.0f} kWh, as on {source}; past days of this kind"
    )
    spread += f" took {min(energy):,.0f} to {max(energy):,.0f} kWh"
    return expected, "past days", [spread, *(f"{name}: {note}" for note in found.notes)]


def _seen(rows: Sequence[Mapping[str, Any]], site: Outline) -> list[Mapping[str, Any]]:
    """The visits that begin before the end of what the plan sees: it may see part of a last day only."""
    return [row for row in rows if datetime.fromisoformat(str(row["arrival"])) < site.grid.end]
