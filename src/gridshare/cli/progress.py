"""What a person at a terminal sees while a plan is sought."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gridshare.cli.answer import console
from gridshare.reports.words import Language, Words

if TYPE_CHECKING:
    from gridshare.effort import Progress


@contextmanager
def shown(language: Language = "en", *, quiet: bool = False) -> Iterator[Callable[[Progress], bool] | None]:
    """A function that shows progress on standard error; None where nobody looks."""
    out = console(stderr=True)
    if quiet or not out.is_terminal:
        yield None
        return
    words, begun = Words(language), time.monotonic()
    with out.status(f"{words('planning')} ..") as status:
        status.update(spinner="dots")  # drawn at once, however soon the first news comes

        def show(progress: Progress) -> bool:
            status.update(line(progress, time.monotonic() - begun, words))
            return True

        yield show


@contextmanager
def forecasting(*, quiet: bool = False) -> Iterator[Callable[[str], None] | None]:
    """A function that shows on standard error which series was forecast last; None where nobody looks."""
    out = console(stderr=True)
    if quiet or not out.is_terminal:
        yield None
        return
    status = out.status("")
    try:

        def show(name: str) -> None:
            status.update(name)
            status.start()  # not before there is something to say

        yield show
    finally:
        status.stop()


def line(progress: Progress, seconds: float, words: Words) -> str:
    """Where a plan is: stage, seconds since its beginning, best so far, bound and gap, as far as they are known.

    A stage may stand after what is planned, as in ``3/12 without roof: cost_eur``.
    """
    of, colon, stage = progress.stage.rpartition(": ")
    said = [f"{of}{colon}{words(f'stage_{stage}')}: {seconds:.0f} s"]
    if progress.incumbent is not None:
        said.append(f"{words('incumbent')} {words.number(progress.incumbent, 2)}")
    if progress.bound is not None:
        said.append(f"{words('bound')} {words.number(progress.bound, 2)}")
    if progress.gap is not None:
        said.append(f"{words('gap')} {words.percent(progress.gap, 2)}")
    return "  ".join(said)
