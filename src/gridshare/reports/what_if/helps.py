"""What would help most, for the terminal: the best of all changes first, then a table of them, and what is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.questions.helps.document import Change, Helps
from gridshare.reports.terminal import BAD, GOOD, table
from gridshare.reports.words import Language, Words
from gridshare.view import Texts

_MOST_ROWS = 10
_CENT, _SEEN_KWH = 0.005, 0.05

_TEXTS: Texts = {
    "title": ("{name}, {when}: what would help most", "{name}, {when}: wat het meest zou helpen"),
    "sample": (
        "The time was up: {n} of {of} days were looked at, spread evenly; amounts are scaled to all of them.",
        "De tijd was om: {n} van {of} dagen zijn bekeken, gelijk verspreid; bedragen zijn omgerekend naar alle dagen.",
    ),
    "lacking": (
        "{n} days lack measurements and are left out.", "{n} dagen missen metingen en doen niet mee.",
    ),
    "best_eur": ("Saves most: {label}, {eur} EUR{error}.", "Bespaart het meest: {label}, {eur} EUR{error}."),
    "best_kwh": (
        "Takes most away of what is above the cap or not served: {label}, {kwh} of {of} kWh.",
        "Neemt het meest weg van wat boven de grens gaat of niet geleverd wordt: {label}, {kwh} van {of} kWh.",
    ),
    "nothing": (
        "None of the changes that were asked about saves anything.",
        "Geen van de gevraagde veranderingen bespaart iets.",
    ),
    "nothing_kwh": (
        "None of them is known to take away any of the {of} kWh above the cap or not served.",
        "Van geen ervan is bekend dat die iets wegneemt van de {of} kWh boven de grens of niet geleverd.",
    ),
    "is_kept": (
        "The cap is kept and all demand is served on every day that was looked at.",
        "De grens wordt gehouden en alle vraag geleverd op elke dag die bekeken is.",
    ),
    "is_short": (
        "On {n} days not all can be kept: {over} kWh above the cap, {unserved} kWh not served.",
        "Op {n} dagen kan niet alles: {over} kWh boven de grens, {unserved} kWh niet geleverd.",
    ),
    "costs": (
        "As it is, these days cost {eur} EUR{months}.", "Zoals het is kosten deze dagen {eur} EUR{months}.",
    ),
    "months": (", and months are billed {eur} EUR", ", en maanden rekenen {eur} EUR"),
    "means": ("what would help", "wat zou helpen"),
    "demand": ("other demand", "andere vraag"),
    "without": ("what is there is worth", "wat er is, is waard"),
    "days_eur": ("days\n[EUR]", "dagen\n[EUR]"),
    "month_eur": ("months\n[EUR]", "maanden\n[EUR]"),
    "over": ("above cap\n[kWh]", "boven grens\n[kWh]"),
    "unserved": ("not served\n[kWh]", "niet geleverd\n[kWh]"),
    "error": ("±\n[EUR]", "±\n[EUR]"),
    "settled": ("settled", "vast"),
    "yes": ("yes", "ja"),
    "no": ("{n} days open", "{n} dagen open"),
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
        "±: 95 % of such samples come so close to all days.",
        "±: 95 % van zulke steekproeven komt zo dicht bij alle dagen.",
    ),
    "and_more_rows": ("and {n} more, in --json", "en nog {n}, in --json"),
    "failed": ("{label}: {why}", "{label}: {why}"),
    "midnights": (
        "Each day begins and ends with stores as full as the site says, and is planned with its future known.",
        "Elke dag begint en eindigt met opslag zo vol als de site zegt, en is gepland met zijn toekomst bekend.",
    ),
}  # fmt: skip


def helps_summary(found: Helps, language: Language) -> Group:
    """All that a manager wants to know of the answer."""
    words = Words(language, _TEXTS)
    return Group(*_verdict(found, words), Text(), Text(_title(found, words), "bold"), *_parts(found, words))


def _title(found: Helps, words: Words) -> str:
    def told(day: date) -> str:
        return words.date(datetime.combine(day, time()))

    ends = found.first, found.last
    whole = ends == (date(found.first.year, 1, 1), date(found.first.year, 12, 31))
    when = str(found.first.year) if whole else f"{told(ends[0])} – {told(ends[1])}"
    return words("title", name=found.name, when=when if ends[0] != ends[1] else told(ends[0]))


def _verdict(found: Helps, words: Words) -> Iterator[RenderableType]:
    """The first lines: what helps most, and whether all days are in it."""
    now, by_label = found.as_it_is, {change.label: change for change in found.changes}
    short = now.over_kwh + now.unserved_kwh
    if found.best_by_kwh is not None:
        best = by_label[found.best_by_kwh]
        kwh = -((best.over_kwh_more or 0.0) + (best.unserved_kwh_more or 0.0))
        yield Text(words("best_kwh", label=best.label, kwh=words.number(kwh, 1), of=words.number(short, 1)), "bold")
    elif short > _SEEN_KWH:
        yield Text(words("nothing_kwh", of=words.number(short, 1)), BAD)
    if found.best_by_eur is not None:
        best = by_label[found.best_by_eur]
        eur = -((best.cost_more_eur or 0.0) + (best.month_charges_more_eur or 0.0))
        error = f" ± {words.number(best.error_eur)}" if best.error_eur >= _CENT else ""
        yield Text(words("best_eur", label=best.label, eur=words.number(eur), error=error), "bold")
    else:
        yield Text(words("nothing"), "bold")
    if found.looked_at < found.days:
        yield Text(words("sample", n=found.looked_at, of=found.days), BAD)
    if found.lacking:
        yield Text(words("lacking", n=len(found.lacking)), BAD)


def _parts(found: Helps, words: Words) -> Iterator[RenderableType]:
    now = found.as_it_is
    months = words("months", eur=words.number(now.month_charges_eur)) if now.month_charges_eur >= _CENT else ""
    yield Text(words("costs", eur=words.number(now.cost_eur), months=months))
    if now.days_short:
        amounts = {"over": words.number(now.over_kwh, 1), "unserved": words.number(now.unserved_kwh, 1)}
        yield Text(words("is_short", n=now.days_short, **amounts), BAD)
    else:
        yield Text(words("is_kept"), GOOD)
    yield Text()
    yield _table(found, words)
    yield Text()
    yield from _closing(found, words)


def _shown(found: Helps) -> dict[str, list[Change]]:
    """The changes of each group that say something: what helps, what other demand changes, what is worth having."""
    of = {group: [c for c in found.changes if c.group == group] for group in ("means", "demand", "without")}
    of["means"] = [c for c in of["means"] if _eur(c) < -_CENT or _kwh(c) < -_SEEN_KWH]
    of["without"] = sorted((c for c in of["without"] if _eur(c) > _CENT or _kwh(c) > _SEEN_KWH), key=lambda c: -_eur(c))
    return of


def _eur(change: Change) -> float:
    days = change.cost_more_at_least_eur if change.cost_more_eur is None else change.cost_more_eur
    return (days or 0.0) + (change.month_charges_more_eur or 0.0)


def _kwh(change: Change) -> float:
    return (change.over_kwh_more or 0.0) + (change.unserved_kwh_more or 0.0)


_Column = tuple[str, Callable[[Change], float | None], int]
"""Heading, value and decimals."""

_KWH_AND_EUR: tuple[_Column, ...] = (
    ("month_eur", lambda c: c.month_charges_more_eur, 0),
    ("over", lambda c: c.over_kwh_more, 1),
    ("unserved", lambda c: c.unserved_kwh_more, 1),
)
"""What is shown where it is anything at all."""


def _columns(found: Helps) -> list[_Column]:
    now = found.as_it_is
    before = {"month_eur": now.month_charges_eur, "over": now.over_kwh, "unserved": now.unserved_kwh}
    seen = [
        column
        for column in _KWH_AND_EUR
        if max(before[column[0]], *(abs(column[1](c) or 0.0) for c in found.changes), 0.0) > _SEEN_KWH
    ]
    error: list[_Column] = [("error", lambda c: c.error_eur, 0)] if found.looked_at < found.days else []
    return [("days_eur", lambda c: c.cost_more_eur, 0), *seen, *error]


def _table(found: Helps, words: Words) -> Table:
    columns = _columns(found)
    rows = table("", *((words(heading), "right") for heading, _, _ in columns), (words("settled"), "right"))
    for group, members in _shown(found).items():
        if members:
            rows.add_row(Text(words(group), "bold"))
        for change in members[:_MOST_ROWS]:
            cells = [_cell(change, column, words) for column in columns]
            rows.add_row(change.label, *cells, words("no", n=change.days_open) if change.days_open else words("yes"))
        if len(members) > _MOST_ROWS:
            rows.add_row(Text(words("and_more_rows", n=len(members) - _MOST_ROWS), "dim"))
    return rows


def _cell(change: Change, column: _Column, words: Words) -> str:
    heading, value_of, decimals = column
    value, bound = value_of(change), ""
    if value is None and heading == "days_eur":
        value, bound = change.cost_more_at_least_eur, "≥ "
    if value is None:
        return "?"
    rounded = round(value, decimals)
    return f"{bound}{'+' if rounded > 0 and heading != 'error' else ''}{words.number(rounded, decimals)}"


def _closing(found: Helps, words: Words) -> Iterator[RenderableType]:
    yield Text(words("reading"), "dim")
    yield Text(words("no_purchase"), "dim")
    shown: Sequence[Change] = [c for members in _shown(found).values() for c in members[:_MOST_ROWS]]
    if any(change.days_open for change in shown):
        yield Text(words("open"), "dim")
    if found.looked_at < found.days:
        yield Text(words("error_reading"), "dim")
    yield Text(words("midnights"), "dim")
    for note in found.notes[1:]:
        yield Text(note, "dim")
    for change in found.changes:
        if change.problems:
            yield Text(words("failed", label=change.label, why=" ".join(change.problems)))
