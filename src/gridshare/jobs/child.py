"""What happens inside a worker process: one call, its answer over a pipe, silence on stdout.

Messages to the parent are pairs ``(what, value)``: ``progress``, ``stage`` (a `Stage` that begins, or None),
``result``, ``error`` (a `GridshareError`), ``missing`` (a package that is not installed), ``memory`` (there was not
enough) or ``fault`` (any other exception, as text). The parent's one message is
"stop"; an end of the pipe means that nobody waits for the answer any more.
"""

from __future__ import annotations

import os
import signal
import threading
import traceback
from collections.abc import Callable, Mapping
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from gridshare.errors import GridshareError
from gridshare.jobs import stages
from gridshare.jobs.memory import lift_limit, limit_memory

if TYPE_CHECKING:
    from gridshare.effort import Progress, SolveOptions

STOP = "stop"


def work(
    ends: tuple[Connection, Connection | None],
    function: Callable[..., Any],
    arguments: tuple[Any, ...],
    options: Any | None,
    most_bytes: int | None = None,
) -> None:
    """Call ``function`` and send what comes of it; never raises.

    Args:
        ends: This end of the pipe; and the parent's, which a forked worker holds too and has to let go of.
        function: What to call.
        arguments: Its positional arguments.
        options: `SolveOptions`, handed on by keyword with progress and cancel wired to the pipe; None hands on none.
        most_bytes: Memory that the call may take; None for what the machine has.
    """
    _answer_signals()
    line, of_parent = ends
    if of_parent is not None:
        of_parent.close()
    _silence()
    stopped, answered = threading.Event(), threading.Event()
    threading.Thread(target=_listen, args=(line, stopped, answered), daemon=True).start()
    keywords = {} if options is None else {"options": _wired(options, line, stopped)}
    stages.listen(lambda stage: line.send(("stage", stage)))
    if most_bytes is not None:
        limit_memory(most_bytes)
    message = _called(function, arguments, keywords)
    answered.set()
    lift_limit()
    try:
        line.send(message)
    except OSError:
        return  # nobody waits any more
    except Exception as error:  # noqa: BLE001 - pickle raises whatever the value raises
        line.send(("fault", _words(error)))


def _answer_signals() -> None:
    """Ctrl-C is the parent's to answer; SIGTERM ends. Those that came while this process began are let in now."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})


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
    except Exception as error:  # noqa: BLE001 - the parent raises it again, as a fault of gridshare
        return "fault", _words(error)


def _silence() -> None:
    """Nothing that the solver prints mixes with a document on the parent's stdout, or a progress bar on its stderr."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def _wired(options: SolveOptions, line: Connection, stopped: threading.Event) -> SolveOptions:
    def report(progress: Progress) -> bool:
        if not stopped.is_set():
            try:
                line.send(("progress", progress))
            except OSError:
                stopped.set()
        return not stopped.is_set()

    return replace(options, on_progress=report)


def _listen(line: Connection, stopped: threading.Event, answered: threading.Event) -> None:
    try:
        while line.recv() != STOP:
            pass
        stopped.set()
        line.recv()
    except (EOFError, OSError):
        if not answered.is_set():  # otherwise it ends by itself, and gives back what it holds of the system
            os._exit(1)  # the parent is gone: no orphan goes on solving


def _words(error: BaseException) -> tuple[str, str]:
    """What happened, and where; the frames carry no data of the site."""
    return f"{type(error).__name__}: {error}", "".join(traceback.format_tb(error.__traceback__))
