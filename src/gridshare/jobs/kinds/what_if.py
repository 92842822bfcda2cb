"""The job that says whether one more connection fits."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from gridshare.effort import QUESTION_LIMIT_S, SolveOptions
from gridshare.jobs.kinds.effort import Effort
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter
from gridshare.sites.addition import Addition

SEARCHES = 4
"""Searches of each day."""

TIDY_S = 1.0
"""What each search may take besides its solve, to be built, tidied and verified."""

QUESTION_GAP = 1e-6
_MOST_DAYS = 366


class WhatIfArguments(Effort):
    """What is added, on which days, and how it is sought."""

    addition: Addition = Field(description="What is to be added.")
    days: tuple[date, ...] = Field(
        (), max_length=_MOST_DAYS, description="Days, each by itself; the document's own where left out."
    )
    time_limit_s: float = Field(
        QUESTION_LIMIT_S, gt=0, allow_inf_nan=False, description="Seconds for each of the four searches of a day [s]."
    )
    gap: float = Field(QUESTION_GAP, ge=0, le=1, allow_inf_nan=False, description="Stop when proven so close.")

    @property
    def n_days(self) -> int:
        """How many days it is asked of."""
        return max(len(self.days), 1)


def work(given: Given, arguments: WhatIfArguments, *, options: SolveOptions) -> Done:
    """The answer for each day, and for all together.

    Raises:
        GridshareError: As `gridshare.usecases.what_if.what_if`; `AdditionError` with all that is wrong with it.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import loaded
    from gridshare.sites.addition import extended
    from gridshare.sites.addition_line import placed_addition
    from gridshare.usecases.what_if import what_if

    enter(READING)
    cases = []
    for day in arguments.days or (None,):
        site = loaded(given, day)
        cases.append(extended(site.resolved(), placed_addition(arguments.addition, site)))
    enter(None)
    found = what_if(cases, options)
    return Done(json_of(found).encode(), summary={"fits": found.fits, "days": len(found.days)})


def _patience(asked: WhatIfArguments) -> Patience:
    searches = SEARCHES * asked.n_days
    return Patience(searches * asked.time_limit_s, asked.grace_s + searches * TIDY_S)


WHAT_IF = JobKind("what_if", WhatIfArguments, work, _patience, lambda asked: asked.options())
