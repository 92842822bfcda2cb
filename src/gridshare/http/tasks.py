"""What the service has its worker processes do: bytes in, bytes out, so that no large document occupies the loop."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel

from gridshare.errors import ImportedError
from gridshare.http.errors import NotFoundError
from gridshare.http.formats import JSON, table
from gridshare.jobs.kinds.given import loaded
from gridshare.jobs.kinds.kind import Given
from gridshare.jobs.stages import IMPORTING, READING, enter
from gridshare.sites.limits import Limits
from gridshare.usecases.import_answer import ImportAnswer
from gridshare.usecases.import_files import ImportOptions, import_bytes
from gridshare.usecases.series import series_in, series_rows
from gridshare.usecases.validate import report_of


def validate_site(body: bytes, limits: Limits) -> bytes:
    """The validation report of a site without problems, both as JSON.

    Raises:
        GridshareError: `MalformedError`, or `SiteError` with all problems.
    """
    enter(READING)
    return _written(report_of(loaded(Given(body=body, limits=limits)).resolved()))


def import_file(body: bytes, name: str, options: ImportOptions) -> bytes:
    """What a file (or an archive of files) holds, as JSON: an `ImportAnswer`, also while anything is asked or wrong."""
    enter(IMPORTING)
    return _written(ImportAnswer.of(import_bytes(body, name, options)))


def list_series(folder: Path) -> bytes:
    """The clean series of a site's folder, as JSON.

    Raises:
        SiteError: With all files that are no clean series.
    """
    return _written(series_in(folder))


def read_series(folder: Path, name: str, first: datetime | None, last: datetime | None, media_type: str) -> bytes:
    """Values of a series in the form that was chosen.

    Raises:
        NotFoundError: If the site has no such series.
        SiteError: If its file is no clean series.
    """
    try:
        found = series_rows(folder, name, first, last)
    except ImportedError as error:
        raise NotFoundError(error.problems) from None
    if media_type == JSON:
        return _written(found)
    return table([dict(zip(found.columns, row, strict=True)) for row in found.rows], found.columns, media_type)


def _written(document: BaseModel) -> bytes:
    """As JSON; NaN and infinity do not leave."""
    return json.dumps(document.model_dump(mode="json"), ensure_ascii=False, allow_nan=False).encode()
