"""Jobs: how far they are, what came of them, and an end to them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from gridshare.access.roles import reach
from gridshare.http import openapi
from gridshare.http.answers import JobDocument
from gridshare.http.etags import has, tag_of_text
from gridshare.http.formats import JSON, listed
from gridshare.http.identity import TheCaller, job_for, require
from gridshare.http.job_events import events
from gridshare.http.pages import PageQuery, page
from gridshare.http.running_service import TheService
from gridshare.http.waiting import answer_of, cancel, in_progress
from gridshare.store import jobs
from gridshare.store.database import Database


class JobsQuery(PageQuery):
    """Which jobs."""

    site: str | None = Field(None, max_length=64, description="Only about this stored site.")
    kind: str | None = Field(None, max_length=32, description="Only of this kind.")
    state: jobs.State | None = Field(None, description="Only in this state.")
    request_id: str | None = Field(None, max_length=64, description="Only what this request asked (`X-Request-ID`).")


def routes() -> APIRouter:
    """The routes."""
    router = APIRouter()

    @router.get("/v1/jobs", **openapi.listed("Jobs", "JobPage"))
    async def some(
        request: Request, service: TheService, caller: TheCaller, query: Annotated[JobsQuery, Query()]
    ) -> Response:
        """The jobs that your organisation asked for, the newest first."""
        require(caller, "job.read")
        only = jobs.Only(query.site, query.kind, query.state, query.request_id)
        within = reach(caller, "job.read").jobs()
        after = query.after

        def read(database: Database) -> list[jobs.Job]:
            with database.reading() as connection:
                return jobs.page(connection, within, only, (after, query.most))

        found = page(request, query, await service.stored(read), lambda job: job.id)
        return listed(request, found, JobDocument, [JobDocument.of(job) for job in found.items])

    @router.get("/v1/jobs/{job_id}", **openapi.versioned("How far a job is", "Job"))
    async def one(job_id: str, request: Request, service: TheService, caller: TheCaller) -> Response:
        """State, progress (bound, incumbent, gap), and where the result is; 304 where nothing is new."""
        text = JobDocument.of(await job_for(service, caller, "job.read", job_id)).model_dump_json()
        headers = {"ETag": tag_of_text(text), "Cache-Control": "private, no-cache"}
        if has(request, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        return Response(text, 200, headers, JSON)

    @router.get("/v1/jobs/{job_id}/events", **openapi.events("How far a job is, as it happens"))
    async def news(job_id: str, request: Request, service: TheService, caller: TheCaller) -> Response:
        """Events `progress`, and at last `end`, each with the job as `data`; the stream ends with the job."""
        return events(request, service, await job_for(service, caller, "job.read", job_id))

    @router.get("/v1/jobs/{job_id}/result", **openapi.result("What came of a job"))
    async def result(job_id: str, service: TheService, caller: TheCaller) -> Response:
        """The document, or the problem; 202 while it is at work."""
        job = await job_for(service, caller, "job.read", job_id)
        return await answer_of(service, job) if job.is_finished else in_progress(job)

    @router.delete("/v1/jobs/{job_id}", **openapi.stored("Stop a job", "Job"))
    async def stop(job_id: str, service: TheService, caller: TheCaller) -> JobDocument:
        """At once where it waits, soon where it is at work; nothing where it is finished."""
        job = await job_for(service, caller, "job.cancel", job_id)
        return JobDocument.of(await cancel(service, job.id, caller.name) or job)

    return router
