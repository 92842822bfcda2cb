"""Whether one more connection fits, for the terminal: how much of it, when a limit is short, who gives way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.reports.clock import spans, stretches
from gridshare.reports.plan.demand import amount
from gridshare.reports.terminal import BAD, GOOD, table
from gridshare.reports.what_if.headline import down, headline, up
from gridshare.reports.what_if.money import money
from gridshare.reports.words import Language, Words
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import grid_of
from gridshare.timegrid import TimeGrid
from gridshare.usecases.what_if_report import GivesWay, ShortStep, WhatIfDay, WhatIfReport
from gridshare.view import Texts

_NOTHING = 0.05  # kWh; shown as 0.0
_MOST_DAYS = 14
_MOST_NAMES = 8

_LOST = {"unserved_kwh": "kWh", "unserved_kelvin_hours": "K h", "unserved_kelvin": "K"}

_TEXTS: Texts = {
    "short": ("Where it is short", "Waar het knelt"),
    "up_to": ("up to [kW]", "tot [kW]"),
    "kwh": ("[kWh]", "[kWh]"),
    "gives_way": ("Who does otherwise", "Wie iets anders doet"),
    "gives_way_all": ("Who does otherwise, all {n} days together", "Wie iets anders doet, op alle {n} dagen samen"),
    "moves": ("moves [kWh]", "verschuift [kWh]"),
    "misses": ("not served", "niet geleverd"),
    "pays": ("costs it [EUR]", "kosten [EUR]"),
    "others": ("and {n} more", "en nog {n}"),
    "easier": (
        "and {n} more days, each with room for at least {kw} kW",
        "en nog {n:dag|dagen}, elk met ruimte voor minstens {kw} kW",
    ),
    "more_days": ("and {n} more days", "en nog {n:dag|dagen}"),
    "tightest": ("day, the tightest first", "dag, de krapste eerst"),
    "unlimited": ("no limit", "geen grens"),
    "unknown": ("not known", "niet bekend"),
    "nobody": ("Nobody has to do anything otherwise.", "Niemand hoeft iets anders te doen."),
    "contract": (
        "Its energy is reckoned with contract {name}, the site's first; --contract names another.",
        "De energie is gerekend met contract {name}, het eerste van het park; --contract noemt een ander.",
    ),
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
    parts: list[RenderableType] = [*headline(report, words), Text()]
    if len(report.days) > 1:
        parts += [_days(report, words), Text()]
    parts += _short(report, document, words)
    parts += _who(report, words)
    parts += _closing(report, words, contract_is_chosen=contract_is_chosen)
    return Group(*parts)


def _numbers(words: Words, title: str, *columns: str) -> Table:
    """A table of numbers, with the texts of some keys as its headings."""
    return table(words(title), *((words(key), "right") for key in columns))


def _days(report: WhatIfReport, words: Words) -> Table:
    rows = _numbers(words, "tightest", "does_fit", "at_most", "more_cap")
    for day in report.days[:_MOST_DAYS]:
        at = datetime.fromisoformat(day.start)
        cap = "-" if day.smallest_cap_more_kw is None else words.number(up(day.smallest_cap_more_kw), 1)
        rows.add_row(f"{words.weekday(at)} {at:%Y-%m-%d}", _fits(day, words), _most(day, words), cap)
    rest = report.days[_MOST_DAYS:]
    if rest:
        least = min((day.most_kw for day in rest if day.most_kw is not None), default=None)
        key = "more_days" if least is None else "easier"
        rows.add_row(words(key, n=len(rest), kw=words.number(down(least or 0.0), 1)))
    return rows


def _fits(day: WhatIfDay, words: Words) -> Text:
    if "fits" in day.open:
        return Text(words("unknown"))
    return Text(words("yes"), GOOD) if day.fits else Text(words("no"), BAD)


def _most(day: WhatIfDay, words: Words) -> str:
    """The most that fits, or between what it is where the time was up."""
    if day.unlimited or day.most_kw is None:
        return words("unlimited") if day.unlimited else "-"
    most = words.number(down(day.most_kw), 1)
    if "most_kw" not in day.open:
        return most
    return f"≥ {most}" if day.at_most_kw is None else f"{most} - {words.number(up(day.at_most_kw), 1)}"


def _short(report: WhatIfReport, document: SiteDocument, words: Words) -> Iterator[RenderableType]:
    rows = [row for day in report.days[:_MOST_DAYS] for row in _short_rows(day, document, words)]
    if rows:
        shown = _numbers(words, "short", "up_to", "kwh")
        for name, most, kwh in rows:
            shown.add_row(Text(name), most, kwh)
        rest = sum(bool(day.short) for day in report.days[_MOST_DAYS:])
        if rest:
            shown.add_row(Text(words("more_days", n=rest), "dim"))
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
    title = "gives_way" if len(report.days) == 1 else "gives_way_all"
    rows = table(words(title, n=len(report.days)), *((words(key), "right") for key in ("moves", "misses", "pays")))
    found = _summed(report)
    for name, one in list(found.items())[:_MOST_NAMES]:
        lost = [amount(one[key], unit, words) for key, unit in _LOST.items() if one[key] > _NOTHING]
        # What is not served is not paid for either, and what it is worth is not known.
        cost = "-" if lost else words.number(one["cost_eur"], 2)
        rows.add_row(Text(name), words.number(one["moved_kwh"], 1), "\n".join(lost) or "-", cost)
    if len(found) > _MOST_NAMES:
        rows.add_row(words("others", n=len(found) - _MOST_NAMES))
    if found or "gives_way" not in report.open:
        yield rows if found else Text(words("nobody"))
        yield Text()


def _summed(report: WhatIfReport) -> Mapping[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for day in report.days:
        for one in day.gives_way:
            row = found.setdefault(one.member, dict.fromkeys(GivesWay.model_fields, 0.0))
            for key in ("moved_kwh", "cost_eur", *_LOST):
                row[key] += getattr(one, key)
    by = ("unserved_kwh", "unserved_kelvin_hours", "moved_kwh")
    ranked = sorted(found.items(), key=lambda item: (*(-item[1][key] for key in by), item[0]))
    return dict(ranked)


def _closing(report: WhatIfReport, words: Words, *, contract_is_chosen: bool) -> Iterator[RenderableType]:
    if report.fits and all(d.cost_open_eur is not None for d in report.days):
        yield from money(report, words)
    if report.energy_contract is not None and not contract_is_chosen:
        yield Text(words("contract", name=report.energy_contract), "dim")
