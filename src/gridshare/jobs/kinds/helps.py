"""The job that says what would help most over many days."""

from __future__ import annotations

from pydantic import Field

from gridshare.effort import QUESTION_LIMIT_S, SolveOptions
from gridshare.jobs.kinds.effort import Days
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter

_GRACE_S = 60.0
"""Beyond the time limit, for the last problem."""


class HelpsArguments(Days):
    """Which days and assets, and how long."""

    assets: tuple[str, ...] = Field(
        (), max_length=1000, description="Names of assets; all, and what could be new, where left out."
    )
    time_limit_s: float = Field(
        QUESTION_LIMIT_S, gt=0, allow_inf_nan=False, description="Seconds for all of it; then days are a sample [s]."
    )


def work(given: Given, arguments: HelpsArguments, *, options: SolveOptions) -> Done:
    """What would help most.

    Raises:
        GridshareError: As `gridshare.questions.helps.asked.helps_of`.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import outlined
    from gridshare.questions.helps.asked import helps_of

    enter(READING)
    site = outlined(given)
    enter(None)
    found = helps_of(site, (arguments.first, arguments.last), options, arguments.assets)
    best = {"best_by_eur": found.best_by_eur, "best_by_kwh": found.best_by_kwh}
    return Done(json_of(found).encode(), summary={**best, "days": found.days, "looked_at": found.looked_at})


HELPS = JobKind(
    "helps",
    HelpsArguments,
    work,
    lambda asked: Patience(asked.time_limit_s, asked.grace_s + _GRACE_S),
    lambda asked: asked.options(),
)
