"""What a plan costs, as it is billed: its days, and apart from these what is billed once for a month."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.reports.board.report import Part, Section
from gridshare.reports.kinds import names
from gridshare.reports.listing import Line, Listing
from gridshare.reports.plan.costs import cost_headings, cost_rows, of_days, saved
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_CENT = 0.005

_TEXTS: Texts = {
    "section": ("What it costs", "Wat het kost"),
    "of_month": (
        "{name} of {month}, billed once for the month: {now} EUR, doing nothing {then} EUR.",
        "{name} van {month}, eenmaal voor de maand: {now} EUR, zonder plan {then} EUR.",
    ),
}


def money_section(document: ScheduleDocument, words: Words) -> Section:
    """What it saves, where the search came to its end; its costs with the plan and without it."""
    words = words.also(_TEXTS)
    parts: list[Part] = []
    if document.verdict.finished and not document.verdict.is_baseline:
        parts += [Line(text) for text in saved(document, words)]
    plan, before = document.figures, document.baseline
    title, *headings = cost_headings(document, words)
    rows = [_row(*row, words) for row in cost_rows(of_days(plan), of_days(before), words)]
    total = _row(words("total"), plan.cost_of_days_eur, before.cost_of_days_eur, words)
    parts.append(Listing(title, headings, [*rows], total))
    return Section(words("section"), [*parts, *_months(document, words)])


def _months(document: ScheduleDocument, words: Words) -> Iterator[Line]:
    for now, then in zip(document.figures.month_charges, document.baseline.month_charges, strict=True):
        if max(now.eur, then.eur) >= _CENT:
            eur = {"now": words.number(now.eur, 2), "then": words.number(then.eur, 2)}
            yield Line(words("of_month", name=words.name(now.name, names()), month=words.month(now.month), **eur))


def _row(name: str, now: float, then: float, words: Words) -> tuple[str, ...]:
    return name, *(words.number(eur, 2) for eur in (now, then, now - then))
