"""What came of a job, written in one transaction: its result, the schedule that it issued, and the audit entry."""

from __future__ import annotations

from typing import Any

from gridshare.errors import CancelledError, GridshareError
from gridshare.jobs.kinds.kind import Done
from gridshare.store import audit, blobs, jobs, schedules
from gridshare.store.database import Database


def record(database: Database, job: jobs.Job, came: Done | GridshareError) -> bool:
    """Write it; whether the job was still this server's."""
    with database.writing() as connection:
        now = database.now(connection)
        if isinstance(came, GridshareError):
            state: jobs.State = "cancelled" if isinstance(came, CancelledError) else "failed"
            values: dict[str, Any] = {"error": error_of(came)}
        else:
            state = "done"
            values = {
                "result_sha256": blobs.put(connection, came.body, now),
                "result_media_type": came.media_type,
                "summary": came.summary,
            }
        if not jobs.finish(connection, job, now, state, values):
            return False
        details = {"kind": job.kind, "attempt": job.attempt}
        if isinstance(came, Done) and came.issued is not None:
            of_schedule = schedules.issue(connection, job, came.issued, values["result_sha256"], now)
            details |= {"schedule": of_schedule, "input_sha256": came.issued.input_sha256}
        entry = audit.Entry(job.asked_by, f"job.{state}", job.id, job.organisation_id, job.site_id, details)
        audit.add(connection, entry, now)
    return True


def error_of(error: GridshareError) -> dict[str, Any]:
    """An error as the store keeps it, enough to answer as if it were raised now."""
    return {
        "code": error.code,
        "title": error.title,
        "status": error.http_status,
        "problems": [problem.as_dict() for problem in error.problems],
    }
