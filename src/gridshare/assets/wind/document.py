"""Wind: what a person writes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError
from typing_extensions import override

from gridshare.assets.kind import AssetDocument
from gridshare.plain import plain
from gridshare.series import PowerSeries, Series, WindSpeedSeries
from gridshare.sources import SourceFields
from gridshare.sources.document import one_of
from gridshare.units import Kw, MetresPerSecond, PositiveCount


class WindDocument(SourceFields, AssetDocument):
    """Wind turbines behind a member's connection."""

    kind: Literal["wind"] = "wind"
    available: PowerSeries | None = Field(
        None,
        description="Power that the wind allows; or wind_speed_m_per_s with power_curve and turbines.",
        examples=["turbine_kw"],
    )
    wind_speed_m_per_s: WindSpeedSeries | None = Field(
        None, description="Wind speed at the hub; with power_curve and turbines.", examples=["hub_m_per_s"]
    )
    power_curve: tuple[tuple[MetresPerSecond, Kw], ...] | None = Field(
        None,
        min_length=2,
        description="Power of one turbine as pairs [m/s, kW] of rising speed, straight lines between them; nothing "
        "below the first speed and above the last.",
        examples=[[[3.0, 0.0], [12.0, 900.0], [25.0, 900.0]]],
    )
    turbines: PositiveCount | None = Field(None, description="Number of turbines; with power_curve.", examples=[2])

    @property
    @override
    def exogenous(self) -> Sequence[tuple[Series, float]]:
        """What the wind allows, fed in; through a power curve it is not proportional to a series, and left out."""
        return () if self.available is None else ((self.available, -1.0),)

    @field_validator("power_curve")
    @classmethod
    def _rising(cls, curve: tuple[tuple[float, float], ...] | None) -> tuple[tuple[float, float], ...] | None:
        speeds = [speed for speed, _ in curve or ()]
        for before, after in pairwise(speeds):
            if after <= before:
                raise PydanticCustomError(
                    "power_curve",
                    "expected speeds that rise",
                    {"found": f"{plain(after)} m/s after {plain(before)} m/s"},
                )
        return curve

    @model_validator(mode="after")
    def _one_way_to_say_it(self) -> Self:
        by_speed = ["wind_speed_m_per_s", "power_curve", "turbines"]
        given = [name for name in ("available", *by_speed) if getattr(self, name) is not None]
        one_of(
            [given == ["available"], given == by_speed],
            "either available, or wind_speed_m_per_s, power_curve and turbines",
            " and ".join(given),
        )
        return self
