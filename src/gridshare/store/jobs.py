"""Jobs in the store: what was asked, by whom, and how it stands. Who works on them: `gridshare.store.leases`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, NamedTuple

import sqlalchemy as sa

from gridshare.store.ids import new_id
from gridshare.store.schema import JOBS

State = Literal["queued", "running", "done", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class NewJob:
    """What is asked.

    Attributes:
        organisation_id: By which organisation.
        asked_by: By which key, or by whom.
        kind: What kind of job.
        arguments: Its arguments, as JSON.
        body_sha256: Its document in the store, where it is not about a stored site.
        site: The stored site and the version that it is about.
        request_id: The request that asked.
    """

    organisation_id: str
    asked_by: str
    kind: str
    arguments: dict[str, Any]
    body_sha256: str | None = None
    site: tuple[str, int] | None = None
    request_id: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A job as the store has it."""

    id: str
    organisation_id: str
    asked_by: str
    site_id: str | None
    site_version: int | None
    kind: str
    arguments: dict[str, Any]
    body_sha256: str | None
    state: State
    attempt: int
    crashes: int
    losses: int
    owner: str | None
    lease_until: datetime | None
    not_before: datetime | None
    cancel_asked: bool
    progress: dict[str, Any] | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    result_sha256: str | None
    result_media_type: str | None
    summary: dict[str, Any] | None
    error: dict[str, Any] | None
    request_id: str | None

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will change."""
        return self.state in ("done", "failed", "cancelled")


class Only(NamedTuple):
    """Which jobs a list has; None for any."""

    site_id: str | None = None
    kind: str | None = None
    state: State | None = None
    request_id: str | None = None


def add(connection: sa.Connection, job: NewJob, now: datetime) -> Job:
    """Accept a job: once the transaction is on disk it will be done, or fail with a reason."""
    site_id, site_version = job.site or (None, None)
    job_id = new_id("job")
    row = {
        "id": job_id, "organisation_id": job.organisation_id, "asked_by": job.asked_by, "site_id": site_id,
        "site_version": site_version, "kind": job.kind, "arguments": job.arguments, "body_sha256": job.body_sha256,
        "state": "queued", "attempt": 0, "crashes": 0, "losses": 0, "cancel_asked": False, "created_at": now,
        "request_id": job.request_id,
    }  # fmt: skip
    connection.execute(sa.insert(JOBS).values(row))
    found = get(connection, job_id)
    assert found is not None  # noqa: S101 - it was written in this transaction
    return found


def get(connection: sa.Connection, job_id: str) -> Job | None:
    """The job of a name; None where there is none."""
    row = connection.execute(sa.select(JOBS).where(JOBS.c.id == job_id)).mappings().first()
    return None if row is None else Job(**row)


def unfinished(connection: sa.Connection, organisation_id: str | None = None) -> int:
    """How many jobs are at work or wait for a worker: all, or those of an organisation."""
    asked = sa.select(sa.func.count()).where(JOBS.c.state.in_(("queued", "running")))
    if organisation_id is not None:
        asked = asked.where(JOBS.c.organisation_id == organisation_id)
    found: int = connection.execute(asked).scalar_one()
    return found


def page(
    connection: sa.Connection, within: sa.ColumnElement[bool], only: Only, part: tuple[str | None, int]
) -> list[Job]:
    """Jobs, the newest first.

    Args:
        connection: A transaction.
        within: Those that may be seen.
        only: Which of them.
        part: The last one that was seen, and how many there may be.
    """
    after, limit = part
    asked = sa.select(JOBS).where(within).order_by(JOBS.c.id.desc()).limit(limit)
    for name, value in only._asdict().items():
        if value is not None:
            asked = asked.where(JOBS.c[name] == value)
    if after is not None:
        asked = asked.where(JOBS.c.id < after)
    return [Job(**row) for row in connection.execute(asked).mappings()]
