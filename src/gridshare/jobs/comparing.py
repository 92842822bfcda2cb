"""What worker processes do for scenarios: several are worked out at once, each in a process of its own."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError, Problem
from gridshare.jobs import worker
from gridshare.jobs.memory import share_of
from gridshare.jobs.pool import Pool, Wanted
from gridshare.jobs.processes import processors

if TYPE_CHECKING:
    from gridshare.questions.scenarios.compare import Case, Found
    from gridshare.sites.outline import Outline

GRACE_S = 120.0
"""Beyond the time limit of a case, for loading the site of all days, and where more processes work than processors."""


def several_at_once(site: Outline, cases: Sequence[Case], options: SolveOptions) -> list[Found]:
    """All cases, as many at once as there are processors.

    Raises:
        CancelledError: If the caller asked to stop; what is done is kept.
        GridshareError: Where a case ends otherwise than by not being possible.
    """
    from gridshare.questions.scenarios.compare import figures_of

    worker.prepare("gridshare.questions.scenarios.compare")
    begun, size = time.monotonic(), min(processors(), len(cases))
    patience = worker.Patience(options.time_limit_s, grace_s=GRACE_S, most_bytes=share_of(size))
    found: dict[int, Found] = {}
    with Pool(size, patience, replace(options, on_progress=None)) as pool:
        calls = [[Wanted(k, figures_of, (site, case))] for k, case in enumerate(cases)]
        _tell(options, begun, cases, 0)
        for outcome in pool.results(calls):
            if outcome.error is not None:
                raise outcome.error
            found[outcome.key] = outcome.value
            _tell(options, begun, cases, len(found))
    return [found[k] for k in range(len(cases))]


def _tell(options: SolveOptions, begun: float, cases: Sequence[Case], done: int) -> None:
    """Say how many are done.

    Raises:
        CancelledError: If the caller asks to stop.
    """
    if options.on_progress is None:
        return
    seconds = time.monotonic() - begun
    left = seconds / done * (len(cases) - done) if done else None
    stage = f"{min(done + 1, len(cases))}/{len(cases)} {cases[min(done, len(cases) - 1)].name}"
    if options.on_progress(DayProgress(seconds, None, None, None, stage, done, len(cases), left)) is False:
        expected = "no such request; what is done is kept for the next time"
        raise CancelledError(Problem("scenarios", "cancelled", "the caller asked to stop", expected))
