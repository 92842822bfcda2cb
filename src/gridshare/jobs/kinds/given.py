"""The site that a job is about, loaded: from its folder, or from the document that came with the request."""

from __future__ import annotations

from datetime import date
from typing import Any

from gridshare.ahead.loading import opened, parsed
from gridshare.documents.file import decoded
from gridshare.documents.json_text import parse_json
from gridshare.errors import MalformedError, SiteError
from gridshare.jobs.kinds.kind import Given
from gridshare.sites.limits import refuse_many_rows
from gridshare.sites.placed import Loaded


def loaded(given: Given, day: date | None = None) -> Loaded:
    """The site with all series in place; a document of a request names no files.

    Raises:
        GridshareError: `MalformedError`, `SiteError` with all problems, or `ForecastError`.
    """
    if given.folder is None:
        return parsed(_json(given.body or b""), None, day, given.limits)
    found = opened(given.folder, day, limits=given.limits)
    refuse_many_rows(found.document, given.limits)
    return found


def _json(body: bytes) -> Any:
    try:
        return parse_json(decoded(body, "body"), "body")
    except SiteError as error:
        raise MalformedError(error.problems) from None
