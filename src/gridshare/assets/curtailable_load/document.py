"""Curtailable load: what a person writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError
from typing_extensions import override

from gridshare.assets.kind import AssetDocument
from gridshare.commitment import RunningState
from gridshare.series import PowerSeries, Series
from gridshare.timegrid import When
from gridshare.units import CostPerKwh, Count, Kw, Kwh, Minutes, PositiveMinutes, Priority, Share


class Owed(BaseModel):
    """Energy owed at the start, with its own deadline."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kwh: Kwh = Field(description="How much.")
    within_minutes: Minutes | None = Field(
        None, description="From the start of the horizon; 0 where it is overdue, by the end if left out."
    )


class CurtailableLoadDocument(AssetDocument):
    """A load that may be cut for a while, at a price, and may want its energy back afterwards."""

    kind: Literal["curtailable_load"] = "curtailable_load"
    profile: PowerSeries = Field(description="Power when nothing is cut.", examples=["freezers_kw"])
    most_cut_share: Share | None = Field(None, description="Most that may be cut, of the profile.", examples=[0.5])
    most_cut_kw: Kw | None = Field(None, description="Most that may be cut; never more than the profile.")
    price_eur_per_kwh: CostPerKwh = Field(description="What each kWh cut costs.", examples=[0.35])
    available: When | None = Field(None, description="It may be cut only in these windows; always where left out.")
    longest_minutes: PositiveMinutes | None = Field(None, description="Longest cut; as long as it takes if left out.")
    rest_minutes: Minutes = Field(0, description="Least time after a cut before the next.")
    most_cuts_a_day: Count | None = Field(None, description="Most cuts that begin on one day.")
    state: RunningState | None = Field(None, description="Whether, and for how long, it is cut at the start.")
    payback_share: Share = Field(0.0, description="Energy it takes afterwards, of what was cut.")
    payback_within_minutes: PositiveMinutes | None = Field(
        None, description="Each kWh is taken back within so long after it was cut; by the end if left out."
    )
    payback_kw: Kw | None = Field(None, description="Most power beyond the profile while energy is taken back.")
    owed_kwh: Kwh = Field(0.0, description="Energy owed at the start, as if cut in the step before it.")
    owed: tuple[Owed, ...] = Field((), description="Energy owed at the start as well, part by part, first due first.")
    firm: bool = Field(
        default=False, description="True: what is owed is taken back in time before the contract's limit is kept."
    )
    priority: Priority = Field(
        5, description="Whose energy owed at the start comes first where not all can be: 1 first."
    )

    @property
    @override
    def exogenous(self) -> Sequence[tuple[Series, float]]:
        """Its load when nothing is cut."""
        return ((self.profile, 1.0),)

    @override
    def grown(self, _times: float) -> Self:
        most = None if self.most_cut_kw is None else _times * self.most_cut_kw
        profile = self.profile.mapped(lambda kw: _times * kw)
        return self.model_copy(update={"profile": profile, "most_cut_kw": most})

    @model_validator(mode="after")
    def _one_limit(self) -> Self:
        both = (self.most_cut_share is None) == (self.most_cut_kw is None)
        found = "neither" if self.most_cut_kw is None else "both"
        self._require(not both, "most_cut", found, "either most_cut_share or most_cut_kw")
        return self

    @model_validator(mode="after")
    def _whole_payback(self) -> Self:
        owes = self.payback_share > 0 or self.owed_kwh > 0 or any(part.kwh > 0 for part in self.owed)
        self._require(
            not owes or (self.payback_kw is not None and self.payback_kw > 0),
            "payback",
            "energy to take back without payback_kw",
            "payback_kw above 0, the most extra power while it is taken back",
        )
        given = [f for f in ("payback_within_minutes", "payback_kw") if getattr(self, f) is not None]
        self._require(
            owes or not given, "payback", " and ".join(given), f"payback_share beside it, or no {' and '.join(given)}"
        )
        return self

    @staticmethod
    def _require(holds: bool, code: str, found: str, expected: str) -> None:  # noqa: FBT001 - reads as a sentence
        if not holds:
            context: dict[str, Any] = {"found": found, "wanted": expected}
            raise PydanticCustomError("curtailable_load_" + code, "expected {wanted}", context)
