"""Who gives way in a plan, with what, when and how much; else who shifts; and what is not served."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.parts import Bools, Floats
from gridshare.reports.board.report import Part, Section
from gridshare.reports.clock import grid_of
from gridshare.reports.listing import Line, Listing
from gridshare.reports.plan.demand import SEEN, amounts
from gridshare.reports.plan.headline import has_cap
from gridshare.reports.plan.limits import limits_of
from gridshare.reports.plan.movers import moves, when
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule, MemberSchedule, ScheduleDocument, UnservedSchedule
from gridshare.schedules.giving_way import EXPORT, IMPORT, Direction, given_kw, scarce
from gridshare.view import Texts

_MOST_ASSETS = 2

TEXTS: Texts = {
    "giving_way": ("Who gives way", "Wie ruimte maakt"),
    "taken": (
        "Taken less where doing nothing would exceed the cap",
        "Minder afgenomen waar zonder plan de grens overschreden wordt",
    ),
    "fed_in": (
        "Fed in less, or taken more, where doing nothing would exceed the cap on export",
        "Minder teruggeleverd, of meer afgenomen, waar zonder plan de grens aan de teruglevering overschreden wordt",
    ),
    "kwh": ("kWh", "kWh"),
    "with": ("with what, and when", "waarmee, en wanneer"),
    "nobody": (
        "Nobody has to: doing nothing would stay within the cap as well.",
        "Niemand hoeft ruimte te maken: ook zonder plan blijft de groep binnen de grens.",
    ),
    "no_cap": ("Nobody has to: the group has no cap.", "Niemand hoeft ruimte te maken: de groep heeft geen grens."),
    "none_could": (
        "Doing nothing would exceed the cap, and nobody gives way then.",
        "Zonder plan wordt de grens overschreden, en niemand maakt dan ruimte.",
    ),
    "is_baseline": (
        "Nobody yet: this is doing nothing, and that exceeds the cap.",
        "Nog niemand: dit is niets doen, en dat overschrijdt de grens.",
    ),
    "moves": ("Who shifts, and when", "Wie schuift, en wanneer"),
    "what": ("what", "wat"),
    "short": ("Not served", "Niet geleverd"),
    "amount": ("how much", "hoeveel"),
    "firm": ("comes before the contract", "gaat vóór het contract"),
}


def giving_way_section(document: ScheduleDocument, words: Words) -> Section:
    """A row for each member that gives way; where none has to, for each asset that does otherwise."""
    words = words.also(TEXTS)
    given = [each for way in (IMPORT, EXPORT) if (each := _given(document, way, words)) is not None]
    parts: list[Part] = [*_short(document, words), *given]
    if given:
        return Section(words("giving_way"), parts)
    if document.baseline.exceedance_kwh >= SEEN:
        parts.append(Line(words("is_baseline" if document.verdict.is_baseline else "none_could")))
    else:
        parts.append(Line(words("nobody" if has_cap(document) else "no_cap")))
    moved = [(f"{m.asset} ({m.member})", m.text) for m in moves(document.assets, grid_of(document), words)]
    if moved:
        parts.append(Listing(words("moves"), (words("what"),), moved, is_text=True))
    return Section(words("giving_way"), parts)


def given_kwh(document: ScheduleDocument, direction: Direction) -> dict[str, float]:
    """Member -> the room that it makes in a direction [kWh], the largest first: part of its ``gave_way_kwh``."""
    step_h, at = grid_of(document).step_h, _scarce(document, direction)
    found = {m.name: step_h * float(given_kw(_less(m), at, direction).sum()) for m in document.members}
    return dict(sorted(((name, kwh) for name, kwh in found.items() if kwh >= SEEN), key=lambda each: -each[1]))


def _given(document: ScheduleDocument, direction: Direction, words: Words) -> Listing | None:
    rows = [
        (name, words.number(kwh), _with(document, name, direction, words))
        for name, kwh in given_kwh(document, direction).items()
    ]
    title = words("taken" if direction == IMPORT else "fed_in")
    return Listing(title, (words("kwh"), words("with")), rows, is_text=True) if rows else None


def _with(document: ScheduleDocument, member: str, direction: Direction, words: Words) -> str:
    """The assets of a member that give way, those with the most energy first, and when."""
    grid, at = grid_of(document), _scarce(document, direction)
    given = {
        asset.name: np.maximum(given_kw(_less(asset), at, direction), 0.0)
        for asset in document.assets
        if asset.member == member
    }
    kwh = {name: float(grid.step_h * power.sum()) for name, power in given.items()}
    largest = sorted((name for name in kwh if kwh[name] >= SEEN), key=lambda name: -kwh[name])
    texts = [f"{name} {when(given[name], grid, words)}" for name in largest[:_MOST_ASSETS]]
    more = len(largest) - len(texts)
    return "; ".join(texts) + (f"; {words('and_more', n=more)}" if more else "")


def _less(of: MemberSchedule | AssetSchedule) -> Floats:
    return np.subtract(of.baseline_net_load_kw, of.net_load_kw)


def _scarce(document: ScheduleDocument, direction: Direction) -> Bools:
    group = document.group
    limit = limits_of(group.import_contract_kw if direction == IMPORT else group.export_contract_kw)
    return scarce(np.array(group.baseline_net_load_kw), limit, direction)


def _short(document: ScheduleDocument, words: Words) -> Iterator[Listing]:
    """A row for each asset of which something is not served, what is firm first."""
    found: dict[tuple[bool, str, str], list[UnservedSchedule]] = {}
    for each in sorted(document.unserved, key=lambda each: (not each.firm, -each.amount)):
        if each.amount >= SEEN:
            found.setdefault((each.firm, each.asset, each.member), []).append(each)
    if found:
        rows = [
            (f"{asset} ({member})", amounts(short, words) + (f" ({words('firm')})" if firm else ""))
            for (firm, asset, member), short in found.items()
        ]
        yield Listing(words("short"), (words("amount"),), rows, is_text=True)
