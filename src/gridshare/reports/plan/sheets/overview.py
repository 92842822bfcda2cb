"""The first sheet of a schedule's workbook: the verdict, load against cap, who gives way, costs, what to watch."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.reports.clock import days, grid_of, span
from gridshare.reports.kinds import names
from gridshare.reports.listing import Line
from gridshare.reports.plan.costs import cost_headings, cost_rows, of_days, saved
from gridshare.reports.plan.demand import SEEN, amount
from gridshare.reports.plan.exceedances import overs
from gridshare.reports.plan.headline import answer
from gridshare.reports.plan.limits import points_reached, reached_limits
from gridshare.reports.plan.movers import ways
from gridshare.reports.plan.verdict import peaks
from gridshare.reports.words import Words
from gridshare.reports.workbooks.book import NUMBER
from gridshare.reports.workbooks.front import Front
from gridshare.schedules.document import MemberSchedule, ScheduleDocument
from gridshare.view import Texts

_MOST_ROWS, _CENT = 8, 0.005

_TEXTS: Texts = {
    "gave_way": ("Who gives way", "Wie ruimte maakt"),
    "room": ("room [kWh]", "ruimte [kWh]"),
    "watch": ("What to watch", "Waar u op moet letten"),
    "over": (
        "{point}: {kwh} kWh above the limit {when}, at most {kw} kW",
        "{point}: {kwh} kWh boven de grens {when}, hoogstens {kw} kW",
    ),
    "not_served": ("{member}, not served {amount}: {detail}", "{member}, niet geleverd {amount}: {detail}"),
    "nothing": (
        "No limit is reached, and nothing that is asked for is left unserved.",
        "Er wordt geen grens bereikt, en er blijft niets ongeleverd van wat gevraagd is.",
    ),
    "month_charges": ("Billed once for a month [EUR]", "Eenmaal per maand [EUR]"),
    "charge": ("{name}, {month}", "{name}, {month}"),
    "sign": (
        "In all sheets import is positive and export negative; a time is the start of its step.",
        "Op alle bladen is afname positief en teruglevering negatief; een tijd is het begin van de tijdstap.",
    ),
}


def overview(front: Front, document: ScheduleDocument, words: Words) -> int:
    """Write the sheet; the row where the chart begins."""
    words = words.also(_TEXTS)
    front.title(document.name, days(grid_of(document), words))
    front.lines([*answer(document, words), *map(Line, _facts(document, words))])
    at = front.space()
    front.table([words("gave_way"), words("room")], ways(document)[:_MOST_ROWS], NUMBER)
    _costs(front, document, words)
    front.texts(words("watch"), list(watch(document, words)) or [words("nothing")])
    front.remark(words("sign"))
    front.one_page()
    return at


def _facts(document: ScheduleDocument, words: Words) -> Iterator[str]:
    yield from peaks(document, words)
    if document.verdict.finished and not document.verdict.is_baseline:
        yield from saved(document, words)


def _costs(front: Front, document: ScheduleDocument, words: Words) -> None:
    """What the days cost, and under it what is billed once for a month."""
    plan, nothing = document.figures, document.baseline
    title, *headings = cost_headings(document, words)
    both = plan.cost_of_days_eur, nothing.cost_of_days_eur
    front.money([title, *headings], cost_rows(of_days(plan), of_days(nothing), words), (words("total"), *both))
    months = [
        (words("charge", name=words.name(now.name, names()), month=words.month(now.month)), now.eur, then.eur)
        for now, then in zip(plan.month_charges, nothing.month_charges, strict=True)
    ]
    front.money([words("month_charges"), *headings], [row for row in months if max(row[1:]) >= _CENT])


def watch(document: ScheduleDocument, words: Words, member: MemberSchedule | None = None) -> Iterator[str]:
    """What is above a limit, at a limit or not served, at most some of each; of one member only where it is named."""
    words, grid = words.also(_TEXTS), grid_of(document)
    over = [
        words(
            "over",
            point=words.point(e.point),
            kwh=words.number(kwh, 1),
            when=span(grid, at, words),
            kw=words.number(kw, 1),
        )
        for e, at, kwh, kw in overs(document)
        if member is None or (e.level == "member" and e.point == member.name)
    ]
    limits = reached_limits(document, words) if member is None else points_reached([member], grid, words)
    reached = [f"{row.name}, {row.kw} kW: {row.in_plan}" for row in limits if row.is_reached]
    short = [
        words("not_served", member=u.member, amount=amount(u.amount, u.unit, words), detail=words.translated(u.detail))
        for u in document.unserved
        if u.amount >= SEEN and (member is None or u.member == member.name)
    ]
    for texts in (over, short, reached):
        yield from texts[:_MOST_ROWS]
        if len(texts) > _MOST_ROWS:
            yield words("and_more", n=len(texts) - _MOST_ROWS)
