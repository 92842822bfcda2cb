"""What happens inside a worker process: a call, its answer over a pipe, then the next call; silence on stdout.

Messages to the parent are pairs ``(what, value)``: ``progress``, ``stage`` (a `Stage` that begins, or None),
``result``, ``error`` (a `GridshareError`), ``missing`` (a package that is not installed), ``memory`` (there was not
enough), ``fault`` (any other exception, as text) or ``late``. The parent's messages are "stop", and "now": it waits no
longer, and takes the answer that needs no search (`SolveOptions.or_else`), or ``late`` where there is none yet; and the
next call, once the one before is answered. An end of the pipe means that nobody waits for any answer.
"""

from __future__ import annotations

import multiprocessing as mp
import os
import signal
import threading
import traceback
from collections.abc import Callable, Mapping
from dataclasses import replace
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from gridshare.errors import FilesError, GridshareError
from gridshare.jobs import stages
from gridshare.jobs.memory import lift_limit, limit_memory
from gridshare.outputs import discard

if TYPE_CHECKING:
    from gridshare.effort import Progress, SolveOptions

STOP, NOW = "stop", "now"


class Call(NamedTuple):
    """What a worker is asked for.

    Attributes:
        function: What to call.
        arguments: Its positional arguments.
        options: `SolveOptions`, handed on by keyword with progress and cancel wired to the pipe; None hands on none.
    """

    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    options: Any | None = None


def work(ends: tuple[Connection, Connection | None], first: Call, most_bytes: int | None = None) -> None:
    """Answer a call, and those that come after it, until the pipe ends; never raises.

    Args:
        ends: This end of the pipe; and the parent's, which a forked worker holds too and has to let go of.
        first: The first call.
        most_bytes: Memory that each call may take; None for what the machine has.
    """
    _answer_signals()
    _leave_no_locks()
    own, of_parent = ends
    if of_parent is not None:
        of_parent.close()
    _silence()
    line = _Line(own)
    threading.Thread(target=line.listen, daemon=True).start()
    stages.listen(lambda stage: line.send("stage", stage))
    call: Call | None = first
    while call is not None:
        keywords = {} if call.options is None else {"options": _wired(call.options, line)}
        if most_bytes is not None:
            limit_memory(most_bytes)
        message = _called(call.function, call.arguments, keywords)
        line.is_done = True
        lift_limit()
        line.answer(*message)
        del message
        call = line.calls.get()


def _answer_signals() -> None:
    """Ctrl-C is the parent's to answer; SIGTERM ends. Those that came while this process began are let in now."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})


def _leave_no_locks() -> None:
    """Locks between processes that a library makes here have no name, which would outlive a process that is killed.

    Pyomo makes one when it is loaded, for processes that are begun here; a worker begins none.
    """
    if "fork" in mp.get_all_start_methods():
        mp.set_start_method("fork", force=True)


def _called(function: Callable[..., Any], arguments: tuple[Any, ...], keywords: Mapping[str, Any]) -> tuple[str, Any]:
    """The message of what a call comes to."""
    try:
        return "result", function(*arguments, **keywords)
    except GridshareError as error:
        return "error", error
    except ModuleNotFoundError as error:
        return "missing", error.name
    except MemoryError:
        return "memory", None
    except OSError as error:
        return "error", FilesError.of(error)
    except Exception as error:  # noqa: BLE001 - the parent raises it again, as a fault of gridshare
        return "fault", _words(error)


def _silence() -> None:
    """Nothing that the solver prints mixes with a document on the parent's stdout, or a progress bar on its stderr."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def _wired(options: SolveOptions, line: _Line) -> SolveOptions:
    def report(progress: Progress) -> bool:
        line.send("progress", progress)
        return not line.stopped.is_set()

    return replace(options, on_progress=report, or_else=line.in_need)


class _Line:
    """This end of the pipe, on which two threads speak: the one that works, and the one that listens."""

    def __init__(self, pipe: Connection) -> None:
        self.pipe, self.lock = pipe, threading.Lock()
        self.stopped, self.answered = threading.Event(), threading.Event()
        self.calls: SimpleQueue[Call | None] = SimpleQueue()
        self.makes_answer: Callable[[], Any] | None = None
        self.is_done = False

    def in_need(self, makes_answer: Callable[[], Any]) -> None:
        """Keep what makes an answer that needs no search."""
        self.makes_answer = makes_answer

    def send(self, what: str, value: Any) -> None:
        """Send a message, unless the answer is gone or nobody waits."""
        with self.lock:
            if not (self.stopped.is_set() or self.answered.is_set()):
                self._send(what, value)

    def answer(self, what: str, value: Any) -> None:
        """Send the answer, unless there was one."""
        with self.lock:
            if not self.answered.is_set():
                self.answered.set()
                self._send(what, value)

    def _send(self, what: str, value: Any) -> None:
        try:
            self.pipe.send((what, value))
        except OSError:
            self.stopped.set()  # nobody waits any more
        except Exception as error:  # noqa: BLE001 - pickle raises whatever the value raises
            self.pipe.send(("fault", _words(error)))

    def listen(self) -> None:
        """Heed what the parent says, to the end."""
        try:
            while True:
                said = self._received()
                if said == STOP:
                    self.stopped.set()
                elif said == NOW:
                    self._answer_now()
                else:
                    self._begin(said)
        except (EOFError, OSError):
            if not self.is_done:  # otherwise it ends by itself, and gives back what it holds of the system
                discard()
                os._exit(1)  # the parent is gone: no orphan goes on solving
            self.calls.put(None)

    def _begin(self, call: Call) -> None:
        self.makes_answer, self.is_done = None, False
        self.stopped.clear()
        self.answered.clear()
        self.calls.put(call)

    def _received(self) -> Any:
        try:
            return self.pipe.recv()
        except (EOFError, OSError):
            raise
        except Exception as error:  # noqa: BLE001 - pickle raises whatever it meets: the call's fault, not the pipe's
            return Call(_raise, (error,))

    def _answer_now(self) -> None:
        try:
            message = ("late", None) if self.makes_answer is None else ("result", self.makes_answer())
        except Exception:  # noqa: BLE001 - what was to help does not: the parent says that the time was up
            message = ("late", None)
        self.answer(*message)


def _raise(error: BaseException) -> NoReturn:
    raise error


def _words(error: BaseException) -> tuple[str, str]:
    """What happened, and where; the frames carry no data of the site."""
    return f"{type(error).__name__}: {error}", "".join(traceback.format_tb(error.__traceback__))
