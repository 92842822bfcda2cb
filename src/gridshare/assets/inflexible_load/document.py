"""Inflexible load: what a person writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Self

from pydantic import Field
from typing_extensions import override

from gridshare.assets.kind import AssetDocument
from gridshare.series import NetPowerSeries, Series


class InflexibleLoadDocument(AssetDocument):
    """A load that no plan can change: measured or forecast."""

    kind: Literal["inflexible_load"] = "inflexible_load"
    profile: NetPowerSeries = Field(description="Power drawn.", examples=["bakery_kw"])
    net: bool = Field(
        default=False,
        description="True: the profile is a net measurement and is negative where it feeds in. "
        "Without it a negative value is refused.",
    )

    @property
    @override
    def exogenous(self) -> Sequence[tuple[Series, float]]:
        """All of its load."""
        return ((self.profile, 1.0),)

    @override
    def grown(self, _times: float) -> Self:
        """With what it draws times this; what a net measurement feeds in stays."""
        return self.model_copy(update={"profile": self.profile.mapped(lambda kw: _times * kw if kw > 0 else kw)})
