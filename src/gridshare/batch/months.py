"""Months of a batch: what the days of a park that were planned in a month come to, and what is billed once for it.

Each moment counts once: of horizons of a park that overlap, the first counts, and those that begin within it do not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from gridshare.batch.row import Row, Subject
from gridshare.schedules.months import MonthCharge, each_once, total_eur
from gridshare.schedules.period import PeriodMonth
from gridshare.schedules.rounding import number


def _eur(text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": "EUR"})


class ParkMonth(BaseModel):
    """One park in one month in one scenario. All amounts may be summed over months and parks."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: str = Field(description="The site's folder or document, as it was given.")
    scenario: str | None = Field(None, description="Name of the scenario; null for sites as they are.")
    site: str = Field(description="Name of the park.")
    month: str = Field(description="The calendar month, for example 2026-01.")
    planned: int = Field(description="Rows with a plan whose horizon begins in the month and counts.")
    failed: int = Field(description="Rows of the month that failed: nothing of them is in the amounts.")
    overlapping: int = Field(
        description="Rows with a plan whose horizon begins within one that counts: nothing of them is in the amounts, "
        "or some time would be counted twice."
    )
    cost_of_days_eur: float = _eur("What these days cost.")
    month_charges_eur: float = _eur("What is billed once for the month, by the highest power of these days.")
    cost_eur: float = _eur("Both together: the bill for these days.")
    baseline_cost_of_days_eur: float = _eur("What these days cost when nothing is planned.")
    baseline_month_charges_eur: float = _eur("What is billed once for the month when nothing is planned.")
    baseline_cost_eur: float = _eur("Both together.")
    saving_eur: float = _eur("What the plans save: of days and of the month together.")
    month_charges: list[MonthCharge] = Field(description="The charges that are billed once for the month.")
    baseline_month_charges: list[MonthCharge] = Field(description="The same when nothing is planned.")


def next_to(out: Path) -> Path:
    """Where the months of a result are written."""
    return out.with_name(f"{out.stem}.months{out.suffix}")


def months_of(rows: Iterable[Row]) -> list[ParkMonth]:
    """Each park, scenario and month, in that order. A horizon's cost of days is of the month in which it begins."""
    groups: dict[tuple[str, str | None], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.path, row.scenario), []).append(row)
    found = []
    for _, own in sorted(groups.items(), key=lambda each: (each[0][0], each[0][1] or "")):
        counted = each_moment_once(own)
        plan = each_once(charge for row in counted for charge in row.month_charges or ())
        nothing = each_once(charge for row in counted for charge in row.baseline_month_charges or ())
        months = {_month(row.day) for row in own if row.status == "ok" and row.day is not None}
        months |= {charge.month for charge in plan}
        if counted:
            found += [_park_month(month, own, counted, (plan, nothing)) for month in sorted(months)]
    return found


def each_moment_once(rows: Iterable[Row]) -> list[Row]:
    """The rows of one park with a plan, without those whose horizon begins before that of the one before has ended."""
    found: list[Row] = []
    ends = dt.datetime.min.replace(tzinfo=dt.UTC)
    for start, end, row in sorted(
        ((row.start, row.end, row) for row in rows if row.start is not None and row.end is not None),
        key=lambda each: (each[0], each[1]),
    ):
        if start >= ends:
            found.append(row)
            ends = end
    return found


def of_period(subject: Subject, site: str, month: PeriodMonth) -> ParkMonth:
    """A month whose days hang together: as it was worked out from all of them as one site."""
    plan, nothing = month.plan, month.nothing
    return ParkMonth(
        path=subject.path,
        scenario=subject.scenario,
        site=subject.name or site,
        month=month.month,
        planned=month.days,
        failed=month.failed,
        overlapping=0,
        cost_of_days_eur=plan.cost_of_days_eur,
        month_charges_eur=plan.month_charges_eur,
        cost_eur=plan.cost_eur,
        baseline_cost_of_days_eur=nothing.cost_of_days_eur,
        baseline_month_charges_eur=nothing.month_charges_eur,
        baseline_cost_eur=nothing.cost_eur,
        saving_eur=month.savings.cost_eur,
        month_charges=plan.month_charges,
        baseline_month_charges=nothing.month_charges,
    )


def _park_month(
    month: str, rows: Sequence[Row], counted: Sequence[Row], both: tuple[Sequence[MonthCharge], Sequence[MonthCharge]]
) -> ParkMonth:
    """A month of a park.

    Args:
        month: The month.
        rows: All rows of the park.
        counted: Those whose amounts count.
        both: Charges of months, of the plan and of doing nothing.
    """
    own, beginning = ([row for row in each if row.day and _month(row.day) == month] for each in (counted, rows))
    charges, before = ([charge for charge in each if charge.month == month] for each in both)
    days = number(sum(row.cost_of_days_eur or 0.0 for row in own))
    days_before = number(sum(row.baseline_cost_of_days_eur or 0.0 for row in own))
    cost, cost_before = number(days + total_eur(charges)), number(days_before + total_eur(before))
    return ParkMonth(
        path=counted[0].path,
        scenario=counted[0].scenario,
        site=str(counted[0].site),
        month=month,
        planned=len(own),
        failed=sum(row.status == "failed" for row in beginning),
        overlapping=sum(row.status == "ok" for row in beginning) - len(own),
        cost_of_days_eur=days,
        month_charges_eur=total_eur(charges),
        cost_eur=cost,
        baseline_cost_of_days_eur=days_before,
        baseline_month_charges_eur=total_eur(before),
        baseline_cost_eur=cost_before,
        saving_eur=number(cost_before - cost),
        month_charges=charges,
        baseline_month_charges=before,
    )


def _month(day: dt.date) -> str:
    return f"{day:%Y-%m}"
