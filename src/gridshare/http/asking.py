"""How a route asks for a job: its arguments from the body, the job into the store, the answer within the wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError
from starlette.responses import Response

from gridshare.access.caller import Caller
from gridshare.documents.file import decoded
from gridshare.documents.json_text import parse_json
from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.errors import MalformedError, SiteError
from gridshare.http.errors import ParametersError
from gridshare.http.idempotency import asked
from gridshare.http.requests import read_json_body
from gridshare.http.running_service import Service
from gridshare.http.waiting import accepted, answered
from gridshare.store.jobs import NewJob
from gridshare.store.sites import SiteRow

A = TypeVar("A", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A job that a route asks for.

    Attributes:
        kind: Name of its kind.
        arguments: Its arguments.
        site: The stored site that it is about, at its present version.
        body: The document or file that it is about.
    """

    kind: str
    arguments: BaseModel
    site: SiteRow | None = None
    body: bytes | None = None


async def arguments_of(request: Request, model: type[A], most_bytes: int) -> tuple[A, bytes]:
    """The arguments in the body, and the body; an empty one leaves all of them out.

    Raises:
        MalformedError: If the body is not JSON.
        ParametersError: With all that is wrong with them.
    """
    body = await read_json_body(request, most_bytes)
    try:
        raw = parse_json(decoded(body, "body"), "body") if body.strip() else {}
    except SiteError as error:
        raise MalformedError(error.problems) from None
    try:
        return model.model_validate(raw), body
    except ValidationError as error:
        raise ParametersError(problems_of(error, raw, document_place(model))) from None


async def job(
    request: Request, service: Service, caller: Caller, wanted: Wanted, key: tuple[str | None, bytes]
) -> Response:
    """Accept the job, and answer with its result within the wait, or with the job.

    Args:
        request: The request.
        service: Has the store.
        caller: Who asks; that it may is settled.
        wanted: The job.
        key: The ``Idempotency-Key`` of the request, and its body.
    """
    site = None if wanted.site is None else (wanted.site.id, wanted.site.version)
    new = NewJob(
        caller.organisation_id,
        caller.name,
        wanted.kind,
        wanted.arguments.model_dump(mode="json", by_alias=True),
        site=site,
        request_id=request.state.request_id,
    )
    accepted_job = await accepted(service, new, wanted.body, asked(request, caller, *key))
    return await answered(request, service, accepted_job)
