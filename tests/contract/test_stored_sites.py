"""Stored sites over HTTP: kept in versions, changed by who has seen the last one, planned as a folder on disk is."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

SAMPLES = Path(__file__).resolve().parents[2] / "sample_sites"
THREE_FIRMS = SAMPLES / "three-firms"
EXPORT = SAMPLES / "meter-exports"
YAML = {"Content-Type": "application/yaml"}


def _zip(folder: Path, only: tuple[str, ...] = ("*",)) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for pattern in only:
            for path in sorted(folder.glob(pattern)):
                if path.is_file():
                    archive.write(path, path.relative_to(folder).as_posix())
    return into.getvalue()


def _exports() -> bytes:
    """All exports of the sample in one archive, which may not hold another."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted((EXPORT / "exports").iterdir()):
            if path.suffix != ".zip":
                archive.write(path, path.name)
                continue
            with zipfile.ZipFile(path) as inner:
                for name in inner.namelist():
                    archive.writestr(name, inner.read(name))
    return into.getvalue()


@pytest.fixture
def stored(client: TestClient) -> Any:
    """The sample of three firms, stored from a zip file of its folder."""
    made = client.post("/v1/sites", content=_zip(THREE_FIRMS), headers={"Content-Type": "application/zip"})
    assert made.status_code == 201, made.text
    return made.json()


def test_a_site_is_stored_with_its_files(client: TestClient, stored: Any) -> None:
    path = f"/v1/sites/{stored['id']}"
    found = client.get(path)
    assert found.json() == stored
    assert found.headers["etag"] == '"1"'
    assert (stored["name"], stored["version"], stored["document"]) == ("Drie buren", 1, "site.yaml")
    for file in stored["files"]:
        content = client.get(f"{path}/files/{file['name']}")
        assert content.content == (THREE_FIRMS / file["name"]).read_bytes()
    assert client.get(path, headers={"If-None-Match": '"1"'}).status_code == 304
    assert stored["id"] in [site["id"] for site in client.get("/v1/sites").json()["items"]]


def test_a_folder_goes_round(client: TestClient, stored: Any) -> None:
    packed = client.get(f"/v1/sites/{stored['id']}/folder", headers={"Accept": "application/zip"})
    assert packed.headers["content-type"] == "application/zip"
    again = client.post("/v1/sites", content=packed.content, headers={"Content-Type": "application/zip"}).json()
    assert again["files"] == stored["files"]


def test_a_change_makes_the_next_version_and_the_old_one_stays(client: TestClient, stored: Any) -> None:
    path = f"/v1/sites/{stored['id']}"
    document = (THREE_FIRMS / "site.yaml").read_text(encoding="utf-8").replace("Drie buren", "Vier buren")
    changed = client.put(path, content=document.encode(), headers={**YAML, "If-Match": '"1"'})
    assert changed.status_code == 200, changed.text
    assert (changed.json()["name"], changed.json()["version"]) == ("Vier buren", 2)
    assert changed.headers["etag"] == '"2"'
    assert [f["name"] for f in changed.json()["files"]] == [f["name"] for f in stored["files"]]
    assert client.get(f"{path}?version=1").json()["files"] == stored["files"]
    put = client.put(f"{path}/files/extra.csv", content=b"a,b", headers={"If-Match": '"2"'})
    assert "extra.csv" in [f["name"] for f in put.json()["files"]]
    gone = client.delete(f"{path}/files/extra.csv", headers={"If-Match": '"3"'})
    assert gone.json()["files"] == changed.json()["files"]
    assert gone.json()["version"] == 4


@pytest.mark.parametrize("method", ["put", "delete"])
@pytest.mark.parametrize(("header", "status", "code"), [
    ({}, 428, "precondition_required"),
    ({"If-Match": '"7"'}, 412, "precondition_failed"),
    ({"If-Match": "seven"}, 412, "precondition_failed"),
])  # fmt: skip
def test_who_has_not_seen_the_last_version_changes_nothing(
    client: TestClient, stored: Any, method: str, header: dict[str, str], status: int, code: str
) -> None:
    path = f"/v1/sites/{stored['id']}"
    body = {"content": (THREE_FIRMS / "site.yaml").read_bytes()} if method == "put" else {}
    refused = client.request(method, path, headers={**YAML, **header}, **body)  # type: ignore[arg-type]
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert client.get(path).json()["version"] == 1


def test_a_deleted_site_is_not_found(client: TestClient, stored: Any) -> None:
    path = f"/v1/sites/{stored['id']}"
    assert client.delete(path, headers={"If-Match": '"1"'}).status_code == 204
    assert client.get(path).status_code == 404
    assert client.put(path, content=b"x", headers={**YAML, "If-Match": '"1"'}).status_code == 404


def test_a_document_with_problems_is_not_stored(client: TestClient) -> None:
    before = client.get("/v1/sites").json()
    refused = client.post("/v1/sites", content=b"gridshare: 1\nname: Park\nmembrs: []\n", headers=YAML)
    assert refused.status_code == 422
    assert {"unknown_field", "missing_field"} <= {problem["code"] for problem in refused.json()["problems"]}
    assert client.get("/v1/sites").json() == before


def test_a_site_is_stored_once_under_a_key(client: TestClient) -> None:
    headers = {**YAML, "Idempotency-Key": "park-1"}
    document = (THREE_FIRMS / "site.yaml").read_bytes()
    first, again = (client.post("/v1/sites", content=document, headers=headers) for _ in range(2))
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    other = client.post("/v1/sites", content=document + b"\n", headers=headers)
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_conflict")


@pytest.mark.parametrize("name", ["../up.csv", "%2e%2e/up.csv", "a%5Cb.csv", ".hidden", "site.yaml", "site.json"])
def test_a_file_has_a_place_within_the_site(client: TestClient, stored: Any, name: str) -> None:
    refused = client.put(f"/v1/sites/{stored['id']}/files/{name}", content=b"x", headers={"If-Match": '"1"'})
    assert refused.status_code in (404, 422), refused.text
    assert client.get(f"/v1/sites/{stored['id']}").json()["version"] == 1


@pytest.mark.slow
def test_exports_become_series_of_the_site_and_are_forecast(client: TestClient) -> None:
    site = client.post(
        "/v1/sites", content=_zip(EXPORT, ("site.yaml", "columns.yaml")), headers={"Content-Type": "application/zip"}
    ).json()
    path = f"/v1/sites/{site['id']}"
    query = "name=exports.zip&map=columns.yaml&fill=like_days"
    report = client.post(f"{path}/imports?{query}", content=_exports(), headers={"Prefer": "wait=100"})
    assert report.status_code == 200, report.text
    assert report.json()["ok"], report.json()["problems"]
    assert client.get(path).json()["version"] == 2
    series = client.get(f"{path}/series").json()["series"]
    names = [each["name"] for each in series]
    assert "kantoor_net_kw" in names
    values = client.get(f"{path}/series/kantoor_net_kw?from=2026-03-01T00:00:00Z&to=2026-03-01T01:00:00Z").json()
    assert len(values["rows"]) == 4
    table = client.get(f"{path}/series/kantoor_net_kw", headers={"Accept": "text/csv"})
    assert table.text.startswith("start_utc,kantoor_net_kw,origin\n")
    asked = {"day": "2026-03-17", "series": ["kantoor_net_kw"]}
    forecast = client.post(f"{path}/forecasts", json=asked, headers={"Prefer": "wait=100"})
    assert forecast.status_code == 200, forecast.text
    assert len(forecast.json()["quantiles"]["kantoor_net_kw"]["p50"]) == 96
    unknown = client.get(f"{path}/series/nobody_kw")
    assert (unknown.status_code, unknown.json()["problems"][0]["code"]) == (404, "unknown_series")
    json.dumps(unknown.json())


@pytest.mark.parametrize("name", ["site.yaml/more.csv", "site.json/more.csv", "extra/more.csv"])
def test_a_file_that_no_folder_can_hold_with_the_others_is_refused(client: TestClient, stored: Any, name: str) -> None:
    path = f"/v1/sites/{stored['id']}"
    first = client.put(f"{path}/files/extra", content=b"1", headers={"If-Match": '"1"'})
    assert first.status_code == 200, first.text
    put = client.put(f"{path}/files/{name}", content=b"1", headers={"If-Match": '"2"'})
    assert (put.status_code, put.json()["problems"][0]["code"]) == (422, "file_and_folder")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for each, content in (("site.yaml", "name: x"), ("extra", ""), (name, "")):
            archive.writestr(each, content)
    sent = client.post("/v1/sites", content=packed.getvalue(), headers={"Content-Type": "application/zip"})
    assert (sent.status_code, sent.json()["problems"][0]["code"]) == (422, "file_and_folder")


def test_a_version_beyond_any_number_is_no_version(client: TestClient, stored: Any) -> None:
    for part in ("", "/folder", "/files/site.yaml"):
        assert client.get(f"/v1/sites/{stored['id']}{part}?version={10**20}").status_code == 422


@pytest.mark.parametrize("name", ["..", "x/..", "%F0%9F%98%80" * 100])
def test_an_import_is_done_whatever_its_file_is_called(client: TestClient, stored: Any, name: str) -> None:
    asked = client.post(f"/v1/sites/{stored['id']}/imports?name={name}", content=b"time,kw")
    assert asked.status_code == 200, asked.text
