"""Every error as ``application/problem+json`` (RFC 9457): one shape, one handler."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from gridshare.documents.places import either
from gridshare.errors import GridshareError, Problem
from gridshare.http.at_path import methods_at, parameters_at
from gridshare.http.errors import InternalError, MethodError, NotFoundError, ParametersError
from gridshare.http.requests import CLIENT_GONE

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER_S = 5
PASSING = frozenset({429, 503, 507})
"""Statuses of what passes by itself, or when somebody has made room: each answer says when to ask again."""

_RANGES = {
    "greater_than_equal": "at least",
    "less_than_equal": "at most",
    "greater_than": "more than",
    "less_than": "less than",
}


class ProblemItem(BaseModel):
    """One thing that is wrong in one place."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    where: str = Field(description="Path into the document, or the part of the request.")
    code: str = Field(description="Stable name of the rule that is broken.")
    found: str = Field(description="What was found there.")
    expected: str = Field(description="What may stand there.")
    remedy: str = Field(description="What can be done; empty where it follows from `expected`.")
    name: str = Field(description="Names of what it is about, such as `Bakkerij Noord > ovens`; empty without any.")


class ProblemDocument(BaseModel):
    """Why a request was not answered, with all problems at once (RFC 9457)."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="Problem")

    type: str = Field(description="URN of the kind of problem.", examples=["urn:gridshare:problem:site_invalid"])
    title: str = Field(description="The kind of problem in words.")
    status: int = Field(description="HTTP status.", ge=400, le=599)
    code: str = Field(description="Stable name of the kind of problem.", examples=["site_invalid"])
    detail: str = Field(description="The first problem in words, and how many more there are.")
    problems: list[ProblemItem] = Field(description="All problems.")


def install(app: FastAPI) -> None:
    """Have every error of ``app`` answered by `answer`."""
    for kind in (GridshareError, RequestValidationError, HTTPException):
        app.add_exception_handler(kind, answer)
    app.add_exception_handler(ClientDisconnect, _nobody)


async def _nobody(_request: Request, _error: Exception) -> Response:
    """For the log alone: who sent a part of a body and went away is no fault of ours."""
    return Response(status_code=CLIENT_GONE)


async def answer(request: Request, error: Exception) -> Response:
    """The problem response of any error."""
    ours = as_ours(error, request)
    if isinstance(ours, MethodError):
        return response(ours, {"Allow": ", ".join(methods_at(request))})
    return response(ours, getattr(error, "headers", None))


def response(error: GridshareError, headers: Mapping[str, str] | None = None) -> Response:
    """The problem response of an error of ours."""
    more = {"Retry-After": str(RETRY_AFTER_S)} if error.http_status in PASSING else {}
    # ASCII: what was found may hold text that UTF-8 cannot carry
    body = json.dumps(problem_of(error).model_dump(), ensure_ascii=True, allow_nan=False)
    return Response(body, error.http_status, {**more, **(headers or {})}, MEDIA_TYPE)


def stored_problem(error: Mapping[str, Any], headers: Mapping[str, str]) -> Response:
    """The problem response of an error that the store keeps with a job."""
    problems = [Problem(**each) for each in error.get("problems", ())]
    first, more = problems[0] if problems else error.get("title", ""), len(problems) - 1
    document = ProblemDocument(
        type=f"urn:gridshare:problem:{error['code']}",
        title=error["title"],
        status=error["status"],
        code=error["code"],
        detail=f"{first} (and {more} more)" if more > 0 else str(first),
        problems=[ProblemItem.model_validate(p.as_dict()) for p in problems],
    )
    body = json.dumps(document.model_dump(), ensure_ascii=True, allow_nan=False)
    return Response(body, error["status"], dict(headers), MEDIA_TYPE)


def problem_of(error: GridshareError) -> ProblemDocument:
    """An error as a document."""
    first, more = error.problems[0], len(error.problems) - 1
    return ProblemDocument(
        type=f"urn:gridshare:problem:{error.code}",
        title=error.title,
        status=error.http_status,
        code=error.code,
        detail=f"{first} (and {more} more)" if more else str(first),
        problems=[ProblemItem.model_validate(p.as_dict()) for p in error.problems],
    )


def as_ours(error: Exception, request: Request) -> GridshareError:
    """Any error as one of ours; what is not foreseen says nothing of its insides."""
    if isinstance(error, GridshareError):
        return error
    if isinstance(error, RequestValidationError):
        return ParametersError([_parameter(e, request) for e in error.errors()])
    if isinstance(error, HTTPException) and error.status_code in (404, 405):
        path = request.url.path[:200]
        if error.status_code == 405:  # noqa: PLR2004
            allowed = either(methods_at(request))
            return MethodError(Problem("request", "method_not_allowed", f"{request.method} {path}", allowed))
        remedy = "Leave the / at its end out." if path[1:].endswith("/") else "GET /openapi.json lists them."
        return NotFoundError(Problem("request", "not_found", path, "a path of this service", remedy))
    return InternalError(
        Problem("service", "internal", "a fault", "an answer", "Report it with the X-Request-ID of this response.")
    )


def _parameter(error: Mapping[str, Any], request: Request) -> Problem:
    place, kind = error.get("loc"), str(error.get("type"))
    where = ".".join(map(str, place)) if isinstance(place, tuple) else "query"
    found, context = repr(error.get("input"))[:80], error.get("ctx") or {}
    if kind == "extra_forbidden":
        known, name = parameters_at(request), where.removeprefix("query.")
        expected = either(known) if known else "no parameters"
        return Problem(
            where, "unknown_parameter", f"the unknown parameter {name[:80]!r}", expected, _close(name, known)
        )
    if kind == "literal_error":
        words = re.findall("'([^']+)'", context["expected"])
        return Problem(where, "parameter", found, either(words), _close(str(error.get("input")), words))
    if kind in _RANGES:
        (limit,) = context.values()
        return Problem(where, "parameter", found, f"{_RANGES[kind]} {limit}")
    return Problem(where, "parameter", found, re.sub("^(Input should be|expected) ", "", str(error.get("msg"))))


def _close(found: str, words: list[str]) -> str:
    close = get_close_matches(found, words, 1)
    return f"Did you mean {close[0]}?" if close else ""
