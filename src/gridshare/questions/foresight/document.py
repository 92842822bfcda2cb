"""What remains of a year's answer in weeks planned on the forecast of the day before, as a document."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class WeekForeseen(BaseModel):
    """A week of the sample."""

    model_config = _CONFIG

    first: dt.date
    last: dt.date
    binds: bool = Field(description="Whether the day is in it on which least fits where the future is known.")
    tightest: bool = Field(description="Whether the group is forecast highest in it, of all weeks.")


class Broken(BaseModel):
    """How often the contract would have been broken: planned on the forecast, with what was then measured."""

    model_config = _CONFIG

    newcomer_kw: float | None = _of("kW", "With so much of the newcomer; 0 without it, null for an asset.")
    probability: float = _of("1", "Planned so that the contract is kept in each step with this probability.")
    quarters: int = _of("1", "In how many steps the contract would have been broken.")
    of_quarters: int = _of("1", "Of how many.")
    days: int = _of("1", "On how many days.")
    kwh: float = _of("kWh", "Energy above it.")
    most_kw: float = _of("kW", "The most above it.")


class Remains(BaseModel):
    """How much of the newcomer fits in these weeks, planned on the forecast with what it may miss held back."""

    model_config = _CONFIG

    probability: float = _of("1", "With which the contract is to be kept in each step.")
    kw: float | None = _of("kW", "The most that fits; null where nothing limits it, and for an asset.")
    at_most_kw: float | None = _of("kW", "Proven: no more fits; null where that is not known.")
    by_week: list[float | None] = Field(
        description="The most that fits in each week, as `kw`.", json_schema_extra={"unit": "kW"}
    )
    short_days: int = _of("1", "Days on which `newcomer_kw` does not fit whole.")
    short_quarters: int = _of("1", "Steps in which it would have to take less.")
    short_kwh: float = _of("kWh", "What it would go without in these.")
    held_back_kw: float = _of("kW", "What is held back on import, on average.")
    most_held_back_kw: float = _of("kW", "The most that is held back in any step.")
    enough: float = _of("1", "Share of steps in which that was enough on import, by what was measured.")
    broken: Broken | None = Field(description="With as much as fits; null where the time was up.")


class AsLived(BaseModel):
    """What remains of an answer when the future is not known."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["as_lived"] = "as_lived"
    newcomer_kw: float | None = _of(
        "kW", "What is asked, or what of that fits where the future is known, if anything does; null for an asset."
    )
    asked_weeks: int = _of("1", "How many weeks were to be looked at.")
    weeks: list[WeekForeseen] = Field(
        description="Those that were: of each part of the period one, among them the one that binds, and the one that "
        "is forecast highest."
    )
    quarters: int = _of("1", "How many steps these weeks have.")
    methods: list[str] = Field(description="How the group is forecast, as it was learned.")
    remains: list[Remains]
    whole: list[Broken] = Field(
        description="With all of `newcomer_kw`, and without the newcomer, at the highest of these probabilities."
    )
    enough_measured: bool = Field(description="Whether enough is measured to learn a forecast from.")
    finished: bool = Field(description="Whether all of it was reached before the time was up.")
    seconds: float = _of("s", "How long it took.")
