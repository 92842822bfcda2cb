"""The answer to "which contract?", as a document: the verdict, then the evidence."""

from __future__ import annotations

from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str, **more: Any) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit}, **more)


ContractVerdict = Literal["too_small", "more_pays", "has_room", "fits", "no_contract"]

Part = Literal["days", "worth", "leaver"]

PARTS: tuple[Part, ...] = get_args(Part)
"""What there may be no time for."""

PERCENTS = (95.0, 99.0, 99.9, 100.0)


class Use(BaseModel):
    """How much of the contract is used."""

    model_config = _CONFIG

    most_kw: float = _of("kW", "The highest import of the plans.")
    unplanned_kw: float = _of("kW", "The same when nothing is planned.")
    share: float = _of("1", "The highest import of the plans, of the contract.")
    unused_kw: float = _of("kW", "The contract less that.")
    may_be_taken_back: bool | None = Field(
        description="Use it or lose it (GOTORK): at most half of it is used, or 1 MW or more of it is not. Null where "
        "fewer than 360 days are known: the rule is about 12 months."
    )


class Power(BaseModel):
    """A power, and how often the group imports more."""

    model_config = _CONFIG

    percent: float = _of("%", "In so many of all steps the group imports no more.")
    planned_kw: float = _of("kW", "By the plans.")
    unplanned_kw: float = _of("kW", "When nothing is planned.")
    by_year_kw: list[float] = _of("kW", "By the plans after so many years, all use growing alike; from this year on.")


class MonthWorth(BaseModel):
    """What a kW more of the contract would save in a month."""

    model_config = _CONFIG

    month: str = Field(description="The month.", examples=["2026-01"])
    eur_per_kw: float = _of("EUR/kW", "What a kW more would save, on the days that keep it.")
    by_hour: list[float] = _of("EUR/kW", "The same by hour of the day, from midnight.")
    days_short: int = Field(description="Days that cannot keep it or serve all demand: there no money says it.")
    more_saves_eur: float | None = _of(
        "EUR", "What a kW more saves, by planning anew; null where no money says it, or there was no time."
    )
    less_costs_eur: float | None = _of(
        "EUR", "What a kW less costs, by planning anew; null also where it can then not be kept."
    )


class Check(BaseModel):
    """What a contract of more would save, or one of less cost, by planning anew."""

    model_config = _CONFIG

    kw: float = _of("kW", "So much more; negative is less.")
    saved_eur: float = _of("EUR", "What it saves in the months that keep it then too; negative is what it costs.")
    at_most_eur: float = _of("EUR", "What the worth of a kW says of these months: no more than this.")
    days_short: int = Field(description="Days that cannot keep it then, or not serve all demand.")


class Money(BaseModel):
    """What the contract and the peaks cost over these days."""

    model_config = _CONFIG

    eur: float = _of("EUR", "All that the park pays.")
    at_least_eur: float | None = _of("EUR", "Proven: no plans cost less; null where the time was up.")
    costs_eur: dict[str, float] = _of("EUR", "By what it is for.")
    contract_eur_per_kw_year: float = _of("EUR/kW", "Price of a kW of the contract (kW-contract) for a year.")
    less_for_ask_eur_year: float | None = _of(
        "EUR", "What the power to ask for costs less for a year than what is contracted; null where no price is given."
    )
    peak_eur_per_kw_year: float = _of("EUR/kW", "Price of a kW of all peaks on import (kW-max) for twelve months.")


class MonthPeak(BaseModel):
    """What a month is billed once."""

    model_config = _CONFIG

    month: str = Field(description="The month.")
    charge: str = Field(description="Name on the bill.")
    eur: float = _of("EUR", "What is billed.")
    kw: float = _of("kW", "The peak that is billed.")
    days: list[str] = Field(description="The days that reach it.")


class Leaver(BaseModel):
    """What leaves with a member."""

    model_config = _CONFIG

    member: str = Field(description="The member.")
    import_kwh: float = _of("kWh", "Its import over these days.")
    export_kwh: float = _of("kWh", "Its export.")
    own_peak_kw: float = _of("kW", "Its own highest import.")
    at_the_groups_peak_kw: float = _of("kW", "What it takes while the group imports most.")
    peaks_eur: float = _of("EUR", "What the group is billed less for peaks.")
    most_kw_after: float = _of("kW", "The highest import of the plans of the others.")
    others_before_eur: float = _of("EUR", "What the park pays without this member's own energy and wear.")
    others_after_eur: float = _of("EUR", "What the park pays when it has left, with the same contract.")


class ContractAnswer(BaseModel):
    """Which contract."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["contract"] = "contract"
    name: str = Field(description="Name of the park.")
    verdict: ContractVerdict = Field(
        description="too_small: it cannot be kept on all days with all demand served. more_pays: a kW more saves more "
        "than it costs. has_room: it is never used whole. fits: none of these. no_contract: nothing limits the import."
    )
    contract_kw: float | None = _of("kW", "The contract on import, at its least; null where there is none.")
    contract_most_kw: float | None = _of("kW", "The same at its most, where it differs in time.")
    ask_kw: float = _of("kW", "The power to ask for: the highest import of the plans, after the growth.")
    first: str = Field(description="The first day.")
    last: str = Field(description="The last day.")
    days: int = Field(description="How many days are in it.")
    days_left: int = Field(0, description="Days for which there was no time: nothing here is about them.")
    unfinished: list[Part] = Field(
        default=[], description="What there was no time for: all days, planning anew at another contract, the leaver."
    )
    lacking: list[str] = Field(description="Days that were left out since a series lacks something, and what.")
    broken_days: int = Field(description="Days whose plan has parts of what has to be whole: it may cost more.")
    exceedance_kwh: float = _of("kWh", "Energy of the plans above the contract.")
    exceedance_steps: int = Field(description="In how many steps.")
    exceedance_most_kw: float = _of("kW", "By how much at most.")
    unserved_kwh: float = _of("kWh", "Demand that the plans leave unserved to keep it.")
    growth: float = _of("1", "Growth of all use in a year.")
    use: Use | None
    powers: list[Power]
    worth_eur_per_kw: float = _of("EUR/kW", "What a kW more of the contract saves over these days, at most.")
    worth: list[MonthWorth]
    checks: list[Check] = Field(
        description="Steps of the contract for which days were planned anew; none where a step changes nothing."
    )
    money: Money
    peaks: list[MonthPeak]
    leaver: Leaver | None = None
    unknown_midnights: list[str] = Field(description="Kinds of asset whose days begin as the document says.")
