"""The document of a simulation: what came of each policy, side by side."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class Breaches(BaseModel):
    """Where the group was above its contract, with nothing held back under it."""

    model_config = _CONFIG

    times: int = _of("1", "How often: stretches of steps one after the other.")
    quarters: int = _of("1", "Steps above the contract.")
    kwh: float = _of("kWh", "Energy above it.")
    most_kw: float = _of("kW", "The most above it.")
    first: list[str] = Field(description="When they began, the first few.")


class Promises(BaseModel):
    """What drivers were promised, and got."""

    model_config = _CONFIG

    made: int = _of("1", "Visits that came and have left.")
    kept: int = _of("1", "Of these, how many got what was promised.")
    short_kwh: float = _of("kWh", "What all of them together got less.")
    left_early: int = _of("1", "Of the promises that were not kept, those to drivers who left before they said.")
    unannounced: int = _of("1", "Of the promises that were not kept, those to drivers whom nobody had announced.")


class MonthLived(BaseModel):
    """A month of a policy."""

    model_config = _CONFIG

    month: str = Field(description="The calendar month.", examples=["2026-01"])
    cost_eur: float = _of("EUR", "What its days cost, and what is billed once for it.")
    highest_import_kw: float = _of("kW", "Highest import of the group.")
    highest_export_kw: float = _of("kW", "Highest export of the group.")
    billed_kw: dict[str, float] = _of("kW", "Name of a charge -> the power that is billed.")
    broken: list[str] = Field(
        description="Rules that what happened breaks, by the independent check of the month as one site; empty where "
        "nothing is simulated that could not be."
    )


class Looks(BaseModel):
    """The plans that were made."""

    model_config = _CONFIG

    made: int = _of("1", "How many.")
    failed: int = _of("1", "Looks from which no plan came in time; the one before went on.")


class PolicyLived(BaseModel):
    """What came of a policy."""

    model_config = _CONFIG

    policy: str = Field(description="Its name.")
    cost_eur: float = _of("EUR", "All costs, by the independent verifier: months added up.")
    costs_eur: dict[str, float] = _of("EUR", "That by what it is for.")
    value_share: float | None = _of(
        "1",
        "What it saves against doing nothing, as a share of what perfect foresight saves, with what was not served "
        "counted as bought. Null without the two.",
    )
    breaches: Breaches
    promises: Promises
    unserved_kwh: float = _of("kWh", "Demand for energy that was not served, of all kinds.")
    unserved_eur: float = _of("EUR", "What that would have cost, at the members' mean price: nothing is saved by it.")
    given_up_kwh: dict[str, float] = _of("kWh", "Member -> sun and wind curtailed, loads cut, charging taken back.")
    guard_kwh: float = _of("kWh", "What the guard took back within steps.")
    full_cycles: dict[str, float] = _of("1", "Battery -> what it gave, in times its capacity.")
    looks: Looks
    months: list[MonthLived]


class MarginKept(BaseModel):
    """How often what was held back was enough, in a month."""

    model_config = _CONFIG

    month: str
    asked: float = _of("1", "The probability that the site asks for.")
    import_kept: float = _of("1", "Share of the steps in which it was enough on import.")
    export_kept: float = _of("1", "The same on export.")
    import_kw: float = _of("kW", "What was held back on import, on average.")
    export_kw: float = _of("kW", "The same on export.")


class SimulationDocument(BaseModel):
    """A park's measured days, lived again by several policies."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["simulation"] = "simulation"
    name: str = Field(description="Name of the park.")
    credit: str | None = Field(description="Where the data comes from.")
    first: dt.date = Field(description="The first day.")
    last: dt.date = Field(description="The last day.")
    policies: list[PolicyLived]
    margins: list[MarginKept] = Field(description="Of the forecasts at the gates.")
    disturbances: dict[str, Any] = Field(description="What went differently than announced.")
    notes: list[str] = Field(description="What a reader should know.")
    versions: dict[str, str]
    run: dict[str, float] = Field(description="Facts of this run: seconds by policy, and in a plan on average.")
