"""Which contract: from what a year costs, what its plans use and what a kW more would be worth."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, SiteError, TimeLimitError
from gridshare.parts import Floats
from gridshare.questions.cache import answered
from gridshare.questions.contract.document import (
    PARTS,
    PERCENTS,
    ContractAnswer,
    ContractVerdict,
    Leaver,
    Money,
    MonthPeak,
    Power,
    Use,
)
from gridshare.questions.contract.use import contract_of, use_of
from gridshare.questions.contract.worth import NOTHING_EUR, worth_of
from gridshare.schedules.rounding import number
from gridshare.sites.document import SiteDocument
from gridshare.sites.leaving import without_members
from gridshare.sites.outline import Outline
from gridshare.tariffs.contracted_power import ContractedPowerFields
from gridshare.years.cost import Scope, year_cost
from gridshare.years.long_site import LongSite, long_site
from gridshare.years.year_cost import PeakFound, YearCost

_MONTHS = 12
_NOTHING_KW = 0.05


@dataclass(frozen=True, slots=True)
class ContractQuestion:
    """What is asked.

    Attributes:
        site: The park.
        first, last: The days.
        growth: Growth of all use in a year, as 0.02.
        years: For how many years.
        leaver: The member of which is asked what leaves with it.
    """

    site: Path | Outline
    first: dt.date
    last: dt.date
    growth: float = 0.0
    years: int = 0
    leaver: str | None = None


def which_contract(question: ContractQuestion, *, options: SolveOptions) -> ContractAnswer:
    """The answer.

    Raises:
        SiteError, ForecastError: If the site cannot be on these days, or has not the member that leaves.
        TimeLimitError: If the time was up before there was a plan of each day.
        CancelledError: If progress asked to stop.
    """
    long = long_site(question.site, question.first, question.last)
    return answered(
        "contract",
        [long.digest, question.growth, question.years, question.leaver, options.relative_gap],
        ContractAnswer,
        lambda: _answer(long, question, options),
        is_finished=lambda answer: answer.money.at_least_eur is not None and not answer.unfinished,
    )


def _answer(long: LongSite, question: ContractQuestion, options: SolveOptions) -> ContractAnswer:
    begun, leaver = time.monotonic(), question.leaver
    without = None if leaver is None else long.changed(partial(_without, member=leaver))
    cost = year_cost(long, options, Scope(is_partial=True, is_unplanned_too=True))
    contract = contract_of(cost)
    planned = np.concatenate([day.plan.group_kw for day in cost.days])
    unplanned = np.concatenate([day.unplanned_kw for day in cost.days if day.unplanned_kw is not None])
    growing = [(1 + question.growth) ** year for year in range(question.years + 1)]
    powers = [_power(percent, planned, unplanned, growing) for percent in PERCENTS]
    worth = worth_of(long, cost, None if contract is None else contract[1], options.since(begun))
    leaves = _leaves(leaver, cost, without, options.since(begun))
    late = {"days": bool(cost.left), "worth": not worth.is_finished, "leaver": leaves is None and leaver is not None}
    ask_kw = powers[-1].by_year_kw[-1]
    money = _money(long, cost, ask_kw)
    most, without_plan = (max(float(net.max()), 0.0) for net in (planned, unplanned))
    use = None if contract is None else use_of(contract[1], most, without_plan, len(cost.days))
    over = [day.plan.over_kw for day in cost.days]
    return ContractAnswer(
        name=long.document.name,
        verdict=_verdict(cost, use, worth.eur_per_kw, money),
        contract_kw=None if contract is None else contract[0],
        contract_most_kw=None if contract is None else contract[1],
        ask_kw=ask_kw,
        first=str(question.first),
        last=str(question.last),
        days=len(cost.days),
        days_left=len(cost.left),
        unfinished=[part for part in PARTS if late[part]],
        lacking=[f"{each.day}: {each.error}" for each in cost.lacking],
        broken_days=len(cost.days) - cost.whole_days,
        exceedance_kwh=number(cost.exceedance_kwh),
        exceedance_steps=cost.exceedance_steps,
        exceedance_most_kw=number(max((float(each.max()) for each in over), default=0.0)),
        unserved_kwh=number(cost.unserved_kwh),
        growth=question.growth,
        use=use,
        powers=powers,
        worth_eur_per_kw=number(worth.eur_per_kw),
        worth=worth.months,
        checks=worth.checks,
        money=money,
        peaks=[_peak(peak) for month in cost.months for peak in month.peaks],
        leaver=leaves,
        unknown_midnights=list(cost.unknown_midnights),
    )


def _verdict(cost: YearCost, use: Use | None, per_kw: float, money: Money) -> ContractVerdict:
    if use is None:
        return "no_contract"
    if not all(day.plan.keeps_all for day in cost.days):
        return "too_small"
    price = money.contract_eur_per_kw_year * len(cost.months) / _MONTHS
    if per_kw > max(price, NOTHING_EUR):
        return "more_pays"
    return "has_room" if use.unused_kw > _NOTHING_KW else "fits"


def _power(percent: float, planned: Floats, unplanned: Floats, growing: Sequence[float]) -> Power:
    own, other = (number(max(np.percentile(net, percent), 0.0)) for net in (planned, unplanned))
    by_year = [number(own * factor) for factor in growing]
    return Power(percent=percent, planned_kw=own, unplanned_kw=other, by_year_kw=by_year)


def _without(document: SiteDocument, member: str) -> SiteDocument:
    names = [each.name for each in document.members]
    if member not in names or len(names) == 1:
        expected = f"one of {', '.join(names)}" if len(names) > 1 else "a park of more than one member"
        raise SiteError(Problem("leaver", "unknown_member", repr(member), expected))
    return without_members(document, [member])


def _peak(peak: PeakFound) -> MonthPeak:
    days = [str(day) for day in peak.days]
    return MonthPeak(month=peak.month, charge=peak.charge, eur=number(peak.eur), kw=number(peak.billed_kw), days=days)


def _money(long: LongSite, cost: YearCost, ask_kw: float) -> Money:
    tariff, price, paid_kw = long.document.grid_tariff, 0.0, 0.0
    if isinstance(tariff, ContractedPowerFields):
        price, paid_kw = _MONTHS * tariff.contract_eur_per_kw, tariff.contract_kw
    peaks = {peak.charge: peak.eur_per_kw for month in cost.months for peak in month.peaks}
    bound = cost.bound_eur
    return Money(
        eur=number(cost.found_eur),
        at_least_eur=number(min(bound, cost.found_eur)) if np.isfinite(bound) else None,
        costs_eur={name: number(eur) for name, eur in cost.costs_eur.items()},
        contract_eur_per_kw_year=number(price),
        less_for_ask_eur_year=number(price * (paid_kw - ask_kw)) if price and paid_kw else None,
        peak_eur_per_kw_year=number(_MONTHS * sum(peaks.values())),
    )


def _leaves(member: str | None, with_it: YearCost, without: LongSite | None, options: SolveOptions) -> Leaver | None:
    """What leaves with a member; None where nobody leaves, or there was no time for all days without it."""
    if member is None or without is None or with_it.left:
        return None
    try:
        return _leaver(member, with_it, year_cost(without, options, Scope(like=with_it.bases)))
    except TimeLimitError:
        return None


def _leaver(member: str, with_it: YearCost, after: YearCost) -> Leaver:
    index = with_it.days[0].plan.members.index(member)
    own = np.concatenate([day.plan.members_kw[index] for day in with_it.days])
    group = np.concatenate([day.plan.group_kw for day in with_it.days])
    step_h = with_it.days[0].plan.step_h
    own_eur = sum(float(day.plan.members_eur[index]) for day in with_it.days)

    def peaks_eur(cost: YearCost) -> float:
        return sum(peak.eur for month in cost.months for peak in month.peaks)

    return Leaver(
        member=member,
        import_kwh=number(step_h * float(np.maximum(own, 0).sum())),
        export_kwh=number(step_h * float(np.maximum(-own, 0).sum())),
        own_peak_kw=number(max(float(own.max()), 0.0)),
        at_the_groups_peak_kw=number(float(own[np.argmax(group)])),
        peaks_eur=number(peaks_eur(with_it) - peaks_eur(after)),
        most_kw_after=number(max(0.0, *(float(day.plan.group_kw.max()) for day in after.days))),
        others_before_eur=number(with_it.found_eur - own_eur),
        others_after_eur=number(after.found_eur),
    )
