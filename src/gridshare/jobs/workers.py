"""How many solves run at once, and how many may wait: what a service needs besides one worker."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ClassVar

from gridshare.errors import GridshareError, Problem
from gridshare.jobs.worker import Patience, arun


class BusyError(GridshareError):
    """All workers are busy and the queue is full."""

    code: ClassVar[str] = "busy"
    http_status: ClassVar[int] = 503
    exit_code: ClassVar[int] = 75
    title: ClassVar[str] = "Too many plans are being made at once"


class Workers:
    """At most ``max_parallel`` worker processes at once, and ``max_waiting`` calls in line for one.

    Belongs to one event loop.
    """

    def __init__(self, max_parallel: int, max_waiting: int = 16) -> None:
        """No process is started before the first call."""
        self.max_parallel, self.max_waiting = max_parallel, max_waiting
        self.waiting = 0
        self._free = asyncio.Semaphore(max_parallel)
        self._threads: ThreadPoolExecutor | None = None

    async def run(
        self,
        function: Callable[..., Any],
        arguments: tuple[Any, ...],
        *,
        options: Any | None = None,
        limit_s: float | Patience,
    ) -> Any:
        """`gridshare.jobs.worker.arun`, as soon as a worker is free.

        Raises:
            BusyError: If the queue is full.
        """
        if self._free.locked() and self.waiting >= self.max_waiting:
            raise BusyError(
                Problem(
                    "service",
                    "busy",
                    f"{self.max_parallel} at work, {self.waiting} waiting",
                    f"at most {self.max_waiting} waiting",
                    "Try again in a moment.",
                )
            )
        self.waiting += 1
        try:
            await self._free.acquire()
        finally:
            self.waiting -= 1
        try:
            return await arun(function, arguments, options=options, limit_s=limit_s, executor=self._waiters())
        finally:
            self._free.release()

    def close(self) -> None:
        """Let go of the threads; calls that run are the caller's to cancel, and a later call starts anew."""
        if self._threads is not None:
            self._threads.shutdown(wait=False)
            self._threads = None

    def _waiters(self) -> ThreadPoolExecutor:
        """A thread for each worker to wait in."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self.max_parallel, thread_name_prefix="worker")
        return self._threads
