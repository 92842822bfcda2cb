"""The job that says what makes one more connection, or a park by itself, fit over many days."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from gridshare.effort import SolveOptions
from gridshare.jobs.kinds.effort import DaysTogether
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.stages import READING, enter
from gridshare.sites.addition import Addition


class MeasuresArguments(DaysTogether):
    """What is added, from which day to which, and what measures are reckoned to cost."""

    addition: Addition | None = Field(None, description="What is to be added; null to ask it of the park by itself.")
    prices: dict[str, Any] = Field(
        default_factory=dict,
        description="Prices in place of those that are assumed.",
        examples=[{"battery": {"eur_per_kwh": 320}}],
    )
    temporary: bool = Field(
        default=False, description="What is added is there on these days only, with a battery that is hired."
    )


def work(given: Given, arguments: MeasuresArguments, *, options: SolveOptions) -> Done:
    """The answer.

    Raises:
        GridshareError: As `gridshare.questions.measures.question.answer_to`; `PricesError` with all that is wrong.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import outlined
    from gridshare.questions.measures.prices import prices
    from gridshare.questions.measures.question import MeasuresQuestion, answer_to

    own = prices(arguments.prices)
    enter(READING)
    site = outlined(given)
    enter(None)
    first, last, added = arguments.first, arguments.last, arguments.addition
    found = answer_to(MeasuresQuestion(site, first, last, added, own, arguments.temporary), options=options)
    return Done(json_of(found).encode(), summary={"fits_already": found.fits_already, "days": found.days})


MEASURES = JobKind(
    "measures",
    MeasuresArguments,
    work,
    lambda asked: asked.patience(),
    lambda asked: asked.options(),
)
