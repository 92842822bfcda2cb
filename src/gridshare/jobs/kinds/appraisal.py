"""The job that says whether an investment is worth it."""

from __future__ import annotations

from pydantic import Field

from gridshare.effort import SolveOptions
from gridshare.jobs.kinds.effort import Effort
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.patience import Patience
from gridshare.questions.appraisal.document import Appraisal


class AppraisalArguments(Effort):
    """What it costs and brings."""

    appraisal: Appraisal = Field(description="The appraisal, with all its streams in place.")


def work(_given: Given, arguments: AppraisalArguments, *, options: SolveOptions) -> Done:  # noqa: ARG001 - nothing is solved
    """The answer.

    Raises:
        GridshareError: `AppraisalError` with all contradictions.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.questions.appraisal.appraise import appraise

    found = appraise(arguments.appraisal)
    summary = {"worth_it": found.verdict.worth_it, "npv_eur": found.verdict.npv_eur}
    return Done(json_of(found).encode(), summary=summary)


APPRAISAL = JobKind(
    "appraisal",
    AppraisalArguments,
    work,
    lambda asked: Patience(asked.time_limit_s, asked.grace_s),
    lambda asked: asked.options(),
)
