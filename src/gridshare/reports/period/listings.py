"""Tables of a period as text, the same for a terminal and a page: months, costs by what they are for, members, days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from gridshare.reports.kinds import names
from gridshare.reports.listing import Listing
from gridshare.reports.plan.demand import SEEN
from gridshare.reports.words import Words
from gridshare.schedules.months import MonthCharge
from gridshare.schedules.period import PeriodDay, PeriodDocument, PeriodMember, Total
from gridshare.schedules.totals import costs_of_days
from gridshare.view import Texts

_CENT = 0.005

_TEXTS: Texts = {
    "months": ("Month", "Maand"),
    "days": ("days", "dagen"),
    "of_days": ("days [EUR]", "dagen [EUR]"),
    "once": ("month [EUR]", "maand [EUR]"),
    "saved": ("saved [EUR]", "bespaard [EUR]"),
    "above": ("kWh above", "kWh erboven"),
    "at_cap": ("h at cap", "uur aan grens"),
    "peak": ("peak kW", "piek kW"),
    "costs": ("Costs [EUR]", "Kosten [EUR]"),
    "charges": (
        "Billed once a month, by the highest power",
        "Eenmaal per maand, naar het hoogste vermogen",
    ),
    "kw": ("plan [kW]", "plan [kW]"),
    "kw_nothing": ("nothing [kW]", "zonder plan [kW]"),
    "members": ("Members [EUR]", "Deelnemers [EUR]"),
    "plan": ("plan", "plan"),
    "nothing": ("doing nothing", "zonder plan"),
    "difference": ("difference", "verschil"),
    "gave_way": ("gave way [kWh]", "maakt ruimte [kWh]"),
    "hard": ("Days to look at", "Dagen om naar te kijken"),
    "is_failed": ("failed: {why}", "mislukt: {why}"),
    "is_untried": ("no plan in time: doing nothing", "geen plan op tijd: niets doen"),
    "is_open": ("not finished", "niet af"),
    "is_above": ("{kwh} kWh above the cap", "{kwh} kWh boven de grens"),
    "is_over": ("{kwh} kWh above cables and connections", "{kwh} kWh boven kabels en aansluitingen"),
    "is_short": ("{kwh} kWh not served", "{kwh} kWh niet geleverd"),
    "is_warm": ("{kh} K·h outside temperature bands", "{kh} K·uur buiten temperatuurbanden"),
}


def listings(document: PeriodDocument, words: Words, most: int | None = None) -> Iterator[Listing]:
    """All tables that have anything to show, with at most so many days and members."""
    words = words.also(_TEXTS)
    if document.months:
        yield _months(document, words)
        yield _costs(document.total, words)
        if any(month.plan.month_charges for month in document.months):
            yield _charges(document, words)
        yield _members(document.total.members, words, most)
    hard = hard_days(document, words)
    if hard:
        rows = hard[:most]
        yield Listing(words("hard"), ("",), rows, is_text=True, more=len(hard) - len(rows))


def hard_days(document: PeriodDocument, words: Words) -> list[tuple[str, str]]:
    """Days to look at, and why."""
    words = words.also(_TEXTS)
    return [(_date(d.day, words), what) for d in document.days if (what := "; ".join(_what(d, words)))]


def _months(document: PeriodDocument, words: Words) -> Listing:
    headings = ("days", "of_days", "once", "total", "saved", "above", "at_cap", "peak")
    rows = [(words.short_month(m.month), words.number(m.days), *_amounts(m, words)) for m in document.months]
    days = words.number(sum(m.days for m in document.months))
    total = (words("total"), days, *_amounts(document.total, words))
    return Listing(words("months"), [words(h) for h in headings], rows, total)


def _amounts(t: Total, words: Words) -> Iterator[str]:
    plan = t.plan
    for eur in (plan.cost_of_days_eur, plan.month_charges_eur, plan.cost_eur, t.savings.cost_eur):
        yield words.number(eur)
    yield words.number(plan.exceedance_kwh, 1)
    yield words.number(t.hours_at_cap, 1)
    yield words.number(plan.peak_import_kw)


def _costs(t: Total, words: Words) -> Listing:
    """What the days cost by what it is for; what is billed once for a month has a table of its own."""
    now, then = costs_of_days(t.plan), costs_of_days(t.nothing)
    rows = [
        (words.name(name, names()), *_three(now.get(name, 0.0), then.get(name, 0.0), words))
        for name in dict.fromkeys([*now, *then])
        if max(abs(now.get(name, 0.0)), abs(then.get(name, 0.0))) >= _CENT
    ]
    total = (words("total"), *_three(t.plan.cost_of_days_eur, t.nothing.cost_of_days_eur, words))
    return Listing(words("costs"), [words(h) for h in ("plan", "nothing", "difference")], rows, total)


def _charges(document: PeriodDocument, words: Words) -> Listing:
    headings = ("kw", "kw_nothing", "plan", "nothing", "difference")
    rows = [
        _charge(now, then, words)
        for month in document.months
        for now, then in zip(month.plan.month_charges, month.nothing.month_charges, strict=True)
    ]
    plan, nothing = document.total.plan.month_charges_eur, document.total.nothing.month_charges_eur
    total = (words("total"), "", "", *_three(plan, nothing, words))
    return Listing(words("charges"), [words(h) for h in headings], rows, total)


def _charge(now: MonthCharge, then: MonthCharge, words: Words) -> Sequence[str]:
    name = f"{words.month(now.month)}: {words.name(now.name, names())}"
    powers = words.number(now.billed_kw), words.number(then.billed_kw)
    return name, *powers, *_three(now.eur, then.eur, words)


def _members(members: Sequence[PeriodMember], words: Words, most: int | None) -> Listing:
    """Each member's own costs; those whose costs change most come first."""
    sums = [(m, _sum(m.costs_eur), _sum(m.baseline_costs_eur)) for m in members]
    sums.sort(key=lambda row: -abs(row[1] - row[2]))
    rows = [
        (m.name, *_three(plan, nothing, words), words.number(m.gave_way_kwh, 1)) for m, plan, nothing in sums[:most]
    ]
    plan, nothing = sum(row[1] for row in sums), sum(row[2] for row in sums)
    total = (words("total"), *_three(plan, nothing, words), words.number(sum(m.gave_way_kwh for m in members), 1))
    headings = [words(h) for h in ("plan", "nothing", "difference", "gave_way")]
    return Listing(words("members"), headings, rows, total, more=len(sums) - len(rows))


def _three(plan: float, nothing: float, words: Words) -> Iterator[str]:
    for eur in (plan, nothing, plan - nothing):
        yield words.number(eur, 2)


def _sum(costs: Mapping[str, float]) -> float:
    return sum(costs.values())


def _what(day: PeriodDay, words: Words) -> Iterator[str]:
    """What a reader has to know of a day; nothing where all is well."""
    if day.status == "failed":
        yield words("is_failed", why=words.translated(day.error or ""))
    if day.status == "nothing":
        yield words("is_untried")
    elif day.verdict is not None and not day.verdict.finished:
        yield words("is_open")
    if day.plan is not None and day.plan.exceedance_kwh >= SEEN:
        yield words("is_above", kwh=words.number(day.plan.exceedance_kwh, 1))
    if (day.physical_exceedance_kwh or 0.0) >= SEEN:
        yield words("is_over", kwh=words.number(day.physical_exceedance_kwh or 0.0, 1))
    if (day.unserved_kwh or 0.0) >= SEEN:
        yield words("is_short", kwh=words.number(day.unserved_kwh or 0.0, 1))
    if (day.unserved_kelvin_hours or 0.0) >= SEEN:
        yield words("is_warm", kh=words.number(day.unserved_kelvin_hours or 0.0, 1))


def _date(day: dt.date, words: Words) -> str:
    return words.date(dt.datetime.combine(day, dt.time()))
