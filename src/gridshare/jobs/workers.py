"""How many short questions are worked on at once, how many may wait, and whose turn it is."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ClassVar, NamedTuple

from gridshare.errors import GridshareError, Problem
from gridshare.jobs.worker import Patience, arun


class BusyError(GridshareError):
    """All workers are busy and the queue is full."""

    code: ClassVar[str] = "busy"
    http_status: ClassVar[int] = 503
    exit_code: ClassVar[int] = 75
    title: ClassVar[str] = "Too many plans are being made at once"


class _Place(NamedTuple):
    whose: str
    turn: asyncio.Future[None]


class Workers:
    """At most ``max_parallel`` worker processes at once, and ``max_waiting`` calls in line for one.

    Whoever has the fewest calls at work comes next; where these are equal, whoever was longest without a turn: the law
    of `gridshare.store.turns`, for what is kept nowhere. Since no call is interrupted, one process more is there for
    who has none at work: nobody waits for the end of what somebody else alone has begun. Belongs to one event loop.
    """

    def __init__(self, max_parallel: int, max_waiting: int = 16) -> None:
        """No process is started before the first call."""
        self.max_parallel, self.max_waiting = max_parallel, max_waiting
        self._line: list[_Place] = []
        self._at_work: Counter[str] = Counter()
        self._turns: dict[str, int] = {}  # whose -> the number of its last turn
        self._threads: ThreadPoolExecutor | None = None

    @property
    def waiting(self) -> int:
        """Calls in line."""
        return len(self._line)

    async def run(
        self,
        function: Callable[..., Any],
        arguments: tuple[Any, ...],
        *,
        whose: str,
        options: Any | None = None,
        limit_s: float | Patience,
    ) -> Any:
        """`gridshare.jobs.worker.arun`, as soon as it is the turn of ``whose`` call it is.

        Raises:
            BusyError: If the queue is full.
        """
        if self._may_begin(whose):
            self._begin(whose)
        else:
            await self._wait(_Place(whose, asyncio.get_running_loop().create_future()))
        try:
            return await arun(function, arguments, options=options, limit_s=limit_s, executor=self._waiters())
        finally:
            self._end(whose)

    def close(self) -> None:
        """Let go of the threads; calls that run are the caller's to cancel, and a later call starts anew."""
        if self._threads is not None:
            self._threads.shutdown(wait=False)
            self._threads = None

    def _may_begin(self, whose: str) -> bool:
        spare = 0 if self._at_work[whose] else 1
        return self._at_work.total() < self.max_parallel + spare

    def _begin(self, whose: str) -> None:
        self._at_work[whose] += 1
        self._turns[whose] = max(self._turns.values(), default=0) + 1

    def _end(self, whose: str) -> None:
        self._at_work[whose] -= 1
        while ready := [each for each in self._line if self._may_begin(each.whose) and not each.turn.done()]:
            first = min(ready, key=lambda place: (self._at_work[place.whose], self._turns.get(place.whose, 0)))
            self._line.remove(first)
            self._begin(first.whose)
            first.turn.set_result(None)

    async def _wait(self, place: _Place) -> None:
        if len(self._line) >= self.max_waiting:
            found = f"{self._at_work.total()} at work, {len(self._line)} waiting"
            expected = f"at most {self.max_waiting} waiting"
            raise BusyError(Problem("service", "busy", found, expected, "Try again in a moment."))
        self._line.append(place)
        try:
            await place.turn
        except asyncio.CancelledError:
            if place in self._line:
                self._line.remove(place)
            else:  # it was given its turn at this very moment
                self._end(place.whose)
            raise

    def _waiters(self) -> ThreadPoolExecutor:
        """A thread for each worker to wait in."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self.max_parallel + 1, thread_name_prefix="worker")
        return self._threads
