"""Plan many sites on many days, several at once, and go on where an earlier run ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.batch.executor import Executor, How, chunks_of
from gridshare.batch.journal import BatchError, Entry, Journal, Key
from gridshare.batch.manifest import read_manifest
from gridshare.batch.months import ParkMonth, months_of
from gridshare.batch.results import Results
from gridshare.batch.row import Result, Row, of_failure
from gridshare.batch.table import arrow_package, frame_of, is_result
from gridshare.batch.task import DaysTask, Task, made_by, plan_days, plan_row
from gridshare.batch.tasks import days_tasks, tasks
from gridshare.effort import RELATIVE_GAP, TIME_LIMIT_S
from gridshare.errors import GridshareError, Problem
from gridshare.jobs.pool import Outcome, Wanted
from gridshare.jobs.processes import processors
from gridshare.sites.changes import NamedChanges as Scenario

if TYPE_CHECKING:
    import pandas as pd

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
        dask: Address of the scheduler of a Dask cluster, on which plans are sought; None for this machine.
        scenarios: Names, each with what it changes of every site; none for the sites as they are.
    """

    time_limit_s: float = TIME_LIMIT_S
    relative_gap: float = RELATIVE_GAP
    schedules: Path | None = None
    in_order: bool = False
    scenarios: Sequence[Scenario] = ()
    dask: str | None = None


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
        workers: How many plans are sought at once, each in a process that takes one after another; as many as there
            are processors where left out.
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
        batch = _Batch(journal, options, workers or processors(), out)
        if options.in_order and days:
            folder = options.schedules or out.with_name(f"{out.stem}.days")
            table = batch.days_in_order(days_tasks(sites, days, options.scenarios, folder), on_step)
        else:
            table = batch.rows(tasks(sites, days, options.scenarios, options.schedules), on_step)
    return frame_of(table)


def run_manifest(
    manifest: str | Path,
    workers: int | None = None,
    out: str | Path = "results.parquet",
    options: BatchOptions | None = None,
    on_step: Callable[[Step], None] | None = None,
) -> pd.DataFrame:
    """The rows of what a manifest asks for, as `run`.

    Args:
        manifest: A document of sites, days and scenarios; its paths begin where it is.
        workers: How many plans are sought at once.
        out: The Parquet file of the rows.
        options: Where plans are sought and schedules written; what the manifest says itself comes first.
        on_step: Called with each finished row.

    Raises:
        ManifestError: With all that is wrong with the manifest.
        BatchError, MissingPackageError: As `run`.
    """
    asked = read_manifest(manifest)
    said = {"time_limit_s": asked.time_limit_s, "relative_gap": asked.relative_gap}
    given: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
    options = replace(options or BatchOptions(), in_order=asked.in_order, scenarios=asked.scenarios, **given)
    return run(asked.sites, asked.days, workers, out, options, on_step)


@dataclass(frozen=True, slots=True)
class _Batch:
    journal: Journal
    options: BatchOptions
    workers: int
    out: Path

    def rows(self, tasks: Sequence[Task], on_step: Callable[[Step], None] | None) -> Any:
        """The table of the rows of all tasks; each row is noted in the journal before it counts as done."""
        rows: list[Row] = []
        known: list[Any] = [self._known(task) for task in tasks]
        asked = [(task, each and each.row.input_sha256) for task, each in zip(tasks, known, strict=True)]
        with Results(self.out, len(tasks)) as results:
            for k, value, error, seconds in self._outcomes(plan_row, asked, _GRACE_S):
                new = value if error is None else of_failure(tasks[k].subject, tasks[k].day, error.code, str(error))
                if new is not None:
                    self._note(tasks[k], new, seconds)
                result: Result = known[k] if new is None else new
                results.add([result])
                rows.append(result.row)
                if on_step is not None:
                    on_step(Step(result.row, len(rows), len(tasks), seconds, is_reused=new is None))
            return results.finish(months_of(rows))

    def days_in_order(self, tasks: Sequence[DaysTask], on_step: Callable[[Step], None] | None) -> Any:
        """The table of the rows of all sites."""
        months: list[ParkMonth] = []
        total = sum((task.last - task.first).days + 1 for task in tasks)
        done = 0
        with Results(self.out, total) as results:
            for k, value, error, seconds in self._outcomes(plan_days, [(task,) for task in tasks], _DAYS_GRACE_S):
                of_site, its_months = value if error is None else (_failed_days(tasks[k], error), [])
                months.extend(its_months)
                results.add(of_site)
                for result in of_site:
                    done += 1
                    if on_step is not None:
                        on_step(Step(result.row, done, total, seconds / len(of_site), is_reused=False))
            return results.finish(months)

    def _outcomes(
        self, work: Callable[..., Any], arguments: Sequence[tuple[Any, ...]], grace_s: float
    ) -> Iterator[Outcome]:
        """What comes of the work on each of these arguments, as it comes."""
        how = How(self.options.time_limit_s, self.options.relative_gap, grace_s)
        chunks = chunks_of([Wanted(k, work, each) for k, each in enumerate(arguments)], self.workers)
        with self._executor(how) as executor, closing(executor.results(chunks)) as outcomes:
            yield from outcomes

    def _executor(self, how: How) -> Executor:
        """Workers of this machine, or those of the cluster that is named."""
        if self.options.dask is None:
            return how.pool(self.workers)
        from gridshare.batch.cluster import Cluster

        return Cluster(self.options.dask, how)

    def _note(self, task: Task, result: Result, seconds: float) -> None:
        file = None if task.schedule is None else str(task.schedule)
        self.journal.add(self._key(task), Entry(result, file), seconds)

    def _key(self, task: Task) -> Key:
        settings = f"time_limit_s={self.options.time_limit_s:g}, relative_gap={self.options.relative_gap:g}"
        about, day = task.subject, task.day.isoformat() if task.day else ""
        return Key(about.path, about.scenario or "", about.name or "", day, settings, made_by())

    def _known(self, task: Task) -> Result | None:
        """The result of an earlier run, unless it failed or the schedule that is asked for is not there."""
        entry = self.journal.entries.get(self._key(task))
        if entry is None or entry.result.row.status != "ok":
            return None
        if task.schedule is not None and not (entry.schedule == str(task.schedule) and task.schedule.is_file()):
            return None
        return entry.result


def _failed_days(task: DaysTask, error: GridshareError) -> list[Result]:
    """A failed row for each day of a site."""
    days = [task.first + timedelta(days=k) for k in range((task.last - task.first).days + 1)]
    return [of_failure(task.subject, day, error.code, str(error)) for day in days]


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
    if out.is_file() and not is_result(out):
        found, expected = "a file that no batch has written", "a result of a batch, or no file yet"
        problems.append(Problem(str(out), "own_file", found, expected, "Name another place."))
    if schedules is not None:
        try:
            schedules.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            problems.append(
                Problem(str(schedules), "not_written", error.strerror or str(error), "a folder for schedules")
            )
    if problems:
        raise BatchError(problems)
