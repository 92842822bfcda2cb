"""The service in this process, and as a server of its own."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from gridshare.http.app import create_app

API = Path(__file__).resolve().parents[2] / "api"
JSON = {"Content-Type": "application/json"}

_SERVE = """
import sys
from gridshare.http.server import serve
from gridshare.http.settings import Settings
serve(Settings(max_parallel=2, max_waiting=1), "127.0.0.1", int(sys.argv[1]))
"""


@dataclass(frozen=True)
class Live:
    """A server that runs, and where it writes its log."""

    port: int
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def two_firms() -> Any:
    return json.loads((API / "examples" / "two-firms" / "request.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """The service on a free port of 127.0.0.1, ended afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("server") / "log"
    with log.open("wb") as out:
        server = subprocess.Popen([sys.executable, "-c", _SERVE, str(port)], stdout=out, stderr=out, env=os.environ)
    try:
        _wait_for(f"http://127.0.0.1:{port}/healthz", server)
        yield Live(port, log)
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        assert server.poll() is None, "the server ended before it answered"
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("the server did not answer within a minute")


@pytest.fixture
def hard_site(two_firms: Any) -> Any:
    """A site that no solver proves within a minute: processes of odd lengths under a price on their peak."""
    member = two_firms["members"][0]
    member["assets"] = [
        {
            "kind": "deferrable_load",
            "name": f"press {k}",
            "runs": 2,
            "phases_kw": [37 + 11 * (k * 7 % 5), 61 + 7 * (k * 5 % 11), 23 + 13 * (k * 3 % 7)],
            "phase_minutes": 15 * (1 + k % 4),
        }
        for k in range(30)
    ]
    two_firms["members"] = [member]
    two_firms["series"] = {}
    two_firms["connection"] = {}
    two_firms["energy_contracts"] = {"dynamic": {"import": {"price": 0.2}, "export": {"price": 0.0}}}
    two_firms["grid_tariff"] = {"peaks": [{"name": "kW-max", "eur_per_kw": 3.1}]}
    two_firms["horizon"] = {"start": "2026-01-15", "days": 1, "step_minutes": 15}
    return two_firms


@pytest.fixture
def large_site(two_firms: Any) -> Any:
    """A site whose plan takes seconds on any machine: a week of quarters with thirty batteries."""
    member = two_firms["members"][1]
    battery = member["assets"][0]
    member["assets"] = [{**battery, "name": f"battery {k}", "energy_kwh": 60 + 7 * k} for k in range(30)]
    two_firms["members"] = [member]
    two_firms["connection"] = {"layers": [{"source": "TO", "direction": "both", "limit_kw": 400}]}
    two_firms["series"] = {"day_ahead_eur_per_kwh": [0.1 + 0.01 * (t * 7 % 31) for t in range(672)]}
    two_firms["grid_tariff"] = {"peaks": [{"name": "kW-max", "eur_per_kw": 3.1}]}
    two_firms["horizon"] = {"start": "2026-01-15", "days": 7, "step_minutes": 15}
    return two_firms
