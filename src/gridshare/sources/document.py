"""Plants driven by the weather: the fields that all of them have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gridshare.plain import plain
from gridshare.series import PowerSeries
from gridshare.timegrid import When
from gridshare.units import EurPerKwh, Share


class SourceFields(BaseModel):
    """Whether its output may be cut, and what of it may leave the member's connection."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    curtailable: bool = Field(default=False, description="Whether the plan may cut its output.", examples=[True])
    least_share: Share = Field(
        0.0, description="Output is at least this share of what is available; only with curtailable."
    )
    curtailment_cost_eur_per_kwh: EurPerKwh = Field(
        0.0, description="Cost of each kWh that is cut; only with curtailable.", examples=[0.02]
    )
    feed_in_limit_kw: PowerSeries | None = Field(
        None,
        description="Of its output at most so much may leave its member's connection; 0 for none, all where left out.",
    )
    unavailable: When | None = Field(None, description="Windows in which it produces nothing.")

    @model_validator(mode="after")
    def _cut_only_where_curtailable(self) -> Self:
        pointless = {"least_share": self.least_share, "curtailment_cost_eur_per_kwh": self.curtailment_cost_eur_per_kwh}
        given = [f"{name}: {plain(value)}" for name, value in pointless.items() if value]
        if given and not self.curtailable:
            raise PydanticCustomError(
                "not_curtailable",
                "expected curtailable: true beside {fields}, or neither",
                {"found": f"{' and '.join(given)} without curtailable: true", "fields": " and ".join(given)},
            )
        return self


def one_of(given: Sequence[bool], expected: str, found: str) -> None:
    """Refuse a document that gives what is available in two ways, or in none.

    Args:
        given: For each way, whether it is written in full.
        expected: The ways, in words.
        found: The fields that are written.
    """
    if sum(given) != 1:
        raise PydanticCustomError("available", "expected {ways}", {"found": found or "none of them", "ways": expected})
