"""How routes describe themselves: bodies, answers and problems by the name of their schema."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from gridshare.errors import (
    ForecastError,
    GridshareError,
    ImportedError,
    SiteError,
    TimeLimitError,
)
from gridshare.http import errors as e
from gridshare.http import route_errors as may
from gridshare.http.formats import TABLES
from gridshare.http.problems import MEDIA_TYPE, PASSING
from gridshare.jobs.workers import BusyError
from gridshare.store.idempotency import OtherRequestError

OCTETS = "application/octet-stream"
BINARY = {"type": "string", "format": "binary"}
SENT = BINARY | {"minLength": 1}
PROBLEM = "Problem"
JOB = "Job"

PUBLIC: dict[str, Any] = {"security": []}
"""Of a route that asks for no key: what says so in the contract is what the service goes by."""

SECURITY: list[dict[str, list[str]]] = [{"bearer": []}, {"key": []}, {}]
"""How a request says who asks; not at all where the service has no keys, and then listens to its own machine only."""

SCHEMES: dict[str, dict[str, str]] = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "description": "`Authorization: Bearer gs_..`: a key, or a token of the issuer that the operator set.",
    },
    "key": {"type": "apiKey", "in": "header", "name": "X-API-Key", "description": "The same key in another header."},
}

_HEADERS = {"X-Request-ID": {"description": "Names this request in the service's log.", "schema": {"type": "string"}}}
_LOCATION = {"Location": {"description": "Path of the job.", "schema": {"type": "string"}}}
_APPLIED = {"Preference-Applied": {"description": "What `Prefer` asked and got.", "schema": {"type": "string"}}}
_ETAG = {"ETag": {"description": "The version that this is.", "schema": {"type": "string"}}}
_IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "required": True,
    "description": "The ETag of the version that you have seen: so nobody overwrites what another has changed.",
    "schema": {"type": "string", "example": '"1"'},
}
_LINK = {"Link": {"description": "Path of the next page, if there is one.", "schema": {"type": "string"}}}
_RETRY = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}}}
_EVENT = {
    "type": "object",
    "properties": {
        "event": {"enum": ["progress", "end"]},
        "data": {"type": "string", "contentMediaType": "application/json", "description": "The job."},
        "id": {"type": "string", "description": "For `Last-Event-ID`."},
        "retry": {"type": "integer", "minimum": 0},
    },
}
_NOT_MODIFIED = {"description": "It is what you have (`If-None-Match`).", "headers": _ETAG}
_ACCEPTED = {
    "description": "Accepted, and not done within the wait (`Prefer: wait=N`, `respond-async`): the job.",
    "headers": {**_HEADERS, **_RETRY, **_LOCATION, **_APPLIED},
    "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{JOB}"}}},
}


def work(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that takes a site document and answers with a document at once."""
    return {**_route(summary, schema, may.OF_WORK), "openapi_extra": _takes("SiteDocument")}


def job(summary: str, schema: str, done: str = "Done.", takes: str = "SiteDocument") -> dict[str, Any]:
    """Arguments of a route that answers with a document, or with the job where that takes longer than the wait.

    Args:
        summary: What it does.
        schema: Name of the document that it answers with.
        done: What to look at in it.
        takes: Name of the document of its body.
    """
    described = {**_route(summary, schema, (*may.OF_JOBS, ForecastError), done), "openapi_extra": _takes(takes)}
    described["responses"][200]["headers"] = {**_HEADERS, **_APPLIED}
    described["responses"][202] = _ACCEPTED
    return described


def job_of(summary: str, arguments: str, schema: str = "", *, required: bool = True) -> dict[str, Any]:
    """Arguments of a route that asks for a job about a stored site: its arguments in, a document out."""
    return _job_about(summary, schema, _takes(arguments, required=required))


def job_of_file(summary: str, schema: str) -> dict[str, Any]:
    """The same where a file comes with it."""
    return _job_about(summary, schema, {"requestBody": {"required": True, "content": {OCTETS: {"schema": SENT}}}})


def _job_about(summary: str, schema: str, takes: dict[str, Any]) -> dict[str, Any]:
    described = {
        **_route(summary, schema, (*may.OF_JOBS, e.NotFoundError, ImportedError, ForecastError)),
        "openapi_extra": takes,
    }
    described["responses"][200]["headers"] = {**_HEADERS, **_APPLIED}
    described["responses"][202] = _ACCEPTED
    return described


def table(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that answers with a table: JSON, CSV or Parquet."""
    described = _route(summary, schema, (*may.OF_STORED, SiteError, BusyError, TimeLimitError))
    done = described["responses"][200]
    done["content"] |= {media_type: {"schema": BINARY} for media_type in TABLES if media_type not in done["content"]}
    return described


def stored(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that answers with something that is kept."""
    return _route(summary, schema, may.OF_STORED)


def events(summary: str) -> dict[str, Any]:
    """Arguments of a route that answers with a stream of events."""
    described = _route(summary, "", may.OF_STORED)
    described["responses"][200] |= {"content": {"text/event-stream": {"schema": _EVENT}}}
    described["response_class"] = Response
    described["responses"][204] = {
        "description": "Nothing more comes.",
        "headers": _HEADERS,
    }
    return described


def result(summary: str) -> dict[str, Any]:
    """Arguments of a route that answers with what came of a job, whatever its kind: also what it may have failed by."""
    described = _route(summary, "", may.OF_RESULTS)
    described["responses"][200]["content"] = {"application/json": {"schema": {}}}
    described["responses"][202] = _ACCEPTED
    return described


def listed(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that answers with a page of a list: JSON, CSV or Parquet."""
    described = _route(summary, schema, may.OF_STORED)
    done = described["responses"][200]
    done["headers"] = {**_HEADERS, **_LINK}
    done["content"] |= {media_type: {"schema": BINARY} for media_type in TABLES if media_type not in done["content"]}
    return described


def kept_table(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that answers with something that never changes: JSON, CSV or Parquet."""
    described = table(summary, schema)
    described["responses"][200]["headers"] = {**_HEADERS, **_ETAG}
    described["responses"][304] = _NOT_MODIFIED
    return described


def worked(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that answers with what a worker process makes of something that is kept."""
    return _route(summary, schema, (*may.OF_STORED, *may.OF_WORKERS))


def report(summary: str, media_type: str, *refusals: type[GridshareError]) -> dict[str, Any]:
    """Arguments of a route that answers with a file for people; ``refusals`` are its own."""
    described = _route(summary, "", (*may.OF_STORED, *may.OF_WORKERS, *refusals))
    described["responses"][200] |= {"headers": {**_HEADERS, **_ETAG}, "content": {media_type: {"schema": BINARY}}}
    described["response_class"] = Response  # otherwise the contract has JSON beside it
    described["responses"][304] = _NOT_MODIFIED
    return described


def job_of_nothing(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that asks for a job about something that is kept, and takes no body."""
    return _job_about(summary, schema, {})


def files(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that takes a file as it is and answers with a document."""
    content = {OCTETS: {"schema": SENT}}
    return {
        **_route(summary, schema, may.OF_FILES),
        "openapi_extra": {"requestBody": {"required": True, "content": content}},
    }


def new(summary: str, schema: str, takes: tuple[str, ...]) -> dict[str, Any]:
    """Arguments of a route that stores something new: 201, where it is, and its version."""
    described = {**_route(summary, schema, may.OF_NEW), "openapi_extra": _takes_content(takes)}
    described["responses"][201] = described["responses"].pop(200) | {"headers": {**_HEADERS, **_ETAG, **_LOCATION}}
    return {**described, "status_code": 201}


def changed(summary: str, schema: str, takes: tuple[str, ...] = ()) -> dict[str, Any]:
    """Arguments of a route that makes the next version of something, from the one that the client has seen."""
    described = _route(summary, schema, (*may.OF_NEW, *may.OF_CHANGES))
    described["responses"][200]["headers"] = {**_HEADERS, **_ETAG}
    described["openapi_extra"] = {"parameters": [_IF_MATCH], **(_takes_content(takes) if takes else {})}
    return described


def deleted(summary: str) -> dict[str, Any]:
    """Arguments of a route that takes something away."""
    described = _route(summary, "", (*may.OF_STORED, *may.OF_CHANGES))
    del described["responses"][200]
    described["responses"][204] = {"description": "Done.", "headers": _HEADERS}
    return {**described, "openapi_extra": {"parameters": [_IF_MATCH]}, "status_code": 204, "response_class": Response}


def change(
    summary: str, schema: str = "", takes: str = "", *, status: int = 200, more: tuple[type[GridshareError], ...] = ()
) -> dict[str, Any]:
    """Arguments of a route that changes something small: a document of the schema ``takes`` in, what it is now out."""
    makes = (OtherRequestError,) if status in (201, 202) else ()
    described = _route(summary, schema, (*may.OF_SMALL, *makes, *more))
    done = described["responses"].pop(200)
    described["responses"][status] = done if schema else {"description": "Done.", "headers": _HEADERS}
    return {**described, "openapi_extra": _takes(takes)} if takes else described


def versioned(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that answers with something of which there are versions."""
    described = _route(summary, schema, may.OF_STORED)
    described["responses"][200]["headers"] = {**_HEADERS, **_ETAG}
    described["responses"][304] = _NOT_MODIFIED
    return described


def content(summary: str, media_type: str) -> dict[str, Any]:
    """Arguments of a route that answers with a file."""
    described = _route(summary, "", may.OF_STORED)
    described["responses"][200] = {
        "description": "Done.",
        "headers": {**_HEADERS, **_ETAG},
        "content": {media_type: {"schema": BINARY}},
    }
    return {**described, "response_class": Response}


def lookup(summary: str, schema: str) -> dict[str, Any]:
    """Arguments of a route that takes nothing, asks for no key, and answers with a document that is nobody's."""
    return {**_route(summary, schema, may.OF_LOOKUPS), "openapi_extra": PUBLIC}


def readiness(summary: str, schema: str) -> dict[str, Any]:
    """The same where the answer may be that the server cannot."""
    return {**_route(summary, schema, (*may.OF_LOOKUPS, e.NotReadyError)), "openapi_extra": PUBLIC}


def figures(summary: str, media_type: str) -> dict[str, Any]:
    """Arguments of a route that answers with text."""
    described = _route(summary, "", (*may.OF_ACCESS, *may.OF_LOOKUPS))
    described["responses"][200]["content"] = {media_type.partition(";")[0]: {"schema": {"type": "string"}}}
    return described


def ref(schema: str) -> dict[str, str]:
    """Reference to a schema of the contract."""
    return {"$ref": f"#/components/schemas/{schema}"}


def _takes_content(media_types: tuple[str, ...]) -> dict[str, Any]:
    documents = {"application/json": {"schema": ref("SiteDocument")}}
    return {"requestBody": {"required": True, "content": {
        media_type: documents.get(media_type, {"schema": BINARY}) for media_type in media_types
    }}}  # fmt: skip


def _takes(schema: str, *, required: bool = True) -> dict[str, Any]:
    return {"requestBody": {"required": required, "content": {"application/json": {"schema": ref(schema)}}}}


def _route(summary: str, schema: str, errors: tuple[type[GridshareError], ...], done: str = "Done.") -> dict[str, Any]:
    content = {"application/json": {"schema": ref(schema) if schema else {"type": "object"}}}
    responses: dict[int | str, Any] = {200: {"description": done, "headers": _HEADERS, "content": content}}
    for status in sorted({kind.http_status for kind in errors}):
        titles = [f"`{kind.code}`: {kind.title}." for kind in errors if kind.http_status == status]
        responses[status] = {
            "description": " ".join(titles),
            "headers": {**_HEADERS, **(_RETRY if status in PASSING else {})},
            "content": {MEDIA_TYPE: {"schema": ref(PROBLEM)}},
        }
    return {"summary": summary, "responses": responses, "response_model": None}
