"""Answers to what may take long: the result where it is there within the wait, else the job that is at work on it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from fastapi import Request
from starlette.responses import Response

from gridshare.errors import Problem
from gridshare.http import problems
from gridshare.http.answers import JobDocument
from gridshare.http.errors import StoppingError
from gridshare.http.preferences import wait
from gridshare.http.requests import CLIENT_GONE, until_gone
from gridshare.http.running_service import Service
from gridshare.jobs.workers import BusyError
from gridshare.store import blobs, ends, idempotency, jobs
from gridshare.store.database import Connection, Database

_SHARED = 0.75  # of the line: so much of it whoever comes first may fill
_LOOK_S = 1.0  # another server may have the job


async def accepted(
    service: Service, job: jobs.NewJob, body: bytes | None, asked: idempotency.Asked | None = None
) -> jobs.Job:
    """The job, on disk: from now on it will be done, or fail with a reason.

    Args:
        service: Has the store.
        job: What is asked.
        body: Its document.
        asked: The request under its key; where that was sent before, the job is the one of then.

    Raises:
        BusyError: If so many jobs wait that it would not come to its turn soon.
        OtherRequestError: If the key was used for another request.
        QuotaError: If who asks has as many jobs, or as much that is kept, as it may.
        StoppingError: If this server stops.
        StoreError: If it cannot be kept: it is not accepted, then.
    """
    if service.runner.draining.is_set():
        raise _stopping()

    def add(database: Database) -> jobs.Job:
        with database.writing() as connection:
            known = None if asked is None else idempotency.before(connection, asked)
            if isinstance(known, jobs.Job):
                return known
            _refuse_busy(service, connection, job.organisation_id)
            service.quotas.require_jobs(connection, job, database)
            service.quotas.require_room(database, job.organisation_id, len(body or b""))
            now = database.now(connection)
            of_body = job if body is None else replace(job, body_sha256=blobs.put(connection, body, now))
            new = jobs.add(connection, of_body, now)
            if asked is not None:
                idempotency.keep(connection, asked, new, now)
            return new

    added = await service.stored(add)
    service.runner.wake()
    return added


async def answered(request: Request, service: Service, job: jobs.Job) -> Response:
    """The result of a job within the wait that the client prefers, or the job as it is then.

    A client that goes away ends its job, unless it gave a key by which it can ask again. Where the server stops while
    it waits, it is told where the job will be found.
    """
    prefers = wait(request, service.settings)
    watching = asyncio.create_task(_finished(service, job))
    gone = asyncio.create_task(until_gone(request))
    stopping = asyncio.create_task(_stops(service))
    tasks = watching, gone, stopping
    try:
        await asyncio.wait(tasks, timeout=prefers.seconds, return_when=asyncio.FIRST_COMPLETED)
        if watching.done():
            return await answer_of(service, watching.result(), prefers.headers)
        if gone.done():
            if "idempotency-key" not in request.headers:
                await cancel(service, job.id)
            return Response(status_code=CLIENT_GONE)
        if stopping.done():
            return problems.response(_stopping(), {"Location": f"/v1/jobs/{job.id}"})
        return in_progress(await now_of(service, job), prefers.headers)
    finally:
        for each in tasks:
            each.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def answer_of(service: Service, job: jobs.Job, more: Mapping[str, str] | None = None) -> Response:
    """What a finished job came to: its result, or its problem; with ``more`` headers."""
    headers = {"Content-Location": f"/v1/jobs/{job.id}/result", **(more or {})}
    if job.result_sha256 is None:
        return problems.stored_problem(job.error or {}, headers)
    sha256 = job.result_sha256

    def read(database: Database) -> bytes:
        with database.reading() as connection:
            return blobs.get(connection, sha256)

    return Response(await service.stored(read), media_type=job.result_media_type, headers=headers)


def in_progress(job: jobs.Job, more: Mapping[str, str] | None = None) -> Response:
    """A job that is not finished: 202, and where to look; with ``more`` headers."""
    document = JobDocument.of(job).model_dump(mode="json")
    headers = {"Location": f"/v1/jobs/{job.id}", "Retry-After": "1", **(more or {})}
    return Response(json.dumps(document), 202, headers, "application/json")


async def cancel(service: Service, job_id: str, by: str | None = None) -> jobs.Job | None:
    """Ask a job to stop; ``by`` whom, where it is not who asked for it and went away."""

    def ask(database: Database) -> jobs.Job | None:
        with database.writing() as connection:
            return ends.ask_to_cancel(connection, job_id, database.now(connection), by)

    return await service.stored(ask)


async def _finished(service: Service, job: jobs.Job) -> jobs.Job:
    ended = service.runner.ends(job.id)
    while True:
        found = await now_of(service, job)
        if found.is_finished:
            return found
        with suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_S):
                await ended.wait()


async def now_of(service: Service, job: jobs.Job) -> jobs.Job:
    """A job as it is now."""

    def read(database: Database) -> jobs.Job | None:
        with database.reading() as connection:
            return jobs.get(connection, job.id)

    return await service.stored(read) or job


async def _stops(service: Service) -> None:
    """Until the server stops, and what is at work is not finished within its grace."""
    await service.runner.draining.wait()
    await asyncio.sleep(service.settings.drain_s)


def _stopping() -> StoppingError:
    remedy = "Try again in a moment, with the same Idempotency-Key. A job that was accepted goes on after the restart."
    return StoppingError(Problem("service", "stopping", "the server stops", "one that runs", remedy))


def _refuse_busy(service: Service, connection: Connection, organisation_id: str) -> None:
    """Nothing, where there is room in the line; its last quarter is for those who have little in it."""
    most = service.settings.max_parallel + service.settings.max_waiting
    unfinished = jobs.unfinished(connection)
    if unfinished < _SHARED * most:
        return
    own = jobs.unfinished(connection, organisation_id)
    if unfinished >= most or own > most - unfinished:
        found = f"{unfinished} jobs at work and waiting, {own} of them yours"
        raise BusyError(Problem("service", "busy", found, f"fewer than {most}", "Try again in a moment."))
