"""Clean series and visits in the folder of a site: new ones with what is there already, of one meter in one file.

An interval that was measured before and is measured otherwise now is a question; a filled one gives way.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from gridshare.imports.channel import Channel, Moments, SessionRow
from gridshare.imports.findings import Answers
from gridshare.imports.series.joining import Joined, Joining, slug_of
from gridshare.imports.series.provenance import Provenance, read_provenance, write_provenance
from gridshare.imports.series.uniting import Doubts, united
from gridshare.imports.sessions.visits import sessions_csv
from gridshare.imports.track import Track
from gridshare.outputs import made, write
from gridshare.parts import Floats
from gridshare.series.measured import ORIGINS, MeasuredSeries, read_measured, write_measured
from gridshare.tables.formulas import unmarked

_FILLED = [ORIGINS.index("like_days"), ORIGINS.index("linear")]


@dataclass(frozen=True, slots=True)
class Visits:
    """A table of visits.

    Attributes:
        name: Its name; the file is ``NAME.csv``.
        file: The file that it was read from.
        rows: The visits by arrival.
        more: Other files (and sheets) that it was read from.
    """

    name: str
    file: str
    rows: tuple[SessionRow, ...]
    more: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """All files (and sheets) that it was read from."""
        return (self.file, *self.more)


def visits_of(file: str, rows: Sequence[SessionRow], called: str, time_zone: str) -> Visits:
    """A table, all on one clock: what has an offset is turned to the site's."""
    zone = ZoneInfo(time_zone)
    local = [
        SessionRow(r.connector, _local(r.arrival, zone), _local(r.departure, zone), r.energy_kwh, r.row, r.vehicle_kw)
        for r in rows
    ]
    return Visits(slug_of(called), file, tuple(sorted(local, key=lambda r: (r.arrival, r.connector))))


def visits_united(tables: Sequence[Visits], time_zone: str) -> list[Visits]:
    """The tables, those of one name (sheets of a workbook, months) as one, with each visit once."""
    by_name: dict[str, list[Visits]] = {}
    for table in tables:
        by_name.setdefault(table.name, []).append(table)
    return [own[0] if len(own) == 1 else _one(own, time_zone) for own in by_name.values()]


def _one(tables: Sequence[Visits], time_zone: str) -> Visits:
    first = tables[0]
    rows = _once(row for table in tables for row in table.rows)
    return replace(visits_of(first.file, rows, first.name, time_zone), more=tuple(t.file for t in tables[1:]))


def _once(rows: Iterable[SessionRow]) -> list[SessionRow]:
    return list({(r.connector, r.arrival, r.departure, r.energy_kwh): r for r in rows}.values())


def visits_continued(visits: Visits, folder: Path, time_zone: str) -> Visits:
    """The table with the visits that the folder holds of it already, each once."""
    path = folder / f"{visits.name}.csv"
    if not path.is_file():
        return visits
    with path.open(encoding="utf-8", newline="") as file:
        before = [_row(row, k) for k, row in enumerate(csv.DictReader(file), start=2)]
    whole = visits_of(visits.file, _once((*before, *visits.rows)), visits.name, time_zone)
    return replace(whole, more=visits.more)


def write_visits(visits: Visits, folder: Path) -> Path:
    """The file it was written to."""
    path = made(folder) / f"{visits.name}.csv"
    write(path, sessions_csv(visits.rows))
    return path


def _row(row: dict[str, str], number: int) -> SessionRow:
    power = row.get("vehicle_kw") or ""
    arrival, departure = (datetime.fromisoformat(row[name]) for name in ("arrival", "departure"))
    most = float(power) if power else None
    return SessionRow(unmarked(row["connector"]), arrival, departure, float(row["energy_kwh"]), number, most)


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def continued(series: Sequence[Joined], folder: Path, answers: Answers) -> Joining:
    """The series with what the folder holds of them already."""
    doubts = Doubts()
    found = [one for s in series if (one := _continued(s, folder / f"{s.name}.parquet", answers, doubts)) is not None]
    return Joining(tuple(found), tuple(doubts.questions), tuple(doubts.problems))


def measured_before(name: str, folder: Path | None) -> list[Floats]:
    """What the folder holds of a series already [kW]."""
    path = None if folder is None else folder / f"{name}.parquet"
    return [read_measured(path).values] if path is not None and path.is_file() else []


def keep(series: Sequence[Joined], visits: Sequence[Visits], provenance: Provenance, folder: Path) -> list[Path]:
    """The files that were written; the provenance last, so that a crash leaves no series that it names and lacks."""
    before = read_provenance(folder)
    written = [write_measured(_measured(s), folder) for s in series]
    written += [write_visits(table, folder) for table in visits]
    return [*written, write_provenance(before.also(provenance), folder)]


def _measured(series: Joined) -> MeasuredSeries:
    return MeasuredSeries(series.name, series.start, series.step_s, series.values, series.origin, series.quantity)


def _continued(series: Joined, path: Path, answers: Answers, doubts: Doubts) -> Joined | None:
    if not path.is_file():
        return series
    old = read_measured(path)
    measured = np.where(np.isin(old.origin, _FILLED), np.nan, old.values)
    before = _track(series, old, measured, f"{path.parent.name}/{path.name}")
    now = replace(before, start=series.start, step_s=series.step_s, values=series.values, origin=series.origin)
    now = replace(now, rows=series.rows, channel=series.tracks[0].channel)
    whole = united([before, now], answers, doubts)
    if whole is None:
        return None
    values, origin = _with_fills(whole, old)
    return replace(series, start=whole.start, step_s=whole.step_s, values=values, origin=origin, rows=whole.rows)


def _with_fills(whole: Track, old: MeasuredSeries) -> tuple[Floats, NDArray[np.int8]]:
    """Values and origins with what was filled before and nothing has come in the place of."""
    values, origin = whole.values.copy(), whole.origin.copy()
    if old.step_s == whole.step_s:
        at = (old.start - whole.start) // old.step_s + np.arange(len(old.values))
        still = np.isnan(values[at]) & ~np.isnan(old.values)
        values[at[still]], origin[at[still]] = old.values[still], old.origin[still]
    return values, origin


def _track(series: Joined, old: MeasuredSeries, values: Floats, file: str) -> Track:
    """What was kept before, as if it were a file."""
    nothing = np.zeros(0, dtype=np.int64)
    channel = Channel(file, "", series.meter, series.quantity, None, False, Moments(nothing), values, nothing)  # noqa: FBT003
    return Track(channel, old.start, old.step_s, values, old.origin, np.zeros(len(values), dtype=np.int64))
