"""What a person at a terminal sees while work goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gridshare.cli.answer import watched
from gridshare.reports.progress import TEXTS, progress_line
from gridshare.reports.words import Language, Words

if TYPE_CHECKING:
    from gridshare.effort import Progress


@contextmanager
def shown(language: Language = "en", *, quiet: bool = False) -> Iterator[Callable[[Progress], bool] | None]:
    """A function that shows progress on standard error; None where nobody looks."""
    out = watched(quiet=quiet)
    if out is None:
        yield None
        return
    words, begun = Words(language, TEXTS), time.monotonic()
    with out.status(f"{words('planning')} ..") as status:
        status.update(spinner="dots")  # drawn at once, however soon the first news comes

        def show(progress: Progress) -> bool:
            status.update(progress_line(progress, time.monotonic() - begun, words))
            return True

        yield show


@contextmanager
def counted() -> Iterator[Callable[[int, int, str], None]]:
    """A function that shows on standard error which of how many is done; it is silent where nobody looks."""
    out = watched()
    if out is None:
        yield lambda *_: None
        return
    with out.status("..") as status:
        yield lambda done, total, name: status.update(f"{done}/{total} {name}")
