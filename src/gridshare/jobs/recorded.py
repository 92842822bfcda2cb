"""What came of a job, written in one transaction: its result, the schedule that it issued, and the audit entry."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from gridshare.errors import CancelledError, GridshareError
from gridshare.jobs.kinds.kind import Done
from gridshare.store import audit, blobs, jobs, schedules, sites
from gridshare.store.database import Connection, Database


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
        details: dict[str, Any] = {"kind": job.kind, "attempt": job.attempt}
        if isinstance(came, Done) and came.files and job.site_id is not None:
            details["site_version"] = _with_files(connection, job, job.site_id, came, now)
        if isinstance(came, Done) and came.issued is not None:
            of_schedule = schedules.issue(connection, job, came.issued, values["result_sha256"], now)
            details |= {"schedule": of_schedule, "input_sha256": came.issued.input_sha256}
        entry = audit.Entry(job.asked_by, f"job.{state}", job.id, job.organisation_id, job.site_id, details)
        audit.add(connection, entry, now)
    return True


def _with_files(connection: Connection, job: jobs.Job, site_id: str, came: Done, now: datetime) -> int | None:
    """The version of the site that has the files of the job; None where the site is gone.

    They are added to the site as it is by now: what another changed meanwhile stays.
    """
    try:
        made = sites.change(connection, site_id, None, sites.Change(job.asked_by, files=dict(came.files)), now)
    except KeyError:
        return None
    return made.version


def error_of(error: GridshareError) -> dict[str, Any]:
    """An error as the store keeps it, enough to answer as if it were raised now."""
    return {
        "code": error.code,
        "title": error.title,
        "status": error.http_status,
        "problems": [problem.as_dict() for problem in error.problems],
    }
