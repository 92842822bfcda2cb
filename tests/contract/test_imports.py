"""Meter exports over the wire: conclusions, questions and series, whatever is sent."""

from pathlib import Path

from fastapi.testclient import TestClient

EXPORTS = Path(__file__).resolve().parents[2] / "sample_sites" / "meter-exports" / "exports"
SILENT = b"Datum;Tijd;Verbruik\n" + b"".join(
    f"15-01-2026;{h:02d}:{m:02d};{1 + h % 9},5\n".encode() for h in range(24) for m in (0, 15, 30, 45)
)


def test_a_zip_of_exports_comes_back_as_series(client: TestClient) -> None:
    body = (EXPORTS / "antwoorden.zip").read_bytes()
    answer = client.post("/v1/imports?name=antwoorden.zip", content=body).json()
    assert answer["report"]["ok"]
    assert {f["layout"] for f in answer["report"]["files"]} == {"fudura", "kenter"}
    series = answer["series"]["ean_871690000000101021_consumption_kw"]
    assert (series["start"], series["step_minutes"], len(series["values"])) == ("2026-02-01T23:00:00Z", 15.0, 42 * 96)
    assert series["origins"] == {"measured": [[0, 42 * 96]]}


def test_what_a_file_leaves_open_is_asked_and_no_series_is_given(client: TestClient) -> None:
    answer = client.post("/v1/imports?name=stil.csv", content=SILENT).json()
    assert not answer["report"]["ok"]
    assert answer["series"] == {}
    (question,) = answer["report"]["questions"]
    assert (question["aspect"], [c["answer"] for c in question["candidates"]]) == ("unit", ["kWh", "kW"])
    answered = client.post("/v1/imports?name=stil.csv&answer=unit=kWh", content=SILENT).json()
    assert answered["series"]["stil_consumption_kw"]["values"][:5] == [6.0, 6.0, 6.0, 6.0, 10.0]


def test_visits_of_vehicles_come_back_as_sessions(client: TestClient) -> None:
    body = (EXPORTS / "trucks_laadsessies.csv").read_bytes()
    answer = client.post("/v1/imports?name=trucks.csv", content=body).json()
    assert len(answer["sessions"]["trucks"]) == answer["report"]["sessions"][0]["sessions"] == 180
    assert answer["sessions"]["trucks"][0]["connector"] == "T05"


def test_what_is_no_measurement_is_refused_with_a_remedy(client: TestClient) -> None:
    answer = client.post("/v1/imports?name=factuur.pdf", content=b"%PDF-1.7").json()
    assert not answer["report"]["ok"]
    assert "PDF" in answer["report"]["problems"][0]["found"]
    assert answer["report"]["problems"][0]["remedy"]


def test_answers_and_zones_that_are_none_are_refused(client: TestClient) -> None:
    for query, code in (("answer=unit", "answer"), ("time_zone=Mars/Base", "unknown_time_zone")):
        response = client.post(f"/v1/imports?{query}", content=SILENT)
        assert response.status_code == 422
        assert [p["code"] for p in response.json()["problems"]] == [code]
