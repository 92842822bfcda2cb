"""What is more than a key may have is 429, says when to ask again, and leaves others as they are."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient

from gridshare.access.caller import LOCAL
from gridshare.access.changes import Changes, WantedKey
from gridshare.http.app import create_app
from gridshare.http.settings import Settings
from gridshare.store import jobs
from gridshare.store.database import Database
from gridshare.store.schema import JOBS

SETTINGS = Settings(max_requests_per_minute=12, max_jobs_at_once=2, max_jobs_per_day=3, max_stored_bytes=20_000)
LATER = {"Prefer": "respond-async"}

NewParty = Callable[[str], dict[str, str]]


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(SETTINGS), raise_server_exceptions=False) as found:
        yield found


@pytest.fixture(scope="module")
def database(client: TestClient) -> Database:
    app: Any = client.app
    found: Database = app.state.service.database
    return found


@pytest.fixture
def party(database: Database) -> NewParty:
    """The headers of a new organisation's key."""

    def made(name: str) -> dict[str, str]:
        changes = Changes(database, LOCAL)
        whose = changes.make_organisation(name).id
        return {
            "Authorization": f"Bearer {changes.make_key(WantedKey(name, 'park_manager', organisation_id=whose))[1]}"
        }

    return made


def waiting(database: Database, client: TestClient, headers: dict[str, str], count: int) -> None:
    """Jobs of a key that no server begins."""
    me = client.get("/v1/me", headers=headers).json()
    with database.writing() as connection:
        now = database.now(connection)
        for _ in range(count):
            job = jobs.add(connection, jobs.NewJob(me["organisation"], me["name"], "schedule", {}), now)
            later = now + timedelta(days=1)
            connection.execute(sa.update(JOBS).where(JOBS.c.id == job.id).values(not_before=later))


def refused(answer: Any, code: str, rule: str) -> Any:
    assert answer.status_code == 429, answer.text
    assert (answer.json()["code"], answer.json()["problems"][0]["code"]) == (code, rule)
    return int(answer.headers["Retry-After"])


def test_too_many_requests_of_one_key(client: TestClient, party: NewParty) -> None:
    hasty, calm = party("hasty"), party("calm")
    answers = [client.get("/v1/me", headers=hasty) for _ in range(13)]
    assert [answer.status_code for answer in answers] == [200] * 12 + [429]
    assert answers[0].headers["RateLimit"].startswith('"requests";r=11;')
    assert answers[-1].headers["RateLimit-Policy"] == '"requests";q=12;w=60'
    assert 1 <= refused(answers[-1], "rate_limited", "rate_limited") <= 5
    assert client.get("/v1/me", headers=calm).status_code == 200
    assert client.get("/v1/version", headers=hasty).status_code == 200


def test_too_many_jobs_of_one_key(client: TestClient, database: Database, party: NewParty, two_firms: Any) -> None:
    busy, other = party("busy"), party("other")
    waiting(database, client, busy, 2)
    found = client.post("/v1/schedules", json=two_firms, headers={**busy, **LATER})
    assert refused(found, "quota", "jobs_at_once") == 5
    assert client.post("/v1/schedules", json=two_firms, headers={**other, **LATER}).status_code == 202
    for job in client.get("/v1/jobs", headers=busy).json()["items"]:
        client.delete(f"/v1/jobs/{job['id']}", headers=busy)
    assert client.post("/v1/schedules", json=two_firms, headers={**busy, **LATER}).status_code == 202
    last = client.post("/v1/schedules", json=two_firms, headers={**busy, **LATER})
    assert 86_000 < refused(last, "quota", "jobs_per_day") <= 86_400


def test_too_many_bytes_of_one_organisation(client: TestClient, party: NewParty, two_firms: Any) -> None:
    full = party("full")
    made = client.post("/v1/sites", json=two_firms, headers=full)
    assert made.status_code == 201, made.text
    path, seen = f"/v1/sites/{made.json()['id']}/files/a.csv", {**full, "If-Match": made.headers["ETag"]}
    refusal = client.put(path, content=b"a" * 20_000, headers=seen)
    assert refused(refusal, "quota", "stored_bytes") == 3600
    assert client.put(path, content=b"a" * 100, headers=seen).status_code == 200
    too_much = {**two_firms, "members": [{**two_firms["members"][0], "name": "x" * 100 * n} for n in range(1, 20)]}
    refused(client.post("/v1/schedules", json=too_much, headers={**full, **LATER}), "quota", "stored_bytes")


def test_the_machines_own_user_has_no_limits(two_firms: Any) -> None:
    with TestClient(create_app(SETTINGS)) as client:
        assert {client.get("/v1/me").status_code for _ in range(20)} == {200}
        app: Any = client.app
        waiting(app.state.service.database, client, {}, 5)
        answer = client.post("/v1/schedules", json=two_firms, headers=LATER)
        assert answer.status_code == 202
        assert "RateLimit" not in answer.headers
        client.delete(answer.headers["Location"])
