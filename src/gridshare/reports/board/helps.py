"""What would help most, for a board: the best change, all changes in tables, and what their figures mean."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.helps.document import Helps
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.report import Figure, Part, Section
from gridshare.reports.kinds import names
from gridshare.reports.listing import Listing
from gridshare.reports.what_if.helps_lines import as_it_is, assumed, closing, headline
from gridshare.reports.what_if.helps_tables import changes, eur_of, kwh_of
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "title": ("What would help most here?", "Wat zou hier het meest helpen?"),
    "helps": ("What each change would bring", "Wat elke verandering zou opleveren"),
    "found": ("What the verdict rests on, over these days", "Waar het oordeel op rust, over deze dagen"),
    "value": ("value", "waarde"),
    "days": ("days that were asked about", "dagen waarover het gaat"),
    "looked_at": ("days of these that were looked at", "dagen daarvan die bekeken zijn"),
    "short_days": ("days on which not all can be kept, as it is", "dagen waarop niet alles kan, zoals het is"),
    "over": ("above the cap, as it is [kWh]", "boven de grens, zoals het is [kWh]"),
    "unserved": ("not served, as it is [kWh]", "niet geleverd, zoals het is [kWh]"),
    "short": ("together [kWh]", "samen [kWh]"),
    "costs": ("the days cost, as it is [EUR]", "de dagen kosten, zoals het is [EUR]"),
    "months": ("months are billed, as it is [EUR]", "maanden rekenen, zoals het is [EUR]"),
    "saves": ("{label}: saves, days and months together [EUR]", "{label}: bespaart, dagen en maanden samen [EUR]"),
    "error": (
        "{label}: 95% of such samples are as close [± EUR]",
        "{label}: 95% van zulke steekproeven zit zo dichtbij [± EUR]",
    ),
    "eur": ("{eur} EUR less", "{eur} EUR minder"),
    "kwh": ("{kwh} kWh less", "{kwh} kWh minder"),
    "takes": ("{label}: takes away [kWh]", "{label}: neemt weg [kWh]"),
}  # fmt: skip


def of_helps(found: Helps, words: Words) -> Contribution:
    """Its first line as its verdict, its tables, and what these mean."""
    words = words.also(_TEXTS)
    verdict, *others = headline(found, words)
    parts: list[Part] = [Listing(words("found"), [words("value")], list(_facts(found, words)), is_whole=True)]
    parts += [*changes(found, words), *closing(found, words)]
    return Contribution(
        [(Place.HELPS, Section(words("helps"), parts))],
        verdict,
        [*others, *as_it_is(found, words)],
        [Figure(number, label) for label, number in _saved(found, words)],
        title=words("title"),
        assumed=list(assumed(found, words)),
    )


def _saved(found: Helps, words: Words) -> Iterator[tuple[str, str]]:
    """The best changes by name, with what they bring over these days."""
    for change in found.changes:
        label = words.name(change.label, names())
        if change.label == found.best_by_kwh:
            yield label, words("kwh", kwh=words.number(-kwh_of(change), 1))
        if change.label == found.best_by_eur:
            yield label, words("eur", eur=words.number(-eur_of(change)))


def _facts(found: Helps, words: Words) -> Iterator[tuple[str, str]]:
    now = found.as_it_is
    yield words("days"), words.number(found.days)
    yield words("looked_at"), words.number(found.looked_at)
    yield words("short_days"), words.number(now.days_short)
    if now.days_short:
        for key, kwh in (
            ("over", now.over_kwh),
            ("unserved", now.unserved_kwh),
            ("short", now.over_kwh + now.unserved_kwh),
        ):
            yield words(key), words.number(kwh, 1)
    yield words("costs"), words.number(now.cost_eur)
    if now.month_charges_eur:
        yield words("months"), words.number(now.month_charges_eur)
    for change in found.changes:
        label = words.name(change.label, names())
        if change.label == found.best_by_eur:
            yield words("saves", label=label), words.number(-eur_of(change))
            if found.looked_at < found.days:
                yield words("error", label=label), words.number(change.error_eur)
        if change.label == found.best_by_kwh:
            yield words("takes", label=label), words.number(-kwh_of(change), 1)
