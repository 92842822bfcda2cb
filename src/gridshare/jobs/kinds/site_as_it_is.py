"""The jobs that look at a stored site: whether it can be planned, and all of it in one document."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from gridshare.effort import SolveOptions
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter

_READ_S = 300.0


class DayArguments(BaseModel):
    """On which day."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date | None = Field(None, description="This day instead of the document's own.")


def validated(given: Given, arguments: DayArguments, *, options: SolveOptions) -> Done:  # noqa: ARG001 - as all
    """The report of a site; where it has problems they are in it.

    Raises:
        GridshareError: `ForecastError` if something has to be forecast and cannot.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.errors import SiteError
    from gridshare.jobs.kinds.given import loaded
    from gridshare.usecases.validate import report_of, report_of_problems

    enter(READING)
    try:
        report = report_of(loaded(given, arguments.day).resolved())
    except SiteError as error:
        report = report_of_problems(error)
    return Done(json_of(report).encode(), summary={"ok": report.ok, "problems": len(report.problems)})


def inlined(given: Given, arguments: DayArguments, *, options: SolveOptions) -> Done:  # noqa: ARG001 - as all
    """The site document with every series and table in place.

    Raises:
        GridshareError: `SiteError` with all problems, or `ForecastError`.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import loaded

    enter(READING)
    site = loaded(given, arguments.day)
    site.resolved()  # a document that the service would refuse is not given
    return Done(json_of(site.document).encode())


VALIDATION = JobKind("validation", DayArguments, validated, lambda _: Patience(_READ_S), lambda _: SolveOptions())
INLINE = JobKind("inline", DayArguments, inlined, lambda _: Patience(_READ_S), lambda _: SolveOptions())
