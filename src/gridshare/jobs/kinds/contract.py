"""The job that says which contract a group needs."""

from __future__ import annotations

from pydantic import Field

from gridshare.effort import SolveOptions
from gridshare.jobs.kinds.effort import DaysTogether
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.stages import READING, enter
from gridshare.names import Name

_MOST_YEARS = 30


class ContractArguments(DaysTogether):
    """From which day to which, how use grows, and who leaves."""

    growth: float = Field(0.0, gt=-1, le=1, description="Growth of all use in a year, as 0.02.")
    years: int = Field(0, ge=0, le=_MOST_YEARS, description="For how many years.")
    leaver: Name | None = Field(None, description="The member of which is asked what leaves with it.")


def work(given: Given, arguments: ContractArguments, *, options: SolveOptions) -> Done:
    """The answer.

    Raises:
        GridshareError: As `gridshare.questions.contract.answer.which_contract`.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import outlined
    from gridshare.questions.contract.answer import ContractQuestion, which_contract

    enter(READING)
    site = outlined(given)
    enter(None)
    a = arguments
    found = which_contract(ContractQuestion(site, a.first, a.last, a.growth, a.years, a.leaver), options=options)
    return Done(json_of(found).encode(), summary={"verdict": found.verdict, "days": found.days})


CONTRACT = JobKind(
    "contract",
    ContractArguments,
    work,
    lambda asked: asked.patience(),
    lambda asked: asked.options(),
)
