"""Answers to what may take long: the result where it is there within the wait, else the job that is at work on it."""

from __future__ import annotations

import asyncio
import json
import re
from contextlib import suppress

from fastapi import Request
from starlette.responses import Response

from gridshare.errors import Problem
from gridshare.http.answers import JobDocument
from gridshare.http.problems import stored_problem
from gridshare.http.requests import CLIENT_GONE
from gridshare.http.running_service import Service
from gridshare.jobs.workers import BusyError
from gridshare.store import blobs, jobs
from gridshare.store.database import Database

_LOOK_S = 1.0  # another server may have the job
_WAIT = re.compile(r"(?:^|[,;\s])wait\s*=\s*\"?(\d{1,9})\"?")


async def accepted(service: Service, job: jobs.NewJob, body: bytes | None) -> jobs.Job:
    """The job, on disk: from now on it will be done, or fail with a reason.

    Raises:
        BusyError: If so many jobs wait that it would not come to its turn soon.
    """
    most = service.settings.max_parallel + service.settings.max_waiting

    def add(database: Database) -> jobs.Job:
        with database.writing() as connection:
            unfinished = jobs.unfinished(connection)
            if unfinished >= most:
                found = f"{unfinished} jobs at work and waiting"
                raise BusyError(Problem("service", "busy", found, f"fewer than {most}", "Try again in a moment."))
            now = database.now(connection)
            if body is None:
                return jobs.add(connection, job, now)
            return jobs.add(connection, _with(job, blobs.put(connection, body, now)), now)

    added = await service.stored(add)
    service.runner.wake()
    return added


async def answered(request: Request, service: Service, job: jobs.Job) -> Response:
    """The result of a job within the wait that the client prefers, or the job as it is then."""
    watching = asyncio.create_task(_finished(service, job))
    gone = asyncio.create_task(_gone(request))
    try:
        await asyncio.wait([watching, gone], timeout=_wait_s(request, service), return_when=asyncio.FIRST_COMPLETED)
        if watching.done():
            return await answer_of(service, watching.result())
        if gone.done():
            await cancel(service, job.id)
            return Response(status_code=CLIENT_GONE)
        return in_progress(await _now(service, job))
    finally:
        for each in (watching, gone):
            each.cancel()
        await asyncio.gather(watching, gone, return_exceptions=True)


async def answer_of(service: Service, job: jobs.Job) -> Response:
    """What a finished job came to: its result, or its problem."""
    headers = {"Content-Location": f"/v1/jobs/{job.id}/result"}
    if job.result_sha256 is None:
        return stored_problem(job.error or {}, headers)
    sha256 = job.result_sha256

    def read(database: Database) -> bytes:
        with database.reading() as connection:
            return blobs.get(connection, sha256)

    return Response(await service.stored(read), media_type=job.result_media_type, headers=headers)


def in_progress(job: jobs.Job) -> Response:
    """A job that is not finished: 202, and where to look."""
    document = JobDocument.of(job).model_dump(mode="json")
    headers = {"Location": f"/v1/jobs/{job.id}", "Retry-After": "1"}
    return Response(json.dumps(document), 202, headers, "application/json")


async def cancel(service: Service, job_id: str) -> jobs.Job | None:
    """Ask a job to stop."""

    def ask(database: Database) -> jobs.Job | None:
        with database.writing() as connection:
            return jobs.ask_to_cancel(connection, job_id, database.now(connection))

    return await service.stored(ask)


async def _finished(service: Service, job: jobs.Job) -> jobs.Job:
    ends = service.runner.ends(job.id)
    while True:
        found = await _now(service, job)
        if found.is_finished:
            return found
        with suppress(TimeoutError):
            await asyncio.wait_for(ends.wait(), _LOOK_S)


async def _now(service: Service, job: jobs.Job) -> jobs.Job:
    def read(database: Database) -> jobs.Job | None:
        with database.reading() as connection:
            return jobs.get(connection, job.id)

    return await service.stored(read) or job


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _wait_s(request: Request, service: Service) -> float:
    """Seconds by the header ``Prefer`` (RFC 7240), within what the service allows."""
    prefers = ",".join(request.headers.getlist("prefer")).lower()
    found = _WAIT.search(prefers)
    if found:
        return min(float(found[1]), service.settings.max_wait_s)
    return 0.0 if "respond-async" in prefers else service.settings.wait_s


def _with(job: jobs.NewJob, body_sha256: str) -> jobs.NewJob:
    from dataclasses import replace

    return replace(job, body_sha256=body_sha256)
