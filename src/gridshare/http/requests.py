"""What a request brings, read with care: its media types, its body, and whether somebody still waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from typing import Any

from fastapi import Request
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from gridshare.errors import Problem
from gridshare.http.errors import MediaTypeError, NotFoundError, ParametersError, TooLargeError
from gridshare.http.packed import unpacking

CLIENT_GONE = 499
"""Status in the log where the client did not wait for its answer; nobody receives it."""

_UNREAD_BYTES = 500_000_000  # of a body that is refused, at most so much is still taken from the line
_UNREAD_S = 5.0


async def refuse_nul(request: Request) -> None:
    """Nothing, where no name holds NUL, which a text in PostgreSQL cannot: a dependency of every route.

    Raises:
        NotFoundError: If the path does: nothing is called so.
        ParametersError: If a parameter does.
    """
    if "\0" in request.url.path or "%00" in request.url.path:
        raise NotFoundError(Problem("request", "not_found", "a path with NUL", "a path in /openapi.json"))
    bad = [name for name, value in request.query_params.multi_items() if "\0" in name + value]
    if bad:
        raise ParametersError([Problem(f"query.{name[:80]!r}", "nul", "NUL", "a text without it") for name in bad])


async def read_json_body(request: Request, most_bytes: int) -> bytes:
    """The body, which says that it is JSON and is not too large.

    Raises:
        MediaTypeError: If it says something else.
        TooLargeError: Before more than ``most_bytes`` are kept.
    """
    _require_json(request)
    return await read_body(request, most_bytes)


async def read_body(request: Request, most_bytes: int) -> bytes:
    """The body, whatever it is, unpacked, if it is not too large.

    Raises:
        TooLargeError: Before more than ``most_bytes`` are kept, as they are sent or unpacked.
        BusyError: If the bodies of all requests leave no room for it.
        MediaTypeError: If it is packed in a way that we do not know, or is not what it says.
    """
    unpack = unpacking(request.headers.get("content-encoding", ""), most_bytes)
    stream = request.stream()
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > most_bytes:
        if request.headers.get("expect", "").lower() != "100-continue":
            await _let_finish(stream)
        raise _too_large(f"{int(declared)} bytes", most_bytes)
    body = bytearray()
    async for chunk in stream:
        unpacked = unpack.next(chunk)
        request.state.room.take(max(len(unpacked) - len(chunk), 0))  # what was sent is counted already
        body += unpacked
        if len(body) > most_bytes:
            body.clear()
            await _let_finish(stream)
            raise _too_large(f"more than {most_bytes} bytes", most_bytes)
    unpack.end()
    return bytes(body)


async def _let_finish(stream: AsyncIterator[bytes]) -> None:
    """Read on for a while and keep nothing: a client that is still sending would see a reset and not the answer."""
    left = _UNREAD_BYTES
    with suppress(TimeoutError, ClientDisconnect):
        async with asyncio.timeout(_UNREAD_S):
            async for chunk in stream:
                left -= len(chunk)
                if left < 0:
                    return


async def unless_gone(request: Request, work: Coroutine[Any, Any, bytes]) -> Response:
    """The answer as JSON; where the client goes away first, the work is cancelled."""
    task = asyncio.create_task(work)
    gone = asyncio.create_task(until_gone(request))
    try:
        await asyncio.wait([task, gone], return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            return Response(task.result(), media_type="application/json")
        return Response(status_code=CLIENT_GONE)
    finally:
        for one in (task, gone):
            one.cancel()
        await asyncio.gather(task, gone, return_exceptions=True)


async def until_gone(request: Request) -> None:
    """Nothing, as soon as the client has gone away; its body has to be read before."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _require_json(request: Request) -> None:
    content = request.headers.get("content-type", "")
    name = content.partition(";")[0].strip().lower()
    if not (name == "application/json" or (name.startswith("application/") and name.endswith("+json"))):
        raise MediaTypeError(
            Problem("header Content-Type", "media_type", content[:80] or "nothing", "application/json",
                    "Send JSON, and say Content-Type: application/json.")
        )  # fmt: skip


def _too_large(found: str, most: int) -> TooLargeError:
    return TooLargeError(
        Problem("body", "too_large", found, f"at most {most} bytes", "Plan fewer days, or round the series.")
    )
