"""Jobs over HTTP: how far they are by asking and by events, an end to them, and what came of them."""

import http.client
import json
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

AT_ONCE = {"Prefer": "respond-async"}


def _events(lines: Iterator[str]) -> Iterator[dict[str, str]]:
    found: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(": ")
        if line:
            found[name or "comment"] = value
        elif found:
            yield found
            found = {}


@pytest.fixture
def accepted(client: TestClient, two_firms: Any) -> str:
    """The path of a job that was accepted."""
    answer = client.post("/v1/schedules", json=two_firms, headers=AT_ONCE)
    assert answer.status_code == 202
    return str(answer.headers["Location"])


def test_events_lead_to_the_end_and_none_comes_twice(client: TestClient, accepted: str) -> None:
    with client.stream("GET", f"{accepted}/events") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        seen = list(_events(answer.iter_lines()))
    assert [each["event"] for each in seen[:-1]] == ["progress"] * (len(seen) - 1)
    assert seen[-1]["event"] == "end"
    assert json.loads(seen[-1]["data"])["state"] == "done"
    assert seen[0]["retry"] == "2000"
    assert len({each["id"] for each in seen}) == len(seen)
    again = client.get(f"{accepted}/events", headers={"Last-Event-ID": seen[-1]["id"]})
    assert (again.status_code, again.content) == (204, b"")
    earlier = client.get(f"{accepted}/events", headers={"Last-Event-ID": seen[0]["id"] + "x"})
    assert [each["event"] for each in _events(iter(earlier.text.split("\n")))] == ["end"]


def test_asking_again_costs_nothing_while_nothing_is_new(client: TestClient, accepted: str) -> None:
    while client.get(accepted).json()["state"] in ("queued", "running"):
        time.sleep(0.05)
    found = client.get(accepted)
    tag = {"If-None-Match": found.headers["ETag"]}
    assert client.get(accepted, headers=tag).status_code == 304
    assert client.get(accepted, headers={"If-None-Match": '"another"'}).json() == found.json()
    assert client.get(found.json()["result"]).json()["document"] == "schedule"


def test_a_job_that_is_stopped_says_so_to_all_who_ask(client: TestClient, hard_site: Any) -> None:
    job = client.post("/v1/schedules?time_limit_s=120", json=hard_site, headers=AT_ONCE).headers["Location"]
    seen: list[dict[str, str]] = []

    def watch() -> None:
        with client.stream("GET", f"{job}/events") as answer:
            seen.extend(_events(answer.iter_lines()))

    watching = threading.Thread(target=watch)
    watching.start()
    while not seen and client.get(job).json()["progress"] is None:
        time.sleep(0.1)
    assert client.delete(job).status_code == 200
    watching.join(timeout=60)
    assert json.loads(seen[-1]["data"])["state"] == "cancelled"
    result = client.get(f"{job}/result")
    assert (result.status_code, result.json()["code"]) == (409, "cancelled")
    assert client.delete(job).json()["state"] == "cancelled"


def test_jobs_are_listed_in_pages(client: TestClient, two_firms: Any) -> None:
    asked = [
        client.post("/v1/schedules", json=two_firms, headers={**AT_ONCE, "X-Request-ID": "pages"}).json()["id"]
        for _ in range(5)
    ]
    path, found = "/v1/jobs?request_id=pages&limit=2", []
    while path:
        answer = client.get(path)
        found += [job["id"] for job in answer.json()["items"]]
        path = answer.json()["next"]
    assert found == sorted(asked, reverse=True)
    assert client.get("/v1/jobs?request_id=pages&kind=period").json() == {"items": [], "next": None}
    assert client.get("/v1/jobs?state=lost").status_code == 422


def test_a_client_that_goes_away_from_its_events_leaves_nothing_behind(live: Any, hard_site: Any) -> None:
    line = http.client.HTTPConnection("127.0.0.1", live.port, timeout=30)
    body = json.dumps(hard_site)
    line.request("POST", "/v1/schedules?time_limit_s=60", body, {"Content-Type": "application/json", **AT_ONCE})
    job = json.load(line.getresponse())["id"]
    line.request("GET", f"/v1/jobs/{job}/events", headers={"X-Request-ID": "left-events"})
    assert line.getresponse().read(20)
    line.close()
    ends = time.monotonic() + 30
    while "id=left-events" not in live.log.read_text("utf-8") and time.monotonic() < ends:
        time.sleep(0.1)
    assert "id=left-events" in live.log.read_text("utf-8"), "the stream goes on for nobody"
    line = http.client.HTTPConnection("127.0.0.1", live.port, timeout=30)
    line.request("DELETE", f"/v1/jobs/{job}")
    assert line.getresponse().status == 200
    line.close()
