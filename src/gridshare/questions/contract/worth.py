"""What a kW more or less of the contract is worth: its price in the plans, and what planning anew says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.parts import Floats
from gridshare.questions.contract.document import Check, MonthWorth
from gridshare.schedules.rounding import number
from gridshare.sites.document import SiteDocument
from gridshare.years.cost import Scope, year_cost
from gridshare.years.long_site import LongSite
from gridshare.years.year_cost import MonthCost, YearCost

NOTHING_EUR = 1e-3
_HOURS = 24
_KW = 1.0
_STEP_SHARE = 0.05
"""The bigger step that is checked, of the contract."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What is known of it.

    Attributes:
        months: Each month.
        checks: Steps of the contract for which the year was planned anew.
        is_finished: Whether there was time for all of them.
    """

    months: list[MonthWorth]
    checks: list[Check] = field(default_factory=list)
    is_finished: bool = True

    @property
    def eur_per_kw(self) -> float:
        """What a kW more saves, by its price."""
        return sum(month.eur_per_kw for month in self.months)


def worth_of(long: LongSite, cost: YearCost, contract_kw: float | None, options: SolveOptions) -> Worth:
    """What a kW is worth, and where there is time the same by planning anew.

    Args:
        long: The park.
        cost: What it costs.
        contract_kw: The contract on import, at its most; None where there is none.
        options: Time limit, progress.
    """
    prices = {month.month: _by_hour(month) for month in cost.months}
    if contract_kw is None:
        return Worth([_month(month, prices[month.month], {}) for month in cost.months])
    steps = [_KW, -_KW, max(round(_STEP_SHARE * contract_kw), 2.0)]
    anew: dict[float, dict[str, MonthCost]] = {}
    is_finished = True
    try:
        for kw in steps if contract_kw > _KW else steps[::2]:
            anew[kw] = _anew(long, cost, kw, prices, options)
    except TimeLimitError:
        is_finished = False
    months = [_month(month, prices[month.month], anew) for month in cost.months]
    checks = [_check(kw, cost, found, prices) for kw, found in anew.items() if found]
    return Worth(months, checks, is_finished)


def raised(document: SiteDocument, kw: float) -> SiteDocument:
    """The park with a contract of so much more on import, or less."""
    layers = tuple(
        layer
        if layer.direction == "export" or getattr(layer, "kind", "hard") != "hard"
        else layer.model_copy(update={"limit_kw": layer.limit_kw.mapped(lambda limit: max(limit + kw, 0.0))})
        for layer in document.connection.layers
    )
    return document.model_copy(update={"connection": document.connection.model_copy(update={"layers": layers})})


def _anew(
    long: LongSite, cost: YearCost, kw: float, prices: Mapping[str, Floats], options: SolveOptions
) -> dict[str, MonthCost]:
    """The months to which a step matters, planned anew. In the others the plan stays the best one.

    Raises:
        TimeLimitError: If the time is up.
    """
    asked = {
        month.month
        for month in cost.months
        if _keeps_all(month) and (prices[month.month].sum() > NOTHING_EUR or (kw < 0 and _reaches(month, -kw)))
    }
    if not asked:
        return {}
    scope = Scope(asked, cost.bases)
    found = year_cost(long.changed(partial(raised, kw=kw)), options, scope)
    return {month.month: month for month in found.months}


def _keeps_all(month: MonthCost) -> bool:
    return all(day.plan.keeps_all for day in month.days)


def _reaches(month: MonthCost, kw: float) -> bool:
    """Whether its plans come within so much of the contract."""
    return any((day.room_kw < kw).any() for day in month.days)


def _check(kw: float, cost: YearCost, found: Mapping[str, MonthCost], prices: Mapping[str, Floats]) -> Check:
    """What a step saves in the months whose limits are kept before and after it."""
    kept = {name for name, month in found.items() if _keeps_all(month)}
    before = sum(month.found_eur for month in cost.months if month.month in kept)
    return Check(
        kw=kw,
        saved_eur=number(before - sum(found[name].found_eur for name in sorted(kept))),
        at_most_eur=number(kw * sum(float(prices[name].sum()) for name in sorted(kept))),
        days_short=sum(not day.plan.keeps_all for month in found.values() for day in month.days),
    )


def _by_hour(month: MonthCost) -> Floats:
    """What a kW more saves in all steps of each hour of the day, on the days that keep it."""
    by_hour = np.zeros(_HOURS)
    for day in month.days:
        if day.worth is not None:
            steps = day.worth[0]
            hour = np.minimum((np.arange(len(steps)) * day.plan.step_h).astype(int), _HOURS - 1)
            by_hour += np.bincount(hour, steps, _HOURS)
    return by_hour


def _month(month: MonthCost, by_hour: Floats, anew: Mapping[float, Mapping[str, MonthCost]]) -> MonthWorth:
    return MonthWorth(
        month=month.month,
        eur_per_kw=number(float(by_hour.sum())),
        by_hour=[number(value) for value in by_hour],
        days_short=sum(day.worth is None for day in month.days),
        more_saves_eur=_saved(month, anew.get(_KW)),
        less_costs_eur=_saved(month, anew.get(-_KW), sign=-1.0),
    )


def _saved(month: MonthCost, anew: Mapping[str, MonthCost] | None, sign: float = 1.0) -> float | None:
    """What a step saves in a month; None where no money says it, or there was no time."""
    if anew is None or not _keeps_all(month):
        return None
    after = anew.get(month.month, month)
    return number(sign * (month.found_eur - after.found_eur)) if _keeps_all(after) else None
