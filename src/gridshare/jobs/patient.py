"""Work on the store that waits where the store is away or its disk is full: what came of a job is not thrown away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

from gridshare.store.database import Database
from gridshare.store.outages import StoreError

T = TypeVar("T")

FIRST_S, MOST_S = 0.5, 10.0
"""How long is waited before the second try, and at most between two [s]."""

_log = logging.getLogger(__name__)


class Patient:
    """The store of a server that works on jobs, in threads that requests do not use up. Of one event loop."""

    def __init__(self, database: Database, threads: int) -> None:
        """No thread is started before the first call."""
        self.database = database
        self.trouble: StoreError | None = None
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="store")
        self._hurry = asyncio.Event()

    async def once(self, work: Callable[[Database], T]) -> T:
        """What ``work`` makes of the store.

        Raises:
            StoreError: If it does not answer.
        """
        try:
            found = await asyncio.get_running_loop().run_in_executor(self._threads, work, self.database)
        except StoreError as error:
            if self.trouble is None:
                _log.warning("the store does not answer: %s", error)
            self.trouble = error
            raise
        if self.trouble is not None:
            _log.warning("the store answers again")
        self.trouble = None
        return found

    async def until_done(self, work: Callable[[Database], T]) -> T | None:
        """The same, however long that takes; None where it was not done before `hurry`."""
        pause_s = FIRST_S
        while True:
            try:
                return await self.once(work)
            except StoreError:
                if self._hurry.is_set():
                    return None
            with suppress(TimeoutError):
                async with asyncio.timeout(pause_s):
                    await self._hurry.wait()
            pause_s = min(2 * pause_s, MOST_S)

    def hurry(self) -> None:
        """Try what waits once more, and no longer."""
        self._hurry.set()

    def close(self) -> None:
        """Let go of the threads, once nothing works any more."""
        self._threads.shutdown(wait=False)
