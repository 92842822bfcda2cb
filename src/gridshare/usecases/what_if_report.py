"""The answer to "does one more connection fit?", as documents."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.schedules.months import MonthCharge

_CONFIG = ConfigDict(extra="forbid", frozen=True)


class ShortStep(BaseModel):
    """A step in which the addition does not fit."""

    model_config = _CONFIG

    step: int
    start: str = Field(description="Start of the step, on the site's clock.")
    point: str = Field(description="Whose limit is short: the group, a feeder or a member.")
    short_kw: float = Field(description="By how much.", json_schema_extra={"unit": "kW"})


Open = Literal["fits", "most_kw", "cost", "gives_way"]


class GivesWay(BaseModel):
    """A member that would do otherwise than without the addition."""

    model_config = _CONFIG

    member: str
    moved_kwh: float = Field(description="Energy taken at other moments.", json_schema_extra={"unit": "kWh"})
    unserved_kwh: float = Field(description="Demand for energy no longer served.", json_schema_extra={"unit": "kWh"})
    unserved_kelvin_hours: float = Field(
        description="Temperatures that are outside their bands by it: kelvins times hours.",
        json_schema_extra={"unit": "K h"},
    )
    unserved_kelvin: float = Field(
        description="Temperatures that are missed at the end by it: kelvins.", json_schema_extra={"unit": "K"}
    )
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
    fitted_without: bool | None = Field(
        description="Without the addition every limit is kept and all demand served; null where that is open."
    )
    most_kw: float | None = Field(
        description="The most of it that fits, in the same sense; null where nothing limits it or it is an asset.",
        json_schema_extra={"unit": "kW"},
    )
    at_most_kw: float | None = Field(
        description="Proven: no more than this fits; most_kw again where that is the most.",
        json_schema_extra={"unit": "kW"},
    )
    unlimited: bool = Field(description="It is a load, and nothing limits it.")
    proven: bool = Field(description="All this is proven; False where the time limit came first: see `open`.")
    open: list[Open] = Field(
        description="What is open as the time was up: whether it fits; how much of it does, between most_kw and "
        "at_most_kw; what it costs, within cost_open_eur; who has to do otherwise."
    )
    short: list[ShortStep] = Field(
        description="Steps in which limits are exceeded with it, after all that can move; none while that is open."
    )
    unserved_kwh: float = Field(
        description="Demand, of whomever, that is not served with it and would be without it; 0 while that is open.",
        json_schema_extra={"unit": "kWh"},
    )
    firm_unserved: list[str] = Field(
        description="Assets with firm demand, which comes before the contract, that misses more with it than without; "
        "none while that is open."
    )
    smallest_cap_more_kw: float | None = Field(
        description="How much more cap would make it fit, all demand served; null where it fits or cap does not help.",
        json_schema_extra={"unit": "kW"},
    )
    days: float = Field(description="How many days the horizon is.", json_schema_extra={"unit": "d"})
    cost_of_days_eur: float = Field(
        description="What the days of the horizon cost more with it.", json_schema_extra={"unit": "EUR"}
    )
    own_cost_eur: float = Field(
        description="The part of that which it pays itself, for energy; the rest is of the others and the group.",
        json_schema_extra={"unit": "EUR"},
    )
    month_charges_eur: float = Field(
        description="What is billed more, once for a month, if no other day of the month has a higher peak; never "
        "summed over days.",
        json_schema_extra={"unit": "EUR"},
    )
    cost_open_eur: float | None = Field(
        description="By how much what it costs may be off, days and month together; null where that is not known.",
        json_schema_extra={"unit": "EUR"},
    )
    month_charges: list[MonthCharge] = Field(description="What is billed once for a month with it.")
    month_charges_without: list[MonthCharge] = Field(description="The same without it.")
    gives_way: list[GivesWay] = Field(
        description="Who has to do otherwise, most first: the plan with it that is nearest to the one without. None "
        "while either plan is not the best."
    )


class MonthMore(BaseModel):
    """A charge that is billed once for a month, by the highest power of the days asked in it."""

    model_config = _CONFIG

    name: str = Field(description="Name on the bill.")
    month: str = Field(description="The calendar month.", examples=["2026-01"])
    more_eur: float = Field(description="What it is more with the addition.", json_schema_extra={"unit": "EUR"})
    billed_kw: float = Field(description="The power that is billed with it.", json_schema_extra={"unit": "kW"})
    billed_without_kw: float = Field(description="The same without it.", json_schema_extra={"unit": "kW"})
    paid_kw: float = Field(description="What of these is free or paid already.", json_schema_extra={"unit": "kW"})


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
    proven: bool = Field(description="All this is proven; False where the time limit came first.")
    open: list[Open] = Field(description="What is open on any of them.")
    cost_per_day_eur: float = Field(
        description="What a day costs more with it: the mean of all days asked. What is billed once for a month is not "
        "in it.",
        json_schema_extra={"unit": "EUR/d"},
    )
    own_cost_per_day_eur: float = Field(
        description="The part of that which it pays itself, for energy.", json_schema_extra={"unit": "EUR/d"}
    )
    months: list[MonthMore] = Field(description="What each month is billed more with it, once, by the days asked.")
    days: list[WhatIfDay] = Field(description="The binding day first, then by how little there is to spare.")
