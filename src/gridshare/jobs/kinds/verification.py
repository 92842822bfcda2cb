"""The job that works a schedule out again from its decisions alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from gridshare.effort import SolveOptions
from gridshare.errors import Problem
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter

if TYPE_CHECKING:
    from gridshare.sites.site import Site

SCHEDULE = "schedule"
"""Name of the schedule document in a body."""

_CHECK_S = 300.0


class VerificationArguments(BaseModel):
    """On which day."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date | None = Field(None, description="Day of a stored site; the schedule's own where left out.")


def work(given: Given, arguments: VerificationArguments, *, options: SolveOptions) -> Done:  # noqa: ARG001 - as all
    """Whether a schedule is what it says; against the site that is given, else against the one that it carries.

    Raises:
        GridshareError: `ScheduleFileError` if it is no schedule, or `SiteError` with what is wrong with the site.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import document
    from gridshare.usecases.verify import ScheduleFileError, verify

    enter(READING)
    schedule = document(given, SCHEDULE)
    if not isinstance(schedule, Mapping):
        raise ScheduleFileError(Problem(SCHEDULE, "not_a_mapping", repr(schedule)[:80], "a schedule document"))
    site = _site(given, arguments, schedule)
    enter(None)
    found = verify(site, schedule)
    return Done(json_of(found).encode(), summary={"holds": found.holds})


def _site(given: Given, arguments: VerificationArguments, schedule: Mapping[str, Any]) -> Site:
    from gridshare.ahead.loading import parsed
    from gridshare.ahead.site_of_schedule import site_of_schedule
    from gridshare.jobs.kinds.given import SITE, loaded, parsed_json

    if given.folder is not None:
        return site_of_schedule(given.folder, schedule, arguments.day)
    body = parsed_json(given.body or b"")
    if isinstance(body, dict) and SITE in body:
        return loaded(given, arguments.day).resolved()
    return parsed(schedule.get("input"), limits=given.limits).resolved()


VERIFICATION = JobKind(
    "verification", VerificationArguments, work, lambda _: Patience(_CHECK_S), lambda _: SolveOptions()
)
