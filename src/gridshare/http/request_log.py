"""A request id and one line in the log for every request; never what a site holds."""

from __future__ import annotations

import logging
import re
import time
import traceback
import uuid
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gridshare.http.log_lines import FIELDS
from gridshare.http.problems import as_ours, response

_log = logging.getLogger("gridshare.http")
_SANE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


class RequestLog:
    """ASGI middleware, outermost: also a fault of ours leaves as a problem, and is logged without its data."""

    def __init__(self, app: ASGIApp) -> None:
        """Around ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and note."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        request_id = given if _SANE_ID.fullmatch(given) else uuid.uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        seen: dict[str, Any] = {"status": 0, "bytes": 0}

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen["status"] = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = request_id
            else:
                seen["bytes"] += len(message.get("body", b""))
            await send(message)

        begun = time.perf_counter()
        try:
            await self.app(scope, receive, noting)
        except Exception as error:  # noqa: BLE001 - nothing may leave as anything but a problem
            frames = "".join(traceback.format_tb(error.__traceback__))
            fault = {"request_id": request_id, "error": type(error).__name__}
            _log.error("request %s failed with %s\n%s", *fault.values(), frames, extra={FIELDS: fault})
            if not seen["status"]:
                await response(as_ours(error, Request(scope)))(scope, receive, noting)
        finally:
            fields: dict[str, Any] = {
                "method": scope["method"],
                "path": scope["path"][:100].encode("unicode_escape").decode(),
                "status": seen["status"],
                "bytes": seen["bytes"],
                "ms": round((time.perf_counter() - begun) * 1e3),
                "request_id": request_id,
            }
            _log.info("%s %s %d %d B %d ms id=%s", *fields.values(), extra={FIELDS: fields})
