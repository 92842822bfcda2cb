"""A sample of weeks as lived, in sentences next to the answer of a year that knew its future."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.foresight.document import AsLived, Lived, Remains
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "held": (
        "With {held} kW held back (on average) for what forecasts of the day before miss, but for {share} of quarters,",
        "Met {held} kW achter de hand (gemiddeld) voor wat voorspellingen van de dag ervoor missen, op {share} na,",
    ),
    "remains": ("{kw} kW of it remains.", "blijft er {kw} kW van over."),
    "remains_bound": ("{kw} to {bound} kW of it remains.", "blijft er {kw} tot {bound} kW van over."),
    "nothing": (
        "nothing of it remains: on some day the park as it is needs all that is left.",
        "blijft er niets van over: op een dag heeft het park zelf alles nodig wat er dan over is.",
    ),
    "weeks": (
        "As lived in {n:week|weeks} ({which}), {side}:", "Zoals geleefd in {n:week|weken} ({which}), {side}:",
    ),
    "week": ("As lived in the week of {which}, {side}:", "Zoals geleefd in de week van {which}, {side}:"),
    "with_kw": ("with {kw} kW of it", "met {kw} kW ervan"),
    "with_it": ("with it", "met de nieuwkomer"),
    "without": ("without it", "zonder de nieuwkomer"),
    "day_ahead": ("a plan of the day before", "een plan van de dag ervoor"),
    "closed_loop": ("planned again within the day", "opnieuw gepland binnen de dag"),
    "kept": ("{policy}: the contract was kept in every quarter", "{policy}: het contract werd elk kwartier gehouden"),
    "over": (
        "{policy}: above the contract in {n:quarter|quarters}, {kwh} kWh, at most {kw} kW",
        "{policy}: boven het contract in {n:kwartier|kwartieren}, {kwh} kWh, hoogstens {kw} kW",
    ),
    "more": (
        "; {eur} EUR a day more than with the future known{spread}",
        "; {eur} EUR per dag meer dan met de toekomst bekend{spread}",
    ),
    "spread": (" ({least} to {most} by week)", " ({least} tot {most} per week)"),
    "unserved": ("; {kwh} kWh not served", "; {kwh} kWh niet geleverd"),
    "cut_short": (
        "The time was up: not all of the {of} weeks were lived with it and without.",
        "De tijd was om: niet alle {of} weken zijn met en zonder geleefd.",
    ),
    "none": (
        "No week could be lived: {why}.", "Geen week kon geleefd worden: {why}.",
    ),
    "no_time": ("the time was up", "de tijd was om"),
    "no_history": (
        "eight measured days before it are needed", "er zijn acht gemeten dagen ervoor nodig",
    ),
    "sample": (
        "A sample of weeks says how often, not that it never happens otherwise.",
        "Een steekproef van weken zegt hoe vaak, niet dat het anders nooit gebeurt.",
    ),
}  # fmt: skip

_SEEN_KWH, _LEAST_KW = 0.05, 0.5


def as_lived_sentences(found: AsLived, words: Words) -> Iterator[str]:
    """What remains with a margin, and how weeks went, without the newcomer and with it."""
    w = words.also(_TEXTS)
    for one in found.remains:
        if one.kw is not None and one.days:
            yield _remains(one, w)
    n = max((each.weeks for each in found.lived), default=0)
    if not n:
        yield w("none", why=w("no_time" if found.asked_weeks else "no_history"))
        return
    for is_with in (True, False):
        which = ", ".join(f"{week.first:%Y-%m-%d}" for week in found.weeks if week.with_newcomer is is_with)
        mine = [each for each in found.lived if each.with_newcomer is is_with and each.policy != "perfect_foresight"]
        if mine:
            yield w(
                "weeks" if mine[0].weeks > 1 else "week",
                n=mine[0].weeks,
                which=which,
                side=_side(found, w, is_with=is_with),
            )
            yield from (f"- {_lived(each, w)}." for each in mine)
    if not found.finished:
        yield w("cut_short", of=found.asked_weeks)
    yield w("sample")


def _remains(one: Remains, w: Words) -> str:
    held = w("held", held=w.number(one.held_back_kw), share=w.percent(1 - one.probability, 0))
    kw, bound = one.kw or 0.0, one.at_most_kw
    key = "nothing" if kw < _LEAST_KW else "remains"
    if bound is not None and bound > kw + 1:
        key = "remains_bound"
    return f"{held} {w(key, kw=w.number(kw), bound=w.number(bound or 0.0))}"


def _side(found: AsLived, w: Words, *, is_with: bool) -> str:
    if not is_with:
        return w("without")
    return w("with_it") if found.newcomer_kw is None else w("with_kw", kw=w.number(found.newcomer_kw))


def _lived(each: Lived, w: Words) -> str:
    policy = w(each.policy)
    text = w("kept", policy=policy)
    if each.over_quarters:
        kwh, kw = w.number(each.over_kwh, 1), w.number(each.over_most_kw)
        text = w("over", policy=policy, n=each.over_quarters, kwh=kwh, kw=kw)
    if each.unserved_kwh > _SEEN_KWH:
        text += w("unserved", kwh=w.number(each.unserved_kwh, 1))
    more = each.more_than_foresight_eur_per_day
    if more is not None:
        least, most = (w.number(eur or 0.0, 2) for eur in (each.least_more_eur_per_day, each.most_more_eur_per_day))
        spread = w("spread", least=least, most=most) if each.weeks > 1 else ""
        text += w("more", eur=w.number(more, 2), spread=spread)
    return text
