"""One attempt at a job: its site in a folder, a worker process, and what that comes to."""

from __future__ import annotations

import asyncio
import errno
import logging
import shutil
from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import asdict, dataclass, field, replace
from math import isfinite
from pathlib import Path
from typing import Any, Literal

from gridshare.effort import Progress
from gridshare.errors import GridshareError, Problem, SolverError, WorkerDiedError
from gridshare.jobs.kinds import JOB_KINDS, done
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.layouts import laid_out, own_copy
from gridshare.jobs.patient import Patient
from gridshare.jobs.stages import READING_S
from gridshare.jobs.worker import arun
from gridshare.sites.limits import GENEROUS, Limits
from gridshare.store import blobs, jobs
from gridshare.store.database import Database
from gridshare.store.outages import StoreFullError

Why = Literal["cancelled", "lost", "stopping"]
"""Why an attempt is ended: it was asked to; another server has the job; this server stops."""

_OF_FULL_DISKS = {errno.ENOSPC, errno.EDQUOT}

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What an attempt may take.

    Attributes:
        folder: Where sites are laid out.
        limits: How large a document may be.
        most_bytes: Memory of its worker process.
        stage_s: Seconds for each stage before it plans, such as reading.
        after_crash_s: Seconds of rest before a job that took its worker process down is tried again.
        kinds: What it can do.
    """

    folder: Path
    limits: Limits = GENEROUS
    most_bytes: int | None = None
    stage_s: float = READING_S
    after_crash_s: float = 2.0
    kinds: Mapping[str, JobKind[Any]] = field(default_factory=lambda: JOB_KINDS)


class Attempt:
    """Work on a job that was claimed. Belongs to one event loop."""

    def __init__(self, job: jobs.Job, allowed: Allowed, store: Patient, threads: Executor) -> None:
        """Nothing begins before `outcome`."""
        self.job, self.allowed = job, allowed
        self.progress: Progress | None = None
        self._store, self._threads = store, threads
        self._noted: Progress | None = None
        self._why: Why | None = None
        self._working: asyncio.Task[Done | GridshareError] | None = None

    async def outcome(self) -> Done | GridshareError | Why:
        """What came of it; where it was ended before that, why. The worker is gone by then."""
        self._working = asyncio.create_task(self._done())
        try:
            return await self._working
        except asyncio.CancelledError:
            if self._why is None:
                raise
            return self._why

    def end(self, why: Why) -> None:
        """End it, unless it ends already."""
        if self._why is None and self._working is not None and not self._working.done():
            self._why = why
            self._working.cancel()

    def news(self) -> dict[str, Any] | None:
        """How far it is, for the store; None where that is as it was."""
        progress = self.progress
        if progress is None or progress is self._noted:
            return None
        self._noted, values = progress, asdict(progress).items()
        return {name: value for name, value in values if not isinstance(value, float) or isfinite(value)}

    async def _done(self) -> Done | GridshareError:
        try:
            return await self._work(self.allowed.kinds[self.job.kind])
        except GridshareError as error:
            return error
        except (OSError, EOFError) as error:  # the fork server was ended at this very moment, or the system has no more
            found = f"no worker process could be started ({type(error).__name__}: {error})"
            return WorkerDiedError(Problem("worker", "worker_died", found, "a process", "Try again."))
        except Exception as error:  # noqa: BLE001 - a job ends with a reason, whatever happens
            _log.exception("job %s failed", self.job.id)
            found = f"{type(error).__name__}: {error}"[:500]
            return SolverError(Problem("job", "fault", found, "an answer or a named problem", "Report it."))

    async def _work(self, kind: JobKind[Any]) -> Done | GridshareError:
        arguments = kind.arguments.model_validate(self.job.arguments)
        given = await self._store.until_done(lambda database: self._given(database, kind))
        if given is None:
            self._why = self._why or "stopping"
            raise asyncio.CancelledError
        patience = kind.patience(arguments)

        def note(progress: Progress) -> None:
            self.progress = progress

        try:
            found: Done = await arun(
                done,
                (kind.work, given, arguments),
                options=kind.options(arguments),
                limit_s=replace(patience, most_bytes=self.allowed.most_bytes, stage_s=self.allowed.stage_s),
                on_progress=note,
                executor=self._threads,
            )
        finally:
            if kind.writes and given.folder is not None:
                await asyncio.to_thread(shutil.rmtree, given.folder, ignore_errors=True)
        return found

    def _given(self, database: Database, kind: JobKind[Any]) -> Given:
        job, body, folder = self.job, None, None
        if job.body_sha256 is not None:
            with database.reading() as connection:
                body = blobs.get(connection, job.body_sha256)
        if job.site_id is not None and job.site_version is not None:
            site, at = (job.site_id, job.site_version), (database, self.allowed.folder)
            try:
                folder = own_copy(*at, site, f"{job.id}-{job.attempt}") if kind.writes else laid_out(*at, site)
            except OSError as error:
                if error.errno in _OF_FULL_DISKS:
                    raise _full(error) from None
                raise
        return Given(folder, body, self.allowed.limits, self._scratch)

    @property
    def _scratch(self) -> Path:
        """The folder of the job's own: what it had worked out is there when it is tried again on this machine."""
        return self.allowed.folder / f"job-{self.job.id}"

    def forget(self) -> None:
        """Remove what it had worked out: the job has come to its end."""
        shutil.rmtree(self._scratch, ignore_errors=True)


def _full(error: OSError) -> StoreFullError:
    return StoreFullError(Problem("work", "disk_full", str(error), "room for the files of a site", "Make room."))
