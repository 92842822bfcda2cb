"""Every error leaves as application/problem+json with all its problems."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from gridshare.errors import GridshareError, Problem
from gridshare.http import problems
from gridshare.http.app import create_app
from gridshare.http.request_log import RequestLog
from gridshare.http.route_errors import ERRORS
from gridshare.http.settings import Settings

JSON = {"Content-Type": "application/json"}

Change = Callable[[Any], object]


def problem(answer: Any, status: int) -> Any:
    """The body of a problem response that is as it should be."""
    body = answer.json()
    assert (answer.status_code, body["status"]) == (status, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-request-id"]
    assert body["problems"]
    assert body["type"] == f"urn:gridshare:problem:{body['code']}"
    assert all(set(p) == {"where", "code", "found", "expected", "remedy", "name"} for p in body["problems"])
    return body


@pytest.mark.parametrize("path", ["/v1/schedules", "/v1/validate"])
@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "json_syntax"),
        (b'{"gridshare": 1,', "json_syntax"),
        (b"\xff\xfe{}", "encoding"),
        (b"[" * 100_000, "too_deep"),
        (b'{"name": 1, "name": 2}', "duplicate_key"),
        (b"1" * 10_000, "json_number"),
    ],
)
def test_a_body_that_is_no_json_is_400(client: TestClient, path: str, body: bytes, code: str) -> None:
    found = problem(client.post(path, content=body, headers=JSON), 400)
    assert [p["code"] for p in found["problems"]] == [code]


@pytest.mark.parametrize("body", [b"null", b'"/etc/hostname"', b"[]", b"3"])
def test_json_that_is_no_document_is_422_and_opens_no_file(client: TestClient, body: bytes) -> None:
    for path in ("/v1/schedules", "/v1/validate"):
        found = problem(client.post(path, content=body, headers=JSON), 422)
        assert [p["code"] for p in found["problems"]] == ["not_a_mapping"]


def test_all_problems_come_at_once(client: TestClient, two_firms: Any) -> None:
    two_firms["members"][1]["assets"][0].update(start_kwh="half", round_trip_efficiency=88)
    two_firms["horizon"]["step_minutes"] = 7
    for path in ("/v1/schedules", "/v1/validate"):
        found = problem(client.post(path, json=two_firms), 422)
        assert {p["where"] for p in found["problems"]} == {
            "members[1].assets[0].start_kwh",
            "members[1].assets[0].round_trip_efficiency",
            "horizon.step_minutes",
        }
        assert found["detail"].endswith("(and 2 more)")


def _put(*path: str | int, value: Any) -> Change:
    def change(site: Any) -> None:
        for part in path[:-1]:
            site = site[part]
        site[path[-1]] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        _put("series", value="series.csv"),
        _put("members", 0, "assets", 0, "profile", value={"file": "../secret.csv", "column": "a"}),
        _put("members", 1, "assets", 1, "sessions", value="trucks.csv"),
    ],
)
def test_references_to_files_are_refused(client: TestClient, two_firms: Any, change: Change) -> None:
    change(two_firms)
    found = problem(client.post("/v1/schedules", json=two_firms), 422)
    assert "file_reference" in {p["code"] for p in found["problems"]}


def test_not_a_number_is_refused_where_it_stands(client: TestClient, two_firms: Any) -> None:
    body = json.dumps(two_firms).replace("62", "NaN")
    found = problem(client.post("/v1/schedules", content=body, headers=JSON), 422)
    assert found["problems"][0]["where"] == "series.bakery_kw[0]"


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("time_limit_s=0", "query.time_limit_s"),
        ("time_limit_s=301", "query.time_limit_s"),
        ("time_limit_s=nan", "query.time_limit_s"),
        ("gap=-1", "query.gap"),
        ("gap=half", "query.gap"),
        ("time_limit=5", "query.time_limit"),
    ],
)
def test_parameters_are_held_to_their_range(client: TestClient, two_firms: Any, query: str, where: str) -> None:
    found = problem(client.post(f"/v1/schedules?{query}", json=two_firms), 422)
    assert [p["where"] for p in found["problems"]] == [where]


def test_a_time_limit_without_a_plan_is_doing_nothing_and_says_so(client: TestClient, two_firms: Any) -> None:
    answer = client.post("/v1/schedules?time_limit_s=0.0001", json=two_firms)
    assert answer.status_code == 200
    assert answer.json()["verdict"]["is_baseline"]
    assert "The time was up" in answer.json()["notes"][0]


def test_a_time_limit_without_a_plan_is_doing_nothing_also_where_that_breaks_a_rule(
    client: TestClient, two_firms: Any
) -> None:
    roof = {"kind": "solar", "name": "tied roof", "available": 500.0, "curtailable": True, "feed_in_limit_kw": 0.0}
    firms = copy.deepcopy(two_firms)
    firms["members"][0]["assets"].append(roof)
    answer = client.post("/v1/schedules?time_limit_s=0.0001", json=firms)
    assert answer.status_code == 200
    found = answer.json()
    assert not found["verdict"]["finished"]
    assert not found["proof"]["verified"]
    assert any("would break rule C6" in note for note in found["notes"])


def test_paths_methods_and_media_types(client: TestClient, two_firms: Any) -> None:
    assert problem(client.get("/v1/nothing"), 404)["code"] == "not_found"
    wrong_method = client.put("/healthz")
    assert problem(wrong_method, 405)["code"] == "method_not_allowed"
    assert wrong_method.headers["allow"] == "GET"
    assert problem(client.get("/v1/kinds", headers={"Accept": "text/html"}), 406)["code"] == "not_acceptable"
    for accept in ("*/*", "text/html, application/json;q=0.5", "application/*"):
        assert client.get("/healthz", headers={"Accept": accept}).status_code == 200
    body = json.dumps(two_firms)
    for headers in ({}, {"Content-Type": "application/yaml"}, {**JSON, "Content-Encoding": "gzip"}):
        assert problem(client.post("/v1/validate", content=body, headers=headers), 415)["code"] == "media_type"
    right = {"Content-Type": "application/json; charset=utf-8"}
    assert client.post("/v1/validate", content=body, headers=right).status_code == 200


@pytest.fixture(scope="module")
def strict() -> Iterator[TestClient]:
    settings = Settings(max_body_bytes=3000, max_steps=5, max_assets=2, max_sessions=0)
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client


def test_what_is_beyond_the_limits_is_named_with_the_limit(strict: TestClient, two_firms: Any) -> None:
    for path in ("/v1/schedules", "/v1/validate"):
        found = problem(strict.post(path, json=two_firms), 422)
        assert [(p["code"], p["found"]) for p in found["problems"]] == [
            ("too_many_steps", "6 steps"),
            ("too_many_assets", "3 assets"),
            ("too_many_sessions", "1 rows in tables"),
        ]


def test_a_body_that_is_too_large_is_413_declared_or_streamed(strict: TestClient) -> None:
    declared = strict.post("/v1/schedules", content=b" " * 3001, headers=JSON)
    assert "3001 bytes" in problem(declared, 413)["problems"][0]["found"]
    streamed = strict.post("/v1/schedules", content=(b" " * 1000 for _ in range(4)), headers=JSON)
    assert "more than 3000" in problem(streamed, 413)["problems"][0]["found"]


@pytest.mark.parametrize("kind", ERRORS)
def test_every_error_has_its_status(kind: type[GridshareError]) -> None:
    answer = _raising(kind(Problem("here", "some_code", "\ud800 a", "b"))).get("/")
    assert problem(answer, kind.http_status)["code"] == kind.code
    assert ("retry-after" in answer.headers) == (kind.http_status in problems.PASSING)


def test_a_fault_says_nothing_of_its_insides(caplog: pytest.LogCaptureFixture) -> None:
    answer = _raising(RuntimeError("secret 42 kW")).get("/")
    assert problem(answer, 500)["code"] == "internal"
    assert "secret" not in answer.text + caplog.text
    assert "RuntimeError" in caplog.text


def _raising(error: Exception) -> TestClient:
    app = FastAPI()
    problems.install(app)
    app.add_middleware(RequestLog)

    @app.get("/")
    async def fail() -> None:
        raise error

    return TestClient(app)


def test_a_client_that_goes_away_in_its_body_is_no_fault(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    came = iter(({"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}))
    sent: list[Any] = []

    async def receive() -> Any:
        return next(came)

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"content-type", b"application/json"), (b"content-length", b"9"), (b"host", b"127.0.0.1")]
    scope = {
        "type": "http", "method": "POST", "path": "/v1/validate", "raw_path": b"/v1/validate", "query_string": b"",
        "headers": headers, "http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 9), "root_path": "", "state": {},
    }  # fmt: skip
    assert client.portal is not None
    client.portal.call(client.app, scope, receive, send)
    assert sent[0]["status"] == 499
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize(
    ("path", "expected", "remedy"),
    [
        ("/v1/jobs?limit=-1", "at least 1", ""),
        ("/v1/jobs?sites=x", "kind", "Did you mean site?"),
        ("/v1/audit?from=12-02-2026", "an instant with its offset like 2026-", ""),
        ("/v1/jobs?state=rumning", "running", "Did you mean running?"),
    ],
)
def test_parameters_are_refused_in_words_of_ours(client: TestClient, path: str, expected: str, remedy: str) -> None:
    (found,) = problem(client.get(path), 422)["problems"]
    assert expected in found["expected"]
    assert not found["expected"].startswith(("Input should", "expected"))
    assert found["remedy"] == remedy


def test_all_methods_of_a_path_are_named(client: TestClient) -> None:
    answer = client.patch("/v1/sites/site_0")
    assert answer.headers["allow"] == "DELETE, GET, PUT"
    assert problem(answer, 405)["problems"][0]["expected"] == "DELETE, GET or PUT"
    assert "/ at its end" in problem(client.get("/v1/sites/"), 404)["problems"][0]["remedy"]
