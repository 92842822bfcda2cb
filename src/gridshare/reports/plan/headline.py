"""The first line about a plan, wherever it is shown: what a search that was cut short leaves open, what is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gridshare.reports.listing import Line
from gridshare.reports.plan.beyond import fault_beyond, postponed
from gridshare.reports.plan.demand import SEEN, amounts, firm_amounts
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.sites.unlikely import TEXTS as UNLIKELY
from gridshare.sites.unlikely import Unlikely, thousand
from gridshare.view import Texts

_CENT, _MOST_UNLIKELY = 0.005, 4

_TEXTS: Texts = {
    "untried": (
        "No plan was found within the time limit. What follows is doing nothing; allow more time.",
        "Binnen de tijd is geen plan gevonden. Wat volgt is niets doen; geef meer tijd.",
    ),
    "untried_breaks": (
        "No plan was found in time. What follows is doing nothing, and breaks rules (see notes); allow more time.",
        "Binnen de tijd is geen plan gevonden. Wat volgt is niets doen, en breekt regels (zie opmerkingen).",
    ),
    "more_unlikely": ("And {n} more values that are unlikely.", "En nog {n} onwaarschijnlijke waarden."),
    "cut_short": (
        "Not finished: the time was up, and a better plan may exist. {open}.",
        "Niet af: de tijd was om, en misschien kan het beter. {open}.",
    ),
    "less_above": ("up to {kwh} kWh less above the limits", "tot {kwh} kWh minder boven de grenzen"),
    "more_served": ("up to {kwh} kWh more served", "tot {kwh} kWh meer geleverd"),
    "more_heat": (
        "up to {kwh} kWh more served (temperatures reckoned as heat)",
        "tot {kwh} kWh meer geleverd (temperaturen gerekend als warmte)",
    ),
    "may_be": ("{what} may be possible", "{what} is misschien mogelijk"),
    "cheaper": ("up to {eur} EUR less", "tot {eur} EUR minder"),
    "cost_unknown": ("how much less it may cost is not known", "hoeveel goedkoper het kan is niet bekend"),
    "the_least": (
        "that no less is above the limits or unserved is proven",
        "dat er niet minder boven de grenzen of tekort kan is bewezen",
    ),
    "not_proven": ("That nothing is left to gain is not proven", "Dat er niets te winnen is, is niet bewezen"),
    "and": (" and ", " en "),
    "kept": ("cap kept", "binnen de grens"),
    "no_cap": ("no cap", "geen grens"),
    "above": ("{kwh} kWh above the cap", "{kwh} kWh boven de grens"),
    "margin": ("{kwh} kWh of the margin used", "{kwh} kWh van de marge gebruikt"),
    "cables": ("{kwh} kWh above cables and connections", "{kwh} kWh boven kabels en aansluitingen"),
    "served": ("all demand served", "aan alle vraag voldaan"),
    "firm_short": (
        "firm demand not served: {amounts}",
        "niet geleverd van wat vóór het contract gaat: {amounts}",
    ),
    "short": ("not served: {amounts}", "niet geleverd: {amounts}"),
    "later": ("after the horizon: {what}", "na de planperiode: {what}"),
    "remainder": ("not served: less than 0.05", "niet geleverd: minder dan 0,05"),
}


def unfinished(document: ScheduleDocument, words: Words) -> str | None:
    """That the search was cut short, and what is open; None where it came to its end."""
    words, v = words.also(_TEXTS), document.verdict
    if v.finished:
        return None
    if not document.proof.stages:
        return words("untried" if document.proof.verified else "untried_breaks")
    return words("cut_short", open=_open(document, words))


def answer(document: ScheduleDocument, words: Words) -> Iterator[Line]:
    """The answer: how far to trust it, then in one sentence whether the cap is kept and all demand is served."""
    first, v = unfinished(document, words), document.verdict
    if first is not None:
        yield Line(first, "bad")
    for text in unlikely(document.findings, words):
        yield Line(text, "bad")
    text = outcome(document, words)
    is_kept = v.cap_kept and v.limits_kept and v.all_served
    yield Line(f"{text[0].upper()}{text[1:]}.", "bad" if not is_kept else "good" if v.finished else "plain")


def unlikely(findings: Sequence[Unlikely], words: Words) -> list[str]:
    """What is unlikely of the input, which has to be looked at before anything that follows from it."""
    words, shown = words.also({**UNLIKELY, **_TEXTS}), findings[:_MOST_UNLIKELY]

    def number(value: float) -> str:
        return words.number(value, 0 if value.is_integer() else 2)

    lines = [
        words(
            each.code,
            what=each.what,
            value=number(each.value),
            limit=number(each.limit),
            thousand=thousand(each.value),
        )
        for each in shown
    ]
    more = len(findings) - len(shown)
    return [*lines, words("more_unlikely", n=more)] if more else lines


def _open(document: ScheduleDocument, words: Words) -> str:
    v, found = document.verdict, []
    if v.exceedance_open_kwh >= SEEN:
        found.append(words("less_above", kwh=words.number(v.exceedance_open_kwh, 1)))
    if v.unserved_open_kwh >= SEEN:
        key = "more_served" if all(u.unit == "kWh" for u in document.unserved) else "more_heat"
        found.append(words(key, kwh=words.number(v.unserved_open_kwh, 1)))
    if v.cost_open_eur is not None and v.cost_open_eur >= _CENT:
        found.append(words("cheaper", eur=words.number(v.cost_open_eur, 2)))
    text = [words("may_be", what=words("and").join(found))] if found else []
    text += [words("cost_unknown")] if v.cost_open_eur is None else []
    falls_short = not (v.cap_kept and v.limits_kept and v.all_served)
    if falls_short and max(v.exceedance_open_kwh, v.unserved_open_kwh) < SEEN:
        text.append(words("the_least"))
    joined = "; ".join(text) or words("not_proven")
    return f"{joined[0].upper()}{joined[1:]}"


def outcome(document: ScheduleDocument, words: Words) -> str:
    """In a few words: whether the cap is kept, what is not served, what is left for later."""
    return "; ".join(_outcome(document, words.also(_TEXTS)))


def _outcome(document: ScheduleDocument, words: Words) -> Iterator[str]:
    v, f = document.verdict, document.figures
    if not v.cap_kept:
        yield words("above", kwh=words.number(f.exceedance_kwh, 1))
    else:
        yield words("kept" if has_cap(document) else "no_cap")
    if f.margin_used_kwh >= SEEN:
        yield words("margin", kwh=words.number(f.margin_used_kwh, 1))
    if not v.limits_kept:
        yield words("cables", kwh=words.number(f.physical_exceedance_kwh, 1))
    firm, short = firm_amounts(document, words), amounts(document.unserved, words)
    if firm:
        yield words("firm_short", amounts=firm)
    yield words("served") if v.all_served else words("short", amounts=short) if short else words("remainder")
    if f.postponed_kwh >= SEEN:
        yield words("later", what=postponed(document, words))
    fault = fault_beyond(document, words)
    if fault is not None:
        yield fault


def has_cap(document: ScheduleDocument) -> bool:
    """Whether the group has any limit."""
    return any(k is not None for k in [*document.group.import_cap_kw, *document.group.export_cap_kw])
