"""What the published schema allows is accepted, but for rules that no schema states: between fields, and of moments."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError
from tests.builders import random_site

from gridshare.errors import ImportedError
from gridshare.http.routes.at_once import ImportQuery
from gridshare.sites.document import SiteDocument
from gridshare.usecases.import_map import parsed_answers

SCHEMA = SiteDocument.model_json_schema(by_alias=True)
VALIDATOR = Draft202012Validator(SCHEMA)
POOL: list[Any] = [
    None, True, False, 0, 1, -1, 3, 2.5, 0.005, 1e9, -1e9, "", "x", "a\nb", "24:00", "2026-01-15", "mon-fri", [],
    [None], [0.0], [1.0, 2.0], ["x"], [[1.0, 2.0]], {}, {"file": "x.csv"}, {"on": True},
]  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value[:2]) if isinstance(value, list) else ()
    for key, item in entries:
        yield from places(item, (*path, key))


@st.composite
def changed_sites(draw: st.DrawFn) -> dict[str, Any]:
    """A site of all kinds in which one or two places hold something else, or nothing."""
    document = copy.deepcopy(random_site(draw(st.integers(0, 200))))
    for _ in range(draw(st.integers(1, 2))):
        *way, last = draw(st.sampled_from(list(places(document))))
        at: Any = document
        for key in way:
            at = at[key]
        if isinstance(at, dict) and draw(st.booleans()):
            del at[last]
        else:
            at[last] = copy.deepcopy(draw(st.sampled_from(POOL)))
    return document


def refused(document: dict[str, Any]) -> list[Any]:
    """What is refused, but for rules of our own, which say what they found, and moments, which are on a local clock."""
    try:
        SiteDocument.model_validate(document)
    except ValidationError as error:
        return [each for each in error.errors() if not _is_known(each)]
    return []


def _is_known(error: Any) -> bool:
    is_own = "found" in (error.get("ctx") or {})
    is_echo = error["type"] == "too_short" and bool(error["input"])
    return is_own or is_echo or error["type"].startswith(("date_", "datetime_", "time_"))


def agrees(document: dict[str, Any]) -> None:
    if VALIDATOR.is_valid(document):
        assert not refused(document)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(changed_sites())
def test_what_the_schema_allows_is_accepted(document: dict[str, Any]) -> None:
    agrees(document)


@pytest.mark.slow
@settings(max_examples=3000, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(changed_sites())
def test_what_the_schema_allows_is_accepted_of_many(document: dict[str, Any]) -> None:
    agrees(document)


@pytest.mark.parametrize(
    ("length", "allowed"),
    [
        ({}, False),
        ({"days": None, "steps": None, "end": None}, False),
        ({"days": 1, "steps": 4}, False),
        ({"days": 1, "steps": None}, True),
        ({"steps": 4, "end": "2026-01-15T02:00:00+01:00"}, True),
    ],
)
def test_a_horizon_has_one_length(length: dict[str, Any], allowed: bool) -> None:  # noqa: FBT001 - a parameter
    document = random_site(1)
    document["horizon"] = {"start": "2026-01-15T01:00:00+01:00", "step_minutes": 15, **length}
    assert VALIDATOR.is_valid(document) is allowed
    assert (not _refused_at_all(document)) is allowed


def _refused_at_all(document: dict[str, Any]) -> bool:
    try:
        SiteDocument.model_validate(document)
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize("answer", ["", "unit", "unit=", "=kWh", "unti=kWh", "unit=kWh", " label = end"])
def test_the_contract_allows_the_answers_that_an_import_takes(answer: str) -> None:
    schema = ImportQuery.model_json_schema()["properties"]["answer"]["items"]
    try:
        parsed_answers([answer])
    except ImportedError:
        assert not Draft202012Validator(schema).is_valid(answer)
    else:
        assert Draft202012Validator(schema).is_valid(answer)
