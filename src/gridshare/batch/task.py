"""What a worker process does for one row."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gridshare.ahead.loading import opened
from gridshare.batch.journal import BatchError
from gridshare.batch.months import ParkMonth, of_period
from gridshare.batch.row import Row, of_schedule
from gridshare.documents.written_json import json_of
from gridshare.effort import SolveOptions
from gridshare.errors import Problem, SiteError
from gridshare.schedules.document import ScheduleDocument, sha256
from gridshare.sites.outline import outline
from gridshare.usecases.period import schedule_days
from gridshare.usecases.period_folder import OTHER_PERIOD, PeriodFolderError
from gridshare.usecases.schedule import schedule


@dataclass(frozen=True, slots=True)
class Task:
    """One site on one day.

    Attributes:
        path: The site's folder or document, as it was given.
        day: The day; None for the document's own.
        schedule: Where the schedule document is written; None where it is not.
    """

    path: str
    day: date | None
    schedule: Path | None = None


@dataclass(frozen=True, slots=True)
class DaysTask:
    """One site on days that hang together.

    Attributes:
        path: The site's folder or document, as it was given.
        first, last: The first day and the last.
        folder: Where the schedules of the days are.
    """

    path: str
    first: date
    last: date
    folder: Path


def plan_days(task: DaysTask, *, options: SolveOptions) -> tuple[list[Row], list[ParkMonth]]:
    """The rows of days that are planned one after the other, and their months; what is known already is not planned.

    Raises:
        GridshareError: As `gridshare.usecases.period.schedule_days`.
    """
    site = outline(task.path)
    try:
        period = schedule_days(site, task.first, task.last, task.folder, options)
    except PeriodFolderError as error:
        if error.problems[0].code != OTHER_PERIOD:
            raise
        # The site, the options or the versions have changed: as for other rows, all of it is worked out again.
        period = schedule_days(site, task.first, task.last, task.folder, options, again=True)
    rows = [
        Row(path=task.path, day=day.day, status="failed", error_code=SiteError.code, error_message=day.error)
        if day.schedule is None
        else of_schedule(task.path, ScheduleDocument.model_validate_json((task.folder / day.schedule).read_bytes()))
        for day in period.days
    ]
    return rows, [of_period(task.path, period.name, month) for month in period.months]


def plan_row(task: Task, known_sha256: str | None, *, options: SolveOptions) -> Row | None:
    """The row of a task; None where its input is the one that is known already.

    Raises:
        GridshareError: As `gridshare.ahead.loading.opened`, `gridshare.usecases.schedule.schedule`, and `BatchError`.
    """
    loaded = opened(task.path, task.day)
    if known_sha256 is not None and sha256(loaded.document.model_dump(mode="json", by_alias=True)) == known_sha256:
        return None
    plan = schedule(loaded.resolved(), options)
    if task.schedule is not None:
        _write(plan, task.schedule)
    return of_schedule(task.path, plan)


def _write(plan: ScheduleDocument, path: Path) -> None:
    """Write a schedule; never half of it."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        partial.write_text(json_of(plan), encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        problem = Problem(str(path), "not_written", error.strerror or str(error), "a file to write to")
        raise BatchError(problem) from None
    finally:
        partial.unlink(missing_ok=True)
