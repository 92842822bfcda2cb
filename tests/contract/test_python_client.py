"""The Python client against a server that runs: it waits, asks again, and raises all that is wrong."""

import json
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from gridshare.client import Client, Job, ProblemError


@pytest.fixture
def service(live: Any) -> Iterator[Client]:
    with Client(live.url) as client:
        yield client


def test_a_plan_and_a_question_are_awaited(service: Client, two_firms: Any) -> None:
    plan = service.plan(two_firms, gap=0.01)
    assert plan["verdict"]["cap_kept"]
    assert service.ask("verifications", {"schedule": plan})["holds"]


def test_a_job_that_takes_long_is_followed_and_can_be_stopped(service: Client, hard_site: Any) -> None:
    stored = service.store_site(hard_site)
    job = service.submit("schedules", {"time_limit_s": 100}, site_id=stored["id"])
    assert job.kind == "schedule"
    assert not job.is_finished
    seen: list[Job] = []

    def stop(progress: Job) -> None:
        seen.append(progress)
        service.cancel(progress.id)

    with pytest.raises(ProblemError) as refused:
        service.result(job.id, stop)
    assert refused.value.code == "cancelled"
    assert seen[0].id == job.id
    assert service.job(job.id).state == "cancelled"
    assert job.id in [each["id"] for each in service.listed("jobs", site=stored["id"], limit=1)]


def test_all_that_is_wrong_is_raised(service: Client) -> None:
    with pytest.raises(ProblemError) as refused:
        service.ask("what-ifs", {"site": {}, "addition": {"name": "", "kw": -1}})
    assert refused.value.status == 422
    assert refused.value.request_id
    assert {each.where for each in refused.value.problems} == {"addition.name", "addition.kw"}
    assert all(each.where in str(refused.value) for each in refused.value.problems)


def test_a_broken_line_and_a_busy_service_are_asked_again_with_the_same_key(monkeypatch: pytest.MonkeyPatch) -> None:
    keys: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        keys.append(request.headers["Idempotency-Key"])
        if len(keys) == 1:
            raise httpx2.ConnectError("gone", request=request)
        if len(keys) == 2:
            return httpx2.Response(503, headers={"Retry-After": "0"}, json={})
        return httpx2.Response(200, content=json.dumps({"document": "schedule"}))

    monkeypatch.setattr("gridshare.client.client._LOOK_S", 0.0)
    with Client(transport=httpx2.MockTransport(answer)) as client:
        assert client.plan({}) == {"document": "schedule"}
    assert len(set(keys)) == 1
    assert len(keys) == 3


def test_what_is_no_answer_of_the_service_is_said_so() -> None:
    gateway = httpx2.MockTransport(lambda _: httpx2.Response(502, text="<html>Bad gateway</html>"))
    with (
        Client(transport=gateway) as client,
        pytest.raises(ProblemError, match="502 The answer is none of the service"),
    ):
        client.get("/v1/version")
