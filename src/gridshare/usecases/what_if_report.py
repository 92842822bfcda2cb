"""The answer to "does one more connection fit?", as documents."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

_CONFIG = ConfigDict(extra="forbid", frozen=True)


class ShortStep(BaseModel):
    """A step in which the addition does not fit."""

    model_config = _CONFIG

    step: int
    start: str = Field(description="Start of the step, on the site's clock.")
    point: str = Field(description="Whose limit is short: the group, a feeder or a member.")
    short_kw: float = Field(description="By how much.", json_schema_extra={"unit": "kW"})


class GivesWay(BaseModel):
    """A member that would do otherwise than without the addition."""

    model_config = _CONFIG

    member: str
    moved_kwh: float = Field(description="Energy taken at other moments.", json_schema_extra={"unit": "kWh"})
    unserved_kwh: float = Field(description="Demand no longer served.", json_schema_extra={"unit": "kWh"})
    cost_eur: float = Field(
        description="What changes in its own costs; what is not served costs it nothing here.",
        json_schema_extra={"unit": "EUR"},
    )


class WhatIfDay(BaseModel):
    """The answer for one horizon."""

    model_config = _CONFIG

    start: str = Field(description="Start of the horizon.")
    step_minutes: int = Field(description="Length of a step.", json_schema_extra={"unit": "min"})
    fits: bool = Field(
        description="With the addition every limit is kept and all demand served; where that is not so without it "
        "either: nothing more is exceeded or unserved."
    )
    fitted_without: bool = Field(description="Without the addition every limit is kept and all demand served.")
    most_kw: float | None = Field(
        description="The most of it that fits, in the same sense; null where nothing limits it or it is an asset.",
        json_schema_extra={"unit": "kW"},
    )
    at_most_kw: float | None = Field(
        description="Proven: no more than this fits; most_kw again where that is the most.",
        json_schema_extra={"unit": "kW"},
    )
    unlimited: bool = Field(description="It is a load, and nothing limits it.")
    proven: bool = Field(description="All this is proven; False where the time limit came first.")
    short: list[ShortStep] = Field(description="Steps in which limits are exceeded with it, after all that can move.")
    unserved_kwh: float = Field(
        description="Demand, of whomever, that is not served with it and would be without it.",
        json_schema_extra={"unit": "kWh"},
    )
    firm_unserved: list[str] = Field(
        description="Assets with firm demand, which comes before the contract, that misses more with it than without."
    )
    smallest_cap_more_kw: float | None = Field(
        description="How much more cap would make it fit, all demand served; null where it fits or cap does not help.",
        json_schema_extra={"unit": "kW"},
    )
    cost_eur: float = Field(description="What the horizon costs more with it.", json_schema_extra={"unit": "EUR"})
    own_cost_eur: float = Field(
        description="The part of that which it pays itself, for energy; the rest is of the others and the group.",
        json_schema_extra={"unit": "EUR"},
    )
    gives_way: list[GivesWay] = Field(
        description="Who has to do otherwise, most first: the plan with it that is nearest to the one without."
    )


class WhatIfReport(BaseModel):
    """The answer."""

    model_config = _CONFIG

    addition: str
    asked_kw: float | None = Field(json_schema_extra={"unit": "kW"})
    energy_contract: str | None = Field(description="The supply contract it is reckoned with.")
    fits: bool = Field(description="It fits on every horizon asked.")
    most_kw: float | None = Field(
        description="The most that fits on every one of them; null where nothing limits it or it is an asset.",
        json_schema_extra={"unit": "kW"},
    )
    days: list[WhatIfDay]
