"""The job that says whether one more connection fits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from gridshare.effort import QUESTION_LIMIT_S, SolveOptions
from gridshare.jobs.kinds.effort import Effort
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter
from gridshare.sites.addition import Addition

if TYPE_CHECKING:
    from gridshare.usecases.what_if_report import WhatIfReport

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
    first: date | None = Field(None, description="With `last`: days in a row, each from where the day before ended.")
    last: date | None = Field(None, description="The last of these.")
    time_limit_s: float = Field(
        QUESTION_LIMIT_S, gt=0, allow_inf_nan=False, description="Seconds for each of the four searches of a day [s]."
    )
    gap: float = Field(QUESTION_GAP, ge=0, le=1, allow_inf_nan=False, description="Stop when proven so close.")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.first is None) != (self.last is None):
            raise PydanticCustomError("days", "expected first and last together")
        if self.first is not None and self.last is not None and self.last < self.first:
            raise PydanticCustomError("days", "expected a last day that is not before the first")
        if self.first is not None and self.days:
            raise PydanticCustomError("days", "expected days, or first and last")
        return self

    @property
    def n_days(self) -> int:
        """How many days it is asked of."""
        if self.first is None or self.last is None:
            return max(len(self.days), 1)
        return (self.last - self.first).days + 1


def work(given: Given, arguments: WhatIfArguments, *, options: SolveOptions) -> Done:
    """The answer for each day, and for all together.

    Raises:
        GridshareError: As `gridshare.usecases.what_if.what_if`; `AdditionError` with all that is wrong with it.
    """
    from gridshare.documents.written_json import json_of

    found = _alone(given, arguments, options) if arguments.first is None else _in_order(given, arguments, options)
    return Done(json_of(found).encode(), summary={"fits": found.fits, "days": len(found.days)})


def _alone(given: Given, arguments: WhatIfArguments, options: SolveOptions) -> WhatIfReport:
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
    return what_if(cases, options)


def _in_order(given: Given, arguments: WhatIfArguments, options: SolveOptions) -> WhatIfReport:
    from gridshare.ahead.loading import loaded
    from gridshare.jobs.kinds.given import outlined
    from gridshare.sites.addition_line import placed_addition
    from gridshare.usecases.what_if_days import LongQuestion, what_if_days

    assert arguments.first is not None  # noqa: S101 - for the type checker
    enter(READING)
    long = loaded(outlined(given).on(arguments.first, arguments.n_days))
    question = LongQuestion(long.document, placed_addition(arguments.addition, long))
    enter(None)
    return what_if_days(question, options=options)


def _patience(asked: WhatIfArguments) -> Patience:
    searches = SEARCHES * asked.n_days
    return Patience(searches * asked.time_limit_s, asked.grace_s + searches * TIDY_S)


WHAT_IF = JobKind("what_if", WhatIfArguments, work, _patience, lambda asked: asked.options())
