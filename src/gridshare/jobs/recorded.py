"""What came of a job, written in one transaction: its result, the schedule that it issued, and the audit entry."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from gridshare.errors import CancelledError, GridshareError
from gridshare.jobs.kinds.kind import Done
from gridshare.store import blobs, ends, jobs, leases, schedules, sites
from gridshare.store.database import Connection, Database


def record(database: Database, job: jobs.Job, came: Done | GridshareError) -> bool:
    """Write it; whether the job was still this server's.

    Raises:
        StoreError: If it cannot be written just now; nothing of it is there, or all.
    """
    with database.writing() as connection:
        now = database.now(connection)
        state, values = _ended(connection, came, now)
        if not leases.finish(connection, job, now, state, values):
            return False
        details = _kept(connection, job, came, values["result_sha256"], now) if isinstance(came, Done) else {}
        if isinstance(came, GridshareError):
            details = {"error": {"code": came.code, "title": came.title, "status": came.http_status}}
        ends.announce(connection, job, state, now, by=job.asked_by, **details)
    return True


def _ended(connection: Connection, came: Done | GridshareError, now: datetime) -> tuple[jobs.State, dict[str, Any]]:
    """The state to which the job came, and the columns that go with it."""
    if isinstance(came, GridshareError):
        return "cancelled" if isinstance(came, CancelledError) else "failed", {"error": ends.error_of(came)}
    result = blobs.put(connection, came.body, now)
    return "done", {"result_sha256": result, "result_media_type": came.media_type, "summary": came.summary}


def _kept(connection: Connection, job: jobs.Job, came: Done, result_sha256: str, now: datetime) -> dict[str, Any]:
    """Keep what the job made besides its result; what is said of it."""
    details: dict[str, Any] = {}
    if came.files and job.site_id is not None:
        details["made_version"] = _with_files(connection, job, job.site_id, came, now)
    if came.issued is not None:
        schedule = schedules.issue(connection, job, came.issued, result_sha256, now)
        details |= {"schedule": schedule, "input_sha256": came.issued.input_sha256}
    if came.days:
        bodies = [blobs.put(connection, body, now) for _, body in came.days]
        issued = [issued for issued, _ in came.days]
        details["schedules"] = [
            schedules.issue(connection, job, *each, now) for each in zip(issued, bodies, strict=True)
        ]
    return details


def _with_files(connection: Connection, job: jobs.Job, site_id: str, came: Done, now: datetime) -> int | None:
    """The version of the site that has the files of the job; None where the site is gone.

    They are added to the site as it is by now: what another changed meanwhile stays.
    """
    try:
        made = sites.change(connection, site_id, None, sites.Change(job.asked_by, files=dict(came.files)), now)
    except KeyError:
        return None
    return made.version
