"""Schedules that were issued: who asked for them, what they were made from and with, and what their verdict was."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy as sa

from gridshare.store.ids import new_id
from gridshare.store.issued import Issued
from gridshare.store.jobs import Job
from gridshare.store.schema import SCHEDULES


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A schedule as the store has it, without its document."""

    id: str
    job_id: str
    organisation_id: str
    asked_by: str
    site_id: str | None
    site_version: int | None
    name: str
    starts_at: datetime
    ends_at: datetime
    issued_at: datetime
    input_sha256: str
    versions: dict[str, str]
    verdict: dict[str, Any]
    document_sha256: str


def get(connection: sa.Connection, schedule_id: str) -> ScheduleRow | None:
    """The schedule of a name; None where there is none."""
    row = connection.execute(sa.select(SCHEDULES).where(SCHEDULES.c.id == schedule_id)).mappings().first()
    return None if row is None else ScheduleRow(**row)


class Only(NamedTuple):
    """Which schedules a list has; None for any."""

    site_id: str | None = None
    job_id: str | None = None
    ends_after: datetime | None = None
    starts_before: datetime | None = None


def of_site(site_id: str) -> sa.ColumnElement[bool]:
    """Those of a stored site."""
    return SCHEDULES.c.site_id == site_id


def page(
    connection: sa.Connection, within: sa.ColumnElement[bool], only: Only, part: tuple[str | None, int]
) -> list[ScheduleRow]:
    """Schedules, the newest first.

    Args:
        connection: A transaction.
        within: Those that may be seen.
        only: Which of them.
        part: The last one that was seen, and how many there may be.
    """
    after, limit = part
    columns = SCHEDULES.c
    conditions = (
        (only.site_id, operator.eq, columns.site_id),
        (only.job_id, operator.eq, columns.job_id),
        (only.ends_after, operator.gt, columns.ends_at),
        (only.starts_before, operator.lt, columns.starts_at),
        (after, operator.lt, columns.id),
    )
    asked = sa.select(SCHEDULES).where(within, *(is_(column, given) for given, is_, column in conditions if given))
    rows = connection.execute(asked.order_by(columns.id.desc()).limit(limit)).mappings()
    return [ScheduleRow(**row) for row in rows]


def issue(connection: sa.Connection, job: Job, issued: Issued, document_sha256: str, now: datetime) -> str:
    """Record the schedule that a job came to; its name."""
    row = {
        "id": new_id("schedule"), "job_id": job.id, "organisation_id": job.organisation_id, "asked_by": job.asked_by,
        "site_id": job.site_id, "site_version": job.site_version, "name": issued.name[:200],
        "starts_at": issued.starts_at, "ends_at": issued.ends_at, "issued_at": now,
        "input_sha256": issued.input_sha256, "versions": issued.versions, "verdict": issued.verdict,
        "document_sha256": document_sha256,
    }  # fmt: skip
    connection.execute(sa.insert(SCHEDULES).values(row))
    return str(row["id"])
