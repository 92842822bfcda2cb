"""The time limit and the progress of an answer that is made of many small ones."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError, Problem, TimeLimitError


@dataclass(frozen=True)
class Clock:
    """A time limit that runs from when this is made."""

    options: SolveOptions
    begun: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """How long it has run."""
        return time.monotonic() - self.begun

    def left(self) -> SolveOptions:
        """What is left of the limit, without progress.

        Raises:
            TimeLimitError: If nothing is.
        """
        left = self.options.since(self.begun).alone()
        if left.time_limit_s <= 0:
            raise TimeLimitError(Problem("solve", TimeLimitError.code, "the time was up", "a part of the answer"))
        return left

    def tell(self, stage: str, done: int, of: int, since: float | None = None) -> None:
        """Say how far a stage is, and see whether there is time for more.

        Args:
            stage: Its name.
            done: How many of its days are done.
            of: Of how many.
            since: When it began, by this clock; at its beginning where left out.

        Raises:
            CancelledError: If the caller asked to stop.
            TimeLimitError: As `left`.
        """
        notify = self.options.on_progress
        if notify is not None:
            left = (self.seconds - (since or 0.0)) / done * (of - done) if done else None
            if notify(DayProgress(self.seconds, None, None, None, stage, done, of, left)) is False:
                raise CancelledError(Problem("solve", "cancelled", "the caller asked to stop", "no such request"))
        self.left()
