"""What remains of an answer where the future is not known, for a board: in numbers, and in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.foresight.document import AsLived, Broken, Remains
from gridshare.reports.board.report import Part, Section
from gridshare.reports.listing import Line, Listing
from gridshare.reports.what_if.as_lived import as_lived_sentences, what_remains
from gridshare.reports.what_if.headline import down, up
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "lived": (
        "What remains where the future is not known",
        "Wat er overblijft zonder de toekomst te kennen",
    ),
    "remains": (
        "The contract kept in so many quarters of these weeks",
        "Het contract gehouden in zoveel kwartieren van deze weken",
    ),
    "held": ("held back, on average [kW]", "achter de hand, gemiddeld [kW]"),
    "most_held": ("at most [kW]", "hoogstens [kW]"),
    "fits": ("fits on every day [kW]", "past op elke dag [kW]"),
    "bound": ("proven: at most [kW]", "bewezen: hoogstens [kW]"),
    "short": ("quarters in which all of it does not fit", "kwartieren waarin niet alles past"),
    "short_days": ("on days", "op dagen"),
    "short_kwh": ("it goes without [kWh]", "moet het missen [kWh]"),
    "broken": ("What was measured then against these plans", "Wat er toen gemeten is naast deze plannen"),
    "as_fits": ("with what fits, planned for {percent}", "met wat past, gepland voor {percent}"),
    "with_all": ("with all {kw} kW of it", "met alle {kw} kW ervan"),
    "with_asset": ("with it", "ermee"),
    "without": ("without it", "zonder"),
    "quarters": ("quarters above the contract", "kwartieren boven het contract"),
    "of_quarters": ("of quarters", "van kwartieren"),
    "share": ("share", "deel"),
    "days": ("days", "dagen"),
    "kwh": ("above it [kWh]", "erboven [kWh]"),
    "kw": ("at most [kW]", "hoogstens [kW]"),
}


def lived_section(found: AsLived, words: Words) -> Section:
    """What remains, how often the contract would have been broken, and the same in sentences."""
    words = words.also(_TEXTS)
    parts: list[Part] = []
    if found.remains:
        headings = [words(key) for key in ("held", "most_held", "fits", "bound", "short", "short_days", "short_kwh")]
        rows = [_remains(one, words) for one in found.remains]
        parts.append(Listing(words("remains"), headings, rows, is_whole=True))
    if broken := [(name, *_broken(each, words)) for name, each in _tried(found, words)]:
        headings = [words(key) for key in ("quarters", "of_quarters", "share", "days", "kwh", "kw")]
        parts.append(Listing(words("broken"), headings, broken, is_whole=True))
    return Section(words("lived"), [*parts, *(Line(text.strip("- ")) for text in as_lived_sentences(found, words))])


def lived_lines(found: AsLived, words: Words) -> Iterator[Line]:
    """What remains, to be said next to a verdict that knows its future; bad news where that is less."""
    for one in found.remains:
        is_less = one.short_days > 0
        yield Line(what_remains(one, found, words).removeprefix("- "), "bad" if is_less else "plain")


def _remains(one: Remains, words: Words) -> tuple[str, ...]:
    kws = [words.number(kw) for kw in (one.held_back_kw, one.most_held_back_kw)]
    fits = "-" if one.kw is None else words.number(down(one.kw))
    bound = "-" if one.at_most_kw is None else words.number(up(one.at_most_kw))
    short = [words.number(n) for n in (one.short_quarters, one.short_days, one.short_kwh)]
    return words.percent(one.probability, 0), *kws, fits, bound, *short


def _tried(found: AsLived, words: Words) -> Iterator[tuple[str, Broken]]:
    """What was held against what was measured, by name."""
    for one in found.remains:
        if one.broken is not None:
            yield words("as_fits", percent=words.percent(one.probability, 0)), one.broken
    for each in found.whole:
        key = "with_asset" if each.newcomer_kw is None else "with_all" if each.newcomer_kw else "without"
        yield words(key, kw=words.number(each.newcomer_kw or 0.0)), each


def _broken(each: Broken, words: Words) -> tuple[str, ...]:
    share = words.percent(each.quarters / max(each.of_quarters, 1), 2)
    counts = (words.number(each.quarters), words.number(each.of_quarters), share, words.number(each.days))
    return *counts, words.number(each.kwh, 1), words.number(each.most_kw)
