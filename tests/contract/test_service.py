"""The service stays awake while it plans, ends what nobody waits for, and logs without telling."""

import http.client
import json
import re
import socket
import threading
import time
import urllib.error
import urllib.request
from typing import Any

import pytest
from fastapi.testclient import TestClient

from gridshare.http.settings import Settings, SettingsError

JSON = {"Content-Type": "application/json"}
AWAKE_S = 2.0  # an answer to /healthz may take this long on a busy machine


def test_a_plan_names_the_binding_layer_and_is_verified(client: TestClient, two_firms: Any) -> None:
    schedule = client.post("/v1/schedules?time_limit_s=30&gap=0.001", json=two_firms).json()
    assert schedule["verdict"]["cap_kept"]
    assert schedule["proof"]["verified"]
    assert schedule["group"]["import_layer"][1] == "CBC-T winter evening"
    assert schedule["savings"]["exceedance_kwh"] > 0


def test_an_answer_of_a_search_that_was_cut_short_says_so_first_and_what_is_open(
    client: TestClient, two_firms: Any
) -> None:
    answer = client.post("/v1/schedules?time_limit_s=1e-9", json=two_firms)
    assert answer.status_code == 200
    verdict = answer.json()["verdict"]
    assert next(iter(verdict.items())) == ("finished", False)
    assert verdict["exceedance_open_kwh"] == answer.json()["baseline"]["exceedance_kwh"] > 0
    assert verdict["cost_open_eur"] is None
    contract = client.get("/openapi.json").json()
    assert "verdict.finished" in contract["paths"]["/v1/schedules"]["post"]["responses"]["200"]["description"]
    fields = contract["components"]["schemas"]["Verdict"]["properties"]
    assert {"finished", "exceedance_open_kwh", "unserved_open_kwh", "cost_open_eur"} <= set(fields)
    assert all(fields[name]["description"] for name in fields)


def test_validation_counts_what_the_site_has(client: TestClient, two_firms: Any) -> None:
    report = client.post("/v1/validate", json=two_firms).json()
    assert report["ok"]
    assert report["figures"]["assets"] == {"inflexible_load": 1, "battery": 1, "ev_charging": 1}


def test_lookups(client: TestClient) -> None:
    assert client.get("/healthz").json()["status"] == "ok"
    assert client.get("/v1/version").json()["api"] == "v1"
    assert "battery" in {k["kind"] for k in client.get("/v1/kinds").json()["kinds"]}


def test_the_service_answers_while_it_plans_and_says_when_it_is_full(live: Any, large_site: Any) -> None:
    answers: list[tuple[int, Any]] = []

    def plan() -> None:
        answers.append(_post(live.port, large_site, time_limit_s=2))

    crowd = [threading.Thread(target=plan) for _ in range(4)]
    for one in crowd:
        one.start()
    waits = []
    while any(one.is_alive() for one in crowd):
        begun = time.monotonic()
        with urllib.request.urlopen(f"{live.url}/healthz", timeout=30) as answer:  # noqa: S310 - our own server
            assert answer.status == 200
        waits.append(time.monotonic() - begun)
        time.sleep(0.05)
    assert len(waits) > 20
    assert max(waits) < AWAKE_S
    # two at work and one in line: of four at once, one is sent away; the others get a plan, or no plan in time
    statuses = [status for status, _ in answers]
    assert statuses.count(503) == 1
    assert set(statuses) <= {200, 503, 504}, [body.get("detail") for _, body in answers]


def test_a_client_that_hangs_up_ends_its_plan(live: Any, hard_site: Any) -> None:
    body = json.dumps(hard_site).encode()
    head = "POST /v1/schedules?time_limit_s=120 HTTP/1.1\r\nHost: x\r\nX-Request-ID: hung-up\r\n"
    head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", live.port)) as line:
        line.sendall(head.encode() + body)
        time.sleep(1.0)
    logged = _logged(live, "id=hung-up")
    assert "POST /v1/schedules 499" in logged
    assert float(re.search(r"(\d+) ms", logged)[1]) < 20_000  # type: ignore[index]


def test_a_client_that_asks_first_need_not_send_a_body_that_is_too_large(live: Any) -> None:
    line = http.client.HTTPConnection("127.0.0.1", live.port, timeout=30)
    line.putrequest("POST", "/v1/schedules")
    for name, value in {**JSON, "Content-Length": "200000000", "Expect": "100-continue"}.items():
        line.putheader(name, value)
    line.endheaders()
    answer = line.getresponse()
    assert answer.status == 413
    assert json.load(answer)["code"] == "too_large"
    line.close()


def test_a_client_that_sends_a_body_that_is_too_large_sees_the_answer(live: Any) -> None:
    request = urllib.request.Request(f"{live.url}/v1/validate", b" " * 30_000_000, JSON)  # noqa: S310 - our own server
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request, timeout=30)  # noqa: S310
    assert caught.value.status == 413
    assert "30000000 bytes" in json.load(caught.value)["detail"]


def test_a_request_is_one_line_that_tells_nothing_of_the_site(live: Any, two_firms: Any) -> None:
    two_firms["name"] = "Geheim terrein"
    two_firms["members"][0]["assets"][0]["profile"] = "geheime kolom"
    status, _ = _post(live.port, two_firms, request_id="my-id.1")
    assert status == 422
    assert re.search(r"POST /v1/schedules 422 \d+ B \d+ ms", _logged(live, "id=my-id.1"))
    assert "eheim" not in live.log.read_text()


def test_a_strange_request_id_is_replaced(client: TestClient) -> None:
    answer = client.get("/healthz", headers={"X-Request-ID": "a b\tc" * 40})
    assert re.fullmatch(r"[0-9a-f]{32}", answer.headers["x-request-id"])


def test_settings_come_from_the_environment_and_options_go_first() -> None:
    settings = Settings.of({"GRIDSHARE_MAX_STEPS": "96", "GRIDSHARE_MAX_ASSETS": "7"}, max_assets=9, max_parallel=None)
    assert (settings.max_steps, settings.max_assets, settings.max_parallel) == (96, 9, Settings().max_parallel)


def test_all_wrong_settings_are_named() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.of({"GRIDSHARE_MAX_STEPS": "many", "GRIDSHARE_MAX_SOLVE_S": "nan", "GRIDSHARE_MAX_PARALLEL": "0"})
    assert {p.where for p in caught.value.problems} == {
        "GRIDSHARE_MAX_STEPS",
        "GRIDSHARE_MAX_SOLVE_S",
        "GRIDSHARE_MAX_PARALLEL",
    }


def _post(port: int, site: Any, *, time_limit_s: float = 60, request_id: str = "") -> tuple[int, Any]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {**JSON, "X-Request-ID": request_id, "Prefer": "wait=100"}
    line.request("POST", f"/v1/schedules?time_limit_s={time_limit_s}", json.dumps(site), headers)
    answer = line.getresponse()
    body = json.load(answer)
    line.close()
    return answer.status, body


def _logged(live: Any, words: str) -> str:
    """The line of the log that has ``words``, as soon as it is there."""
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        for line in live.log.read_text().splitlines():
            if words in line:
                return line
        time.sleep(0.1)
    pytest.fail(f"no line with {words!r} in the log")
