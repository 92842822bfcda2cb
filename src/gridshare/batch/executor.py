"""Where plans are sought: worker processes of this machine, or a Dask cluster. The results are the same bytes."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol, Self

from gridshare.assets import KINDS
from gridshare.effort import SolveOptions
from gridshare.jobs import worker
from gridshare.jobs.memory import share_of
from gridshare.jobs.pool import Outcome, Pool, Wanted

MOST_AT_ONCE = 8
"""Most days of a site that one worker takes one after another: its folder then travels once for them."""

EACH = 4
"""At least so many chunks for each worker, so that all end at about the same time."""

_READING = ("pandas", "pyarrow.compute")
"""What workers need to read files: a second that would be spent by each."""


class Executor(Protocol):
    """Takes calls, and hands over what comes of them."""

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(self, *_: object) -> None:
        """Let go of all that was begun for it."""

    def results(self, chunks: Iterable[Sequence[Wanted]]) -> Generator[Outcome]:
        """The outcome of each call, in any order; where no more of them are asked for, the rest is given up."""
        ...


@dataclass(frozen=True, slots=True)
class How:
    """How each plan is sought.

    Attributes:
        time_limit_s: Seconds for each plan.
        relative_gap: Stop when a plan is proven this close to the least cost.
        grace_s: What a worker may take beyond the limit, for reading, verifying and writing [s].
    """

    time_limit_s: float
    relative_gap: float
    grace_s: float

    def pool(self, size: int, *, of: int | None = None) -> Pool:
        """Worker processes of this machine.

        Args:
            size: How many.
            of: How many there are in all, where others have some too: each may take its share of the memory.
        """
        worker.prepare("gridshare.batch.task", *_READING, *(kind.block for kind in KINDS))
        options = SolveOptions(time_limit_s=self.time_limit_s, relative_gap=self.relative_gap)
        most_bytes = share_of(of or size)
        return Pool(size, worker.Patience(self.time_limit_s, grace_s=self.grace_s, most_bytes=most_bytes), options)


def chunks_of(calls: Sequence[Wanted], workers: int) -> Iterator[list[Wanted]]:
    """The calls in their order, a few of one site together, but not so many that a worker has nothing to do.

    Args:
        calls: The first argument of each is its task.
        workers: How many work at once.
    """
    most = min(MOST_AT_ONCE, max(1, len(calls) // (EACH * workers)))
    for _, group in groupby(calls, lambda call: call.arguments[0].subject.path):
        own = list(group)
        yield from (own[k : k + most] for k in range(0, len(own), most))
