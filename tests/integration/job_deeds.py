"""Kinds of jobs that test_runner has its workers do; worker processes import them by name."""

import os
import signal
import time
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from gridshare.effort import Progress, SolveOptions
from gridshare.errors import Problem, SiteError
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.worker import Patience


class Asked(BaseModel):
    """What a test asks.

    Attributes:
        mark: File to which each attempt adds a line.
        seconds: How long it works.
    """

    mark: str
    seconds: float = 0.0


def echo(given: Given, asked: Asked, *, options: SolveOptions) -> Done:
    _begin(asked)
    ends = time.monotonic() + asked.seconds
    while time.monotonic() < ends:
        time.sleep(0.02)
        if options.on_progress is not None:
            options.on_progress(Progress(asked.seconds, 1.0, 0.5, 0.5))
    return Done((given.body or b"nothing")[::-1], "text/plain", {"seconds": asked.seconds})


def slow_first(given: Given, asked: Asked, *, options: SolveOptions) -> Done:  # noqa: ARG001
    """Long in its first attempt, at once in any other."""
    is_first = not Path(asked.mark).exists()
    _begin(asked)
    if is_first:
        time.sleep(60)
    return Done(given.body or b"nothing", "text/plain")


def refuse(_given: Given, asked: Asked, *, options: SolveOptions) -> Done:  # noqa: ARG001
    _begin(asked)
    raise SiteError(Problem("name", "one", "a", "b"))


def crash(_given: Given, asked: Asked, *, options: SolveOptions) -> Done:  # noqa: ARG001
    _begin(asked)
    os.kill(os.getpid(), signal.SIGSEGV)
    raise AssertionError


def unkept(_given: Given, asked: Asked, *, options: SolveOptions) -> Done:  # noqa: ARG001
    _begin(asked)
    return Done(b"", summary={"of": {1, 2}})


def _begin(asked: Asked) -> None:
    with Path(asked.mark).open("a", encoding="ascii") as file:
        file.write(f"{os.getpid()}\n")


KINDS: dict[str, JobKind[Any]] = {
    work.__name__: JobKind(work.__name__, Asked, work, lambda _: Patience(30.0, stop_s=0.3), lambda _: SolveOptions())
    for work in (echo, slow_first, refuse, crash, unkept)
}
