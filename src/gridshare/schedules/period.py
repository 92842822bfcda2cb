"""The document of a period: days that were planned one after the other, by day, by month and in all.

A month is worked out by the independent check from the decisions of all its days as one site; the period is the sum of
its months. Everything but ``run`` depends on nothing but the site, the options and the versions.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.schedules.totals import Figures, Savings, Verdict

_CONFIG = ConfigDict(extra="forbid", frozen=True)

AT_THE_CAP = 0.99
"""A group that uses this share of its cap is at it."""

Status = Literal["planned", "nothing", "failed"]


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


def _known(unit: str, text: str) -> Any:
    """What is null where it is not known."""
    return Field(None, description=text, json_schema_extra={"unit": unit})


class GroupLoad(BaseModel):
    """What the net load of the group comes to in some time; the cap is the contract less the margin."""

    model_config = _CONFIG

    peak_import_kw: float = _of("kW", "Highest import.")
    peak_export_kw: float = _of("kW", "Highest export.")
    import_kwh: float = _of("kWh", "Energy imported.")
    export_kwh: float = _of("kWh", "Energy exported.")
    exceedance_kwh: float = _of("kWh", "Energy above the contract.")
    hours_at_cap: float = _of("h", "Time at 99 % of the cap or more, in the direction that flows.")
    share_of_cap: float | None = _of("1", "The most of the cap that is used; null where there is none.")


class PeriodDay(BaseModel):
    """A day; what is not known of a day that failed is null."""

    model_config = _CONFIG

    day: dt.date = Field(description="The day.")
    status: Status = Field(
        description="nothing: no plan was found in time, this is doing nothing. failed: its hours are in no figure, "
        "and the next day begins from the document's own state."
    )
    error: str | None = Field(None, description="Why it failed.")
    schedule: str | None = Field(None, description="Its schedule document, next to this one.")
    verdict: Verdict | None = Field(None, description="Of its plan.")
    plan: GroupLoad | None = Field(None, description="The group's net load.")
    nothing: GroupLoad | None = Field(None, description="The same when nothing is planned since the first day.")
    cost_eur: float | None = _known("EUR", "What the day costs: without what is billed once for the month.")
    costs_eur: dict[str, float] = _of("EUR", "That by what it is for.")
    unserved_kwh: float | None = _known("kWh", "Demand for energy that is not served.")
    unserved_kelvin_hours: float | None = _known("K h", "Temperatures outside their bands: kelvins times hours.")
    margin_used_kwh: float | None = _known("kWh", "Energy within the contract, above it less the margin.")
    physical_exceedance_kwh: float | None = _known("kWh", "Energy above limits of cables, transformers and members.")


class PeriodMember(BaseModel):
    """A member."""

    model_config = _CONFIG

    name: str
    costs_eur: dict[str, float] = _of("EUR", "Its own costs, by what they are for.")
    baseline_costs_eur: dict[str, float] = _of("EUR", "The same when nothing is planned.")
    gave_way_kwh: float = _of(
        "kWh", "Room it makes where its baseline exceeds the cap: taken less; on export fed in less."
    )


class Total(BaseModel):
    """What some time comes to. Figures of months may be summed: each charge of a month is in them once."""

    model_config = _CONFIG

    plan: Figures = Field(description="The plan.")
    nothing: Figures = Field(description="The same when nothing is planned since the first day.")
    savings: Savings
    hours_at_cap: float = _of("h", "Time at 99 % of the cap or more.")
    baseline_hours_at_cap: float = _of("h", "The same when nothing is planned.")
    members: list[PeriodMember]


class PeriodMonth(Total):
    """The days of a calendar month that lie in the period and did not fail."""

    month: str = Field(description="The calendar month.", examples=["2026-01"])
    days: int = _of("1", "Days that are in the figures.")
    failed: int = _of("1", "Days that are not, since they failed.")
    broken: list[str] = Field(
        description="Rules that the days together break, by the independent check; empty where they hang together."
    )


class PeriodVerdict(BaseModel):
    """The answer in one line each; the first say how far to trust the others."""

    model_config = _CONFIG

    days: int = _of("1", "Days of the period.")
    failed: int = _of("1", "Days that failed: their hours are in no figure.")
    untried: int = _of("1", "Days without a plan in time: they are doing nothing.")
    unfinished: int = _of("1", "Days whose search was cut short, those without a plan too.")
    holds: bool = Field(description="The independent check of each month as a whole finds no broken rule.")
    cost_open_eur: float | None = _of(
        "EUR", "What the plans of these days may cost less, each by itself; null where not known."
    )
    exceedance_open_kwh: float = _of("kWh", "So much less above the limits may be possible on these days.")
    unserved_open_kwh: float = _of("kWh", "So much less unserved demand may be possible on these days.")
    days_above_cap: int = _of("1", "Days with energy above the group's contract.")
    baseline_days_above_cap: int = _of("1", "The same when nothing is planned.")
    cap_kept: bool = Field(description="No day is above the group's contract.")
    limits_kept: bool = Field(description="No limit of a cable, transformer or member's connection is exceeded.")
    all_served: bool = Field(description="All demand is served.")


class DurationCurve(BaseModel):
    """The group's net load, highest first: for how much of the time it is at least so high."""

    model_config = _CONFIG

    share: list[float] = _of("1", "Share of the time, from 0 to 1.")
    plan_kw: list[float] = _of("kW", "Net load of the plan, import positive.")
    nothing_kw: list[float] = _of("kW", "The same when nothing is planned.")
    import_cap_kw: tuple[float, float] | None = _of("kW", "Lowest and highest cap on import, less the margin.")
    export_cap_kw: tuple[float, float] | None = _of("kW", "The same on export.")


class PeriodDocument(BaseModel):
    """Days that were planned one after the other, each from the state in which the day before ended."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["period"] = "period"
    name: str = Field(description="Name of the park.")
    credit: str | None = Field(description="Where the data comes from.")
    first: dt.date = Field(description="The first day.")
    last: dt.date = Field(description="The last day.")
    time_zone: str = Field(description="IANA name.")
    step_minutes: int = _of("min", "Length of a step.")
    look_ahead_hours: float = _of("h", "How far the plan of a day sees beyond it.")
    verdict: PeriodVerdict
    total: Total = Field(description="The sum of the months.")
    months: list[PeriodMonth]
    days: list[PeriodDay]
    duration: DurationCurve
    notes: list[str] = Field(description="What a reader should know, each once.")
    versions: dict[str, str]
    input_sha256: str = Field(description="Hash of the site document with all series in place, and of the options.")
    run: dict[str, float] = Field(description="Facts of this run; everything else depends on the input only.")

    @property
    def has_cap(self) -> bool:
        """Whether the group has any limit."""
        return self.duration.import_cap_kw is not None or self.duration.export_cap_kw is not None
