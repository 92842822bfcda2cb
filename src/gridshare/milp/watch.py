"""HiGHS, silent, and the watch over it: what its callbacks report goes to the caller, whose wish to stop goes back."""

from __future__ import annotations

import math
import time

import highspy
from typing_extensions import override

from gridshare.effort import Progress, SolveOptions
from gridshare.errors import Problem, SolverError

_MIP_EVENTS = (
    highspy.cb.HighsCallbackType.kCallbackMipInterrupt,
    highspy.cb.HighsCallbackType.kCallbackMipLogging,
)
_LP_EVENTS = (
    highspy.cb.HighsCallbackType.kCallbackSimplexInterrupt,
    highspy.cb.HighsCallbackType.kCallbackIpmInterrupt,
)


_EVERY_S = 0.1
"""How often the caller hears of a solve."""


class _Silent(highspy.Highs):
    """HiGHS that prints nothing; the first of a process would name itself on stdout as soon as it has callbacks."""

    @override
    def enableCallbacks(self) -> None:
        self.setOptionValue("output_flag", False)  # noqa: FBT003
        super().enableCallbacks()


def new_highs() -> highspy.Highs:
    """HiGHS without a problem: silent, one thread, always the same."""
    highs = _Silent()
    for name, value in (("threads", 1), ("random_seed", 0)):
        if highs.setOptionValue(name, value) == highspy.HighsStatus.kError:
            raise SolverError(Problem("solve", "solver_failed", f"HiGHS refused option {name}", "no refusal"))
    return highs


class Watch:
    """Progress, cancel and patience through HiGHS' callbacks."""

    def __init__(self, options: SolveOptions, stage: str, *, is_mip: bool) -> None:
        """Nothing is watched yet.

        Args:
            options: Whom to report to, and how long a search may have no plan.
            stage: What progress is reported under.
            is_mip: Whether something has to be whole.
        """
        self.notify, self.stage, self.is_mip = options.on_progress, stage, is_mip
        self.patience_s = options.patience_s if is_mip and options.patience_s < options.time_limit_s else math.inf
        self.cancelled = False
        self.begun = self.last = time.monotonic()
        self.is_needed = self.notify is not None or math.isfinite(self.patience_s)

    def attach(self, highs: highspy.Highs) -> None:
        """From now on HiGHS reports."""
        if self.is_needed:
            highs.setCallback(self._event, None)
            for event in _MIP_EVENTS if self.is_mip else _LP_EVENTS:
                highs.startCallback(event)

    def detach(self, highs: highspy.Highs) -> None:
        """HiGHS reports no more."""
        if self.is_needed:
            for event in _MIP_EVENTS if self.is_mip else _LP_EVENTS:
                highs.stopCallback(event)

    def _event(self, _kind: object, _message: str, out: object, back: object, _data: object) -> None:
        now = time.monotonic()
        if now - self.last < _EVERY_S:
            return
        self.last = now
        names = ("mip_primal_bound", "mip_dual_bound", "mip_gap")
        incumbent, bound, gap = (_finite(getattr(out, name, None)) if self.is_mip else None for name in names)
        if self.notify is not None:
            progress = Progress(now - self.begun, incumbent, bound, gap, self.stage)
            self.cancelled |= self.notify(progress) is False
        gives_up = incumbent is None and now - self.begun > self.patience_s
        if back is not None and (self.cancelled or gives_up):
            back.user_interrupt = True  # type: ignore[attr-defined]


def _finite(value: float | None) -> float | None:
    return value if value is not None and abs(value) < 1e30 else None  # noqa: PLR2004
