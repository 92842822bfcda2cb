"""The form that a client likes best is chosen, and a table is the same in each."""

import csv
import io
from datetime import UTC, datetime

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from gridshare.http.formats import CSV, JSON, PARQUET, TABLES, best, table


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("*/*", JSON),
        ("application/*", JSON),
        ("text/csv", CSV),
        ("text/*;q=0.5, application/json;q=0.4", CSV),
        ("application/json;q=0.1, application/vnd.apache.parquet", PARQUET),
        ("*/*, application/json;q=0", CSV),
        ("TEXT/CSV; charset=utf-8; q=0.9, application/json;q=0.8", CSV),
        ("text/html,application/xhtml+xml,*/*;q=0.8", JSON),
        ("text/html", None),
        ("*/*;q=0", None),
        ("application/json;q=nonsense", None),
        (",;,", None),
    ],
)
def test_the_form_that_is_liked_best(accept: str, expected: str | None) -> None:
    assert best(accept, TABLES) == expected


@given(st.text())
def test_whatever_a_client_accepts_is_one_of_those_offered_or_none(accept: str) -> None:
    assert best(accept, TABLES) in (*TABLES, None)


ROWS = [
    {"id": "a", "at": datetime(2026, 1, 15, 12, tzinfo=UTC), "gap": 0.25, "verdict": {"finished": True}},
    {"id": "=HYPERLINK(1)", "at": None, "gap": None, "verdict": None},
]


def test_a_table_as_csv_runs_no_formula() -> None:
    found = list(csv.DictReader(io.StringIO(table(ROWS, ["id", "at", "gap", "verdict"], CSV).decode())))
    assert found == [
        {"id": "a", "at": "2026-01-15T12:00:00Z", "gap": "0.25", "verdict": '{"finished": true}'},
        {"id": "'=HYPERLINK(1)", "at": "", "gap": "", "verdict": ""},
    ]


def test_a_table_as_parquet_is_as_it_is() -> None:
    found = parquet.read_table(pa.BufferReader(table(ROWS, ["id", "gap"], PARQUET))).to_pylist()
    assert found == [{"id": "a", "gap": 0.25}, {"id": "=HYPERLINK(1)", "gap": None}]
