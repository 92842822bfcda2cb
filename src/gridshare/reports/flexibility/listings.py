"""The tables: the curve of each direction, and of its largest point who does otherwise and the hours that change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from gridshare.questions.giving.document import FlexibilityReport, GivingCurve, GivingPoint
from gridshare.reports.flexibility.headline import power, way
from gridshare.reports.listing import Listing
from gridshare.reports.words import Words
from gridshare.view import Texts

_NOTHING_KWH = 0.05  # shown as 0.0
_MOST_ROWS = 10

_TEXTS: Texts = {
    "curve": ("{way} [kW]", "{way} [kW]"),
    "eur": ("[EUR]", "[EUR]"),
    "between": ("proven [EUR]", "bewezen [EUR]"),
    "average": ("[EUR/MWh]", "[EUR/MWh]"),
    "step": ("added [EUR/MWh]", "erbij [EUR/MWh]"),
    "next": ("next [EUR/MWh]", "volgende [EUR/MWh]"),
    "firm": ("firm [kW]", "zeker [kW]"),
    "rebound": ("rebound [kWh]", "inhalen [kWh]"),
    "impossible": ("impossible", "kan niet"),
    "unknown": ("not known", "niet bekend"),
    "who": ("Who does otherwise at {kw} kW", "Wie iets anders doet bij {kw} kW"),
    "within": ("within the window [kWh]", "in het venster [kWh]"),
    "outside": ("outside it [kWh]", "daarbuiten [kWh]"),
    "costs": ("costs it [EUR]", "kosten [EUR]"),
    "group": ("the group's charges", "kosten van de groep"),
    "hours": ("Rebound by hour at {kw} kW", "Inhaaleffect per uur bij {kw} kW"),
    "more": ("more [kWh]", "meer [kWh]"),
    "most": ("by at most [kW]", "hoogstens [kW]"),
}


def listings(report: FlexibilityReport, words: Words) -> Iterator[Listing]:
    """All tables."""
    words = words.also(_TEXTS)
    for curve in report.curves:
        if curve.points:
            yield _curve(curve, words)
        made = [point for point in curve.points if point.possible]
        if made:
            yield _who(made[-1], words)
            yield _hours(made[-1], words)


def _curve(curve: GivingCurve, words: Words) -> Listing:
    is_firm, is_open = curve.firmness is not None, any(_is_open(point) for point in curve.points)
    # All of them together would be wider than 100 columns; the document has what is left out.
    shown = {"between": is_open, "firm": is_firm, "next": not (is_open and is_firm)}
    keys = [key for key in ("eur", "between", "average", "step", "next", "firm", "rebound") if shown.get(key, True)]
    how = way(curve, words)
    rows = [[power(p.kw, words), *_row(p, keys, words)] for p in curve.points]
    return Listing(words("curve", way=f"{how[0].upper()}{how[1:]}"), [words.of(_TEXTS[key]) for key in keys], rows)


def _row(point: GivingPoint, keys: list[str], words: Words) -> list[str]:
    if not point.possible:
        return [words("unknown" if point.possible is None else "impossible"), *["-"] * (len(keys) - 1)]
    cells = {
        "eur": "-" if point.price_eur is None else words.number(point.price_eur, 2),
        "between": _between(point, words) if _is_open(point) else "",
        "average": _number(point.average_eur_per_mwh, words),
        "step": _number(point.step_eur_per_mwh, words),
        "next": _number(point.marginal_eur_per_mwh, words),
        "firm": "-" if point.firm_kw is None else power(point.firm_kw, words),
        "rebound": _number(point.rebound_kwh, words),
    }
    return [cells[key] for key in keys]


_CENT = 0.01


def _is_open(point: GivingPoint) -> bool:
    """Whether what is proven of the price leaves as much open as can be seen."""
    if not point.possible:
        return False
    return point.at_most_eur is None or point.at_most_eur - (point.at_least_eur or 0.0) >= _CENT


def _between(point: GivingPoint, words: Words) -> str:
    high = "?" if point.at_most_eur is None else words.number(point.at_most_eur, 2)
    return f"{words.number(point.at_least_eur or 0.0, 2)}{_TO}{high}"


_TO = "\u00a0-\u00a0"
"""Spaces at which no line is broken."""


def _number(value: float | None, words: Words) -> str:
    return "-" if value is None else words.number(value, 1)


def _who(point: GivingPoint, words: Words) -> Listing:
    seen = [m for m in point.members if max(abs(m.window_kwh), abs(m.rebound_kwh)) >= _NOTHING_KWH]
    rows = [
        [m.member, words.number(m.window_kwh, 1), words.number(m.rebound_kwh, 1), words.number(m.cost_more_eur, 2)]
        for m in seen[:_MOST_ROWS]
    ]
    more = (point.plan_more_eur or 0.0) - sum(m.cost_more_eur for m in point.members)
    if abs(more) >= _CENT:
        rows.append([words("group"), "", "", words.number(more, 2)])
    total = [words("total"), *(_number(v, words) for v in (point.window_kwh, point.rebound_kwh)),
             words.number(point.plan_more_eur or 0.0, 2)]  # fmt: skip
    kw = power(point.kw, words)
    headings = [words(key) for key in ("within", "outside", "costs")]
    return Listing(words("who", kw=kw), headings, rows, total, more=max(len(seen) - _MOST_ROWS, 0))


def _hours(point: GivingPoint, words: Words) -> Listing:
    rows = [
        [_hour(hour.start, point, words), words.number(hour.kwh, 1), words.number(hour.most_kw, 1)]
        for hour in point.rebound
        if abs(hour.kwh) >= _NOTHING_KWH
    ]
    kw = power(point.kw, words)
    return Listing(words("hours", kw=kw), [words("more"), words("most")], rows)


def _hour(start: str, point: GivingPoint, words: Words) -> str:
    at, first = datetime.fromisoformat(start), datetime.fromisoformat(point.rebound[0].start)
    last = datetime.fromisoformat(point.rebound[-1].start)
    return f"{at:%H:%M}" if first.date() == last.date() else f"{words.weekday(at)} {at:%H:%M}"
