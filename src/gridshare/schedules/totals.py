"""What a plan comes to, as it is published: the verdict, the figures of plan and baseline, what is saved."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from gridshare.schedules.months import MonthCharge

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class Verdict(BaseModel):
    """The answer in one line each; the first says how far to trust the others as the best that is possible."""

    model_config = _CONFIG

    finished: bool = Field(
        description="The search came to its end. False: the time limit came first, this is only the best plan so far, "
        "and the three figures below are what is open."
    )
    exceedance_open_kwh: float = _of(
        "kWh", "Where not finished: a plan may exist with up to so much less above the limits; 0 where none does."
    )
    unserved_open_kwh: float = _of(
        "kWh",
        "The same of demand that is not served, given what comes before it: up to so much more may be possible.",
    )
    cost_open_eur: float | None = _of(
        "EUR",
        "Without what quiet costs: a plan may exist that costs up to so much less, with no more above the limits and "
        "unserved; where finished, no more than the gap that was asked for. Null: not known.",
    )
    cap_kept: bool = Field(
        description="No limit of the group is exceeded: neither its contract nor what is physical. What is used of the "
        "margin under the contract: figures.margin_used_kwh. Whether a better plan may exist: finished."
    )
    limits_kept: bool = Field(description="No limit of a cable, transformer or member's connection is exceeded.")
    all_served: bool = Field(
        description="All demand is served, but for what is left for after the horizon (figures.postponed_kwh)."
    )
    proven: bool = Field(description="Proven best to the gap; False where the time limit came first.")
    is_baseline: bool = Field(description="Nothing better than doing nothing was found; the plan is the baseline.")


class Figures(BaseModel):
    """Figures of the plan, or of the baseline."""

    model_config = _CONFIG

    cost_eur: float = _of("EUR", "All that the plan weighs: the cost of its days and the months' charges together.")
    cost_of_days_eur: float = _of("EUR", "What its days cost: may be summed over days.")
    month_charges_eur: float = _of("EUR", "What is billed once for a month: never summed over days.")
    costs_eur: dict[str, float] = _of("EUR", "All costs by what they are for.")
    month_charges: list[MonthCharge] = Field(description="Those of them that are billed once for a month.")
    exceedance_kwh: float = _of("kWh", "Energy above the group's cap, which is its contract or what is physical.")
    exceedance_hours: float = _of("h", "Time above the group's cap.")
    most_over_kw: float = _of("kW", "The most by which the group's cap is exceeded.")
    margin_used_kwh: float = _of("kWh", "Energy within the contract, but above it less the margin that is held back.")
    physical_exceedance_kwh: float = _of("kWh", "Energy above limits of cables, transformers and members.")
    unserved_kwh: float = _of("kWh", "Demand for energy that is not served.")
    unserved_kelvin_hours: float = _of("K h", "Temperatures outside their bands: kelvins times hours.")
    unserved_kelvin: float = _of("K", "Temperatures short of what is wanted at the end: kelvins.")
    postponed_kwh: float = _of("kWh", "Energy asked for that is left for after the horizon, when it can be delivered.")
    postponed_sessions: int = _of("1", "How many charging sessions, or other parts, that is of.")
    peak_import_kw: float = _of("kW", "Highest import of the group.")
    peak_export_kw: float = _of("kW", "Highest export of the group.")
    import_kwh: float = _of("kWh", "Energy the group imports.")
    export_kwh: float = _of("kWh", "Energy the group exports.")
    billed_peaks_kw: dict[str, float] = _of("kW", "Peak charge -> the peak that is billed; of months the highest.")


def costs_of_days(figures: Figures) -> dict[str, float]:
    """Name of a cost -> what it is without what is billed once for a month [EUR]."""
    found = dict(figures.costs_eur)
    for charge in figures.month_charges:
        found[charge.name] -= charge.eur
    return found


class OperationFigures(BaseModel):
    """How much there is to do for whoever carries out the plan, or the baseline."""

    model_config = _CONFIG

    sessions_served: int = _of("1", "Sessions that charge at some time.")
    mean_starts_per_session: float = _of("1", "How often these go from rest to charging, on average; 0 without any.")
    most_starts_per_session: int = _of("1", "How often the most restless of them does.")
    starts: dict[str, int] = _of("1", "Machine or process -> how often it goes from rest to work.")
    full_cycles: dict[str, float] = _of("1", "Battery -> what it gives, in times its capacity.")


class Operation(BaseModel):
    """How quiet the plan is to carry out."""

    model_config = _CONFIG

    plan: OperationFigures = Field(description="The plan.")
    baseline: OperationFigures = Field(description="The same when nothing is planned.")


class Savings(BaseModel):
    """What the plan is better by than doing nothing."""

    model_config = _CONFIG

    cost_eur: float = _of("EUR", "Cost saved: of days and of months together.")
    cost_of_days_eur: float = _of("EUR", "What its days cost less.")
    month_charges_eur: float = _of("EUR", "What is billed less, once for a month.")
    exceedance_kwh: float = _of("kWh", "Energy above the group's cap avoided.")
    exceedance_hours: float = _of("h", "Time above the group's cap avoided.")
    unserved_kwh: float = _of("kWh", "Unserved demand for energy avoided.")
