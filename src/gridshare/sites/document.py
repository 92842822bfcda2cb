"""The site document: a park as a person writes it (version 1)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gridshare.assets import AnyAsset
from gridshare.connection.document import Feeder, GroupConnection, MemberConnection
from gridshare.forecasts.standard_profile import Shape
from gridshare.names import ByName, Line, Name, Reference
from gridshare.sites.operation import Operation
from gridshare.sites.provenance import SeriesOrigin
from gridshare.tariffs import GridTariff
from gridshare.tariffs.supply.document import EnergyContract
from gridshare.timegrid import NO_NUMBER, Moment
from gridshare.units import YearKwh

_CONFIG = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

VERSION = 1


def _has_a_length(schema: dict[str, Any]) -> None:
    """Days, steps or an end, and not days and steps: as `Horizon` sees to."""
    none = {"properties": {name: {"type": "null"} for name in ("days", "steps", "end")}}
    both = {"required": ["days", "steps"], "properties": {name: {"type": "integer"} for name in ("days", "steps")}}
    schema["not"] = {"anyOf": [none, both]}


class Horizon(BaseModel):
    """The time that is planned: whole local days, or a number of steps, or up to an instant."""

    model_config = ConfigDict(**_CONFIG, json_schema_extra=_has_a_length)

    start: Annotated[datetime | date, NO_NUMBER] = Field(
        description="First day (whole local days), or first instant; local clock where it has no offset.",
        examples=["2026-01-15"],
    )
    days: Annotated[int, Field(strict=True, ge=1, le=400)] | None = Field(None, description="Whole local days.")
    steps: Annotated[int, Field(strict=True, ge=1)] | None = Field(None, description="Number of steps, instead.")
    end: Moment | None = Field(None, description="The instant after the last step, instead or as a check.")
    step_minutes: Literal[5, 15, 30, 60] = Field(description="Length of a step [min].", examples=[15])
    look_ahead_hours: Annotated[float, Field(strict=True, ge=0, le=168)] | None = Field(
        None,
        description="How far the plan sees beyond its horizon, as far as all series reach or can be forecast: what is "
        "left for then is planned, and only the horizon is bound. Where left out, 12 h after whole days that are "
        "loaded, else nothing.",
        json_schema_extra={"unit": "h"},
    )
    each_day: bool = Field(
        default=False,
        description="True: what processes are asked for in the horizon (runs, energy, most starts) they are asked for "
        "in each of its days.",
    )

    @property
    def look_ahead_steps(self) -> int:
        """Steps beyond the horizon that the plan sees."""
        return int((self.look_ahead_hours or 0.0) * 60 // self.step_minutes)

    @model_validator(mode="before")
    @classmethod
    def _a_day_is_a_date(cls, data: Any) -> Any:
        """``2026-01-15`` is a date, also where a parser would make it midnight UTC."""
        if isinstance(data, dict) and isinstance(data.get("start"), str) and len(data["start"]) == 10:  # noqa: PLR2004
            try:
                return {**data, "start": date.fromisoformat(data["start"])}
            except ValueError:
                return data
        return data

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        if self.days is None and self.steps is None and self.end is None:
            raise PydanticCustomError("horizon", "expected days, steps or end", {"found": "none of them"})
        if self.days is not None and self.steps is not None:
            raise PydanticCustomError(
                "horizon", "expected days or steps, not both: delete one of them", {"found": "days and steps"}
            )
        return self


class Member(BaseModel):
    """A firm on the park."""

    model_config = _CONFIG

    name: Name = Field(description="Name, unique in the site.", examples=["Bakkerij Noord"])
    connection: MemberConnection = Field(MemberConnection(), description="Its own connection.")
    energy_contract: Reference | None = Field(
        None, description="Name of its supply contract; needed where the site has any.", examples=["dynamic"]
    )
    assets: tuple[AnyAsset, ...] = Field((), description="What it has that draws or gives power.")


class StandardProfileDocument(BaseModel):
    """A firm of which nothing is measured yet: a plain shape of the week, scaled to what it uses in a year."""

    model_config = _CONFIG

    shape: Shape = Field(description="office, retail, continuous (runs day and night) or base (always the same).")
    year_kwh: YearKwh = Field(description="What it uses in a year.", examples=[45000.0])


class SiteDocument(BaseModel):
    """A business park: one shared connection, its feeders, its members and what they have."""

    model_config = _CONFIG

    gridshare: Literal[1] = Field(description="Version of this document.", examples=[VERSION])
    name: Line = Field(min_length=1, max_length=120, description="Name of the park.", examples=["Drie buren"])
    description: str | None = Field(None, description="For people; not read.")
    credit: Line | None = Field(None, description="Where the data comes from; carried into the schedule.")
    time_zone: str = Field(description="IANA name; calendar rules follow its clock.", examples=["Europe/Amsterdam"])
    horizon: Horizon = Field(description="The time that is planned.")
    series: str | tuple[str, ...] | ByName[tuple[float | None, ...]] = Field(
        (),
        description="Files whose columns fields may name, folders of imported series, or named lists with a value "
        "per step.",
    )
    standard_profiles: dict[Annotated[Reference, Field(pattern=r"^[^.]+_kw$")], StandardProfileDocument] = Field(
        {},
        description="Series by name (ending with _kw) of firms that nobody has measured; the margin grows by what "
        "such firms were seen to differ.",
    )
    connection: GroupConnection = Field(GroupConnection(), description="The group's shared right to transport.")
    feeders: tuple[Feeder, ...] = Field((), description="Cables and transformers within the park.")
    energy_contracts: ByName[EnergyContract] = Field({}, description="Supply contracts, by name.")
    grid_tariff: GridTariff = Field(GridTariff(), description="The group's grid charges.")
    operation: Operation | Literal["none"] = Field(
        Operation(), description="How quiet the plan is to be; `none` for the cheapest plan as it was found."
    )
    members: tuple[Member, ...] = Field(min_length=1, description="The firms.")
    underway: bool = Field(
        default=False,
        description="True: what the assets begin with is what an earlier plan has left. What cannot be reached from "
        "there is then missed by the least and named, and not refused.",
    )
    provenance: tuple[SeriesOrigin, ...] = Field(
        (), description="Which steps of which series were measured, filled or forecast; written when a site is loaded."
    )
    notes: tuple[str, ...] = Field(
        (), description="What a reader of the plan should know of its series; written when a site is loaded."
    )
