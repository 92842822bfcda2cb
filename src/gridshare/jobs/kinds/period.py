"""The job that plans days in a row, each from the state in which the day before ended."""

from __future__ import annotations

from gridshare.effort import SolveOptions
from gridshare.jobs.kinds.effort import Days
from gridshare.jobs.kinds.kind import Done, Given, JobKind, own_folder
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter

_MONTHS_S = 110.0
"""Beyond the time of each day, to load the site of all days, and to check the last months."""


class PeriodArguments(Days):
    """Which days are planned, and how."""


def work(given: Given, arguments: PeriodArguments, *, options: SolveOptions) -> Done:
    """The document of the period; each of its days is a schedule of its own.

    Raises:
        GridshareError: As `gridshare.usecases.period.schedule_days`.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import outlined
    from gridshare.jobs.kinds.issued import issued
    from gridshare.schedules.document import ScheduleDocument
    from gridshare.usecases.period import schedule_days

    enter(READING)
    site = outlined(given)
    enter(None)
    with own_folder(given) as folder:
        found = schedule_days(site, arguments.first, arguments.last, folder, options)
        bodies = [(folder / day.schedule).read_bytes() for day in found.days if day.schedule]
    days = tuple((issued(ScheduleDocument.model_validate_json(body)), body) for body in bodies)
    return Done(json_of(found).encode(), summary=found.verdict.model_dump(mode="json"), days=days)


PERIOD = JobKind(
    "period",
    PeriodArguments,
    work,
    lambda asked: Patience(asked.time_limit_s, asked.grace_s + _MONTHS_S),
    lambda asked: asked.options(),
)
