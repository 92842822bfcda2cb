"""What routes have in common is written once among the components, and nothing else is moved."""

import json
from copy import deepcopy
from typing import Any

import pytest

from gridshare.http.published_json import published
from gridshare.http.shared import share

PROBLEM = {"$ref": "#/components/schemas/Problem"}
REQUEST = {"X-Request-ID": {"schema": {"type": "string"}}}


def operation(name: str, shown: Any, refused: str = "`too_large`: Too large. `busy`: Busy.") -> dict[str, Any]:
    media = {"schema": {"$ref": "#/components/schemas/Answer"}, "example": shown}
    return {
        "operationId": name,
        "parameters": [{"name": "limit", "in": "query"}, {"name": name, "in": "query"}],
        "responses": {
            "200": {"description": "Done.", "headers": REQUEST, "content": {"application/json": media}},
            "304": {"description": "It is what you have."},
            "413": {"description": refused, "content": {"application/problem+json": {"schema": PROBLEM}}},
        },
    }


def contract(*operations: dict[str, Any]) -> dict[str, Any]:
    return {"paths": {f"/{o['operationId']}": {"get": o} for o in operations}, "components": {"schemas": {}}}


def resolved(value: Any, whole: Any) -> Any:
    """The same with what is referred to in its place; a reference that leads nowhere fails."""
    if isinstance(value, dict) and (place := value.get("$ref", "#/components/schemas/")) and "schemas" not in place:
        _, components, kind, name = place.split("/")
        return resolved(whole[components][kind][name], whole)
    if isinstance(value, dict):
        return {key: resolved(part, whole) for key, part in value.items()}
    return [resolved(part, whole) for part in value] if isinstance(value, list) else value


def test_what_two_routes_have_is_written_once_and_means_the_same() -> None:
    before = contract(operation("a", {"kw": 1}), operation("b", {"kw": 1}), operation("c", {"kw": 2}))
    after = deepcopy(before)
    share(after)
    assert {kind: list(found) for kind, found in after["components"].items()} == {
        "schemas": [], "examples": ["Answer"], "parameters": ["limit"], "responses": ["NotModified", "too_large.busy"],
        "headers": ["X-Request-ID"],
    }  # fmt: skip
    for methods in before["paths"].values():
        media = methods["get"]["responses"]["200"]["content"]["application/json"]
        media["examples"] = {"shown": {"value": media.pop("example")}}
    assert resolved(after["paths"], after) == before["paths"]


def test_the_same_codes_with_other_words_have_names_of_their_own() -> None:
    other = "`too_large`: The file is too large. `busy`: Busy."
    found = contract(*(operation(name, name) for name in "ab"), *(operation(name, name, other) for name in "cd"))
    share(found)
    assert [name for name in found["components"]["responses"] if "busy" in name] == [
        "too_large.busy",
        "too_large.busy--2",
    ]
    ways = [found["paths"][f"/{name}"]["get"]["responses"]["413"]["$ref"] for name in "abcd"]
    assert ways[0] == ways[1] != ways[2] == ways[3]


@pytest.mark.parametrize(
    "value", [{}, [], {"a": {}}, [[1, None], ["é", "x" * 200]], {"é": [1.5] * 99, "b": [{"c": ["d" * 99] * 2}]}]
)
def test_what_is_written_is_read_as_it_was_and_fits_the_line(value: Any) -> None:
    text = published(value)
    assert json.loads(text) == value
    assert all(len(line) <= 120 or "xxx" in line or "1.5, 1.5" in line for line in text.splitlines())


def test_a_number_that_is_none_is_not_published() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        published({"cost": [float("nan")]})
