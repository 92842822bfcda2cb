"""A schedule as one HTML page."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.reports.clock import grid_of
from gridshare.reports.listing import Listing
from gridshare.reports.page import page
from gridshare.reports.plan.demand import SEEN, amount
from gridshare.reports.plan.headline import answer
from gridshare.reports.plan.movers import moves
from gridshare.reports.plan.picture import untitled
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "picture": (
        "Net load of the group and its cap",
        "Vermogen van de groep en haar grens",
    ),
    "costs": ("Costs [EUR]", "Kosten [EUR]"),
    "plan": ("plan", "plan"),
    "nothing": ("doing nothing", "zonder plan"),
    "gave_way": ("gives way [kWh]", "maakt ruimte [kWh]"),
    "group": ("Whole group", "Hele groep"),
    "moved": ("Who moves what", "Wie wat verschuift"),
    "how": ("how", "hoe"),
    "short": ("Not served", "Niet geleverd"),
    "amount": ("how much", "hoeveel"),
    "checked": (
        "The plan was worked out again from its decisions alone, and keeps every rule but where it says so.",
        "Het plan is alleen uit de beslissingen nagerekend, en houdt zich aan elke regel behalve waar dat erbij staat.",
    ),
}


def plan_page(document: ScheduleDocument, language: Language = "en") -> str:
    """The whole page as text; the same document gives the same page.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words = Words(language, _TEXTS)
    day = words.date(grid_of(document).local[0])
    return page(
        (document.name, day),
        answer(document, words),
        [(words("picture"), untitled(document, words))],
        _listings(document, words),
        (
            list(map(words.translated, document.notes)),
            [words("checked")] if document.proof.verified else [],
            document.credit,
        ),
        words,
    )


def _listings(document: ScheduleDocument, words: Words) -> Iterator[Listing]:
    def row(name: str, plan: float, nothing: float, way: str) -> tuple[str, ...]:
        return name, words.number(plan, 2), words.number(nothing, 2), way

    members = [
        row(m.name, sum(m.costs_eur.values()), sum(m.baseline_costs_eur.values()), words.number(m.gave_way_kwh, 1))
        for m in document.members
    ]
    headings = (words("plan"), words("nothing"), words("gave_way"))
    total = row(words("group"), document.figures.cost_eur, document.baseline.cost_eur, "")
    yield Listing(words("costs"), headings, members, total)
    moved = moves(document.assets, grid_of(document), words)
    if moved:
        yield Listing(
            words("moved"), (words("how"),), [(f"{m.asset} ({m.member})", m.text) for m in moved], is_text=True
        )
    short = [u for u in document.unserved if u.amount >= SEEN]
    if short:
        rows = [
            (f"{u.asset} ({u.member})", f"{words.translated(u.detail)}: {amount(u.amount, u.unit, words)}")
            for u in short
        ]
        yield Listing(words("short"), (words("amount"),), rows, is_text=True)
