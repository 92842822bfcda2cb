"""What a newcomer costs the park, by month and in all, with each month's peak counted once."""

from __future__ import annotations

from math import isfinite

from gridshare.effort import SolveOptions
from gridshare.questions.fit.document import FitCosts, FitMonth
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.schedules.rounding import number
from gridshare.years.cost import Scope, year_cost
from gridshare.years.year_cost import MonthCost, YearCost, summed


def costs_of(newcomer: Newcomer, kw: float | None, options: SolveOptions) -> FitCosts:
    """What the park pays more with the newcomer.

    Args:
        newcomer: The newcomer.
        kw: Its power; None for an asset, whose size is its own.
        options: Time limit of both years together; progress of each.

    Raises:
        TimeLimitError: If the time was up before there was a plan of each day.
        CancelledError: If progress asks to stop.
    """
    before = year_cost(newcomer.before, options)
    after = year_cost(newcomer.after if kw is None else newcomer.scaled(kw), options, Scope(like=before.bases))
    names = sorted(before.costs_eur.keys() | after.costs_eur.keys())
    return FitCosts(
        at_kw=None if kw is None else number(kw),
        eur=number(after.found_eur - before.found_eur),
        least_eur=_bound(after.bound_eur - before.found_eur),
        most_eur=_bound(after.found_eur - before.bound_eur),
        without_eur=number(before.found_eur),
        by_name={name: number(_of(after, name) - _of(before, name)) for name in names},
        months=[
            FitMonth(
                month=one.month,
                days=len(one.days),
                days_eur=number(_days(one) - _days(other)),
                once_eur=number(sum(p.eur for p in one.peaks) - sum(p.eur for p in other.peaks)),
                peak_kw=number(max((p.billed_kw for p in one.peaks), default=0.0)),
                peak_without_kw=number(max((p.billed_kw for p in other.peaks), default=0.0)),
            )
            for one, other in zip(after.months, before.months, strict=True)
        ],
        whole_days=min(before.whole_days, after.whole_days),
    )


def _days(month: MonthCost) -> float:
    return sum(summed(day.plan.costs_eur for day in month.days).values())


def _of(year: YearCost, name: str) -> float:
    return year.costs_eur.get(name, 0.0)


def _bound(eur: float) -> float | None:
    return number(eur) if isfinite(eur) else None
