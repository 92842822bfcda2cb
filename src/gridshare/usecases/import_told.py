"""What an import says of its files and keeps of its series: reports and provenance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from gridshare.imports.content import Sheet
from gridshare.imports.reading import Read
from gridshare.imports.series.joining import Joined
from gridshare.imports.series.provenance import (
    Concluded,
    Filled,
    Provenance,
    SeriesProvenance,
    SessionsProvenance,
    SourceFile,
    instant,
)
from gridshare.imports.series.visits import Visits
from gridshare.series.measured import ORIGINS
from gridshare.usecases.import_report import FileReport, SessionsReport


def sessions_report(table: Visits, reads: Sequence[Read]) -> SessionsReport:
    """A table of visits in figures."""
    rows = table.rows
    return SessionsReport(
        name=table.name,
        file=table.file,
        sessions=len(rows),
        connectors=len({r.connector for r in rows}),
        first=min(r.arrival for r in rows).isoformat(),
        last=max(r.departure for r in rows).isoformat(),
        energy_kwh=sum(r.energy_kwh for r in rows),
        decisions=[Concluded.of(d) for r in reads if r.content.origin.name == table.file for d in r.decisions],
    )


def provenance_of(
    whole: Sequence[tuple[Joined, list[Filled]]], visits: Sequence[Visits], reads: Sequence[Read]
) -> Provenance:
    """Where all series and visits come from."""
    by_name = {r.content.origin.name: r for r in reads}
    return Provenance(
        series={s.name: _of_series(s, fills, by_name) for s, fills in whole},
        sessions={
            t.name: SessionsProvenance(
                sessions=len(t.rows),
                sources=[_source(by_name[t.file])],
                decisions=[Concluded.of(d) for d in by_name[t.file].decisions],
            )
            for t in visits
        },
    )


def _of_series(series: Joined, fills: Sequence[Filled], reads: Mapping[str, Read]) -> SeriesProvenance:
    origin = series.origin[~np.isnan(series.values)]
    names = dict.fromkeys(t.channel.file for t in series.tracks)
    end = series.start + series.step_s * len(series.values)
    return SeriesProvenance(
        meter=series.meter,
        quantity=series.quantity,
        step_minutes=series.step_s / 60,
        first=instant(series.start),
        until=instant(end),
        intervals={word: n for k, word in enumerate(ORIGINS) if (n := int((origin == k).sum()))},
        missing=len(series.values) - len(origin),
        sources=[_source(reads[name]) for name in names if name in reads],
        decisions=[Concluded.of(d) for d in series.decisions],
        filled=list(fills),
    )


def _source(of: Read) -> SourceFile:
    origin = of.content.origin
    return SourceFile(file=origin.name, sha256=origin.sha256, size=origin.size, layout=of.layout)


def file_report(of: Read) -> FileReport:
    """A file and what was concluded about it."""
    origin = of.content.origin
    sheet = of.content if isinstance(of.content, Sheet) else None
    notes = () if sheet is None else sheet.notes
    return FileReport(
        file=origin.name,
        sha256=origin.sha256,
        size=origin.size,
        layout=of.layout or None,
        title=of.title or None,
        separator=sheet.separator or None if sheet is not None else None,
        rows=of.rows,
        channels=len(of.tracks),
        decisions=[Concluded.of(d) for d in of.decisions],
        left_out=list(of.left_out),
        remarks=[*notes, *of.remarks],
    )
