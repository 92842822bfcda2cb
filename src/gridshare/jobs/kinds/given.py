"""What a job is about, loaded: a stored site from its folder, or a document that came with the request.

A request's body is the document itself, or an object that has it under its name, next to the arguments.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from gridshare.ahead.loading import opened, parsed
from gridshare.documents.file import decoded
from gridshare.documents.json_text import parse_json
from gridshare.errors import MalformedError, SiteError
from gridshare.jobs.kinds.kind import Given
from gridshare.sites.limits import refuse_many_rows
from gridshare.sites.outline import Outline, outline, outline_of
from gridshare.sites.placed import Loaded

SITE = "site"
"""Name of the site document in a body."""


def loaded(given: Given, day: date | None = None) -> Loaded:
    """The site with all series in place; a document of a request names no files.

    Raises:
        GridshareError: `MalformedError`, `SiteError` with all problems, or `ForecastError`.
    """
    if given.folder is None:
        return parsed(document(given, SITE), None, day, given.limits)
    found = opened(given.folder, day, limits=given.limits)
    refuse_many_rows(found.document, given.limits)
    return found


def outlined(given: Given) -> Outline:
    """The site as it is written, its series not yet in place.

    Raises:
        GridshareError: As `loaded`.
    """
    if given.folder is None:
        return outline_of(document(given, SITE), None, limits=given.limits)
    return outline(given.folder, limits=given.limits)


def document(given: Given, name: str) -> Any:
    """The document of a name, as plain values.

    Raises:
        MalformedError: If the body is no JSON.
    """
    body = parsed_json(given.body or b"")
    return body[name] if isinstance(body, dict) and name in body else body


def parsed_json(body: bytes) -> Any:
    """A body as plain values.

    Raises:
        MalformedError: If it is no JSON.
    """
    try:
        return parse_json(decoded(body, "body"), "body")
    except SiteError as error:
        raise MalformedError(error.problems) from None
