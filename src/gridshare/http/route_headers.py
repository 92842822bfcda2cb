"""Headers that follow from a route's own description: what an answer varies by, and that a route will go away.

A route that will go away is marked with `deprecated` when it is declared. It then says so in each answer, with
``Deprecation`` (RFC 9745), ``Sunset`` (RFC 8594) and a link to what takes its place, and in the contract.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from email.utils import format_datetime
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gridshare.http.formats import offers

NOTICE = timedelta(days=180)
"""How long a path goes on after it is announced that it will go away."""

_MARK = "x-sunset"


def deprecated(described: dict[str, Any], *, since: date, sunset: date, instead: str) -> dict[str, Any]:
    """The description of a route that will go away.

    Args:
        described: As `gridshare.http.openapi` describes it.
        since: When that was announced.
        sunset: Until when it goes on.
        instead: Path of what takes its place.

    Raises:
        ValueError: If that is sooner than `NOTICE`.
    """
    if sunset - since < NOTICE:
        raise ValueError(sunset)
    mark = {"since": since.isoformat(), "sunset": sunset.isoformat(), "instead": instead}
    return {**described, "deprecated": True, "openapi_extra": {**described.get("openapi_extra", {}), _MARK: mark}}


class RouteHeaders:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        """Around ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and add the headers."""

        async def adding(message: Message) -> None:
            if message["type"] == "http.response.start" and (route := scope.get("route")) is not None:
                _add(MutableHeaders(scope=message), route)
            await send(message)

        await self.app(scope, receive, adding)


def _add(headers: MutableHeaders, route: Any) -> None:
    if len(offers(route)) > 1:
        headers.add_vary_header("Accept")
    mark = (getattr(route, "openapi_extra", None) or {}).get(_MARK)
    if mark is not None:
        headers["Deprecation"] = f"@{int(_midnight(mark['since']).timestamp())}"
        headers["Sunset"] = format_datetime(_midnight(mark["sunset"]), usegmt=True)
        headers.append("Link", f'<{mark["instead"]}>; rel="successor-version"')


def _midnight(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(), UTC)
