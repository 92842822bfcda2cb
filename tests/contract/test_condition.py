"""What a server says of itself: whether it is ready, and its figures; and webhooks over HTTP."""

import os
import sqlite3
import threading
import time
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import event

from gridshare.http.app import create_app
from gridshare.http.routes import webhooks as routes
from gridshare.http.settings import Settings
from gridshare.store.database import Database

HOOK = {"url": "http://127.0.0.1:9/hook", "events": ["job.done"]}


def test_a_server_that_works_is_ready(client: TestClient) -> None:
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ready"})


def test_a_server_that_stops_is_not_ready_and_takes_no_more_jobs(two_firms: Any) -> None:
    with TestClient(create_app(Settings(drain_s=0))) as client:
        client.portal.call(client.app.state.service.runner.drain)  # type: ignore[attr-defined, union-attr]
        not_ready, refused = client.get("/readyz"), client.post("/v1/schedules", json=two_firms)
    for answer, code in ((not_ready, "not_ready"), (refused, "stopping")):
        assert (answer.status_code, answer.json()["code"]) == (503, code)
        assert answer.headers["Retry-After"]


def test_who_waits_while_the_server_stops_is_told_where_the_job_will_be(hard_site: Any) -> None:
    answers: list[Any] = []
    with TestClient(create_app(Settings(drain_s=0))) as client:

        def wait() -> None:
            answers.append(client.post("/v1/schedules?time_limit_s=100", json=hard_site, headers={"Prefer": "wait=90"}))

        waiting = threading.Thread(target=wait)
        waiting.start()
        while [job["state"] for job in client.get("/v1/jobs").json()["items"]] != ["running"]:
            time.sleep(0.1)
        client.portal.call(client.app.state.service.runner.drain)  # type: ignore[attr-defined, union-attr]
        waiting.join()
        (answer,) = answers
        assert (answer.status_code, answer.json()["code"]) == (503, "stopping")
        assert answer.headers["Retry-After"]
        assert client.get(answer.headers["Location"]).json()["state"] == "running"


def test_a_job_that_there_is_no_room_for_is_not_accepted(two_firms: Any) -> None:
    two_firms["name"] = os.urandom(20_000).hex()  # more than what pages of the database have room for
    with TestClient(create_app()) as client:
        engine = client.app.state.service.database.engine  # type: ignore[attr-defined]

        def no_room(connection: Any, _: Any) -> None:
            connection.execute("PRAGMA max_page_count=1")  # SQLite takes the pages that there are

        event.listen(engine, "connect", no_room)
        engine.dispose()
        answer = client.post("/v1/schedules", json=two_firms)
        assert (answer.status_code, answer.json()["code"]) == (507, "store_full")
        assert answer.headers["Retry-After"]
        assert client.get("/v1/jobs").json()["items"] == []


def test_a_server_whose_store_is_away_says_so_everywhere_and_in_time() -> None:
    with TestClient(create_app()) as client:
        _move_away(client.app.state.service.database)  # type: ignore[attr-defined]
        answers = [client.get(path) for path in ("/readyz", "/v1/jobs", "/v1/sites")]
    for answer in answers:
        assert answer.status_code == 503
        assert answer.headers["Retry-After"]
        assert {problem["code"] for problem in answer.json()["problems"]} >= {"store_away"}


def test_figures_are_of_the_queue_and_of_what_was_done(client: TestClient, two_firms: Any) -> None:
    assert client.post("/v1/schedules?time_limit_s=30", json=two_firms).status_code == 200
    text = client.get("/metrics", headers={"Accept": "text/plain"}).text
    for line in (
        "gridshare_store_up 1.0",
        "gridshare_jobs_queued 0.0",
        "gridshare_oldest_wait_seconds 0.0",
        'gridshare_job_seconds_count{kind="schedule",state="done"}',
        'gridshare_verdicts_total{all_served="yes",cap_kept="yes",finished="yes"}',
        'gridshare_gap_count{kind="schedule"}',
        'gridshare_http_request_seconds_count{method="POST",route="/v1/schedules",status="200"}',
    ):
        assert line in text


def test_a_webhook_is_made_listed_told_and_deleted(two_firms: Any) -> None:
    with TestClient(create_app(Settings(allow_private_webhooks=True))) as client:
        made = client.post("/v1/webhooks", json=HOOK)
        assert made.status_code == 201
        assert made.json()["secret"].startswith("whsec_")
        path = f"/v1/webhooks/{made.json()['id']}"
        assert "secret" not in client.get(path).json()
        assert [hook["id"] for hook in client.get("/v1/webhooks").json()["items"]] == [made.json()["id"]]
        assert client.post("/v1/schedules?time_limit_s=30", json=two_firms).status_code == 200
        (told,) = client.get(f"{path}/deliveries").json()["items"]
        assert (told["event"], told["state"]) == ("job.done", "waiting")  # nothing listens there
        again = client.post(f"{path}/deliveries/{told['id']}/replay")
        assert (again.status_code, again.json()["id"]) == (202, told["id"])
        assert client.post(f"{path}/deliveries/delivery_none/replay").status_code == 404
        assert client.delete(path).status_code == 204
        assert client.get(path).status_code == client.delete(path).status_code == 404


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (HOOK, 422),
        ({"url": "https://169.254.169.254/latest/meta-data"}, 422),
        ({"url": "https://1.1.1.1/", "events": []}, 422),
        ({"url": "https://1.1.1.1/", "events": ["job.dreamt"]}, 422),
        ({}, 422),
    ],
)
def test_a_webhook_goes_to_public_addresses_only(client: TestClient, body: Any, status: int) -> None:
    assert client.post("/v1/webhooks", json=body).status_code == status


def test_an_organisation_has_so_many_webhooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "MOST", 2)
    with TestClient(create_app(Settings(allow_private_webhooks=True))) as client:
        answers = [client.post("/v1/webhooks", json=HOOK).status_code for _ in range(3)]
    assert answers == [201] * 2 + [422]


def _move_away(database: Database) -> None:
    """Let no new connection be made, and no old one be used."""

    def refuse(*_: Any) -> None:
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    event.listen(database.engine, "do_connect", refuse)
    database.engine.dispose()
