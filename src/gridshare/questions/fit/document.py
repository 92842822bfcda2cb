"""The answer to "does it fit, and how much does?" over many days, as a document: the verdict, then the evidence."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from gridshare.questions.foresight.document import AsLived
from gridshare.questions.rule_of_thumb import RuleOfThumb

_CONFIG = ConfigDict(extra="forbid", frozen=True)

KW: dict[str, JsonValue] = {"unit": "kW"}
KWH: dict[str, JsonValue] = {"unit": "kWh"}

FitVerdict = Literal["yes", "yes_if", "no", "open"]


class Period(BaseModel):
    """The days that were looked at."""

    model_config = _CONFIG

    first: str = Field(description="The first day.")
    last: str = Field(description="The last day.")
    days: int = Field(description="How many days of it were looked at.")
    quarters: int = Field(description="How many steps these have.")
    step_minutes: int = Field(description="Length of a step.", json_schema_extra={"unit": "min"})
    lacking: list[str] = Field(description="Days that were left out since a series lacks something, and what.")


class HowMuch(BaseModel):
    """How much fits, proven on every day."""

    model_config = _CONFIG

    kw: float | None = Field(
        description="The most that fits on every day, found in plans; null where nothing limits it.",
        json_schema_extra=KW,
    )
    at_most_kw: float | None = Field(
        description="Proven: no plan of all these days has more; null where that is not known, or nothing limits it.",
        json_schema_extra=KW,
    )
    proven: bool = Field(description="What is found is the most, to a ten-thousandth.")
    without_planning_kw: float | None = Field(
        description="What would fit if nothing were planned; null where the park then breaks a limit without it.",
        json_schema_extra=KW,
    )
    evenly_kw: float | None = Field(
        description="What would fit if every asset spread what it needs evenly, and none knew of another; null where "
        "the park then breaks a limit.",
        json_schema_extra=KW,
    )
    days_searched: int = Field(description="Days on which that does not suffice, and a plan was sought.")
    days_left: int = Field(description="Days that the time did not reach; what is found holds on them too.")


class NearlyAlways(BaseModel):
    """How much fits where the newcomer has less in a few quarters."""

    model_config = _CONFIG

    percent: float | None = Field(description="In so many of all quarters it has its full power.")
    budget_kwh: float | None = Field(description="Or: so much energy of it may be left out.", json_schema_extra=KWH)
    kw: float | None = Field(description="The most that is found; null where nothing limits it.", json_schema_extra=KW)
    at_most_kw: float | None = Field(
        description="Proven: no plan has more; null where the time was up, or nothing limits it.", json_schema_extra=KW
    )
    quarters: int = Field(description="In how many quarters it then has less.")
    kwh: float = Field(description="What it then goes without.", json_schema_extra=KWH)


class BindingDay(BaseModel):
    """A day on which little fits."""

    model_config = _CONFIG

    day: str
    kw: float = Field(description="The most that fits on it.", json_schema_extra=KW)
    at_most_kw: float | None = Field(
        description="Proven: no plan has more on it; null where that was not asked.", json_schema_extra=KW
    )
    without_planning_kw: float | None = Field(
        description="What would fit if nothing were planned; null where a limit is broken then.", json_schema_extra=KW
    )
    kept: bool | None = Field(
        description="Planned in full with what is asked, or with the most that fits: every limit is kept and all "
        "demand served, by the independent check. Null where that was not tried."
    )


class QuarterAtRisk(BaseModel):
    """A quarter in which what is asked does not fit."""

    model_config = _CONFIG

    start: str = Field(description="Its start, on the site's clock.")
    short_kw: float = Field(description="By how much less the newcomer would have.", json_schema_extra=KW)


class HourAtRisk(BaseModel):
    """An hour of the day in a season, in which quarters are at risk."""

    model_config = _CONFIG

    season: Literal["winter", "spring", "summer", "autumn"]
    hour: int = Field(description="Hour of the day, on the site's clock.")
    quarters: int
    kwh: float = Field(json_schema_extra=KWH)


class AtRisk(BaseModel):
    """The quarters in which what is asked does not fit, whatever moves."""

    model_config = _CONFIG

    quarters: int = Field(
        description="How many: in a plan in which the least energy is short; or, where these are more than one in a "
        "hundred, in one in which that few are, if there is one."
    )
    days: int = Field(description="On how many days.")
    short_kwh: float = Field(description="What the newcomer would go without in it.", json_schema_extra=KWH)
    most_kw: float = Field(description="The most by which it is short.", json_schema_extra=KW)
    by_hour: list[HourAtRisk] = Field(description="By season and hour, most quarters first.")
    worst: list[QuarterAtRisk] = Field(description="The quarters themselves, the shortest first, at most 500.")
    days_left: int = Field(description="Days that the time did not reach.")


class MemberMoves(BaseModel):
    """A member that has to take energy at other moments because of the newcomer."""

    model_config = _CONFIG

    member: str
    days: int = Field(description="On how many days.")
    kwh: float = Field(description="How much in all.", json_schema_extra=KWH)
    most_in_a_day_kwh: float = Field(description="How much on the day on which it is most.", json_schema_extra=KWH)


class GivingWay(BaseModel):
    """Who gives way so that it fits: against each asset spreading what it needs evenly."""

    model_config = _CONFIG

    at_kw: float = Field(description="The power of the newcomer that this is about.", json_schema_extra=KW)
    days: int = Field(description="Days on which somebody has to.")
    members: list[MemberMoves] = Field(description="Who, most energy first.")
    days_left: int = Field(description="Days that the time did not reach.")


EUR: dict[str, JsonValue] = {"unit": "EUR"}


class FitMonth(BaseModel):
    """What a month costs more with the newcomer."""

    model_config = _CONFIG

    month: str = Field(description="The calendar month, as far as it was looked at.", examples=["2023-01"])
    days: int = Field(description="How many days of it.")
    days_eur: float = Field(description="What its days cost more: energy, wear.", json_schema_extra=EUR)
    once_eur: float = Field(description="What is billed more once for the month, by its peak.", json_schema_extra=EUR)
    peak_kw: float = Field(description="The highest peak that is billed with it.", json_schema_extra=KW)
    peak_without_kw: float = Field(description="The same without it.", json_schema_extra=KW)


class FitCosts(BaseModel):
    """What the park pays more with the newcomer, its own energy included, each month's peak counted once."""

    model_config = _CONFIG

    at_kw: float | None = Field(description="At this power; null for an asset.", json_schema_extra=KW)
    eur: float = Field(description="More for all these days, by plans of linear problems.", json_schema_extra=EUR)
    least_eur: float | None = Field(
        description="Proven: no less than this; null where the time was up.", json_schema_extra=EUR
    )
    most_eur: float | None = Field(
        description="Proven: no more than this; null where the time was up.", json_schema_extra=EUR
    )
    without_eur: float = Field(description="What the park pays without it.", json_schema_extra=EUR)
    by_name: dict[str, float] = Field(description="What is more of each cost [EUR].")
    months: list[FitMonth]
    whole_days: int = Field(description="Days whose plan is whole; on others the linear problem may pay too little.")


class Assumption(BaseModel):
    """Something that the answer takes for granted."""

    model_config = _CONFIG

    code: str = Field(description="Which; reports have its sentence.")
    values: dict[str, str | float | int | list[str]] = Field(description="What it is filled in with.")


class FitAnswer(BaseModel):
    """The answer."""

    model_config = _CONFIG

    site: str = Field(description="Name of the park.")
    addition: str = Field(description="Name of the newcomer.")
    asked_kw: float | None = Field(description="What is asked; null for an asset.", json_schema_extra=KW)
    verdict: FitVerdict = Field(
        description="yes: on every day; yes_if: where it has less in some quarters (`at_risk`), at most one in a "
        "hundred; no; open: the time was up."
    )
    period: Period
    how_much: HowMuch | None = Field(description="Null for an asset, whose size is its own.")
    nearly_always: list[NearlyAlways] = Field(description="How much fits in nearly all quarters.")
    binding: list[BindingDay] = Field(description="The days on which least fits, that one first.")
    at_risk: AtRisk | None = Field(description="Null where it fits.")
    gives_way: GivingWay | None = Field(description="Null where that was not reached.")
    costs: FitCosts | None = Field(description="What it costs; null where that was not asked, or not reached.")
    rule_of_thumb: RuleOfThumb | None = Field(description="What grid planning would say without an optimum.")
    as_lived: AsLived | None = Field(None, description="A sample of weeks as lived; null where that was not asked.")
    assumptions: list[Assumption]
    seconds: float = Field(json_schema_extra={"unit": "s"})
