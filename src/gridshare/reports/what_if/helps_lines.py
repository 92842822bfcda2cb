"""What would help most, in sentences: the best of all changes first, what there is now, what the figures mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time

from gridshare.questions.helps.document import Helps
from gridshare.questions.helps.published import NOTES
from gridshare.reports.kinds import names, views
from gridshare.reports.listing import Line
from gridshare.reports.what_if.helps_tables import shown
from gridshare.reports.words import Words
from gridshare.view import Texts

_CENT, _SEEN_KWH = 0.005, 0.05

_TEXTS: Texts = {
    "title": ("{name}, {when}: what would help most", "{name}, {when}: wat het meest zou helpen"),
    "sample": (
        "The time was up: {n} of {of} days were looked at, spread evenly; amounts are scaled to all of them.",
        "De tijd was om: {n} van {of} dagen zijn bekeken, gelijk verspreid; bedragen zijn omgerekend naar alle dagen.",
    ),
    "lacking": (
        "{n:day lacks measurements and is|days lack measurements and are} left out.",
        "{n:dag mist metingen en doet|dagen missen metingen en doen} niet mee.",
    ),
    "best_eur": (
        "Saves most: {label}, {eur} EUR{error} over {n:the day|these # days}.",
        "Bespaart het meest: {label}, {eur} EUR{error} over {n:de dag|deze # dagen}.",
    ),
    "best_kwh": (
        "Takes most away of what is above the cap or not served: {label}, {kwh} of {of} kWh.",
        "Neemt het meest weg van wat boven de grens gaat of niet geleverd wordt: {label}, {kwh} van {of} kWh.",
    ),
    "nothing": (
        "None of what would be larger, freer or new saves anything.",
        "Niets van wat groter, vrijer of nieuw zou zijn bespaart iets.",
    ),
    "nothing_kwh": (
        "None of it is known to take away any of the {of} kWh above the cap or not served.",
        "Van niets daarvan is bekend dat het iets wegneemt van de {of} kWh boven de grens of niet geleverd.",
    ),
    "is_kept": (
        "The cap is kept and all demand is served on every day that was looked at.",
        "De grens wordt gehouden en alle vraag geleverd op elke dag die bekeken is.",
    ),
    "is_short": (
        "On {n:day|days} not all can be kept: {over} kWh above the cap, {unserved} kWh not served.",
        "Op {n:dag|dagen} kan niet alles: {over} kWh boven de grens, {unserved} kWh niet geleverd.",
    ),
    "costs": (
        "As it is, these days cost {eur} EUR{months}.", "Zoals het is kosten deze dagen {eur} EUR{months}.",
    ),
    "months": (", and months are billed {eur} EUR", ", en maanden rekenen {eur} EUR"),
    "reading": (
        "EUR and kWh: more (+) or less (-) than as it is, over these days. ≥: at least this more; no plan yet.",
        "EUR en kWh: meer (+) of minder (-) dan zoals het is, over deze dagen. ≥: minstens dit meer; nog geen plan.",
    ),
    "no_purchase": (
        "What a change costs to buy and keep is not in it.",
        "Wat een verandering kost om te kopen en te onderhouden zit er niet in.",
    ),
    "open": (
        "Days open: the plan at hand may not be the best there; more time settles them.",
        "Dagen open: daar is het plan misschien niet het beste; meer tijd maakt dat uit.",
    ),
    "error_reading": (
        "±: 95% of such samples come so close to all days.",
        "±: 95% van zulke steekproeven komt zo dicht bij alle dagen.",
    ),
    "failed": ("{label}: {why}", "{label}: {why}"),
    "midnights": (
        "Each day begins and ends with stores as full as the site says, and is planned with its future known.",
        "Elke dag begint en eindigt met opslag zo vol als het parkdocument zegt; de toekomst van de dag is bekend.",
    ),
}  # fmt: skip


def title(found: Helps, words: Words) -> str:
    """The park and the days."""

    def day_text(day: date) -> str:
        return words.date(datetime.combine(day, time()))

    words, ends = words.also(_TEXTS), (found.first, found.last)
    whole = ends == (date(found.first.year, 1, 1), date(found.first.year, 12, 31))
    when = str(found.first.year) if whole else f"{day_text(ends[0])} – {day_text(ends[1])}"
    return words("title", name=found.name, when=when if ends[0] != ends[1] else day_text(ends[0]))


def headline(found: Helps, words: Words) -> Iterator[Line]:
    """What helps most, and whether all days are in it."""
    words = words.also(_TEXTS)
    now, by_label = found.as_it_is, {change.label: change for change in found.changes}
    short = now.over_kwh + now.unserved_kwh
    if found.best_by_kwh is not None:
        best = by_label[found.best_by_kwh]
        kwh, of = -((best.over_kwh_more or 0.0) + (best.unserved_kwh_more or 0.0)), words.number(short, 1)
        label = words.name(best.label, names())
        yield Line(words("best_kwh", label=label, kwh=words.number(kwh, 1), of=of))
    elif short > _SEEN_KWH:
        yield Line(words("nothing_kwh", of=words.number(short, 1)), "bad")
    if found.best_by_eur is not None:
        best = by_label[found.best_by_eur]
        eur = -((best.cost_more_eur or 0.0) + (best.month_charges_more_eur or 0.0))
        error = f" ± {words.number(best.error_eur)}" if best.error_eur >= _CENT else ""
        label, n = words.name(best.label, names()), words.number(found.days)
        yield Line(words("best_eur", label=label, eur=words.number(eur), error=error, n=n))
    else:
        yield Line(words("nothing"))
    if found.looked_at < found.days:
        yield Line(words("sample", n=words.number(found.looked_at), of=words.number(found.days)), "bad")
    if found.lacking:
        yield Line(words("lacking", n=len(found.lacking)), "bad")


def as_it_is(found: Helps, words: Words) -> Iterator[Line]:
    """What the park costs without any change, and whether it keeps its limits."""
    words, now = words.also(_TEXTS), found.as_it_is
    months = words("months", eur=words.number(now.month_charges_eur)) if now.month_charges_eur >= _CENT else ""
    yield Line(words("costs", eur=words.number(now.cost_eur), months=months))
    if now.days_short:
        amounts = {"over": words.number(now.over_kwh, 1), "unserved": words.number(now.unserved_kwh, 1)}
        yield Line(words("is_short", n=now.days_short, **amounts), "bad")
    else:
        yield Line(words("is_kept"), "good")


def closing(found: Helps, words: Words) -> Iterator[Line]:
    """What the figures mean, and what could not be looked at."""
    words = words.also(_TEXTS)
    yield Line(words("reading"))
    yield Line(words("no_purchase"))
    if any(change.days_open for changes in shown(found).values() for change in changes):
        yield Line(words("open"))
    if found.looked_at < found.days:
        yield Line(words("error_reading"))
    for change in found.changes:
        if change.problems:
            label = words.name(change.label, names())
            yield Line(words("failed", label=label, why=words.translated(" ".join(change.problems))))


def assumed(found: Helps, words: Words) -> Iterator[Line]:
    """What is taken for granted."""
    yield from (Line(_note(note, words)) for note in found.notes)


def _note(note: str, words: Words) -> str:
    """A note in the language of the reader, kinds by what they are called."""
    text = words.name(note, NOTES)
    for kind, view in views().items():
        text = re.sub(rf"\b{kind}\b", words.of(view.label), text)
    return text
