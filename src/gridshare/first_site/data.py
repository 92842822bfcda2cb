"""What imported series and visits say of a park: its meters, its chargers, its prices, and the days that all hold."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from gridshare.first_site.spoken_names import spoken
from gridshare.imports import MeterMap, read_provenance
from gridshare.series.measured import FOLDER, MeasuredSeries, read_all
from gridshare.series.quantities import Quantity, name_end
from gridshare.series.together import LOADS, SOURCES
from gridshare.tables.formulas import unmarked

if TYPE_CHECKING:
    from gridshare.imports import Provenance


@dataclass(frozen=True, slots=True, eq=False)
class Meter:
    """What was imported of one meter.

    Attributes:
        key: What its series begin with: ``bakkerij_noord``.
        called: What people may call it, by the export.
        file: The export that it comes from; empty where that is not known.
        load: What its firm takes: net, else consumption; None where only a source was measured.
        source: What panels give, where that was measured.
        said: What the file for ``--map`` says of it.
    """

    key: str
    called: str
    file: str
    load: MeasuredSeries | None
    source: MeasuredSeries | None
    said: MeterMap

    @property
    def used(self) -> MeasuredSeries | None:
        """The series that the site names: panels behind a meter are in what it measured already."""
        return self.source if self.load is None else self.load


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit of a vehicle."""

    connector: str
    arrival: datetime
    departure: datetime
    energy_kwh: float
    vehicle_kw: float | None


@dataclass(frozen=True, slots=True)
class Charging:
    """A table of visits.

    Attributes:
        key: Its name: ``trucks_laadsessies``.
        called: What people may call it, by the export.
        visits: The visits.
    """

    key: str
    called: str
    visits: tuple[Visit, ...]

    @property
    def file(self) -> str:
        """What a site calls it."""
        return f"{FOLDER}/{self.key}.csv"

    @property
    def needed_kw(self) -> dict[str, float]:
        """Connector -> the most that a vehicle can take, or that gives a visit its energy in half of its stay.

        A charger that needs all of a stay would leave nothing to plan, and could not make up for what it is not known
        to have given before the first midnight.
        """
        found: dict[str, float] = {}
        for visit in self.visits:
            hours = (visit.departure - visit.arrival) / timedelta(hours=1)
            in_half_kw = visit.energy_kwh / (hours / 2) if hours > 0 else 0.0
            found[visit.connector] = max(found.get(visit.connector, 0.0), visit.vehicle_kw or in_half_kw)
        return dict(sorted(found.items()))

    @property
    def least_kw(self) -> float:
        """What a charger must have for every visit to get its energy, whichever it is at."""
        stays = ((v.energy_kwh, (v.departure - v.arrival) / timedelta(hours=1)) for v in self.visits)
        return max((kwh / hours for kwh, hours in stays if hours > 0), default=0.0)

    @property
    def last_day(self) -> date:
        """The last day that the list holds: of the last arrival, or the one before a vehicle that left later."""
        arrival = max(visit.arrival for visit in self.visits).date()
        departure = max(visit.departure for visit in self.visits).date()
        return max(arrival, departure - timedelta(days=1))


@dataclass(frozen=True, slots=True, eq=False)
class Data:
    """What a folder has of a park."""

    zone: str
    meters: tuple[Meter, ...]
    charging: tuple[Charging, ...]
    prices: tuple[MeasuredSeries, ...]

    @property
    def called(self) -> dict[str, str]:
        """Key of each meter and table of visits -> what people may call it."""
        return {m.key: m.called for m in self.meters} | {table.key: table.called for table in self.charging}


def data_of(folder: Path, zone: str, said: Mapping[str, MeterMap]) -> Data:
    """What the folder of a site has.

    Args:
        folder: The folder.
        zone: The site's clock.
        said: Meter -> what the file for ``--map`` says of it.

    Raises:
        SiteError: If a file in it is no clean series.
    """
    series = {each.name: each for each in read_all(folder / FOLDER)}
    kept = read_provenance(folder / FOLDER)
    keys = dict.fromkeys(key for name in series if (key := _key(name)) is not None)
    alone = _files_of_one(kept)
    meters = tuple(meter for key in keys if (meter := _meter(key, series, kept, alone, said)) is not None)
    charging = tuple(
        Charging(path.stem, spoken(path.stem) or path.stem, visits)
        for path in sorted((folder / FOLDER).glob("*.csv"))
        if (visits := _visits(path))
    )
    return Data(zone, meters, charging, tuple(each for each in series.values() if each.quantity == "price"))


def whole_days(series: MeasuredSeries, zone: str) -> set[date]:
    """The local days of which no value lacks."""
    import pandas as pd

    there = pd.to_datetime(series.starts[~np.isnan(series.values)], unit="s", utc=True).tz_convert(zone)
    counts = there.normalize().value_counts()
    days = pd.DatetimeIndex(counts.index)
    lengths_s = np.array([((day + pd.DateOffset(days=1)) - day).total_seconds() for day in days])
    return {day.date() for day in days[counts.to_numpy() * series.step_s >= lengths_s]}


def _key(name: str) -> str | None:
    ends = [name_end(quantity) for quantity in (*LOADS, *SOURCES)]
    return next((name.removesuffix(end) for end in ends if name.endswith(end)), None)


def _meter(
    key: str,
    series: Mapping[str, MeasuredSeries],
    kept: Provenance,
    alone: Collection[str],
    said: Mapping[str, MeterMap],
) -> Meter | None:
    def first(quantities: Sequence[Quantity]) -> MeasuredSeries | None:
        return next((series[name] for q in quantities if (name := f"{key}{name_end(q)}") in series), None)

    load, source = first(LOADS), first(SOURCES)
    used = load or source
    if used is None:
        return None
    known = kept.series.get(used.name)
    file = known.sources[-1].file if known and known.sources else ""
    layouts = {source.layout for source in known.sources} if known else set()
    by_file = spoken(Path(file).stem, layouts) if file in alone else ""
    by_meter = spoken(known.meter if known else key, layouts)  # nothing is left of an EAN
    of = said.get(known.meter if known else key) or MeterMap()
    return Meter(key, of.name or by_meter or by_file or key, file, load, source, of)


def _files_of_one(kept: Provenance) -> set[str]:
    """Files that hold one meter."""
    meters: dict[str, set[str]] = {}
    for series in kept.series.values():
        for source in series.sources:
            meters.setdefault(source.file, set()).add(series.meter)
    return {file for file, of in meters.items() if len(of) == 1}


def _visits(path: Path) -> tuple[Visit, ...]:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(map(_visit, csv.DictReader(file)))


def _visit(row: Mapping[str, str]) -> Visit:
    power = row.get("vehicle_kw") or ""
    arrival, departure = (datetime.fromisoformat(row[name]) for name in ("arrival", "departure"))
    return Visit(unmarked(row["connector"]), arrival, departure, float(row["energy_kwh"]), float(power or 0) or None)
