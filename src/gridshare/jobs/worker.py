"""Run one call in a process of its own, so that it can be watched, stopped and survived.

A solver can overrun its limit, crash or exhaust memory. In a process of its own it can be killed from outside and
takes nothing with it. It comes from a process that has never run a solver thread, which is what makes a fork safe: a
command that has loaded nothing yet, or a fork server that has the heavy packages loaded (10 ms each instead of a
second). Where there is none, workers are spawned.
"""

from __future__ import annotations

import functools
import logging
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from gridshare.effort import FORECAST, DayProgress
from gridshare.errors import (
    CancelledError,
    GridshareError,
    Problem,
    SolverError,
    TimeLimitError,
)
from gridshare.jobs import child
from gridshare.jobs.patience import ANSWER_S, GRACE_S, STOP_GRACE_S, Patience, died
from gridshare.jobs.processes import context_of_workers, for_a_worker, prepare

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from gridshare.effort import Progress, SolveOptions
    from gridshare.jobs.stages import Stage

__all__ = ["GRACE_S", "STOP_GRACE_S", "Patience", "Worker", "answer_of", "arun", "prepare", "run"]

_LOOK_S = 0.1  # how often a waiting parent looks whether it was asked to stop
_LEAVE_S = 0.2  # for a worker that nobody waits for, to take away what it was writing
_END_S = 1.0  # from a polite end to a kill

_log = logging.getLogger(__name__)


def run(
    function: Callable[..., Any],
    arguments: tuple[Any, ...],
    *,
    options: SolveOptions | None = None,
    limit_s: float | Patience,
    on_progress: Callable[[Progress], bool | None] | None = None,
    stop: threading.Event | None = None,
) -> Any:
    """What ``function(*arguments)`` returns, worked out in a process of its own.

    Args:
        function: A function of a module; it and its arguments are pickled.
        arguments: Positional arguments.
        options: Handed on as keyword ``options``, with progress and cancel wired to this process.
        limit_s: Time limit [s]; after that and a grace the worker is asked for the answer that needs no search
            (`SolveOptions.or_else`), and killed.
        on_progress: Called here with the worker's progress; returning False stops it.
        stop: Stops the worker when another thread sets it.

    Raises:
        GridshareError: What the function raised on purpose.
        TimeLimitError: If the worker was killed at its limit, and had no such answer, or at that of a stage.
        MemoryLimitError: If it needs more memory than it may take.
        CancelledError: If ``on_progress`` or ``stop`` asked for it.
        SolverError: If the worker failed; a `WorkerDiedError` if its process ended without an answer.
        ModuleNotFoundError: If it needs a package that is not installed.
    """
    patience = limit_s if isinstance(limit_s, Patience) else Patience(limit_s)
    if options is not None:
        on_progress = on_progress or options.on_progress
        options = replace(options, on_progress=None)  # stays here: it need not pickle
    with Worker(child.Call(function, arguments, options), patience) as worker:
        while True:
            message = worker.next_message(stop)
            if message is not None and worker.is_answered(message, on_progress):
                return answer_of(message, patience, stopped=worker.is_stopped)


async def arun(
    function: Callable[..., Any],
    arguments: tuple[Any, ...],
    *,
    options: SolveOptions | None = None,
    limit_s: float | Patience,
    on_progress: Callable[[Progress], bool | None] | None = None,
    executor: Executor | None = None,
) -> Any:
    """`run` for an event loop: it waits in a thread, and cancelling the task ends the worker before it returns."""
    import asyncio

    stop = threading.Event()
    call = functools.partial(
        run, function, arguments, options=options, limit_s=limit_s, on_progress=on_progress, stop=stop
    )
    waiting = asyncio.get_running_loop().run_in_executor(executor, call)
    try:
        return await asyncio.shield(waiting)
    except asyncio.CancelledError:
        stop.set()
        await asyncio.wait([waiting])
        waiting.exception()  # looked at, so that asyncio does not report it as forgotten
        raise


def answer_of(message: tuple[str, Any], patience: Patience, *, stopped: bool = False) -> Any:
    """What a worker's last message of a call comes to; errors of `run`."""
    what, value = message
    if stopped:
        raise _cancelled()
    if what == "error":
        raise value
    if what == "memory":
        raise patience.out_of_memory()
    if what == "missing":
        raise ModuleNotFoundError(f"no package {value!r}", name=value)
    if what == "fault":
        words, frames = value
        _log.error("worker failed with %s\n%s", words.partition(":")[0], frames)
        raise SolverError(Problem("worker", "worker_failed", words, "a plan or a named problem", "Report it."))
    return value


def _cancelled() -> CancelledError:
    return CancelledError(Problem("solve", "cancelled", "the caller asked to stop", "no such request"))


class Worker:
    """One process and this end of its pipe; gone, whatever happened, when the ``with`` block is left."""

    def __init__(self, first: child.Call, patience: Patience) -> None:
        """Nothing is started yet; ``first`` is its first call."""
        self.first, self.patience = first, patience
        self._begin()

    def _begin(self) -> None:
        self.stopped_at: float | None = None
        self.asked_at: float | None = None
        self.days = 0
        self.stage: Stage | None = None
        self.begun = time.monotonic()

    @property
    def is_stopped(self) -> bool:
        """Whether it was asked to stop."""
        return self.stopped_at is not None

    def __enter__(self) -> Self:
        """Start it, with its first call."""
        context = context_of_workers()
        self.line, far_end = context.Pipe()
        ends = (far_end, self.line if context.get_start_method() == "fork" else None)
        try:
            arguments = (ends, self.first, self.patience.most_bytes)
            self.process = context.Process(target=child.work, args=arguments, daemon=True)  # type: ignore[attr-defined]
            with for_a_worker(context):
                self.process.start()
        except BaseException:
            self.line.close()
            raise
        finally:
            far_end.close()  # so that the pipe ends when the worker does
        self._begin()
        return self

    def take(self, call: child.Call) -> None:
        """Give it another call, after its answer to the one before.

        Raises:
            OSError: If it is there no more.
        """
        self._begin()
        self.line.send(call)

    def __exit__(self, kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None) -> None:
        """End it: politely where it has answered."""
        self.line.close()  # tells a worker that still runs to go
        self.process.join(_END_S if kind is None else _LEAVE_S)
        if kind is not None:
            self.process.terminate()
            self.process.join(_END_S)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()

    def is_answered(
        self, message: tuple[str, Any], on_progress: Callable[[Progress], bool | None] | None = None
    ) -> bool:
        """Whether a message is the answer; any other is heeded."""
        what, value = message
        if what == "stage":
            self.enter(value)
        elif what == "progress":
            self.note(value)
            if on_progress is not None and on_progress(value) is False:
                self.ask_to_stop()
        else:
            return True
        return False

    def ask_to_stop(self) -> None:
        """Set the flag that the worker's next progress event reads."""
        if self.stopped_at is None:
            self.stopped_at = time.monotonic()
            self._say(child.STOP)

    def _say(self, what: str) -> None:
        try:
            self.line.send(what)
        except OSError:
            _log.debug("worker ended before it heard %r", what)

    def enter(self, stage: Stage | None) -> None:
        """Begin to wait anew, for a stage."""
        self.stage, self.begun = stage, time.monotonic()

    def note(self, progress: object) -> None:
        """Begin to wait anew while series are forecast, and with each day of a period: the limit is for one plan."""
        is_next_day = isinstance(progress, DayProgress) and progress.done > self.days
        if is_next_day or str(getattr(progress, "stage", "")).endswith(FORECAST):
            self.begun = time.monotonic()
        self.days = progress.done if isinstance(progress, DayProgress) else self.days

    def next_message(self, stop: threading.Event | None = None) -> tuple[str, Any] | None:
        """The worker's next message; None where there is none yet."""
        if stop is not None and stop.is_set():
            self.ask_to_stop()
        left = self.seconds_left()
        if not wait([self.line], timeout=min(max(left, 0.0), _LOOK_S)):
            if left <= 0:
                self._ask_for_an_answer()
            return None
        try:
            message = _received(self.line)
        except (EOFError, OSError):
            raise self._dead() from None
        if message[0] == "late":
            raise self._too_late()
        return message

    def _ask_for_an_answer(self) -> None:
        """Ask once for the answer that needs no search; raises where that was too long ago."""
        if self.asked_at is not None or self.is_stopped or self.stage is not None:
            raise self._too_late()
        self.asked_at = time.monotonic()
        self._say(child.NOW)

    def seconds_left(self) -> float:
        """How long it is still waited for [s]."""
        its_own = self.patience.limit_s + self.patience.grace_s
        ends = self.begun + (its_own if self.stage is None else self.patience.stage_s)
        if self.asked_at is not None:
            ends = self.asked_at + ANSWER_S
        if self.stopped_at is not None:
            ends = min(ends, self.stopped_at + self.patience.stop_s)
        return ends - time.monotonic()

    def _too_late(self) -> TimeLimitError | CancelledError:
        if self.is_stopped:
            return _cancelled()
        return self.patience.too_late(self.stage)

    def _dead(self) -> GridshareError:
        if self.is_stopped:
            return _cancelled()
        self.process.join(_END_S)
        exitcode = self.process.exitcode
        if self.patience.most_bytes is not None and exitcode == -signal.SIGABRT:
            return self.patience.out_of_memory()  # so ends a library that gets no more and has no error to say it with
        return died(exitcode)


def _received(line: Connection) -> tuple[str, Any]:
    message: tuple[str, Any] = line.recv()
    return message
