"""Clients that are slow, silent, many, or say two things at once get an answer, and nobody else waits for them."""

import gzip
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
import uvicorn

from gridshare.http.app import create_app
from gridshare.http.connections import Patience, protocol
from gridshare.http.settings import Settings

PATIENCE = Patience(connections=8, head_s=0.3, body_s=0.3, bytes_per_s=100_000_000)
GET = b"GET /v1/version HTTP/1.1\r\nHost: x\r\n\r\n"
CHECK = b"POST /v1/validate HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
WAIT_S = 10.0
"""How long a test waits for what should come within two seconds, on a machine in use."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server in a thread of this process, with little patience and little room."""
    app = create_app(Settings(max_buffered_bytes=1_000_000))
    config = uvicorn.Config(app, port=0, log_config=None, access_log=False, http=protocol(PATIENCE))
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    ends = time.monotonic() + 60
    while not server.started:
        assert time.monotonic() < ends
        time.sleep(0.02)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    thread.join(60)


def _connected(port: int) -> socket.socket:
    line = socket.create_connection(("127.0.0.1", port), timeout=WAIT_S)
    line.settimeout(WAIT_S)
    return line


def _all(line: socket.socket) -> bytes:
    """What comes until the server ends the connection."""
    found = b""
    while chunk := line.recv(65536):
        found += chunk
    return found


def _next(line: socket.socket) -> int:
    """Status of the next answer; the connection goes on."""
    return int(_whole(line).split()[1])


def _whole(line: socket.socket) -> bytes:
    """The next answer, read whole."""
    found = b""
    while b"\r\n\r\n" not in found:
        found += line.recv(65536)
    head, _, body = found.partition(b"\r\n\r\n")
    length = next(
        int(field.split(b":")[1]) for field in head.lower().split(b"\r\n") if field.startswith(b"content-length")
    )
    while len(body) < length:
        body += line.recv(65536)
    return head + b"\r\n\r\n" + body


def _answer(found: bytes) -> tuple[int, Any]:
    head, _, body = found.partition(b"\r\n\r\n")
    return int(head.split()[1]), json.loads(body)


def test_a_head_that_does_not_come_ends_the_connection(port: int) -> None:
    with _connected(port) as silent, _connected(port) as slow:
        slow.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        for line in (silent, slow):
            status, problem = _answer(_all(line))
            assert (status, problem["code"]) == (408, "too_slow")


def test_a_body_that_does_not_come_ends_the_request(port: int) -> None:
    with _connected(port) as line:
        line.sendall(CHECK + b"Content-Length: 99\r\n\r\n{")
        status, problem = _answer(_all(line))
        assert (status, problem["code"]) == (408, "too_slow")
        assert problem["problems"][0]["found"] == "a body that is not whole"


def test_a_second_request_on_a_connection_has_its_own_time(port: int) -> None:
    with _connected(port) as line:
        line.sendall(GET)
        assert _next(line) == 200
        time.sleep(0.5)
        line.sendall(GET)
        assert _next(line) == 200
        line.sendall(b"GET /v1/ver")
        status, problem = _answer(_all(line))
        assert (status, problem["code"]) == (408, "too_slow")


def test_a_connection_too_many_is_answered_and_those_that_are_there_go_on(port: int) -> None:
    with ExitStack() as stack:
        there = [stack.enter_context(_connected(port)) for _ in range(PATIENCE.connections)]
        for line in there:
            line.sendall(GET)
            assert _next(line) == 200
        with _connected(port) as late:
            found = _all(late)
        status, problem = _answer(found)
        assert (status, problem["code"]) == (503, "busy")
        assert b"retry-after: 5" in found
        there[0].sendall(GET)
        assert _next(there[0]) == 200


def test_a_body_with_two_lengths_is_refused(port: int) -> None:
    with _connected(port) as line:
        line.sendall(CHECK + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + GET)
        found = _all(line)
    status, problem = _answer(found)
    assert (status, problem["problems"][0]["code"]) == (400, "two_lengths")
    assert found.count(b"HTTP/1.1 ") == 1


@pytest.mark.parametrize(
    "garbage", [b"\x16\x03\x01\x02\x00\x01\n\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\nno colon\r\n\r\n"]
)
def test_what_is_no_request_gets_a_problem(port: int, garbage: bytes) -> None:
    with _connected(port) as line:
        line.sendall(garbage)
        status, problem = _answer(_all(line))
    assert (status, problem["code"]) == (400, "malformed_request")


def test_bodies_for_which_there_is_no_room_are_refused_before_they_are_read(port: int) -> None:
    with _connected(port) as line:
        line.sendall(CHECK + b"Content-Length: 1000001\r\n\r\n")
        found = _all(line)
    status, problem = _answer(found)
    assert (status, problem["code"]) == (503, "busy")
    assert b"retry-after" in found


def test_bodies_that_grow_beyond_the_room_are_refused(port: int) -> None:
    with _connected(port) as line:
        line.sendall(CHECK + b"Transfer-Encoding: chunked\r\n\r\n")
        chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
        try:
            for _ in range(40):
                line.sendall(chunk)
        except OSError:  # it was refused while we were still sending
            pass
        status, problem = _answer(_all(line))
    assert (status, problem["code"]) == (503, "busy")


def test_a_packed_body_counts_as_large_as_it_is_unpacked(port: int) -> None:
    packed = gzip.compress(b" " * 2_000_000)
    assert len(packed) < 10_000
    with _connected(port) as line:
        line.sendall(CHECK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed)
        status, problem = _answer(_whole(line))
    assert (status, problem["code"]) == (503, "busy")


def test_pipelined_requests_are_answered_in_their_order(port: int) -> None:
    with _connected(port) as line:
        line.sendall(
            b"GET /v1/version HTTP/1.1\r\nHost: x\r\n\r\nGET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        )
        found = _all(line)
    assert [part.split()[0] for part in found.split(b"HTTP/1.1 ")[1:]] == [b"200", b"404"]


def test_a_half_closed_connection_ends(port: int) -> None:
    """Who closes its side has gone: it is answered at once or not at all, and nobody waits for it."""
    with _connected(port) as line:
        line.sendall(GET)
        line.shutdown(socket.SHUT_WR)
        found = _all(line)
    assert found == b"" or _answer(found)[0] == 200
    with _connected(port) as line:
        line.sendall(GET)
        assert _next(line) == 200
