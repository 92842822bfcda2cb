"""One asset in a letter: what its member does with it and when, what it would do without the plan, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.board import report
from gridshare.reports.clock import Stretch, span, spans
from gridshare.reports.letters.amounts import amount
from gridshare.reports.letters.changes import changed_parts, is_near
from gridshare.reports.letters.doings import Doing, doings, uncut
from gridshare.reports.letters.own import Own, Part
from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Words
from gridshare.timegrid import TimeGrid
from gridshare.view import Stays, Texts

_MOST_SPANS = 4

_TEXTS: Texts = {
    "rests": ("Off all the time.", "De hele tijd uit."),
    "steady": ("at {most} kW", "met {most} kW"),
    "range": ("{least} to {most} kW", "{least} tot {most} kW"),
    "at_most": ("at most {most} kW", "hoogstens {most} kW"),
    "pauses": ("with pauses", "met pauzes"),
    "energy": ("{kwh} kWh in all", "samen {kwh} kWh"),
    "together": ("All together:", "Alles bij elkaar:"),
    "without": ("Without the plan: {what}.", "Zonder plan: {what}."),
    "nothing": ("nothing", "niets"),
    "changed": ("{what} that change: {n} of {of}", "{what} die veranderen: {n} van {of}"),
    "there": ("there", "aanwezig"),
    "when": ("when", "wanneer"),
    "kw": ("at most [kW]", "hoogstens [kW]"),
    "served": ("gets", "krijgt"),
    "instead": ("without the plan", "zonder plan"),
    "of": ("{served} of {asked} kWh", "{served} van {asked} kWh"),
    "rest": ("{served} of {asked} kWh, the rest later", "{served} van {asked} kWh, de rest later"),
    "after": ("later", "later"),
    "never": ("not", "niet"),
    "why": ("Why: {reasons}", "Waarom: {reasons}"),
    "later": (
        "What is left after that, {kwh} kWh, is in the next plan.",
        "Wat daarna over is, {kwh} kWh, komt in het volgende plan.",
    ),
}


def task(own: Own, why: list[str], left_kwh: float, grid: TimeGrid, words: Words) -> report.Section:
    """What is done with an asset, as a section under its name."""
    return report.Section(own.name, list(_parts(own, why, left_kwh, grid, words.also(_TEXTS))))


def _parts(own: Own, why: list[str], left_kwh: float, grid: TimeGrid, words: Words) -> Iterator[report.Part]:
    plan, before = own.together
    found = doings(own.deeds, plan, grid.step_h)
    stays = own.view.stays if own.view is not None else None
    if own.has_parts and len(own.parts) > 1 and found:
        yield words("together")
    yield from (Line(_order(doing, own, grid, words)) for doing in found)
    if not found:
        yield Line(words("rests"))
    yield words("without", what=_without(own, (plan, before), grid, words))
    yield words("why", reasons=" ".join(why))
    changed = changed_parts(own, grid.step_h)
    if own.has_parts and stays is not None and changed:
        yield _visits(own, changed, stays, grid, words)
    if left_kwh >= 0.05:  # noqa: PLR2004 - less is shown as 0.0
        yield words("later", kwh=amount(left_kwh, words))


def _order(doing: Doing, own: Own, grid: TimeGrid, words: Words) -> str:
    """``03:15-06:00 machine on, at most 80 kW, 202 kWh in all, to -22.4 °C``."""
    key = "steady" if doing.is_steady else "range" if doing.deed.is_at_least and not doing.has_pauses else "at_most"
    said = [
        f"{span(grid, doing.stretch, words)} {words.of(doing.deed.text)}",
        words(key, least=amount(doing.least_kw, words), most=amount(doing.most_kw, words)),
        *([words("pauses")] if doing.has_pauses else []),
        words("energy", kwh=amount(doing.kwh, words)),
    ]
    if doing.deed.leaves[0]:
        most = float(np.max(-own.net_load_kw[slice(*doing.stretch)]))
        said.append(words.of(doing.deed.leaves, value=amount(max(most, 0.0), words)))
    level = _level(doing, own)
    if level is not None:
        said.append(words.of(doing.deed.until, value=words.number(level, doing.deed.digits)))
    return ", ".join(said)


def _level(doing: Doing, own: Own) -> float | None:
    """The state at the end of a stretch, where the kind has one to go by."""
    panel = own.view.panel if own.view is not None else None
    if panel is None or not doing.deed.until[0] or own.has_parts or panel.state not in own.parts[0].states:
        return None
    return float(own.parts[0].states[panel.state][doing.stretch[1]])


def _without(own: Own, both: tuple[Mapping[str, Floats], Mapping[str, Floats]], grid: TimeGrid, words: Words) -> str:
    """When it would be done; at which power too where the times are those of the plan."""
    plan, alone = (doings(own.deeds, decisions, grid.step_h) for decisions in both)
    said = []
    for deed in own.deeds:
        now, then = (_touching([doing.stretch for doing in found if doing.deed == deed]) for found in (plan, alone))
        if then:
            power = _at_most(float(both[1][deed.power].max()), words) if now == then else ""
            said.append(f"{words.of(deed.text)} {spans(grid, then, words, most=_MOST_SPANS)}{power}")
    return "; ".join(said) or words("nothing")


def _at_most(kw: float, words: Words) -> str:
    return f", {words('at_most', most=amount(kw, words))}"


def _touching(found: list[Stretch]) -> list[Stretch]:
    """Stretches that follow at once are one: here nobody asks how their power varies."""
    joined: list[Stretch] = []
    for first, last in found:
        if joined and joined[-1][1] == first:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _visits(own: Own, changed: list[Part], stays: Stays, grid: TimeGrid, words: Words) -> Listing:
    """A row for each part that changes, by arrival."""
    changed = sorted(changed, key=lambda p: (p.facts["arrival"], str(p.facts["name"])))
    title = words("changed", what=words.of(stays.title), n=len(changed), of=len(own.parts))
    headings = [words(key) for key in ("there", "when", "kw", "served", "instead")]
    return Listing(title, headings, [_visit(part, own, stays, grid, words) for part in changed], is_text=True)


def _visit(part: Part, own: Own, stays: Stays, grid: TimeGrid, words: Words) -> tuple[str, ...]:
    most, most_alone = (
        max(float(each[deed.power].max(initial=0.0)) for deed in own.deeds) for each in (part.plan, part.alone)
    )
    when, instead = (_when(each, part, own, grid, words) for each in (part.plan, part.alone))
    if when == instead and not is_near(most, most_alone):
        instead += _at_most(most_alone, words)
    gets = part.states.get(stays.served)
    served = gets[-1] if isinstance(gets, list) else grid.step_h * float(part.plan[stays.power].sum())
    asked = amount(float(part.facts["energy_kwh"]), words)
    is_over = datetime.fromisoformat(part.facts["departure"]) <= grid.end
    key = "of" if is_over or amount(float(served), words) == asked else "rest"
    arrival, departure = (_at(part.facts[key], grid, words) for key in ("arrival", "departure"))
    return (
        _called(part.facts),
        f"{arrival} - {departure}",
        when or words("after" if key == "rest" else "never"),
        amount(most, words) if most else "-",
        words(key, served=amount(float(served), words), asked=asked),
        instead or words("never"),
    )


def _called(facts: Mapping[str, Any]) -> str:
    """Its name, and where it is plugged in, unless the name says so."""
    name, place = str(facts["name"]), str(facts.get("connector") or "")
    return name if place in name else f"{name} ({place})"


def _when(decisions: Mapping[str, Floats], part: Part, own: Own, grid: TimeGrid, words: Words) -> str:
    """When there is power; with what is done then where it is not the first thing that people do with it."""
    comes, goes = (grid.position(datetime.fromisoformat(part.facts[key])) for key in ("arrival", "departure"))
    said = []
    for k, deed in enumerate(own.deeds):
        found = [doing.stretch for doing in uncut([deed], decisions, grid.step_h)]
        # A step in which it arrives begins when it does, and one in which it leaves ends then.
        when = spans(grid, [(max(first, comes), min(last, goes)) for first, last in found], words)
        if found:
            said.append(f"{words.of(deed.text)} {when}" if k else when)
    return "; ".join(said)


def _at(written: str, grid: TimeGrid, words: Words) -> str:
    """A moment, with its weekday where it is not on the first day of the plan."""
    at = datetime.fromisoformat(written).astimezone(ZoneInfo(grid.time_zone))
    day = "" if at.date() == grid.local[0].date() else f"{words.weekday(at)} "
    return f"{day}{at:%H:%M}"
