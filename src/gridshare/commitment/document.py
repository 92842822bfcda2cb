"""On and off: the state at the start of the horizon, as a person writes it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from gridshare.units import Count, Minutes


class RunningState(BaseModel):
    """The state at the start of the horizon."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    on: bool = Field(description="Whether it runs at the start of the horizon.")
    for_minutes: Minutes | None = Field(
        None,
        description="For how long it has been so; long enough to be free to change where left out, "
        "and a longest run then counts from the start of the horizon.",
    )
    starts_today: Count = Field(0, description="How often it started before the horizon on its first day.")
