"""What a plan comes to, in lines: is the cap kept, is all demand served, what does it save."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from rich.console import RenderableType
from rich.text import Text

from gridshare.reports.clock import grid_of, moment
from gridshare.reports.plan.costs import saved
from gridshare.reports.plan.foresight import foresight
from gridshare.reports.plan.operation import operation
from gridshare.reports.terminal import BAD, GOOD, line
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "steps": ("{n} steps of {minutes} min", "{n} stappen van {minutes} min"),
    "untried": (
        "No plan was found within the time limit. What follows is doing nothing; allow more time.",
        "Binnen de tijd is geen plan gevonden. Wat volgt is niets doen; geef meer tijd.",
    ),
    "cap_kept": ("The group's cap is kept.", "De groep blijft binnen haar grens."),
    "no_cap": ("The group has no cap.", "De groep heeft geen grens."),
    "cap_broken": (
        "The group's cap cannot be kept: {kwh} kWh above it in {hours} h, at most {kw} kW.",
        "De groep kan niet binnen haar grens blijven: {kwh} kWh erboven in {hours} uur, hoogstens {kw} kW.",
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
    "unserved": ("{kwh} kWh of demand is not served (listed below).", "{kwh} kWh wordt niet geleverd (zie hieronder)."),
    "is_baseline": (
        "Nothing better than doing nothing was found: the plan is to do nothing.",
        "Niets doen is het beste dat gevonden is: dat is het plan.",
    ),
    "limits_avoided": (
        "Doing nothing would take cables, transformers or members' connections {kwh} kWh above their limits.",
        "Niets doen zou kabels, transformatoren of aansluitingen van deelnemers met {kwh} kWh overbelasten.",
    ),
}


def verdict(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    """Whether the cap is kept and all demand is served, and what the plan saves."""
    words = words.also(_TEXTS)
    grid, v, f = grid_of(document), document.verdict, document.figures
    n, minutes = document.horizon.steps, document.horizon.step_minutes
    steps = words("steps", n=n, minutes=minutes)
    yield Text.assemble((document.name, "bold"), f" - {words.date(grid.local[0])}, {steps}")
    if not document.proof.stages:
        yield line("✗", words("untried"), BAD)
    has_cap = any(k is not None for k in [*document.group.import_cap_kw, *document.group.export_cap_kw])
    if not v.cap_kept:
        figures = {"kwh": words.number(f.exceedance_kwh, 1), "hours": words.number(f.exceedance_hours, 2)}
        yield line("✗", words("cap_broken", **figures, kw=words.number(f.most_over_kw, 1)), BAD)
    else:
        yield line("✓" if has_cap else "-", words("cap_kept" if has_cap else "no_cap"), GOOD if has_cap else "")
    yield from _peaks(document, words)
    if not v.limits_kept:
        yield line("✗", words("limits_broken", kwh=words.number(f.physical_exceedance_kwh, 1)), BAD)
    served = words("served") if v.all_served else words("unserved", kwh=words.number(f.unserved_kwh, 1))
    yield line("✓" if v.all_served else "✗", served, GOOD if v.all_served else BAD)
    for text in [words("is_baseline")] if v.is_baseline else saved(document, words):
        yield line("-", text)
    for text in [*foresight(document, words), *operation(document, words)]:
        yield line("-", text)
    avoided = document.baseline.physical_exceedance_kwh - f.physical_exceedance_kwh
    if avoided > 0:
        yield line("-", words("limits_avoided", kwh=words.number(avoided, 1)))


def _peaks(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    grid, f, before = grid_of(document), document.figures, document.baseline
    net = np.array(document.group.net_load_kw)
    for key, plan, nothing, at in (
        ("peak", f.peak_import_kw, before.peak_import_kw, int(net.argmax())),
        ("peak_export", f.peak_export_kw, before.peak_export_kw, int(net.argmin())),
    ):
        if max(plan, nothing) > 0:
            figures = {"plan": words.number(plan), "before": words.number(nothing)}
            yield line(" ", words(key, **figures, at=moment(grid, at, words)))
