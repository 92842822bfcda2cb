"""Plan many sites on many days, several at once, and go on where an earlier run ended."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gridshare.assets import KINDS
from gridshare.batch.journal import BatchError, Entry, Journal, Key
from gridshare.batch.months import ParkMonth, months_of, next_to
from gridshare.batch.row import Row, of_failure
from gridshare.batch.table import arrow_package, frame_of, table_of, write
from gridshare.batch.task import DaysTask, Task, plan_days, plan_row
from gridshare.effort import RELATIVE_GAP, TIME_LIMIT_S, SolveOptions
from gridshare.errors import CancelledError, GridshareError, Problem
from gridshare.jobs import worker
from gridshare.sites.file import NAMES

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
    """

    time_limit_s: float = TIME_LIMIT_S
    relative_gap: float = RELATIVE_GAP
    schedules: Path | None = None
    in_order: bool = False


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
    sites: Sequence[str | Path],
    days: Sequence[date] = (),
    workers: int | None = None,
    out: str | Path = "results.parquet",
    options: BatchOptions | None = None,
    on_step: Callable[[Step], None] | None = None,
) -> pd.DataFrame:
    """A row for each site on each day; a site that cannot be planned is a failed row.

    Finished rows are noted in a journal next to ``out``. A run with the same ``out`` takes from it the rows that were
    planned with the same input, options and versions; failed rows are tried again. What days come to by park and month,
    with what is billed once for a month, is written to ``results.months.parquet`` next to ``results.parquet``.

    Args:
        sites: Folders with a site, or site documents.
        days: Days to plan; none for each document's own.
        workers: How many plans are sought at once, each in a process of its own; as many as there are processors
            where left out.
        out: The Parquet file that is written when all rows are finished.
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
        batch = _Batch(journal, options, workers or _processors())
        if options.in_order and days:
            folder = options.schedules or out.with_name(f"{out.stem}.days")
            rows, months = batch.days_in_order(_days_tasks(sites, days, folder), on_step)
        else:
            rows = batch.rows(_tasks(sites, days, options.schedules), on_step)
            months = months_of(rows)
        by_month = sorted(months, key=lambda month: (month.path, month.month))
        ordered = sorted(rows, key=lambda row: (row.path, row.day or date.min))
        table = table_of(Row, ordered)
        try:
            write(table_of(ParkMonth, by_month), next_to(out))
            write(table, out)
        except OSError as error:
            problem = Problem(str(out), "not_written", error.strerror or str(error), "a file to write to")
            raise BatchError(problem) from None
    return frame_of(table)


@dataclass(frozen=True, slots=True)
class _Batch:
    journal: Journal
    options: BatchOptions
    workers: int

    def rows(self, tasks: Sequence[Task], on_step: Callable[[Step], None] | None) -> list[Row]:
        """The rows of all tasks, in the order of the tasks."""
        found: dict[int, Row] = {}

        def note(k: int, result: tuple[Row, float, bool]) -> None:
            row, seconds, is_reused = result
            found[k] = row
            if on_step is not None:
                on_step(Step(row, len(found), len(tasks), seconds, is_reused))

        self._each(self._row, tasks, note)
        return [found[k] for k in range(len(tasks))]

    def days_in_order(
        self, tasks: Sequence[DaysTask], on_step: Callable[[Step], None] | None
    ) -> tuple[list[Row], list[ParkMonth]]:
        """The rows of all sites, and their months."""
        rows: list[Row] = []
        months: list[ParkMonth] = []
        total = sum((task.last - task.first).days + 1 for task in tasks)

        def note(_k: int, result: tuple[list[Row], list[ParkMonth], float]) -> None:
            found, of_site, seconds = result
            months.extend(of_site)
            for row in found:
                rows.append(row)
                if on_step is not None:
                    on_step(Step(row, len(rows), total, seconds / len(found), is_reused=False))

        self._each(self._days, tasks, note)
        return rows, months

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

    def _days(self, task: DaysTask, stop: threading.Event) -> tuple[list[Row], list[ParkMonth], float]:
        """The rows of a site on days that hang together, their months, and how long it took."""
        begun = time.monotonic()
        solving = SolveOptions(time_limit_s=self.options.time_limit_s, relative_gap=self.options.relative_gap)
        patience = worker.Patience(self.options.time_limit_s, grace_s=_DAYS_GRACE_S)
        try:
            rows, months = worker.run(plan_days, (task,), options=solving, limit_s=patience, stop=stop)
        except CancelledError:
            raise
        except GridshareError as error:
            days = (task.last - task.first).days + 1
            rows = [of_failure(task.path, task.first + timedelta(days=k), error) for k in range(days)]
            months = []
        return rows, months, time.monotonic() - begun

    def _row(self, task: Task, stop: threading.Event) -> tuple[Row, float, bool]:
        """The row of a task, how long it took, and whether it was known; noted in the journal when it returns."""
        begun = time.monotonic()
        solving = SolveOptions(time_limit_s=self.options.time_limit_s, relative_gap=self.options.relative_gap)
        patience = worker.Patience(self.options.time_limit_s, grace_s=_GRACE_S)
        key, known = self._key(task), self._known(task)
        try:
            found: Row | None = worker.run(
                plan_row,
                (task, None if known is None else known.input_sha256),
                options=solving,
                limit_s=patience,
                stop=stop,
            )
        except CancelledError:
            raise
        except GridshareError as error:
            found = of_failure(task.path, task.day, error)
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
        return Key(task.path, task.day.isoformat() if task.day else "", settings, made_by)

    def _known(self, task: Task) -> Row | None:
        """The row of an earlier run, unless it failed or the schedule that is asked for is not there."""
        entry = self.journal.entries.get(self._key(task))
        if entry is None or entry.row.status != "ok":
            return None
        if task.schedule is not None and not (entry.schedule == str(task.schedule) and task.schedule.is_file()):
            return None
        return entry.row


def _tasks(sites: Sequence[str | Path], days: Sequence[date], schedules: Path | None) -> list[Task]:
    """Each site on each day, once."""
    paths = list(dict.fromkeys(map(str, sites)))
    names = {path: _name(path) for path in paths}
    times = Counter(names.values())
    tasks = []
    for path in paths:
        name = names[path]
        if times[name] > 1:
            name += f"-{hashlib.sha256(path.encode()).hexdigest()[:8]}"
        for day in dict.fromkeys(days) or [None]:
            file = f"{name}_{day}.json" if day else f"{name}.json"
            tasks.append(Task(path, day, None if schedules is None else schedules / file))
    return tasks


def _days_tasks(sites: Sequence[str | Path], days: Sequence[date], folder: Path) -> list[DaysTask]:
    """Each site once, from the first of the days to the last."""
    tasks = _tasks(sites, (), folder)
    return [
        DaysTask(each.path, min(days), max(days), each.schedule.with_suffix(""))
        for each in tasks
        if each.schedule is not None
    ]


def _name(path: str) -> str:
    """What a site's schedules are called: its folder, or its document."""
    own = Path(path).resolve()
    return own.parent.name if own.name in NAMES else own.stem if own.suffix in (".yaml", ".yml", ".json") else own.name


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
