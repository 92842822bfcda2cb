"""Months of a batch: what the days of a park that were planned in a month come to, and what is billed once for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from gridshare.batch.row import Row
from gridshare.schedules.months import MonthCharge, each_once, total_eur
from gridshare.schedules.period import PeriodMonth
from gridshare.schedules.rounding import number


def _eur(text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": "EUR"})


class ParkMonth(BaseModel):
    """One park in one month. All amounts may be summed over months and parks."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: str = Field(description="The site's folder or document, as it was given.")
    site: str = Field(description="Name of the park.")
    month: str = Field(description="The calendar month, for example 2026-01.")
    planned: int = Field(description="Rows whose horizon begins in the month, each with a plan.")
    failed: int = Field(description="Rows of the month that failed: nothing of them is in the amounts.")
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
    """Each park and month, by path and month. A horizon's cost of days is of the month in which it begins."""
    rows, found = list(rows), []
    for path in sorted({row.path for row in rows}):
        own = [row for row in rows if row.path == path]
        plan = each_once(charge for row in own for charge in row.month_charges or ())
        nothing = each_once(charge for row in own for charge in row.baseline_month_charges or ())
        planned = [row for row in own if row.status == "ok"]
        if not planned:
            continue
        name = str(planned[0].site)
        months = {_month(row.day) for row in planned if row.day is not None} | {charge.month for charge in plan}
        found += [_park_month((path, name, month), own, plan, nothing) for month in sorted(months)]
    return found


def of_period(path: str, site: str, month: PeriodMonth) -> ParkMonth:
    """A month whose days hang together: as it was worked out from all of them as one site."""
    plan, nothing = month.plan, month.nothing
    return ParkMonth(
        path=path,
        site=site,
        month=month.month,
        planned=month.days,
        failed=month.failed,
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
    key: tuple[str, str, str], rows: Sequence[Row], plan: Sequence[MonthCharge], nothing: Sequence[MonthCharge]
) -> ParkMonth:
    path, site, month = key
    own = [row for row in rows if row.day is not None and _month(row.day) == month]
    charges, before = ([charge for charge in each if charge.month == month] for each in (plan, nothing))
    days = number(sum(row.cost_of_days_eur or 0.0 for row in own))
    days_before = number(sum(row.baseline_cost_of_days_eur or 0.0 for row in own))
    cost, cost_before = number(days + total_eur(charges)), number(days_before + total_eur(before))
    return ParkMonth(
        path=path,
        site=site,
        month=month,
        planned=sum(row.status == "ok" for row in own),
        failed=sum(row.status == "failed" for row in own),
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
