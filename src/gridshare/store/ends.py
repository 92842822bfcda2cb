"""The end of a job: with its state go, in one transaction, the audit entry and what webhooks are told."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from gridshare.errors import CancelledError, GridshareError, Problem
from gridshare.store import audit, deliveries
from gridshare.store.jobs import Job, State, get
from gridshare.store.schema import JOBS


def announce(connection: sa.Connection, job: Job, state: State, now: datetime, *, by: str, **details: Any) -> None:
    """Write what belongs to the end of a job, in the transaction in which it ends.

    Args:
        connection: That transaction.
        job: The job.
        state: How it ends.
        now: The store's clock.
        by: Who brought it about: who asked for it, or who stopped it.
        details: More of it, for both.
    """
    deliveries.add(connection, job, state, now, details)
    details |= {"kind": job.kind, "attempt": job.attempt}
    entry = audit.Entry(by, f"job.{state}", job.id, job.organisation_id, job.site_id, details, job.request_id)
    audit.add(connection, entry, now)  # last: in PostgreSQL, others wait from here on


def ask_to_cancel(connection: sa.Connection, job_id: str, now: datetime, by: str | None = None) -> Job | None:
    """Have a job stopped: at once where nobody works on it yet, soon where somebody does.

    Args:
        connection: A transaction that writes.
        job_id: The job.
        now: The store's clock.
        by: Who asks, for the audit log; None for who asked for the job, and no longer waits for it.
    """
    waits = sa.and_(JOBS.c.id == job_id, JOBS.c.state == "queued")
    error = CancelledError(Problem("job", "cancelled", "it was asked to stop before its turn", "to be let finish"))
    stopped = {"state": "cancelled", "finished_at": now, "cancel_asked": True, "error": error_of(error)}
    ended = connection.execute(sa.update(JOBS).where(waits).values(stopped)).rowcount == 1
    is_at_work = sa.and_(JOBS.c.id == job_id, JOBS.c.state == "running", JOBS.c.cancel_asked.is_(False))
    is_asked = connection.execute(sa.update(JOBS).where(is_at_work).values(cancel_asked=True)).rowcount == 1
    found = get(connection, job_id)
    if ended and found is not None:
        announce(connection, found, "cancelled", now, by=by or found.asked_by)
    if is_asked and found is not None and by is not None:
        audit.add(connection, audit.Entry(by, "job.cancel", found.id, found.organisation_id, found.site_id), now)
    return found


def error_of(error: GridshareError) -> dict[str, Any]:
    """An error as the store keeps it, enough to answer as if it were raised now."""
    return {
        "code": error.code,
        "title": error.title,
        "status": error.http_status,
        "problems": [problem.as_dict() for problem in error.problems],
    }
