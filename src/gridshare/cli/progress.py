"""What a person at a terminal sees while a plan is sought."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gridshare.cli.answer import console

if TYPE_CHECKING:
    from gridshare.models.solve import Progress

_STAGES = {
    "cost_eur": "least cost",
    "exceedance_kwh": "least energy above the limits",
    "most_over_kw": "lowest peak above the limits",
    "unserved_kwh": "most demand served",
    "movement_kwh": "least movement",
    "smallest_cap": "smallest cap that would do",
}


@contextmanager
def shown(*, quiet: bool = False) -> Iterator[Callable[[Progress], bool] | None]:
    """A function that shows progress on standard error; None where nobody looks."""
    out = console(stderr=True)
    if quiet or not out.is_terminal:
        yield None
        return
    with out.status("planning ..") as status:

        def show(progress: Progress) -> bool:
            status.update(line(progress))
            return True

        yield show


def line(progress: Progress) -> str:
    """Where a solve is: stage, seconds, best so far, bound and gap, as far as they are known."""
    words = [f"{_STAGES.get(progress.stage, progress.stage)}: {progress.seconds:.0f} s"]
    if progress.incumbent is not None:
        words.append(f"best {progress.incumbent:,.2f}")
    if progress.bound is not None:
        words.append(f"bound {progress.bound:,.2f}")
    if progress.gap is not None:
        words.append(f"gap {100 * progress.gap:.2f}%")
    return "  ".join(words)
