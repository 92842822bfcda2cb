"""A sample of weeks as lived, next to the answer of a year that knew its future, as a document."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class PolicyWeek(BaseModel):
    """A week as one way to run the park lived it."""

    model_config = _CONFIG

    policy: str = Field(
        description="day_ahead: a plan of the day before, on its forecast, with the margin; closed_loop: planned again "
        "within the day, with a guard; perfect_foresight: a plan on what really came."
    )
    over_quarters: int = _of("1", "Steps above the contract.")
    over_kwh: float = _of("kWh", "Energy above it.")
    over_most_kw: float = _of("kW", "The most above it.")
    unserved_kwh: float = _of("kWh", "Demand that was not served.")
    eur_per_day: float = _of("EUR/d", "What a day cost on average, without what is billed for months.")


class WeekLived(BaseModel):
    """A week of the sample, without the newcomer or with it."""

    model_config = _CONFIG

    first: dt.date
    last: dt.date
    with_newcomer: bool
    policies: list[PolicyWeek]


class Lived(BaseModel):
    """All weeks that were lived, by one way to run the park, without the newcomer or with it."""

    model_config = _CONFIG

    policy: str
    with_newcomer: bool
    weeks: int = _of("1", "How many weeks.")
    over_quarters: int = _of("1", "Steps above the contract, in all of them.")
    over_kwh: float = _of("kWh", "Energy above it, in all of them.")
    over_most_kw: float = _of("kW", "The most above it.")
    unserved_kwh: float = _of("kWh", "Demand that was not served, in all of them.")
    eur_per_day: float = _of("EUR/d", "What a day cost on average.")
    more_than_foresight_eur_per_day: float | None = _of(
        "EUR/d", "What a day cost more than with perfect foresight; null where that was not lived."
    )
    least_more_eur_per_day: float | None = _of("EUR/d", "The same in the week in which it is least.")
    most_more_eur_per_day: float | None = _of("EUR/d", "The same in the week in which it is most.")


class Remains(BaseModel):
    """How much of the newcomer fits where what forecasts may miss is held back under the contract."""

    model_config = _CONFIG

    probability: float = _of("1", "With which the contract is to be kept in each step.")
    kw: float | None = _of("kW", "The most that fits then; null where nothing limits it, or it was not asked.")
    at_most_kw: float | None = _of("kW", "Proven: no more fits; null where that is not known.")
    held_back_kw: float = _of("kW", "What is held back on import, on average.")
    most_held_back_kw: float = _of("kW", "The most that is held back in any step.")
    days: int = _of("1", "Days with enough measured before; the others hold back what the first of these does.")


class AsLived(BaseModel):
    """What remains of an answer when the future is not known."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["as_lived"] = "as_lived"
    newcomer_kw: float | None = _of("kW", "The power of the newcomer in the weeks with it; null for an asset.")
    asked_weeks: int = _of("1", "How many weeks were to be lived.")
    weeks: list[WeekLived] = Field(description="The sample, week by week: one of each part of the period.")
    lived: list[Lived] = Field(description="The weeks together.")
    remains: list[Remains]
    finished: bool = Field(description="All weeks were lived, with the newcomer and without; else the time was up.")
    seconds: float = _of("s", "How long it took.")
