"""The first lines about a period, wherever it is shown: how far to trust it, what is kept, served and saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from gridshare.reports.listing import Line
from gridshare.reports.plan.demand import SEEN, UNITS
from gridshare.reports.words import Words
from gridshare.schedules.period import PeriodDay, PeriodDocument
from gridshare.view import Texts

_CENT = 0.005
_MOST_DAYS = 3

_TEXTS: Texts = {
    "all_failed": (
        "None of the {n} days could be planned: there are no figures. {days}.",
        "Geen van de {n} dagen kon worden gepland: er zijn geen cijfers. {days}.",
    ),
    "failed": (
        "{failed} of {n} days failed and are in no figure: {days}.",
        "{failed} van {n} dagen zijn mislukt en zitten in geen enkel cijfer: {days}.",
    ),
    "broken": (
        "The days together break rules of the independent check, so that the figures do not hold: {what}.",
        "Samen nagerekend breken de dagen regels; de cijfers kloppen dus niet: {what}.",
    ),
    "untried": (
        "On {n} of {of} days no plan was found in time, or none passed the check: these are doing nothing, {days}.",
        "Op {n} van {of} dagen is er op tijd geen plan dat bij narekenen klopt: daar is het niets doen, {days}.",
    ),
    "unfinished": (
        "Not finished on {n} of {of} days: the time was up, and better plans may exist. {open}.",
        "Niet af op {n} van {of} dagen: de tijd was om, en misschien kan het beter. {open}.",
    ),
    "less_above": ("up to {kwh} kWh less above the limits", "tot {kwh} kWh minder boven de grenzen"),
    "more_served": ("up to {kwh} kWh more served", "tot {kwh} kWh meer geleverd"),
    "cheaper": ("up to {eur} EUR less", "tot {eur} EUR minder"),
    "cost_unknown": ("how much less it may cost is not known", "hoeveel goedkoper het kan is niet bekend"),
    "and": (" and ", " en "),
    "days": ("{n} days", "{n} dagen"),
    "one_day": ("1 day", "1 dag"),
    "span": ("{first} to {last}, {days}", "{first} tot en met {last}, {days}"),
    "no_cap": ("The group has no cap.", "De groep heeft geen grens."),
    "kept": (
        "The group's cap is kept on all {n} days; doing nothing would break it on {nothing}.",
        "De groep blijft op alle {n} dagen binnen haar grens; zonder plan gaat ze er op {nothing} overheen.",
    ),
    "above": (
        (
            "The group is above its cap on {above} of {n} days: {kwh} kWh in {hours} h, at most {kw} kW; "
            "doing nothing: {nothing} days, {before} kWh."
        ),
        (
            "De groep komt op {above} van {n} dagen boven haar grens: {kwh} kWh in {hours} uur, hoogstens {kw} kW; "
            "zonder plan: {nothing} dagen, {before} kWh."
        ),
    ),
    "margin": (
        "{kwh} kWh of the margin that is held back for forecasts is used.",
        "Van de marge voor de verwachtingen is {kwh} kWh gebruikt.",
    ),
    "limits": (
        "Limits of cables, transformers or connections are exceeded by {kwh} kWh.",
        "Grenzen van kabels, transformatoren of aansluitingen worden met {kwh} kWh overschreden.",
    ),
    "served": ("All demand is served.", "Aan alle vraag wordt voldaan."),
    "short": (
        "Not served: {amounts}; doing nothing: {before}.",
        "Niet geleverd: {amounts}; zonder plan: {before}.",
    ),
    "nothing_short": ("none", "niets"),
    "later": (
        "{kwh} kWh is left for after the last day.",
        "{kwh} kWh blijft over voor na de laatste dag.",
    ),
    "saves": (
        "Against doing nothing it saves {eur} EUR ({percent}): {days} on the days, {months} on charges of months.",
        "Vergeleken met geen plan scheelt het {eur} EUR ({percent}): {days} op de dagen, {months} op de maandkosten.",
    ),
    "costs_more": (
        "It costs {eur} EUR ({percent}) more than doing nothing: {days} on the days, {months} on charges of months.",
        "Het kost {eur} EUR ({percent}) meer dan zonder plan: {days} op de dagen, {months} op de maandkosten.",
    ),
    "at_cap": (
        "{plan} h at the cap (99% of it or more); doing nothing {nothing} h.",
        "{plan} uur aan de grens (99% ervan of meer); zonder plan {nothing} uur.",
    ),
    "peaks": (
        "Highest import {plan} kW, doing nothing {nothing} kW; export {out} kW, doing nothing {out_nothing} kW.",
        "Hoogste afname {plan} kW, zonder plan {nothing} kW; teruglevering {out} kW, zonder plan {out_nothing} kW.",
    ),
}


def doubts(document: PeriodDocument, words: Words) -> Iterator[Line]:
    """What is to be known before all else: days that failed, rules that are broken, searches that were cut short."""
    words, v = words.also(_TEXTS), document.verdict
    failed = [d for d in document.days if d.status == "failed"]
    if failed:
        key = "all_failed" if len(failed) == v.days else "failed"
        why = f"{_named(failed, words)} ({words.translated(failed[0].error or '')})"
        yield Line(words(key, failed=len(failed), n=v.days, days=why.rstrip(".")), "bad")
    broken = [f"{words.month(m.month)}: {m.broken[0]}" for m in document.months if m.broken]
    if broken:
        yield Line(words("broken", what="; ".join(broken[:_MOST_DAYS])), "bad")
    untried = [d for d in document.days if d.status == "nothing"]
    if untried:
        yield Line(words("untried", n=len(untried), of=v.days, days=_named(untried, words)), "bad")
    cut_short = v.unfinished - v.untried
    if cut_short:
        yield Line(words("unfinished", n=cut_short, of=v.days, open=_open(document, words)), "bad")


def span(document: PeriodDocument, words: Words) -> str:
    """From when to when, and how many days that is."""
    words = words.also(_TEXTS)
    n = document.verdict.days
    days = words("one_day") if n == 1 else words("days", n=n)
    return words("span", first=_day(document.first, words), last=_day(document.last, words), days=days)


def outcome(document: PeriodDocument, words: Words) -> Iterator[Line]:
    """Whether the cap is kept and demand is served, and what it saves; nothing where there are no figures."""
    words = words.also(_TEXTS)
    if not document.months:
        return
    good: Literal["good", "plain"] = "plain" if any(doubts(document, words)) else "good"
    yield from _cap(document, words, good)
    yield from _served(document, words, good)
    t = document.total
    saved, before = t.savings.cost_eur, t.nothing.cost_eur
    yield Line(
        words(
            "saves" if saved >= 0 else "costs_more",
            eur=words.number(abs(saved), 2),
            percent=words.percent(abs(saved / before)) if abs(before) > _CENT else "-",
            days=words.number(_signed(t.savings.cost_of_days_eur, saved), 2),
            months=words.number(_signed(t.savings.month_charges_eur, saved), 2),
        )
    )
    if document.has_cap:
        hours = (words.number(each, 1) for each in (t.hours_at_cap, t.baseline_hours_at_cap))
        yield Line(words("at_cap", plan=next(hours), nothing=next(hours)))
    yield Line(
        words(
            "peaks",
            plan=words.number(t.plan.peak_import_kw),
            nothing=words.number(t.nothing.peak_import_kw),
            out=words.number(t.plan.peak_export_kw),
            out_nothing=words.number(t.nothing.peak_export_kw),
        )
    )


def _cap(document: PeriodDocument, words: Words, good: Literal["good", "plain"]) -> Iterator[Line]:
    v, plan, before = document.verdict, document.total.plan, document.total.nothing
    if not document.has_cap:
        yield Line(words("no_cap"))
    elif v.cap_kept:
        yield Line(words("kept", n=v.days - v.failed, nothing=v.baseline_days_above_cap), good)
    else:
        figures = {
            "kwh": words.number(plan.exceedance_kwh, 1),
            "hours": words.number(plan.exceedance_hours, 2),
            "kw": words.number(plan.most_over_kw, 1),
            "before": words.number(before.exceedance_kwh, 1),
        }
        counts = {"above": v.days_above_cap, "n": v.days - v.failed, "nothing": v.baseline_days_above_cap}
        yield Line(words("above", **figures, **counts), "bad")
    if plan.margin_used_kwh >= SEEN:
        yield Line(words("margin", kwh=words.number(plan.margin_used_kwh, 1)))
    if not v.limits_kept:
        yield Line(words("limits", kwh=words.number(plan.physical_exceedance_kwh, 1)), "bad")


def _served(document: PeriodDocument, words: Words, good: Literal["good", "plain"]) -> Iterator[Line]:
    plan, before = document.total.plan, document.total.nothing
    short = _amounts(plan, words)
    if document.verdict.all_served or not short:
        yield Line(words("served"), good)
    else:
        yield Line(words("short", amounts=short, before=_amounts(before, words) or words("nothing_short")), "bad")
    if plan.postponed_kwh >= SEEN:
        yield Line(words("later", kwh=words.number(plan.postponed_kwh, 1)))


def _amounts(figures: object, words: Words) -> str:
    """What is not served, each unit by itself."""
    names = {"kWh": "unserved_kwh", "K h": "unserved_kelvin_hours", "K": "unserved_kelvin"}
    found = {unit: float(getattr(figures, name)) for unit, name in names.items()}
    return ", ".join(f"{words.number(v, 1)} {words.of(UNITS[unit])}" for unit, v in found.items() if v >= SEEN)


def _open(document: PeriodDocument, words: Words) -> str:
    v = document.verdict
    found = []
    if v.exceedance_open_kwh >= SEEN:
        found.append(words("less_above", kwh=words.number(v.exceedance_open_kwh, 1)))
    if v.unserved_open_kwh >= SEEN:
        found.append(words("more_served", kwh=words.number(v.unserved_open_kwh, 1)))
    if v.cost_open_eur is not None:
        found.append(words("cheaper", eur=words.number(v.cost_open_eur, 2)))
    else:
        found.append(words("cost_unknown"))
    text = words("and").join(found)
    return f"{text[0].upper()}{text[1:]}"


def _named(days: list[PeriodDay], words: Words) -> str:
    """Some of the days, and how many more."""
    shown = ", ".join(_short(d.day, words) for d in days[:_MOST_DAYS])
    return f"{shown} {words('and_more', n=len(days) - _MOST_DAYS)}" if len(days) > _MOST_DAYS else shown


def _short(day: dt.date, words: Words) -> str:
    return f"{day.day} {words.month(f'{day:%Y-%m}')}"


def _day(day: dt.date, words: Words) -> str:
    return words.date(dt.datetime.combine(day, dt.time()))


def _signed(part: float, whole: float) -> float:
    """A part of what is saved, or of what is lost."""
    return part if whole >= 0 else -part
