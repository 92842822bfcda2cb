"""Visits of vehicles into the folder of a site: a table each, with what was there before."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from gridshare.imports.series.joining import slug_of
from gridshare.imports.sessions.row import SessionRow, sessions_csv


@dataclass(frozen=True, slots=True)
class Visits:
    """A table of visits.

    Attributes:
        name: Its name; the file is ``NAME.csv``.
        file: The file that it was read from.
        rows: The visits by arrival.
    """

    name: str
    file: str
    rows: tuple[SessionRow, ...]


def visits_of(file: str, rows: Sequence[SessionRow], called: str, time_zone: str) -> Visits:
    """A table, all on one clock: what has an offset is turned to the site's."""
    zone = ZoneInfo(time_zone)
    local = [
        SessionRow(r.connector, _local(r.arrival, zone), _local(r.departure, zone), r.energy_kwh, r.row, r.vehicle_kw)
        for r in rows
    ]
    return Visits(slug_of(called), file, tuple(sorted(local, key=lambda r: (r.arrival, r.connector))))


def continued(visits: Visits, folder: Path, time_zone: str) -> Visits:
    """The table with the visits that the folder holds of it already, each once."""
    path = folder / f"{visits.name}.csv"
    if not path.is_file():
        return visits
    with path.open(encoding="utf-8", newline="") as file:
        before = [_row(row, k) for k, row in enumerate(csv.DictReader(file), start=2)]
    once = {(r.connector, r.arrival, r.departure, r.energy_kwh): r for r in (*before, *visits.rows)}
    return visits_of(visits.file, list(once.values()), visits.name, time_zone)


def write(visits: Visits, folder: Path) -> Path:
    """The file it was written to, replaced at once."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{visits.name}.csv"
    part = path.with_suffix(".part")
    part.write_text(sessions_csv(visits.rows), encoding="utf-8")
    part.replace(path)
    return path


def _row(row: dict[str, str], number: int) -> SessionRow:
    power = row.get("vehicle_kw") or ""
    arrival, departure = (datetime.fromisoformat(row[name]) for name in ("arrival", "departure"))
    most = float(power) if power else None
    return SessionRow(row["connector"], arrival, departure, float(row["energy_kwh"]), number, most)


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
