"""The visits of vehicles to be expected on a day, where a table of a site holds only past ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from gridshare.series import Table
from gridshare.series.folder import SiteFolder
from gridshare.series.measured import FOLDER
from gridshare.sites.inline import replaced
from gridshare.sites.load import Outline

SCENARIOS = 20
"""Past days that are looked at; the one in the middle is planned on."""

_FIELDS = {"connector", "arrival", "departure", "energy_kwh"}


@dataclass(frozen=True, slots=True)
class ExpectedVisits:
    """What is expected in place of the rows of tables.

    Attributes:
        rows: File of a table -> rows.
        methods: The same -> how they were found, in words.
        notes: What a reader should know.
    """

    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    methods: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def expected_visits(site: Outline, first: date, days: int) -> ExpectedVisits:
    """The middle of many past days for each imported table of visits that ends before the horizon does.

    Raises:
        SiteError: If a table is not there.
        ForecastError: If it holds too few days.
    """
    files = [name for name in _tables(site) if name.startswith(f"{FOLDER}/")]
    rows: dict[str, Sequence[Mapping[str, Any]]] = {}
    methods: dict[str, str] = {}
    notes: list[str] = []
    for name in files:
        found = _expected(site, name, first, days)
        if found is not None:
            rows[name], methods[name], more = found
            notes += more
    return ExpectedVisits(rows, methods, tuple(notes))


def _tables(site: Outline) -> list[str]:
    """Files of tables whose rows are visits."""
    found: list[str] = []

    def note(value: object, _path: str) -> object:
        if isinstance(value, Table) and value.file is not None and set(value.spec.row.model_fields) >= _FIELDS:
            found.append(value.file)
        return value

    replaced(site.document, "", note)
    return list(dict.fromkeys(found))


def _expected(site: Outline, name: str, first: date, days: int) -> tuple[Any, str, list[str]] | None:
    import pandas as pd

    from gridshare.forecasts.sessions import scenarios

    path = SiteFolder(site.folder).path(name, where="sessions")
    past = pd.read_csv(path, dtype={"connector": str})
    zone = ZoneInfo(site.grid.time_zone)
    arrivals = pd.to_datetime(past["arrival"], utc=True, format="ISO8601")
    if len(past) and arrivals.max() >= pd.Timestamp(site.grid.start):
        return None
    found = scenarios(past, first, days, zone, SCENARIOS)
    source = ", ".join(f"{day:%A %Y-%m-%d}" for day in found.sources[found.expected])
    expected = found.rows[found.expected]
    energy = [sum(row["energy_kwh"] for row in of_one) for of_one in found.rows]
    spread = (
        f"{name}: {len(expected)} visits, {energy[found.expected]:,.0f} kWh, as on {source}; past days of this kind"
    )
    spread += f" took {min(energy):,.0f} to {max(energy):,.0f} kWh"
    return expected, "past days", [spread, *(f"{name}: {note}" for note in found.notes)]
