"""The answer to "what is each asset worth, and what would another be?", as documents."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.schedules.document import SmallestCap
from gridshare.schedules.totals import Verdict
from gridshare.sites.asset_changes import Group

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class PlanFigures(BaseModel):
    """Figures of one plan."""

    model_config = _CONFIG

    verdict: Verdict
    cost_eur: float = _of("EUR", "All that the plan weighs: the cost of its days and the months' charges together.")
    cost_of_days_eur: float = _of("EUR", "What the days of the horizon cost.")
    month_charges_eur: float = _of("EUR", "What is billed once for a month.")
    costs_eur: dict[str, float] = _of("EUR", "All costs by what they are for.")
    exceedance_kwh: float = _of("kWh", "Energy above the group's cap.")
    exceedance_hours: float = _of("h", "Time above the group's cap.")
    margin_used_kwh: float = _of("kWh", "Energy within the contract, but above it less the margin that is held back.")
    physical_exceedance_kwh: float = _of("kWh", "Energy above limits of cables, transformers and members.")
    unserved_kwh: float = _of("kWh", "Demand for energy that is not served.")
    unserved_kelvin_hours: float = _of("K h", "Temperatures outside their bands: kelvins times hours.")
    unserved_kelvin: float = _of("K", "Temperatures short of what is wanted at the end: kelvins.")
    postponed_kwh: float = _of("kWh", "Energy asked for that is left for after the horizon.")
    postponed_sessions: int = _of("1", "How many sessions that is of.")
    peak_import_kw: float = _of("kW", "Highest import of the group.")
    smallest_cap: SmallestCap | None = Field(description="Where the cap was not enough: which would have been.")
    bound_eur: float | None = _of("EUR", "Proven: no plan costs less; null where nothing is proven.")


class VariationRow(BaseModel):
    """One change to one asset, and what follows."""

    model_config = _CONFIG

    asset: str
    kind: str
    member: str
    label: str = Field(description="The change, in words.")
    group: Group = Field(
        description="means: what serves demand, larger, smaller, freer; demand: other demand; without: taken away."
    )
    plan: PlanFigures | None = Field(description="The plan with it; null where there is none.")
    problems: list[str] = Field(description="Why there is no plan.")
    cost_more_eur: float | None = _of(
        "EUR", "What is weighed more with it, of days and of months; less where negative."
    )
    cost_of_days_more_eur: float | None = _of("EUR", "The part of that which the days cost more.")
    month_charges_more_eur: float | None = _of("EUR", "The part that is billed more, once for a month.")
    cost_more_at_least_eur: float | None = _of("EUR", "Proven: it costs no less than this more; null where not known.")
    cost_more_at_most_eur: float | None = _of("EUR", "Proven: it costs no more than this more; null where not known.")
    costs_more_eur: dict[str, float] = _of("EUR", "What it costs more, by what it is for.")
    exceedance_more_kwh: float | None = _of("kWh", "Energy above the group's cap that there is more with it.")
    unserved_more_kwh: float | None = _of("kWh", "Demand for energy that is not served, likewise.")
    proven: bool = Field(
        description="Both plans that are compared are proven best to the gap; False where the time limit came first."
    )


class VariationsReport(BaseModel):
    """The plan as it is, and each variation of each asset that was asked about."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["variations"] = "variations"
    name: str = Field(description="Name of the park.")
    start: str = Field(description="Start of the horizon, on the site's clock.")
    end: str = Field(description="The instant after the last step.")
    as_it_is: PlanFigures
    variations: list[VariationRow] = Field(description="In the order of the site document.")
