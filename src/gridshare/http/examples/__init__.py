"""Examples of requests, as they are sent, and their answers, worked out by the program itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from gridshare.effort import SolveOptions
from gridshare.errors import SiteError
from gridshare.http.problems import problem_of
from gridshare.http.settings import Settings
from gridshare.jobs.kinds.kind import Given
from gridshare.jobs.kinds.schedule import ScheduleArguments, work
from gridshare.jobs.workers import Workers

SUMMARIES = {
    "two-firms": "A bakery and a haulier share 120 kW for six hours: the truck and the battery make room.",
    "cap-too-low": "The truck cannot have all it wants: the least shortfall, and the cap that would have done.",
    "with-problems": "A site with three problems: all are named at once.",
}
"""Name of each example -> what it shows."""

_SECONDS = 0.1  # stands for the seconds of the run, which differ from run to run


@dataclass(frozen=True, slots=True)
class Example:
    """A request to plan and its answer."""

    name: str
    summary: str
    request: Any
    status: int
    response: Any

    @property
    def is_planned(self) -> bool:
        """Whether the answer is a schedule."""
        return self.status == 200  # noqa: PLR2004


async def worked_out(workers: Workers) -> list[Example]:
    """The examples with their answers."""
    settings = Settings()
    found = []
    for name, summary in SUMMARIES.items():
        body = (files(__package__) / f"{name}.json").read_bytes()
        try:
            asked = (Given(body=body, limits=settings.limits), ScheduleArguments())
            done = await workers.run(
                work, asked, whose=__name__, options=SolveOptions(), limit_s=SolveOptions().time_limit_s
            )
            answer = json.loads(done.body)
            answer["run"] = {"seconds": _SECONDS}
            status = 200
        except SiteError as error:  # any other is a fault, and no example
            answer, status = problem_of(error).model_dump(), error.http_status
        found.append(Example(name, summary, json.loads(body), status, answer))
    return found
