"""A row of the result: what a plan of one site on one day in one scenario comes to, or why there is none."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.batch.parts import Part, parts_of
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.months import MonthCharge


def _in(unit: str, text: str) -> Any:
    return Field(None, description=text, json_schema_extra={"unit": unit})


class Row(BaseModel):
    """One site on one day in one scenario; what is not known is null. No figure depends on the run."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: str = Field(description="The site's folder or document, as it was given.")
    scenario: str | None = Field(None, description="Name of the scenario; null for sites as they are.")
    day: dt.date | None = Field(description="First day of the horizon; null where it could not be read.")
    status: Literal["ok", "failed"] = Field(description="ok: there is a plan. failed: there is none, and why.")
    error_code: str | None = Field(None, description="Stable code of the error.")
    error_message: str | None = Field(None, description="All problems, one a line.")
    site: str | None = Field(None, description="Name of the park.")
    start: dt.datetime | None = Field(None, description="First instant of the horizon, UTC.")
    end: dt.datetime | None = Field(None, description="The instant after its last step, UTC.")
    steps: int | None = _in("1", "Number of steps.")
    cap_kept: bool | None = Field(None, description="No limit of the group is exceeded.")
    limits_kept: bool | None = Field(None, description="No limit of a cable, transformer or connection is exceeded.")
    all_served: bool | None = Field(None, description="All demand is served.")
    finished: bool | None = Field(None, description="The search came to its end; else only the best plan so far.")
    exceedance_open_kwh: float | None = _in("kWh", "Where not finished: so much less above the limits may be possible.")
    unserved_open_kwh: float | None = _in("kWh", "Where not finished: so much less unserved demand may be possible.")
    cost_open_eur: float | None = _in("EUR", "A plan may cost so much less, with no more exceeded or unserved.")
    proven: bool | None = Field(None, description="Proven best to the gap.")
    is_baseline: bool | None = Field(None, description="Nothing better than doing nothing was found.")
    cost_of_days_eur: float | None = _in("EUR", "What the days of the horizon cost: may be summed over days.")
    baseline_cost_of_days_eur: float | None = _in("EUR", "The same when nothing is planned.")
    saving_of_days_eur: float | None = _in("EUR", "What the plan saves on the days: may be summed over days.")
    month_charges_if_highest_eur: float | None = _in(
        "EUR",
        "What is billed once for the month if no other day in it has a higher peak. Never summed: the file next to the "
        "result has the months, each once.",
    )
    baseline_month_charges_if_highest_eur: float | None = _in("EUR", "The same when nothing is planned.")
    weighed_eur: float | None = _in(
        "EUR", "All that the plan weighs, a month's charges whole: what bound and gap are about. Never summed."
    )
    exceedance_kwh: float | None = _in("kWh", "Energy above the group's cap.")
    baseline_exceedance_kwh: float | None = _in("kWh", "The same when nothing is planned.")
    exceedance_hours: float | None = _in("h", "Time above the group's cap.")
    baseline_exceedance_hours: float | None = _in("h", "The same when nothing is planned.")
    most_over_kw: float | None = _in("kW", "The most by which the group's cap is exceeded.")
    baseline_most_over_kw: float | None = _in("kW", "The same when nothing is planned.")
    margin_used_kwh: float | None = _in("kWh", "Energy within the contract, above it less the margin held back.")
    baseline_margin_used_kwh: float | None = _in("kWh", "The same when nothing is planned.")
    physical_exceedance_kwh: float | None = _in("kWh", "Energy above limits of cables, transformers and members.")
    unserved_kwh: float | None = _in("kWh", "Demand for energy that is not served.")
    baseline_unserved_kwh: float | None = _in("kWh", "The same when nothing is planned.")
    unserved_kelvin_hours: float | None = _in("K h", "Temperatures outside their bands: kelvins times hours.")
    baseline_unserved_kelvin_hours: float | None = _in("K h", "The same when nothing is planned.")
    unserved_kelvin: float | None = _in("K", "Temperatures short of what is wanted at the end: kelvins.")
    baseline_unserved_kelvin: float | None = _in("K", "The same when nothing is planned.")
    postponed_kwh: float | None = _in("kWh", "Energy asked for that is left for after the horizon.")
    baseline_postponed_kwh: float | None = _in("kWh", "The same when nothing is planned.")
    postponed_sessions: int | None = _in("1", "How many sessions that is of.")
    baseline_postponed_sessions: int | None = _in("1", "The same when nothing is planned.")
    peak_import_kw: float | None = _in("kW", "Highest import of the group.")
    baseline_peak_import_kw: float | None = _in("kW", "The same when nothing is planned.")
    peak_export_kw: float | None = _in("kW", "Highest export of the group.")
    baseline_peak_export_kw: float | None = _in("kW", "The same when nothing is planned.")
    smallest_cap_more_kw: float | None = _in("kW", "How much more cap would have done, where it was not enough.")
    smallest_cap_kw: float | None = _in("kW", "The highest import cap with that much more.")
    sessions_served: int | None = _in("1", "Sessions that charge at some time.")
    mean_starts_per_session: float | None = _in("1", "How often these go from rest to charging, on average.")
    baseline_mean_starts_per_session: float | None = _in("1", "The same when nothing is planned.")
    most_starts_per_session: int | None = _in("1", "How often the most restless of them does.")
    starts: int | None = _in("1", "How often machines and processes go from rest to work.")
    baseline_starts: int | None = _in("1", "The same when nothing is planned.")
    most_full_cycles: float | None = _in("1", "Of the battery that gives most: that, in times its capacity.")
    bound_eur: float | None = _in("EUR", "No plan weighs less, given what is exceeded and unserved.")
    gap: float | None = _in("1", "How far the cost may be from the least, relative.")
    columns: int | None = _in("1", "Columns of the last problem.")
    rows: int | None = _in("1", "Rows of the last problem.")
    binaries: int | None = _in("1", "Binaries of the last problem.")
    month_charges: list[MonthCharge] | None = Field(None, description="What is billed once for a month: each charge.")
    baseline_month_charges: list[MonthCharge] | None = Field(None, description="The same when nothing is planned.")
    input_sha256: str | None = Field(None, description="Hash of the site document with everything in place.")
    versions: str | None = Field(None, description="What made the plan.")


_SAME_NAME = (
    "cost_of_days_eur", "exceedance_kwh", "exceedance_hours", "most_over_kw", "margin_used_kwh", "unserved_kwh",
    "unserved_kelvin_hours", "unserved_kelvin", "postponed_kwh", "postponed_sessions", "peak_import_kw",
    "peak_export_kw", "month_charges",
)  # fmt: skip
_VERDICT = (
    "cap_kept", "limits_kept", "all_served", "finished", "exceedance_open_kwh", "unserved_open_kwh", "cost_open_eur",
    "proven", "is_baseline",
)  # fmt: skip
_PROOF = ("bound_eur", "gap", "columns", "rows", "binaries")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a row is about.

    Attributes:
        path: The site's folder or document, as it was given.
        scenario: Name of the scenario; None for the site as it is.
        name: What the site is called; None for the name in its document.
    """

    path: str
    scenario: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A row, and what it comes to in parts."""

    row: Row
    parts: tuple[Part, ...] = ()


def of_schedule(subject: Subject, plan: ScheduleDocument) -> Result:
    """The result of a plan."""
    figures = {name: getattr(plan.figures, name) for name in _SAME_NAME}
    before = {f"baseline_{name}": getattr(plan.baseline, name) for name in _SAME_NAME}
    cap = plan.smallest_cap
    start, end = (dt.datetime.fromisoformat(each) for each in (plan.horizon.start, plan.horizon.end))
    row = Row(
        path=subject.path,
        scenario=subject.scenario,
        day=start.date(),
        status="ok",
        site=subject.name or plan.name,
        start=start.astimezone(dt.UTC),
        end=end.astimezone(dt.UTC),
        steps=plan.horizon.steps,
        saving_of_days_eur=plan.savings.cost_of_days_eur,
        month_charges_if_highest_eur=plan.figures.month_charges_eur,
        baseline_month_charges_if_highest_eur=plan.baseline.month_charges_eur,
        weighed_eur=plan.figures.cost_eur,
        physical_exceedance_kwh=plan.figures.physical_exceedance_kwh,
        smallest_cap_more_kw=None if cap is None else cap.more_kw,
        smallest_cap_kw=None if cap is None else cap.highest_kw,
        sessions_served=plan.operation.plan.sessions_served,
        mean_starts_per_session=plan.operation.plan.mean_starts_per_session,
        baseline_mean_starts_per_session=plan.operation.baseline.mean_starts_per_session,
        most_starts_per_session=plan.operation.plan.most_starts_per_session,
        starts=sum(plan.operation.plan.starts.values()),
        baseline_starts=sum(plan.operation.baseline.starts.values()),
        most_full_cycles=max(plan.operation.plan.full_cycles.values(), default=0.0),
        input_sha256=plan.input_sha256,
        versions=", ".join(f"{name} {version}" for name, version in sorted(plan.versions.items())),
        **figures,
        **before,
        **{name: getattr(plan.verdict, name) for name in _VERDICT},
        **{name: getattr(plan.proof, name) for name in _PROOF},
    )
    return Result(row, parts_of(plan))


def of_failure(subject: Subject, day: dt.date | None, code: str, message: str) -> Result:
    """The result of a site and day that could not be planned."""
    return Result(
        Row(
            path=subject.path,
            scenario=subject.scenario,
            day=day,
            status="failed",
            site=subject.name,
            error_code=code,
            error_message=message,
        )
    )
