"""Whatever bytes are given to an import, an answer comes back, and readers meet nothing that they do not foresee."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.mutations import KINDS, TOKENS, Edit, edited, samples

from gridshare.http.tasks import import_file
from gridshare.usecases.import_files import ImportOptions

QUICK = settings(max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
LONG = settings(QUICK, max_examples=3000)
LONGEST_CELL = 131_072
"""The longest cell that Python's reader of CSV takes [characters]."""

EDITS = st.lists(
    st.builds(
        Edit,
        st.sampled_from(KINDS),
        st.integers(0, 1_000_000),
        st.sampled_from([0, 1, 2, 5, 40]),
        st.sampled_from(TOKENS),
    ),
    min_size=1,
    max_size=5,
)
SAMPLES = st.sampled_from(sorted(samples()))
TEXTS = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(st.sampled_from(TOKENS), max_size=30).map(b"".join),
)
FILLS = st.sampled_from(["leave", "linear", "like_days"])


def answered(content: bytes, name: str, fill: Any = "leave") -> Any:
    """The answer, after what is asked is answered with the first candidate; a body of JSON every time."""
    said: dict[str, str] = {}
    for _ in range(3):
        report = json.loads(import_file(content, name, ImportOptions(answers=said, fill=fill)))["report"]
        assert "reader_failed" not in {problem["code"] for problem in report["problems"]}
        said |= {q["aspect"]: q["candidates"][0]["answer"] for q in report["questions"] if q["candidates"]}
        if not report["questions"]:
            break
    return report


@QUICK
@given(TEXTS)
@example(b",")
@example(b";")
@example(b'"')
@example(b'""')
@example(b"\xa0")
@example("\u00a0".encode())
@example(b"a;b\n2026-01-15 00:00;" + b"x" * (LONGEST_CELL + 1))
@example(b'"' + b"x" * (LONGEST_CELL + 1))
@example(b"[" + b"1" * 5000 + b"]")
@example(b'{"a": "\\ud800"}')
def test_any_bytes_are_answered(content: bytes) -> None:
    report = answered(content, "upload")
    assert report["ok"] or report["problems"] or report["questions"]


@QUICK
@given(SAMPLES, EDITS, st.integers(-2, 10), FILLS)
def test_files_that_were_damaged_are_answered(name: str, edits: list[Edit], member: int, fill: str) -> None:
    answered(edited(samples()[name], edits, member), name, fill)


@pytest.mark.slow
@LONG
@given(SAMPLES, EDITS, st.integers(-2, 10), FILLS)
def test_many_files_that_were_damaged_are_answered(name: str, edits: list[Edit], member: int, fill: str) -> None:
    answered(edited(samples()[name], edits, member), name, fill)
