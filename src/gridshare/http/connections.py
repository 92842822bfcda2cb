"""Connections of the server: how many there are, and how long a client may take to say what it wants.

uvicorn waits for a request for as long as a client likes, which a few slow clients could use to hold all it has. This
protocol of its h11 implementation ends a connection whose head or body comes too slowly, answers a connection too many
with 503, and has the system end one whose other side neither reads nor answers any more.
"""

from __future__ import annotations

import asyncio
import json
import socket
from dataclasses import dataclass
from typing import Any, ClassVar

import h11
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol

from gridshare.errors import GridshareError, Problem
from gridshare.http.errors import MalformedRequestError, TooSlowError
from gridshare.http.problems import MEDIA_TYPE, RETRY_AFTER_S, problem_of
from gridshare.jobs.workers import BusyError
from gridshare.plain import plain

_LOOK_S = 1.0
_DEAD_S = 60  # what was sent and not taken for so long ends the connection


@dataclass(frozen=True, slots=True)
class Patience:
    """What clients may take.

    Attributes:
        connections: How many there may be at once.
        head_s: Seconds for the head of a request, from its first byte or from the connection on.
        body_s: Seconds for a body, however slow it comes.
        bytes_per_s: What it has to come with after that, on average.
    """

    connections: int = 1_000
    head_s: float = 10.0
    body_s: float = 20.0
    bytes_per_s: float = 10_000.0


class CarefulProtocol(H11Protocol):
    """A connection that is ended when its client takes too long."""

    patience: ClassVar[Patience] = Patience()

    def __init__(self, *given: Any, **named: Any) -> None:
        """As uvicorn makes it."""
        super().__init__(*given, **named)
        self.deadline: float | None = None
        self.received = 0
        self.is_refused = False
        self.looking: asyncio.TimerHandle | None = None

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        _end_when_dead(transport)
        if len(self.connections) > self.patience.connections:
            found = f"{len(self.connections) - 1} connections"
            problem = Problem(
                "service", "busy", found, f"at most {self.patience.connections}", "Try again in a moment."
            )
            self._refuse(BusyError(problem))
            return
        self.deadline = self.loop.time() + self.patience.head_s
        self._look()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if self.looking is not None:
            self.looking.cancel()

    @override
    def data_received(self, data: bytes) -> None:
        if self.is_refused:
            return
        was = self.conn.their_state
        super().data_received(data)
        now, state = self.loop.time(), self.conn.their_state
        if state is h11.SEND_BODY:
            if was is h11.SEND_BODY:
                self.received += len(data)
            else:
                self.received, self.deadline = 0, now + self.patience.body_s
        elif state is not h11.IDLE:
            self.deadline = None  # it is all there: from now on the client waits for us
        elif self.deadline is None:
            self.deadline = now + self.patience.head_s

    @override
    def on_response_complete(self) -> None:
        super().on_response_complete()
        # An idle connection is uvicorn's to end; one whose body we did not want is read on for a while, so that the
        # client sees the answer and no reset.
        is_sending = self.conn.their_state is h11.SEND_BODY
        self.deadline = self.loop.time() + self.patience.body_s if is_sending else None

    @override
    def send_400_response(self, msg: str) -> None:
        problem = Problem("request", "malformed_request", msg, "a request in HTTP/1.1")
        self._refuse(MalformedRequestError(problem))

    def _look(self) -> None:
        """Look at the clock, and again in a while."""
        if self.transport.is_closing():
            return
        self.looking = self.loop.call_later(_LOOK_S, self._look)
        if self.deadline is None or self.flow.read_paused or self.loop.time() < self._allowed_until():
            return
        is_body = self.conn.their_state is h11.SEND_BODY
        found = "a body that is not whole" if is_body else "no whole request"
        waited = self.patience.body_s if is_body else self.patience.head_s
        expected = (
            f"a request within {plain(waited)} s; a long body at {self.patience.bytes_per_s:.0f} bytes a second or more"
        )
        self._refuse(TooSlowError(Problem("request", "too_slow", found, expected, "Send it again.")))

    def _allowed_until(self) -> float:
        earned = self.received / self.patience.bytes_per_s if self.conn.their_state is h11.SEND_BODY else 0.0
        return (self.deadline or 0.0) + earned

    def _refuse(self, error: GridshareError) -> None:
        """Answer, unless an answer is on its way already, and end the connection."""
        self.is_refused = True
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.write(_answer(error))
        if self.cycle is not None:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        self.transport.close()


def protocol(patience: Patience) -> type[H11Protocol]:
    """The protocol for uvicorn's setting ``http``."""
    return type("Careful", (CarefulProtocol,), {"patience": patience})


def _answer(error: GridshareError) -> bytes:
    """The whole answer, as bytes: nothing else is sent on this connection."""
    body = json.dumps(problem_of(error).model_dump()).encode()
    status = error.http_status
    retry = f"retry-after: {RETRY_AFTER_S}\r\n" if isinstance(error, BusyError) else ""
    head = f"HTTP/1.1 {status} {error.title}\r\ncontent-type: {MEDIA_TYPE}\r\ncontent-length: {len(body)}\r\n"
    return f"{head}{retry}connection: close\r\n\r\n".encode() + body


def _end_when_dead(transport: asyncio.BaseTransport) -> None:
    """Have the system end a connection whose other side is gone, or does not take what is sent."""
    line = transport.get_extra_info("socket")
    if line is None or line.family not in (socket.AF_INET, socket.AF_INET6):
        return
    line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # Linux
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _DEAD_S * 1000)
