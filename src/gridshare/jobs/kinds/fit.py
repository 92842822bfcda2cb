"""The job that says whether one more connection fits over many days, and how much of it does."""

from __future__ import annotations

from pydantic import Field

from gridshare.effort import SolveOptions
from gridshare.jobs.kinds.effort import DaysTogether
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.stages import READING, enter
from gridshare.sites.addition import Addition
from gridshare.units import Kwh


class FitArguments(DaysTogether):
    """What is added, from which day to which, and what is asked besides whether it fits."""

    addition: Addition = Field(description="What is to be added.")
    percents: tuple[float, ...] = Field(
        (), max_length=5, description="How much fits with its full power in so many percent of all quarters."
    )
    budget_kwh: Kwh | None = Field(None, description="How much fits if it may go without so much energy in all.")
    costs: bool = Field(default=False, description="Also what the park pays more, by month, with each peak once.")
    as_lived_weeks: int = Field(
        0,
        ge=0,
        le=26,
        description="Also plan so many weeks on the forecast of the day before; that takes about a minute.",
    )


def work(given: Given, arguments: FitArguments, *, options: SolveOptions) -> Done:
    """The answer.

    Raises:
        GridshareError: As `gridshare.questions.fit_as_lived.fit_as_lived`; `AdditionError` with what is wrong with it.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import outlined
    from gridshare.questions.fit.asked import FitQuestion, Wanted
    from gridshare.questions.fit_as_lived import fit_as_lived

    enter(READING)
    site = outlined(given)
    enter(None)
    wanted = Wanted(arguments.percents, arguments.budget_kwh, costs=arguments.costs)
    question = FitQuestion(site, arguments.first, arguments.last, arguments.addition, wanted)
    found = fit_as_lived(question, arguments.as_lived_weeks, options=options)
    return Done(json_of(found).encode(), summary={"verdict": found.verdict, "days": found.period.days})


FIT = JobKind("fit", FitArguments, work, lambda asked: asked.patience(), lambda asked: asked.options())
