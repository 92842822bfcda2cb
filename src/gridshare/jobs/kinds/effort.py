"""Arguments that many kinds of jobs share: how long is searched, and which days it is about."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from gridshare.effort import QUESTION_LIMIT_S, RELATIVE_GAP, TIME_LIMIT_S, SolveOptions
from gridshare.jobs.patience import GRACE_S, Patience

LOADING_S = 60.0
"""Beyond the limit of an answer over many days: for loading the site on all of them."""


class Effort(BaseModel):
    """How hard a search tries."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    time_limit_s: float = Field(
        TIME_LIMIT_S,
        gt=0,
        allow_inf_nan=False,
        description="Seconds for each plan; at the limit the best so far counts [s].",
    )
    gap: float = Field(
        RELATIVE_GAP, ge=0, le=1, allow_inf_nan=False, description="Stop when proven this close to the best, relative."
    )
    grace_s: SkipJsonSchema[float] = GRACE_S
    """Seconds beyond the limit to verify and publish: the operator's, not the client's."""

    def options(self) -> SolveOptions:
        """The same for a solve."""
        return SolveOptions(time_limit_s=self.time_limit_s, relative_gap=self.gap)


class Days(Effort):
    """The same for days in a row."""

    first: date = Field(description="The first day.", examples=["2026-01-12"])
    last: date = Field(description="The last day.", examples=["2026-01-14"])

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            found = {"found": f"{self.first} to {self.last}"}
            raise PydanticCustomError("days", "expected a first day, and a last one that is not before it", found)
        return self

    @property
    def n_days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1


class DaysTogether(Days):
    """Days that have one answer, all of them together."""

    time_limit_s: float = Field(
        QUESTION_LIMIT_S, gt=0, allow_inf_nan=False, description="Seconds for the whole answer [s]."
    )

    def patience(self) -> Patience:
        """How long the answer may take, with loading the site on all days and screening them."""
        return Patience(self.time_limit_s, self.grace_s + LOADING_S)
