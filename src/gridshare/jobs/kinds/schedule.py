"""The job that plans a site."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

from pydantic import Field

from gridshare.effort import SolveOptions
from gridshare.jobs.kinds.effort import Effort
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter

if TYPE_CHECKING:
    from gridshare.schedules.document import ScheduleDocument


class ScheduleArguments(Effort):
    """How a plan is sought."""

    day: date | None = Field(None, description="Plan this day instead of the document's own.")


def work(given: Given, arguments: ScheduleArguments, *, options: SolveOptions) -> Done:
    """The schedule document of a site.

    Raises:
        GridshareError: As `gridshare.usecases.schedule.schedule`.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import loaded
    from gridshare.jobs.kinds.issued import issued
    from gridshare.schedules.publish import publish
    from gridshare.usecases.schedule import doing_nothing, schedule

    enter(READING)
    document, begun = loaded(given, arguments.day), time.monotonic()
    site = document.resolved()
    enter(None)

    def done(plan: ScheduleDocument) -> Done:
        seconds = round(time.monotonic() - begun, 3)
        summary = {**plan.verdict.model_dump(mode="json"), "gap": plan.proof.gap, "seconds": seconds}
        return Done(json_of(plan).encode(), issued=issued(plan), summary=summary)

    options.or_else(lambda: done(publish(doing_nothing(site))))
    return done(schedule(site, options.since(begun)))


SCHEDULE = JobKind(
    "schedule",
    ScheduleArguments,
    work,
    lambda asked: Patience(asked.time_limit_s, asked.grace_s),
    lambda asked: asked.options(),
)
