"""What a plan costs or brings one member, against doing nothing: at its own prices, as far as these are known."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.reports.board.report import Part
from gridshare.reports.kinds import names
from gridshare.reports.listing import Listing
from gridshare.reports.plan.demand import SEEN
from gridshare.reports.words import Words
from gridshare.schedules.member_part import MemberPart
from gridshare.tariffs.energy import ENERGY
from gridshare.view import Texts

_CENT = 0.005

_TEXTS: Texts = {
    "unknown": (
        "What this costs or brings you is not known: no price of your power is given.",
        "Wat dit u kost of oplevert is niet bekend: er is geen stroomprijs van u opgegeven.",
    ),
    "same": (
        "For you the plan makes no difference in money {period}.",
        "Voor u maakt het plan {period} geen verschil in geld.",
    ),
    "less": (
        "You are {eur} euros better off {period} than without the plan.",
        "U bent {period} {eur} euro goedkoper uit dan zonder plan.",
    ),
    "less_short": (
        (
            "Your costs are {eur} euros lower {period} than without the plan. "
            "What you miss, since not all is possible, is not in that."
        ),
        (
            "Uw kosten zijn {period} {eur} euro lager dan zonder plan. "
            "Wat u misloopt doordat niet alles lukt, zit daar niet in."
        ),
    ),
    "more": (
        "The plan costs you {eur} euros more {period} than doing without it.",
        "Het plan kost u {period} {eur} euro meer dan zonder plan.",
    ),
    "costs": ("Your costs [EUR]", "Uw kosten [EUR]"),
    "with": ("with the plan", "met plan"),
    "without": ("without", "zonder plan"),
    "difference": ("difference", "verschil"),
    "bill": (
        "Reckoned at your own supply price, with all else that you pay per kWh.",
        "Gerekend met uw eigen leveringsprijs en alles wat u verder per kWh betaalt.",
    ),
    "reckoned": (
        (
            "Only '{energy}' is on your power bill of these hours. The other lines are what the plan reckons with, "
            "such as energy that you need later."
        ),
        (
            "Alleen '{energy}' komt op uw stroomrekening van deze uren. De andere regels rekent het plan mee, zoals "
            "energie die u later nodig hebt."
        ),
    ),
    "group": (
        (
            "What the group pays together, and what members settle among themselves, is not in it: that is for your "
            "group to agree."
        ),
        (
            "Wat de groep samen betaalt en wat deelnemers onderling verrekenen zit hier niet in: dat spreekt uw groep "
            "zelf af."
        ),
    ),
}


def is_short(part: MemberPart) -> bool:
    """Whether the member goes without something that it asks for."""
    return any(u.amount >= SEEN for u in part.unserved)


def gain_eur(part: MemberPart) -> float:
    """What the member gains by the plan; nothing where it goes without something for it."""
    return 0.0 if is_short(part) else saved_eur(part) or 0.0


def saved_eur(part: MemberPart) -> float | None:
    """What the member saves; None where its prices are not known."""
    if not any(part.import_eur_per_kwh) and not any(part.export_eur_per_kwh):
        return None
    return sum(part.baseline_costs_eur.values()) - sum(part.costs_eur.values())


def money(part: MemberPart, period: str, words: Words) -> Iterator[Part]:
    """The sum in a sentence, the lines that it is made of, and how it is reckoned."""
    words, saved = words.also(_TEXTS), saved_eur(part)
    if saved is None:
        yield words("unknown")
        return
    key = "same" if abs(saved) < _CENT else "more" if saved < 0 else "less_short" if is_short(part) else "less"
    yield words(key, eur=words.number(abs(saved), 2), period=period)
    lines = [name for name, eur in part.costs_eur.items() if max(abs(eur), abs(_before(part, name))) >= _CENT]
    if lines:
        rows = [_row(words.name(n, names()), part.costs_eur[n], _before(part, n), words) for n in lines]
        sums = (sum(part.costs_eur.values()), sum(part.baseline_costs_eur.values()))
        total = _row(words("total"), *sums, words) if len(rows) > 1 else None
        headings = [words(each) for each in ("with", "without", "difference")]
        yield Listing(words("costs"), headings, rows, total, is_whole=True)
    others = [name for name in lines if name != ENERGY.name]
    reckoned = [words("reckoned", energy=words.name(ENERGY.name, names()))] if others else []
    yield " ".join([words("bill"), *reckoned, words("group")])


def _before(part: MemberPart, name: str) -> float:
    return part.baseline_costs_eur.get(name, 0.0)


def _row(name: str, now: float, then: float, words: Words) -> tuple[str, ...]:
    return name, *(words.number(x, 2) for x in (now, then, now - then))
