"""Plan many sites on many days, several at once, and go on where an earlier run ended."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from gridshare.assets import KINDS
from gridshare.batch.journal import BatchError, Entry, Journal, Key
from gridshare.batch.manifest import Scenario
from gridshare.batch.months import ParkMonth, months_of
from gridshare.batch.results import Results
from gridshare.batch.row import Result, Row, of_failure
from gridshare.batch.table import arrow_package, frame_of
from gridshare.batch.task import DaysTask, Task, plan_days, plan_row
from gridshare.batch.tasks import days_tasks, tasks
from gridshare.effort import RELATIVE_GAP, TIME_LIMIT_S, SolveOptions
from gridshare.errors import CancelledError, GridshareError, Problem
from gridshare.jobs import worker

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")
R = TypeVar("R")

_READING = ("pandas", "pyarrow.compute")
"""What workers need to read files: a second that would be spent for each row."""

_GRACE_S = 30.0  # beyond the time limit, for reading the site's files, verifying and writing
_DAYS_GRACE_S = 120.0  # the same for all days of a period


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How each plan is sought.

    Attributes:
        time_limit_s: Seconds for each plan.
        relative_gap: Stop when a plan is proven this close to the least cost.
        schedules: Folder for the schedule documents; None writes none.
        in_order: Whether the days of a site hang together: each is planned from the state in which the one before
            ended. Their schedules are in a folder for each site, in `schedules` or next to the result.
        scenarios: Names, each with what it changes of every site; none for the sites as they are.
    """

    time_limit_s: float = TIME_LIMIT_S
    relative_gap: float = RELATIVE_GAP
    schedules: Path | None = None
    in_order: bool = False
    scenarios: Sequence[Scenario] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A row that is finished.

    Attributes:
        row: The row.
        done: How many rows are finished.
        total: How many there will be.
        seconds: How long it took [s].
        is_reused: Whether an earlier run had worked it out.
    """

    row: Row
    done: int
    total: int
    seconds: float
    is_reused: bool


def run(
    sites: Sequence[str | Path] | Mapping[str, str | None],
    days: Sequence[date] = (),
    workers: int | None = None,
    out: str | Path = "results.parquet",
    options: BatchOptions | None = None,
    on_step: Callable[[Step], None] | None = None,
) -> pd.DataFrame:
    """A row for each site on each day in each scenario; a site that cannot be planned is a failed row.

    Finished rows are noted in a journal next to ``out``. A run with the same ``out`` takes from it the rows that were
    planned with the same input, options and versions; failed rows are tried again. ``results.parquet`` and
    ``results.parts.parquet``, which has the parts of each row, hold the rows so far while the run goes on. What days
    come to by park and month, with what is billed once for a month, is then written to ``results.months.parquet``.

    Args:
        sites: Folders with a site, or site documents; each with what rows call it where that is not its own name.
        days: Days to plan; none for each document's own.
        workers: How many plans are sought at once, each in a process of its own; as many as there are processors
            where left out.
        out: The Parquet file of the rows.
        options: How each plan is sought, and where schedules are written.
        on_step: Called with each finished row, in the thread of the caller.

    Raises:
        BatchError: If the result, the journal or the schedules cannot be written.
        MissingPackageError: If pyarrow is not installed.
    """
    options, out = options or BatchOptions(), Path(out)
    arrow_package()
    _refuse_unwritable(out, options.schedules)
    with Journal.next_to(out) as journal:
        batch = _Batch(journal, options, workers or _processors(), out)
        if options.in_order and days:
            folder = options.schedules or out.with_name(f"{out.stem}.days")
            table = batch.days_in_order(days_tasks(sites, days, options.scenarios, folder), on_step)
        else:
            table = batch.rows(tasks(sites, days, options.scenarios, options.schedules), on_step)
    return frame_of(table)


@dataclass(frozen=True, slots=True)
class _Batch:
    journal: Journal
    options: BatchOptions
    workers: int
    out: Path

    def rows(self, tasks: Sequence[Task], on_step: Callable[[Step], None] | None) -> Any:
        """The table of the rows of all tasks."""
        rows: list[Row] = []
        with Results(self.out, len(tasks)) as results:

            def note(_k: int, found: tuple[Result, float, bool]) -> None:
                result, seconds, is_reused = found
                results.add([result])
                rows.append(result.row)
                if on_step is not None:
                    on_step(Step(result.row, len(rows), len(tasks), seconds, is_reused))

            self._each(self._row, tasks, note)
            return results.finish(months_of(rows))

    def days_in_order(self, tasks: Sequence[DaysTask], on_step: Callable[[Step], None] | None) -> Any:
        """The table of the rows of all sites."""
        months: list[ParkMonth] = []
        total = sum((task.last - task.first).days + 1 for task in tasks)
        done = 0
        with Results(self.out, total) as results:

            def note(_k: int, found: tuple[list[Result], list[ParkMonth], float]) -> None:
                nonlocal done
                of_site, its_months, seconds = found
                months.extend(its_months)
                results.add(of_site)
                for result in of_site:
                    done += 1
                    if on_step is not None:
                        on_step(Step(result.row, done, total, seconds / len(of_site), is_reused=False))

            self._each(self._days, tasks, note)
            return results.finish(months)

    def _each(
        self,
        work: Callable[[T, threading.Event], R],
        tasks: Sequence[T],
        note: Callable[[int, R], None],
    ) -> None:
        """Do the work of all tasks, several at once, and note each result in the thread of the caller."""
        worker.prepare("gridshare.batch.task", *_READING, *(kind.block for kind in KINDS))
        stop = threading.Event()
        pool = ThreadPoolExecutor(self.workers, thread_name_prefix="batch")
        try:
            waiting = {pool.submit(work, task, stop): k for k, task in enumerate(tasks)}
            for future in as_completed(waiting):
                note(waiting[future], future.result())
        finally:
            stop.set()  # where all went well nothing is running any more
            pool.shutdown(cancel_futures=True)

    def _days(self, task: DaysTask, stop: threading.Event) -> tuple[list[Result], list[ParkMonth], float]:
        """The results of a site on days that hang together, their months, and how long it took."""
        begun = time.monotonic()
        solving = SolveOptions(time_limit_s=self.options.time_limit_s, relative_gap=self.options.relative_gap)
        patience = worker.Patience(self.options.time_limit_s, grace_s=_DAYS_GRACE_S)
        try:
            results, months = worker.run(plan_days, (task,), options=solving, limit_s=patience, stop=stop)
        except CancelledError:
            raise
        except GridshareError as error:
            days = (task.last - task.first).days + 1
            results = [
                of_failure(task.subject, task.first + timedelta(days=k), error.code, str(error)) for k in range(days)
            ]
            months = []
        return results, months, time.monotonic() - begun

    def _row(self, task: Task, stop: threading.Event) -> tuple[Result, float, bool]:
        """The result of a task, how long it took, and whether it was known; noted in the journal when it returns."""
        begun = time.monotonic()
        solving = SolveOptions(time_limit_s=self.options.time_limit_s, relative_gap=self.options.relative_gap)
        patience = worker.Patience(self.options.time_limit_s, grace_s=_GRACE_S)
        key, known = self._key(task), self._known(task)
        try:
            found: Result | None = worker.run(
                plan_row,
                (task, None if known is None else known.row.input_sha256),
                options=solving,
                limit_s=patience,
                stop=stop,
            )
        except CancelledError:
            raise
        except GridshareError as error:
            found = of_failure(task.subject, task.day, error.code, str(error))
        seconds = time.monotonic() - begun
        if known is not None and found is None:
            return known, seconds, True
        if found is None:
            raise CancelledError(Problem("batch", "cancelled", "no row", "a row"))
        self.journal.add(key, Entry(found, None if task.schedule is None else str(task.schedule)), seconds)
        return found, seconds, False

    def _key(self, task: Task) -> Key:
        made_by = ", ".join(f"{name} {version(name)}" for name in ("gridshare", "highspy", "pyomo"))
        settings = f"time_limit_s={self.options.time_limit_s:g}, relative_gap={self.options.relative_gap:g}"
        about, day = task.subject, task.day.isoformat() if task.day else ""
        return Key(about.path, about.scenario or "", about.name or "", day, settings, made_by)

    def _known(self, task: Task) -> Result | None:
        """The result of an earlier run, unless it failed or the schedule that is asked for is not there."""
        entry = self.journal.entries.get(self._key(task))
        if entry is None or entry.result.row.status != "ok":
            return None
        if task.schedule is not None and not (entry.schedule == str(task.schedule) and task.schedule.is_file()):
            return None
        return entry.result


def _refuse_unwritable(out: Path, schedules: Path | None) -> None:
    """Refuse before time is spent; the folder of the schedules is made."""
    problems = []
    if out.suffix != ".parquet":
        problems.append(
            Problem(str(out), "file_format", f"a file that ends with {out.suffix or 'nothing'}", ".parquet")
        )
    if not out.parent.is_dir():
        problems.append(Problem(str(out), "no_folder", f"no folder {str(out.parent)!r}", "an existing folder"))
    if out.is_dir():
        problems.append(Problem(str(out), "is_a_folder", "a folder", "the name of a file"))
    if schedules is not None:
        try:
            schedules.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            problems.append(
                Problem(str(schedules), "not_written", error.strerror or str(error), "a folder for schedules")
            )
    if problems:
        raise BatchError(problems)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
