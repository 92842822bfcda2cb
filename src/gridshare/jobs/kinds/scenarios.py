"""The job that compares a park with changes over many days."""

from __future__ import annotations

from pydantic import Field

from gridshare.effort import QUESTION_LIMIT_S, SolveOptions
from gridshare.jobs.kinds.effort import Days
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter
from gridshare.questions.scenarios.document import Scenarios

LOADING_S = 30.0
"""Beyond the limit of each case: for loading the site on all days."""


class ScenariosArguments(Days):
    """From which day to which, and with which changes."""

    compare: Scenarios = Field(description="The scenarios, and the assumptions of a tornado.")
    time_limit_s: float = Field(
        QUESTION_LIMIT_S, gt=0, allow_inf_nan=False, description="Seconds for each scenario [s]."
    )

    @property
    def n_cases(self) -> int:
        """How many times all days are worked out."""
        return len(list(self.compare.cases())) + 2 * len(self.compare.tornado)


def work(given: Given, arguments: ScenariosArguments, *, options: SolveOptions) -> Done:
    """The answer.

    Raises:
        GridshareError: As `gridshare.questions.scenarios.compare.compared`; `ScenariosError` with all contradictions.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import outlined
    from gridshare.questions.scenarios.compare import compared
    from gridshare.questions.scenarios.document import scenarios_of

    enter(READING)
    site = outlined(given)
    asked = scenarios_of(arguments.compare, site.document)
    enter(None)
    found = compared(site, asked, (arguments.first, arguments.last), options)
    return Done(json_of(found).encode(), summary={"cheapest": found.cheapest, "rows": len(found.rows)})


def _patience(asked: ScenariosArguments) -> Patience:
    return Patience(asked.n_cases * asked.time_limit_s, asked.grace_s + asked.n_cases * LOADING_S)


SCENARIOS = JobKind("scenarios", ScenariosArguments, work, _patience, lambda asked: asked.options())
