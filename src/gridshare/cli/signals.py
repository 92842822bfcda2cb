"""Ctrl-C and SIGTERM: what ends a command, in order where it comes to that, and at once where it does not.

The first signal raises `Stopped` in the main thread, so that files are whole and workers are ended on the way out.
Python loses an exception that a signal raises in the wrong moment: in the callback of a weak reference (each import has
one), in ``__del__``, in compiled code that clears errors, in an ``except`` of somebody else that takes everything. So
each is watched: one that is gone while the command goes on was lost, and is raised again. The second signal, and a
command that does not end in time, end the process there and then. Only the standard library is imported here: signals
have to be answered before anything else is loaded.
"""

from __future__ import annotations

import _thread
import os
import signal
import sys
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)

_LOOK_S = 0.1  # how soon a signal that was lost is raised again
_LATEST_S = 15.0  # how long a command may take to end in order
_SHOW_CURSOR = b"\x1b[?25h"


class Stopped(BaseException):
    """A signal asks the command to end. No `KeyboardInterrupt`, which libraries take for their own business."""

    def __init__(self, number: int) -> None:
        """Of the signal with this number."""
        super().__init__(signal.Signals(number).name)
        self.number = number

    @property
    def exit_code(self) -> int:
        """What a shell reports of a program that a signal has ended: 130 for Ctrl-C, 143 for SIGTERM."""
        return 128 + self.number


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Let signals end what runs within, with the exit code that belongs to them, whatever it makes of them.

    Also where they were ignored before, as a shell does for what a script starts in the background.

    Raises:
        SystemExit: If a signal came.
    """
    watch = _Watch()
    for number in SIGNALS:
        signal.signal(number, watch.on_signal)
    hook, sys.unraisablehook = sys.unraisablehook, _quiet_hook
    try:
        yield
    except BaseException as error:
        if watch.first is None:
            raise
        if not (isinstance(error, SystemExit) and error.code == watch.first.exit_code):
            _say()
        raise SystemExit(watch.first.exit_code) from error
    else:
        if watch.first is not None:
            raise SystemExit(watch.first.exit_code)
    finally:
        watch.is_over = True
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)  # all is done: what is left is to leave, with the code that it has
        sys.unraisablehook = hook


class _Watch:
    """Sees to it that a signal ends the command."""

    def __init__(self) -> None:
        self.first: _Asked | None = None
        self.is_over = False

    def on_signal(self, number: int, _frame: FrameType | None) -> None:
        if self.first is None:
            self.first = _Asked(number)
            # Not threading.Thread: the signal may have come while the main thread held a lock of that module.
            _thread.start_new_thread(self._until_it_ends, (self.first,))
        elif not self.first.is_lost:
            _end_now(self.first.exit_code)
        raise self.first.raised()

    def _until_it_ends(self, asked: _Asked) -> None:
        latest = time.monotonic() + _LATEST_S
        while not self.is_over:
            time.sleep(_LOOK_S)
            if time.monotonic() > latest:
                _end_now(asked.exit_code)
            if asked.is_lost and not self.is_over:
                _interrupt(asked.number)


class _Asked:
    """A signal that asks the command to end, and whether what it raised is still on its way."""

    def __init__(self, number: int) -> None:
        self.number, self.exit_code = number, 128 + number
        self._on_its_way: weakref.ref[Stopped] | None = None

    def raised(self) -> Stopped:
        """What is raised, for the first time or again."""
        stopped = Stopped(self.number)
        self._on_its_way = weakref.ref(stopped)
        return stopped

    @property
    def is_lost(self) -> bool:
        return self._on_its_way is not None and self._on_its_way() is None


def _interrupt(number: int) -> None:
    """Call the handler again, in the main thread, whatever that waits for."""
    main = threading.main_thread().ident
    if main is not None and hasattr(signal, "pthread_kill"):
        signal.pthread_kill(main, number)
    else:
        _thread.interrupt_main(signal.Signals(number))


def _end_now(code: int) -> None:
    """End the process; its workers end when they see that nobody waits for them any more."""
    if (outputs := sys.modules.get("gridshare.outputs")) is not None:
        outputs.discard()
    with suppress(OSError):
        if os.isatty(2):
            os.write(2, _SHOW_CURSOR)  # a progress bar hides it
    _say()
    os._exit(code)


def _say() -> None:
    with suppress(OSError):
        os.write(2, b"Stopped on request\n")


def _quiet_hook(lost: sys.UnraisableHookArgs) -> None:
    if not isinstance(lost.exc_value, Stopped):
        sys.__unraisablehook__(lost)
