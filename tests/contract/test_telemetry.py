"""Where the operator asks for it, each request is a span that a collector receives."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue

import pytest
from fastapi.testclient import TestClient

from gridshare.http.app import create_app
from gridshare.http.settings import Settings


@pytest.fixture
def received(monkeypatch: pytest.MonkeyPatch) -> Iterator[Queue[bytes]]:
    """What a collector of this test's own receives."""
    found: Queue[bytes] = Queue()

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            found.put(self.path.encode() + self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Collector) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", f"http://127.0.0.1:{server.server_port}")
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_COMPRESSION", "none")
        monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "50")
        yield found
        server.shutdown()
        thread.join()


def test_a_request_is_a_span(received: Queue[bytes]) -> None:
    with TestClient(create_app(Settings(telemetry=True))) as client:
        assert client.get("/healthz").status_code == 200
        assert client.get("/v1/version").status_code == 200
        span = received.get(timeout=30)
    assert span.startswith(b"/v1/traces")
    assert b"GET /v1/version" in span
    assert b"healthz" not in span
