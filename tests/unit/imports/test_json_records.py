"""Lists of records in JSON, read as the tables they are."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest

from gridshare.usecases.import_files import ImportOptions, import_bytes

BEGINS = pd.date_range("2023-03-25T23:00Z", periods=3 * 96 - 4, freq="15min")
LOAD_KWH = np.round(40.125 + 30 * np.sin(np.arange(len(BEGINS)) / 11), 3)
GIVEN_KWH = np.round(np.maximum(0, 10 * np.cos(np.arange(len(BEGINS)) / 13)), 3)
EAN = "871687400000000014"
TOLERANCE_KW = 1e-6


def records(load: str = "consumption", given: str = "feed_in") -> list[dict[str, object]]:
    rows = zip(BEGINS, LOAD_KWH.tolist(), GIVEN_KWH.tolist(), strict=True)
    return [{"timestamp": t.tz_convert("Europe/Amsterdam").isoformat(), load: a, given: b} for t, a, b in rows]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (json.dumps(records("consumption_kwh", "feed_in_kwh")), "koelhuis"),
        ("\n".join(map(json.dumps, records("consumption_kwh", "feed_in_kwh"))), "koelhuis"),
        (json.dumps({"meter": {"ean": EAN, "unit": "kWh"}, "data": records()}), f"ean_{EAN}"),
        (json.dumps({"ean": EAN, "unit": "kWh", "result": {"count": 288, "data": records()}}), f"ean_{EAN}"),
    ],
    ids=["list", "lines", "facts next to it", "wrapped"],
)
def test_a_list_of_records_is_read_over_the_night_of_change(text: str, name: str) -> None:
    imported = import_bytes(text.encode(), "koelhuis.json", ImportOptions(answers={"unit": "kWh"}))
    assert imported.report.ok, (imported.report.questions, imported.report.problems)
    series = imported.series[f"{name}_net_kw"]
    assert series.start == BEGINS[0].timestamp()
    assert np.abs(np.array(series.values) - 4 * (LOAD_KWH - GIVEN_KWH)).max() < TOLERANCE_KW


def test_an_open_unit_is_asked_of_records_too() -> None:
    report = import_bytes(json.dumps(records()).encode(), "koelhuis.json", ImportOptions()).report
    assert {q.aspect for q in report.questions} == {"unit"}


def test_two_lists_of_records_are_not_taken_for_one() -> None:
    text = json.dumps({"north": records(), "south": records()})
    report = import_bytes(text.encode(), "park.json", ImportOptions()).report
    assert [p.code for p in report.problems] == ["unknown_layout"]
    assert "CSV" in report.problems[0].remedy
