"""What a plan comes to, in lines: is the cap kept, is all demand served, what does it save."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from rich.console import RenderableType
from rich.text import Text

from gridshare.reports.clock import grid_of, moment
from gridshare.reports.plan.beyond import fault_beyond, postponed
from gridshare.reports.plan.costs import saved
from gridshare.reports.plan.demand import SEEN, amounts, firm_amounts
from gridshare.reports.plan.foresight import foresight
from gridshare.reports.plan.headline import has_cap, unfinished, unlikely
from gridshare.reports.plan.operation import operation
from gridshare.reports.plan.scenarios import scenarios
from gridshare.reports.terminal import BAD, GOOD, line
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "steps": ("{n} steps of {minutes} min", "{n} stappen van {minutes} min"),
    "cap_kept": ("The group's cap is kept.", "De groep blijft binnen haar grens."),
    "no_cap": ("The group has no cap.", "De groep heeft geen grens."),
    "cap_broken": (
        "The group's cap cannot be kept: {kwh} kWh above it in {hours} h, at most {kw} kW.",
        "De groep kan niet binnen haar grens blijven: {kwh} kWh erboven in {hours} uur, hoogstens {kw} kW.",
    ),
    "cap_chosen": (
        "This park serves demand first: {kwh} kWh above the group's cap in {hours} h, at most {kw} kW.",
        "In dit park gaat vraag voor: {kwh} kWh boven de grens van de groep in {hours} uur, hoogstens {kw} kW.",
    ),
    "above_cap": (
        "The plan is {kwh} kWh above the group's cap in {hours} h, at most {kw} kW.",
        "Het plan komt {kwh} kWh boven de grens van de groep in {hours} uur, hoogstens {kw} kW.",
    ),
    "margin_used": (
        "The group's contract is kept, but the plan uses {kwh} kWh of the margin that is held back for forecasts.",
        "De groep houdt haar contract, maar het plan gebruikt {kwh} kWh van de marge voor de verwachtingen.",
    ),
    "margin_too": (
        "Under it, {kwh} kWh of the margin is used too.",
        "Daaronder is ook {kwh} kWh van de marge gebruikt.",
    ),
    "peak": (
        "Highest import {plan} kW at {at}; without a plan {before} kW.",
        "Hoogste afname {plan} kW om {at}; zonder plan {before} kW.",
    ),
    "peak_export": (
        "Highest export {plan} kW at {at}; without a plan {before} kW.",
        "Hoogste teruglevering {plan} kW om {at}; zonder plan {before} kW.",
    ),
    "limits_broken": (
        "Limits of cables, transformers or connections are exceeded by {kwh} kWh.",
        "Grenzen van kabels, transformatoren of aansluitingen worden met {kwh} kWh overschreden.",
    ),
    "served": ("All demand is served.", "Aan alle vraag wordt voldaan."),
    "served_but": (
        "All demand is served; left for after the horizon: {later}.",
        "Aan alle vraag wordt voldaan; over voor na de planperiode: {later}.",
    ),
    "unserved": ("Not served: {amounts} (listed below).", "Niet geleverd: {amounts} (zie hieronder)."),
    "firm_unserved": (
        "Not served of firm demand, which comes before the contract: {firm}; in all: {amounts} (listed below).",
        "Niet geleverd van wat vóór het contract gaat: {firm}; in totaal: {amounts} (zie hieronder).",
    ),
    "remainder": (
        "All demand is served, but for a remainder below 0.05.",
        "Aan alle vraag wordt voldaan, op een rest onder 0,05 na.",
    ),
    "later": (
        "Left for after the horizon: {later}.",
        "Over voor na de planperiode: {later}.",
    ),
    "is_baseline": (
        "Nothing better than doing nothing was found: the plan is to do nothing.",
        "Niets doen is het beste dat gevonden is: dat is het plan.",
    ),
    "limits_avoided": (
        "Doing nothing would take cables, transformers or members' connections {kwh} kWh above their limits.",
        "Zonder plan worden kabels, transformatoren of aansluitingen van deelnemers met {kwh} kWh overbelast.",
    ),
}


def verdict(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    """Whether the search came to its end, the cap is kept and all demand is served, and what the plan saves."""
    words = words.also(_TEXTS)
    grid, f = grid_of(document), document.figures
    yield from _first(document, words)
    n, minutes = document.horizon.steps, document.horizon.step_minutes
    steps = words("steps", n=n, minutes=minutes)
    yield Text.assemble((document.name, "bold"), f" - {words.date(grid.local[0])}, {steps}")
    yield _cap(document, words)
    for text in peaks(document, words):
        yield line(" ", text)
    if not document.verdict.limits_kept:
        yield line("✗", words("limits_broken", kwh=words.number(f.physical_exceedance_kwh, 1)), BAD)
    yield from _demand(document, words)
    if document.verdict.is_baseline:
        yield from [line("-", words("is_baseline"))] if document.proof.stages else []
    elif document.verdict.finished:  # what a search that was cut short saves says little
        for text in saved(document, words):
            yield line("-", text)
    for text in [*foresight(document, words), *scenarios(document, words), *operation(document, words)]:
        yield line("-", text)
    avoided = document.baseline.physical_exceedance_kwh - f.physical_exceedance_kwh
    if avoided > 0:
        yield line("-", words("limits_avoided", kwh=words.number(avoided, 1)))


def _first(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    """What has to be known before all else: that the search was cut short, and what is unlikely of what was given."""
    open_ = unfinished(document, words)
    if open_ is not None:
        yield line("✗", open_, BAD)
    for text in unlikely(document.findings, words):
        yield line("!", text, BAD)


def _cap(document: ScheduleDocument, words: Words) -> RenderableType:
    """The group's cap; what is used of the margin under the contract is not above it."""
    v, f = document.verdict, document.figures
    margin = words.number(f.margin_used_kwh, 1)
    if not v.cap_kept:
        figures = {"kwh": words.number(f.exceedance_kwh, 1), "hours": words.number(f.exceedance_hours, 2)}
        chosen = document.input["connection"]["order"] == "serve_demand_first"
        key = "cap_chosen" if chosen else "cap_broken" if v.finished else "above_cap"
        text = words(key, **figures, kw=words.number(f.most_over_kw, 1))
        return line("✗", f"{text} {words('margin_too', kwh=margin)}" if f.margin_used_kwh >= SEEN else text, BAD)
    if not has_cap(document):
        return line("-", words("no_cap"))
    if f.margin_used_kwh >= SEEN:
        return line("-", words("margin_used", kwh=margin))
    return _kept(document, words("cap_kept"))


def _demand(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    """Of the horizon, and what of the time after it cannot be served or kept."""
    yield _served(document, words)
    fault = fault_beyond(document, words)
    if fault is not None:
        yield line("✗", f"{fault[0].upper()}{fault[1:]}.", BAD)


def _served(document: ScheduleDocument, words: Words) -> RenderableType:
    """What is not served, each unit by itself, and what is left for after the horizon."""
    v, f = document.verdict, document.figures
    later = postponed(document, words)
    if v.all_served and f.postponed_kwh >= SEEN:
        return _kept(document, words("served_but", later=later))
    if v.all_served:
        return _kept(document, words("served"))
    short, firm = amounts(document.unserved, words), firm_amounts(document, words)
    texts = [words("firm_unserved" if firm else "unserved", amounts=short, firm=firm) if short else words("remainder")]
    texts += [words("later", later=later)] if f.postponed_kwh >= SEEN else []
    return line("✗" if short else "-", " ".join(texts), BAD if short else "")


def _kept(document: ScheduleDocument, text: str) -> RenderableType:
    """A line with a tick, but for a plan of a search that was cut short: it is not done."""
    return line("✓", text, GOOD) if document.verdict.finished else line("-", text)


def peaks(document: ScheduleDocument, words: Words) -> Iterator[str]:
    """The highest import and export, with the plan and without it."""
    words = words.also(_TEXTS)
    grid, f, before = grid_of(document), document.figures, document.baseline
    net = np.array(document.group.net_load_kw)
    for key, plan, nothing, at in (
        ("peak", f.peak_import_kw, before.peak_import_kw, int(net.argmax())),
        ("peak_export", f.peak_export_kw, before.peak_export_kw, int(net.argmin())),
    ):
        if max(plan, nothing) > 0:
            figures = {"plan": words.number(plan), "before": words.number(nothing)}
            yield words(key, **figures, at=moment(grid, at, words))
