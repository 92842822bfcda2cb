"""From what was found of days to the document: sums over days, ranks, and what a reader should know."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.questions.helps import document
from gridshare.questions.helps.days import Amounts, DayFound
from gridshare.questions.helps.found import Found
from gridshare.questions.helps.months import billing_of, highest
from gridshare.schedules.rounding import number
from gridshare.view import Text, english, named
from gridshare.years.apart import hanging_together
from gridshare.years.long_site import LongSite

_SAVES_EUR, _TAKES_KWH = 0.01, 0.1


def published(found: Found, site: LongSite, seconds: float) -> document.Helps:
    """The document."""
    numbers = sorted(found.days)
    days = [found.days[k] for k in numbers]
    scale = len(site.days) / len(days)
    changes = [_change(found, k, numbers, (site, scale)) for k in range(len(found.changes))]
    changes.sort(key=_by_eur)
    means = [change for change in changes if change.group == "means"]
    over = sum(day.as_it_is.over_kwh for day in days)
    unserved = sum(day.as_it_is.unserved_kwh for day in days)
    return document.Helps(
        name=site.document.name,
        first=min(site.days),
        last=max(site.days),
        days=len(site.days),
        looked_at=len(days),
        lacking=[each.day for each in site.lacking],
        as_it_is=document.AsItIs(
            cost_eur=number(scale * sum(day.as_it_is.eur for day in days)),
            month_charges_eur=number(found.billing.eur),
            over_kwh=number(scale * over),
            unserved_kwh=number(scale * unserved),
            days_short=round(scale * sum(day.gives_way for day in days)),
        ),
        changes=changes,
        best_by_eur=_best([c for c in means if _saved_eur(c) > _SAVES_EUR]),
        best_by_kwh=_best(
            sorted(
                (c for c in changes if c.group == "means" and _taken_kwh(c) > _TAKES_KWH), key=lambda c: -_taken_kwh(c)
            )
        ),
        notes=_notes(site, days, has_months=bool(found.billing.prices)),
        seconds=round(seconds, 3),
    )


def _change(found: Found, k: int, numbers: Sequence[int], of: tuple[LongSite, float]) -> document.Change:
    change, (site, scale) = found.changes[k], of
    days = [found.days[day] for day in numbers]
    seen = [found.again.get((k, day), found.days[day].found[k]) for day in numbers]
    least = [
        _least(day, one, k, is_again=(k, n) in found.again) for n, day, one in zip(numbers, days, seen, strict=True)
    ]
    pairs = [(one, day.as_it_is) for one, day in zip(seen, days, strict=True) if one is not None]
    is_all = len(pairs) == len(days)
    costs = [one.eur - was.eur for one, was in pairs] if is_all else least
    year, has_months = found.years.get(k), bool(found.billing.prices)
    open_ = sum(not found.is_known(k, day) for day in numbers)

    def more(amounts: Sequence[float]) -> float | None:
        return number(scale * sum(amounts)) if is_all else None

    months = [f"{site.days[n]:%Y-%m}" for n in numbers]
    billed = highest([(month, one.billed_kw) for month, (one, _) in zip(months, pairs, strict=False)])
    months_more = found.billing.at(billed) - found.billing.eur
    found_eur = more(costs)
    if year is not None and found.year is not None:
        months_more = billing_of(year).eur - found.billing.eur
        found_eur = number(sum(day.plan.eur for day in year.days) - sum(day.plan.eur for day in found.year.days))
    return document.Change(
        label=change.label,
        asset=change.asset,
        kind=change.kind,
        member=change.member.name if change.owner < 0 else site.document.members[change.owner].name,
        group=change.group,
        cost_more_eur=found_eur,
        cost_more_at_least_eur=number(scale * sum(least)) if np.isfinite(least).all() and not has_months else None,
        month_charges_more_eur=number(months_more) if is_all or year is not None else None,
        over_kwh_more=more([one.over_kwh - was.over_kwh for one, was in pairs]),
        unserved_kwh_more=more([one.unserved_kwh - was.unserved_kwh for one, was in pairs]),
        error_eur=_error(costs, len(site.days)),
        days_open=round(scale * open_),
        proven=is_all and not open_ and scale == 1.0 and not has_months and all(day.is_whole for day in days),
        problems=found.failed.get(k, []),
    )


def _least(day: DayFound, amounts: Amounts | None, k: int, *, is_again: bool) -> float:
    """What a day costs more at the least: what it does where that is settled."""
    if amounts is not None and (is_again or day.known[k]):
        return amounts.eur - day.as_it_is.eur
    return float(day.least_eur[k])


def _error(costs: Sequence[float], of: int) -> float:
    """1.96 standard errors of a sum over all days, of which only some were looked at [EUR]."""
    n = len(costs)
    if n == of or not np.isfinite(costs).all():
        return 0.0
    spread = float(np.std(costs, ddof=1)) if n > 1 else abs(costs[0])
    return number(1.96 * of * spread / np.sqrt(n) * np.sqrt(1 - n / of))


def _saved_eur(change: document.Change) -> float:
    """What it saves by the plans that were found, months too; less than nothing where it costs."""
    if change.cost_more_eur is None:
        return -np.inf
    return -(change.cost_more_eur + (change.month_charges_more_eur or 0.0))


def _taken_kwh(change: document.Change) -> float:
    """What it takes away of what is above the contract or not served."""
    if change.over_kwh_more is None or change.unserved_kwh_more is None:
        return -np.inf
    return -(change.over_kwh_more + change.unserved_kwh_more)


def _by_eur(change: document.Change) -> tuple[float, str]:
    """By what it costs more; what is not known by its bound, and after all else without one."""
    saved = _saved_eur(change)
    if np.isfinite(saved):
        return -saved, change.label
    return np.inf if change.cost_more_at_least_eur is None else change.cost_more_at_least_eur, change.label


def _best(changes: Sequence[document.Change]) -> str | None:
    return changes[0].label if changes else None


_EACH_DAY: Text = (
    "Each day begins and ends with stores as full as the site says; the future of a day is known in it.",
    "Elke dag begint en eindigt met opslag zo vol als het park zegt, en is gepland met zijn toekomst bekend.",
)
_IN_PARTS: Text = (
    "Days on which something has to be whole (a run, a switch) that is taken in parts here: {n}.",
    "Dagen waarop iets heel moet zijn (een run, een schakelaar) dat hier in delen is gerekend: {n}.",
)
_OF_MONTHS: Text = (
    "Peaks of months: as billed without a change, but for changes of which the whole year was planned.",
    "Pieken van maanden: zoals nu in rekening, behalve bij veranderingen waarvan het hele jaar is gepland.",
)
_AS_THE_SITE_SAYS: Text = (
    "Each day begins as the site says for {kinds}.",
    "Elke dag begint zoals het park het zegt voor {kinds}.",
)
NOTES = named(_EACH_DAY, _IN_PARTS, _OF_MONTHS, _AS_THE_SITE_SAYS)
"""Notes as documents have them -> what reports say."""


def _notes(site: LongSite, days: Sequence[DayFound], *, has_months: bool) -> list[str]:
    found = [english(_EACH_DAY)]
    if not all(day.is_whole for day in days):
        found.append(english(_IN_PARTS, n=sum(not day.is_whole for day in days)))
    if has_months:
        found.append(english(_OF_MONTHS))
    if kinds := hanging_together(site.site(0)):
        found.append(english(_AS_THE_SITE_SAYS, kinds=", ".join(kinds)))
    return found
