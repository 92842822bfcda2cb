"""Jobs: how far they are, what came of them, and an end to them."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from gridshare.http import openapi
from gridshare.http.answers import JobDocument
from gridshare.http.identity import TheCaller, job_for
from gridshare.http.running_service import TheService
from gridshare.http.waiting import answer_of, cancel, in_progress


def routes() -> APIRouter:
    """The routes."""
    router = APIRouter()

    @router.get("/v1/jobs/{job_id}", **openapi.stored("How far a job is", "Job"))
    async def one(job_id: str, service: TheService, caller: TheCaller) -> JobDocument:
        """State, progress (bound, incumbent, gap), and where the result is."""
        return JobDocument.of(await job_for(service, caller, "job.read", job_id))

    @router.get("/v1/jobs/{job_id}/result", **openapi.stored("What came of a job", "ScheduleDocument"))
    async def result(job_id: str, service: TheService, caller: TheCaller) -> Response:
        """The document, or the problem; 202 while it is at work."""
        job = await job_for(service, caller, "job.read", job_id)
        return await answer_of(service, job) if job.is_finished else in_progress(job)

    @router.delete("/v1/jobs/{job_id}", **openapi.stored("Stop a job", "Job"))
    async def stop(job_id: str, service: TheService, caller: TheCaller) -> JobDocument:
        """At once where it waits, soon where it is at work; nothing where it is finished."""
        job = await job_for(service, caller, "job.cancel", job_id)
        return JobDocument.of(await cancel(service, job.id) or job)

    return router
