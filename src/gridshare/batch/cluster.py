"""A Dask cluster that seeks plans. Its workers need gridshare in the same version, and nothing else of ours.

A task of Dask is a few calls for one site, with the folder of the site as bytes; the worker lays it out and has a
process of its own work on it (`gridshare.batch.on_worker`), so that a plan is as protected there as here. Workers may
come and go: what one was at work on is begun again elsewhere.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Generator, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from gridshare.batch.executor import How
from gridshare.batch.journal import BatchError
from gridshare.batch.on_worker import Assignment, Worked, work_on
from gridshare.batch.parcel import contents, packed, write
from gridshare.batch.task import DaysTask, Task, made_by
from gridshare.errors import GridshareError, Problem, WorkerDiedError
from gridshare.jobs.pool import MOST_TRIES, Outcome, Wanted
from gridshare.reports.extras import MissingPackageError
from gridshare.sites.own_files import refuse_own_files

if TYPE_CHECKING:
    from distributed import Client, Future

MOST_WAITING = 2
"""So many chunks are with the cluster for each of its threads: one at work, and one that has travelled already."""

_LEAST_WAITING = 4  # so that a cluster that grows with its work has a reason to
_CONNECT_S = 20.0
_LARGE = "1 GiB"  # Dask warns of smaller ones


class Cluster:
    """A Dask cluster that runs already."""

    def __init__(self, address: str, how: How) -> None:
        """Nothing is connected yet.

        Args:
            address: Of its scheduler: ``tcp://host:8786``.
            how: How each plan is sought.
        """
        self.address, self.how = address, how

    def __enter__(self) -> Self:
        """Connect.

        Raises:
            BatchError: If there is no scheduler at the address.
            MissingPackageError: If Dask is not installed.
        """
        try:
            import dask
            from distributed import Client
        except ImportError:
            raise MissingPackageError.of("distributed", "dask") from None
        with dask.config.set({"distributed.admin.large-graph-warning-threshold": _LARGE}):
            try:
                self.client: Client = Client(self.address, timeout=_CONNECT_S, set_as_default=False)
            except (OSError, ValueError) as error:
                found = f"no answer ({error})"
                remedy = "Give the address that `dask scheduler` prints."
                raise BatchError(Problem(self.address, "no_cluster", found, "a Dask scheduler", remedy)) from None
        return self

    def __exit__(self, *_: object) -> None:
        """Disconnect; the cluster stays."""
        self.client.close()

    def results(self, chunks: Iterable[Sequence[Wanted]]) -> Generator[Outcome]:
        """The outcomes of all calls, as they come.

        Raises:
            BatchError: If workers cannot do it at all: of another version, or without the package.
        """
        from distributed import as_completed

        waiting, again, tries = iter(chunks), deque[Sequence[Wanted]](), Counter[int]()
        sent: dict[Future[Any], Sequence[Wanted]] = {}
        coming = as_completed([], loop=self.client.loop, raise_errors=False)
        try:
            while True:
                while len(sent) < self._most() and (calls := again.popleft() if again else next(waiting, ())):
                    future = self.client.submit(work_on, self._assignment(calls), pure=False)
                    sent[future] = calls
                    coming.add(future)
                if not sent:
                    return
                future = next(coming)
                calls = sent.pop(future)
                for call, worked in zip(calls, self._worked(future, len(calls)), strict=True):
                    tries[call.key] += worked is None
                    if worked is not None:
                        yield _kept(call.arguments[0], worked)._replace(key=call.key)
                    elif tries[call.key] == MOST_TRIES:
                        yield Outcome(call.key, None, _lost(self.address), 0.0)
                    else:
                        again.append([call])
        finally:
            with suppress(OSError):
                self.client.cancel(list(sent), force=True)

    def _most(self) -> int:
        """Most chunks that are with the cluster at once."""
        threads: dict[str, int] = self.client.nthreads()
        return max(_LEAST_WAITING, MOST_WAITING * sum(threads.values()))

    def _assignment(self, calls: Sequence[Wanted]) -> Assignment:
        task: Task | DaysTask = calls[0].arguments[0]
        mentions = [each.arguments[0].changes for each in calls]
        parcel = packed(Path(task.subject.path), " ".join(each.model_dump_json() for each in mentions if each))
        before = contents(task.folder) if isinstance(task, DaysTask) else {}
        return Assignment(self.how, made_by(), parcel, tuple(calls), before)

    def _worked(self, future: Future[Any], n: int) -> Sequence[Worked | None]:
        """What a chunk came to; None for each call where it ended the workers that took it."""
        from distributed import KilledWorker

        error: Any = future.exception()
        if error is None:
            found: Sequence[Worked] = future.result()
            return found
        if isinstance(error, KilledWorker):
            return [None] * n
        if isinstance(error, BatchError):
            raise error
        found_, expected = f"{type(error).__name__}: {error}", f"workers with {made_by()}"
        remedy = "Install the same gridshare where the workers run."
        raise BatchError(Problem(self.address, "workers_failed", found_, expected, remedy)) from error


def _kept(task: Task | DaysTask, worked: Worked) -> Outcome:
    """The outcome, once what was written there is written here; it has failed where that cannot be."""
    try:
        if isinstance(task, DaysTask):
            write(worked.files, task.folder)
        elif task.schedule is not None:
            refuse_own_files(Path(task.subject.path), {"--schedules": task.schedule})
            write(worked.files, task.schedule.parent)
    except GridshareError as error:
        return worked.outcome._replace(value=None, error=error)
    return worked.outcome


def _lost(address: str) -> WorkerDiedError:
    found = f"{MOST_TRIES} times all workers of Dask that took it were lost"
    return WorkerDiedError(Problem(address, "worker_died", found, "a plan or a named problem", "See their logs."))
