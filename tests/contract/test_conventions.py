"""What holds for every route: keys, waits, forms and packing."""

import gzip
import json
import socket
import time
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from gridshare.http.app import create_app
from gridshare.http.settings import Settings

JSON = {"Content-Type": "application/json"}
AT_ONCE = {"Prefer": "respond-async"}


def test_a_key_has_one_answer_also_while_it_is_worked_on_and_is_refused_for_another_body(
    client: TestClient, two_firms: Any
) -> None:
    key = {"Idempotency-Key": "3f2b", **AT_ONCE}
    first = client.post("/v1/schedules", json=two_firms, headers=key)
    assert first.status_code == 202
    assert first.headers["Preference-Applied"] == "respond-async"
    done = client.post("/v1/schedules", json=two_firms, headers={"Idempotency-Key": "3f2b", "Prefer": "wait=60"})
    assert done.status_code == 200
    assert done.headers["Preference-Applied"] == "wait=60"
    assert done.headers["Content-Location"] == first.headers["Location"] + "/result"
    asked_again = client.post("/v1/schedules", json=two_firms, headers={"Idempotency-Key": "3f2b"})
    assert asked_again.content == done.content
    assert client.post("/v1/schedules", json=two_firms, headers=key).json()["id"] == first.json()["id"]
    refused = client.post("/v1/schedules", json={**two_firms, "name": "Other"}, headers=key)
    assert refused.status_code == 409
    assert refused.json()["code"] == "idempotency_conflict"
    assert client.post("/v1/schedules?gap=0.5", json=two_firms, headers=key).status_code == 409


def test_a_key_has_the_same_answer_after_a_restart(tmp_path: Path, two_firms: Any) -> None:
    answers = []
    for _ in range(2):
        with TestClient(create_app(Settings(data=tmp_path))) as client:
            answers.append(client.post("/v1/schedules", json=two_firms, headers={"Idempotency-Key": "once"}))
    first, again = answers
    assert first.status_code == 200
    assert again.content == first.content
    assert again.headers["Content-Location"] == first.headers["Content-Location"]


def test_a_refused_request_leaves_its_key_unused(client: TestClient, two_firms: Any) -> None:
    key = {"Idempotency-Key": "mended"}
    assert client.post("/v1/schedules?gap=2", json=two_firms, headers=key).status_code == 422
    assert client.post("/v1/schedules?gap=0.5", json=two_firms, headers=key).status_code == 200


@pytest.mark.parametrize("key", ["", "two words", "x" * 201, "\N{LATIN SMALL LETTER E WITH ACUTE}".encode()])
def test_a_key_is_a_word(client: TestClient, two_firms: Any, key: Any) -> None:
    answer = client.post("/v1/schedules", json=two_firms, headers={"Idempotency-Key": key})
    assert answer.status_code == 422
    assert answer.json()["problems"][0]["where"] == "header.Idempotency-Key"


@pytest.mark.parametrize(("key", "state"), [("Idempotency-Key: stays\r\n", {"queued", "running"}), ("", {"cancelled"})])
def test_a_client_that_goes_away_leaves_its_job_only_where_it_has_a_key_to_ask_again(
    live: Any, hard_site: Any, key: str, state: set[str]
) -> None:
    body = json.dumps(hard_site).encode()
    head = f"POST /v1/schedules?time_limit_s=60 HTTP/1.1\r\nHost: x\r\n{key}X-Request-ID: left{len(key)}\r\n"
    head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", live.port)) as line:
        line.sendall(head.encode() + body)
        time.sleep(1.0)
    ends, found = time.monotonic() + 60, ""
    while found not in state and time.monotonic() < ends:
        time.sleep(0.1)
        with urllib.request.urlopen(f"{live.url}/v1/jobs?request_id=left{len(key)}") as answer:  # noqa: S310 - our own
            found = json.load(answer)["items"][0]["state"]
    assert found in state


def test_a_packed_body_is_read_and_a_bomb_is_not(client: TestClient, two_firms: Any) -> None:
    packed = {**JSON, "Content-Encoding": "gzip"}
    plain = json.dumps(two_firms).encode()
    assert client.post("/v1/validate", content=gzip.compress(plain), headers=packed).json()["ok"]
    bomb = client.post("/v1/validate", content=gzip.compress(b" " * 300_000_000), headers=packed)
    assert bomb.status_code == 413
    assert bomb.json()["code"] == "too_large"
    torn = client.post("/v1/validate", content=gzip.compress(plain)[:-9], headers=packed)
    assert torn.status_code == 415
    assert torn.json()["problems"][0]["code"] == "content_encoding"


def test_an_answer_is_packed_where_the_client_takes_that(client: TestClient) -> None:
    packed = client.get("/v1/kinds", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    plain = client.get("/v1/kinds", headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    assert packed.json() == plain.json()
    assert int(packed.headers["Content-Length"]) < len(plain.content) / 3


def test_a_request_id_is_the_jobs_too(client: TestClient, two_firms: Any) -> None:
    accepted = client.post("/v1/schedules", json=two_firms, headers={**AT_ONCE, "X-Request-ID": "trace-17"})
    assert accepted.json()["request_id"] == "trace-17"
    assert client.get(accepted.headers["Location"]).json()["request_id"] == "trace-17"


@pytest.mark.parametrize("path", ["/v1/jobs/%00", "/v1/sites/a%00b", "/v1/schedules/%00/record"])
def test_nothing_is_called_by_a_name_with_nul(client: TestClient, path: str) -> None:
    """PostgreSQL cannot be asked for one."""
    assert client.get(path).json()["detail"].startswith("request: a path with NUL")
    for query in ("/v1/jobs?site=%00", "/v1/audit?object=a%00", "/v1/schedules?job=%00"):
        answer = client.get(query)
        assert (answer.status_code, answer.json()["problems"][0]["code"]) == (422, "nul"), query
