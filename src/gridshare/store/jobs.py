"""Jobs in the store: accepted, claimed by a server for a while, and finished once.

A server holds a job by a lease, which it renews while it works. A job whose lease has run out is claimed anew, by
whoever comes first; its attempt number goes up, and what an earlier attempt still wants to write no longer counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, NamedTuple

import sqlalchemy as sa

from gridshare.store.ids import new_id
from gridshare.store.schema import JOBS

State = Literal["queued", "running", "done", "failed", "cancelled"]

MOST_ATTEMPTS = 3
"""A job that took its server down so often is not tried again."""


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
        "state": "queued", "attempt": 0, "cancel_asked": False, "created_at": now, "request_id": job.request_id,
    }  # fmt: skip
    connection.execute(sa.insert(JOBS).values(row))
    found = get(connection, job_id)
    assert found is not None  # noqa: S101 - it was written in this transaction
    return found


def get(connection: sa.Connection, job_id: str) -> Job | None:
    """The job of a name; None where there is none."""
    row = connection.execute(sa.select(JOBS).where(JOBS.c.id == job_id)).mappings().first()
    return None if row is None else Job(**row)


def unfinished(connection: sa.Connection) -> int:
    """How many jobs are at work or wait for a worker."""
    open_states = JOBS.c.state.in_(("queued", "running"))
    found: int = connection.execute(sa.select(sa.func.count()).where(open_states)).scalar_one()
    return found


def claim(connection: sa.Connection, owner: str, now: datetime, lease: timedelta) -> Job | None:
    """The next job for a server to work on: of the organisation with the fewest at work, the oldest.

    Args:
        connection: A transaction that writes.
        owner: Name of the server.
        now: The store's clock.
        lease: For how long the job is the server's without word from it.
    """
    at_work = (
        sa.select(JOBS.c.organisation_id, sa.func.count().label("n"))
        .where(JOBS.c.state == "running", JOBS.c.lease_until > now)
        .group_by(JOBS.c.organisation_id)
        .subquery()
    )
    is_due = sa.or_(
        sa.and_(JOBS.c.state == "queued", sa.or_(JOBS.c.not_before.is_(None), JOBS.c.not_before <= now)),
        sa.and_(JOBS.c.state == "running", JOBS.c.lease_until <= now),
    )
    next_one = (
        sa.select(JOBS.c.id, JOBS.c.state, JOBS.c.attempt)
        .outerjoin(at_work, JOBS.c.organisation_id == at_work.c.organisation_id)
        .where(is_due)
        .order_by(sa.func.coalesce(at_work.c.n, 0), JOBS.c.created_at, JOBS.c.id)
        .limit(1)
    )
    found = connection.execute(next_one).first()
    if found is None:
        return None
    taken = connection.execute(
        sa.update(JOBS)
        .where(JOBS.c.id == found.id, JOBS.c.state == found.state, JOBS.c.attempt == found.attempt)
        .values(
            state="running",
            attempt=found.attempt + 1,
            owner=owner,
            lease_until=now + lease,
            started_at=sa.func.coalesce(JOBS.c.started_at, sa.literal(now, JOBS.c.started_at.type)),
            progress=None,
        )
    )
    return get(connection, found.id) if taken.rowcount == 1 else None


def renew(connection: sa.Connection, job: Job, until: datetime, progress: dict[str, Any] | None) -> bool | None:
    """Go on holding a job, and note how far it is.

    Returns:
        Whether it is asked to stop; None where it is no longer this server's.
    """
    held = connection.execute(
        sa.update(JOBS).where(_still(job)).values(lease_until=until, progress=progress).returning(JOBS.c.cancel_asked)
    ).first()
    return None if held is None else bool(held.cancel_asked)


def finish(connection: sa.Connection, job: Job, now: datetime, state: State, values: dict[str, Any]) -> bool:
    """Write down how a job ended.

    Args:
        connection: A transaction that writes; what belongs to the result goes in the same one.
        job: As it was claimed.
        now: The store's clock.
        state: How it ended.
        values: Columns of the result, or of the reason.

    Returns:
        Whether it was still this server's; otherwise nothing is written, and the transaction is to be given up.
    """
    ended = connection.execute(
        sa.update(JOBS).where(_still(job)).values(state=state, finished_at=now, lease_until=None, owner=None, **values)
    )
    return bool(ended.rowcount == 1)


def ask_to_cancel(connection: sa.Connection, job_id: str, now: datetime) -> Job | None:
    """Have a job stopped: at once where nobody works on it yet, soon where somebody does."""
    connection.execute(
        sa.update(JOBS)
        .where(JOBS.c.id == job_id, JOBS.c.state == "queued")
        .values(state="cancelled", finished_at=now, cancel_asked=True)
    )
    connection.execute(sa.update(JOBS).where(JOBS.c.id == job_id, JOBS.c.state == "running").values(cancel_asked=True))
    return get(connection, job_id)


def give_back(connection: sa.Connection, job: Job) -> bool:
    """Let go of a job that is not finished, since the server stops: it waits again, and the attempt does not count."""
    back = connection.execute(
        sa.update(JOBS)
        .where(_still(job))
        .values(state="queued", attempt=job.attempt - 1, owner=None, lease_until=None, progress=None)
    )
    return bool(back.rowcount == 1)


def _still(job: Job) -> sa.ColumnElement[bool]:
    return sa.and_(JOBS.c.id == job.id, JOBS.c.state == "running", JOBS.c.attempt == job.attempt)


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
