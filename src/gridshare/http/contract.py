"""The service's contract: OpenAPI with the documents' own schemas, and examples that were worked out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, models_json_schema
from typing_extensions import override

from gridshare.http import access_answers, webhook_answers
from gridshare.http.answers import Health, JobDocument, JobPage, Ready, Version
from gridshare.http.examples import Example, worked_out
from gridshare.http.examples.kept import Shown, kept
from gridshare.http.links import add_links
from gridshare.http.openapi import JOB, PROBLEM, SCHEMES, SECURITY
from gridshare.http.problems import MEDIA_TYPE, ProblemDocument
from gridshare.http.routes import work
from gridshare.http.schedule_answers import PartPage, SchedulePage, ScheduleRecord
from gridshare.http.shared import share
from gridshare.http.site_answers import SitePage, StoredSite
from gridshare.jobs.workers import Workers
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.member_part import MemberPart
from gridshare.schedules.period import PeriodDocument
from gridshare.simulation.disturbances import Disturbances
from gridshare.simulation.document import SimulationDocument
from gridshare.sites.document import SiteDocument
from gridshare.usecases.import_answer import ImportAnswer
from gridshare.usecases.import_report import ImportReport
from gridshare.usecases.kinds import KindsDocument
from gridshare.usecases.series import SeriesList, SeriesRows
from gridshare.usecases.validate import ValidationReport

Json = dict[str, Any]

DOCUMENTS: dict[str, type[Any]] = {
    "site": SiteDocument,
    "schedule": ScheduleDocument,
    "period": PeriodDocument,
    "simulation": SimulationDocument,
    "disturbances": Disturbances,
    "import": ImportAnswer,
    "problem": ProblemDocument,
}
"""The documents whose schemas are published on their own."""

_LONG = re.compile(r"gridshare__(?:\w+__)?(\w+?)__document__(\w+)")
_PLACE = "#/components/schemas/{model}"


class _Schemas(GenerateJsonSchema):
    """Without titles of fields, which only say their names again."""

    @override
    def field_title_should_be_set(self, _schema: object) -> bool:
        return False


async def contract(app: FastAPI, workers: Workers, shown: Sequence[Shown] | None = None) -> Json:
    """The contract of ``app``, with examples.

    Args:
        app: The service.
        workers: Work out the examples of plans and of what is refused.
        shown: Examples of the routes; those that are kept where left out.
    """
    found = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.summary,
        routes=app.routes,
        separate_input_output_schemas=False,
    )
    found["components"] = {"schemas": _components(), "securitySchemes": SCHEMES}
    found["security"] = SECURITY
    for example in await worked_out(workers):
        _add(found, example)
    for each in kept() if shown is None else shown:
        _show(found, each)
    add_links(found)
    share(found)
    return found


def schema_of(model: type[Any]) -> Json:
    """JSON Schema of a document, on its own."""
    mode: JsonSchemaMode = "validation" if model in (SiteDocument, Disturbances) else "serialization"
    _, definitions = models_json_schema([(model, mode)], ref_template="#/$defs/{model}", schema_generator=_Schemas)
    schemas = _readable(definitions["$defs"], "#/$defs/")
    own = schemas.pop(model.__name__)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **own, "$defs": schemas}


def _components() -> Json:
    answers: tuple[type[Any], ...] = (
        *(offer.answer for offer in work.OFFERS if offer.answer not in (None, SiteDocument)),
        ProblemDocument,
        ValidationReport,
        ImportAnswer,
        KindsDocument,
        Version,
        Health,
        Ready,
        JobDocument,
        JobPage,
        MemberPart,
        PartPage,
        ScheduleRecord,
        SchedulePage,
        SitePage,
        StoredSite,
        SeriesList,
        SeriesRows,
        ImportReport,
        *access_answers.ANSWERS,
        *webhook_answers.ANSWERS,
    )
    taken: list[type[Any]] = [SiteDocument, *work.bodies()]
    taken += [*access_answers.TAKEN, *webhook_answers.TAKEN]
    named: list[tuple[type[Any], JsonSchemaMode]] = [(model, "validation") for model in taken]
    named += [(model, "serialization") for model in answers]
    _, definitions = models_json_schema(named, ref_template=_PLACE, schema_generator=_Schemas)
    schemas = _readable(definitions["$defs"], "#/components/schemas/")
    names = {ProblemDocument.__name__: PROBLEM, JobDocument.__name__: JOB}
    references = {_PLACE.format(model=long): _PLACE.format(model=name) for long, name in names.items()}
    return {names.get(k, k): _renamed(schema, references) for k, schema in sorted(schemas.items())}


def _readable(schemas: Json, place: str) -> Json:
    """The same with names that read well, and the union of asset kinds under a name of its own."""
    names = {long: "".join(w.capitalize() for w in f"{m[1]}_{m[2]}".split("_"))
             for long in schemas if (m := _LONG.fullmatch(long))}  # fmt: skip
    references = {place + long: place + name for long, name in names.items()}
    found: Json = {names.get(name, name): _renamed(schema, references) for name, schema in schemas.items()}
    if "Member" in found:
        assets = found["Member"]["properties"]["assets"]
        found["AnyAsset"] = {"title": "AnyAsset", "description": "An asset; `kind` says which.", **assets["items"]}
        assets["items"] = {"$ref": f"{place}AnyAsset"}
    return found


def _renamed(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {k: _renamed(v, names) for k, v in value.items()}
    if isinstance(value, list):
        return [_renamed(v, names) for v in value]
    return names.get(value, value) if isinstance(value, str) else value


def _show(found: Json, shown: Shown) -> None:
    """Add an example of a route, where it has none yet."""
    method, path = shown.route.split(" ")
    operation = found["paths"][path][method.lower()]
    body = operation.get("requestBody", {}).get("content", {}).get("application/json")
    if body is not None and shown.request is not None and "examples" not in body:
        body["example"] = shown.request
    answer = operation["responses"][str(shown.status)].get("content", {}).get("application/json")
    if answer is not None and shown.answer is not None and "examples" not in answer:
        answer["example"] = shown.answer


def _add(found: Json, example: Example) -> None:
    """Add an example to the bodies and answers that it shows."""
    shown = {"summary": example.summary}
    for path in ("/v1/schedules", "/v1/validate"):
        operation = found["paths"][path]["post"]
        request = operation["requestBody"]["content"]["application/json"]
        request.setdefault("examples", {})[example.name] = {**shown, "value": example.request}
        if example.is_planned and path == "/v1/validate":
            continue  # its answer is another document
        status, media = ("200", "application/json") if example.is_planned else (str(example.status), MEDIA_TYPE)
        answer = operation["responses"][status]["content"][media]
        answer.setdefault("examples", {})[example.name] = {**shown, "value": example.response}
