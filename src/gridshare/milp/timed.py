"""The time of a search: a limit that runs from the moment it is made, and parts of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, TimeLimitError
from gridshare.plain import plain

MENDING_SHARE = 0.1
"""Share of the time limit for putting right a plan that the end of its time left half done."""


class Timed:
    """What has a time limit: assembling its problem and handing it over count within it."""

    def __init__(self, options: SolveOptions) -> None:
        """The clock runs from now.

        Raises:
            TimeLimitError: If the time is up already.
        """
        self.options = options
        self.deadline = self.end = time.monotonic() + options.time_limit_s
        self.in_time()

    def in_time(self) -> float:
        """How much time is left [s].

        Raises:
            TimeLimitError: If none is.
        """
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise self.too_late()
        return left

    @contextmanager
    def within(self, share: float, *, of_what_is_left: bool = False) -> Iterator[None]:
        """Solve with no more than a share of the time limit, or of what is left of it."""
        end, now = self.deadline, time.monotonic()
        self.deadline = min(end, now + share * (end - now if of_what_is_left else self.options.time_limit_s))
        try:
            yield
        finally:
            self.deadline = end

    @contextmanager
    def a_moment(self) -> Iterator[None]:
        """A little time after a deadline."""
        whole = self.deadline
        self.deadline = min(self.end, time.monotonic() + MENDING_SHARE * self.options.time_limit_s)
        try:
            yield
        finally:
            self.deadline = whole

    def too_late(self) -> TimeLimitError:
        """That the time is up."""
        limit = self.options.time_limit_s
        return TimeLimitError(
            Problem("time_limit", "time_limit", f"no plan within {plain(limit)} s", "a plan", "Allow more time.")
        )
