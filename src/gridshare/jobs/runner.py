"""The part of a server that works on jobs: it claims them from the store, several at once, each in a worker process.

A job is the server's while it renews its lease. What came of it is written in one transaction, and only while the
lease still holds: where two servers worked on the same job, because one was thought dead, the store has one result.
"""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import shutil
import socket
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from math import isfinite
from pathlib import Path
from typing import Any

from gridshare.effort import Progress
from gridshare.errors import CancelledError, GridshareError, Problem, SolverError
from gridshare.jobs.kinds import JOB_KINDS, done
from gridshare.jobs.kinds.kind import Done, Given
from gridshare.jobs.layouts import laid_out, own_copy
from gridshare.jobs.recorded import record
from gridshare.jobs.stages import READING_S
from gridshare.jobs.worker import arun
from gridshare.sites.document import SiteDocument
from gridshare.store import blobs, jobs
from gridshare.store.database import Database

LEASE = timedelta(seconds=30)
"""How long a job stays a server's without word from it."""

_LOOK_S = 1.0  # how often a server that has nothing to do looks for jobs that others accepted

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """What a runner needs.

    Attributes:
        database: The store.
        folder: Where sites are laid out for their jobs.
        at_once: How many jobs it works on at once.
        refuse: Refuses documents beyond the limits of the service.
        most_bytes: Memory that a worker process may take.
        stage_s: Seconds that a worker may read before it plans.
    """

    database: Database
    folder: Path
    at_once: int
    refuse: Callable[[SiteDocument], None] | None = None
    most_bytes: int | None = None
    stage_s: float = READING_S


class Runner:
    """Works on jobs until it is stopped. Belongs to one event loop."""

    def __init__(self, work: Work) -> None:
        """Nothing is claimed before `run`."""
        self.work = work
        self.owner = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
        self._wake, self._stop = asyncio.Event(), asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._ends: dict[str, asyncio.Event] = {}

    def ends(self, job_id: str) -> asyncio.Event:
        """Set when this server has finished the job; another server may do so too, which only the store shows."""
        return self._ends.setdefault(job_id, asyncio.Event())

    def wake(self) -> None:
        """There is a new job, or one is asked to stop."""
        self._wake.set()

    async def run(self) -> None:
        """Claim and work, until `stop`."""
        while not self._stop.is_set():
            job = None
            if len(self._tasks) < self.work.at_once:
                job = await asyncio.to_thread(self._claim)
            if job is not None:
                task = asyncio.create_task(self._do(job))
                self._tasks.add(task)
                task.add_done_callback(self._ended)
            else:
                self._wake.clear()
                await _first(self._wake.wait(), asyncio.sleep(_LOOK_S))

    async def stop(self) -> None:
        """Claim no more, and give back what is not finished: it goes on where a server next comes up."""
        self._stop.set()
        self._wake.set()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._wake.set()
        if not task.cancelled() and task.exception() is not None:
            _log.error("a job could not be finished", exc_info=task.exception())

    def _claim(self) -> jobs.Job | None:
        with self.work.database.writing() as connection:
            return jobs.claim(connection, self.owner, self.work.database.now(connection), LEASE)

    async def _do(self, job: jobs.Job) -> None:
        """Work on a job that was claimed, and write down what came of it."""
        state: dict[str, Any] = {}
        working = asyncio.create_task(self._result(job, state))
        holding = asyncio.create_task(self._hold(job, state, working))
        try:
            came = await working
        except asyncio.CancelledError:
            if state.get("stop") is None:  # the server stops
                working.cancel()
                await asyncio.gather(working, return_exceptions=True)
                await asyncio.to_thread(self._give_back, job)
                raise
            came = CancelledError(Problem("job", "cancelled", "it was asked to stop", "to be let finish"))
        finally:
            holding.cancel()
        if state.get("stop") != "lost":
            await asyncio.to_thread(record, self.work.database, job, came)
        ended = self._ends.pop(job.id, None)
        if ended is not None:
            ended.set()

    async def _result(self, job: jobs.Job, state: dict[str, Any]) -> Done | GridshareError:
        if job.attempt > jobs.MOST_ATTEMPTS:
            return _poison(job)
        kind = JOB_KINDS[job.kind]
        arguments = kind.arguments.model_validate(job.arguments)
        given = await asyncio.to_thread(self._given, job)

        def note(progress: Progress) -> None:
            state["progress"] = {
                name: value
                for name, value in asdict(progress).items()
                if not isinstance(value, float) or isfinite(value)
            }

        try:
            found: Done = await arun(
                done,
                (job.kind, given, job.arguments),
                options=kind.options(arguments),
                limit_s=replace(kind.patience(arguments), most_bytes=self.work.most_bytes, stage_s=self.work.stage_s),
                on_progress=note,
            )
        except GridshareError as error:
            return error
        finally:
            if kind.writes and given.folder is not None:
                await asyncio.to_thread(shutil.rmtree, given.folder, ignore_errors=True)
        return found

    async def _hold(self, job: jobs.Job, state: dict[str, Any], working: asyncio.Task[Any]) -> None:
        """Renew the lease; end the work where it is asked to stop, or is no longer ours."""
        while True:
            await asyncio.sleep(_LOOK_S)
            stop = await asyncio.to_thread(self._renew, job, state.get("progress"))
            if stop is not False:
                state["stop"] = "lost" if stop is None else "asked"
                working.cancel()
                return

    def _renew(self, job: jobs.Job, progress: dict[str, Any] | None) -> bool | None:
        with self.work.database.writing() as connection:
            return jobs.renew(connection, job, self.work.database.now(connection) + LEASE, progress)

    def _give_back(self, job: jobs.Job) -> None:
        with self.work.database.writing() as connection:
            jobs.give_back(connection, job)

    def _given(self, job: jobs.Job) -> Given:
        body = None
        if job.body_sha256 is not None:
            with self.work.database.reading() as connection:
                body = blobs.get(connection, job.body_sha256)
        folder = None
        if job.site_id is not None and job.site_version is not None:
            site, at = (job.site_id, job.site_version), (self.work.database, self.work.folder)
            writes = JOB_KINDS[job.kind].writes
            folder = own_copy(*at, site, f"{job.id}-{job.attempt}") if writes else laid_out(*at, site)
        return Given(folder, body, self.work.refuse)


def _poison(job: jobs.Job) -> SolverError:
    return SolverError(
        Problem("job", "gave_up", f"{job.attempt - 1} attempts of which none came to an end", "an answer or an error",
                "It was not tried again, since it may take the service down. Report it with the name of the job.")
    )  # fmt: skip


async def _first(*awaitables: Any) -> None:
    tasks = [asyncio.ensure_future(each) for each in awaitables]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
