"""The route for meter exports: a file as it is in, what was made of it out."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from fastapi import FastAPI, Request
from fastapi import Query as InQuery
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema
from starlette.responses import Response

from gridshare.http import openapi
from gridshare.http.identity import TheCaller, require
from gridshare.http.requests import read_body, unless_gone
from gridshare.http.settings import Settings
from gridshare.http.tasks import import_file
from gridshare.imports import Aspect
from gridshare.jobs.workers import Workers
from gridshare.usecases.import_files import ImportOptions
from gridshare.usecases.import_map import TIME_ZONE, parsed_answers

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


def add_imports(app: FastAPI, workers: Workers, settings: Settings) -> None:
    """Add the route."""

    @app.post("/v1/imports", **openapi.files("Make clean series of a meter export", "ImportAnswer"))
    async def imports(request: Request, caller: TheCaller, query: Annotated[ImportQuery, InQuery()]) -> Response:
        """What a file, or a zip of files, holds: conclusions, questions, quality, and the series where all is clear."""
        require(caller, "compute")
        given = [*([f"layout={query.layout}"] if query.layout else ()), *query.answer]
        options = ImportOptions(answers=parsed_answers(given), fill=query.fill, time_zone=query.time_zone)
        body = await read_body(request, settings.max_body_bytes)
        return await unless_gone(
            request, workers.run(import_file, (body, query.name, options), limit_s=settings.patience())
        )
