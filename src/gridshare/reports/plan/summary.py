"""A schedule in words, for the terminal: is the cap kept, what does it save, who moves what and when."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from gridshare.reports.kinds import names
from gridshare.reports.plan.closing import closing
from gridshare.reports.plan.exceedances import exceedances
from gridshare.reports.plan.limits import limits
from gridshare.reports.plan.movers import gave_way, movers
from gridshare.reports.plan.verdict import verdict
from gridshare.reports.terminal import BAD, table
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_MOST_ROWS = 10
_CENT = 0.005

_TEXTS: Texts = {
    "costs": ("Costs [EUR]", "Kosten [EUR]"),
    "plan": ("plan", "plan"),
    "nothing": ("doing nothing", "niets doen"),
    "difference": ("difference", "verschil"),
    "not_served": ("Not served", "Niet geleverd"),
}


def summary(document: ScheduleDocument, language: Language = "en") -> Group:
    """All that a manager wants to know of a schedule, at most 100 columns wide."""
    words = Words(language, _TEXTS)
    parts: list[RenderableType] = []
    for section in (verdict, _costs, movers, gave_way, limits, exceedances, _unserved, closing):
        found = list(section(document, words))
        parts += [*found, Text()] if found else []
    return Group(*parts[:-1])


def _costs(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    plan, before = document.figures.costs_eur, document.baseline.costs_eur
    headings = [words("plan"), words("nothing"), words("difference")]
    shown = table(words("costs"), *((h, "right") for h in headings))
    rows = [(name, plan.get(name, 0.0), before.get(name, 0.0)) for name in dict.fromkeys([*plan, *before])]
    called = names()
    for name, now, then in rows:
        if max(abs(now), abs(then)) >= _CENT:
            shown.add_row(Text(words.name(name, called)), *(words.number(x, 2) for x in (now, then, now - then)))
    total = (document.figures.cost_eur, document.baseline.cost_eur)
    figures = (words.number(x, 2) for x in (*total, total[0] - total[1]))
    shown.add_section()
    shown.add_row(Text(words("total")), *figures, style="bold")
    yield shown


def _unserved(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    if not document.unserved:
        return
    shown = table(words("not_served"), ("", "left"), ("kWh", "right"))
    for u in document.unserved[:_MOST_ROWS]:
        shown.add_row(Text(u.member), Text(u.detail, BAD), words.number(u.amount_kwh, 1))
    rest = document.unserved[_MOST_ROWS:]
    if rest:
        kwh = words.number(sum(u.amount_kwh for u in rest), 1)
        shown.add_row("", Text(words("and_more", n=len(rest)), "dim"), kwh)
    yield shown
