"""The job that says how much a park can give in a window, and at what price."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from gridshare.effort import FLEXIBILITY_LIMIT_S, SolveOptions
from gridshare.jobs.kinds.effort import Effort
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter
from gridshare.questions.giving.asked import FlexibilityAsked

TIDY_S = 20.0
"""Beyond the limit: for reading back, rounding and verifying the plans of all points."""


class FlexibilityArguments(Effort, FlexibilityAsked):
    """The window, which way, which points, and how they are sought."""

    day: date | None = Field(None, description="On this day instead of the document's own.")
    time_limit_s: float = Field(
        FLEXIBILITY_LIMIT_S, gt=0, allow_inf_nan=False, description="Seconds for the whole answer [s]."
    )


def work(given: Given, arguments: FlexibilityArguments, *, options: SolveOptions) -> Done:
    """The answer.

    Raises:
        GridshareError: As `gridshare.questions.giving.answer.answered`.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import loaded
    from gridshare.questions.giving.answer import answered

    enter(READING)
    site = loaded(given, arguments.day).resolved()
    enter(None)
    found = answered(site, arguments, options)
    most = {curve.direction: curve.most_kw for curve in found.curves}
    return Done(json_of(found).encode(), summary={"most_kw": most, "proven": found.proven})


FLEXIBILITY = JobKind(
    "flexibility",
    FlexibilityArguments,
    work,
    lambda asked: Patience(asked.time_limit_s, asked.grace_s + TIDY_S),
    lambda asked: asked.options(),
)
