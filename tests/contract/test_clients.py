"""The published clients, run against a server."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

API = Path(__file__).resolve().parents[2] / "api"
CLIENTS = {"curl.sh": "bash", "python_client.py": sys.executable, "javascript.mjs": "node"}


@pytest.fixture(params=CLIENTS)
def command(request: pytest.FixtureRequest) -> list[str]:
    """The command that runs a client; skipped where its language is absent."""
    name = request.param
    needed = "curl" if name == "curl.sh" else CLIENTS[name]
    if shutil.which(needed) is None:
        pytest.skip(f"{needed} is not installed")
    return [CLIENTS[name], str(API / "clients" / name)]


def _run(command: list[str], example: str, url: str) -> subprocess.CompletedProcess[str]:
    site = API / "examples" / example / "request.json"
    return subprocess.run([*command, str(site), url], capture_output=True, text=True, timeout=60, check=False)


def test_a_client_prints_the_schedule(command: list[str], live: Any) -> None:
    done = _run(command, "two-firms", live.url)
    assert done.returncode == 0, done.stderr
    expected = json.loads((API / "examples" / "two-firms" / "response.json").read_text("utf-8"))
    assert {**json.loads(done.stdout), "run": 0} == {**expected, "run": 0}


def test_a_client_names_every_problem_and_fails(command: list[str], live: Any) -> None:
    done = _run(command, "with-problems", live.url)
    assert done.returncode == 1
    assert done.stdout == ""
    expected = json.loads((API / "examples" / "with-problems" / "response.json").read_text("utf-8"))
    assert all(p["where"] in done.stderr for p in expected["problems"])


def test_a_client_fails_where_no_server_is(command: list[str]) -> None:
    done = _run(command, "two-firms", "http://127.0.0.1:9")
    assert done.returncode != 0
    assert done.stdout == ""
    assert done.stderr


def test_a_client_says_how_it_is_called_and_what_it_cannot_read(command: list[str], tmp_path: Path) -> None:
    for arguments, code in ((["--help"], 0), ([], 2), (["a", "b", "c"], 2), ([str(tmp_path / "none.json")], 1)):
        done = subprocess.run([*command, *arguments], capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == code, (arguments, done)
        said = done.stderr if code else done.stdout
        assert ("none.json" if code == 1 else "usage") in said
        assert "Traceback" not in done.stderr
        assert "    at " not in done.stderr  # a stack of node


def test_clients_are_short() -> None:
    for name in CLIENTS:
        assert len((API / "clients" / name).read_text("utf-8").splitlines()) <= 62
