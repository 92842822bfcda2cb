"""The answer to "what would help most here?", as a document."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.sites.asset_changes import Group

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class AsItIs(BaseModel):
    """The park without any change."""

    model_config = _CONFIG

    cost_eur: float = _of("EUR", "What the days cost, without what is billed for months.")
    month_charges_eur: float = _of("EUR", "What is billed for months, each once.")
    over_kwh: float = _of("kWh", "Energy above the group's contract.")
    unserved_kwh: float = _of("kWh", "Demand that is not served.")
    days_short: int = _of("1", "Days on which not every limit is kept with all demand served.")


class Change(BaseModel):
    """One change, and what follows over all days."""

    model_config = _CONFIG

    label: str = Field(description="The change, in words.")
    asset: str
    kind: str
    member: str
    group: Group = Field(
        description="means: what serves demand, larger, smaller, freer or new; demand: other demand; without: what is "
        "there taken away, which says what it is worth."
    )
    cost_more_eur: float | None = _of(
        "EUR", "What the days cost more with it, by the plans that were found; null where a day has no such plan yet."
    )
    cost_more_at_least_eur: float | None = _of(
        "EUR", "Proven of the days' linear problems: they cost no less than this more; null where not known."
    )
    month_charges_more_eur: float | None = _of("EUR", "What is billed more for months, by the same plans.")
    over_kwh_more: float | None = _of("kWh", "Energy above the group's contract that there is more, by the same plans.")
    unserved_kwh_more: float | None = _of("kWh", "The same of demand that is not served.")
    error_eur: float = _of("EUR", "Where only some days were looked at: 1.96 standard errors of the cost; 0 for all.")
    days_open: int = _of("1", "Days on which the plan at hand may not be the least.")
    proven: bool = Field(description="What it changes is the least of every day that was asked for.")
    problems: list[str] = Field([], description="Why it could not be looked at.")


class Helps(BaseModel):
    """What would help most: every change worth asking about, the one that saves most first."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["helps"] = "helps"
    name: str = Field(description="Name of the park.")
    first: dt.date
    last: dt.date
    days: int = _of("1", "Days from the first to the last of which all series are there.")
    looked_at: int = _of("1", "Of these, how many were looked at; where not all, amounts are scaled to all.")
    lacking: list[dt.date] = Field(description="Days that lack measurements, and are left out.")
    as_it_is: AsItIs
    changes: list[Change] = Field(description="By what they save, most first.")
    best_by_eur: str | None = Field(description="Label of the means that saves most; null where none saves anything.")
    best_by_kwh: str | None = Field(
        description="Label of the means that takes away most of what is above the contract or not served; null where "
        "nothing is."
    )
    notes: list[str] = Field(description="What a reader should know.")
    seconds: float = _of("s", "How long it took.")
