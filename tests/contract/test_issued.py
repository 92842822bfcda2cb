"""Schedules that were issued: found again, in parts that are a member's own, and as reports."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest
from fastapi.testclient import TestClient
from pyarrow import parquet
from python_calamine import CalamineWorkbook


@pytest.fixture
def issued(client: TestClient, two_firms: Any) -> Any:
    """The record of a schedule."""
    made = client.post("/v1/schedules", json=two_firms)
    assert made.status_code == 200
    job = made.headers["content-location"].split("/")[3]
    [row] = client.get(f"/v1/schedules?job={job}").json()["items"]
    return row | {"text": made.content}


def test_a_schedule_is_kept_to_the_byte_with_who_asked_and_what_made_it(client: TestClient, issued: Any) -> None:
    found = client.get(issued["document"])
    assert found.content == issued["text"]
    document = found.json()
    record = client.get(f"{issued['document']}/record").json()
    assert record == {name: value for name, value in issued.items() if name != "text"}
    assert record["asked_by"] == "local"
    for name in ("name", "input_sha256", "versions", "verdict"):
        assert record[name] == document[name]
    again = client.get(issued["document"], headers={"If-None-Match": found.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/v1/schedules/schedule_none").status_code == 404


def test_schedules_are_found_by_time(client: TestClient, issued: Any) -> None:
    def names(query: str) -> list[str]:
        answer = client.get(f"/v1/schedules?job={issued['job']}&{query}")
        assert answer.status_code == 200, answer.text
        return [row["id"] for row in answer.json()["items"]]

    assert names("from=2026-01-15T20:59:59Z&to=2026-01-15T15:00:01Z") == [issued["id"]]
    assert names("from=2026-01-15T22:00:00%2B01:00") == []
    assert names("to=2026-01-15T15:00:00Z") == []


@pytest.mark.parametrize("instant", ["2026-01-15", "2026-01-15T20:00:00", "1768510800", "2026-02-30T00:00:00Z", "now"])
def test_an_instant_has_its_offset(client: TestClient, instant: str) -> None:
    answer = client.get(f"/v1/schedules?from={instant}")
    assert answer.status_code == 422
    assert answer.json()["problems"][0]["where"] == "query.from"


def test_a_list_of_schedules_is_a_table_too(client: TestClient, issued: Any) -> None:
    path = f"/v1/schedules?job={issued['job']}"
    [row] = csv.DictReader(io.StringIO(client.get(path, headers={"Accept": "text/csv"}).text))
    assert (row["id"], row["starts_at"]) == (issued["id"], "2026-01-15T15:00:00Z")
    assert json.loads(row["verdict"]) == issued["verdict"]
    answer = client.get(path, headers={"Accept": "application/vnd.apache.parquet"})
    [row] = parquet.read_table(pa.BufferReader(answer.content)).to_pylist()
    assert row["id"] == issued["id"]
    assert "Accept" in answer.headers["Vary"]
    assert client.get(path, headers={"Accept": "image/png"}).status_code == 406


def test_a_schedule_is_a_table_of_its_steps(client: TestClient, issued: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get(issued["document"], headers={"Accept": "text/csv"}).text)))
    loads = json.loads(issued["text"])["group"]["net_load_kw"]
    assert [float(row["group net_load_kw"]) for row in rows] == loads
    answer = client.get(issued["document"], headers={"Accept": "application/vnd.apache.parquet"})
    table = parquet.read_table(pa.BufferReader(answer.content))
    assert table["group net_load_kw"].to_pylist() == loads


# Each number of a firm is its own: a part of one that holds another's number has told it.
_FIRMS = {
    "Bakkerij Eigenwijs": (31.37, "oven A"),
    "Koelhuis Geheim": (17.93, "cel B"),
    "Smederij Stil": (23.61, "pers C"),
}


def _battery(kw: float) -> dict[str, float]:
    return {
        "energy_kwh": kw / 7,
        "charge_kw": kw / 11,
        "discharge_kw": kw / 13,
        "start_kwh": kw / 17,
        "round_trip_efficiency": 0.9,
    }


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    else:
        yield str(value)


def test_a_members_part_holds_nothing_of_another_firm(client: TestClient, two_firms: Any) -> None:
    site = {
        **two_firms,
        "series": {},
        "energy_contracts": {"c": {"import": {"price": 0.2}, "export": {"price": 0.0}}},
        "connection": {"layers": [{"source": "TO", "direction": "both", "limit_kw": 60.0}]},
        "members": [
            {
                "name": name,
                "energy_contract": "c",
                "connection": {"import_limit_kw": kw - 1.01},
                "assets": [
                    {"kind": "inflexible_load", "name": asset, "profile": kw},
                    {"kind": "battery", "name": f"accu {asset}", **_battery(kw)},
                ],
            }
            for name, (kw, asset) in _FIRMS.items()
        ],
    }
    made = client.post("/v1/schedules", json=site)
    assert made.status_code == 200, made.text
    document, job = made.json(), made.headers["content-location"].split("/")[3]
    [row] = client.get(f"/v1/schedules?job={job}").json()["items"]
    own = {}
    for name in _FIRMS:
        answer = client.get(f"{row['document']}/members/{name}")
        assert answer.status_code == 200, answer.text
        own[name] = answer.json()
    of = {each["name"]: each for each in document["members"]}
    for name, part in own.items():
        assert part["net_load_kw"] == of[name]["net_load_kw"]
        assert part["costs_eur"] == of[name]["costs_eur"]
        assert [asset["name"] for asset in part["assets"]] == [_FIRMS[name][1], f"accu {_FIRMS[name][1]}"]
        assert part["exceedances"], "its own connection is too small, which it may know"
        own_assets = [asset for asset in document["assets"] if asset["member"] == name]
        own_excess = [over for over in document["exceedances"] if over["point"] == name]
        known = set(_strings([of[name], own_assets, own_excess, document["horizon"]]))
        told = set(_strings(part))
        for other in set(_FIRMS) - {name}:
            secrets = set(_strings([of[other], [a for a in document["assets"] if a["member"] == other]])) - known
            assert other in secrets
            assert len(secrets) > 10
            assert told & secrets == set()
        sums = set(_strings([document["group"], document["figures"], document["baseline"], document["savings"]]))
        assert not {each for each in told & (sums - known) if "." in each}
    assert client.get(f"{row['document']}/members/Nobody").status_code == 404


def test_a_member_has_a_picture_of_its_own(client: TestClient, issued: Any) -> None:
    member = json.loads(issued["text"])["members"][0]["name"]
    path = f"{issued['document']}/members/{member}/picture.svg"
    dutch, english = (client.get(path, headers={"Accept-Language": spoken}) for spoken in ("nl", "en"))
    assert dutch.headers["content-type"] == "image/svg+xml"
    assert dutch.headers["content-language"] == "nl"
    assert dutch.content.startswith(b"<?xml")
    assert dutch.content != english.content
    known = {"Accept-Language": "nl", "If-None-Match": dutch.headers["etag"]}
    assert client.get(path, headers=known).status_code == 304
    assert client.get(f"{issued['document']}/members/Nobody/picture.svg").status_code == 404


_LETTERS = {
    "html": ("text/html; charset=utf-8", b"<!doctype html>"),
    "pdf": ("application/pdf", b"%PDF"),
    "txt": ("text/plain; charset=utf-8", b"Onderwerp: Plan voor "),
    "csv": ("text/csv; charset=utf-8", b"installatie,"),
}


def test_a_letter_has_its_forms(client: TestClient, issued: Any) -> None:
    member = json.loads(issued["text"])["members"][0]["name"]
    for form, (media_type, begins) in _LETTERS.items():
        path = f"{issued['document']}/members/{member}/letter.{form}"
        answer = client.get(path, headers={"Accept-Language": "nl"})
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == media_type
        assert answer.content.startswith(begins)
        known = {"If-None-Match": answer.headers["ETag"], "Accept-Language": "nl"}
        assert client.get(path, headers=known).status_code == 304
    assert client.get(path, headers=known | {"Accept-Language": "en"}).text.startswith("asset,")
    assert client.get(f"{issued['document']}/members/Nobody/letter.txt").status_code == 404


@pytest.mark.parametrize(
    ("form", "media_type", "begins"),
    [
        ("html", "text/html; charset=utf-8", b"<!doctype html>"),
        ("png", "image/png", b"\x89PNG"),
        ("svg", "image/svg+xml", b"<?xml"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
        ("csv", "text/csv; charset=utf-8", b"local_start"),
        ("parquet", "application/vnd.apache.parquet", b"PAR1"),
    ],
)
def test_a_report_has_its_form(client: TestClient, issued: Any, form: str, media_type: str, begins: bytes) -> None:
    answer = client.get(f"{issued['document']}/report.{form}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == media_type
    assert answer.content.startswith(begins)


def test_a_report_is_in_the_language_that_is_liked_best(client: TestClient, issued: Any) -> None:
    path = f"{issued['document']}/report.html"
    for accept, spoken, words in (
        ("nl-NL,nl;q=0.9,en;q=0.8", "nl", "binnen de grens"),
        ("en-GB, nl;q=0.2", "en", "cap kept"),
        ("de", "en", "cap kept"),
    ):
        answer = client.get(path, headers={"Accept-Language": accept})
        assert answer.headers["content-language"] == spoken
        assert words in answer.text.lower()
        assert f'<html lang="{spoken}">' in answer.text
        assert "sandbox" in answer.headers["content-security-policy"]


def test_a_workbook_opens(client: TestClient, issued: Any) -> None:
    found = client.get(f"{issued['document']}/report.xlsx", headers={"Accept-Language": "nl"}).content
    assert CalamineWorkbook.from_filelike(io.BytesIO(found)).sheet_names[:2] == ["Overzicht", "Groep"]


def test_a_report_of_a_plan_that_cannot_keep_its_cap_says_so_first(client: TestClient, two_firms: Any) -> None:
    for layer in two_firms["connection"]["layers"]:
        layer["limit_kw"] = 20.0
    made = client.post("/v1/schedules", json=two_firms)
    job = made.headers["content-location"].split("/")[3]
    [row] = client.get(f"/v1/schedules?job={job}").json()["items"]
    page = client.get(f"{row['document']}/report.html", headers={"Accept-Language": "nl"}).text
    assert '<li class="bad">' in page
    assert "kWh boven de grens" in page.partition("<figure>")[0]


def test_the_log_takes_instants_alike(client: TestClient) -> None:
    assert client.get("/v1/audit?from=2026-01-15T00:00:00Z").status_code == 200
    assert client.get("/v1/audit?from=0.0").status_code == 422
