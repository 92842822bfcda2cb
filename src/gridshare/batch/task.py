"""What a worker process does for one row."""

from __future__ import annotations

import functools
import time
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from gridshare.ahead.loading import loaded
from gridshare.batch.months import ParkMonth, of_period
from gridshare.batch.row import Result, Subject, of_failure, of_schedule
from gridshare.documents.written_json import json_of
from gridshare.effort import SolveOptions
from gridshare.errors import SiteError
from gridshare.outputs import write
from gridshare.schedules.document import ScheduleDocument, sha256
from gridshare.schedules.publish import publish
from gridshare.series.files import SiteFolder
from gridshare.sites.changes import Changes
from gridshare.sites.outline import outline
from gridshare.sites.own_files import refuse_own_files
from gridshare.usecases.period import schedule_days
from gridshare.usecases.period_folder import OTHER_PERIOD, PeriodFolderError
from gridshare.usecases.schedule import doing_nothing, schedule


def made_by() -> str:
    """What makes a plan, and in which version."""
    return ", ".join(f"{name} {version(name)}" for name in ("gridshare", "highspy", "pyomo"))


@dataclass(frozen=True, slots=True)
class Task:
    """One site on one day in one scenario.

    Attributes:
        subject: The site and the scenario.
        day: The day; None for the document's own.
        schedule: Where the schedule document is written; None where it is not.
        changes: What the scenario changes.
        at: Where the site is read; None for its own path.
    """

    subject: Subject
    day: date | None
    schedule: Path | None = None
    changes: Changes | None = None
    at: Path | None = None


@dataclass(frozen=True, slots=True)
class DaysTask:
    """One site on days that hang together, in one scenario.

    Attributes:
        subject: The site and the scenario.
        first, last: The first day and the last.
        folder: Where the schedules of the days are.
        changes: What the scenario changes.
        at: Where the site is read; None for its own path.
    """

    subject: Subject
    first: date
    last: date
    folder: Path
    changes: Changes | None = None
    at: Path | None = None


def plan_days(task: DaysTask, *, options: SolveOptions) -> tuple[list[Result], list[ParkMonth]]:
    """The results of days that are planned one after the other, and their months; what is known already is not planned.

    Raises:
        GridshareError: As `gridshare.usecases.period.schedule_days`.
    """
    site = outline(task.at or task.subject.path).changed(task.changes)
    try:
        period = schedule_days(site, task.first, task.last, task.folder, options)
    except PeriodFolderError as error:
        if error.problems[0].code != OTHER_PERIOD:
            raise
        # The site, the options or the versions have changed: as for other rows, all of it is worked out again.
        period = schedule_days(site, task.first, task.last, task.folder, options, again=True)
    rows = [
        of_failure(task.subject, day.day, SiteError.code, str(day.error))
        if day.schedule is None
        else of_schedule(task.subject, ScheduleDocument.model_validate_json((task.folder / day.schedule).read_bytes()))
        for day in period.days
    ]
    return rows, [of_period(task.subject, period.name, month) for month in period.months]


def plan_row(task: Task, known_sha256: str | None, *, options: SolveOptions) -> Result | None:
    """The result of a task; None where its input is the one that is known already.

    Raises:
        GridshareError: As `gridshare.ahead.loading.loaded`, `gridshare.usecases.schedule.schedule`, and
            `OutputError`.
    """
    own = outline(task.at or task.subject.path, task.day).changed(task.changes)
    found, begun = loaded(own, files=None if own.folder is None else _files(own.folder)), time.monotonic()
    if known_sha256 is not None and sha256(found.document.model_dump(mode="json", by_alias=True)) == known_sha256:
        return None
    site = found.resolved()
    options.or_else(lambda: _result(task, publish(doing_nothing(site))))
    return _result(task, schedule(site, options.since(begun)))


@functools.lru_cache(maxsize=1)
def _files(folder: Path) -> SiteFolder:
    """The files of a site, kept for its other days: a year of it takes longer to read than a day to plan."""
    return SiteFolder(folder.resolve())


def _result(task: Task, plan: ScheduleDocument) -> Result:
    if task.schedule is not None:
        refuse_own_files(Path(task.subject.path), {"--schedules": task.schedule})
        write(task.schedule, json_of(plan))
    return of_schedule(task.subject, plan)
