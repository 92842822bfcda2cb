"""What a park comes to over its days, as figures of a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite

from gridshare.effort import SolveOptions
from gridshare.milp.basis import NamedBasis
from gridshare.questions.scenarios.report import MonthFigures, YearFigures
from gridshare.years.cost import AT_ONCE, Scope, year_cost
from gridshare.years.long_site import LongSite
from gridshare.years.year_cost import MonthCost, YearCost

Start = Mapping[str, NamedBasis]
"""Where the solver ended in each month of a year: there the months of another one can begin."""


def year_figures(
    long: LongSite, options: SolveOptions, like: Start | None = None, at_once: int = AT_ONCE
) -> tuple[YearFigures, Start]:
    """The least that a park costs over its days, as `gridshare.years.cost.year_cost` finds it, and where that ended.

    Args:
        long: The park on its days.
        options: Time limit and gap; progress.
        like: Where a year ended that is much like it.
        at_once: Months that are worked on at once.

    Raises:
        TimeLimitError: If the time was up before there was a plan of any month.
        CancelledError: If progress asks to stop.
    """
    found = year_cost(long, options, Scope(like=like or {}, is_partial=True, at_once=at_once))
    return _figures(found), found.bases


def _figures(found: YearCost) -> YearFigures:
    plans = [day.plan for day in found.days]
    return YearFigures(
        days=len(plans),
        days_left=len(found.left),
        days_lacking=len(found.lacking),
        cost_eur=round(found.found_eur, 2),
        at_least_eur=round(found.bound_eur, 2) if isfinite(found.bound_eur) else None,
        costs_eur={name: round(eur, 2) for name, eur in found.costs_eur.items()},
        billed_eur=_billed(found.months),
        exceedance_kwh=round(found.exceedance_kwh, 3),
        exceedance_hours=round(sum(plan.step_h * float((plan.over_kw > 0).sum()) for plan in plans), 3),
        physical_exceedance_kwh=round(sum(plan.physical_kwh for plan in plans), 3),
        unserved_kwh=round(found.unserved_kwh, 3),
        days_not_whole=len(plans) - found.whole_days,
        peak_import_kw=round(max(float(plan.group_kw.max()) for plan in plans), 3),
        months=[_month(month) for month in found.months],
    )


def _billed(months: Sequence[MonthCost]) -> dict[str, float]:
    """What is billed once for each month's peak, by charge."""
    total: dict[str, float] = {}
    for peak in (peak for month in months for peak in month.peaks):
        total[peak.charge] = round(total.get(peak.charge, 0.0) + peak.eur, 2)
    return total


def _month(month: MonthCost) -> MonthFigures:
    return MonthFigures(
        month=month.month,
        cost_eur=round(month.found_eur, 2),
        peak_import_kw=round(max(float(day.plan.group_kw.max()) for day in month.days), 3),
        exceedance_kwh=round(sum(day.plan.exceedance_kwh for day in month.days), 3),
    )
