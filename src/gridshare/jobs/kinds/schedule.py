"""The job that plans a site."""

from __future__ import annotations

import time
from datetime import date, datetime
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from gridshare.effort import RELATIVE_GAP, TIME_LIMIT_S, SolveOptions
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.stages import READING, enter
from gridshare.jobs.worker import GRACE_S, Patience
from gridshare.store.issued import Issued

if TYPE_CHECKING:
    from gridshare.schedules.document import ScheduleDocument


class ScheduleArguments(BaseModel):
    """How a plan is sought."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    day: date | None = Field(None, description="Plan this day instead of the document's own.")
    time_limit_s: float = Field(TIME_LIMIT_S, gt=0, allow_inf_nan=False, description="Seconds for the plan.")
    gap: float = Field(RELATIVE_GAP, ge=0, le=1, allow_inf_nan=False, description="Stop when proven so close.")
    grace_s: float = Field(GRACE_S, ge=0, description="Seconds beyond that to verify and publish.")


def work(given: Given, arguments: ScheduleArguments, *, options: SolveOptions) -> Done:
    """The schedule document of a site.

    Raises:
        GridshareError: As `gridshare.usecases.schedule.schedule`.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import loaded
    from gridshare.schedules.publish import publish
    from gridshare.usecases.schedule import doing_nothing, schedule

    enter(READING)
    document, begun = loaded(given, arguments.day), time.monotonic()
    site = document.resolved()
    enter(None)

    def done(plan: ScheduleDocument) -> Done:
        return Done(json_of(plan).encode(), issued=_issued(plan), summary=plan.verdict.model_dump(mode="json"))

    options.or_else(lambda: done(publish(doing_nothing(site))))
    return done(schedule(site, options.since(begun)))


def _issued(plan: ScheduleDocument) -> Issued:
    horizon, verdict = plan.horizon, plan.verdict
    return Issued(
        plan.name,
        datetime.fromisoformat(horizon.start),
        datetime.fromisoformat(horizon.end),
        plan.input_sha256,
        dict(plan.versions),
        verdict.model_dump(mode="json"),
    )


SCHEDULE = JobKind(
    "schedule",
    ScheduleArguments,
    work,
    lambda asked: Patience(asked.time_limit_s, asked.grace_s),
    lambda asked: SolveOptions(time_limit_s=asked.time_limit_s, relative_gap=asked.gap),
)
