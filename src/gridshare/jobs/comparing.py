"""What worker processes do for scenarios: several are worked out at once, each in a process of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gridshare.effort import SolveOptions
from gridshare.jobs import worker
from gridshare.jobs.memory import share_of
from gridshare.jobs.pool import Pool, Wanted
from gridshare.jobs.processes import processors

if TYPE_CHECKING:
    from gridshare.questions.scenarios.compare import Case, Found
    from gridshare.questions.scenarios.watch import Watch
    from gridshare.sites.outline import Outline

GRACE_S = 120.0
"""Beyond the time limit of a case, for loading the site of all days, and where more processes work than processors."""


def several_at_once(site: Outline, cases: Sequence[Case], options: SolveOptions) -> list[Found]:
    """All cases: the park as it is, then as many at once as there are processors, each from where that ended.

    Raises:
        SiteError: If the park as it is cannot be on these days.
        CancelledError: If the caller asked to stop; what is done is kept.
        GridshareError: Where a case ends otherwise than by not being possible.
    """
    from gridshare.questions.scenarios.compare import base_of, figures_of
    from gridshare.questions.scenarios.watch import Watch

    worker.prepare("gridshare.questions.scenarios.compare")
    size, watch = min(processors(), len(cases)), Watch(options, cases)
    patience = worker.Patience(options.time_limit_s, grace_s=GRACE_S, most_bytes=share_of(size))
    alone = replace(options, on_progress=None)
    with Pool(size, patience, alone, watch.heard if options.on_progress is not None else None) as pool:
        (base,) = _answers(pool, [Wanted(0, base_of, (site, cases[0]))], watch).values()
        others = [Wanted(k, figures_of, (site, case, base, 1)) for k, case in enumerate(cases[1:], 1)]
        found = _answers(pool, others, watch)
    return [base.found, *(found[k] for k in range(1, len(cases)))]


def _answers(pool: Pool, calls: Iterable[Wanted], watch: Watch) -> dict[int, Any]:
    """What calls come to, by their keys."""
    found: dict[int, Any] = {}
    for outcome in pool.results([call] for call in calls):
        if outcome.error is not None:
            raise outcome.error
        found[outcome.key] = outcome.value
        watch.is_done(outcome.key)
    return found
