"""How far a job is, as it happens: server-sent events until the job ends, the client goes away or the server stops.

Each event is the job's document under a name of its own, so that a client that comes back with ``Last-Event-ID``
receives nothing twice.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import suppress

from fastapi import Request
from fastapi.sse import KEEPALIVE_COMMENT, EventSourceResponse, format_sse_event
from starlette.responses import Response

from gridshare.http.answers import JobDocument
from gridshare.http.etags import tag_of_text
from gridshare.http.running_service import Service
from gridshare.http.waiting import now_of
from gridshare.store.jobs import Job

_LOOK_S = 1.0  # how often the store has news of a job
_SILENT_S = 15.0  # a line without a word may be cut by what is in between
_AGAIN_MS = 2_000


def events(request: Request, service: Service, job: Job) -> Response:
    """The answer: a stream; 204, which ends a browser's attempts, where the client has seen the end."""
    seen = request.headers.get("last-event-id")
    if job.is_finished and seen == _name(_text(job)):
        return Response(status_code=204)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return EventSourceResponse(_stream(request, service, job, seen), headers=headers)


async def _stream(request: Request, service: Service, job: Job, seen: str | None) -> AsyncIterator[bytes]:
    ended, spoke_at, is_first = service.runner.ends(job.id), time.monotonic(), True
    while True:
        text = _text(job)
        if _name(text) != seen:
            seen, spoke_at = _name(text), time.monotonic()
            retry = _AGAIN_MS if is_first else None
            kind = "end" if job.is_finished else "progress"
            yield format_sse_event(data_str=text, event=kind, id=seen, retry=retry)
            is_first = False
        elif time.monotonic() - spoke_at > _SILENT_S:
            spoke_at = time.monotonic()
            yield KEEPALIVE_COMMENT
        if job.is_finished or service.runner.draining.is_set() or await request.is_disconnected():
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_S):
                await ended.wait()
        job = await now_of(service, job)


def _text(job: Job) -> str:
    return JobDocument.of(job).model_dump_json()


def _name(text: str) -> str:
    return tag_of_text(text).strip('W/"')
