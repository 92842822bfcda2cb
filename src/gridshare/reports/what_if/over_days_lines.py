"""Whether one more connection fits over many days, in sentences: the verdict, how much fits, what that assumes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Literal

from gridshare.questions.fit.document import BindingDay, FitAnswer, FitVerdict, HowMuch
from gridshare.reports.kinds import view_of
from gridshare.reports.listing import Line
from gridshare.reports.what_if.headline import down, up
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "yes": ("{what}{kw} fits on {n:the one day|all # days} from {first} to {last}.",
            "{what}{kw} past op {n:de ene dag|alle # dagen} van {first} tot en met {last}."),
    "yes_if": ("{what}{kw} fits if it takes less in {q} of {of} quarters ({share}), on {days} of {n:day|days}.",
               (
                   "{what}{kw} past als die in {q} van {of} kwartieren ({share}) minder afneemt, op {days} van "
                   "{n:dag|dagen}."
               )),
    "no": ("{what}{kw} does not fit: in {q} of {of} quarters ({share}), on {days} of {n:day|days}, it is short.",
           "{what}{kw} past niet: in {q} van {of} kwartieren ({share}), op {days} van {n:dag|dagen}, is er te weinig."),
    "no_left": (
        (
            "{what}{kw} does not fit: in {q} of {of} quarters or more, on {days} of {n:day|days} or more, it is "
            "short."
        ),
                "{what}{kw} past niet: het knelt in {q} of meer van {of} kwartieren, op {days} van {n:dag|dagen}."),
    "open": ("Whether {what}{kw} fits is not known: the time was up.",
             "Of {what}{kw} past is niet bekend: de tijd was om."),
    "with_kw": (" with {kw} kW", " met {kw} kW"),
    "most": ("At most {kw} kW fits on every day; {day} is the tightest.",
             "Er past hoogstens {kw} kW op elke dag; {day} knelt het meest."),
    "most_anywhere": ("At most {kw} kW fits on every day.", "Er past hoogstens {kw} kW op elke dag."),
    "most_open": ("At least {kw} kW fits on every day; it is proven that no more than {bound} kW does.",
                  "Er past minstens {kw} kW op elke dag; bewezen is dat er niet meer dan {bound} kW past."),
    "most_least": ("At least {kw} kW fits on every day; {left:day was|days were} not reached in time.",
                   "Er past minstens {kw} kW op elke dag; {left:dag is|dagen zijn} niet op tijd bekeken."),
    "most_only": ("{kw} kW fits on every day; that this is the most is not proven.",
                  "Er past {kw} kW op elke dag; dat het niet meer kan zijn is niet bewezen."),
    "none": ("Nothing of it fits on {day}.", "Op {day} past er niets van."),
    "none_park": (
        (
            "Nothing of it fits on {day}: even without it the park is above a limit then, or leaves demand unserved, "
            "whatever is planned."
        ),
        (
            "Op {day} past er niets van: ook zonder deze aansluiting gaat het park dan over een grens of levert het "
            "niet alles, hoe er ook gepland wordt."
        ),
    ),
    "unlimited": ("Nothing limits it.", "Niets begrenst het."),
    "unplanned": ("If nothing were planned, {kw} kW would fit.", "Zonder planning zou er {kw} kW passen."),
    "unplanned_none": (
        "If nothing were planned, the park would exceed a limit even without it.",
        "Zonder planning gaat het park ook zonder deze aansluiting over een grens.",
    ),
    "lacking": ("{n:day was|days were} left out since a series lacks something; the first: {first}.",
                "{n:dag is|dagen zijn} weggelaten omdat er in een reeks iets ontbreekt; de eerste: {first}."),
    "measured_year": ("The days are as they were measured: {days:day|days}.",
                      "De dagen zijn zoals ze gemeten zijn: {days:dag|dagen}."),
    "foresight": ("Each day is planned with what is known of it afterwards; forecasts know less.",
                  "Elke dag is gepland met wat er achteraf van bekend is; verwachtingen weten minder."),
    "other_year": ("Its profile was measured in another year, {year}: the same weekdays of it are taken.",
                   "Het profiel is van een ander jaar, {year}: daarvan zijn dezelfde weekdagen genomen."),
    "midnight": ("Each day begins as the site says for {kinds}.",
                 "Elke dag begint zoals het park het zegt voor {kinds}."),
}  # fmt: skip

_SORTS: Mapping[FitVerdict, Literal["good", "bad", "plain"]] = {
    "yes": "good",
    "yes_if": "plain",
    "no": "bad",
    "open": "plain",
}


def verdict(answer: FitAnswer, words: Words) -> Line:
    """The verdict in a sentence."""
    words = words.also(_TEXTS)
    period, risk = answer.period, answer.at_risk
    kw = "" if answer.asked_kw is None else words("with_kw", kw=words.number(answer.asked_kw))
    quarters = risk.quarters if risk else 0
    sentence = words(
        "no_left" if answer.verdict == "no" and risk is not None and risk.days_left else answer.verdict,
        what=answer.addition,
        kw=kw,
        n=period.days,
        first=day_text(period.first, words),
        last=day_text(period.last, words),
        q=words.number(quarters),
        of=words.number(period.quarters),
        share=words.percent(quarters / period.quarters, 2),
        days=risk.days if risk else 0,
    )
    return Line(sentence, _SORTS[answer.verdict])


def how_much(found: HowMuch, binding: list[BindingDay], words: Words) -> Iterator[str]:
    """How much fits on every day, and how much would if nothing were planned."""
    words = words.also(_TEXTS)
    if found.kw is None:
        yield words("unlimited")
        return
    kw, bound = words.number(down(found.kw), 1), found.at_most_kw
    day = day_text(binding[0].day, words) if binding else ""
    if found.days_left:
        yield words("most_least", kw=kw, left=found.days_left)
    elif found.proven:
        none = "none_park" if binding and binding[0].kept is False else "none"
        key = "most_anywhere" if not binding else "most" if down(found.kw) > 0 else none
        yield words(key, kw=kw, day=day)
    elif bound is None:
        yield words("most_only", kw=kw)
    else:
        yield words("most_open", kw=kw, bound=words.number(up(bound), 1))
    unplanned = found.without_planning_kw
    if unplanned is None:
        yield words("unplanned_none")
    else:
        yield words("unplanned", kw=words.number(down(unplanned), 1))


def assumed(answer: FitAnswer, words: Words) -> Iterator[str]:
    """What the answer takes for granted."""
    words = words.also(_TEXTS)
    for each in answer.assumptions:
        values = {
            k: ", ".join(_kind(kind, words) for kind in v) if isinstance(v, list) else v for k, v in each.values.items()
        }
        yield words(each.code, **values)


def _kind(kind: str, words: Words) -> str:
    view = view_of(kind)
    return kind if view is None else words.of(view.label)


def lacking(answer: FitAnswer, words: Words) -> str:
    """Which days were left out; nothing where all are there."""
    days = answer.period.lacking
    return words.also(_TEXTS)("lacking", n=len(days), first=days[0].rstrip(".")) if days else ""


def day_text(day: str, words: Words) -> str:
    """A day that is written 2026-01-15."""
    return words.date(datetime.combine(date.fromisoformat(day), time()))
