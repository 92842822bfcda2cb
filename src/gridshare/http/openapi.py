"""How routes describe themselves: bodies, answers and problems by the name of their schema."""

from __future__ import annotations

from typing import Any

from gridshare.access.refusals import ForbiddenError, UnauthenticatedError
from gridshare.errors import (
    CancelledError,
    GridshareError,
    ImportedError,
    MalformedError,
    SiteError,
    SolverError,
    TimeLimitError,
    UnverifiedError,
)
from gridshare.http import errors as e
from gridshare.http.formats import TABLES
from gridshare.http.problems import MEDIA_TYPE
from gridshare.jobs.workers import BusyError
from gridshare.store.idempotency import OtherRequestError

BINARY = {"type": "string", "format": "binary"}
PROBLEM = "Problem"
JOB = "Job"

ERRORS: tuple[type[GridshareError], ...] = (
    MalformedError,
    UnauthenticatedError,
    ForbiddenError,
    e.NotFoundError,
    e.MethodError,
    e.NotAcceptableError,
    CancelledError,
    OtherRequestError,
    e.TooLargeError,
    e.MediaTypeError,
    SiteError,
    ImportedError,
    e.ParametersError,
    UnverifiedError,
    SolverError,
    e.InternalError,
    BusyError,
    TimeLimitError,
)
"""What the service may answer instead of a document."""

_OF_ACCESS = (UnauthenticatedError, ForbiddenError)
_OF_STORED = (*_OF_ACCESS, e.NotFoundError, e.NotAcceptableError, e.ParametersError, e.InternalError)
_OF_LOOKUPS = (e.NotAcceptableError, e.InternalError)
_OF_FILES = (
    *_OF_ACCESS,
    e.NotAcceptableError,
    e.TooLargeError,
    ImportedError,
    e.ParametersError,
    e.InternalError,
    BusyError,
    TimeLimitError,
)
_OF_WORK = tuple(
    kind
    for kind in ERRORS
    if kind not in (e.NotFoundError, e.MethodError, ImportedError, CancelledError, OtherRequestError)
)
_OF_JOBS = (*_OF_WORK, CancelledError, OtherRequestError)

_HEADERS = {"X-Request-ID": {"description": "Names this request in the service's log.", "schema": {"type": "string"}}}
_LOCATION = {"Location": {"description": "Path of the job.", "schema": {"type": "string"}}}
_APPLIED = {"Preference-Applied": {"description": "What `Prefer` asked and got.", "schema": {"type": "string"}}}
_LINK = {"Link": {"description": "Path of the next page, if there is one.", "schema": {"type": "string"}}}
_RETRY = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}}}


def work(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that takes a site document and answers with a document at once."""
    return {**_route(summary, schema, _OF_WORK), "openapi_extra": _takes("SiteDocument")}


def job(summary: str, schema: str, done: str = "Done.") -> dict[str, Any]:
    """The same where it may take longer than the client waits, who then gets the job; ``done`` says what to look at."""
    described = {**_route(summary, schema, _OF_JOBS, done), "openapi_extra": _takes("SiteDocument")}
    described["responses"][200]["headers"] = {**_HEADERS, **_APPLIED}
    described["responses"][202] = {
        "description": "Accepted, and not done within the wait (`Prefer: wait=N`, `respond-async`): the job.",
        "headers": {**_HEADERS, **_RETRY, **_LOCATION, **_APPLIED},
        "content": {"application/json": {"schema": ref("Job")}},
    }
    return described


def stored(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that answers with something that is kept."""
    return _route(summary, schema, _OF_STORED)


def listed(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that answers with a page of a list: JSON, CSV or Parquet."""
    described = _route(summary, schema, _OF_STORED)
    done = described["responses"][200]
    done["headers"] = {**_HEADERS, **_LINK}
    done["content"] |= {media_type: {"schema": BINARY} for media_type in TABLES if media_type not in done["content"]}
    return described


def files(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that takes a file as it is and answers with a document."""
    content = {"application/octet-stream": {"schema": BINARY}}
    return {
        **_route(summary, schema, _OF_FILES),
        "openapi_extra": {"requestBody": {"required": True, "content": content}},
    }


def lookup(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that takes nothing and answers with a document."""
    return _route(summary, schema, _OF_LOOKUPS)


def ref(schema: str) -> dict[str, str]:
    """Reference to a schema of the contract."""
    return {"$ref": f"#/components/schemas/{schema}"}


def _takes(schema: str) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": ref(schema)}}}}


def _route(summary: str, schema: str, errors: tuple[type[GridshareError], ...], done: str = "Done.") -> dict[str, Any]:
    responses: dict[int | str, Any] = {
        200: {
            "description": done,
            "headers": _HEADERS,
            "content": {"application/json": {"schema": ref(schema)}},
        }
    }
    for status in sorted({kind.http_status for kind in errors}):
        titles = [f"`{kind.code}`: {kind.title}." for kind in errors if kind.http_status == status]
        responses[status] = {
            "description": " ".join(titles),
            "headers": {**_HEADERS, **(_RETRY if status == BusyError.http_status else {})},
            "content": {MEDIA_TYPE: {"schema": ref(PROBLEM)}},
        }
    return {"summary": summary, "responses": responses, "response_model": None}
