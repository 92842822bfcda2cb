"""Jobs: how far they are, what came of them, and an end to them."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from gridshare.access.caller import Caller
from gridshare.errors import Problem
from gridshare.http import openapi
from gridshare.http.answers import JobDocument
from gridshare.http.errors import NotFoundError
from gridshare.http.identity import TheCaller
from gridshare.http.running_service import Service, TheService
from gridshare.http.waiting import answer_of, cancel, in_progress
from gridshare.store import jobs
from gridshare.store.database import Database


def routes() -> APIRouter:
    """The routes."""
    router = APIRouter()

    @router.get("/v1/jobs/{job_id}", **openapi.stored("How far a job is", "Job"))
    async def one(job_id: str, service: TheService, caller: TheCaller) -> JobDocument:
        """State, progress (bound, incumbent, gap), and where the result is."""
        return JobDocument.of(await _job(service, caller, job_id))

    @router.get("/v1/jobs/{job_id}/result", **openapi.stored("What came of a job", "ScheduleDocument"))
    async def result(job_id: str, service: TheService, caller: TheCaller) -> Response:
        """The document, or the problem; 202 while it is at work."""
        job = await _job(service, caller, job_id)
        return await answer_of(service, job) if job.is_finished else in_progress(job)

    @router.delete("/v1/jobs/{job_id}", **openapi.stored("Stop a job", "Job"))
    async def stop(job_id: str, service: TheService, caller: TheCaller) -> JobDocument:
        """At once where it waits, soon where it is at work; nothing where it is finished."""
        job = await _job(service, caller, job_id)
        return JobDocument.of(await cancel(service, job.id) or job)

    return router


async def _job(service: Service, caller: Caller, job_id: str) -> jobs.Job:
    """A job of the caller's organisation.

    Raises:
        NotFoundError: If there is none: also where it is another's, which is nobody's business.
    """

    def read(database: Database) -> jobs.Job | None:
        with database.reading() as connection:
            return jobs.get(connection, job_id)

    found = await service.stored(read)
    if found is None or found.organisation_id != caller.organisation_id:
        raise NotFoundError(Problem("job", "not_found", job_id[:80], "a job of yours", "GET /v1/jobs lists them."))
    return found
