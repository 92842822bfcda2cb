"""Where worker processes come from: a command that is still small, a warm fork server, or a fresh interpreter."""

from __future__ import annotations

import functools
import multiprocessing as mp
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from types import ModuleType

_PRELOADED = ["gridshare.jobs.child", "gridshare.ahead.loading", "gridshare.usecases.schedule"]

_starting = threading.Lock()


def prepare(*modules: str) -> None:
    """Start the fork server, which loads the heavy packages while the caller does something else.

    Args:
        modules: More modules to load there: those of the functions that will be run.
    """
    context = _context()
    context.set_forkserver_preload([*_PRELOADED, *modules])
    if "forkserver" in mp.get_all_start_methods():
        from multiprocessing.forkserver import ensure_running

        with _signals_held_back(context):
            ensure_running()


def context_of_workers() -> BaseContext:
    """What makes processes and pipes.

    A command that has loaded nothing yet is its own fork server, and a worker need not import again what it has: no
    thread runs in it, and no library that would start one (numpy is the first that does).
    """
    is_small = sys.platform == "linux" and threading.active_count() == 1 and "numpy" not in sys.modules
    return mp.get_context("fork") if is_small else _context()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@functools.cache
def _context() -> BaseContext:
    if "forkserver" not in mp.get_all_start_methods():
        return mp.get_context("spawn")
    context = mp.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


@contextmanager
def for_a_worker(context: BaseContext) -> Iterator[None]:
    """A process that is started now begins quietly: without the caller's script, and deaf to signals until it is ready.

    Workers need none of that script: their functions live in modules. So a script may ask for a plan without the guard
    that `multiprocessing` wants, and a worker does not wait for the imports of a command line or a test runner.
    """
    with _starting, _signals_held_back(context):
        script = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = script


@contextmanager
def _signals_held_back(context: BaseContext) -> Iterator[None]:
    """What is started now begins with signals that wait: until it has its own handlers it would answer as its parent.

    A worker lets them in when it is ready (`gridshare.jobs.child`); the fork server never does. It ends when the
    processes that it serves have ended, as does what tracks their resources, which has to be started before: on its
    start it lets signals in again.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    if context.get_start_method() != "fork":
        from multiprocessing.resource_tracker import ensure_running

        ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
