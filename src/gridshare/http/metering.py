"""How long answers take, by route: for the metrics."""

from __future__ import annotations

import time
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gridshare.http.running_service import Service


class Metering:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        """Around ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and note the time until the answer begins."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = time.perf_counter()

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                service: Service = scope["app"].state.service
                route: Any = scope.get("route")
                path = "none" if route is None else route.path
                service.runner.metrics.answered(_method(scope), path, message["status"], time.perf_counter() - begun)
            await send(message)

        await self.app(scope, receive, noting)


def _method(scope: Scope) -> str:
    """The method, if it is one that a route may have: a client could make up as many as it likes."""
    return str(scope["method"]) if scope["method"] in {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"} else "other"
