"""What a worker process does for one row."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gridshare.ahead.loading import opened
from gridshare.batch.journal import BatchError
from gridshare.batch.row import Row, of_schedule
from gridshare.documents.written_json import json_of
from gridshare.effort import SolveOptions
from gridshare.errors import Problem
from gridshare.schedules.document import ScheduleDocument, sha256
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
