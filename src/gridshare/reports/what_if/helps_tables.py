"""The tables of what would help most: what would help, what other demand changes, what is there and worth having."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gridshare.questions.helps.document import Change, Helps
from gridshare.reports.kinds import names
from gridshare.reports.listing import Listing
from gridshare.reports.words import Words
from gridshare.view import Texts

_MOST_ROWS = 10
_CENT, _SEEN_KWH = 0.005, 0.05

_TEXTS: Texts = {
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
    "no": ("{n:day|days} open", "{n:dag|dagen} open"),
}


def shown(found: Helps) -> dict[str, list[Change]]:
    """The changes of each group that say something: what helps, what other demand changes, what is worth having."""
    of = {group: [c for c in found.changes if c.group == group] for group in ("means", "demand", "without")}
    of["means"] = [c for c in of["means"] if eur_of(c) < -_CENT or kwh_of(c) < -_SEEN_KWH]
    of["without"] = sorted(
        (c for c in of["without"] if eur_of(c) > _CENT or kwh_of(c) > _SEEN_KWH), key=lambda c: -eur_of(c)
    )
    return of


def eur_of(change: Change) -> float:
    """What a change costs more, days and months together; by what is proven of the days where there is no plan."""
    days = change.cost_more_at_least_eur if change.cost_more_eur is None else change.cost_more_eur
    return (days or 0.0) + (change.month_charges_more_eur or 0.0)


def kwh_of(change: Change) -> float:
    """What there is more above the contract and not served."""
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


def changes(found: Helps, words: Words) -> Iterator[Listing]:
    """A table of each group of changes."""
    words, columns = words.also(_TEXTS), _columns(found)
    headings = [words(heading) for heading, _, _ in columns]
    for group, members in shown(found).items():
        rows = []
        for change in members[:_MOST_ROWS]:
            cells = [_cell(change, column, words) for column in columns]
            settled = words("no", n=change.days_open) if change.days_open else words("yes")
            rows.append((words.name(change.label, names()), *cells, settled))
        if rows:
            more = max(len(members) - _MOST_ROWS, 0)
            yield Listing(words(group), [*headings, words("settled")], rows, more=more)


def _cell(change: Change, column: _Column, words: Words) -> str:
    heading, value_of, decimals = column
    value, bound = value_of(change), ""
    if value is None and heading == "days_eur":
        value, bound = change.cost_more_at_least_eur, "≥ "
    if value is None:
        return "?"
    rounded = round(value, decimals)
    return f"{bound}{'+' if rounded > 0 and heading != 'error' else ''}{words.number(rounded, decimals)}"
