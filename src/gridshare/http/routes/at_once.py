"""What is answered at once and kept nowhere: a document checked, a meter export read, what there is and by whom."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema
from starlette.responses import Response

from gridshare.http import openapi
from gridshare.http.answers import Version
from gridshare.http.identity import TheCaller, require
from gridshare.http.requests import read_body, read_json_body, unless_gone
from gridshare.http.running_service import TheService
from gridshare.http.tasks import import_file, validate_site
from gridshare.imports import Aspect
from gridshare.usecases.import_files import ImportOptions
from gridshare.usecases.import_map import TIME_ZONE, parsed_answers
from gridshare.usecases.kinds import KindsDocument, kinds

_ANSWER = rf"^\s*({'|'.join(get_args(Aspect))})\s*=\s*\S"
Answer = Annotated[str, WithJsonSchema({"type": "string", "pattern": _ANSWER})]
"""ASPECT=ANSWER; what is none is refused by `parsed_answers`, with all that are none."""


class ImportQuery(BaseModel):
    """What the caller says of the file besides its content."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field("upload", min_length=1, max_length=200, description="Name of the file, for messages and names.")
    layout: str | None = Field(None, description="Name of its layout; recognised where left out.")
    answer: list[Answer] = Field([], description="Answers to questions: unit=kWh, label=end.", examples=[["unit=kWh"]])
    fill: Literal["leave", "linear", "like_days"] = Field("leave", description="What is done about gaps.")
    time_zone: str = Field(TIME_ZONE, description="Clock on which local times are read (IANA name).")


ROUTES = APIRouter()
_kinds = cache(kinds)


@ROUTES.post("/v1/validate", **openapi.work("Check a site document", "ValidationReport"))
async def validate(request: Request, service: TheService, caller: TheCaller) -> Response:
    """Figures of the site where it has no problems; otherwise all of them at once."""
    require(caller, "compute")
    body = await read_json_body(request, service.settings.max_body_bytes)
    return await unless_gone(request, service.worked(caller, validate_site, body, service.settings.limits))


@ROUTES.post("/v1/imports", **openapi.files("Make clean series of a meter export", "ImportAnswer"))
async def imports(
    request: Request, service: TheService, caller: TheCaller, query: Annotated[ImportQuery, Query()]
) -> Response:
    """What a file, or a zip of files, holds: conclusions, questions, quality, and the series where all is clear."""
    require(caller, "compute")
    given = [*([f"layout={query.layout}"] if query.layout else ()), *query.answer]
    options = ImportOptions(answers=parsed_answers(given), fill=query.fill, time_zone=query.time_zone)
    body = await read_body(request, service.settings.max_body_bytes)
    return await unless_gone(request, service.worked(caller, import_file, body, query.name, options))


@ROUTES.get("/v1/kinds", **openapi.lookup("What a site may hold", "KindsDocument"))
async def all_kinds() -> KindsDocument:
    """Every asset kind with every field: unit, range, meaning, example."""
    return _kinds()


@ROUTES.get("/v1/version", **openapi.lookup("Versions", "Version"))
async def versions() -> Version:
    """Versions of the program, the paths, the documents and the solver."""
    return Version(gridshare=version("gridshare"), solver=f"highspy {version('highspy')}")
