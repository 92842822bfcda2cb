"""A schedule in words, for the terminal: is the cap kept, what does it save, who moves what and when."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from gridshare.reports.plan.closing import closing
from gridshare.reports.plan.costs import costs
from gridshare.reports.plan.demand import SEEN, amount, amounts
from gridshare.reports.plan.exceedances import exceedances
from gridshare.reports.plan.limits import limits
from gridshare.reports.plan.movers import gave_way, movers
from gridshare.reports.plan.verdict import verdict
from gridshare.reports.terminal import BAD, table
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_MOST_ROWS = 10

_TEXTS: Texts = {
    "not_served": ("Not served", "Niet geleverd"),
    "firm": ("firm", "vóór het contract"),
}


def summary(document: ScheduleDocument, language: Language = "en") -> Group:
    """All that a manager wants to know of a schedule, at most 100 columns wide."""
    words = Words(language, _TEXTS)
    parts: list[RenderableType] = []
    for section in (verdict, costs, movers, gave_way, limits, exceedances, _unserved, closing):
        found = list(section(document, words))
        parts += [*found, Text()] if found else []
    return Group(*parts[:-1])


def _unserved(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    found = [u for u in document.unserved if u.amount >= SEEN]
    if not found:
        return
    shown = table(words("not_served"), ("", "left"), ("", "right"))
    for u in found[:_MOST_ROWS]:
        detail = words.translated(u.detail)
        what = Text(f"{words('firm')}: {detail}" if u.firm else detail, BAD)
        shown.add_row(Text(u.member), what, amount(u.amount, u.unit, words))
    rest = found[_MOST_ROWS:]
    if rest:
        shown.add_row("", Text(words("and_more", n=len(rest)), "dim"), amounts(rest, words))
    yield shown
