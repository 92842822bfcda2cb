"""Whether one more connection fits, for the terminal: how much of it, when a limit is short, who gives way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from math import ceil, floor
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.reports.clock import spans, stretches
from gridshare.reports.terminal import BAD, GOOD, table
from gridshare.reports.words import Language, Words
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import grid_of
from gridshare.timegrid import TimeGrid
from gridshare.usecases.what_if_report import GivesWay, ShortStep, WhatIfDay, WhatIfReport
from gridshare.view import Texts

_EXACT = 1e-6
_NOTHING = 0.05  # kWh; shown as 0.0
_MOST_DAYS = 14
_MOST_NAMES = 8

_TEXTS: Texts = {
    "fits": ("{name} fits.", "{name} past."),
    "fits_kw": ("{name} fits with {kw} kW.", "{name} past met {kw} kW."),
    "fits_not": ("{name} does not fit.", "{name} past niet."),
    "fits_not_kw": ("{name} does not fit with {kw} kW.", "{name} past niet met {kw} kW."),
    "most": ("At most {kw} kW fits{days}.", "Er past hoogstens {kw} kW{days}."),
    "most_between": (
        "At least {kw} kW fits{days}, and no more than {bound} kW: the time was up.",
        "Er past minstens {kw} kW{days}, en niet meer dan {bound} kW: de tijd was om.",
    ),
    "most_least": ("At least {kw} kW fits{days}: the time was up.", "Er past minstens {kw} kW{days}: de tijd was om."),
    "none": ("Nothing of it fits{days}.", "Ook een deel ervan past niet{days}."),
    "on_all": (" on each of these {n} days", " op elk van deze {n} dagen"),
    "misses_all": (
        "With it {kwh} kWh of demand would not be served (listed below).",
        "Met deze aansluiting erbij wordt {kwh} kWh niet geleverd (zie hieronder).",
    ),
    "misses_firm": (
        "With it firm demand, which comes before the contract, would not be served: {names}.",
        "Met deze aansluiting erbij wordt niet geleverd wat vóór het contract gaat: {names}.",
    ),
    "unlimited": ("Nothing limits it.", "Niets begrenst het."),
    "without": (
        "Without it the park exceeds a limit or leaves demand unserved too: fits means here that nothing gets worse.",
        "Ook zonder wordt een grens overschreden of niet alles geleverd: 'past' betekent hier dat niets erger wordt.",
    ),
    "cap": ("With {kw} kW more cap it would fit.", "Met een grens die {kw} kW hoger ligt zou het passen."),
    "short": ("Where it is short", "Waar het knelt"),
    "up_to": ("up to [kW]", "tot [kW]"),
    "kwh": ("[kWh]", "[kWh]"),
    "gives_way": ("Who does otherwise", "Wie iets anders doet"),
    "moves": ("moves [kWh]", "verschuift [kWh]"),
    "misses": ("not served [kWh]", "niet geleverd [kWh]"),
    "pays": ("costs it [EUR]", "kosten [EUR]"),
    "others": ("and {n} more", "en nog {n}"),
    "nobody": ("Nobody has to do anything otherwise.", "Niemand hoeft iets anders te doen."),
    "cost": (
        "The park costs {eur} EUR a day more: {own} EUR is its own energy, {rest} EUR the others' and the group's.",
        "Het park kost {eur} EUR meer per dag: {own} EUR voor eigen energie, {rest} EUR bij anderen en de groep.",
    ),
    "cost_less": (
        "The park costs {eur} EUR a day less: {own} EUR by its own energy, {rest} EUR by the others and the group.",
        "Het park kost {eur} EUR minder per dag: {own} EUR door eigen energie, {rest} EUR bij de anderen en de groep.",
    ),
    "contract": (
        "Its energy is reckoned with contract {name}, the site's first; --contract names another.",
        "De energie is gerekend met contract {name}, het eerste van het park; --contract noemt een ander.",
    ),
    "unproven": (
        "Not all of this is proven to be best: the time was up.",
        "Niet van alles is bewezen dat het niet beter kan: de tijd was om.",
    ),
    "day": ("day", "dag"),
    "does_fit": ("fits", "past"),
    "at_most": ("at most [kW]", "hoogstens [kW]"),
    "more_cap": ("cap short [kW]", "grens tekort [kW]"),
    "yes": ("yes", "ja"),
    "no": ("no", "nee"),
}


def fit_summary(report: WhatIfReport, document: SiteDocument, language: Language, *, contract_is_chosen: bool) -> Group:
    """All that a manager wants to know of the answer.

    Args:
        report: The answer.
        document: One of the sites, for its clock.
        language: The language.
        contract_is_chosen: Whether the energy contract was named by the asker.
    """
    words = Words(language, _TEXTS)
    parts: list[RenderableType] = [*_headline(report, words), Text()]
    if len(report.days) > 1:
        parts += [_days(report, words), Text()]
    parts += _short(report, document, words)
    parts += _who(report, words)
    parts += _closing(report, words, contract_is_chosen=contract_is_chosen)
    return Group(*parts)


def _headline(report: WhatIfReport, words: Words) -> Iterator[RenderableType]:
    asked = "" if report.asked_kw is None else "_kw"
    facts = {"name": report.addition, "kw": words.number(report.asked_kw or 0.0)}
    mark, style = ("✓", GOOD) if report.fits else ("✗", BAD)
    yield Text(f"{mark} {words(f'fits{asked}' if report.fits else f'fits_not{asked}', **facts)}", style)
    most = _most(report, words)
    if most:
        yield Text(f"  {most}")
    caps = [d.smallest_cap_more_kw for d in report.days if d.smallest_cap_more_kw is not None]
    if caps and all(d.fits or d.smallest_cap_more_kw is not None for d in report.days):
        yield Text(f"  {words('cap', kw=words.number(_up(max(caps)), 1))}")
    firm = list(dict.fromkeys(name for d in report.days for name in d.firm_unserved))
    if firm:
        yield Text(f"  {words('misses_firm', names=', '.join(firm))}", BAD)
    unserved = sum(d.unserved_kwh for d in report.days)
    if not report.fits and unserved > _NOTHING:
        yield Text(f"  {words('misses_all', kwh=words.number(unserved, 1))}")
    if not all(d.fitted_without for d in report.days):
        yield Text(f"  {words('without')}")


def _most(report: WhatIfReport, words: Words) -> str:
    days = words("on_all", n=len(report.days)) if len(report.days) > 1 else ""
    if report.most_kw is None:
        return words("unlimited") if all(d.unlimited for d in report.days) else ""
    if not _down(report.most_kw) > 0:
        return words("none", days=days)
    kw = words.number(_down(report.most_kw), 1)
    bounds = [d.at_most_kw for d in report.days if not d.unlimited]
    known = [bound for bound in bounds if bound is not None]
    if known and min(known) <= report.most_kw:
        return words("most", kw=kw, days=days)
    if known:
        return words("most_between", kw=kw, days=days, bound=words.number(_up(min(known)), 1))
    return words("most_least", kw=kw, days=days)


def _numbers(words: Words, title: str, *columns: str) -> Table:
    """A table of numbers, with the texts of some keys as its headings."""
    return table(words(title), *((words(key), "right") for key in columns))


def _days(report: WhatIfReport, words: Words) -> Table:
    rows = _numbers(words, "day", "does_fit", "at_most", "more_cap")
    for day in report.days[:_MOST_DAYS]:
        at = datetime.fromisoformat(day.start)
        most = "-" if day.most_kw is None else words.number(_down(day.most_kw), 1)
        cap = "-" if day.smallest_cap_more_kw is None else words.number(_up(day.smallest_cap_more_kw), 1)
        fits = Text(words("yes"), GOOD) if day.fits else Text(words("no"), BAD)
        rows.add_row(f"{words.weekday(at)} {at:%Y-%m-%d}", fits, words("unlimited") if day.unlimited else most, cap)
    if len(report.days) > _MOST_DAYS:
        rows.add_row(words("others", n=len(report.days) - _MOST_DAYS))
    return rows


def _down(kw: float) -> float:
    """Rounded down for showing: what is shown to fit does fit."""
    return floor(10 * kw + _EXACT) / 10


def _up(kw: float) -> float:
    """Rounded up for showing: what is shown to be enough is enough."""
    return ceil(10 * kw - _EXACT) / 10


def _short(report: WhatIfReport, document: SiteDocument, words: Words) -> Iterator[RenderableType]:
    rows = [row for day in report.days[:_MOST_DAYS] for row in _short_rows(day, document, words)]
    if rows:
        shown = _numbers(words, "short", "up_to", "kwh")
        for name, most, kwh in rows:
            shown.add_row(Text(name), most, kwh)
        yield shown
        yield Text()


def _short_rows(day: WhatIfDay, document: SiteDocument, words: Words) -> Iterator[tuple[str, str, str]]:
    """For each point that is short: its name and when, by how much at most, and how much energy."""
    points: dict[str, list[ShortStep]] = {}
    for step in day.short:
        points.setdefault(step.point, []).append(step)
    start, grid = datetime.fromisoformat(day.start), grid_of(document)
    for point, steps in points.items():
        last = max(s.step for s in steps)
        own = TimeGrid(start.astimezone(UTC), day.step_minutes, max(last + 1, grid.n_steps), grid.time_zone)
        inside = [False] * (last + 1)
        for step in steps:
            inside[step.step] = True
        when = spans(own, stretches(inside), words, most=6)
        most = words.number(max(s.short_kw for s in steps), 1)
        kwh = words.number(sum(s.short_kw for s in steps) * own.step_h, 1)
        yield f"{words.point(point)}: {start:%Y-%m-%d} {when}", most, kwh


def _who(report: WhatIfReport, words: Words) -> Iterator[RenderableType]:
    """Who does otherwise, over all days together."""
    rows = _numbers(words, "gives_way", "moves", "misses", "pays")
    found = _summed(report)
    for name, one in list(found.items())[:_MOST_NAMES]:
        moved, lost = (words.number(one[key], 1) for key in ("moved_kwh", "unserved_kwh"))
        # What is not served is not paid for either, and what it is worth is not known.
        rows.add_row(
            Text(name), moved, lost, "-" if one["unserved_kwh"] > _NOTHING else words.number(one["cost_eur"], 2)
        )
    if len(found) > _MOST_NAMES:
        rows.add_row(words("others", n=len(found) - _MOST_NAMES))
    yield rows if found else Text(words("nobody"))
    yield Text()


def _summed(report: WhatIfReport) -> Mapping[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for day in report.days:
        for one in day.gives_way:
            row = found.setdefault(one.member, dict.fromkeys(GivesWay.model_fields, 0.0))
            for key in ("moved_kwh", "unserved_kwh", "cost_eur"):
                row[key] += getattr(one, key)
    ranked = sorted(found.items(), key=lambda item: (-item[1]["unserved_kwh"], -item[1]["moved_kwh"], item[0]))
    return dict(ranked)


def _closing(report: WhatIfReport, words: Words, *, contract_is_chosen: bool) -> Iterator[RenderableType]:
    n = len(report.days)
    total, own = (sum(getattr(d, key) for d in report.days) / n for key in ("cost_eur", "own_cost_eur"))
    if report.fits:
        sign = -1 if total < 0 else 1
        eur, of_own, rest = (words.number(sign * x, 2) for x in (total, own, total - own))
        yield Text(words("cost" if sign > 0 else "cost_less", eur=eur, own=of_own, rest=rest))
    if report.energy_contract is not None and not contract_is_chosen:
        yield Text(words("contract", name=report.energy_contract), "dim")
    if not all(d.proven for d in report.days):
        yield Text(words("unproven"), "dim")
