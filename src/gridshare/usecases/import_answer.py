"""What an import gives to a program: the report, and the clean series themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.series.measured import ORIGINS
from gridshare.sites.provenance import stretches
from gridshare.usecases.import_files import Imported
from gridshare.usecases.import_report import ImportReport

if TYPE_CHECKING:
    from gridshare.imports import Assessed, SessionRow

_CONFIG = ConfigDict(extra="forbid", frozen=True)


class CleanSeriesDocument(BaseModel):
    """A series on equal intervals."""

    model_config = _CONFIG

    start: datetime = Field(description="Start of the first interval, UTC.")
    step_minutes: float = Field(json_schema_extra={"unit": "min"})
    values: list[float | None] = Field(description="In the unit that the name ends with; null where missing.")
    origins: dict[str, tuple[tuple[int, int], ...]] = Field(
        description="measured, estimated, like_days or linear -> stretches of intervals [first, after last)."
    )

    @classmethod
    def of(cls, series: Assessed) -> CleanSeriesDocument:
        """A series."""
        missing = np.isnan(series.values)
        codes = [len(ORIGINS) if gone else int(code) for gone, code in zip(missing, series.origin, strict=True)]
        return cls(
            start=datetime.fromtimestamp(series.start, UTC),
            step_minutes=series.step_s / 60,
            values=[None if gone else round(float(v), 6) for gone, v in zip(missing, series.values, strict=True)],
            origins=stretches(codes),
        )


class VisitDocument(BaseModel):
    """A visit of a vehicle, in the fields of a site's session."""

    model_config = _CONFIG

    connector: str
    arrival: datetime
    departure: datetime
    energy_kwh: float = Field(json_schema_extra={"unit": "kWh"})
    vehicle_kw: float | None = Field(json_schema_extra={"unit": "kW"})

    @classmethod
    def of(cls, row: SessionRow) -> VisitDocument:
        """A visit."""
        return cls(
            connector=row.connector,
            arrival=row.arrival,
            departure=row.departure,
            energy_kwh=row.energy_kwh,
            vehicle_kw=row.vehicle_kw,
        )


class ImportAnswer(BaseModel):
    """The report of an import, with what was read."""

    model_config = _CONFIG

    report: ImportReport
    series: dict[str, CleanSeriesDocument] = Field(description="Empty while anything is asked or wrong.")
    sessions: dict[str, list[VisitDocument]] = Field(description="Tables of visits; empty while anything is asked.")

    @classmethod
    def of(cls, imported: Imported) -> ImportAnswer:
        """What an import made of its files; no half of it."""
        ok = imported.report.ok
        return cls(
            report=imported.report,
            series={name: CleanSeriesDocument.of(s) for name, s in imported.series.items()} if ok else {},
            sessions={t.name: list(map(VisitDocument.of, t.rows)) for t in imported.visits} if ok else {},
        )
