"""What holds for every route: keys, waits, forms and packing."""

import gzip
import json
import socket
import time
import urllib.request
import zlib
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient

from gridshare.http.app import create_app
from gridshare.http.settings import Settings
from gridshare.store import deliveries, jobs
from gridshare.store.database import Database
from gridshare.store.schema import BLOBS

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


def test_every_route_that_makes_something_takes_a_key(client: TestClient) -> None:
    contract = client.get("/openapi.json").json()
    lacking = {
        path
        for path, methods in contract["paths"].items()
        if "post" in methods
        and "#/components/parameters/Idempotency-Key"
        not in {p.get("$ref") for p in methods["post"].get("parameters", [])}
    }
    assert lacking == {"/v1/validate", "/v1/imports"}, "these answer, and keep nothing"


def test_what_is_made_with_a_key_is_made_once_and_its_secret_shown_once() -> None:
    with TestClient(create_app()) as client:
        webhook = {"url": "https://203.0.114.7/hook", "events": ["job.done"]}
        _made_once(client, "/v1/organisations", {"name": "CSP Voorbeeld"})
        hook, secret = _made_once(client, "/v1/webhooks", webhook, shown_once="secret")
        of_first = client.post("/v1/keys", json={"name": "beheer", "role": "operator"}).json()["key"]
        client.headers["Authorization"] = f"Bearer {of_first}"
        first, text = _made_once(client, "/v1/keys", {"name": "nacht", "role": "operator"}, shown_once="key")
        _, new = _made_once(client, f"/v1/keys/{first['id']}/rotation", {"overlap_hours": 1}, shown_once="key")
        counts = [len(client.get(f"/v1/{each}").json()["items"]) for each in ("organisations", "webhooks", "keys")]
        assert counts == [2, 1, 3]  # with the machine's own organisation
        app: Any = client.app
        database: Database = app.state.service.database
        with database.writing() as connection:
            job = jobs.add(connection, jobs.NewJob("org_local", "a test", "schedule", {}), database.now(connection))
            deliveries.add(connection, job, "done", database.now(connection), {})
            (told,) = deliveries.page(connection, hook["id"], None, 1)
        _made_once(client, f"/v1/webhooks/{hook['id']}/deliveries/{told.id}/replay", None, status=202)
        assert len(client.get("/v1/audit?action=webhook.replay").json()["items"]) == 1
        with database.reading() as connection:
            kept = b"".join(zlib.decompress(row.packed) for row in connection.execute(sa.select(BLOBS)))
        assert first["id"].encode() in kept
        assert not any(each.encode() in kept for each in (secret, text, new))


def _made_once(client: TestClient, path: str, body: Any, *, shown_once: str = "", status: int = 201) -> tuple[Any, str]:
    headers = {"Idempotency-Key": path}
    first, again = (client.post(path, json=body, headers=headers) for _ in range(2))
    assert (first.status_code, again.status_code) == (status, status), first.text
    shown = first.json()
    assert again.json() == shown | ({shown_once: None} if shown_once else {})
    return shown, str(shown.get(shown_once))


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
