"""Which contract: from what a year costs, what its plans use and what a kW more would be worth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import Problem, SiteError
from gridshare.parts import CONTRACT, Floats
from gridshare.questions.cache import answered
from gridshare.questions.contract.document import (
    PERCENTS,
    Check,
    ContractAnswer,
    ContractVerdict,
    Leaver,
    Money,
    MonthPeak,
    MonthWorth,
    Power,
    Use,
)
from gridshare.schedules.rounding import number
from gridshare.sites.document import SiteDocument
from gridshare.sites.outline import Outline
from gridshare.tariffs.contracted_power import ContractedPowerFields
from gridshare.years.cost import year_cost
from gridshare.years.long_site import LongSite, long_site
from gridshare.years.unplanned import unplanned as unplanned_days
from gridshare.years.year_cost import MonthCost, PeakFound, YearCost

_MONTHS, _HOURS = 12, 24
_UNUSED_KW, _UNUSED_SHARE = 1000.0, 0.5
"""Use it or lose it: from here on power may be taken back (Stcrt. 2024, 13531)."""
_YEAR_DAYS = 360
_STEP_SHARE = 0.05
"""The bigger step that is checked, of the contract."""
_NOTHING_EUR = 1e-3
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
        is_finished=lambda answer: answer.money.at_least_eur is not None,
    )


def _answer(long: LongSite, question: ContractQuestion, options: SolveOptions) -> ContractAnswer:
    leaver = question.leaver
    without = None if leaver is None else long.changed(partial(_without, member=leaver))
    cost = year_cost(long, options)
    caps = _caps_kw(long)
    planned = np.concatenate([day.plan.group_kw for day in cost.days])
    unplanned = np.concatenate([flow.group for flow in unplanned_days(long)])
    growing = [(1 + question.growth) ** year for year in range(question.years + 1)]
    powers = [_power(percent, planned, unplanned, growing) for percent in PERCENTS]
    worth = [_worth(month) for month in cost.months]
    per_kw = sum(row.eur_per_kw for row in worth)
    ask_kw = powers[-1].by_year_kw[-1]
    money = _money(long, cost, ask_kw)
    use = None if caps is None else _use(caps, (planned, unplanned), len(cost.days))
    over = [day.plan.over_kw for day in cost.days]
    return ContractAnswer(
        name=long.document.name,
        verdict=_verdict(cost, use, per_kw, money),
        contract_kw=None if caps is None else caps[0],
        contract_most_kw=None if caps is None else caps[1],
        ask_kw=ask_kw,
        first=str(question.first),
        last=str(question.last),
        days=len(cost.days),
        lacking=[f"{each.day}: {each.error}" for each in cost.lacking],
        broken_days=len(cost.days) - cost.whole_days,
        exceedance_kwh=number(cost.exceedance_kwh),
        exceedance_steps=cost.exceedance_steps,
        exceedance_most_kw=number(max((float(each.max()) for each in over), default=0.0)),
        unserved_kwh=number(cost.unserved_kwh),
        growth=question.growth,
        use=use,
        powers=powers,
        worth_eur_per_kw=number(per_kw),
        worth=worth,
        checks=list(_checks(long, cost, worth, options)) if caps is not None else [],
        money=money,
        peaks=[
            MonthPeak(
                month=p.month,
                charge=p.charge,
                eur=number(p.eur),
                kw=number(p.billed_kw),
                days=[str(day) for day in p.days],
            )
            for month in cost.months
            for p in month.peaks
        ],
        leaver=None if leaver is None or without is None else _leaver(leaver, cost, year_cost(without, options)),
        unknown_midnights=list(cost.unknown_midnights),
    )


def _verdict(cost: YearCost, use: Use | None, per_kw: float, money: Money) -> ContractVerdict:
    if use is None:
        return "no_contract"
    if not all(day.plan.keeps_all for day in cost.days):
        return "too_small"
    price = money.contract_eur_per_kw_year * len(cost.months) / _MONTHS
    if per_kw > max(price, _NOTHING_EUR):
        return "more_pays"
    return "has_room" if use.unused_kw > _NOTHING_KW else "fits"


def _caps_kw(long: LongSite) -> tuple[float, float] | None:
    """Lowest and highest limit of the contract on import; None where there is none."""
    lowest, highest = np.inf, -np.inf
    for k in range(len(long.days)):
        points = long.site(k).connection.group.points
        for limit in points.import_limit_kw[points.rank == CONTRACT]:
            known = limit[np.isfinite(limit)]
            lowest, highest = min([lowest, *known]), max([highest, *known])
    return None if np.isinf(lowest) else (float(lowest), float(highest))


def _power(percent: float, planned: Floats, unplanned: Floats, growing: Sequence[float]) -> Power:
    own, other = (number(max(np.percentile(net, percent), 0.0)) for net in (planned, unplanned))
    by_year = [number(own * factor) for factor in growing]
    return Power(percent=percent, planned_kw=own, unplanned_kw=other, by_year_kw=by_year)


def _use(caps: tuple[float, float], nets: tuple[Floats, Floats], days: int) -> Use:
    most, unplanned = (max(float(net.max()), 0.0) for net in nets)
    unused = max(caps[1] - most, 0.0)
    share = most / caps[1] if caps[1] > 0 else 0.0
    taken = share <= _UNUSED_SHARE or unused >= _UNUSED_KW
    return Use(
        most_kw=number(most),
        unplanned_kw=number(unplanned),
        share=round(share, 6),
        unused_kw=number(unused),
        may_be_taken_back=taken if days >= _YEAR_DAYS else None,
    )


def _worth(month: MonthCost) -> MonthWorth:
    """What a kW more saves: what it is worth in all steps of each hour of the day."""
    by_hour = np.zeros(_HOURS)
    for day in month.days:
        if day.worth is not None:
            steps = day.worth[0]
            hour = np.minimum((np.arange(len(steps)) * day.plan.step_h).astype(int), _HOURS - 1)
            by_hour += np.bincount(hour, steps, _HOURS)
    return MonthWorth(
        month=month.month,
        eur_per_kw=number(float(by_hour.sum())),
        by_hour=[number(value) for value in by_hour],
        days_short=sum(day.worth is None for day in month.days),
    )


def _checks(long: LongSite, cost: YearCost, worth: Sequence[MonthWorth], options: SolveOptions) -> Iterator[Check]:
    """What a contract of one kW more, and of a good deal more, saves in the months in which a kW is worth something."""
    months = {row.month for row in worth if row.eur_per_kw > _NOTHING_EUR and not row.days_short}
    if not months:
        return
    caps = _caps_kw(long)
    per_kw = sum(row.eur_per_kw for row in worth if row.month in months)
    before = sum(month.found_eur for month in cost.months if month.month in months)
    for kw in (1.0, max(round(_STEP_SHARE * (caps or (0.0, 0.0))[1]), 2.0)):
        more = long.changed(partial(_raised, kw=kw))
        after = year_cost(more, replace(options, on_progress=None), months).found_eur
        yield Check(kw=kw, saved_eur=number(before - after), at_most_eur=number(kw * per_kw))


def _raised(document: SiteDocument, kw: float) -> SiteDocument:
    """The park with a contract of so much more on import."""
    layers = tuple(
        layer
        if layer.direction == "export" or getattr(layer, "kind", "hard") != "hard"
        else layer.model_copy(update={"limit_kw": layer.limit_kw.mapped(lambda limit: limit + kw)})
        for layer in document.connection.layers
    )
    return document.model_copy(update={"connection": document.connection.model_copy(update={"layers": layers})})


def _without(document: SiteDocument, member: str) -> SiteDocument:
    names = [each.name for each in document.members]
    if member not in names or len(names) == 1:
        expected = f"one of {', '.join(names)}" if len(names) > 1 else "a park of more than one member"
        raise SiteError(Problem("leaver", "unknown_member", repr(member), expected))
    return document.model_copy(update={"members": tuple(each for each in document.members if each.name != member)})


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
