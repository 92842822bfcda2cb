"""Solar: what a person writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Self

from pydantic import Field, model_validator
from typing_extensions import override

from gridshare.assets.kind import AssetDocument
from gridshare.series import PowerSeries, Series, YieldSeries
from gridshare.sources import SourceFields
from gridshare.sources.document import one_of
from gridshare.units import KwPeak


class SolarDocument(SourceFields, AssetDocument):
    """Solar panels behind a member's connection."""

    kind: Literal["solar"] = "solar"
    available: PowerSeries | None = Field(
        None, description="Power that the sun allows; or available_per_kwp with kwp.", examples=["roof_kw"]
    )
    available_per_kwp: YieldSeries | None = Field(
        None, description="Power that the sun allows, in kW per kWp; with kwp.", examples=["sun_kw_per_kwp"]
    )
    kwp: KwPeak | None = Field(None, description="Size of the panels; with available_per_kwp.", examples=[250.0])

    @property
    @override
    def exogenous(self) -> Sequence[tuple[Series, float]]:
        """What the sun allows, fed in."""
        if self.available_per_kwp is not None and self.kwp is not None:
            return ((self.available_per_kwp, -self.kwp),)
        return () if self.available is None else ((self.available, -1.0),)

    @model_validator(mode="after")
    def _one_way_to_say_it(self) -> Self:
        names = ("available", "available_per_kwp", "kwp")
        given = [name for name in names if getattr(self, name) is not None]
        one_of(
            [given == ["available"], given == ["available_per_kwp", "kwp"]],
            "either available, or available_per_kwp and kwp",
            " and ".join(given),
        )
        return self
