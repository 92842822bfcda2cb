"""The part of a server that works on jobs: it claims them from the store, several at once, each in a worker process.

A job is the server's while it renews its lease. What came of it is written in one transaction, and only while the
attempt is still the job's: where two servers worked on the same job, because one was thought dead, the store has one
result. Where the store is away, work goes on, and what came of it is kept until it can be written.
"""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from functools import partial
from weakref import WeakValueDictionary

from gridshare.errors import CancelledError, GridshareError, Problem, SolverError, WorkerDiedError
from gridshare.jobs.attempt import Allowed, Attempt, Why
from gridshare.jobs.kinds.kind import Done
from gridshare.jobs.metrics import Metrics
from gridshare.jobs.patient import MOST_S, Patient
from gridshare.jobs.recorded import record
from gridshare.store import jobs, leases
from gridshare.store.database import Database
from gridshare.store.outages import StoreError

_LOOK_S = 1.0  # how often a server looks for jobs that others accepted, and for what became of its own
_RENEW_S = leases.LEASE.total_seconds() / 5
_SIGNAL_S = 0.5  # where all processes are told to end, workers may be gone before the server has heard

_log = logging.getLogger(__name__)


class Runner:
    """Works on jobs until it is stopped. Belongs to one event loop."""

    def __init__(self, database: Database, allowed: Allowed, at_once: int, metrics: Metrics | None = None) -> None:
        """Nothing is claimed before `run`."""
        self.allowed, self.at_once = allowed, at_once
        self.metrics = metrics or Metrics()
        self.owner = f"{socket.gethostname()[:30]}-{os.getpid()}-{secrets.token_hex(4)}"
        self.store = Patient(database, threads=4)
        self.draining = asyncio.Event()
        """Set when no more is claimed, since the server stops."""
        self.is_alive = False
        self._drained_at = 0.0
        self._wake = asyncio.Event()
        self._attempts: dict[Attempt, asyncio.Task[None]] = {}
        self._ends: WeakValueDictionary[str, asyncio.Event] = WeakValueDictionary()
        self._workers = ThreadPoolExecutor(at_once, thread_name_prefix="worker")

    def ends(self, job_id: str) -> asyncio.Event:
        """Set when this server has finished the job; another server may do so too, which only the store shows."""
        found = self._ends.get(job_id)
        if found is None:
            found = self._ends[job_id] = asyncio.Event()
        return found

    def wake(self) -> None:
        """There is a new job, or one is asked to stop."""
        self._wake.set()

    async def run(self) -> None:
        """Claim and work, until `drain`."""
        self.is_alive = True
        holding = asyncio.create_task(self._hold())
        pause_s = _LOOK_S
        try:
            while not self.draining.is_set():
                self._wake.clear()
                job = None
                try:
                    if len(self._attempts) < self.at_once:
                        job = await self.store.once(self._claimed)
                    pause_s = _LOOK_S
                except StoreError:
                    pause_s = min(2 * pause_s, MOST_S)
                except Exception:  # noqa: BLE001 - a server that claims no more would go unnoticed
                    _log.exception("no job could be claimed")
                if job is not None:
                    self._begin(job)
                    continue
                with suppress(TimeoutError):
                    async with asyncio.timeout(pause_s):
                        await self._wake.wait()
        finally:
            self.is_alive = False
            await asyncio.gather(*self._attempts.values(), return_exceptions=True)
            holding.cancel()
            self._workers.shutdown(wait=False)
            self.store.close()

    def drain(self) -> None:
        """Claim no more; what is at work may come to its end."""
        if not self.draining.is_set():
            self._drained_at = time.monotonic()
        self.draining.set()
        self._wake.set()

    async def stop(self, grace_s: float = 0.0) -> None:
        """Claim no more, and give back what is not finished in a grace since `drain`: it goes on at the next start."""
        self.drain()
        left_s = self._drained_at + grace_s - time.monotonic()
        if self._attempts and left_s > 0:
            await asyncio.wait(self._attempts.values(), timeout=left_s)
        self.store.hurry()
        for attempt in self._attempts:
            attempt.end("stopping")

    def _claimed(self, database: Database) -> jobs.Job | None:
        with database.writing() as connection:
            return leases.claim(connection, self.owner, database.now(connection), tuple(self.allowed.kinds))

    def _begin(self, job: jobs.Job) -> None:
        attempt = Attempt(job, self.allowed, self.store, self._workers)
        task = self._attempts[attempt] = asyncio.create_task(self._do(attempt))
        task.add_done_callback(lambda _: self._ended(attempt))

    def _ended(self, attempt: Attempt) -> None:
        task = self._attempts.pop(attempt)
        if not task.cancelled() and task.exception() is not None:
            _log.error("what came of job %s could not be written", attempt.job.id, exc_info=task.exception())
        self._wake.set()
        ended = self._ends.get(attempt.job.id)
        if ended is not None:
            ended.set()

    async def _do(self, attempt: Attempt) -> None:
        """Work on a job that was claimed, and write down what came of it."""
        job, begun = attempt.job, time.monotonic()
        came: Done | GridshareError | Why | timedelta = "stopping"
        if not self.draining.is_set():
            came = _not_again(job) or await attempt.outcome()
        if isinstance(came, WorkerDiedError):
            came = await self._after_crash(job, came)
        if came == "lost":
            return
        if came == "stopping":
            await self.store.until_done(lambda database: _give_back(database, job))
            return
        if came == "cancelled":
            came = CancelledError(Problem("job", "cancelled", "it was asked to stop", "to be let finish"))
        if isinstance(came, timedelta):
            pause = came
            await self.store.until_done(lambda database: _try_again(database, job, pause))
            return
        if await self._recorded(job, came):
            self.metrics.job_ended(job, came, time.monotonic() - begun)
        await asyncio.to_thread(attempt.forget)

    async def _recorded(self, job: jobs.Job, came: Done | GridshareError) -> bool:
        try:
            return bool(await self.store.until_done(lambda database: record(database, job, came)))
        except Exception as error:  # noqa: BLE001 - what the store refuses is told as a fault
            _log.exception("what came of job %s cannot be kept", job.id)
            found = f"an answer that the store cannot keep ({type(error).__name__})"
            fault = SolverError(Problem("job", "fault", found, "one that it can", "Report it."))
            return bool(await self.store.until_done(lambda database: record(database, job, fault)))

    async def _after_crash(self, job: jobs.Job, error: WorkerDiedError) -> GridshareError | timedelta | Why:
        """What follows when a worker process died: a pause and another attempt, unless it did so too often."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_SIGNAL_S):
                await self.draining.wait()
        if self.draining.is_set():
            return "stopping"
        self.metrics.crashed(job.kind)
        if job.crashes + 1 < leases.MOST_CRASHES:
            return timedelta(seconds=self.allowed.after_crash_s * 4**job.crashes)
        found = f"{job.crashes + 1} attempts, each of which took its worker process down"
        remedy = "It is not tried again. Report it, with the name of the job."
        gave_up = Problem("job", "gave_up", found, "an answer or a named problem", remedy)
        return WorkerDiedError([gave_up, *error.problems])

    async def _hold(self) -> None:
        """Renew the leases; end what is asked to stop, and what is no longer this server's."""
        renewed_at = 0.0
        while True:
            await asyncio.sleep(_LOOK_S)
            watched = tuple(self._attempts)
            if not watched:
                continue
            is_due = time.monotonic() - renewed_at >= _RENEW_S
            try:
                held = await self.store.once(partial(self._held, watched, is_due))
            except StoreError:
                continue
            except Exception:  # noqa: BLE001 - without leases, all work would be lost
                _log.exception("leases could not be renewed")
                continue
            renewed_at = time.monotonic() if is_due else renewed_at
            for attempt in watched:
                found = held.get(attempt.job.id)
                if found is None or found.attempt != attempt.job.attempt:
                    attempt.end("lost")
                elif found.cancel_asked:
                    attempt.end("cancelled")

    def _held(self, watched: tuple[Attempt, ...], is_due: bool, database: Database) -> dict[str, leases.Held]:  # noqa: FBT001
        news = [(attempt.job, shown) for attempt in watched if (shown := attempt.news()) is not None]
        with database.writing() if is_due or news else database.reading() as connection:
            if is_due:
                leases.renew(connection, self.owner, [each.job.id for each in watched], database.now(connection))
            for job, shown in news:
                leases.note(connection, job, shown)
            return leases.held(connection, self.owner)


def _not_again(job: jobs.Job) -> GridshareError | None:
    """Why a job that was claimed is not begun; None where it is."""
    if job.cancel_asked:
        return CancelledError(Problem("job", "cancelled", "it was asked to stop", "to be let finish"))
    if job.losses < leases.MOST_LOSSES:
        return None
    found = f"{job.losses} attempts during which its server went away"
    remedy = "It is not tried again, since it may be what takes the service down. Report it, with the name of the job."
    return SolverError(Problem("job", "gave_up", found, "an answer or a named problem", remedy))


def _give_back(database: Database, job: jobs.Job) -> bool:
    with database.writing() as connection:
        return leases.give_back(connection, job)


def _try_again(database: Database, job: jobs.Job, pause: timedelta) -> bool:
    with database.writing() as connection:
        return leases.try_again(connection, job, database.now(connection) + pause)
