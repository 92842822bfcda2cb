"""What stands in api/ is what the program does, and holds no Python package."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

from gridshare.http import story
from gridshare.http.examples.kept import ROUTES
from gridshare.http.publish import publish_api
from gridshare.schedules.document import canonical_json

API = Path(__file__).resolve().parents[2] / "api"
EXAMPLES = sorted(p.name for p in (API / "examples").iterdir())
WITHOUT_EXAMPLE = {
    "GET /metrics",
    "GET /v1/kinds",
    "GET /v1/sites/{site_id}/series/{name}",
    "POST /v1/sites/{site_id}/backtests",
    "POST /v1/sites/{site_id}/forecasts",
    "POST /v1/sites/{site_id}/imports",
    "POST /v1/sites/{site_id}/simulations",
}
"""Routes whose answers are too long to be shown, or need what a short story has not: months of measurements, files."""
REMEDY = "run `gridshare publish` and look at the difference"


def test_the_published_contract_is_the_programs_own(tmp_path: Path) -> None:
    publish_api(tmp_path)
    assert _files(tmp_path) == {p for p in _files(API) if not p.startswith("clients/")}, REMEDY
    for name in _files(tmp_path):
        assert (tmp_path / name).read_text("utf-8") == (API / name).read_text("utf-8"), f"{name} drifted: {REMEDY}"


def test_the_examples_of_routes_are_the_programs_own() -> None:
    kept = Path(story.__file__).parent / "examples" / ROUTES
    assert story.text() == kept.read_text("utf-8"), REMEDY


def test_every_route_with_a_document_has_an_example() -> None:
    lacking = {
        f"{method.upper()} {path}"
        for path, methods in _read("openapi.json")["paths"].items()
        for method, operation in methods.items()
        if (answer := operation["responses"].get("201", operation["responses"].get("200", {})).get("content", {}))
        and "application/json" in answer
        and not {"example", "examples"} & set(answer["application/json"])
    }
    assert lacking == WITHOUT_EXAMPLE


@pytest.mark.parametrize("name", ["openapi.json", *sorted(f"schemas/{p.name}" for p in (API / "schemas").iterdir())])
def test_every_reference_of_what_is_published_leads_somewhere(name: str) -> None:
    document = _read(name)
    references = set(_references(document))
    assert references
    assert {each for each in references if not _leads(each, document)} == set()


def test_every_reference_of_what_the_service_serves_leads_somewhere(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    assert {each for each in _references(document) if not _leads(each, document)} == set()


def test_the_service_serves_what_is_published(client: TestClient) -> None:
    assert client.get("/openapi.json").json() == _read("openapi.json")


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_answered_as_published(client: TestClient, name: str) -> None:
    body = (API / "examples" / name / "request.json").read_bytes()
    expected = _read(f"examples/{name}/response.json")
    answer = client.post("/v1/schedules", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == expected.get("status", 200)
    assert canonical_json({**answer.json(), "run": 0}) == canonical_json({**expected, "run": 0})


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_fits_the_published_schemas(name: str) -> None:
    answer = _read(f"examples/{name}/response.json")
    kind = "problem" if "status" in answer else "schedule"
    _validator(kind).validate(answer)
    assert _validator("site").is_valid(_read(f"examples/{name}/request.json")) == (kind == "schedule")


def test_an_input_with_its_defaults_is_a_site_again(client: TestClient) -> None:
    answer = _read("examples/two-firms/response.json")
    again = client.post("/v1/schedules", json=answer["input"]).json()
    assert canonical_json({**again, "run": 0}) == canonical_json({**answer, "run": 0})


def test_every_kind_is_a_named_part_of_one_union() -> None:
    schemas = _read("openapi.json")["components"]["schemas"]
    mapping = schemas["AnyAsset"]["discriminator"]["mapping"]
    assert all(place.rpartition("/")[2] in schemas for place in mapping.values())
    assert not [name for name in schemas if "__" in name]


def test_nothing_in_api_can_be_imported() -> None:
    assert not list(API.rglob("__init__.py"))


def _files(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts}


def _read(name: str) -> Any:
    return json.loads((API / name).read_text("utf-8"))


def _validator(kind: str) -> Draft202012Validator:
    schema = _read(f"schemas/{kind}.json")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _references(value: Any) -> Iterator[str]:
    """Of a document, also those of links, and what a discriminator chooses from."""
    if isinstance(value, list):
        for each in value:
            yield from _references(each)
    if isinstance(value, dict):
        yield from (value[name] for name in ("$ref", "operationRef") if isinstance(value.get(name), str))
        mapping = value.get("mapping") if "propertyName" in value else None
        yield from mapping.values() if isinstance(mapping, dict) else ()
        for each in value.values():
            yield from _references(each)


def _leads(reference: str, document: Any) -> bool:
    if not reference.startswith("#/"):
        return False
    at = document
    for part in reference[2:].split("/"):
        name = part.replace("~1", "/").replace("~0", "~")
        if not isinstance(at, dict) or name not in at:
            return False
        at = at[name]
    return True
