"""How a route asks for a job: its arguments from the body, the job into the store, the answer within the wait.

A body is an object with the arguments and, where the job is not about a stored site alone, the documents that it is
about, each under its name. The arguments are checked at once; the documents are read by the worker.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError
from starlette.responses import Response

from gridshare.access.caller import Caller
from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.errors import Problem
from gridshare.http.errors import ParametersError
from gridshare.http.idempotency import asked
from gridshare.http.requests import read_json_body
from gridshare.http.running_service import Service
from gridshare.http.settings import Settings
from gridshare.http.waiting import accepted, answered
from gridshare.jobs.kinds.given import parsed_json
from gridshare.plain import plain
from gridshare.store.jobs import NewJob
from gridshare.store.sites import SiteRow

A = TypeVar("A", bound=BaseModel)

_GRACE = "grace_s"  # an argument that is the operator's


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


async def arguments_of(
    request: Request, model: type[A], settings: Settings, documents: Sequence[str] = ()
) -> tuple[A, bytes]:
    """The arguments in the body, and the body; where it need hold no document, an empty one leaves all out.

    Args:
        request: The request.
        model: The document of the arguments.
        settings: What the service allows.
        documents: What the body may hold besides, each under its name; the first has to be there.

    Raises:
        MalformedError: If the body is not JSON.
        ParametersError: With all that is wrong with them.
    """
    is_empty = request.headers.get("content-length", "0") == "0" and "transfer-encoding" not in request.headers
    body = b"" if is_empty and not documents else await read_json_body(request, settings.max_body_bytes)
    raw = await asyncio.to_thread(parsed_json, body) if body.strip() or documents else {}
    if not isinstance(raw, dict):
        raise ParametersError(Problem("body", "not_a_mapping", type(raw).__name__, "an object with what is asked"))
    plain = {name: value for name, value in raw.items() if name not in documents}
    missing = [name for name in documents[:1] if name not in raw]
    return _checked(plain, model, settings, missing), body


def _checked(plain: dict[str, Any], model: type[A], settings: Settings, missing: Sequence[str]) -> A:
    problems = [Problem(name, "missing", "nothing", f"the {name} document") for name in missing]
    if _GRACE in plain:
        problems.append(Problem(_GRACE, "unknown_field", _GRACE, "no such field", "It is the operator's."))
    defaults = {}
    if _GRACE in model.model_fields:
        usual = min(model.model_fields["time_limit_s"].default, settings.max_solve_s)
        defaults = {"time_limit_s": usual, _GRACE: settings.grace_s}
    try:
        found = model.model_validate({**defaults, **plain})
    except ValidationError as error:
        raise ParametersError([*problems, *problems_of(error, plain, document_place(model))]) from None
    problems += _beyond(found, settings)
    if problems:
        raise ParametersError(problems)
    return found


def _beyond(arguments: BaseModel, settings: Settings) -> list[Problem]:
    """What is more than the operator allows."""
    seconds, days = getattr(arguments, "time_limit_s", 0.0), getattr(arguments, "n_days", 0)
    problems = []
    if seconds > settings.max_solve_s:
        expected = f"at most {plain(settings.max_solve_s)} s"
        problems.append(
            Problem("time_limit_s", "too_long", f"{plain(seconds)} s", expected, "Ask the operator for more.")
        )
    if days > settings.max_days:
        remedy = "Ask for a part of them at a time, or the operator for more."
        problems.append(Problem("last", "too_many_days", f"{days} days", f"at most {settings.max_days}", remedy))
    return problems


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
