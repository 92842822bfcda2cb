"""How far a comparison is: days of all its cases together, whoever works on them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from gridshare.effort import DayProgress, Progress, SolveOptions
from gridshare.errors import CancelledError, Problem


class _Named(Protocol):
    @property
    def name(self) -> str: ...


class Watch:
    """Hears how far each case is, and says how far all of them are.

    What is left is estimated by what is done: the first case counts as several, as the others begin where it ended.
    """

    def __init__(self, options: SolveOptions, cases: Sequence[_Named]) -> None:
        """Nothing is done yet."""
        self.options, self.cases, self.begun = options, cases, time.monotonic()
        self.weight = [FIRST_COUNTS, *(1.0 for _ in cases[1:])]
        self.done = [0.0 for _ in cases]

    def of(self, k: int) -> SolveOptions:
        """The effort for a case, which is heard of."""
        return replace(self.options, on_progress=lambda progress: self.heard(k, progress))

    def heard(self, k: int, progress: Progress) -> bool | None:
        """A case says how far it is; False where it is to stop."""
        if isinstance(progress, DayProgress) and progress.of:
            self.done[k] = progress.done / progress.of
        return self._tell(k)

    def is_done(self, k: int) -> None:
        """A case is done.

        Raises:
            CancelledError: If the caller asks to stop.
        """
        self.done[k] = 1.0
        if self._tell(min(k + 1, len(self.cases) - 1)) is False:
            expected = "no such request; what is done is kept for the next time"
            raise CancelledError(Problem("scenarios", "cancelled", "the caller asked to stop", expected))

    def _tell(self, k: int) -> bool | None:
        if self.options.on_progress is None:
            return None
        seconds = time.monotonic() - self.begun
        part = sum(weight * done for weight, done in zip(self.weight, self.done, strict=True)) / sum(self.weight)
        left = seconds / part * (1 - part) if part else None
        done, of = round(PARTS * part), PARTS
        stage = f"{k + 1}/{len(self.cases)} {self.cases[k].name}"
        return self.options.on_progress(DayProgress(seconds, None, None, None, stage, done, of, left))


FIRST_COUNTS = 2.5
"""The park as it is takes so much longer than another case, which begins where it ended."""

PARTS = 1000
"""All cases together, as progress counts them."""
