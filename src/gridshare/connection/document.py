"""Connection: what a person writes about the group's cap, the feeders and the members' own connections."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gridshare.connection.layers import AnyLayer
from gridshare.names import Line, Name
from gridshare.series import PowerSeries
from gridshare.units import Efficiency, Kva

Probability = Annotated[
    float, Field(strict=True, allow_inf_nan=False, ge=0.5, le=0.95, json_schema_extra={"unit": "1"})
]

_CONFIG = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Margin(BaseModel):
    """What is held back under the contract for what a forecast may miss."""

    model_config = _CONFIG

    probability: Probability = Field(
        0.95,
        description="Where series are forecast, this quantile of the group's own forecast, less the sum of what is "
        "planned on, is held back in each step, moved by how often that held on the days before. The schedule's notes "
        "report what was asked and what was kept.",
    )
    import_kw: PowerSeries | None = Field(None, description="Held back on import; of the forecast where left out.")
    export_kw: PowerSeries | None = Field(None, description="Held back on export; of the forecast where left out.")
    before_demand: bool = Field(
        default=True,
        description="True: it is kept before demand that is not firm, like the contract where that comes first. False: "
        "demand comes first; for who plans again within the day, and cuts where it turns out too tight.",
    )


class GroupConnection(BaseModel):
    """The group's shared right to transport."""

    model_config = _CONFIG

    dso: Line | None = Field(None, description="Grid operator.", examples=["Enexis"])
    layers: tuple[AnyLayer, ...] = Field((), description="Limits on the sum of the members' net power.")
    margin: Margin = Field(Margin(), description="What is held back under the contract where series are forecast.")
    order: Literal["keep_contract_first", "serve_demand_first"] = Field(
        "keep_contract_first",
        description="Where the contract's limit cannot be kept with all demand served. keep_contract_first: demand is "
        "left unserved before the limit is exceeded. serve_demand_first: the limit is exceeded before demand is left "
        "unserved. In both, limits of cables, transformers and members' own connections are kept before anything "
        "else, and then demand that is firm is served. What a margin holds back comes right after the contract: it is "
        "used before the limit is exceeded, and where the contract comes first demand is left unserved before that.",
    )
    least_exceedance: Literal["energy_then_peak", "energy"] = Field(
        "energy_then_peak",
        description="Where the cap cannot be kept: least energy above it and then the lowest peak above it, "
        "or least energy only, with the peak left to the cost.",
    )


class Feeder(BaseModel):
    """A cable or transformer within the park."""

    model_config = _CONFIG

    name: Name = Field(description="Name, unique among feeders.", examples=["noord"])
    within: str | None = Field(None, description="The feeder that feeds this one; the group's connection if left out.")
    limit_kw: PowerSeries | None = Field(None, description="Most power in either direction.", examples=[300.0])
    import_limit_kw: PowerSeries | None = Field(None, description="Most power towards the members, instead.")
    export_limit_kw: PowerSeries | None = Field(None, description="Most power from the members, instead.")


class MemberConnection(BaseModel):
    """A member's own connection."""

    model_config = _CONFIG

    feeder: str | None = Field(None, description="Feeder it is on; directly on the group's connection if left out.")
    kva: Kva | None = Field(None, description="Physical capacity.", examples=[160.0])
    cos_phi: Efficiency | None = Field(
        None, description="Power factor at which kva is turned into kW.", examples=[0.95]
    )
    import_limit_kw: PowerSeries | None = Field(None, description="Most import, where it is another than by kva.")
    export_limit_kw: PowerSeries | None = Field(None, description="Most export, where it is another than by kva.")

    @model_validator(mode="after")
    def _cos_phi_for_kva(self) -> Self:
        if (self.kva is None) != (self.cos_phi is None):
            raise PydanticCustomError(
                "cos_phi", "expected kva and cos_phi together", {"found": "kva" if self.kva is not None else "cos_phi"}
            )
        return self
