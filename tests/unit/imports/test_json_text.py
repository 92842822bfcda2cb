"""JSON as files hold it: one value, pages behind each other, and files that were cut off or edited."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gridshare.imports.files.trees import parsed

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
UNHURRIED = settings(deadline=None)
"""Without a limit of time an example: on a busy machine a first one can take seconds, which proves nothing."""

OBJECTS = st.dictionaries(st.text(min_size=1), VALUES, min_size=1, max_size=4)


@UNHURRIED
@given(VALUES, st.sampled_from([None, 1, "\t"]))
def test_any_value_reads_back(value: object, indent: object) -> None:
    assert parsed(json.dumps(value, indent=indent), "f.json") == (value, None)  # type: ignore[arg-type]


@settings(UNHURRIED, max_examples=40)
@given(st.lists(OBJECTS, min_size=2, max_size=4), st.sampled_from(["\n", "\r\n", "", " ", ",\n"]))
def test_values_behind_each_other_are_a_list_of_them(values: list[object], between: str) -> None:
    assert parsed(between.join(map(json.dumps, values)) + "\n", "f.json") == (values, None)


@UNHURRIED
@given(OBJECTS, st.data())
def test_a_file_that_is_cut_anywhere_is_refused(value: object, data: st.DataObject) -> None:
    text = json.dumps(value)
    end = data.draw(st.integers(1, len(text) - 1))
    got, problem = parsed(text[:end], "f.json")
    assert got is None
    assert problem is not None
    assert problem.code == "json_cut"


def test_a_cut_names_the_line_where_the_file_ends_and_what_to_do() -> None:
    text = json.dumps({"telemetry": [{"value": str(n)} for n in range(9)]}, indent=1)
    _, problem = parsed(text[:100], "pages.json")
    assert problem is not None
    assert problem.where == f"pages.json, line {text[:100].rstrip().count(chr(10)) + 1}"
    assert "cut off" in problem.remedy


@pytest.mark.parametrize("text", ["{'value': 1}", '{"value": 1,}x', '[{"value": 01}]', "{value: 1}", "[1 2]"])
def test_what_is_no_json_is_shown_at_its_place(text: str) -> None:
    got, problem = parsed('{"a": 1}\n' + text, "f.json")
    assert got is None
    assert problem is not None
    assert problem.code == "json_broken"
    assert problem.where == "f.json, line 2"


@pytest.mark.parametrize("text", ["", " \n\ufeff"])
def test_an_empty_file_is_refused(text: str) -> None:
    _, problem = parsed(text, "f.json")
    assert problem is not None
    assert problem.code == "empty_file"


def test_a_file_nested_without_end_is_refused() -> None:
    _, problem = parsed("[" * 200_000, "f.json")
    assert problem is not None
    assert problem.code in {"json_too_deep", "json_cut"}


def test_an_ean_stays_exact_as_a_number_and_as_text() -> None:
    value, _ = parsed('{"a": 871687120000000011, "b": "871687120000000011"}', "f.json")
    assert value == {"a": 871687120000000011, "b": "871687120000000011"}
