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
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from gridshare.effort import FORECAST, DayProgress
from gridshare.errors import (
    CancelledError,
    GridshareError,
    MemoryLimitError,
    Problem,
    SolverError,
    StageLimitError,
    TimeLimitError,
    WorkerDiedError,
)
from gridshare.jobs import child
from gridshare.jobs.processes import context_of_workers, for_a_worker, prepare
from gridshare.jobs.stages import READING_S, Stage

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from gridshare.effort import Progress, SolveOptions

__all__ = ["GRACE_S", "STOP_GRACE_S", "Patience", "arun", "prepare", "run"]

GRACE_S = 10.0
"""How long a worker may go on after its limit to tidy, verify and hand over what it found [s]."""

STOP_GRACE_S = 5.0
"""How long a worker may take to stop on request before it is ended [s]."""

_LOOK_S = 0.1  # how often a waiting parent looks whether it was asked to stop
_END_S = 1.0  # from a polite end to a kill

_OF_MEMORY = {
    -signal.SIGABRT: ", as libraries do that are given no more memory",
    -getattr(signal, "SIGKILL", signal.SIGABRT): ", as the system does when memory runs out",
}
"""How a worker may end that had too little memory, by its exit status."""

_LESS = "Give fewer members, assets, rows or steps at once"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a worker is waited for, and how much memory it is given.

    Attributes:
        limit_s: Its time limit [s].
        grace_s: What it may take beyond that [s].
        stop_s: What it may take to stop on request [s].
        stage_s: What each stage may take that it names, such as reading the document, before the limit counts [s].
        most_bytes: Memory that it may take; None for what the machine has.
    """

    limit_s: float
    grace_s: float = GRACE_S
    stop_s: float = STOP_GRACE_S
    stage_s: float = READING_S
    most_bytes: int | None = None


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
        limit_s: Time limit [s]; after that and a grace the worker is killed.
        on_progress: Called here with the worker's progress; returning False stops it.
        stop: Stops the worker when another thread sets it.

    Raises:
        GridshareError: What the function raised on purpose.
        TimeLimitError: If the worker was killed at its limit, or at that of a stage.
        MemoryLimitError: If it needs more memory than it may take.
        CancelledError: If ``on_progress`` or ``stop`` asked for it.
        SolverError: If the worker failed; a `WorkerDiedError` if its process ended without an answer.
        ModuleNotFoundError: If it needs a package that is not installed.
    """
    patience = limit_s if isinstance(limit_s, Patience) else Patience(limit_s)
    if options is not None:
        on_progress = on_progress or options.on_progress
        options = replace(options, on_progress=None)  # stays here: it need not pickle
    with _Worker((function, arguments, options), patience) as worker:
        while True:
            message = worker.next_message(stop)
            if message is None:
                continue
            what, value = message
            if what == "stage":
                worker.enter(value)
            elif what == "progress":
                worker.note(value)
                if on_progress is not None and on_progress(value) is False:
                    worker.ask_to_stop()
            else:
                return _answer(what, value, patience, stopped=worker.is_stopped)


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


def _answer(what: str, value: Any, patience: Patience, *, stopped: bool) -> Any:
    if stopped:
        raise _cancelled()
    if what == "error":
        raise value
    if what == "memory":
        raise MemoryLimitError(_memory(patience))
    if what == "missing":
        raise ModuleNotFoundError(f"no package {value!r}", name=value)
    if what == "fault":
        words, frames = value
        _log.error("worker failed with %s\n%s", words.partition(":")[0], frames)
        raise SolverError(Problem("worker", "worker_failed", words, "a plan or a named problem", "Report it."))
    return value


def _memory(patience: Patience) -> Problem:
    expected, remedy = "what the machine has", f"{_LESS}."
    if patience.most_bytes is not None:
        expected = f"at most {patience.most_bytes / 1e9:.3g} GB"
        remedy = f"{_LESS}, or have the operator allow more (GRIDSHARE_MAX_WORKER_BYTES)."
    return Problem("worker", "memory_limit", "more memory is needed than there is", expected, remedy)


def _cancelled() -> CancelledError:
    return CancelledError(Problem("solve", "cancelled", "the caller asked to stop", "no such request"))


class _Worker:
    """One process and this end of its pipe; gone, whatever happened, when the ``with`` block is left."""

    def __init__(self, call: tuple[Callable[..., Any], tuple[Any, ...], Any], patience: Patience) -> None:
        self.call, self.patience = call, patience
        self.stopped_at: float | None = None
        self.days = 0
        self.stage: Stage | None = None

    @property
    def is_stopped(self) -> bool:
        return self.stopped_at is not None

    def __enter__(self) -> Self:
        context = context_of_workers()
        self.line, far_end = context.Pipe()
        ends = (far_end, self.line if context.get_start_method() == "fork" else None)
        try:
            arguments = (ends, *self.call, self.patience.most_bytes)
            self.process = context.Process(target=child.work, args=arguments, daemon=True)  # type: ignore[attr-defined]
            with for_a_worker(context):
                self.process.start()
        except BaseException:
            self.line.close()
            raise
        finally:
            far_end.close()  # so that the pipe ends when the worker does
        self.begun = time.monotonic()
        return self

    def __exit__(self, kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None) -> None:
        self.line.close()  # tells a worker that still runs to go
        if kind is not None:
            self.process.terminate()
        self.process.join(_END_S)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()

    def ask_to_stop(self) -> None:
        """Set the flag that the worker's next progress event reads."""
        if self.stopped_at is None:
            self.stopped_at = time.monotonic()
            try:
                self.line.send(child.STOP)
            except OSError:
                _log.debug("worker ended before it could be asked to stop")

    def enter(self, stage: Stage | None) -> None:
        """Begin to wait anew, for a stage."""
        self.stage, self.begun = stage, time.monotonic()

    def note(self, progress: object) -> None:
        """Begin to wait anew while series are forecast, and with each day of a period: the limit is for one plan."""
        is_next_day = isinstance(progress, DayProgress) and progress.done > self.days
        if is_next_day or str(getattr(progress, "stage", "")).endswith(FORECAST):
            self.begun = time.monotonic()
        self.days = progress.done if isinstance(progress, DayProgress) else self.days

    def next_message(self, stop: threading.Event | None) -> tuple[str, Any] | None:
        """The worker's next message; None where there is none yet."""
        if stop is not None and stop.is_set():
            self.ask_to_stop()
        left = self._seconds_left()
        if not wait([self.line], timeout=min(max(left, 0.0), _LOOK_S)):
            if left <= 0:
                raise self._too_late()
            return None
        try:
            return _received(self.line)
        except (EOFError, OSError):
            raise self._dead() from None

    def _seconds_left(self) -> float:
        its_own = self.patience.limit_s + self.patience.grace_s
        ends = self.begun + (its_own if self.stage is None else self.patience.stage_s)
        if self.stopped_at is not None:
            ends = min(ends, self.stopped_at + self.patience.stop_s)
        return ends - time.monotonic()

    def _too_late(self) -> TimeLimitError | CancelledError:
        if self.is_stopped:
            return _cancelled()
        if self.stage is not None:
            found = f"{self.stage.doing} took longer than {self.patience.stage_s:g} s; ended"
            return StageLimitError(Problem("worker", "stage_limit", found, "less than that", self.stage.remedy))
        return TimeLimitError(
            Problem(
                "time_limit",
                "time_limit",
                f"still solving {self.patience.grace_s:g} s after the limit of {self.patience.limit_s:g} s; ended",
                "a plan in time",
                "Allow more time, a wider gap or fewer steps.",
            )
        )

    def _dead(self) -> GridshareError:
        if self.is_stopped:
            return _cancelled()
        self.process.join(_END_S)
        code = self.process.exitcode
        remedy = f"Try again. If memory ran out: {_LESS[0].lower()}{_LESS[1:]}. Otherwise report it if it comes back."
        remedy = remedy if code in _OF_MEMORY else "Report it."
        return WorkerDiedError(Problem("worker", "worker_died", _how(code), "a plan or a named problem", remedy))


def _received(line: Connection) -> tuple[str, Any]:
    message: tuple[str, Any] = line.recv()
    return message


def _how(exitcode: int | None) -> str:
    if exitcode is None or exitcode >= 0:
        return f"the worker process ended without an answer (exit status {exitcode})"
    name = signal.Signals(-exitcode).name if -exitcode in set(signal.Signals) else str(-exitcode)
    return f"the worker process was ended by {name}{_OF_MEMORY.get(exitcode, '')}"
