"""Worker processes that take one call after another: what thousands of calls need, with the protection of one.

A worker that dies is replaced and its call tried again, at most `MOST_TRIES` times in all; one that overruns its limit
is killed, and its call has failed. No other call is lost with it.
"""

from __future__ import annotations

import functools
import time
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from gridshare.errors import GridshareError, MemoryLimitError, WorkerDiedError
from gridshare.jobs.child import Call
from gridshare.jobs.worker import Patience, Worker, answer_of

if TYPE_CHECKING:
    from gridshare.effort import Progress, SolveOptions

MOST_TRIES = 3
"""So often a call may end its worker."""

MOST_CALLS = 200
"""After so many calls a worker is replaced: what it has gathered in memory goes with it."""


Heard = Callable[[int, "Progress"], "bool | None"]


class Wanted(NamedTuple):
    """A call that is to be answered, and the number that its outcome is known by."""

    key: int
    function: Callable[..., Any]
    arguments: tuple[Any, ...]


class Outcome(NamedTuple):
    """What a call came to: its value or the error, and how long that took [s]."""

    key: int
    value: Any
    error: GridshareError | None
    seconds: float


class Pool:
    """Workers that stay until they are let go; used by one thread."""

    def __init__(
        self, size: int, patience: Patience, options: SolveOptions | None = None, on_progress: Heard | None = None
    ) -> None:
        """No process is started before the first call.

        Args:
            size: Most workers at once.
            patience: How long each call may take, and how much memory.
            options: Handed on to each call as keyword ``options``; None hands on none.
            on_progress: Called with the key of a call and its progress; returning False has that call stop.
        """
        self.size, self.patience, self.options, self.on_progress = size, patience, options, on_progress
        self._idle: list[_Post] = []

    def __enter__(self) -> Self:
        """Nothing is started yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let all workers go."""
        while self._idle:
            self._idle.pop().end()

    def results(self, chunks: Iterable[Sequence[Wanted]]) -> Generator[Outcome]:
        """The outcomes of all calls, as they come; where no more of them are asked for, the rest is given up.

        Args:
            chunks: Calls that one worker takes one after another; the next chunk is asked for when a worker is free.
        """
        work = _Work(iter(chunks))
        try:
            while self._fill(work):
                for post in _ready(work.busy):
                    call, outcome = post.now, post.heard(self.on_progress)
                    if outcome is None:
                        continue
                    self._goes_on(work, post)
                    if not isinstance(outcome.error, WorkerDiedError) or work.is_given_up(call):
                        yield outcome
        finally:
            for post in work.busy:
                post.end(at_once=True)

    def _fill(self, work: _Work) -> bool:
        """Give calls to workers that are free; False where nothing is left to be done."""
        while len(work.busy) < self.size and (calls := work.next_calls()):
            work.busy.append(self._at_work(calls))
        return bool(work.busy)

    def _at_work(self, calls: deque[Wanted]) -> _Post:
        """A worker that has begun with these calls."""
        while self._idle:
            post = self._idle.pop()
            post.next = calls
            post.goes_on()
            if post.is_at_work:
                return post
        return _Post(calls, self.patience, self.options)

    def _goes_on(self, work: _Work, post: _Post) -> None:
        """Have a worker take its next call; where it is not fit for it, another takes what it leaves."""
        post.goes_on()
        if not post.is_at_work:
            work.busy.remove(post)
            work.back += [post.next] if post.next else []
            self._idle += [post] if post.is_fit else []


class _Work:
    """What is still to be done."""

    def __init__(self, chunks: Iterator[Sequence[Wanted]]) -> None:
        self.chunks, self.back, self.tries = chunks, list[deque[Wanted]](), Counter[int]()
        self.busy: list[_Post] = []

    def next_calls(self) -> deque[Wanted]:
        """What came back, or the next chunk; empty where there is none."""
        return self.back.pop() if self.back else deque(next(self.chunks, ()))

    def is_given_up(self, call: Wanted) -> bool:
        """Whether a call has ended its worker for the last time; else it is tried again, by itself."""
        self.tries[call.key] += 1
        if self.tries[call.key] == MOST_TRIES:
            return True
        self.back.insert(0, deque([call]))
        return False


class _Post:
    """A worker, the call that it works on, and those that come next."""

    def __init__(self, calls: deque[Wanted], patience: Patience, options: SolveOptions | None) -> None:
        """Start it, with the first of the calls."""
        self.patience, self.options = patience, options
        self.next, self.now, self.calls = calls, calls.popleft(), 1
        self.is_at_work = self.is_fit = True
        self.begun = time.monotonic()
        self.worker = Worker(self._call(), patience).__enter__()

    def _call(self) -> Call:
        return Call(self.now.function, self.now.arguments, self.options)

    def heard(self, on_progress: Heard | None) -> Outcome | None:
        """What has come of its call; None where it still works on it."""
        told = None if on_progress is None else functools.partial(on_progress, self.now.key)
        try:
            message = self.worker.next_message()
            if message is None or not self.worker.is_answered(message, told):
                return None
        except GridshareError as error:  # it is dead, or waited for no longer
            self.is_fit = False
            return self._outcome(None, error)
        self.is_fit = self.worker.asked_at is None  # one that answered when its time was up works on all the same
        try:
            return self._outcome(answer_of(message, self.patience), None)
        except GridshareError as error:
            self.is_fit = self.is_fit and not isinstance(error, MemoryLimitError)
            return self._outcome(None, error)

    def _outcome(self, value: Any, error: GridshareError | None) -> Outcome:
        return Outcome(self.now.key, value, error, time.monotonic() - self.begun)

    def goes_on(self) -> None:
        """Take the next call, if there is one; end the process where it is not fit for it."""
        self.is_at_work = False
        self.is_fit = self.is_fit and self.calls < MOST_CALLS
        if self.is_fit and self.next:
            self.now, self.begun = self.next[0], time.monotonic()
            try:
                self.worker.take(self._call())
            except OSError:  # it died while it had nothing to do
                self.is_fit = False
            else:
                self.next.popleft()
                self.calls += 1
                self.is_at_work = True
        if not self.is_fit:
            self.end(at_once=True)

    def end(self, *, at_once: bool = False) -> None:
        """Let the process go; kill it where that is to be at once."""
        self.worker.__exit__(KeyboardInterrupt if at_once else None, None, None)


def _ready(busy: Sequence[_Post]) -> list[_Post]:
    """Those that have said something, or that have been waited for long enough."""
    left = min(post.worker.seconds_left() for post in busy)
    said = wait([post.worker.line for post in busy], timeout=max(left, 0.0))
    return [post for post in busy if post.worker.line in said or post.worker.seconds_left() <= 0]
