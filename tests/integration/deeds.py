"""What test_worker has its workers do; worker processes import it by name."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from gridshare.errors import Problem, SiteError
from gridshare.jobs.stages import READING, enter


@dataclass(frozen=True)
class Options:
    """Stands for SolveOptions: what a worker does with them needs no solver."""

    on_progress: Callable[[Any], bool | None] | None = field(default=None, compare=False)
    or_else: Callable[[Callable[[], Any]], None] | None = field(default=None, compare=False)


def double(text: str) -> str:
    return text + text


def pid() -> int:
    return os.getpid()


def lock() -> str | None:
    return multiprocessing.Lock()._semlock.name  # type: ignore[attr-defined]  # noqa: SLF001 - how it is known to others


def shout(text: str) -> str:
    os.write(1, text.encode())
    print(text, flush=True)  # noqa: T201 - the noise of a solver
    return text


def refuse() -> None:
    raise SiteError([Problem("name", "one", "a", "b"), Problem("horizon", "two", "c", "d")])


def fail() -> None:
    raise KeyError("surprise")


def unpicklable() -> Callable[[], None]:
    return lambda: None


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def stubborn_sleep(seconds: float) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        time.sleep(0.05)


def die(number: int) -> None:
    os.kill(os.getpid(), number)


def leave(status: int) -> None:
    os._exit(status)


def count(upto: int, pause_s: float, *, options: Options) -> int:
    """Report 0, 1, .. until told to stop; the number reached."""
    assert options.on_progress is not None
    for i in range(upto):
        if options.on_progress(i) is False:
            return i
        time.sleep(pause_s)
    return upto


def has_an_answer_and_goes_on(answer: str, *, options: Options) -> str:
    """Keep something to answer in need, and never come to an end."""
    assert options.or_else is not None
    options.or_else(lambda: answer)
    time.sleep(60)
    return "never"


def fails_in_need(*, options: Options) -> None:
    """Keep something that cannot be answered, and never come to an end."""
    assert options.or_else is not None
    options.or_else(fail)
    time.sleep(60)


def linger(seconds: float, *, options: Options) -> None:
    """Tell the own process id, then say nothing any more."""
    assert options.on_progress is not None
    options.on_progress(os.getpid())
    time.sleep(seconds)


def fill(n_bytes: int) -> int:
    return int(np.ones(n_bytes, np.int8).sum())


def fill_with_lists(n: int) -> int:
    return len([str(k) for k in range(n)])


def read_and_sleep(reading_s: float, seconds: float) -> str:
    enter(READING)
    time.sleep(reading_s)
    enter(None)
    time.sleep(seconds)
    return "planned"


def note_and_die(notes: Path, number: int) -> None:
    _note(notes)
    die(number)


def note_and_sleep(notes: Path, seconds: float) -> None:
    _note(notes)
    time.sleep(seconds)


def die_once(notes: Path) -> str:
    if not notes.exists():
        note_and_die(notes, signal.SIGKILL)
    return "alive"


def wait_for(notes: Path) -> None:
    while not notes.exists() or not notes.read_text():
        time.sleep(0.01)


def _note(notes: Path) -> None:
    with notes.open("a") as file:
        file.write(f"{os.getpid()}\n")
