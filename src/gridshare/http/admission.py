"""What is let in before anything is read: requests whose end is clear, and bodies for which there is room."""

from __future__ import annotations

from collections import Counter

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gridshare.errors import GridshareError, Problem
from gridshare.http.errors import MalformedRequestError
from gridshare.http.problems import response
from gridshare.jobs.workers import BusyError


class Admission:
    """ASGI middleware: the bodies of all requests together take no more memory than is allowed.

    Several of one organisation take half of it at most: its uploads leave room for others.
    """

    def __init__(self, app: ASGIApp, most_bytes: int) -> None:
        """Around ``app``.

        Args:
            app: What comes next.
            most_bytes: Of bodies that are in memory at once.
        """
        self.app, self.most_bytes, self.taken = app, most_bytes, 0
        self.taken_by = Counter[str]()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or refuse."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refused = self._refused(Headers(scope=scope))
        if refused is not None:
            await response(refused, {"Connection": "close"})(scope, receive, send)
            return
        room = scope.setdefault("state", {})["room"] = Room(self)

        async def counting() -> Message:
            message = await receive()
            room.take(len(message.get("body", b"")))
            return message

        try:
            await self.app(scope, counting, send)
        finally:
            room.give_back()

    def _refused(self, headers: Headers) -> GridshareError | None:
        declared = headers.get("content-length", "0")
        if "transfer-encoding" in headers and "content-length" in headers:
            # Two ends for one body: what stands in front may have seen the other one, and let a second request through.
            found = "Content-Length with Transfer-Encoding"
            return MalformedRequestError(Problem("request", "two_lengths", found, "one of them", "Send one of them."))
        if declared.isdigit() and self.taken + int(declared) > self.most_bytes:
            return self.full()
        return None

    def full(self) -> BusyError:
        """What is said where there is no room."""
        return _busy(f"bodies of {self.taken} bytes", self.most_bytes)


class Room:
    """What the body of one request takes of the memory for all, until the request is answered."""

    def __init__(self, of: Admission) -> None:
        """Nothing yet, of nobody yet: a body is read when it is known whose it is."""
        self.of, self.held = of, 0
        self.whose: str | None = None

    def take(self, size: int) -> None:
        """Take ``size`` bytes more.

        Raises:
            BusyError: If there is no room for them.
        """
        if self.of.taken + size > self.of.most_bytes:
            raise self.of.full()
        if self.whose is not None:
            own, most = self.of.taken_by[self.whose], self.of.most_bytes // 2
            if own + size > most and own > self.held:
                raise _busy(f"bodies of {own} bytes of one organisation", most)
            self.of.taken_by[self.whose] += size
        self.of.taken += size
        self.held += size

    def give_back(self) -> None:
        """Take nothing any more."""
        self.of.taken -= self.held
        if self.whose is not None:
            self.of.taken_by[self.whose] -= self.held


def _busy(found: str, most: int) -> BusyError:
    return BusyError(Problem("service", "busy", found, f"at most {most}", "Try again in a moment."))
