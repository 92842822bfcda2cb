"""The documents about schedules that were issued."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Self
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, Field

from gridshare.store.schedules import ScheduleRow


class ScheduleRecord(BaseModel):
    """A schedule on record: who asked, what it was made from and with, and what its check found."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(description="Its name.")
    name: str = Field(description="Name of the park.")
    starts_at: datetime = Field(description="Begin of its horizon.")
    ends_at: datetime = Field(description="End of its horizon.")
    issued_at: datetime = Field(description="When it was issued.")
    asked_by: str = Field(description="Who asked for it.")
    job: str = Field(description="The job that it came of.")
    site: str | None = Field(description="The stored site that it is of.")
    site_version: int | None = Field(description="Which version of it.")
    input_sha256: str = Field(description="Hash of the site document with everything in place.")
    document_sha256: str = Field(description="Hash of the schedule document.")
    versions: dict[str, str] = Field(description="What made it.")
    verdict: dict[str, Any] = Field(description="What the check found: as `verdict` of the schedule document.")
    document: str = Field(description="Path of the schedule document.")

    @classmethod
    def of(cls, row: ScheduleRow) -> Self:
        """The record of a schedule of the store."""
        return cls(
            id=row.id,
            name=row.name,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            issued_at=row.issued_at,
            asked_by=row.asked_by,
            job=row.job_id,
            site=row.site_id,
            site_version=row.site_version,
            input_sha256=row.input_sha256,
            document_sha256=row.document_sha256,
            versions=row.versions,
            verdict=row.verdict,
            document=f"/v1/schedules/{row.id}",
        )


class SchedulePage(BaseModel):
    """Schedules on record, the newest first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    items: list[ScheduleRecord] = Field(description="What is on this page.")
    next: str | None = Field(description="Path of the next page; null on the last.")


class PartSummary(BaseModel):
    """Where a member's part of a schedule is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    schedule: str = Field(description="Name of the schedule.")
    starts_at: datetime = Field(description="Begin of its horizon.")
    ends_at: datetime = Field(description="End of its horizon.")
    issued_at: datetime = Field(description="When it was issued.")
    part: str = Field(description="Path of the member's part.")

    @classmethod
    def of(cls, row: ScheduleRow, member: str) -> Self:
        """Of a schedule of the store."""
        path = f"/v1/schedules/{row.id}/members/{quote(member, safe='')}"
        return cls(schedule=row.id, starts_at=row.starts_at, ends_at=row.ends_at, issued_at=row.issued_at, part=path)


class PartPage(BaseModel):
    """Where a member's parts are, the newest schedule first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    items: list[PartSummary] = Field(description="What is on this page.")
    next: str | None = Field(description="Path of the next page; null on the last.")
