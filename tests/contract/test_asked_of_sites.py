"""Everything that the command line can do of a site, over HTTP: by the same functions, so with the same answers."""

import copy
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from gridshare.ahead.loading import parsed
from gridshare.errors import CancelledError, GridshareError
from gridshare.http.routes.work import OFFERS, Offer
from gridshare.jobs.kinds import JOB_KINDS
from gridshare.jobs.kinds.kind import Given, JobKind
from gridshare.jobs.kinds.period import PERIOD, PeriodArguments
from gridshare.questions.giving.question import flexibility
from gridshare.sites.addition import Addition, AdditionError, extended
from gridshare.usecases.variations import variations
from gridshare.usecases.what_if import SolveOptions, what_if

SAMPLES = Path(__file__).resolve().parents[2] / "sample_sites"
AT_ONCE = {"Prefer": "wait=100"}
_A_DAY = {"first": "2026-01-15", "last": "2026-01-15"}
DAYS: dict[str, Any] = {"fit": _A_DAY, "measures": _A_DAY}


@pytest.fixture
def even(two_firms: Any) -> Any:
    """The two firms on any day: what they do is the same each hour."""
    site = copy.deepcopy(two_firms)
    site["horizon"] = {"start": "2026-01-15", "days": 1, "step_minutes": 60}
    site["series"] = {}
    site["members"][0]["assets"][0]["profile"] = 30
    site["members"][1]["assets"] = [a for a in site["members"][1]["assets"] if a["kind"] == "battery"]
    site["energy_contracts"] = {"dynamic": {"import": {"price": 0.2}, "export": {"price": 0.0}}}
    return site


def _done(answer: Any) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_what_if_is_the_librarys(client: TestClient, two_firms: Any) -> None:
    added = {"name": "Nieuw", "kw": 5.0}
    found = _done(client.post("/v1/what-ifs", json={"site": two_firms, "addition": added}, headers=AT_ONCE))
    case = extended(parsed(two_firms).resolved(), Addition.model_validate(added))
    expected = what_if([case], SolveOptions(relative_gap=1e-6)).model_dump(mode="json")
    assert found == json.loads(json.dumps(expected))


def test_an_addition_names_series_of_the_site_and_no_file(client: TestClient, two_firms: Any) -> None:
    asset = {"kind": "inflexible_load", "profile": "bakery_kw"}
    asked = {"site": two_firms, "addition": {"name": "Nieuw", "asset": asset}, "time_limit_s": 60}
    assert _done(client.post("/v1/what-ifs", json=asked, headers=AT_ONCE))["fits"] is False
    asked["addition"]["asset"] = {**asset, "profile": {"file": "/etc/passwd", "column": "root"}}
    refused = client.post("/v1/what-ifs", json=asked)
    assert refused.status_code == 422
    assert {p["code"] for p in refused.json()["problems"]} == {"file_reference"}


def test_variations_are_the_librarys(client: TestClient, even: Any) -> None:
    found = _done(client.post("/v1/variations", json={"site": even}, headers=AT_ONCE))
    expected = variations(parsed(even).resolved(), SolveOptions(relative_gap=1e-6)).model_dump(mode="json")
    assert found == json.loads(json.dumps(expected))


def test_what_a_park_can_give_is_the_librarys(client: TestClient, two_firms: Any) -> None:
    asked = {"window": {"from": "17:00", "to": "19:00"}, "direction": "down", "kw": [5.0]}
    found = _done(
        client.post("/v1/flexibility", json={"site": two_firms, "time_limit_s": 90, **asked}, headers=AT_ONCE)
    )
    expected = flexibility(two_firms, "17:00-19:00", direction="down", kw=[5.0], time_limit_s=90).model_dump(
        mode="json"
    )
    assert found | {"seconds": 0.0} == json.loads(json.dumps(expected)) | {"seconds": 0.0}


def test_a_schedule_is_verified_and_one_that_was_altered_is_not(client: TestClient, two_firms: Any) -> None:
    schedule = _done(client.post("/v1/schedules", json=two_firms))
    assert _done(client.post("/v1/verifications", json={"schedule": schedule}))["holds"]
    assert _done(client.post("/v1/verifications", json={"schedule": schedule, "site": two_firms}))["holds"]
    schedule["figures"]["cost_eur"] += 1
    found = _done(client.post("/v1/verifications", json={"schedule": schedule}))
    assert not found["holds"]
    assert [wrong["where"] for wrong in found["wrong"]] == ["figures.cost_eur"]
    assert client.post("/v1/verifications", json={"schedule": "none"}).status_code == 422


def test_the_days_of_a_period_are_schedules_of_their_own(client: TestClient, even: Any) -> None:
    asked = client.post(
        "/v1/periods", json={"site": even, "first": "2026-01-15", "last": "2026-01-16"}, headers=AT_ONCE
    )
    assert _done(asked)["verdict"]["days"] == 2
    job = asked.headers["content-location"].split("/")[3]
    listed = client.get(f"/v1/schedules?job={job}").json()["items"]
    assert [row["starts_at"] for row in listed] == ["2026-01-15T23:00:00Z", "2026-01-14T23:00:00Z"]
    first = client.get(f"/v1/schedules/{listed[1]['id']}").json()
    assert first["document"] == "schedule"
    assert first["horizon"]["start"] == "2026-01-15T00:00:00+01:00"
    assert first["input_sha256"] == listed[1]["input_sha256"]


@pytest.mark.parametrize(
    ("path", "asked", "where"),
    [
        ("periods", {"first": "2026-01-16", "last": "2026-01-15"}, {"site", "document"}),
        ("periods", {"site": {}, "first": "2026-01-01", "last": "2027-01-15"}, {"last"}),
        ("periods", {"site": {}, "last": "2026-01-32"}, {"first", "last"}),
        ("what-ifs", {"site": {}}, {"addition"}),
        ("what-ifs", {"site": {}, "addition": {"name": "", "kw": -1}}, {"addition.name", "addition.kw"}),
        ("variations", {"site": {}, "time_limit_s": 1e9}, {"time_limit_s"}),
        ("flexibility", {"site": {}, "window": {"from": "25:00"}, "kw": [-1]}, {"window.from", "window.to", "kw[0]"}),
        (
            "scenarios",
            {"site": {}, "compare": {"gridshare": 1, "scenarios": [{}]}, "first": "2026-01-15"},
            {"compare.scenarios[0].name", "last"},
        ),
        (
            "appraisals",
            {"appraisal": {"gridshare": 1, "discount_rate": 6}},
            {"appraisal.discount_rate", "appraisal.name", "appraisal.start", "appraisal.investments"},
        ),
        ("variations", {"site": {}, "grace_s": 1e9, "wrong": 1}, {"grace_s", "wrong"}),
        ("verifications", {}, {"schedule"}),
    ],
)
def test_all_that_is_wrong_with_a_question_comes_at_once(
    client: TestClient, path: str, asked: Any, where: set[str]
) -> None:
    answer = client.post(f"/v1/{path}", json=asked)
    assert answer.status_code == 422
    assert answer.json()["code"] == "parameters_invalid"
    assert {problem["where"] for problem in answer.json()["problems"]} == where


@pytest.fixture(scope="module")
def stored(client: TestClient) -> str:
    """The path of a stored site: the sample of three firms."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for path in sorted((SAMPLES / "three-firms").iterdir()):
            if path.is_file():
                archive.write(path, path.name)
    made = client.post("/v1/sites", content=into.getvalue(), headers={"Content-Type": "application/zip"})
    return str(made.headers["location"])


def test_a_stored_site_is_checked_given_whole_planned_and_verified(client: TestClient, stored: str) -> None:
    assert _done(client.post(f"{stored}/validation"))["ok"]
    whole = _done(client.post(f"{stored}/inline"))
    assert _done(client.post("/v1/validate", json=whole))["ok"]
    plan = client.post(f"{stored}/schedules", json={"gap": 0.01}, headers=AT_ONCE)
    assert _done(plan)["verdict"]["cap_kept"]
    row = client.get(f"/v1/schedules?site={stored.rpartition('/')[2]}").json()["items"][0]
    assert (row["site"], row["site_version"]) == (stored.rpartition("/")[2], 1)
    assert row["asked_by"] == "local"
    assert row["verdict"]["finished"]
    checked = _done(client.post(f"{stored}/verifications", json={"schedule": plan.json()}, headers=AT_ONCE))
    assert checked["holds"]
    assert _done(client.post(f"/v1/schedules/{row['id']}/verification", headers=AT_ONCE))["holds"]


def test_a_job_that_is_tried_again_finds_what_it_had_worked_out(tmp_path: Path, even: Any) -> None:
    arguments = PeriodArguments(first=date(2026, 1, 15), last=date(2026, 1, 16))
    given, options = Given(body=json.dumps(even).encode(), scratch=tmp_path / "job"), PERIOD.options(arguments)

    def stop(progress: Any) -> bool:
        return bool(progress.done < 1)

    with pytest.raises(CancelledError):
        PERIOD.work(given, arguments, options=replace(options, on_progress=stop))
    kept = (tmp_path / "job" / "days" / "2026-01-15.json").read_bytes()
    done = PERIOD.work(given, arguments, options=options)
    assert done.days[0][1] == kept
    assert len(done.days) == 2


@pytest.mark.parametrize("kind", ["what_if", "fit", "measures"])
@pytest.mark.parametrize("named", ["", "nobody"])
def test_an_addition_on_a_feeder_or_a_contract_that_is_not_there_is_refused_in_the_same_words(
    even: Any, kind: str, named: str
) -> None:
    battery = even["members"][1]["assets"][0]
    for added, where in (
        ({"name": "Nieuw", "kw": 5.0, "feeder": named}, "addition.feeder"),
        ({"name": "Nieuw", "kw": 5.0, "energy_contract": named}, "addition.energy_contract"),
        ({"name": "Nieuw", "asset": {**battery, "name": "accu", "feeder": named}}, "addition.asset.feeder"),
    ):
        with pytest.raises(AdditionError) as refused:
            _worked(kind, {"site": even}, {"addition": added, **DAYS.get(kind, {})})
        (problem,) = refused.value.problems
        assert (problem.where, problem.found[-len(repr(named)) :]) == (where, repr(named))


@pytest.mark.parametrize("offer", [each for each in OFFERS if each.inline is not None], ids=lambda each: each.kind)
def test_no_text_of_a_question_is_a_fault(offer: Offer) -> None:
    """Each text that its arguments may have, set to what is nothing and to what names another thing of the site."""
    contract = json.loads((SAMPLES.parent / "api" / "openapi.json").read_text(encoding="utf-8"))
    media = _at(contract["paths"][f"/v1/{offer.path}"]["post"]["requestBody"], contract)["content"]["application/json"]
    example = _at(next(iter(media["examples"].values())), contract)["value"]
    documents = {name: example.pop(name) for name in offer.inline or () if name in example}
    schema = offer.arguments.model_json_schema()
    asked = faults = 0
    for base in (example, *_others(example, documents)):
        for path in sorted(set(_texts(schema, schema))):
            for text in ("", "nobody", "depot battery"):
                arguments = _with(copy.deepcopy(base), path, text)
                try:
                    _worked(offer.kind, documents, arguments)
                except (GridshareError, ValidationError) as error:
                    faults += isinstance(error, GridshareError) and error.http_status >= 500
                asked += 1
    assert asked > 0 or not set(_texts(schema, schema))
    assert faults == 0


def _worked(kind: str, documents: Any, arguments: Any) -> Any:
    job: JobKind[Any] = JOB_KINDS[kind]
    grace = {"grace_s": 5.0} if "grace_s" in job.arguments.model_fields else {}
    checked = job.arguments.model_validate({**arguments, **grace})
    return job.work(Given(body=json.dumps({**documents, **arguments}).encode()), checked, options=job.options(checked))


def _others(example: Any, documents: Any) -> list[Any]:
    """The same question with what the example leaves out."""
    if "addition" in example:
        (battery,) = (a for m in documents["site"]["members"] for a in m["assets"] if a["kind"] == "battery")
        asset = {**battery, "name": "accu"}
        return [{**example, "addition": {"name": "Nieuw", "asset": {**asset, "feeder": None}}}]
    if "compare" in example:
        changes = [{"added": [{"name": "Nieuw", "kw": 5.0}]}, {"without": ["depot battery"]}]
        changes.append({"added_assets": [{"member": "Bakkerij Noord", "asset": {"kind": "solar", "name": "zon"}}]})
        return [{**example, "compare": {"gridshare": 1, "scenarios": [{"name": "a", **each}]}} for each in changes]
    return []


def _at(part: Any, whole: Any) -> Any:
    """What a reference leads to."""
    while "$ref" in part:
        place = part["$ref"]
        part = whole
        for name in place.removeprefix("#/").split("/"):
            part = part[name]
    return part


def _texts(part: Any, whole: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Where a schema takes a free text: fields, ``#`` for the first of a list, ``*`` for a name that is one."""
    part = _at(part, whole)
    for other in (*part.get("anyOf", ()), *part.get("oneOf", ()), *part.get("allOf", ())):
        yield from _texts(other, whole, path)
    if part.get("type") == "string" and not {"const", "enum"} & set(part):
        yield path
    for name, each in part.get("properties", {}).items():
        yield from _texts(each, whole, (*path, name))
    if isinstance(part.get("items"), dict):
        yield from _texts(part["items"], whole, (*path, "#"))
    if isinstance(part.get("additionalProperties"), dict):
        yield (*path, "*")


def _with(at: Any, path: tuple[str, ...], text: str) -> Any:
    """A value with a text at a place, and what there has to be on the way to it."""
    if not path:
        return text
    first, rest = path[0], path[1:]
    if first == "#":
        found = at if isinstance(at, list) and at else [None]
        return [_with(found[0], rest, text), *found[1:]]
    found = at if isinstance(at, dict) else {}
    if first == "*":
        return {text: next(iter(found.values()), 1)}
    return {**found, first: _with(found.get(first), rest, text)}
